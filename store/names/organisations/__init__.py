"""Names of organisations: words, legal forms, acronyms, short forms."""
