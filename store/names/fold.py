"""One key for all the ways in which the same name is typed."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_LETTERS = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "ħ": "h", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th"}
)
_ACCENT = re.compile("[\u0300-\u036f]")
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff]")
_POSSESSIVE = re.compile(r"(?<=\w)['’]s(?!\w)")
_QUOTE = re.compile("['’‘`´\"“”„«»‹›]")
_DOT_OF_INITIAL = re.compile(r"(?<![^\W_]{2})(?<=[^\W\d_])\.(?=[^\W\d_](?![^\W_]))")
_BETWEEN = re.compile(r"[\s‐-―-]+")
_EDGE = ".,:;!?&()[]{}@*/\\…·•"


@lru_cache(maxsize=1 << 16)
def fold(name: str) -> str:
    """Return the key under which two spellings of one name are equal.

    Case, accents, quotation marks, the possessive, and punctuation at the edge of a word go;
    blanks and hyphens become one space. Unicode's own tables do most of it (NFKC, NFKD).
    """
    plain = _without_accents(name)
    text = _QUOTE.sub("", _POSSESSIVE.sub("", _INVISIBLE.sub("", plain)))
    words = (word.strip(_EDGE) for word in _BETWEEN.split(_DOT_OF_INITIAL.sub("", text)))
    return " ".join(filter(None, words)) or " ".join(plain.split())


def _without_accents(name: str) -> str:
    """Reduce letters to their plain lower case; two rounds, for case folding may add accents."""
    for _ in range(2):
        name = unicodedata.normalize("NFKD", name).casefold()
    return unicodedata.normalize("NFKC", _ACCENT.sub("", name)).translate(_LETTERS)
