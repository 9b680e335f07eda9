"""The four looks of the program, and which of them comes first and next."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from textual.theme import Theme

from tui.themes.colourless import Colourless, colourless
from tui.themes.colours import DARK, LIGHT, TAGS
from tui.themes.styles import Palette, palette

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from textual.filter import LineFilter

__all__ = [
    "DEFAULT",
    "PLAIN",
    "TAGS",
    "THEMES",
    "Palette",
    "line_filters",
    "next_theme",
    "palette",
    "starting_theme",
]

DEFAULT = "glossator-dark"
PLAIN = "glossator-plain"

_COLOURLESS = (Colourless(),)


def starting_theme(remembered: str) -> str:
    """Choose the first theme: plain if no colour is wanted, else the last used, else dark."""
    if colourless():
        return PLAIN
    return remembered if remembered in THEMES else DEFAULT


def next_theme(current: str) -> str:
    """Choose the theme after this one; whoever asks for no colour stays with plain."""
    if colourless():
        return PLAIN
    names = [*THEMES]
    return names[(names.index(current) + 1) % len(names)] if current in names else DEFAULT


def line_filters(theme_name: str, usual: Sequence[LineFilter]) -> Sequence[LineFilter]:
    """Choose the filters of a theme: plain needs no other than the one that drops every colour."""
    return _COLOURLESS if theme_name == PLAIN else usual


def _split(style: str) -> tuple[str, str]:
    foreground, _, background = style.partition(" on ")
    return foreground, background


def _tinted(name: str, colours: Mapping[str, str], *, dark: bool) -> Theme:
    """Put our colours under the names by which Textual's widgets ask for them."""
    text, background = _split(colours["text"])
    return Theme(
        name=name,
        primary=colours["title"],
        accent=colours["title"],
        foreground=text,
        background=background,
        surface=_split(colours["panel"])[1],
        panel=_split(colours["raised"])[1],
        success=colours["good"],
        warning=colours["warn"],
        error=colours["rule"],
        dark=dark,
        variables=_variables(colours),
    )


def _variables(colours: Mapping[str, str]) -> dict[str, str]:
    text, background = _split(colours["text"])
    raised = _split(colours["raised"])[1]
    cursor, cursor_background = _split(colours["cursor"])
    selection, selection_background = _split(colours["selection"])
    return {
        **dict.fromkeys(("text-muted", "text-disabled", "foreground-muted"), colours["dim"]),
        "border": colours["title"],
        "border-blurred": raised,
        "block-cursor-foreground": cursor,
        "block-cursor-background": cursor_background,
        "block-cursor-blurred-foreground": text,
        "block-cursor-blurred-background": raised,
        "input-cursor-foreground": cursor,
        "input-cursor-background": cursor_background,
        "input-selection-foreground": selection,
        "input-selection-background": selection_background,
        "scrollbar": _split(colours["bar"])[1],
        **dict.fromkeys(("scrollbar-hover", "scrollbar-active"), colours["title"]),
        **{f"scrollbar-{part}": background for part in _SCROLLBAR_GROUND},
    }


_SCROLLBAR_GROUND = ("background", "background-hover", "background-active", "corner-color")

_GROUND = (
    *(f"scrollbar-{part}" for part in _SCROLLBAR_GROUND),
    *("text-muted", "text-disabled", "foreground-muted", "border", "border-blurred"),
    *("scrollbar", "scrollbar-hover", "scrollbar-active", "ansi-background", "ansi-foreground"),
)

_PLAIN = Theme(
    name=PLAIN,
    ansi=True,
    primary="ansi_default",
    foreground="ansi_default",
    background="ansi_default",
    variables={
        **dict.fromkeys(_GROUND, "ansi_default"),
        # Any background will do, for it is reversed; the palette shows its choice as blurred.
        "block-cursor-blurred-background": "ansi_white",
    },
)

_TERMINAL = replace(
    _PLAIN,
    name="glossator-terminal",
    primary="ansi_blue",
    success="ansi_green",
    warning="ansi_yellow",
    error="ansi_red",
    variables={
        **dict.fromkeys(_GROUND, "ansi_default"),
        "border": "ansi_blue",
        "block-cursor-foreground": "ansi_bright_white",
        "block-cursor-background": "ansi_blue",
        # No background suits dark and light terminals both.
        "block-cursor-blurred-text-style": "underline",
    },
)

THEMES = {
    theme.name: theme
    for theme in (
        _tinted(DEFAULT, DARK, dark=True),
        _tinted("glossator-light", LIGHT, dark=False),
        _TERMINAL,
        _PLAIN,
    )
}
"""The themes by name, in the order in which one key goes through them."""
