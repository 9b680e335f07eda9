"""What people said of pairs of entities, found by whom it is about."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from store import Verdict

if TYPE_CHECKING:
    from collections.abc import Iterable

    from store import Judgement
    from tui.names.questions import Pair

WORDS = {Verdict.SAME: "same as", Verdict.DIFFERENT: "not", Verdict.UNSURE: "unsure"}
"""How a verdict is told beside the name of the other."""


class Said:
    """The judgements of a project at one moment."""

    def __init__(self, judgements: Iterable[Judgement]) -> None:
        self._of: defaultdict[int, list[Judgement]] = defaultdict(list)
        for said in judgements:
            self._of[said.a_id].append(said)
            self._of[said.b_id].append(said)

    def of(self, members: Iterable[int]) -> list[Judgement]:
        """Return what was said of any of these entities, in the order in which it was said."""
        found = {said.id: said for member in members for said in self._of.get(member, ())}
        return [found[judgement_id] for judgement_id in sorted(found)]


def other_of(said: Judgement, members: Iterable[int]) -> int:
    """Return the one of the two who is not among these, else the second."""
    return said.a_id if said.b_id in members and said.a_id not in members else said.b_id


def turned_pairs(before: Iterable[Judgement], after: Iterable[Judgement]) -> frozenset[Pair]:
    """Return the pairs of which something else was said before than after."""
    changed = frozenset(before) ^ frozenset(after)
    return frozenset((said.a_id, said.b_id) for said in changed)
