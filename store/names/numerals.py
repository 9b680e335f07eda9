"""Numbers in names, however they are written: four, 4, IV; first, 1st."""

from __future__ import annotations

import re

_ONES = "one two three four five six seven eight nine"
_TEENS = """
    ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen
"""
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_ORDINALS = """
    first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth
    fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth
"""

_TEN = {word: number for number, word in zip(range(20, 100, 10), _TENS.split(), strict=True)}
_ONE = {word: number for number, word in enumerate(_ONES.split(), 1)}
_ONE_OR_DIGIT = _ONE | {str(number): number for number in _ONE.values()}
_CARDINAL = _ONE | {word: number for number, word in enumerate(_TEENS.split(), 10)} | _TEN
_ORDINAL = {word: number for number, word in enumerate(_ORDINALS.split(), 1)}
_ENDINGS = {1: "st", 2: "nd", 3: "rd"}
_ROMAN = re.compile(r"(?!xl$|l[iv]?$)(?=.)(?:xl|l?x{0,3})(?:ix|iv|v?i{0,3})")
_ZERO = re.compile(r"(?<=\d point )(?:oh?|zero)\b")
_POINT = re.compile(r"(?<=\d) point (?=\d)")
_ROMAN_LETTER = re.compile(r"(?<= )[ivx]\b(?! \d)")
_ROMAN_DIGIT = {"i": 1, "v": 5, "x": 10, "l": 50}


def in_digits(words: tuple[str, ...]) -> tuple[str, ...]:
    """Write the numbers of a name in digits: forty four and forty 4 become 44, Rocky II Rocky 2.

    A Roman number never stands first, and is no single letter: Studio X need not be the tenth.
    """
    written: list[str] = []
    ten = 0
    for place, word in enumerate(words):
        if ten and word in _ONE_OR_DIGIT:
            written[-1] = str(ten + _ONE_OR_DIGIT[word])
        elif place and len(word) > 1 and _ROMAN.fullmatch(word):
            written.append(str(_roman(word)))
        else:
            written.append(_digits(word))
        ten = _TEN.get(word, 0)
    return tuple(written)


def heard_digits(words: tuple[str, ...]) -> str:
    """Write in digits also what may be no number: iphone x as iphone 10, three point five as 3 5.

    In a comparison it is worth asking whether the other name has that number.
    """
    spelt = _ZERO.sub("0", " ".join(in_digits(words)))
    return _POINT.sub(" ", _ROMAN_LETTER.sub(lambda found: as_figure(found[0]), spelt))


def as_figure(word: str) -> str:
    """Write a single Roman letter as a number, and leave other words as they are."""
    return str(_ROMAN_DIGIT[word]) if word in ("i", "v", "x") else word


def numbers(words: tuple[str, ...]) -> tuple[str, ...]:
    """Return the words with digits in them, sorted."""
    return tuple(sorted(word for word in words if any(map(str.isdigit, word))))


def _roman(word: str) -> int:
    values = [_ROMAN_DIGIT[letter] for letter in word]
    return sum(
        -value if value < following else value
        for value, following in zip(values, [*values[1:], 0], strict=True)
    )


def _digits(word: str) -> str:
    if word in _ORDINAL:
        number = _ORDINAL[word]
        return f"{number}{_ENDINGS.get(number, 'th')}"
    return str(_CARDINAL.get(word, word))
