"""Labels that do not fit the others: the same text labelled otherwise, or not at all.

Nothing is changed and nothing is read from anywhere: it compares the mentions it is given, and says
of each odd place what is odd, and what would make it like the others.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from store.suggest.reading import FOLD

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

    from store.records import EntityType, Mention


class Oddness(StrEnum):
    """What does not fit at a place."""

    OTHER_TYPE = "same text, another label"
    OTHER_ENTITY = "same name, another entity"
    UNLABELLED = "same text, unlabelled"


@dataclass(frozen=True, slots=True)
class Occurrence:
    """A place `[start, end)` in the raw text of an article where a labelled text stands."""

    article_id: int
    start: int
    end: int
    surface: str
    before: str = ""
    """What stands before it in its line, as much as is known."""
    after: str = ""


@dataclass(frozen=True, slots=True)
class Oddity:
    """An odd place `[start, end)`, in code points, and what would mend it."""

    oddness: Oddness
    article_id: int
    start: int
    end: int
    surface: str
    mention_id: int | None
    """The label there; None where there is none."""
    type: EntityType
    """The type that would mend it."""
    entity_id: int
    """The entity that would mend it."""
    suspicion: float
    """How lopsided the labels of this text are, from 0 (as often so) to near 1."""
    reason: str
    """For a person to read: “ORG once, PRODUCT 12 times”."""


_NAME_BEFORE = re.compile(r"(?<=[^\W_][ ,])(?<![.!?][ ,])[A-Z][\w.’'-]*[ -]\Z")
_NAME_AFTER = re.compile(r"[ -]?(?:\d|[A-Z][\w-])|-\w")
"""A longer name goes on: “Grok” in “Grok 4”, “Musk” in “with Elon Musk”."""

_LONGEST = 400


def find_oddities(
    mentions: Iterable[Mention],
    occurrences: Iterable[Occurrence] = (),
    *,
    clusters: Mapping[int, int] | None = None,
    different: Collection[frozenset[int]] = (),
) -> list[Oddity]:
    """Return the odd places, text by text, those first whose labels are most lopsided.

    `occurrences` are places where labelled texts stand; those that are labelled, cut out of a
    longer name, or in articles without any label are left out. `clusters` says which entity stands
    for each that was merged, `different` holds the pairs of those that were judged to be two.
    """
    by_text: dict[str, list[Mention]] = defaultdict(list)
    for mention in sorted(mentions, key=_place):
        by_text[_key(mention.quote)].append(mention)
    together = _Together(clusters or {}, frozenset(different))
    free = _unlabelled(by_text, occurrences)
    found = []
    for text, labelled in by_text.items():
        odd = [
            *_other_types(labelled, together),
            *_other_entities(labelled, together),
            *_missing(labelled, free.get(text, ())),
        ]
        found.append(sorted(odd, key=lambda one: (one.article_id, one.start)))
    found.sort(key=lambda odd: -max((one.suspicion for one in odd), default=0.0))
    return [one for odd in found for one in odd]


@dataclass(frozen=True, slots=True)
class _Together:
    """Which entities are one, and which pairs were judged to be two."""

    clusters: Mapping[int, int]
    different: frozenset[frozenset[int]]

    def of(self, mention: Mention) -> int:
        return self.clusters.get(mention.entity_id, mention.entity_id)

    def judged_different(self, one: Mention, other: Mention) -> bool:
        pairs = (
            frozenset((one.entity_id, other.entity_id)),
            frozenset((self.of(one), self.of(other))),
        )
        return any(pair in self.different for pair in pairs)


def _other_types(labelled: Sequence[Mention], together: _Together) -> Iterator[Oddity]:
    counts = Counter(mention.type for mention in labelled)
    usual, often = counts.most_common(1)[0]
    model = next(mention for mention in labelled if mention.type is usual)
    for mention in labelled:
        if mention.type is usual or together.judged_different(mention, model):
            continue
        seldom = counts[mention.type]
        reason = f"{mention.type} {_times(seldom)}, {usual} {_times(often)}"
        suspicion = _lopsided(often, seldom)
        yield _oddity(Oddness.OTHER_TYPE, mention, model, suspicion, reason)


def _other_entities(labelled: Sequence[Mention], together: _Together) -> Iterator[Oddity]:
    """Compare the mentions of one article and type; in another article it may be a namesake."""
    groups: dict[tuple[int, EntityType], list[Mention]] = defaultdict(list)
    for mention in labelled:
        groups[mention.article_id, mention.type].append(mention)
    for group in groups.values():
        counts = Counter(map(together.of, group))
        usual, often = counts.most_common(1)[0]
        model = next(mention for mention in group if together.of(mention) == usual)
        for mention in group:
            if together.of(mention) == usual or together.judged_different(mention, model):
                continue
            seldom = counts[together.of(mention)]
            reason = f"this entity {_times(seldom)} in the article, another {_times(often)}"
            suspicion = _lopsided(often, seldom)
            yield _oddity(Oddness.OTHER_ENTITY, mention, model, suspicion, reason)


def _missing(labelled: Sequence[Mention], free: Sequence[Occurrence]) -> Iterator[Oddity]:
    """Propose for a bare place what its article labels this text as, or else all articles."""
    for place in free:
        near = [mention for mention in labelled if mention.article_id == place.article_id]
        usual = Counter((m.type, m.entity_id) for m in near or labelled).most_common(1)[0][0]
        yield Oddity(
            Oddness.UNLABELLED,
            place.article_id,
            place.start,
            place.end,
            place.surface,
            None,
            *usual,
            _lopsided(len(labelled), len(free)),
            f"labelled {_times(len(labelled))}, {usual[0]}",
        )


def _unlabelled(
    by_text: Mapping[str, Sequence[Mention]], occurrences: Iterable[Occurrence]
) -> Mapping[str, Sequence[Occurrence]]:
    """Return by text the places that stand bare in articles with labels, in text order."""
    labelled: dict[int, list[tuple[int, int]]] = defaultdict(list)
    for mentions in by_text.values():
        for mention in mentions:
            labelled[mention.article_id].extend(mention.span.fragments)
    for stretches in labelled.values():
        stretches.sort()
    free: dict[str, list[Occurrence]] = defaultdict(list)
    for place in sorted(set(occurrences), key=lambda one: (one.article_id, one.start, one.end)):
        stretches = labelled.get(place.article_id, [])
        if stretches and not _is_cut(place) and not _overlaps(place, stretches):
            free[_key(place.surface)].append(place)
    return free


def _overlaps(place: Occurrence, stretches: Sequence[tuple[int, int]]) -> bool:
    """Look around a place; a name has at most `_LONGEST` characters, so not far."""
    first = bisect_left(stretches, (place.start - _LONGEST, 0))
    last = bisect_left(stretches, (place.end, 0))
    return any(end > place.start for _, end in stretches[first:last])


def _is_cut(place: Occurrence) -> bool:
    return bool(_NAME_BEFORE.search(place.before) or _NAME_AFTER.match(place.after))


def _oddity(
    oddness: Oddness, mention: Mention, model: Mention, suspicion: float, reason: str
) -> Oddity:
    return Oddity(
        oddness,
        mention.article_id,
        mention.span.start,
        mention.span.end,
        mention.quote,
        mention.id,
        model.type,
        model.entity_id,
        suspicion,
        reason,
    )


def _lopsided(often: int, seldom: int) -> float:
    """Return how much one side outweighs the other; few labels make for little suspicion."""
    return max(0, often - seldom) / (often + seldom + 1)


def _times(count: int) -> str:
    return "once" if count == 1 else f"{count} times"


def _key(text: str) -> str:
    return " ".join(text.translate(FOLD).split())


def _place(mention: Mention) -> tuple[int, int, int]:
    return mention.article_id, mention.span.start, mention.id
