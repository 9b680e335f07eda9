"""Keys that answer the suggestion that is lit."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from store import LabelError, MentionSuggestion
from tui.desk import suggestion_answers
from tui.text.counts import counted
from tui.text.excerpts import brief

if TYPE_CHECKING:
    from store import Suggestion
    from tui.screens.desk import Desk


def accept(desk: Desk) -> None:
    """Make it a label, and go on to the next."""
    suggestion_answers.accept(desk, _lit(desk))


def accept_and_stay(desk: Desk) -> None:
    """Make it a label, and stay on it."""
    suggestion_answers.accept_and_stay(desk, _lit(desk))


def reject(desk: Desk) -> None:
    """Put it away, and go on to the next."""
    suggestion_answers.reject(desk, _lit(desk))


def accept_equals(desk: Desk) -> None:
    """Accept all proposed names of the article that are written like it, as of its type."""
    lit = _lit(desk)
    if not isinstance(lit, MentionSuggestion):
        raise LabelError("this is a claim: only names have equal ones")
    names = [replace(each, type=lit.type) for each in desk.labels.suggestions.equals(lit)]
    told = f"Labelled {counted(len(names), 'place')} “{brief(lit.quote)}” {lit.type}"
    told += f"; {desk.key('desk.undo')} takes them back."
    suggestion_answers.accept_names(desk, lit, names, told if len(names) > 1 else "")


def _lit(desk: Desk) -> Suggestion:
    lit = desk.suggestion
    if lit is None:
        raise LabelError(
            f"no suggestion is lit here: {desk.key('suggest.next')} goes to the next one"
        )
    return lit
