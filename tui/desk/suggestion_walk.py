"""Going from one suggestion to the next, and letting keys change the one that is lit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store import ArticleState, ClaimSuggestion, MentionSuggestion, Role
from tui.desk.suggestion_light import count_hidden, light
from tui.desk.suggestions import ANYWHERE, EVERYWHERE, rank, rank_of_place
from tui.desk.work import Lit, Picked
from tui.text.counts import counted
from tui.text.cursor import Cursor
from tui.text.words import word_at

if TYPE_CHECKING:
    from store import Span, Suggestion
    from tui.desk.suggestions import Rank
    from tui.screens.desk import Desk
    from tui.text.graphemes import Fragment

CHUNK = 100
"""Articles looked at in one go for suggestions that are left."""


def pick(desk: Desk, suggestion: Suggestion) -> None:
    """Go to a suggestion, and let the keys work on it."""
    span = suggestion.span
    desk.show_dropped(span.start, span.end)
    close_claim(desk)
    place = _place_of(desk, suggestion)
    desk.work.picked = Picked(place, suggestion, suggestion)
    desk.reader.cursor = Cursor(place)
    if isinstance(suggestion, ClaimSuggestion):
        start = min(each.start for each in suggestion.spans.values())
        end = max(each.end for each in suggestion.spans.values())
        desk.reader.bring_stretch_into_sight(start, end)
    light(desk)


def close_claim(desk: Desk) -> None:
    """Close the claim that is being made, and say so where it lacks something."""
    claim = desk.labels.claims.get(desk.work.claim_id or 0)
    desk.work.claim_id = None
    if claim is None:
        return
    lacking = [role for role in (Role.SOURCE, Role.CONTENT) if role not in claim.spans]
    if lacking and not claim.by_author:
        desk.say_also(f"The open claim is closed; it has no {' and no '.join(lacking)}.")


def change(desk: Desk, lit: Suggestion, now: Suggestion, role: Role = Role.CONTENT) -> None:
    """Let the keys work on the suggestion that is lit as it is from now on; `role` was changed."""
    place = _place_of(desk, now)
    desk.work.picked = Picked(place, proposed(desk, lit), now, role)
    desk.reader.cursor = Cursor(place, at_end=desk.reader.cursor.at_end)
    light(desk)


def _place_of(desk: Desk, suggestion: Suggestion) -> Fragment:
    """Return where the cursor stands on a suggestion: on a name, or on the start of a claim."""
    if isinstance(suggestion, MentionSuggestion):
        return suggestion.span.fragments[0]
    return word_at(desk.reader.text, suggestion.span.start)


def proposed(desk: Desk, lit: Lit) -> Lit:
    """Return the suggestion that is lit as it was proposed."""
    return desk.work.proposed(lit)


def go(desk: Desk, step: int) -> None:
    """Go to the next suggestion, or to the previous one, starting over at either end."""
    lit, work, cursor = desk.suggestion, desk.work, desk.reader.cursor
    if lit is not None:
        place = rank(proposed(desk, lit), by_score=work.by_score)
    elif work.stayed is not None and work.stayed.is_at(cursor):
        place = rank(work.stayed.proposed, by_score=work.by_score)
    elif work.by_score:
        place = ANYWHERE
    else:
        start, end = cursor.target
        place = rank_of_place(end if cursor.is_selecting else start)
    _go_from(desk, place, step)


def go_on(desk: Desk, answered: Suggestion, told: str = "") -> None:
    """Go to the suggestion after one that was answered, with a sentence on what was done."""
    if told:
        desk.say(told)
    _go_from(desk, rank(answered, by_score=desk.work.by_score), 1)
    if desk.suggestion is None:
        desk.work.ended = _now(desk)


def has_just_ended(desk: Desk) -> bool:
    """Say again that no suggestion is left, if nothing was done since the last one was answered.

    The key that would have answered one more must not do to the text what it does without any.
    """
    ended, desk.work.ended = desk.work.ended, None
    if ended is None or ended != _now(desk):
        return False
    desk.say(_at_the_edge(desk, 0, 1), "good")
    return True


def _now(desk: Desk) -> tuple[Cursor, set[tuple[Span, str]]]:
    return desk.reader.cursor, desk.labels.standing()


def _go_from(desk: Desk, place: Rank, step: int) -> None:
    work, found = desk.work, desk.labels.suggestions
    kind = work.kind
    if work.begins:
        place, work.begins = ANYWHERE, False
    following = found.neighbour(place, step, by_score=work.by_score, kind=kind)
    if following is None:
        edge = ANYWHERE if step > 0 else EVERYWHERE
        following = found.neighbour(edge, step, by_score=work.by_score, kind=kind)
        desk.say_also(_at_the_edge(desk, found.count(kind), step), "" if following else "good")
    if following is None:
        work.picked = None
        light(desk)
    else:
        pick(desk, following)


def _at_the_edge(desk: Desk, left: int, step: int) -> str:
    """Say that there is no further suggestion, and what there is instead."""
    noun = {"all": "suggestion", "names": "name", "claims": "claim"}[desk.work.walk]
    if left:
        edge, other = ("last", "first") if step > 0 else ("first", "last")
        told = f"That was the {edge} one: on from the {other} of {counted(left, noun)} left."
    else:
        told = f"No {noun} is left here."
    hidden = count_hidden(desk)
    if hidden:
        shows = desk.key("suggest.threshold")
        told += f" {counted(hidden, 'weak one')} hidden: {shows} shows them."
    if not left and desk.work.walk != "all" and len(desk.labels.suggestions):
        told += f" {desk.key('suggest.kinds')} goes through the others too."
    elif not left:
        told += f" {desk.key('desk.finish_article')} marks it done,"
        told += f" {desk.key('suggest.next_article')} goes to the next with suggestions."
    return told


def next_article_with_suggestions(desk: Desk) -> int | None:
    """Return the next article of the list in which something is left to do, then from its start."""
    over = desk.project.articles.in_states((ArticleState.DONE, ArticleState.SKIPPED))
    ids, here = desk.articles.ids, desk.articles.open_id
    place = ids.index(here) + 1 if here in ids else 0
    for order in (ids[place:], ids[:place]):
        for start in range(0, len(order), CHUNK):
            chunk = order[start : start + CHUNK]
            left = desk.project.suggestions.left(chunk)
            found = next(
                (id_ for id_ in chunk if id_ in left and id_ != here and id_ not in over), None
            )
            if found is not None:
                return found
    return None
