"""Names of places: spellings, and what they lie in."""
