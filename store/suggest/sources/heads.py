"""What a source is by its words: the name that is its head, a pronoun, or a noun.

The head of a noun phrase is what stands before the first comma, relative or preposition: in “Ann
Lee, a director at Acme” that is Ann Lee, in “Acme's director of research” the director.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING, Protocol

from store.records import EntityType
from store.suggest.sources.nouns import Sort, is_listed, sort_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from store.spans import Fragment


class Named(Protocol):
    """A name `[start, end)` of the text, in code points."""

    @property
    def start(self) -> int:
        """Where it begins."""

    @property
    def end(self) -> int:
        """Where it ends."""

    @property
    def type(self) -> EntityType:
        """What it names."""


class Kind(Enum):
    """How a source points to who speaks."""

    NAME = "name"
    OWNER = "owner"
    """A name that only modifies the head, but speaks through it: Acme's report."""
    PRONOUN = "pronoun"
    NOUN = "noun"
    """A definite noun: “the company”, “his lawyer”."""
    UNNAMED = "unnamed"


@dataclass(frozen=True, slots=True)
class Head:
    """What a source is by its words."""

    kind: Kind
    word: str
    """The pronoun or noun, in lower case; of names the name."""
    name: int | None = None
    """The place of the name among those given."""
    sort: Sort = Sort.OTHER
    has_names: bool = False
    """The noun is told from others by a name: the Acme employee."""


_PRONOUNS = "he she him her his hers it its they them their i me my we us our you who"
PRONOUNS = frozenset(_PRONOUNS.split())
"""In lower case."""

_PERSON, _ORG = EntityType.PERSON, EntityType.ORG
_SPEAKS_FOR = (Sort.SPOKESPERSON, Sort.DOCUMENT, Sort.OWN_DOCUMENT, Sort.PART)
_EDGES = " \"“”',."
_WORD = re.compile(r"[\w@#](?:[\w.&@/-]|'(?!s\b))*|'s?")
_BREAK = re.compile(r"[,;:()\[\]—–]| - |\b(?:who|that|which|whose|when|where)\b")
_PREPOSITION = re.compile(
    r" (?:of|for|at|from|with|in|to|on|by|about|within|inside|near|behind|close|familiar|involved"
    r"|obtained|published|released|issued|seen|reviewed|posted|signed|briefed)\b"
)
_BELONGING = re.compile(r" (?:of|for|from|by|published by|released by|issued by) ")
_DEFINITE = frozenset(("the", "this", "that", "these", "those"))
_POSSESSIVE = frozenset(("his", "her", "its", "their", "my", "our"))
_MAY_FOLLOW = (
    "himself herself itself themselves also jr sr jr. sr. inc inc. 's '"
    " monday tuesday wednesday thursday friday saturday sunday"
)
_AFTER_NAME = frozenset(_MAY_FOLLOW.split())


def head_of(text: str, start: int, end: int, names: Sequence[tuple[int, Named]]) -> Head:
    """Return the head of a source `[start, end)`; `names` are those within it, with their places.

    The text is folded, so that marks and apostrophes are plain.
    """
    word = text[start:end].strip(_EDGES).lower()
    if word.removesuffix("'s") in PRONOUNS:
        return Head(Kind.PRONOUN, word.removesuffix("'s"))
    main_end = _first_outside(_BREAK, text, (start + 1, end), names)
    noun_end = _first_outside(_PREPOSITION, text, (start, main_end), names)
    name = _name_at_end(text, start, noun_end, names)
    if name is None and main_end < end:
        name = _apposition(text, main_end, end, names)
    if name is not None:
        return Head(Kind.NAME, text[slice(*_bounds(names, name))], name)
    phrase = _Phrase(text, start, noun_end, names)
    belonging = _BELONGING.match(text, noun_end, main_end)
    if belonging and phrase.sort in _SPEAKS_FOR and phrase.owner is None:
        return head_of(text, belonging.end(), end, names)
    return phrase.head()


