"""The terminal program: command line, screens, and what the keys do."""
