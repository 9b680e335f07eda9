"""What becomes of suggestions: labels, or nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store import Mention, MentionSuggestion
from tui.desk.suggestion_marks import marks_of
from tui.desk.suggestion_walk import go_on, proposed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from store import Claim, ClaimSuggestion, Suggestion
    from tui.screens.desk import Desk


def accept(desk: Desk, lit: Suggestion) -> None:
    """Make the suggestion that is lit the label that it proposes, and go on to the next."""
    if isinstance(lit, MentionSuggestion):
        accept_names(desk, lit, [lit])
        return
    before = proposed(desk, lit)
    put_claim(desk, lit, desk.project.accept.claim(lit))
    go_on_from(desk, before)


def accept_and_stay(desk: Desk, lit: Suggestion) -> Mention | Claim:
    """Make the suggestion that is lit a label, for more to be said of it."""
    made: Mention | Claim
    if isinstance(lit, MentionSuggestion):
        made = desk.project.accept.mention(lit)
        put_mentions(desk, [lit], [made])
    else:
        made = desk.project.accept.claim(lit)
        put_claim(desk, lit, made)
        desk.work.claim_id = made.id
    desk.work.picked = None
    desk.refresh_labels()
    desk.compare_names()
    return made


def accept_names(desk: Desk, lit: MentionSuggestion, names: Sequence[MentionSuggestion]) -> None:
    """Label proposed names as one step, and go on from the one that is lit."""
    before = proposed(desk, lit)
    if len(names) == 1:
        made = [desk.project.accept.mention(names[0])]
    else:
        made = [each for each in desk.project.accept.all(names) if isinstance(each, Mention)]
    put_mentions(desk, names, made)
    go_on_from(desk, before)


def put_mentions(desk: Desk, names: Sequence[MentionSuggestion], made: Sequence[Mention]) -> None:
    """Show labels in the place of the proposed names that they were."""
    for name in names:
        _take_out(desk, name)
    for mention in made:
        desk.labels.put_mention(mention)
        desk.reader.redraw_span(mention.span.start, mention.span.end)
    desk.work.mention_id = made[0].id


def put_claim(desk: Desk, lit: ClaimSuggestion, made: Claim) -> None:
    """Show a claim in the place of the proposed one, and whom it is filed under.

    That name was labelled with it, if it was open too.
    """
    if lit.claimant is not None and desk.labels.suggestions.has_name(lit.claimant.span):
        desk.read_labels()
        return
    _take_out(desk, lit)
    desk.labels.put_claim(made)
    for span in made.spans.values():
        desk.reader.redraw_span(span.start, span.end)


def reject(desk: Desk, lit: Suggestion) -> None:
    """Put the suggestion that is lit away, and go on to the next."""
    before = proposed(desk, lit)
    desk.project.suggestions.reject([before])
    desk.labels.suggestions.drop_rejected(before)
    desk.reader.redraw()
    go_on_from(desk, before)


def _take_out(desk: Desk, answered: Suggestion) -> None:
    for mark in marks_of(answered):
        desk.reader.redraw_span(mark.start, mark.end)
    desk.labels.suggestions.drop(answered)


def go_on_from(desk: Desk, answered: Suggestion) -> None:
    """Go on to the suggestion after one that was answered, and show what came of that."""
    for mark in marks_of(answered):
        desk.reader.redraw_span(mark.start, mark.end)
    desk.work.picked = None
    go_on(desk, answered)
    desk.refresh_labels()
    desk.compare_names()
