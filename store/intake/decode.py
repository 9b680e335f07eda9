"""Bytes into text, exactly as they came, or a refusal that says where it went wrong."""

from __future__ import annotations

import re
from typing import NamedTuple

from store.errors import IntakeError
from store.intake.encodings import encoding_of, guesses, read

_BYTE_ORDER_MARK = "\ufeff"
_SURROGATE = re.compile("[\ud800-\udfff]")


class Decoded(NamedTuple):
    """A text, and how its bytes were read."""

    text: str
    encoding: str
    """As Python names it: "utf-8", "cp1252" …"""
    is_guess: bool


def decode(data: bytes, path: str, declared: str = "", asked: str = "") -> Decoded:
    """Read bytes strictly, keeping line ends and a byte order mark, for offsets depend on both.

    In the encoding `asked` for or, without that, as `encoding_of` finds it. Raises `IntakeError`
    for what is no text, or in no encoding known.
    """
    encoding, is_guess = (asked, False) if asked else encoding_of(data, path, declared)
    try:
        return Decoded(data.decode(encoding), encoding, is_guess)
    except UnicodeDecodeError as error:
        for other in guesses(data) if is_guess else ():
            if text := read(data, other):
                return Decoded(text, other, is_guess=True)
        raise IntakeError(
            f"{path} is not {encoding.upper()}: byte {error.start} cannot be read; "
            "save the file as UTF-8 or name its encoding, and add it again"
        ) from None


def without_surrogates(text: str) -> tuple[str, int]:
    """Write U+FFFD for each half of a character, which no UTF-8 can hold; return how many."""
    return (text, 0) if text.isascii() else _SURROGATE.subn("\ufffd", text)


def check_storable(text: str, path: str) -> None:
    """Raise `IntakeError` if the text is blank, or holds a surrogate that UTF-8 cannot write."""
    if not text.strip().strip(_BYTE_ORDER_MARK).strip():
        raise IntakeError(f"{_named(path)} holds no text; add a file with words in it")
    try:
        text.encode("utf-8")
    except UnicodeEncodeError as error:
        raise IntakeError(
            f"{_named(path)} holds half a character at position {error.start}; "
            "remove the lone surrogate and add it again"
        ) from None


def _named(path: str) -> str:
    """Name a text that came without a path, as one handed in by a script."""
    return path or "the text"
