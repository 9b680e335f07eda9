"""Cleaning of a plain text, from its lines to its blocks."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from store.cleaning.decisions import decide
from store.cleaning.judging import judge
from store.cleaning.language import language_of
from store.cleaning.measures import Measurer
from store.cleaning.surroundings import Surroundings
from store.cleaning.units import units_of
from store.cleaning.weights import weights
from store.records import Block, Reason

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from store.cleaning.decisions import Decision
    from store.cleaning.weights import Weights


def clean_text(
    raw: str, repeated: Collection[str] = (), learned: Weights | None = None
) -> tuple[Block, ...]:
    """Cut a text into blocks, one a unit with the blanks after it, and decide on each.

    `repeated` holds keys of lines that come back in the source (see `line_key`); `learned` is what
    comes with the package unless given.
    """
    units = units_of(raw)
    language = language_of(raw)
    surroundings = Surroundings(Measurer(language).measure_all(units))
    judgement = judge(surroundings, learned or weights())
    decisions = decide(surroundings, judgement, language, repeated)
    return tile(raw, [unit.start for unit in units], decisions)


def tile(raw: str, starts: Sequence[int], decisions: Sequence[Decision]) -> tuple[Block, ...]:
    """Make blocks of decisions: each reaches to where the next begins, the first begins at 0.

    A text of blanks is one block, which is kept; an empty one has none.
    """
    if not starts:
        return (Block(0, len(raw), kept=True, reason=Reason.BODY),) if raw else ()
    edges = [0, *starts[1:], len(raw)]
    return tuple(
        Block(start, end, *decision)
        for (start, end), decision in zip(pairwise(edges), decisions, strict=True)
    )
