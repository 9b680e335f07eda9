"""A display without any colour: who wants one, and how backgrounds are told apart in it."""

from __future__ import annotations

import os
from functools import lru_cache
from typing import TYPE_CHECKING

from rich.color import Color
from rich.segment import Segment
from rich.style import Style
from textual.filter import LineFilter

if TYPE_CHECKING:
    from textual.color import Color as Background

_DEFAULT_COLOURS = Style(color=Color.default(), bgcolor=Color.default())
_REVERSED = _DEFAULT_COLOURS + Style(reverse=True)


def colourless() -> bool:
    """Say whether the environment asks every program for no colour (no-color.org)."""
    return bool(os.environ.get("NO_COLOR"))


class Colourless(LineFilter):
    """Drops every colour, and reverses what had a background, such as the line chosen in a list.

    Textual's own filter for NO_COLOR only turns colours to grey.
    """

    def apply(self, segments: list[Segment], background: Background) -> list[Segment]:  # noqa: ARG002
        """Return the segments without colour."""
        return [
            Segment(text, style and _without_colour(style), control)
            for text, style, control in segments
        ]


@lru_cache(1024)
def _without_colour(style: Style) -> Style:
    tinted = style.bgcolor is not None and not style.bgcolor.is_default
    return style + (_REVERSED if tinted else _DEFAULT_COLOURS)
