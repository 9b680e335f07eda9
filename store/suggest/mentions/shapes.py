"""What a single word looks like: capitalised, in capitals, a version, plain."""

from __future__ import annotations

import re
from enum import IntEnum
from functools import lru_cache


class Shape(IntEnum):
    """How a word is written. All from `CAPITAL` on may be part of a name."""

    MARK = 0
    LOWER = 1
    NUMBER = 2
    """It may be the version of what stands before it: 4, 3.5, 4o."""
    CAPITAL = 3
    """Only the first letter: Grok."""
    INITIAL = 4
    """One letter with its stop, or several: J., U.S."""
    CAPITALS = 5
    """All of two letters or more: NATO, GPT-4."""
    INNER = 6
    """A capital within the word: OpenAI, xAI, McDonald."""
    MODEL = 7
    """A letter or two before a number: o1, o3-mini."""
    HANDLE = 8
    """@elonmusk."""


_MODEL = re.compile(r"[a-z]\d(?:[\w.]*)(?:-\w+)*")
_PREFIXED = re.compile(r"(?:ex|al|el|an|ar|as|ash|at|ad|l|d)[-'][A-Z]\w*")
"""Small words and syllables before a name that they are written together with."""
_INITIAL = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]?")


@lru_cache(maxsize=1 << 16)
def shape(word: str) -> Shape:
    """Say how a word is written."""
    first = word[0]
    if first == "@" and len(word) > 1:
        return Shape.HANDLE
    if first.isdigit():
        return Shape.NUMBER
    if not first.isalpha():
        return Shape.MARK
    if first.islower():
        return _lower_first(word)
    if not first.isupper() and not first.istitle():
        return Shape.LOWER  # a script without capitals
    return _upper_first(word)


def _lower_first(word: str) -> Shape:
    if word.islower():
        return Shape.MODEL if _MODEL.fullmatch(word) else Shape.LOWER
    if _PREFIXED.match(word):
        return Shape.INNER
    if word[1].isupper() or word[2:3].isupper():
        return Shape.INNER  # xAI, iPhone, macOS is one letter later
    return Shape.INNER if "-" not in word and word[-1].isupper() else Shape.LOWER


def _upper_first(word: str) -> Shape:
    if "." in word and _INITIAL.fullmatch(word):
        return Shape.INITIAL
    if word.isupper():
        return Shape.CAPITALS
    head = word.partition("-")[0]
    return Shape.INNER if not head[1:].islower() and len(head) > 1 else Shape.CAPITAL
