"""The names of keys: which there are, which one was meant, and how one is shown to people."""

from __future__ import annotations

import re
from difflib import get_close_matches
from typing import TYPE_CHECKING

from textual.keys import Keys, key_to_character

if TYPE_CHECKING:
    from textual.events import Key

# Textual lists these too, but no terminal ever sends them under these names.
_NEVER_SENT = {"return", "ctrl-at"}
NAMES = frozenset(key.value for key in Keys if "<" not in key.value) - _NEVER_SENT
"""Every key that has a name instead of a character."""

_WITH_ALT = re.compile(r"[a-z0-9]|shift\+[a-z]")

_MEANT = {
    "return": "enter",
    "esc": "escape",
    "backtab": "shift+tab",
    "pgdn": "pagedown",
    "pgup": "pageup",
    "del": "delete",
    "ins": "insert",
    "ctrl+space": "ctrl+@",
    "spacebar": "space",
}

_SHOWN = {
    "up": "↑",
    "down": "↓",
    "left": "←",
    "right": "→",
    "escape": "esc",
    "pagedown": "pgdn",
    "pageup": "pgup",
}


def key_of(event: Key) -> str:
    """Name the key pressed: by the character that it types, else as Textual does."""
    # With alt held the event still carries the letter's character, so the name has to decide.
    types = event.is_printable and event.character != " " and "+" not in event.key
    return event.character if types and event.character else event.key


def is_key(name: str) -> bool:
    """Say whether a key of this name can ever be pressed."""
    if len(name) == 1:
        return name.isprintable() and not name.isspace()
    if name.startswith("alt+"):
        rest = name.removeprefix("alt+")
        return rest in NAMES or _WITH_ALT.fullmatch(rest) is not None
    return name in NAMES


def meant_key(name: str) -> str | None:
    """Guess the key that a misspelt name means, so that a problem can name its remedy."""
    lowered = "space" if name.isspace() else name.lower()
    letter = lowered.removeprefix("shift+")
    if lowered != letter and len(letter) == 1 and letter.isalpha():
        return letter.upper()
    if (character := key_to_character(lowered)) and is_key(character) and character.isascii():
        return character
    if lowered in NAMES:
        return lowered
    known = [*_MEANT, *sorted(NAMES)]
    close = get_close_matches(lowered, known, n=1, cutoff=0.65)
    return _MEANT.get(close[0], close[0]) if close else None


def shown(key: str) -> str:
    """Write a key as people read it: a short word, an arrow, or the character itself."""
    return _SHOWN.get(key, key)


def shown_all(keys: tuple[str, ...]) -> str:
    """Write several keys in one line, parted by spaces because a comma is a key itself."""
    return " ".join(map(shown, keys))
