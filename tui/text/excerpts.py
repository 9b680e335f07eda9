"""A few words around a place in the text."""

from __future__ import annotations

BEFORE = 16
"""Characters shown before: enough for two words."""

AFTER = 40


def excerpt(text: str, start: int, end: int) -> tuple[str, str]:
    """Return the words before and after `[start, end)`, of the same line and cut at words."""
    line = text.rfind("\n", 0, start) + 1
    line_end = text.find("\n", end)
    before = text[max(line, start - BEFORE) : start]
    if start - BEFORE > line:
        before = "…" + before[before.find(" ") + 1 :]
    return before, text[end : min(len(text) if line_end < 0 else line_end, end + AFTER)]
