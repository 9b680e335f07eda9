"""A row of numbers for every unit: what it is like, where it stands, and what stands around it."""

from __future__ import annotations

from itertools import accumulate
from typing import TYPE_CHECKING

from store.cleaning.cues import Cue
from store.cleaning.surroundings import FAR

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from store.cleaning.lexicon import Lexicon
    from store.cleaning.measures import Measures
    from store.cleaning.surroundings import Surroundings

Row = list[float]

_OWN = (
    "words",
    "length",
    "line_length",
    "part",
    "end",
    "quoted",
    "first",
    "function_share",
    "capitals",
    "shouts",
    "digits",
    "sentences",
    "commas",
    "word_length",
    "has_colon",
    "is_prose",
    "is_headline",
    "marks",
    "same",
    "is_piece",
)
_CUES = tuple(cue.name.lower() for cue in Cue)
_PLACE = (
    "units_before",
    "units_after",
    "share_before",
    "prose_before",
    "prose_after",
    "prose_share_before",
    "prose_share_after",
    "prose_share",
    "to_prose_before",
    "to_prose_after",
    "prose_near",
    "prose_around",
    "prose_just_before",
    "prose_just_after",
    "run_before",
    "run_after",
    "headlines",
    "since_section",
    "prose_since_section",
    "comments_before",
    "comments_after",
    "times_before",
    "times_after",
    "repeats_before",
    "repeats_after",
)
_VOCABULARY = (
    "core_share",
    "again_share",
    "core_around",
    "core_ahead",
)
_LEXICAL = (
    "lexical",
    "lexical_-2",
    "lexical_-1",
    "lexical_+1",
    "lexical_+2",
    "lexical_before",
    "lexical_after",
)
_NEIGHBOURS = tuple(
    f"{name}_{offset:+d}"
    for offset in (-2, -1, 1, 2)
    for name in ("words", "end", "function_share", "capitals")
)
_NEIGHBOUR_CUES = ("cues_-1", "cues_+1", "same_-1", "same_+1")
_CUES_AROUND = ("times_around", "comments_around", "links_around", "speech_around")

NAMES = (
    *_OWN,
    *_CUES,
    *_PLACE,
    *_VOCABULARY,
    *_LEXICAL,
    *_NEIGHBOURS,
    *_NEIGHBOUR_CUES,
    *_CUES_AROUND,
)
"""What the columns of a row hold, in order."""

_OUTSIDE = (-1.0, -1.0, -1.0, -1.0)
_SECTION = 1 << Cue.SECTION
_SHORT, _LEAST_REPEATS = 8, 3
_COMMENT = 1 << Cue.COMMENT
_TIMES = 1 << Cue.AGO | 1 << Cue.DATE | 1 << Cue.TIME
_LONGEST_SECTION_HEAD = 8
_AROUND = 8
"""Units on either side that count as around."""

_AROUND_MASKS = (
    _TIMES,
    _COMMENT,
    1 << Cue.RELATED | 1 << Cue.NAVIGATION | 1 << Cue.SHARE,
    1 << Cue.SPEECH,
)


def rows_of(surroundings: Surroundings, lexicon: Lexicon) -> list[Row]:
    """Describe each unit as a row of numbers; `NAMES` says what stands where."""
    units = surroundings.units
    if not units:
        return []
    own = [_own(unit, surroundings, index) for index, unit in enumerate(units)]
    places = _places(surroundings)
    vocabulary = _vocabulary(surroundings)
    lexical = lexical_columns([lexicon.score(unit) for unit in units])
    neighbours = _neighbours(surroundings)
    # Trees compare floats with floats in half the time that whole numbers would take.
    return [
        [*one, *map(float, two), *three, *four, *map(float, five)]
        for one, two, three, four, five in zip(
            own, places, vocabulary, lexical, neighbours, strict=True
        )
    ]


def lexical_columns(scores: Sequence[float]) -> list[Row]:
    """Set the lexical score of each unit beside those of its neighbours, near and less near."""
    padded = [0.0, 0.0, *scores, 0.0, 0.0]
    until = _padded([0.0, *accumulate(scores)], _AROUND)
    return [
        [here, before2, before, after, after2, start - start8, end8 - end]
        for before2, before, here, after, after2, start8, start, end, end8 in zip(
            padded,
            padded[1:],
            padded[2:],
            padded[3:],
            padded[4:],
            until,
            until[_AROUND:],
            until[_AROUND + 1 :],
            until[2 * _AROUND + 1 :],
            strict=False,
        )
    ]


def _padded(until: Iterable[float], width: int) -> list[float]:
    """Extend sums so that windows may reach over both ends."""
    sums = list(until)
    return [0.0] * width + sums + sums[-1:] * width


def _own(unit: Measures, surroundings: Surroundings, index: int) -> Row:
    count = len(unit.words)
    cues = unit.cues
    numbers = (
        count,
        unit.length,
        unit.unit.line_length,
        unit.unit.part,
        unit.end,
        unit.quoted,
        unit.first,
        unit.function_share,
        unit.capitals,
        unit.shouts,
        unit.digits,
        unit.sentences,
        unit.commas,
        unit.length / count if count else 0.0,
        1 if unit.colon else 0,
        unit.is_prose,
        unit.is_headline,
        unit.marks,
        surroundings.same[unit.key],
        surroundings.is_piece[index],
    )
    return [*map(float, numbers), *_LOW_BITS[cues & 0xFFF], *_HIGH_BITS[cues >> 12]]


_LOW_BITS = [tuple(float(number >> bit & 1) for bit in range(12)) for number in range(1 << 12)]
_HIGH_BITS = [bits[: len(Cue) - 12] for bits in _LOW_BITS[: 1 << len(Cue) - 12]]


