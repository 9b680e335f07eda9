"""Going to a place by its hint, by the mouse, or from its annotation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.desk.annotation_rows import Target, claim_start
from tui.names.visit import Visit
from tui.text.cursor import Cursor
from tui.text.words import word_at

if TYPE_CHECKING:
    from tui.screens.desk import Desk
    from tui.widgets.row import Row


def follow_hint(desk: Desk, key: str) -> None:
    """Take a letter of a hint; the second one selects the name, or goes to the word."""
    typed = desk.work.typed + key
    left = {code: place for code, place in desk.reader.hints.items() if code.startswith(typed)}
    desk.work.typed = typed if left else ""
    if len(left) == 1 and typed in left:
        place = left[typed]
        desk.reader.hints = {}
        is_word = place == word_at(desk.reader.text, place[0])
        cursor = desk.reader.cursor
        desk.reader.cursor = cursor.to(place) if is_word else cursor.select(place)
    else:
        desk.reader.hints = left
    desk.refresh_status()


def point(desk: Desk, offset: int, *, is_drag: bool) -> None:
    """Stand on the word under the mouse, or select from where it was pressed."""
    desk.reader.hints = {}
    unit = desk.reader.unit_at(offset)
    cursor = desk.reader.cursor
    if not is_drag:
        desk.reader.cursor = Cursor(unit)
    elif cursor.anchor is None and unit != cursor.unit:
        desk.reader.cursor = cursor.extend().to(unit)
    elif cursor.anchor is not None:
        desk.reader.cursor = cursor.to(unit)


def show_place(desk: Desk, row: Row) -> None:
    """Move the cursor in the text to what a row of the annotations is about."""
    target, sheet = row.stands_for, desk.labels
    if not isinstance(target, Target):
        return
    if target.kind == "entity":
        _show(desk, *sheet.mentions[sheet.groups[target.id][0][1]].span.fragments[0])
    elif target.kind == "mention":
        _show(desk, *sheet.mentions[target.id].span.fragments[0])
    elif target.kind == "variant":
        roots = (sheet.root(target.id), sheet.root(target.other_id))
        here = next(root for root in roots if root in sheet.groups)
        _show(desk, *sheet.mentions[sheet.groups[here][0][1]].span.fragments[0])
    elif target.kind in ("claim", "link", "repeat"):
        claim_id = target.id if target.kind == "claim" else target.other_id
        start = claim_start(sheet.claims[claim_id])
        _show(desk, *word_at(sheet.article.raw, start))
    elif target.kind == "note":
        note = sheet.notes[target.id]
        if note.mention_id in sheet.mentions:
            _show(desk, *sheet.mentions[note.mention_id].span.fragments[0])
        elif note.claim_id in sheet.claims:
            _show(desk, *word_at(sheet.article.raw, claim_start(sheet.claims[note.claim_id])))


def visit_at_hand(desk: Desk) -> Visit:
    """Return what the names screen is to show first.

    That is the question of the current annotation, else its entity, or that of the name under the
    cursor, if there is any.
    """
    target = desk.annotations.target if desk.pane == "annotations" else None
    if desk.sheet is None:
        return Visit()
    if target is None:
        return Visit(desk.mention.entity_id if desk.mention is not None else None)
    entity_id = None
    match target.kind:
        case "variant":
            return Visit(pair=(target.id, target.other_id))
        case "entity":
            entity_id = target.id
        case "mention":
            entity_id = desk.sheet.mentions[target.id].entity_id
        case "claim":
            entity_id = next(iter(desk.sheet.claims[target.id].claimers), None)
    return Visit(entity_id)


def _show(desk: Desk, start: int, end: int) -> None:
    desk.show_dropped(start, end)
    desk.reader.cursor = Cursor((start, end))
