"""Who says what: quotations and reported speech, with source, cue and content."""