def _places(surroundings: Surroundings) -> list[Row]:
    units, prose_until = surroundings.units, surroundings.prose_until
    count = len(units)
    lengths = [0, *accumulate(unit.length for unit in units)]
    total, total_prose = lengths[-1] or 1, prose_until[-1]
    prose_share = total_prose / total
    whole = total_prose or 1
    bare = [not length for length in surroundings.prose]
    runs_before, runs_after = _runs(bare), _runs(bare[::-1])[::-1]
    headlines = _run_lengths([unit.is_headline for unit in units])
    since, prose_since = _since_section(surroundings)
    comments = _counts_until(unit.cues & _COMMENT and len(unit.words) <= _SHORT for unit in units)
    times = _counts_until(unit.cues & _TIMES and len(unit.words) <= _SHORT for unit in units)
    repeats = _counts_until(
        surroundings.same[unit.key] >= _LEAST_REPEATS and len(unit.words) <= _SHORT
        for unit in units
    )
    padded = _padded(prose_until, _AROUND)
    rows = []
    for index, length in enumerate(surroundings.prose):
        here = index + _AROUND
        before = prose_until[index]
        after = total_prose - prose_until[index + 1]
        rows.append(
            [
                index,
                count - 1 - index,
                lengths[index] / total,
                before,
                after,
                before / whole,
                after / whole,
                prose_share,
                surroundings.to_prose_before[index],
                surroundings.to_prose_after[index],
                padded[here + 4] - padded[here - 3] - length,
                padded[here + 9] - padded[here - 8] - length,
                before - padded[here - 5],
                padded[here + 6] - padded[here + 1],
                runs_before[index],
                runs_after[index],
                headlines[index],
                since[index],
                prose_since[index],
                comments[index],
                comments[-1] - comments[index + 1],
                times[index],
                times[-1] - times[index + 1],
                repeats[index],
                repeats[-1] - repeats[index + 1],
            ]
        )
    return rows


def _vocabulary(surroundings: Surroundings) -> list[Row]:
    core, frequency = surroundings.core, surroundings.frequency
    sizes, known, again = [], [], []
    for unit in surroundings.units:
        content = unit.content
        sizes.append(len(content))
        known.append(len(core & content))
        again.append(sum([frequency[word] > 1 for word in content]))
    sizes_until = _padded([0, *accumulate(sizes)], _AROUND)
    known_until = _padded([0, *accumulate(known)], _AROUND)
    rows = []
    for index, size in enumerate(sizes):
        here = index + _AROUND
        around = sizes_until[here + 3] - sizes_until[here - 2]
        ahead = sizes_until[here + 6] - sizes_until[here]
        rows.append(
            [
                known[index] / size if size else -1.0,
                again[index] / size if size else -1.0,
                (known_until[here + 3] - known_until[here - 2]) / around if around else -1.0,
                (known_until[here + 6] - known_until[here]) / ahead if ahead else -1.0,
            ]
        )
    return rows


def _neighbours(surroundings: Surroundings) -> list[Row]:
    shapes: list[tuple[float, ...]] = [
        (len(unit.words), unit.end, unit.function_share, unit.capitals)
        for unit in surroundings.units
    ]
    padded = [_OUTSIDE, _OUTSIDE, *shapes, _OUTSIDE, _OUTSIDE]
    bits = [unit.cues for unit in surroundings.units]
    cues = [0, *map(int.bit_count, bits), 0]
    around = [_counts_around(bits, mask) for mask in _AROUND_MASKS]
    same = [0, *(surroundings.same[unit.key] for unit in surroundings.units), 0]
    return [
        [
            *padded[index],
            *padded[index + 1],
            *padded[index + 3],
            *padded[index + 4],
            cues[index],
            cues[index + 2],
            same[index],
            same[index + 2],
            around[0][index],
            around[1][index],
            around[2][index],
            around[3][index],
        ]
        for index in range(len(shapes))
    ]


def _counts_around(bits: Sequence[int], mask: int) -> list[float]:
    """Count for each place the units around it that have one of some hints."""
    until = _padded([0, *accumulate(1 if cues & mask else 0 for cues in bits)], _AROUND)
    return [end - start for start, end in zip(until, until[2 * _AROUND :], strict=False)]


def _counts_until(marks: Iterable[object]) -> list[int]:
    """Count for each place how many marks stand before it, and at last all of them."""
    return [0, *accumulate(1 if mark else 0 for mark in marks)]


def _runs(marks: Sequence[bool]) -> list[int]:
    """Count for each place how many marks in a row stand just before it."""
    runs, run = [], 0
    for mark in marks:
        runs.append(run)
        run = run + 1 if mark else 0
    return runs


def _run_lengths(marks: Sequence[bool]) -> list[int]:
    """Give each marked place the length of the run it stands in."""
    before, after = _runs(marks), _runs(marks[::-1])[::-1]
    return [
        left + right + 1 if mark else 0
        for mark, left, right in zip(marks, before, after, strict=True)
    ]


def _since_section(surroundings: Surroundings) -> tuple[list[int], list[int]]:
    """Count units and prose since the last short line that heads a section after articles."""
    since, prose_since = [], []
    distance, prose = FAR, 0
    fifth = surroundings.prose_until[-1] / 5
    for index, unit in enumerate(surroundings.units):
        since.append(distance)
        prose_since.append(prose)
        is_head = unit.cues & _SECTION and len(unit.words) <= _LONGEST_SECTION_HEAD
        if is_head and surroundings.prose_until[index] > fifth:
            distance = prose = 0
        elif distance < FAR:
            distance += 1
            prose += surroundings.prose[index]
    return since, prose_since
