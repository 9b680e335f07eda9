"""Learning: what the labels and rejections of a project teach the next suggestions."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from store.errors import StoreError
from store.records import EntityType

if TYPE_CHECKING:
    from collections.abc import Callable

    from store.ledger import Ledger
    from store.suggest.memory import Memory
    from store.suggest.mentions.votes import TypeVote
    from store.suggest.suggesting import Suggester

AMOUNTS = (EntityType.DATE, EntityType.MONEY, EntityType.QUANTITY)
"""Types of which a label says nothing of the same words elsewhere: two, last year."""

_AMOUNTS = ", ".join(f"'{type_}'" for type_ in AMOUNTS)

NAMES = f"""
    SELECT quote, type, count(*) FROM mentions WHERE type NOT IN ({_AMOUNTS})
        AND json_array_length(span) = 1 GROUP BY quote, type
    UNION ALL SELECT aliases.name, type, 0 FROM aliases JOIN entities ON entities.id = entity_id
    WHERE type NOT IN ({_AMOUNTS})
    ORDER BY 3, 2 DESC, 1
"""

ANSWERS = """
    SELECT reason, sum(accepted), sum(rejected) FROM (
        SELECT reason, count(*) AS accepted, 0 AS rejected FROM claims
        WHERE reason <> '' GROUP BY reason
        UNION ALL SELECT reason, 0, count(*) FROM rejections WHERE kind = 'claim' GROUP BY reason)
    GROUP BY reason ORDER BY reason
"""


class Lessons(NamedTuple):
    """What labels and rejections say, counted; equal ones make equal memories."""

    names: tuple[tuple[str, str, int], ...]
    """Surfaces with a type and a count of labels, ascending by that: the last of a surface holds.
    """
    verdicts: tuple[tuple[str, int, int], ...]
    """Reasons of claims, how often they were accepted, and how often rejected."""


def read_lessons(ledger: Ledger) -> Lessons:
    """Count what the labels of all annotators, the aliases and the rejections say."""
    return Lessons(
        tuple(ledger.execute(NAMES).fetchall()), tuple(ledger.execute(ANSWERS).fetchall())
    )


def memory_of(lessons: Lessons) -> Memory:
    """Make a memory of what was counted.

    A name of several types is known as of the one that it was labelled most often.
    """
    from store.suggest.memory import KnownName, Memory, Verdicts

    types = {str(type_): type_ for type_ in EntityType}
    names = {
        surface: KnownName(surface, types[type_], count) for surface, type_, count in lessons.names
    }
    return Memory(names, {reason: Verdicts(*counts) for reason, *counts in lessons.verdicts})


def suggester_of(lessons: Lessons, pipeline: str) -> tuple[Suggester, str]:
    """Make ready what proposes by some lessons, and say what is wrong with its pipeline.

    It is made once for as long as the lessons are the same, which is what takes the time: some
    30 ms in a project of 15,000 names.
    """
    from store.suggest.suggesting import Suggester

    return _made(Suggester, lessons, pipeline), _vote(pipeline)[1]


@lru_cache(maxsize=1)
def _made(
    kind: Callable[[Memory, TypeVote | None], Suggester], lessons: Lessons, pipeline: str
) -> Suggester:
    return kind(memory_of(lessons), _vote(pipeline)[0])


@lru_cache(maxsize=1)
def _vote(pipeline: str) -> tuple[TypeVote | None, str]:
    """Load a spaCy pipeline, which takes a second or two; without it names are proposed too."""
    from store.suggest.mentions.spacy_vote import spacy_vote

    try:
        return (spacy_vote(pipeline) if pipeline else None), ""
    except StoreError as error:
        return None, str(error)