class _Phrase:
    """A noun phrase that has no name for its head."""

    def __init__(self, text: str, start: int, end: int, names: Sequence[tuple[int, Named]]) -> None:
        self.words = _WORD.findall(text[start:end].lower())
        if not self.words:
            self.words = [""]
        self.noun = next((w for w in reversed(self.words) if w not in _AFTER_NAME), self.words[-1])
        self.sort = sort_of(self.noun)
        self.is_unlabelled = self.noun.title() in text[start:end] and not is_listed(self.noun)
        """The noun is capital, so it is a name that nobody labelled: The Federalist."""
        if self.sort is Sort.DOCUMENT and "internal" in self.words:
            self.sort = Sort.OWN_DOCUMENT
        within = [(place, name) for place, name in names if start <= name.start and name.end <= end]
        owners = [pair for pair in within if text.startswith("'", pair[1].end)]
        self.is_owned = bool(owners)
        people = [pair for pair in reversed(within) if pair[1].type is _PERSON]
        is_unknown = self.sort is Sort.OTHER
        self.owner = next(iter([*owners, *(people if is_unknown else ()), *within]), None)
        self.owner_name = text[self.owner[1].start : self.owner[1].end] if self.owner else ""

    def head(self) -> Head:
        """Tell an owner who speaks, a noun that was named before, and somebody unnamed."""
        first = self.words[0]
        if self.owner is not None and self._speaks_for_owner(self.owner[1].type):
            return Head(Kind.OWNER, self.owner_name, self.owner[0], self.sort)
        if self.sort is Sort.SPOKESPERSON and "company" in self.words:
            return Head(Kind.NOUN, "company", sort=Sort.ORGANISATION)
        if first in _POSSESSIVE:
            return self._possessed(first)
        if self.is_unlabelled or (" 's" in " ".join(self.words) and not self.is_owned):
            return Head(Kind.UNNAMED, self.noun, sort=self.sort)
        if self.sort is Sort.OWN_DOCUMENT or (self._is_definite() and self.sort is not Sort.GROUP):
            return Head(Kind.NOUN, self.noun, sort=self.sort, has_names=self.owner is not None)
        return Head(Kind.UNNAMED, self.noun, sort=self.sort)

    def _is_definite(self) -> bool:
        is_singular = not self.noun.endswith("s") or self.noun.endswith("ss")
        return is_singular and (self.words[0] in _DEFINITE or self.is_owned)

    def _speaks_for_owner(self, type_: EntityType) -> bool:
        if self.sort in (Sort.PERSON, Sort.GROUP) or type_ not in (_PERSON, _ORG):
            return False
        if self.sort is Sort.ORGANISATION:
            return type_ is _ORG and not self.is_owned
        return True

    def _possessed(self, pronoun: str) -> Head:
        """Tell his statement, which he makes, from his lawyer, whom nobody names."""
        if self.sort in (Sort.PERSON, Sort.GROUP):
            return Head(Kind.UNNAMED, self.noun, sort=self.sort)
        if self.sort is Sort.ORGANISATION:
            return Head(Kind.NOUN, self.noun, sort=self.sort)
        return Head(Kind.PRONOUN, pronoun, sort=self.sort)


def _first_outside(
    pattern: re.Pattern[str], text: str, stretch: Fragment, names: Sequence[tuple[int, Named]]
) -> int:
    """Return where a pattern first matches in a stretch outside of names, or where that ends."""
    for match in pattern.finditer(text, *stretch):
        if not any(name.start < match.end() and match.start() < name.end for _, name in names):
            return match.start()
    return stretch[1]


def _name_at_end(text: str, start: int, end: int, names: Sequence[tuple[int, Named]]) -> int | None:
    """Find the name that a noun phrase ends with: OpenAI CEO *Sam Altman*."""
    for place, name in reversed(names):
        if start <= name.start and name.end <= end:
            rest = _WORD.findall(text[name.end : end].lower())
            return place if _AFTER_NAME.issuperset(rest) else None
    return None


def _apposition(text: str, start: int, end: int, names: Sequence[tuple[int, Named]]) -> int | None:
    """Find the person whom the words after a comma name, as in: one employee, Ann Lee."""
    while start < end and not text[start].isalnum():
        start += 1
    for place, name in names:
        if name.start == start and name.type is _PERSON:
            return place
    return None


def _bounds(names: Sequence[tuple[int, Named]], place: int) -> tuple[int, int]:
    return next((name.start, name.end) for other, name in names if other == place)
