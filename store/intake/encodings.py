"""Which encoding a text is in: as it says itself, or else by a guess."""

from __future__ import annotations

import codecs
import re
from typing import TYPE_CHECKING

from store.errors import IntakeError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

SAMPLE = 1 << 15
"""Bytes that are looked at to guess an encoding."""

_MARKED = (  # UTF-32 first: its mark begins with that of UTF-16
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SIGNATURES = {
    b"%PDF-": "a PDF",
    b"PK\x03\x04": "a ZIP archive or an office document",
    b"\xd0\xcf\x11\xe0": "an old office document",
    b"{\\rtf": "an RTF document",
    b"\x89PNG": "an image",
    b"\xff\xd8\xff": "an image",
    b"GIF8": "an image",
    b"Rar!": "an archive",
    b"7z\xbc\xaf": "an archive",
    b"BZh": "an archive",
    b"\xfd7zXZ": "an archive",
    b"\x28\xb5\x2f\xfd": "an archive",
    b"\x1f\x8b": "a gzip archive",
    b"SQLite format 3": "a database",
    b"\x7fELF": "a program",
}
_CONTROLS = bytes({*range(32), 127} - set(b"\t\n\v\f\r\x1b"))
_MOST_CONTROLS = 0.1
# Those of the WHATWG Encoding Standard: nothing else is met in the wild.
_WEB_ENCODINGS = [
    "cp1252",
    "cp1251",
    "gb18030",
    "shift_jis",
    "euc_jp",
    "iso2022_jp",
    "cp949",
    "big5",
    "koi8_r",
    "koi8_u",
    "cp1250",
    "cp1253",
    "cp1254",
    "cp1255",
    "cp1256",
    "cp1257",
    "cp1258",
    "cp866",
    "cp874",
    "iso8859_2",
    "iso8859_5",
    "iso8859_7",
    "iso8859_15",
    "mac_roman",
    "mac_cyrillic",
]
_ODD = re.compile(rb"[\x80-\xff]")
_PUNCTUATION = "“”‘’„‚«»‹›–—…•€£§©®°·¡¿ºª™\xa0\xad"
_LATIN = {  # each letter as it is, and with it the punctuation of all
    "cp1252": "àáâãäåæçèéêëìíîïñòóôõöøùúûüßœÿ",
    "cp1254": "âçğıîöşüû",
    "cp1250": "áâăąćčçďđéęëěíîłľńňóôöőřśşšťţúůüűýźžż",
}
# Python's own, and UTF-7, which no browser reads either: they can hold halves of characters.
_NOT_FOR_TEXTS = {"utf-7", "idna", "punycode", "unicode-escape", "raw-unicode-escape", "undefined"}


def encoding_of(
    data: bytes, path: str, declared: str = "", *, is_whole: bool = True
) -> tuple[str, bool]:
    """Return the encoding of a text, or of the beginning of one, and whether it is a guess.

    What a byte order mark says goes first, then UTF-8 if all is UTF-8, then the `declared`
    encoding (of a page or a mail), then a guess. Raises `IntakeError` for what is no text.
    """
    marked = next((name for mark, name in _MARKED if data.startswith(mark)), "")
    if marked:
        return marked, False
    unmarked = _wide(data[:SAMPLE])
    if unmarked:
        return unmarked, True
    _check_is_text(data, path)
    if _is_utf8(data, is_whole=is_whole):
        return "utf-8", False
    known = known_encoding(declared)
    if known and known != "utf-8" and read(data, known):
        return known, False
    return next(guesses(data), "utf-8"), True


def has_utf8(lines: Iterable[bytes]) -> bool:
    """Say whether lines are UTF-8 for the most part: then the others are broken, not the file."""
    foreign = [line for line in lines if not line.isascii()]
    return 2 * sum(_is_utf8(line) for line in foreign) > len(foreign)


def known_encoding(name: str) -> str:
    """Return Python's name of a text encoding, or nothing for one that it does not know."""
    try:
        found = codecs.lookup(name.strip()).name if name else ""
        "a".encode(found or "ascii")  # which codecs that make no text of bytes refuse
    except (LookupError, ValueError):
        return ""
    if found in _NOT_FOR_TEXTS:
        return ""
    if found in {"ascii", "iso8859-1"}:
        return "cp1252"  # what pages so labelled are written in, says the WHATWG
    return found.replace("utf-8-sig", "utf-8")


def guesses(data: bytes) -> Iterator[str]:
    """Yield the encodings that bytes may be in, the likeliest first, by the first odd ones."""
    from charset_normalizer import from_bytes  # it takes a while to load, and is rarely needed

    odd = _ODD.search(data)
    around = max(0, odd.start() - SAMPLE // 2) if odd else 0
    start = max(around, data.rfind(b"\n", around, odd.start()) + 1 if odd else 0)
    lines = data[start : start + SAMPLE].splitlines(keepends=True)
    whole = lines[:-1] if len(lines) > 1 and start + SAMPLE < len(data) else lines
    sample = b"".join(line for line in whole if not line.isascii())
    found = [match.encoding for match in from_bytes(sample, cp_isolation=_WEB_ENCODINGS)]
    if not found or found[0] in {*_LATIN, "mac_roman", "iso8859_2", "iso8859_15"}:
        yield from _latin(sample)
    yield from found
    yield "cp1252"


def read(data: bytes, encoding: str) -> str:
    """Decode bytes strictly, or return nothing where that cannot be done."""
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return ""


def _check_is_text(data: bytes, path: str) -> None:
    kind = next((kind for mark, kind in _SIGNATURES.items() if data.startswith(mark)), "")
    sample = data[:SAMPLE]
    controls = len(sample) - len(sample.translate(None, _CONTROLS))
    if not kind and controls > _MOST_CONTROLS * len(sample):
        kind = "binary"
    if kind:
        raise IntakeError(f"{path} is {kind}, not text; add the text or the page it was made from")


def _is_utf8(data: bytes, *, is_whole: bool = True) -> bool:
    try:
        codecs.getincrementaldecoder("utf-8")().decode(data, is_whole)
    except UnicodeDecodeError:
        return False
    return True


def _wide(sample: bytes) -> str:
    """Return the UTF-16 that a text without a mark is in, where every other byte is NUL."""
    half = len(sample) // 2
    for name, first in (("utf-16-le", 1), ("utf-16-be", 0)):
        nuls = sample[first::2].count(0)
        if half and nuls > 0.5 * half and not sample[1 - first :: 2].count(0):
            return name
    return ""


def _latin(sample: bytes) -> Iterator[str]:
    """Yield the encodings by which nothing but letters of their languages comes out.

    Their statistics hardly differ, so that a guesser takes French for Polish as often as not.
    """
    for name, letters in _LATIN.items():
        foreign = {character for character in read(sample, name) if not character.isascii()}
        if foreign and foreign <= {*letters, *letters.upper(), "İ", *_PUNCTUATION}:
            yield name
