"""Keys that move the cursor through the text."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from tui.desk.suggestion_walk import has_just_ended
from tui.text import candidates, graphemes, hints, motions, words
from tui.widgets.row_painter import TYPE_TAGS

if TYPE_CHECKING:
    from tui.screens.desk import Desk
    from tui.text.graphemes import Fragment
    from tui.text.layers import Mark


def next_word(desk: Desk) -> None:
    """Stand on the next word."""
    start, end = desk.reader.cursor.unit
    _to_word(desk, words.next_word(desk.reader.text, max(start, end - 1)))


def previous_word(desk: Desk) -> None:
    """Stand on the previous word."""
    _to_word(desk, words.previous_word(desk.reader.text, desk.reader.cursor.unit[0]))


def next_character(desk: Desk) -> None:
    """Stand on the next character."""
    text, (start, end) = desk.reader.text, desk.reader.cursor.unit
    first = graphemes.next_grapheme(text, start)
    # From a word, one character in: the motion is for what lies inside words and between them.
    place = first if end - start > 1 or end >= len(text) else end
    place = min(place, graphemes.previous_grapheme(text, len(text)))
    _to_character(desk, desk.reader.folded.step_over(place, forward=True))


def previous_character(desk: Desk) -> None:
    """Stand on the previous character."""
    place = graphemes.previous_grapheme(desk.reader.text, desk.reader.cursor.unit[0])
    _to_character(desk, desk.reader.folded.step_over(place, forward=False))


def next_row(desk: Desk) -> None:
    """Go a line of the screen down."""
    desk.reader.move_rows(1)


def previous_row(desk: Desk) -> None:
    """Go a line of the screen up."""
    desk.reader.move_rows(-1)


def row_start(desk: Desk) -> None:
    """Stand on the first word of the line."""
    rows = desk.reader.rows
    _to_word(desk, rows.bounds(rows.of(desk.reader.cursor.unit[0]))[0])


def row_end(desk: Desk) -> None:
    """Stand on the last word of the line."""
    rows = desk.reader.rows
    start, end = rows.bounds(rows.of(desk.reader.cursor.unit[0]))
    _to_word(desk, max(start, words.previous_word(desk.reader.text, end)))


def next_sentence(desk: Desk) -> None:
    """Go to the next sentence, or let the selection reach to the end of this one."""
    cursor = desk.reader.cursor
    motion = motions.next_sentence if cursor.anchor is None else motions.sentence_last_word
    _to_word(desk, motion(desk.reader.text, cursor.unit[0]))


def previous_sentence(desk: Desk) -> None:
    """Go to the start of the sentence, or to the one before."""
    _to_word(desk, motions.previous_sentence(desk.reader.text, desk.reader.cursor.unit[0]))


def next_paragraph(desk: Desk) -> None:
    """Go to the next paragraph, or let the selection reach to the end of this one."""
    cursor = desk.reader.cursor
    motion = motions.next_paragraph if cursor.anchor is None else motions.paragraph_last_word
    _to_word(desk, motion(desk.reader.text, cursor.unit[0]))


def previous_paragraph(desk: Desk) -> None:
    """Go to the start of the paragraph, or to the one before."""
    _to_word(desk, motions.previous_paragraph(desk.reader.text, desk.reader.cursor.unit[0]))


def half_page_down(desk: Desk) -> None:
    """Go half a page down."""
    desk.reader.turn(max(1, desk.reader.size.height // 2))


def half_page_up(desk: Desk) -> None:
    """Go half a page up."""
    desk.reader.turn(-max(1, desk.reader.size.height // 2))


def page_down(desk: Desk) -> None:
    """Go a page down."""
    desk.reader.turn(max(1, desk.reader.size.height - 2))


def page_up(desk: Desk) -> None:
    """Go a page up."""
    desk.reader.turn(-max(1, desk.reader.size.height - 2))


def article_start(desk: Desk) -> None:
    """Go to the first word."""
    _to_word(desk, 0)


def article_end(desk: Desk) -> None:
    """Go to the last word."""
    _to_word(desk, len(desk.reader.text))


def next_label(desk: Desk) -> None:
    """Stand on the next label."""
    _to_label(desk, desk.labels.marks.next_start(desk.reader.cursor.unit[0]))


def previous_label(desk: Desk) -> None:
    """Stand on the previous label."""
    _to_label(desk, desk.labels.marks.previous_start(desk.reader.cursor.unit[0]))


def search(desk: Desk) -> None:
    """Search as the words are typed."""
    before = desk.reader.cursor

    def typing(typed: str) -> None:
        desk.reader.search(typed)
        desk.reader.cursor = before
        _to_hit(desk, 1, inclusive=True)

    def answer(typed: str) -> None:
        desk.work.sought = typed
        _say_what_is_hidden(desk)

    desk.ask("/", "", answer, typing)


def next_hit(desk: Desk) -> None:
    """Go to the next hit of the search."""
    _repeat_search(desk, 1)


def previous_hit(desk: Desk) -> None:
    """Go to the previous hit of the search."""
    _repeat_search(desk, -1)


def hint_names(desk: Desk) -> None:
    """Put two letters on every name in sight."""
    start, end = desk.reader.in_sight()
    names = _names_proposed(desk, start, end)
    marks = [*desk.labels.marks.within(start, end), *names]
    hides = desk.reader.folded.fold_at
    found = {(m.start, m.end) for m in marks if m.start >= start and hides(m.start) is None}
    for place in candidates.candidates_in(desk.reader.text, start, end):
        if not any(name.touches(*place) for name in names):
            found.add(place)
    _hint(desk, sorted(found))


def hint_words(desk: Desk) -> None:
    """Put two letters on every word in sight."""
    _hint(desk, list(words.words_in(desk.reader.text, *desk.reader.in_sight())))


def to_annotation(desk: Desk) -> None:
    """Go to the annotation of what is under the cursor, in the tab that has it."""
    if has_just_ended(desk):
        return
    place = desk.reader.cursor.unit[0]
    label = next(desk.labels.labels_at(place), None)
    if label is None:
        desk.say("There is no label under the cursor.")
        return
    desk.work.tab = "claims" if isinstance(label, tuple) else "entities"
    desk.refresh_labels()
    desk.annotations.display = True
    desk.annotations.list.focus()


def _to_word(desk: Desk, offset: int) -> None:
    desk.reader.cursor = desk.reader.cursor.to(desk.reader.unit_at(offset))


def _to_character(desk: Desk, offset: int) -> None:
    text = desk.reader.text
    if text:
        unit = (offset, graphemes.next_grapheme(text, offset))
        desk.reader.cursor = desk.reader.cursor.to(unit)


def _to_label(desk: Desk, start: int | None) -> None:
    if start is None:
        desk.say("There is no label that way.")
        return
    ends = [mark.end for mark in desk.labels.marks.at(start) if mark.start == start]
    desk.show_dropped(start, min(ends))
    desk.reader.cursor = desk.reader.cursor.to((start, min(ends)))


def _repeat_search(desk: Desk, direction: int) -> None:
    if not desk.work.sought:
        search(desk)
        return
    if not desk.reader.hits:
        desk.reader.search(desk.work.sought)
    _to_hit(desk, direction)
    if not desk.reader.hits:
        _say_what_is_hidden(desk)


def _names_proposed(desk: Desk, start: int, end: int) -> list[Mark]:
    """Return the marks of the names that are proposed on some of a stretch."""
    marks = desk.labels.suggestions.marks.within(start, end)
    return [mark for mark in marks if mark.kind in TYPE_TAGS]


def _say_what_is_hidden(desk: Desk) -> None:
    """Say how often what is sought stands in folds, where the search does not go."""
    sought, shown = desk.work.sought, len(desk.reader.hits)
    hidden = desk.labels.folds.count_of(sought) - shown
    opens = f"{desk.key('clean.toggle_folds')} opens it"
    if hidden > 0 and shown:
        desk.say(f"{hidden:,} more in dropped text: {opens}.")
    elif hidden > 0:
        times = "once" if hidden == 1 else f"{hidden:,} times"
        desk.say(f"“{sought}” occurs in dropped text only, {times}: {opens}.", "warn")
    elif sought and not shown:
        desk.say(f"“{sought}” does not occur in this article.", "warn")


def _to_hit(desk: Desk, direction: int, *, inclusive: bool = False) -> None:
    hits, place = desk.reader.hits, desk.reader.cursor.unit[0]
    if not hits:
        return
    if direction > 0:
        beyond = [hit for hit in hits if hit[0] > place or (inclusive and hit[0] == place)]
        found = beyond[0] if beyond else hits[0]
    else:
        beyond = [hit for hit in hits if hit[0] < place]
        found = beyond[-1] if beyond else hits[-1]
    cursor = desk.reader.cursor.to(desk.reader.unit_at(found[0]))
    # A name that is proposed there is lit as a whole; else the words sought are selected.
    is_plain = cursor.anchor is not None or _names_proposed(desk, *found)
    desk.reader.cursor = cursor if is_plain else replace(cursor, selection=found)


def _hint(desk: Desk, places: list[Fragment]) -> None:
    if not places:
        desk.say("There is nothing in sight to jump to.")
        return
    desk.reader.hints = hints.assign(places)
    desk.work.typed = ""
    desk.refresh_status()
