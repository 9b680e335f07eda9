"""How a person finds the fewest keys that light a stretch of the text, from what is in sight."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import chain
from typing import TYPE_CHECKING

from tui.text import candidates, graphemes, motions, objects, words
from tui.themes import TAGS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from tui.text.cursor import Cursor
    from tui.text.graphemes import Fragment
    from tui.text.layers import MarkIndex
    from tui.text.rows import Rows

Keys = tuple["str | Fragment", ...]
"""What to press: keys, and the two letters of the hints on places."""

HINT = 2
"""Keys that the letters of a hint take."""
NEAR = 40
"""Characters from an edge within which a person begins to think of growing and shrinking."""


@dataclass(frozen=True)
class View:
    """What is on the screen, and which names have labels."""

    text: str
    rows: Rows
    cursor: Cursor
    sight: Fragment
    height: int
    marks: MarkIndex
    proposed: list[Fragment]
    """The names that are only proposed."""


@dataclass(frozen=True)
class State:
    """Where the keys pressed so far lead; going by rows keeps a column."""

    cursor: Cursor
    column: int | None = None


def cost(keys: Keys) -> int:
    """Return how many keys these are."""
    return sum(1 if isinstance(key, str) else HINT for key in keys)


def plan(view: View, target: Fragment) -> Keys | None:
    """Return the fewest keys that light the target, or None if it is too far off."""
    best: Keys | None = None
    for state, keys in _reached(view, target):
        if best is not None and cost(keys) >= cost(best):
            break
        room = NEAR if best is None else cost(best) - cost(keys) - 1
        for more, cursor in _grabs(view, state, target, room):
            fit = _edges(view.text, cursor, target)
            found = None if fit is None else (*keys, *more, *fit)
            if found is not None and (best is None or cost(found) < cost(best)):
                best = found
    return best


def visit(view: View, places: Iterable[Fragment]) -> Keys | None:
    """Return the fewest keys that lead to one of these words, or None if all are too far off."""
    starts = {start for start, _ in places}
    if view.cursor.unit[0] in starts:
        return ()
    ways = [keys for state, keys in _explore(view, State(view.cursor), 2) if _at(state, starts)]
    seen = [(";", place) for place in _words(view) if place[0] in starts]
    return min([*ways, *seen], key=cost, default=None)


def approach(view: View, target: Fragment) -> str:
    """Return the key that leads nearest to a place out of sight, or on to see where it ends."""
    if view.cursor.unit[0] == target[0]:
        return "space"
    distance = {
        key: abs(state.cursor.unit[0] - target[0])
        for key, state in _steps(view, State(view.cursor))
    }
    return min(distance, key=lambda key: distance[key])


def _at(state: State, starts: set[int]) -> bool:
    return state.cursor.unit[0] in starts and not state.cursor.is_selecting


def _reached(view: View, target: Fragment) -> list[tuple[State, Keys]]:
    """Return the places a few keys away, the nearest first."""
    near = [(State(view.cursor), ()), *_explore(view, State(view.cursor), 2)]
    near += _hinted(view, State(view.cursor), target)
    return sorted(near, key=lambda reached: cost(reached[1]))


def _grabs(view: View, state: State, target: Fragment, room: int) -> Iterator[tuple[Keys, Cursor]]:
    """Yield what can be lit from a place with at most `room` keys."""
    yield (), state.cursor
    if room < 1:
        return
    for key, fragment in _objects(view.text, state.cursor.unit[0]):
        yield (key,), state.cursor.select(fragment)
    if not _may_begin(state.cursor.target, target):
        return
    extended = State(state.cursor.extend())
    yield ("v",), extended.cursor
    for key, fragment in _objects(view.text, state.cursor.unit[0]):
        yield ("v", key), extended.cursor.select(fragment)
    for further, keys in _explore(view, extended, min(2, room - 1)):
        yield ("v", *keys), further.cursor
    if room > HINT + 1:
        for further, keys in _hinted(view, extended, target):
            yield ("v", *keys), further.cursor


def _may_begin(fragment: Fragment, target: Fragment) -> bool:
    inside = target[0] - HINT <= fragment[0] and fragment[1] <= target[1] + HINT
    return inside and (fragment[0] - target[0] < NEAR or target[1] - fragment[1] < NEAR)


def _hinted(view: View, state: State, target: Fragment) -> Iterator[tuple[State, Keys]]:
    """Yield where hints on the names and words of the target, and just beside it, lead."""
    for place in _names(view):
        if place[0] < target[1] and target[0] < place[1]:
            is_word = place == words.word_at(view.text, place[0])
            cursor = state.cursor.to(place) if is_word else state.cursor.select(place)
            yield State(cursor), ("f", place)
    for place in _words(view):
        at_edge = place[0] - target[0] < NEAR or target[1] - place[1] < NEAR
        if place[0] < target[1] and target[0] < place[1] and at_edge:
            yield State(state.cursor.to(place)), (";", place)


def _names(view: View) -> set[Fragment]:
    start, end = view.sight
    proposed = [place for place in view.proposed if place[0] < end and start < place[1]]
    labels = {(mark.start, mark.end) for mark in view.marks.within(start, end)} | {*proposed}
    return {label for label in labels if label[0] >= start} | {
        place
        for place in candidates_in(view.text, start, end)
        if not any(name[0] < place[1] and place[0] < name[1] for name in proposed)
    }


def _words(view: View) -> list[Fragment]:
    return _words_in(view.text, *view.sight)


def _explore(view: View, state: State, depth: int) -> list[tuple[State, Keys]]:
    """Return every place that up to `depth` keys lead to."""
    seen: dict[State, Keys] = {state: ()}
    edge = [state]
    for _ in range(depth):
        found: dict[State, Keys] = {}
        for place in edge:
            for key, following in _steps(view, place):
                if following not in seen and following not in found:
                    found[following] = (*seen[place], key)
        seen |= found
        edge = list(found)
    return [(place, keys) for place, keys in seen.items() if keys]


def _steps(view: View, state: State) -> Iterator[tuple[str, State]]:
    """Yield every motion from a place and where it leads."""
    cursor = state.cursor
    extending = cursor.anchor is not None
    for key, word in _motions(view.text, cursor.unit, extending=extending):
        yield key, State(cursor.to(_unit(view, word, extending=extending)))
    if not extending:
        yield from _to_labels(view, cursor)
    row = view.rows.of(cursor.unit[0])
    start, end = view.rows.bounds(row)
    for key, word in _row_ends(view.text, start, end):
        yield key, State(cursor.to(_unit(view, word, extending=extending)))
    column = view.rows.column(cursor.unit[0]) if state.column is None else state.column
    for key, count in (("j", 1), ("k", -1)):  # a page turned shows another text than was planned on
        to_row = max(0, min(len(view.rows) - 1, row + count))
        onward = range(to_row, len(view.rows)) if count > 0 else range(to_row, -1, -1)
        back = range(to_row, row, -1 if count > 0 else 1)
        below = (_word_in_row(view, r, column) for r in chain(onward, back))
        there = next(filter(None, below), None)
        if there is not None:
            unit = _unit(view, there, extending=extending)
            same_row = view.rows.of(unit[0]) == view.rows.of(there[0])
            yield key, State(cursor.to(unit if same_row else there), column)


def _to_labels(view: View, cursor: Cursor) -> Iterator[tuple[str, State]]:
    """Yield where the keys to the next label and the previous one lead."""
    here = cursor.unit[0]
    for key, start in (("]", view.marks.next_start(here)), ("[", view.marks.previous_start(here))):
        if start is not None:
            ends = [mark.end for mark in view.marks.at(start) if mark.start == start]
            yield key, State(cursor.to((start, min(ends))))


def _word_in_row(view: View, row: int, column: int) -> Fragment | None:
    """Return the word of a row under a column, or the last before it; a blank row has none."""
    start, end = view.rows.bounds(row)
    for offset in (view.rows.offset_at(row, column), words.previous_word(view.text, end)):
        word = _word_at(view.text, offset)
        if start <= word[0] < end:
            return word
    return None


def _unit(view: View, word: Fragment, *, extending: bool) -> Fragment:
    """Return what the cursor comes to stand on: the mention around a word, if there is one."""
    if extending:
        return word
    mentions = [m for m in view.marks.at(word[0]) if m.kind in TAGS]
    return (mentions[0].start, mentions[0].end) if mentions else word


@cache
def _motions(text: str, unit: Fragment, *, extending: bool) -> list[tuple[str, Fragment]]:
    start, end = unit
    offsets = {
        "w": words.next_word(text, max(start, end - 1)),
        "b": words.previous_word(text, start),
        ")": motions.sentence_last_word(text, start)
        if extending
        else motions.next_sentence(text, start),
        "(": motions.previous_sentence(text, start),
        "}": motions.paragraph_last_word(text, start)
        if extending
        else motions.next_paragraph(text, start),
        "{": motions.previous_paragraph(text, start),
        "g": 0,
    }
    return [(key, _word_at(text, offset)) for key, offset in offsets.items()]


@cache
def _row_ends(text: str, start: int, end: int) -> list[tuple[str, Fragment]]:
    last = max(start, words.previous_word(text, end))
    return [("0", words.word_at(text, start)), ("$", words.word_at(text, last))]


@cache
def _objects(text: str, offset: int) -> list[tuple[str, Fragment]]:
    found = {
        "W": words.word_at(text, offset),
        "E": objects.name(text, offset),
        "Q": objects.quotation(text, offset),
        "S": objects.sentence(text, offset),
        "P": objects.paragraph(text, offset),
    }
    return [(key, fragment) for key, fragment in found.items() if fragment[0] < fragment[1]]


def _edges(text: str, cursor: Cursor, target: Fragment) -> Keys | None:
    """Return the keys that give what is lit the edges of the target, blanks left out."""
    start, end = cursor.target
    lefts = _edge(text, start, target[0], at_end=False)
    rights = _edge(text, end, target[1], at_end=True)
    if lefts is None or rights is None or ((lefts or rights) and not cursor.is_selecting):
        return None
    first, second = (rights, lefts) if cursor.at_end else (lefts, rights)
    return (*first, "o", *second) if second else first


def edge_keys(text: str, place: Fragment, target: Fragment) -> tuple[str, ...] | None:
    """Return the keys that give a stretch other edges, exactly, the end first."""
    ends = _exact(text, place[1], target[1], at_end=True)
    starts = _exact(text, place[0], target[0], at_end=False)
    if ends is None or starts is None:
        return None
    return (*ends, "o", *starts) if starts else ends


@cache
def _exact(text: str, place: int, goal: int, *, at_end: bool) -> tuple[str, ...] | None:
    """Return the fewest keys that move one edge just to its goal."""
    if abs(place - goal) > NEAR:
        return None
    seen: dict[int, tuple[str, ...]] = {place: ()}
    queue = [place]
    for edge in queue:
        if edge == goal:
            return seen[edge]
        if len(seen[edge]) < 5:
            for key, following in _edge_steps(text, edge, at_end=at_end):
                if following not in seen:
                    seen[following] = (*seen[edge], key)
                    queue.append(following)
    return None


@cache
def _edge(text: str, place: int, goal: int, *, at_end: bool) -> tuple[str, ...] | None:
    """Return the fewest keys that move one edge to its goal."""
    if abs(place - goal) > NEAR:
        return None
    seen: dict[int, tuple[str, ...]] = {place: ()}
    queue = [place]
    for edge in queue:
        keys = seen[edge]
        between = text[goal:edge] if at_end else text[edge:goal]
        if edge == goal or (between and not between.strip()):
            return keys
        if len(keys) < 4:
            for key, following in _edge_steps(text, edge, at_end=at_end):
                if following not in seen:
                    seen[following] = (*keys, key)
                    queue.append(following)
    return None


@cache
def _edge_steps(text: str, edge: int, *, at_end: bool) -> list[tuple[str, int]]:
    if at_end:
        return [
            (">", words.next_word_end(text, edge)),
            ("<", words.previous_word_end(text, edge)),
            ("+", graphemes.next_grapheme(text, edge)),
            ("-", graphemes.previous_grapheme(text, edge)),
        ]
    return [
        (">", words.previous_word(text, edge)),
        ("<", words.next_word(text, edge)),
        ("+", graphemes.previous_grapheme(text, edge)),
        ("-", graphemes.next_grapheme(text, edge)),
    ]


@cache
def _word_at(text: str, offset: int) -> Fragment:
    return words.word_at(text, offset)


@lru_cache(maxsize=64)
def candidates_in(text: str, start: int, end: int) -> list[Fragment]:
    return candidates.candidates_in(text, start, end)


@lru_cache(maxsize=64)
def _words_in(text: str, start: int, end: int) -> list[Fragment]:
    return list(words.words_in(text, start, end))
