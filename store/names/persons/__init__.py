"""Names of persons: by spelling and sound together, part by part."""
