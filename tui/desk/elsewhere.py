"""Where else a name stands, and which of these places are surely it."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from enum import StrEnum
from itertools import accumulate, groupby
from typing import TYPE_CHECKING

from store import EntityType, MentionSuggestion
from store.search import Hit
from tui.text.candidates import candidates_in

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from store import Mention, Project
    from tui.text.graphemes import Fragment

POSSESSIVE = re.compile(r"['’]s?\Z")

FOLLOWING_POSSESSIVE = re.compile(r"['’](?:s(?!\w)|(?<=s['’])(?!\w))")
"""“OpenAI’s”, “Reuters’”: the name ends before it."""


class Kind(StrEnum):
    """How the name stands there; the first three are surely it."""

    EQUAL = ""
    POSSESSIVE = "possessive"
    SURNAME = "surname"
    WHOSE = "whose surname?"
    LONGER = "in a longer name"
    DROPPED = "in dropped text"

    @property
    def is_sure(self) -> bool:
        """Whether the place is meant, unless a person says otherwise."""
        return self in (Kind.EQUAL, Kind.POSSESSIVE, Kind.SURNAME)


@dataclass(frozen=True, slots=True)
class Place(Hit):
    """A place without a label where the name stands, or the surname of a person."""

    kind: Kind
    is_surname: bool
    proposed: MentionSuggestion | None
    """What is proposed there."""


class Elsewhere:
    """Looks for a name of which one place is known: a label, or what is proposed."""

    def __init__(self, project: Project, subject: Mention | MentionSuggestion) -> None:
        self._project = project
        self._name = POSSESSIVE.sub("", subject.quote)
        self._surname = surname_of(self._name) if subject.type is EntityType.PERSON else ""

    def places(self, article_ids: Sequence[int]) -> list[Place]:
        """Find the places in some articles, in text order."""
        names = [self._name, self._surname]
        hits = self._project.search.occurrences(names, article_ids)
        by_article = groupby(hits, key=lambda hit: hit.article_id)
        return [place for _, found in by_article for place in self._of_article([*found])]

    def _of_article(self, hits: Sequence[Hit]) -> list[Place]:
        article = _Surroundings(self._project, hits[0].article_id)
        around = {hit: article.name_around(hit) for hit in hits}
        others = any(self._is_surname(hit) and _is_bearer(around[hit], hit) for hit in hits)
        whose = others or all(map(self._is_surname, hits))
        free = [hit for hit in hits if not article.is_labelled(hit)]
        return [self._place(hit, article, around[hit], whose=whose) for hit in free]

    def _place(self, hit: Hit, article: _Surroundings, around: str, *, whose: bool) -> Place:
        is_surname = self._is_surname(hit)
        if article.is_dropped(hit):
            kind = Kind.DROPPED
        elif around:
            kind = Kind.LONGER
        elif is_surname:
            kind = Kind.WHOSE if whose else Kind.SURNAME
        else:
            follows = FOLLOWING_POSSESSIVE.match(hit.quote[-1] + hit.after, 1)
            kind = Kind.POSSESSIVE if follows else Kind.EQUAL
        facts = (hit.article_id, hit.title, hit.start, hit.end, hit.before, hit.quote, hit.after)
        return Place(*facts, kind, is_surname, article.proposed(hit))

    def _is_surname(self, hit: Hit) -> bool:
        return hit.end - hit.start < len(self._name)


class _Surroundings:
    """What an article has around a hit: labels, proposals, dropped text and longer names."""

    def __init__(self, project: Project, article_id: int) -> None:
        labels = project.mentions.of_article(article_id, project.annotator)
        self._labels = _Stretches(part for label in labels for part in label.span.fragments)
        every = project.suggestions.of_article(article_id)
        names = [each for each in every if isinstance(each, MentionSuggestion)]
        self._proposed = {(each.span.start, each.span.end): each for each in names}
        self._names = _Stretches(self._proposed)
        blocks = project.blocks.of_article(article_id)
        self._kept = _Stretches((block.start, block.end) for block in blocks if block.kept)

    def is_labelled(self, hit: Hit) -> bool:
        """Say whether a label stands on some of the hit, and is no longer name around it."""
        return any(not _holds(part, hit) for part in self._labels.touching(hit))

    def is_dropped(self, hit: Hit) -> bool:
        """Say whether the hit is in text that is not kept."""
        return not self._kept.touching(hit)

    def proposed(self, hit: Hit) -> MentionSuggestion | None:
        """Return what is proposed of just the hit."""
        return self._proposed.get((hit.start, hit.end))

    def name_around(self, hit: Hit) -> str:
        """Return the longer name that the hit is part of, such as “Elon Musk” of Musk, or "".

        It is labelled or proposed, or looks like one where nothing is proposed of the hit itself.
        """
        text = hit.before + hit.quote + hit.after
        offset = hit.start - len(hit.before)
        parts = [*self._labels.touching(hit), *self._names.touching(hit)]
        longer = [
            (start - offset, end - offset) for start, end in parts if _holds((start, end), hit)
        ]
        if not longer and self.proposed(hit) is None:
            start, end = hit.start - offset, hit.end - offset
            around = candidates_in(text, 0, len(text))
            longer = [(a, b) for a, b in around if a <= start and end <= b and b - a > end - start]
        return next((text[max(0, start) : end] for start, end in longer), "")


class _Stretches:
    """Stretches of text, found by what they touch without a look at all of them."""

    def __init__(self, parts: Iterable[Fragment]) -> None:
        self._parts = sorted(parts)
        self._starts = [start for start, _ in self._parts]
        self._reached = [*accumulate((end for _, end in self._parts), max)]
        """How far each of them and those before it reach."""

    def touching(self, hit: Hit) -> list[Fragment]:
        """Return the stretches that share some text with a hit, in text order."""
        first = bisect_right(self._reached, hit.start)
        after = bisect_left(self._starts, hit.end)
        return [part for part in self._parts[first:after] if hit.start < part[1]]


def surname_of(name: str) -> str:
    """Return the surname as it is written in a name of several words, or ""."""
    from store.names.latin import latin
    from store.names.persons.name import parse

    person = parse(name)
    if not person.words[1:] or person.is_lone:
        return ""
    surname = person.given if person.may_begin_with_surname else person.surname
    written = [word.strip(",") for word in name.split()]
    bearing = [word for word in written if surname in latin(word).split()]
    return bearing[-1] if bearing and bearing[-1] != name else ""


def _is_bearer(name: str, hit: Hit) -> bool:
    """Say whether a longer name is that of another bearer of a surname: Mary Leike."""
    return name.endswith(hit.quote) and bool(surname_of(name))


def _holds(part: Fragment, hit: Hit) -> bool:
    """Say whether a stretch is a longer one that holds the whole hit."""
    start, end = part
    return start <= hit.start and hit.end <= end and end - start > hit.end - hit.start
