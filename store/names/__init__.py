"""Is this the same name? Folding, sound, comparison, candidates and clusters."""
