"""Keys that select a stretch of text, and reshape what is selected or labelled."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from store import LabelError, Mention, MentionSuggestion, Role, Span
from tui.desk.suggestion_roles import with_span
from tui.desk.suggestion_walk import change, pick
from tui.desk.targets import OPENS
from tui.text import graphemes, objects, words
from tui.text.paragraphs import within_paragraph

if TYPE_CHECKING:
    from collections.abc import Callable

    from store import Suggestion
    from tui.screens.desk import Desk
    from tui.text.graphemes import Fragment


def extend(desk: Desk) -> None:
    """Let every motion extend the selection, or stop that."""
    desk.reader.cursor = desk.reader.cursor.extend()


def swap_edge(desk: Desk) -> None:
    """Work on the other end."""
    cursor = desk.reader.cursor
    if cursor.anchor is not None:
        cursor = replace(cursor, unit=cursor.anchor, anchor=cursor.unit)
    desk.reader.cursor = cursor.with_other_edge()
    desk.say(f"Growing and shrinking now moves the {desk.reader.cursor.edge}.")


def select_word(desk: Desk) -> None:
    """Select this word."""
    _select(desk, objects.word)


def select_name(desk: Desk) -> None:
    """Select this name, all its words."""
    _select(desk, objects.name)


def select_quotation(desk: Desk) -> None:
    """Select this quotation, with its marks."""
    _select(desk, objects.quotation)


def select_sentence(desk: Desk) -> None:
    """Select this sentence."""
    _select(desk, objects.sentence)


def select_paragraph(desk: Desk) -> None:
    """Select this paragraph."""
    _select(desk, objects.paragraph)


def grow_word(desk: Desk) -> None:
    """Move the edge one word out."""

    def outwards(text: str, start: int, end: int, *, at_end: bool) -> Fragment:
        if at_end:
            return start, words.next_word_end(text, end)
        return words.previous_word(text, start), end

    _reshape(desk, outwards)


def shrink_word(desk: Desk) -> None:
    """Move the edge one word in."""

    def inwards(text: str, start: int, end: int, *, at_end: bool) -> Fragment:
        if at_end:
            return start, words.previous_word_end(text, end)
        return words.next_word(text, start), end

    _reshape(desk, inwards)


def grow_character(desk: Desk) -> None:
    """Move the edge one character out."""

    def outwards(text: str, start: int, end: int, *, at_end: bool) -> Fragment:
        if at_end:
            return start, graphemes.next_grapheme(text, end)
        return graphemes.previous_grapheme(text, start), end

    _reshape(desk, outwards)


def shrink_character(desk: Desk) -> None:
    """Move the edge one character in."""

    def inwards(text: str, start: int, end: int, *, at_end: bool) -> Fragment:
        if at_end:
            return start, graphemes.previous_grapheme(text, end)
        return graphemes.next_grapheme(text, start), end

    _reshape(desk, inwards)


def cancel(desk: Desk) -> None:
    """Drop the selection; if there is none, close the claim that is being made."""
    if desk.work.adding:
        desk.work.adding = False
    elif desk.reader.cursor.is_selecting:
        desk.reader.cursor = desk.reader.cursor.release()
    elif desk.reader.hits:
        desk.reader.search("")
    elif desk.work.picked is not None and desk.work.picked.now != desk.work.picked.proposed:
        pick(desk, desk.work.picked.proposed)
    else:
        desk.work.claim_id = None
    desk.refresh_labels()


def _select(desk: Desk, find: Callable[[str, int], Fragment | None]) -> None:
    found = find(desk.reader.text, desk.reader.cursor.unit[0])
    if found is None or found[0] >= found[1]:
        desk.say("There is none around the cursor.")
    else:
        desk.reader.cursor = desk.reader.cursor.select(found)


def _reshape(desk: Desk, change: Callable[..., Fragment]) -> None:
    """Change the edge of the suggestion that is lit, or of the selection, the label, the word."""
    cursor = desk.reader.cursor

    def changed(fragment: Fragment) -> Fragment:
        start, end = change(desk.reader.text, *fragment, at_end=cursor.at_end)
        if start >= end:
            raise LabelError("it cannot become smaller")
        return start, end

    lit = desk.suggestion
    if lit is not None:
        _reshape_suggestion(desk, lit, changed)
        return
    label = None if cursor.is_selecting else next(desk.labels.labels_at(cursor.unit[0]), None)
    if label is None:
        desk.reader.cursor = cursor.reshape(changed(cursor.target))
    elif isinstance(label, Mention):
        span = _with_edge(desk, label.span, changed)
        moved = desk.project.mentions.move(label, span)
        desk.labels.put_mention(moved)
        desk.labels.load_questions()
        _show_reshaped(desk, label.span, moved.span)
    else:
        claim, role = label
        span = _with_edge(desk, claim.spans[role], changed)
        marked = desk.project.claims.mark(claim.article_id, role, span, claim)
        desk.labels.put_claim(marked)
        _show_reshaped(desk, claim.spans[role], marked.spans[role])


def _reshape_suggestion(
    desk: Desk, lit: Suggestion, changed: Callable[[Fragment], Fragment]
) -> None:
    """Change the edge of a proposed name, or of the span of a claim that was changed last."""
    if isinstance(lit, MentionSuggestion):
        span = _with_edge(desk, lit.span, changed)
        change(desk, lit, replace(lit, span=span, quote=span.quote(desk.article.raw)))
        return
    picked = desk.work.picked
    role = picked.role if picked is not None and picked.now is lit else Role.CONTENT
    if role not in lit.spans:
        role = Role.CONTENT
    span = _with_edge(desk, lit.spans[role], changed)
    change(desk, lit, with_span(desk.labels, lit, role, span), role)


def _with_edge(desk: Desk, span: Span, changed: Callable[[Fragment], Fragment]) -> Span:
    """Return the span of a label with another edge, in the same paragraph as before.

    It is never drawn over what is folded.
    """
    fragments = list(span.fragments)
    edge = -1 if desk.reader.cursor.at_end else 0
    old = fragments[edge]
    new = changed(old)
    if _hidden(desk, new) > _hidden(desk, old):
        raise LabelError(f"what comes there is dropped: {desk.key(OPENS)} opens it")
    fragments[edge] = within_paragraph(desk.reader.text, old, new)
    if fragments[edge] == old:
        add = desk.key("label.add")
        raise LabelError(f"the paragraph ends here: {add} adds another stretch to a label")
    return Span(tuple(fragments))


def _hidden(desk: Desk, fragment: Fragment) -> int:
    """Return how many characters of a stretch are folded away."""
    shown = desk.reader.folded.shown(*fragment)
    return fragment[1] - fragment[0] - sum(end - start for start, end in shown)


def _show_reshaped(desk: Desk, old: Span, new: Span) -> None:
    desk.reader.redraw_span(min(old.start, new.start), max(old.end, new.end))
    if not new.covers(desk.reader.cursor.unit[0]):
        desk.reader.cursor = replace(desk.reader.cursor, unit=(new.start, new.fragments[0][1]))
    desk.refresh_labels()
