"""What becomes of suggestions: labels, or nothing."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from store import Mention, MentionSuggestion
from store.names.fold import fold
from tui.desk.suggestion_marks import marks_of
from tui.desk.suggestion_return import note_answer
from tui.desk.suggestion_roles import new_name_of
from tui.desk.suggestion_rows import labels_too
from tui.desk.suggestion_walk import change, go_on, proposed
from tui.text.counts import counted
from tui.text.excerpts import brief

if TYPE_CHECKING:
    from collections.abc import Sequence

    from store import Claim, ClaimSuggestion, EntityType, Span, Suggestion
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
        _stay(desk, proposed(desk, lit))
        return
    before, named = proposed(desk, lit), new_name_of(desk.labels, lit)
    stay_on_claim(desk, lit, before, desk.project.accept.claim(lit, instead_of=before))
    if named is not None:
        desk.say(f"Accepted; {labels_too(named)}.")


def stay_on_claim(desk: Desk, lit: ClaimSuggestion, before: ClaimSuggestion, made: Claim) -> None:
    """Show a claim in the place of the proposed one, for more to be said of it."""
    put_claim(desk, lit, before, made)
    desk.work.claim_id = made.id
    _stay(desk, before)


def _stay(desk: Desk, answered: Suggestion) -> None:
    desk.work.stayed = note_answer(desk, answered)
    desk.work.picked, desk.work.adding = None, False
    desk.refresh_labels()
    desk.compare_names()


def accept_names(
    desk: Desk, lit: MentionSuggestion, names: Sequence[MentionSuggestion], told: str = ""
) -> None:
    """Label proposed names as one step, and go on from the one that is lit.

    `told` is a sentence on what was done.
    """
    before = proposed(desk, lit)
    if len(names) == 1:
        made = [desk.project.accept.mention(names[0])]
    else:
        step = f"accept {names[0].type} in {len(names)} places: {lit.quote}"
        with desk.project.action(step, lit.article_id):
            made = [each for each in desk.project.accept.all(names) if isinstance(each, Mention)]
    put_mentions(desk, names, made)
    go_on_from(desk, before, told)
    _carry_over(desk, before, names[0].type)


def _carry_over(desk: Desk, answered: MentionSuggestion, type_: EntityType) -> None:
    """Light an equal name as of the type that was put right just now: it is learnt a moment later.

    By then the name is lit already, and stays as it is shown.
    """
    lit = desk.suggestion
    if type_ is answered.type or not isinstance(lit, MentionSuggestion):
        return
    if (fold(lit.quote), lit.type) == (fold(answered.quote), answered.type):
        change(desk, lit, replace(lit, type=type_, reason="as labelled just now"))


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
        _put_labels_on(desk, named.span)
    _take_out(desk, before)
    desk.labels.put_claim(made)
    for span in made.spans.values():
        desk.reader.redraw_span(span.start, span.end)


def _put_labels_on(desk: Desk, span: Span) -> None:
    """Show the label that was made along on a span."""
    project = desk.project
    for mention in project.mentions.touching(desk.article.id, span, project.annotator):
        desk.labels.put_mention(mention)
        desk.reader.redraw_span(mention.span.start, mention.span.end)


def reject(desk: Desk, lit: Suggestion) -> None:
    """Put the suggestion that is lit away, and go on to the next."""
    before = proposed(desk, lit)
    suggestions, left = desk.project.suggestions, desk.labels.suggestions
    suggestions.reject([before])
    elsewhere = isinstance(before, MentionSuggestion) and suggestions.is_rejected_elsewhere(before)
    others = len(left) - (left.same_as(before) is not None)
    left.drop_rejected(before, elsewhere=elsewhere)
    desk.reader.redraw()
    go_on_from(desk, before, _rejected(desk, before, others - len(left)))


def _rejected(desk: Desk, rejected: Suggestion, equal: int) -> str:
    """Say how many equal names went with one that was rejected, if any did."""
    if not equal or not isinstance(rejected, MentionSuggestion):
        return ""
    told = f"Rejected “{brief(rejected.quote)}”, and {counted(equal, 'equal one')} here"
    return f"{told}; {desk.key('desk.undo')} brings them back."


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
    note_answer(desk, answered)
    desk.work.picked, desk.work.adding = None, False
    go_on(desk, answered, told)
    desk.refresh_labels()
    desk.compare_names()
