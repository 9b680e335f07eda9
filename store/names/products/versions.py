"""A product's name taken apart: its words, and the versions that tell it from its siblings."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from store.names.fold import fold
from store.names.numerals import heard_digits
from store.names.products.words import EDITIONS
from store.names.words import plain_words

_DATE = re.compile(r"\b(20\d\d)[ -]?(0[1-9]|1[0-2])[ -]?(0[1-9]|[12]\d|3[01])\b")
_VERSION_SIGN = re.compile(r"\b(?:version |ver |v ?)(?=\d)|(?<=[a-z])v(?=\d)")
_LONE_LETTER_IN_FRONT = re.compile(r"\b([a-z]) (?=\d)")
_LONE_LETTER_BEHIND = re.compile(r"(?<=\d) ([a-z])\b")
_PLURAL = re.compile(r"(?<=\d\d)s\b")
_TOKEN = re.compile(r"(?:\b[a-z])?\d+(?:[a-z](?![a-z]))?|[a-z]+")
_BETWEEN_NUMBERS = re.compile(r"(?<=\d) (?=\d)")
_JOINT = re.compile(r"(?<=\d)([.\s‐-―-]+)(?=\d+([a-z]?))", re.IGNORECASE)


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
    """It was written without any, or is heard: nobody hears whether 7 37 is one number."""
    has_lone_letter: bool
    """A letter stood apart from its number: GPT-4 O may be GPT-4o, or not."""
    joints: tuple[str, ...]
    """What stood between two numbers: a stop, a space, or a hyphen that may mean a stop."""
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
def product_name(name: str, *, is_heard: bool = False) -> ProductName:
    """Cut a name where letters and digits meet: Grok4 is grok, 4; but 4o, 70b and o1 stay whole.

    A "v" before a version says nothing, and a letter that stands alone belongs to its number. In a
    name that is heard, words and Roman letters may be numbers: o one, Claude three point five.
    """
    named, description = _described(name)
    words = plain_words(named, articles=frozenset())
    spelt = " ".join(words)
    text = heard_digits(words) if is_heard else spelt
    is_spoken = text != spelt
    dated = _DATE.search(text)
    if dated and dated.span() != (0, len(text)):
        text = f"{text[: dated.start()]} {text[dated.end() :]}"
    else:
        dated = None
    text, in_front = _LONE_LETTER_IN_FRONT.subn(r"\1", _VERSION_SIGN.sub("", text))
    text, behind = _LONE_LETTER_BEHIND.subn(r"\1", text)
    text = _PLURAL.sub("", text)
    tokens = tuple(_TOKEN.findall(text))
    typed_as = "".join(tokens) if is_spoken else fold(name)
    return ProductName(
        tokens=tokens,
        date="-".join(dated.groups()) if dated else "",
        glued=typed_as.replace(" ", ""),
        is_glued=" " not in typed_as,
        has_lone_letter=bool(in_front or behind),
        joints=tuple(_joint(*found.groups()) for found in _JOINT.finditer(name)),
        description=description,
    )


def _described(name: str) -> tuple[str, str]:
    """Part the small words behind a name in capitals from it, if they are no editions.

    Not where there are versions: nobody knows what GPT-4 turbo or Claude four opus might leave out.
    """
    words = name.split()
    end = len(words)
    is_versioned = any(map(str.isdigit, heard_digits(plain_words(name, articles=frozenset()))))
    if words and words[0] != words[0].lower() and not is_versioned:
        while end > 1 and words[end - 1].islower() and words[end - 1] not in EDITIONS:
            end -= 1
    return " ".join(words[:end]), " ".join(words[end:])


def _joint(between: str, letter: str) -> str:
    """Read a hyphen as one, or as the stop it may stand for, but not before a size: 3-8B."""
    return "." if "." in between else " " if letter or between.isspace() else "-"


@lru_cache(maxsize=1 << 16)
def typed(tokens: tuple[str, ...]) -> str:
    """Return the key under which tokens are equal however they are spaced.

    Two numbers keep a stop between them: 3 8b is not 38b, but 2-5 is 2.5.
    """
    return _BETWEEN_NUMBERS.sub(".", " ".join(tokens)).replace(" ", "")
