"""Proposes the names, dates and amounts of an article, with what its project has taught."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.suggest.memory import Memory
from store.suggest.mentions.agreement import shares
from store.suggest.mentions.evidence import add_known, add_votes
from store.suggest.mentions.find import Found, find
from store.suggest.mentions.known import KnownNames, Occurrence, known_names, occurrences
from store.suggest.mentions.reasons import reason
from store.suggest.mentions.weights import NO_NAME, TYPES
from store.suggest.proposals import ProposedMention

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from store.suggest.mentions.groups import Group
    from store.suggest.mentions.votes import TypeVote
    from store.suggest.reading import Reading

_FEWEST = 0.4
"""A name is proposed if that it is one is at least so likely."""
_LABELLED, _ALIAS = 0.97, 0.85
_CONFIRMED = 0.93
"""The share that people confirm of what the weights are all but certain of, in other texts."""
_AMOUNTS = {
    "a date": 0.95,
    "an amount of money": 0.95,
    "a quantity": 0.75,
    "a number alone": 0.45,
}
_RULES, _KNOWN = "rules", "known names"


def propose_mentions(
    reading: Reading, memory: Memory | None = None, vote: TypeVote | None = None
) -> tuple[ProposedMention, ...]:
    """Propose the names and amounts of an article, in text order; none overlaps another."""
    return propose(find(reading), known_names(memory or Memory()), vote)


def propose(
    found: Found, known: KnownNames, vote: TypeVote | None = None
) -> tuple[ProposedMention, ...]:
    """Propose what was found in an article, and the known names in it.

    Known names stand first, but none cuts a longer name that was found: Grok does not cut Grok 4.
    """
    by_rules = [*_by_rules(found, known, vote), *_amounts(found)]
    whole = [(one.start, one.end) for one in by_rules]
    from_known = map(_proposed_known, _uncut(occurrences(found.reading, found.cased, known), whole))
    return tuple(_flat(from_known, by_rules))


def _by_rules(found: Found, known: KnownNames, vote: TypeVote | None) -> Iterator[ProposedMention]:
    scores = found.scores.copy()
    if not len(scores):
        return
    if vote is not None:
        add_votes(found, vote(found.reading), scores)
    add_known(found, known, scores)
    for group, likely in zip(found.groups, shares(scores).tolist(), strict=True):
        if 1 - likely[NO_NAME] < _FEWEST:
            continue
        best = max(range(NO_NAME), key=likely.__getitem__)
        score = _CONFIRMED * likely[best]
        why, origin = _why(group, best, known)
        for name in group.names:
            yield ProposedMention(name.start, name.end, TYPES[best], score, origin, why)


def _why(group: Group, best: int, known: KnownNames) -> tuple[str, str]:
    if len(group.words) == 1 and group.surface in known.surnames:
        return "surname of a known person", _KNOWN
    return reason(group, TYPES[best]), _RULES


def _uncut(known: Iterable[Occurrence], whole: list[tuple[int, int]]) -> Iterator[Occurrence]:
    """Leave out the known names that lie within a longer name, unless they make it all up."""
    inside: dict[tuple[int, int], list[Occurrence]] = {}
    starts = dict(_by_offset(whole))
    for one in known:
        span = starts.get(one.start)
        if span is None or span[1] < one.end or span == (one.start, one.end):
            yield one
        else:
            inside.setdefault(span, []).append(one)
    for (start, end), parts in inside.items():
        reached = start
        for part in parts:
            reached = part.end if part.start - reached <= 1 else end + 1
        if reached == end and len(parts) > 1:
            yield from parts


def _by_offset(spans: Iterable[tuple[int, int]]) -> Iterator[tuple[int, tuple[int, int]]]:
    for start, end in spans:
        for offset in range(start, end):
            yield offset, (start, end)


def _proposed_known(one: Occurrence) -> ProposedMention:
    score = _LABELLED if one.name.count else _ALIAS
    return ProposedMention(one.start, one.end, one.name.type, score, _KNOWN, "a known name")


def _amounts(found: Found) -> Iterator[ProposedMention]:
    for one in found.amounts:
        yield ProposedMention(
            one.start, one.end, one.type, _AMOUNTS[one.reason], _RULES, one.reason
        )


def _flat(*layers: Iterable[ProposedMention]) -> list[ProposedMention]:
    """Keep of every layer what overlaps nothing of those before, in text order."""
    kept: list[ProposedMention] = []
    taken: set[int] = set()
    for layer in layers:
        for one in layer:
            offsets = range(one.start, one.end)
            if taken.isdisjoint(offsets):
                taken.update(offsets)
                kept.append(one)
    return sorted(kept, key=lambda one: one.start)
