"""The name of a person taken apart: given names, surname, and what stands around them."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache

from store.names.latin import latin
from store.names.persons.known import is_womans, surname_frequency
from store.names.persons.words import (
    DEGREES,
    EAST_ASIAN_SURNAMES,
    GIVEN_NAMES_TOO,
    PARTICLES,
    TITLES,
    TITLES_OF_MEN,
    TITLES_OF_WOMEN,
)

_GENERATION = re.compile(r"jr|sr|junior|senior|x{0,3}(?:ii|iii|iv|vii|viii|ix)")
_LAST_NUMERAL = re.compile(r"(?<=[a-z]\s)[IVX]+$")
_NICKNAME = re.compile(r"[\"“”«„(]([^\"“”»()]*)[\"“”»)]")
_DOTTED_END = re.compile(r"(?:\b[^\W\d_]{1,2}\.[ ]?){2,}$|\bPh\.[ ]?D$")
_DOTTED_INITIAL = re.compile(r"(?<![^\W_])([^\W\d_])\.(?=[^\W\d_])")
_TWO_INITIALS = re.compile(r"^([B-DF-HJ-NP-TV-Z])(?=[B-DF-HJ-NP-TV-Z] \S*[a-z])")
_LAST_WORD = re.compile(r"(,?) (\S+)$")
_CAPITALS = re.compile(r"[A-Z].*[A-Z]")
_EAST_ASIAN_GIVEN = re.compile(r"([^aeiouy]{0,2}[aeiouy]{1,3}(ng|[hklmnpt])?){1,2}")
_COMMON_SURNAME = 0.55
"""As frequent as Bryant or Russell."""
_GIVEN_AND_SURNAME = 2
_LONGEST = 200


@dataclass(frozen=True)
class PersonName:
    """Words of a–z and 0–9, in the order given name, middle names, surname."""

    words: tuple[str, ...]
    """At least one, unless there is no letter in the name."""
    nickname: str = ""
    """Set in quotation marks or brackets: Earl “Buddy” Carter."""
    generation: str = ""
    """Junior, senior, or a Roman numeral."""
    is_titled_woman: bool | None = None
    """Whether the title is a woman’s or a man’s, if either."""
    has_given: bool = False
    """Whether the first word is a given name, even where it could be a particle: Al Gore."""

    @cached_property
    def joined(self) -> str:
        """All words, run together."""
        return "".join(self.words)

    @cached_property
    def is_lone(self) -> bool:
        """Whether it is a single name, or a surname with its particle: Musk, De Kraker."""
        return not self.has_given and all(word in PARTICLES for word in self.words[:-1])

    @cached_property
    def is_woman(self) -> bool | None:
        """Whether it is a woman’s name, as far as the title tells, or else the given name."""
        if self.is_titled_woman is None and self.has_given:
            return is_womans(self.given)
        return self.is_titled_woman

    @cached_property
    def given(self) -> str:
        """The first of several words."""
        return self.words[0]

    @cached_property
    def surname(self) -> str:
        """The last word."""
        return self.words[-1]

    @cached_property
    def after_given(self) -> str:
        """All words but the first, run together: sivakumar of Sathish Siva Kumar."""
        return "".join(self.words[1:]) or self.words[0]

    @cached_property
    def may_begin_with_surname(self) -> bool:
        """Whether it may be Chinese, Korean or Vietnamese: Xi Jinping, but not Lee Miller."""
        surname, given = self.words[0], self.words[1:]
        return (
            surname in EAST_ASIAN_SURNAMES
            and bool(_EAST_ASIAN_GIVEN.fullmatch("".join(given)))
            and surname_frequency(given[-1]) < _COMMON_SURNAME
        )

    @cached_property
    def turned(self) -> PersonName:
        """The name with its first word for the surname, and all others as one given name."""
        return replace(self, words=(self.after_given, self.words[0]))

    @cached_property
    def middle(self) -> tuple[str, ...]:
        """The words between given name and surname, without particles."""
        return tuple(word for word in self.words[1:-1] if word not in PARTICLES)


@lru_cache(maxsize=1 << 16)
def parse(name: str) -> PersonName:
    """Take a name of any script apart; “Last, First” is turned round.

    Only the first 200 code points are read.
    """
    name = " ".join(name[:_LONGEST].split())
    nickname = _NICKNAME.search(name)
    plain = _NICKNAME.sub(" ", name) if nickname else name
    if not latin(plain):
        plain, nickname = name, None
    numeral = _LAST_NUMERAL.search(plain)
    ordered = _in_reading_order(_without_degrees(_spaced(plain)))
    words = latin(ordered).split()
    titles = _leading(words, TITLES)
    kept, generation = _without_generation(words[titles:])
    if numeral and kept[1:] and kept[-1] == numeral.group().lower():
        generation = kept.pop()
    return PersonName(
        tuple(kept),
        latin(nickname[1]).replace(" ", "") if nickname else "",
        generation,
        _is_titled_woman(words[:titles]),
        _has_given_name(ordered, kept),
    )


def _spaced(name: str) -> str:
    """Part initials that are written together, as in J.K. and JK, but close up degrees: Ph.D."""
    end = _DOTTED_END.search(name)
    if end:
        degree = "".join(filter(str.isalpha, end.group()))
        if degree.lower() in DEGREES:
            name = name[: end.start()] + degree
    return _TWO_INITIALS.sub(r"\1 ", _DOTTED_INITIAL.sub(r"\1. ", name))


def _without_degrees(name: str) -> str:
    """Take off the degrees at the end that a comma or capitals mark, but leave two words."""
    while found := _LAST_WORD.search(name):
        comma, word = found.groups()
        is_marked = comma or (_CAPITALS.match(word) and not name.isupper())
        kept = name[: found.start()]
        if not is_marked or latin(word) not in DEGREES or " " not in kept:
            break
        name = kept
    return name


def _in_reading_order(name: str) -> str:
    """Turn “Last, First” round, but leave “First Last, Jr.” as it is."""
    last, comma, first = name.partition(",")
    words = latin(first).split()
    if not comma or all(map(_is_suffix, words)):
        return name
    return f"{first} {last}"


def _is_suffix(word: str) -> bool:
    return word in DEGREES or bool(_GENERATION.fullmatch(word))


def _leading(words: list[str], known: frozenset[str]) -> int:
    """Count the known words at the front, but never all words."""
    count = 0
    while count < len(words) - 1 and words[count] in known:
        count += 1
    return count


def _without_generation(words: list[str]) -> tuple[list[str], str]:
    """Part the words from those behind the first that name the generation."""
    generations = [word for word in words[1:] if _GENERATION.fullmatch(word)]
    kept = words[:1] + [word for word in words[1:] if not _GENERATION.fullmatch(word)]
    generation = generations[0] if generations else ""
    return kept, {"junior": "jr", "senior": "sr"}.get(generation, generation)


def _has_given_name(name: str, words: list[str]) -> bool:
    """Say whether a given name stands by itself in front of others, unlike that of Ann-Marie.

    A particle is one only with a capital, in front of a single word: Al Gore.
    """
    written = next((word for word in name.split() if latin(word) in words[:-1][:1]), "")
    given = latin(written)
    if given not in PARTICLES:
        return bool(given)
    is_before_one_word = len(words) == _GIVEN_AND_SURNAME
    return given in GIVEN_NAMES_TOO and is_before_one_word and written[0].isupper()


def _is_titled_woman(titles: list[str]) -> bool | None:
    for title in titles:
        if title in TITLES_OF_WOMEN or title in TITLES_OF_MEN:
            return title in TITLES_OF_WOMEN
    return None
