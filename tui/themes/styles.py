"""The style in which each theme paints a kind of thing."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from rich.style import Style

from tui.themes.colours import ATTRIBUTES, DARK, FLAT, LIGHT, TERMINAL

if TYPE_CHECKING:
    from collections.abc import Mapping

_TINTED = {"glossator-dark": DARK, "glossator-light": LIGHT}
_FLAT = {"glossator-plain": dict[str, str]()}


@dataclass(frozen=True, slots=True)
class Palette:
    """The styles of one theme, by kind: an entity type, a role in a claim, a part of the screen."""

    styles: Mapping[str, Style]
    words: Mapping[str, Style]
    suggestions: Mapping[str, Style]

    def __getitem__(self, kind: str) -> Style:
        return self.styles[kind]

    def word(self, kind: str) -> Style:
        """Return the colour of a kind alone, for a word or letter that stands for it."""
        return self.words[kind]

    def suggested(self, kind: str) -> Style:
        """Return how something of this kind looks while only proposed: underlined, not tinted."""
        return self.suggestions[kind]


@cache
def palette(theme_name: str) -> Palette:
    """Return the styles of a theme; one that is not ours gets the terminal's own colours."""
    if theme_name in _TINTED:
        colours, flat = _TINTED[theme_name], dict[str, str]()
    else:
        colours, flat = _FLAT.get(theme_name, TERMINAL), FLAT
    styles = {
        kind: Style.parse(
            f"{ATTRIBUTES.get(kind, '')} {flat.get(kind, '')} {colours.get(kind, '')}"
        )
        for kind in DARK
    }
    words = {kind: Style(color=style.color) for kind, style in styles.items()}
    suggestions = {
        kind: styles["suggestion"] + style.without_color + words[kind]
        for kind, style in styles.items()
    }
    return Palette(styles, words, suggestions)
