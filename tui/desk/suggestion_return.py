"""Coming back to what was lit when it was answered, once the answer is undone."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from tui.desk.suggestion_walk import change, pick
from tui.desk.suggestions import rank
from tui.desk.work import Picked

if TYPE_CHECKING:
    from collections.abc import Iterable

    from store import Suggestion
    from tui.screens.desk import Desk


def note_answer(desk: Desk, answered: Suggestion) -> Picked:
    """Remember what is lit, with all that keys changed about it, for the step that answered it."""
    picked = desk.work.picked
    if picked is None or picked.proposed is not answered:
        picked = Picked(desk.reader.cursor.unit, answered, answered)
    step = desk.project.history.last_standing()
    return picked if step is None else desk.work.answers.setdefault(step[0], picked)


def come_back(desk: Desk, answered: Picked | None, before: Iterable[Suggestion]) -> None:
    """Light what was answered, or else the first that is open and was not `before`."""
    found = desk.labels.suggestions
    fresh = found.same_as(answered.proposed) if answered is not None else None
    if answered is not None and fresh is not None:
        again = answered.numbered(fresh.id)
        pick(desk, again.proposed)
        if again.now != again.proposed:
            change(desk, again.proposed, again.now, again.role)
        return
    known = {(type(each), each.span) for each in before}
    back = [each for each in found if (type(each), each.span) not in known]
    if back:
        pick(desk, min(back, key=partial(rank, by_score=False)))
