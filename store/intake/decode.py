"""Bytes into the raw text, exactly as they came, or a refusal that says where it went wrong."""

from __future__ import annotations

from store.errors import IntakeError

_BYTE_ORDER_MARK = "\ufeff"


def decode(data: bytes, path: str) -> str:
    """Read UTF-8 strictly, keeping line ends and a byte order mark, for offsets depend on both.

    Raises `IntakeError` for bytes that are not UTF-8, and for a text without a word in it.
    """
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise IntakeError(
            f"{path} is not UTF-8: byte {error.start} cannot be read; "
            "save the file as UTF-8 and add it again"
        ) from None
    check_storable(text, path)
    return text


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
