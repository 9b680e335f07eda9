"""Names, dates and amounts, found and typed before anyone asks."""
