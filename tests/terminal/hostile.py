"""Text that would like to talk to the terminal, and what a terminal must never hear."""

from __future__ import annotations

import re
import unicodedata

NASTY = {
    "clipboard": "\x1b]52;c;SEVJTA==\x07",
    "window title": "\x1b]0;owned\x1b\\",
    "blinking red": "\x1b[5;9;31mRED\x1b[0m",
    "cleared screen": "\x9b2J\x9b31mC1\x9d0;t\x9c",
    "control characters": "a\x00b\x07c\x08d\x0ee\x7ff\x85g\x90h",
    "right to left": "\u202egnp.exe\u202c \u2067isolated\u2069 \u061c\u200e\u200f",
    "line ends": "one\u2028two\u2029three\x0bfour\x0cfive",
    "unseen": "soft\xadhyphen zero\u200bwidth \ufeffmark \u2060join \u180e \ufff9x\ufffb",
    "tags": "flag \U0001f3f4\U000e0067\U000e0062\U000e007f \U000e0001",
    "pile": "z" + "\u0351\u0489\u20dd" * 60,
    "emoji": "👩‍👩‍👧 👍🏽 🇩🇪 ☎️ ❤",
    "markup": "[/foo] [@click=app.quit]go[/] [bold [up 5%] \\[x] $primary {0} %s",
}
ALL = " ".join(NASTY.values())
"""One line that holds all of it."""

ARTICLES = {
    "mixed": f"Jan {ALL} Leike left OpenAI\r\n\r\nHe said “I {ALL} quit.”\r\n{ALL}\r\n",
    "long word": "Long Word Stands Alone\n\n" + "longword" * 125_000,
    "emoji": "👩‍👩‍👧🇩🇪👍🏽" * 400,
    "spaces": "\u3000\u2003 \t x \u00a0" * 50,
    "pile": "Zalgo He Comes\n\n" + "h\u0351\u0489e\u0489\u20dd " * 500,
}

_SEQUENCE = re.compile(r"\x1b(?:\[[?<=>]?[0-9;]*\$?[A-Za-z]|\]22;[a-z]*\x07)")
_JOINERS = "\u200c\u200d"


def strange_characters(written: bytes) -> set[str]:
    """Return what is neither text nor a sequence of the kinds that the program itself sends."""
    text = _SEQUENCE.sub("", written.decode())
    return {
        character
        for character in set(text) - set("\r\n" + _JOINERS)
        if unicodedata.category(character) in ("Cc", "Cf", "Zl", "Zp", "Cs")
    }


def payloads_in(written: bytes) -> list[str]:
    """Name the payloads with an escape sequence that stand in the bytes as they are."""
    text = written.decode()
    pieces = {
        name: re.findall(r"[\x1b\x9b\x9d][^\x1b\x9b\x9d]{4,}", payload)
        for name, payload in NASTY.items()
    }
    return [name for name, found in pieces.items() if any(piece in text for piece in found)]
