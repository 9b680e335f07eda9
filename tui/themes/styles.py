"""The style in which each theme paints a kind of thing."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from rich.color import Color, blend_rgb
from rich.style import Style

from tui.themes.colours import ATTRIBUTES, DARK, FLAT, LIGHT, TAGS, TERMINAL

if TYPE_CHECKING:
    from collections.abc import Mapping

_TINTED = {"glossator-dark": DARK, "glossator-light": LIGHT}
_FLAT = {"glossator-plain": dict[str, str]()}

STRENGTH = 0.8
"""How much of its colour a weak suggestion has; the rest is the background's."""


@dataclass(frozen=True, slots=True)
class Palette:
    """The styles of one theme, by kind: an entity type, a role in a claim, a part of the screen."""

    styles: Mapping[str, Style]
    words: Mapping[str, Style]
    suggestions: Mapping[str, Style]
    weak: Mapping[str, Style]
    lit: Mapping[str, Style]

    def __getitem__(self, kind: str) -> Style:
        return self.styles[kind]

    def of(self, kind: str) -> Style:
        """Return the style of a kind in the manner that stands before it, if one does.

        `tag-PERSON` is the colour of PERSON alone, `suggested-PERSON` a person only proposed,
        `weak-PERSON` one hardly proposed, `lit-PERSON` the proposed one that keys work on.
        """
        manner, _, plain = kind.rpartition("-")
        match manner:
            case "tag":
                return self.words[plain]
            case "suggested":
                return self.suggestions[plain]
            case "weak":
                return self.weak[plain]
            case "lit":
                return self.lit[plain]
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
    quiet = styles["suggestion"].without_color + words["dim"] + styles["dim"]
    suggestions |= {"content": Style(), "source": Style(), "cue": quiet}
    weak = {
        kind: styles["weak"] + suggestions[kind] + _faded(words[kind], styles["text"])
        for kind in TAGS
    }
    return Palette(styles, words, suggestions, weak, _lit(styles, words))


def _faded(word: Style, ground: Style) -> Style:
    """Return a colour nearer to the background, where both are known."""
    if word.color is None or ground.bgcolor is None:
        return Style()
    near, far = word.color.get_truecolor(), ground.bgcolor.get_truecolor()
    return Style(color=Color.from_triplet(blend_rgb(far, near, STRENGTH)))


def _lit(styles: Mapping[str, Style], words: Mapping[str, Style]) -> dict[str, Style]:
    """Return how the suggestion looks that keys work on: names and who says it stand out."""
    bold, reverse = Style(bold=True, dim=False), Style(reverse=True)
    ground = Style(color=styles["text"].bgcolor)
    lit = {"content": styles["content"] + styles["lit"]}
    for kind in (*TAGS, "source", "cue", "addressee", "medium"):
        colour = words[kind].color
        if ground.color is None or colour is None:
            lit[kind] = styles[kind] + words[kind] + bold + reverse
        else:
            lit[kind] = styles[kind].without_color + bold + ground + Style(bgcolor=colour)
    return lit
