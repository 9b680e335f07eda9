"""Acronyms: which names are one, and what they may stand for."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Protocol, TypeVar

from store.names.latin import latin
from store.names.words import SMALL_WORDS

LONGEST = 7
"""Letters of an acronym."""

_SHORTEST, _SHORTEST_WORD = 2, 4
_DOTTED_OR_PLAIN = re.compile(r"(?:[^\W\d_]\.?[ &]?)+")
_SHORTEST_WITHOUT_SMALL_WORDS = 3
_LONGEST_RUN = 5


class Shortened(Protocol):
    """A name that may be an acronym, or have one."""

    @property
    def acronym(self) -> str:
        """Its letters, if the whole name is one."""

    @property
    def initials(self) -> frozenset[str]:
        """What it may be shortened to."""


_Name = TypeVar("_Name", bound=Shortened)


def acronym_and_name(one: _Name, other: _Name) -> tuple[_Name, _Name] | None:
    """Return the acronym, and the name that it stands for, if the one is the other's."""
    for short, long in ((one, other), (other, one)):
        if short.acronym and short.acronym in long.initials:
            return short, long
    return None


@lru_cache(maxsize=1 << 16)
def acronym(name: str) -> str:
    """Return the letters of a name that is written as an acronym, else nothing.

    U.N., S&P, BBC, DoD and Nato are; two to seven letters, the first and the last of them capitals,
    or at least four with a capital in front.
    """
    if not _DOTTED_OR_PLAIN.fullmatch(name) or (" " in name and not _are_single_letters(name)):
        return ""
    letters = "".join(filter(str.isalpha, name))
    shortest = _SHORTEST if letters[-1:].isupper() else _SHORTEST_WORD
    is_one = shortest <= len(letters) <= LONGEST and letters[:1].isupper()
    return latin(letters).replace(" ", "") if is_one else ""


@lru_cache(maxsize=1 << 16)
def initials(words: tuple[str, ...]) -> frozenset[str]:
    """Return the initials of two or more words: of all, without “and”, and without small words.

    Two letters never leave out more than an “and”: US is no University of Southampton.
    """
    joined = [word for word in words if word != "and"]
    telling = [word for word in words if word not in SMALL_WORDS]
    lists = (words, joined, telling if len(telling) >= _SHORTEST_WITHOUT_SMALL_WORDS else joined)
    return frozenset("".join(word[0] for word in some) for some in lists if len(some) > 1)


@lru_cache(maxsize=1 << 16)
def runs(words: tuple[str, ...]) -> dict[str, tuple[int, int]]:
    """Return where the words stand that have these initials: un at [0, 2) of united nations."""
    found: dict[str, tuple[int, int]] = {}
    for start in range(len(words)):
        for end in range(start + 2, min(start + _LONGEST_RUN, len(words)) + 1):
            if words[start] not in SMALL_WORDS and words[end - 1] not in SMALL_WORDS:
                for letters in initials(words[start:end]):
                    found.setdefault(letters, (start, end))
    return found


def _are_single_letters(name: str) -> bool:
    return all(len(part.strip(".")) <= 1 for part in re.split("[ &]", name))
