"""A field to type in, where a pasted escape sequence is as harmless as in the text."""

from __future__ import annotations

from rich.text import Text
from textual.widgets import Input

from tui.text.safe import single_line


class LineInput(Input):
    """Shows every character that stands in it, and keeps it as it was typed or pasted."""

    @property
    def _value(self) -> Text:
        return Text(single_line(self.value), no_wrap=True, overflow="ignore", end="")
