"""Keys that go through what the program proposes in the open article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.suggest import SHOWN
from tui.desk.suggestion_light import count_hidden, read_anew
from tui.desk.suggestion_walk import go, next_article_with_suggestions
from tui.desk.work import KINDS
from tui.text.counts import counted

if TYPE_CHECKING:
    from tui.screens.desk import Desk

THRESHOLDS = {"all": 0.0, "usual": SHOWN, "likely": 0.6, "sure": 0.8}
"""Scores from which on suggestions are shown, by what they are called."""

KIND_NAMES = {"all": "names and claims", "names": "names only", "claims": "claims only"}


def next(desk: Desk) -> None:  # noqa: A001 - the action's name
    """Go to the next suggestion."""
    go(desk, 1)


def previous(desk: Desk) -> None:
    """Go to the previous suggestion."""
    go(desk, -1)


def kinds(desk: Desk) -> None:
    """Go through names only, claims only, or both."""
    names = list(KINDS)
    desk.work.walk = names[(names.index(desk.work.walk) + 1) % len(names)]
    desk.refresh_status()
    left = desk.labels.suggestions.count(desk.work.kind)
    desk.say(f"Suggestions: {KIND_NAMES[desk.work.walk]}, {left:,} left.")


def order(desk: Desk) -> None:
    """Go through suggestions by place, or the surest first."""
    desk.work.by_score = desk.work.begins = not desk.work.by_score
    desk.refresh_status()
    desk.say(f"Suggestions: {'the surest first' if desk.work.by_score else 'by place'}.")


def threshold(desk: Desk) -> None:
    """Show other suggestions: all, or only those from some score on."""
    suggestions, names = desk.project.suggestions, list(THRESHOLDS)
    now = suggestions.threshold
    stricter = [name for name in names if THRESHOLDS[name] > now]
    name = stricter[0] if stricter else names[0]
    suggestions.threshold = THRESHOLDS[name]
    read_anew(desk)
    desk.refresh_labels()
    hidden = count_hidden(desk)
    told = f"Suggestions: {name}, {len(desk.labels.suggestions):,} left here"
    desk.say(f"{told}, {counted(hidden, 'weaker one')} hidden." if hidden else f"{told}.")


def reject_all(desk: Desk) -> None:
    """Reject what is left in the article, of the kind that one goes through."""
    left = desk.labels.suggestions.of_kind(desk.work.kind)
    if not left:
        desk.say("No suggestion is left here.")
        return
    desk.project.suggestions.reject(left)
    read_anew(desk)
    desk.refresh_labels()
    told = f"Rejected {counted(len(left), 'suggestion')}"
    desk.say(f"{told}; {desk.key('desk.undo')} brings them back.")


def next_article(desk: Desk) -> None:
    """Open the next article of the list that has suggestions."""
    found = next_article_with_suggestions(desk)
    if found is None:
        desk.say("No other article of the list has suggestions.", "good")
    else:
        desk.open_article(found)
