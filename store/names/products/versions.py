"""A product's name taken apart: its words, and the versions that tell it from its siblings."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from store.names.fold import fold
from store.names.latin import latin
from store.names.products.words import EDITIONS

_SIGNS = (("+", " plus "), ("#", " sharp "))
_DATE = re.compile(r"\b(20\d\d)[ -]?(0[1-9]|1[0-2])[ -]?(0[1-9]|[12]\d|3[01])\b")
_VERSION_SIGN = re.compile(r"\b(?:version |ver |v ?)(?=\d)|(?<=[a-z])v(?=\d)")
_LONE_LETTER_IN_FRONT = re.compile(r"\b([a-z]) (?=\d)")
_LONE_LETTER_BEHIND = re.compile(r"(?<=\d) ([a-z])\b")
_PLURAL = re.compile(r"(?<=\d\d)s\b")
_TOKEN = re.compile(r"(?:\b[a-z])?\d+(?:[a-z](?![a-z]))?|[a-z]+")
_BETWEEN_NUMBERS = re.compile(r"(?<=\d) (?=\d)")


@dataclass(frozen=True, slots=True)
class ProductName:
    """A product's name in tokens: words, and versions, which have a digit."""

    tokens: tuple[str, ...]
    """In the order of the name: gpt, 4o, mini; 2.5 is two of them."""
    date: str
    """The day of an edition, year first; mostly empty."""
    glued: str
    """The folded name without blanks and hyphens."""
    is_glued: bool
    """It was written without any."""
    has_lone_letter: bool
    """A letter stood apart from its number: GPT-4 O may be GPT-4o, or not."""
    description: str
    """Small words behind it that only say what it is: Google+ social network."""

    @property
    def words(self) -> tuple[str, ...]:
        """What is no version."""
        return tuple(token for token in self.tokens if token.isalpha())

    @property
    def versions(self) -> tuple[str, ...]:
        """What has a digit, in the order of the name."""
        return tuple(token for token in self.tokens if not token.isalpha())


@lru_cache(maxsize=1 << 16)
def product_name(name: str) -> ProductName:
    """Cut a name where letters and digits meet: Grok4 is grok, 4; but 4o, 70b and o1 stay whole.

    A "v" before a version says nothing, and a letter that stands alone belongs to its number.
    """
    named, description = _described(name)
    for sign, word in _SIGNS:
        named = named.replace(sign, word)
    text = latin(named)
    dated = _DATE.search(text)
    if dated and dated.span() != (0, len(text)):
        text = f"{text[: dated.start()]} {text[dated.end() :]}"
    else:
        dated = None
    text, in_front = _LONE_LETTER_IN_FRONT.subn(r"\1", _VERSION_SIGN.sub("", text))
    text, behind = _LONE_LETTER_BEHIND.subn(r"\1", text)
    text = _PLURAL.sub("", text)
    folded = fold(name)
    return ProductName(
        tokens=tuple(_TOKEN.findall(text)),
        date="-".join(dated.groups()) if dated else "",
        glued=folded.replace(" ", ""),
        is_glued=" " not in folded,
        has_lone_letter=bool(in_front or behind),
        description=description,
    )


def _described(name: str) -> tuple[str, str]:
    """Part the small words behind a name in capitals from it, if they are no editions.

    Not where there are versions: nobody knows what GPT-4 turbo or Claude 4 opus might leave out.
    """
    words = name.split()
    end = len(words)
    if words and words[0] != words[0].lower() and not any(map(str.isdigit, name)):
        while end > 1 and words[end - 1].islower() and words[end - 1] not in EDITIONS:
            end -= 1
    return " ".join(words[:end]), " ".join(words[end:])


@lru_cache(maxsize=1 << 16)
def typed(tokens: tuple[str, ...]) -> str:
    """Return the key under which tokens are equal however they are spaced.

    Two numbers keep a stop between them: 3 8b is not 38b, but 2-5 is 2.5.
    """
    return _BETWEEN_NUMBERS.sub(".", " ".join(tokens)).replace(" ", "")
