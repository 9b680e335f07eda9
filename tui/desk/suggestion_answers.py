"""What becomes of suggestions: labels, or nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store import Mention, MentionSuggestion
from tui.desk.suggestion_marks import marks_of
from tui.desk.suggestion_roles import new_name_of
from tui.desk.suggestion_rows import labels_too
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
    before, named = proposed(desk, lit), new_name_of(desk.labels, lit)
    put_claim(desk, lit, before, desk.project.accept.claim(lit, instead_of=before))
    go_on_from(desk, before, f"Accepted; {labels_too(named)}." if named is not None else "")


def accept_and_stay(desk: Desk, lit: Suggestion) -> None:
    """Make the suggestion that is lit a label, for more to be said of it."""
    if isinstance(lit, MentionSuggestion):
        mention = desk.project.accept.mention(lit)
        put_mentions(desk, [lit], [mention])
        _stay(desk)
        return
    before, named = proposed(desk, lit), new_name_of(desk.labels, lit)
    stay_on_claim(desk, lit, before, desk.project.accept.claim(lit, instead_of=before))
    if named is not None:
        desk.say(f"Accepted; {labels_too(named)}.")


def stay_on_claim(desk: Desk, lit: ClaimSuggestion, before: ClaimSuggestion, made: Claim) -> None:
    """Show a claim in the place of the proposed one, for more to be said of it."""
    put_claim(desk, lit, before, made)
    desk.work.claim_id = made.id
    _stay(desk)


def _stay(desk: Desk) -> None:
    desk.work.picked, desk.work.adding = None, False
    desk.refresh_labels()
    desk.compare_names()


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


def put_claim(desk: Desk, lit: ClaimSuggestion, before: ClaimSuggestion, made: Claim) -> None:
    """Show a claim in the place of the one proposed before it changed, and who is its claimer.

    That name was labelled with it, if it was open too.
    """
    named = lit.claimant
    if named is not None and desk.labels.suggestions.has_name(named.span):
        desk.read_labels()
        return
    _take_out(desk, before)
    desk.labels.put_claim(made)
    for span in made.spans.values():
        desk.reader.redraw_span(span.start, span.end)


def reject(desk: Desk, lit: Suggestion) -> None:
    """Put the suggestion that is lit away, and go on to the next."""
    before = proposed(desk, lit)
    suggestions = desk.project.suggestions
    suggestions.reject([before])
    elsewhere = isinstance(before, MentionSuggestion) and suggestions.is_rejected_elsewhere(before)
    desk.labels.suggestions.drop_rejected(before, elsewhere=elsewhere)
    desk.reader.redraw()
    go_on_from(desk, before)


def _take_out(desk: Desk, answered: Suggestion) -> None:
    for mark in marks_of(answered):
        desk.reader.redraw_span(mark.start, mark.end)
    desk.labels.suggestions.drop(answered)


def go_on_from(desk: Desk, answered: Suggestion, told: str = "") -> None:
    """Go on to the suggestion after one that was answered, and show what came of that.

    `told` is a sentence on what the answer did, if it did more than was asked.
    """
    for mark in marks_of(answered):
        desk.reader.redraw_span(mark.start, mark.end)
    desk.work.picked, desk.work.adding = None, False
    go_on(desk, answered, told)
    desk.refresh_labels()
    desk.compare_names()
