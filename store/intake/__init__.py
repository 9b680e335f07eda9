"""From bytes to a draft: files decoded, described and cut into blocks."""
