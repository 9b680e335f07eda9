"""Articles altered as the press and its copies alter them, so that the network is not surprised."""

from __future__ import annotations

import re
from itertools import accumulate
from typing import TYPE_CHECKING, Final

from store.suggest.claims.training.examples import Attribution, Example

if TYPE_CHECKING:
    from collections.abc import Sequence
    from random import Random

    from store.spans import Fragment

LOSING_MARKS: Final = 0.35
OTHER_MARKS: Final = 0.25
OTHER_LINES: Final = 0.2
MORE_LINES: Final = 0.6
"""How often each happens; of the last two, the share of other lines that are more lines."""
HEADED: Final = 0.25
HEADED_LINES: Final = 0.2
"""How often an article has headings in its lines, and how many of the lines then have one."""
HEADINGS: Final = (
    "Why It Matters",
    "Why it matters",
    "The Big Picture",
    "What to Know",
    "What's Next",
    "What they're saying",
    "How It Works",
    "Between the lines",
    "By the Numbers",
    "The Bottom Line",
    "Key Points",
    "In Short",
    "Background",
    "Context",
    "Update",
    "Correction",
    "Note",
    "Related",
    "Read More",
    "Watch",
    "Photo",
    "Image",
    "Credit",
    "Source",
)
"""What stands before a colon and says nothing itself; the articles of PolNeAR have none."""

Edit = tuple[int, int, str]
"""A stretch `[start, end)` of the text and what stands there instead."""

_DOUBLE = re.compile(r"[“”\"]|''")
_SENTENCE_GAP = re.compile(r"(?<=[a-z\d)][.?!]) (?=[A-Z])|(?<=[.?!][”\"]) (?=[A-Z])")
_LINE_GAP = re.compile(r"\n\s*")
_LINE = re.compile(r"^(?=\S)", re.MULTILINE)


def altered(example: Example, random: Random) -> Example:
    """Alter an article in none, one or several ways, as chance has it."""
    if random.random() < LOSING_MARKS:
        example = apply(example, _losing_marks(example.text, random))
    if random.random() < OTHER_MARKS:
        example = apply(example, _other_marks(example.text, random))
    if random.random() < OTHER_LINES:
        example = apply(example, _other_lines(example.text, random))
    if random.random() < HEADED:
        example = apply(example, _headed_lines(example.text, random))
    return example


def apply(example: Example, edits: Sequence[Edit]) -> Example:
    """Change the text, and move the attributions along."""
    if not edits:
        return example
    pieces: list[str] = []
    shifts = [0] * (len(example.text) + 1)
    last = 0
    for start, end, instead in edits:
        pieces += (example.text[last:start], instead)
        kept = min(end - start, len(instead))
        for offset in range(start + kept, end):
            shifts[offset + 1] -= 1
        shifts[end] += len(instead) - kept
        last = end
    pieces.append(example.text[last:])
    moved = [offset + shift for offset, shift in enumerate(accumulate(shifts))]
    return Example(
        example.name,
        "".join(pieces),
        tuple(
            Attribution(*(_moved(role, moved) for role in (one.source, one.cue, one.content)))
            for one in example.attributions
        ),
    )


def _moved(fragments: Sequence[Fragment], moved: Sequence[int]) -> tuple[Fragment, ...]:
    places = ((moved[start], moved[end]) for start, end in fragments)
    return tuple((start, end) for start, end in places if start < end)


def _losing_marks(text: str, random: Random) -> list[Edit]:
    marks = list(_DOUBLE.finditer(text))
    lost = random.sample(marks, min(len(marks), random.randint(1, 4)))
    return [(mark.start(), mark.end(), "") for mark in sorted(lost, key=lambda mark: mark.start())]


def _other_marks(text: str, random: Random) -> list[Edit]:
    """Write all double marks straight, or curly after their neighbours, or as two single ones."""
    style = random.choice(("straight", "curly", "doubled"))
    edits = []
    for mark in _DOUBLE.finditer(text):
        opens = (
            mark.end() < len(text)
            and not text[mark.end()].isspace()
            and (mark.start() == 0 or text[mark.start() - 1] in " \n(—-")
        )
        instead = {"straight": '"', "curly": "“" if opens else "”", "doubled": "''"}[style]
        edits.append((mark.start(), mark.end(), instead))
    return edits


def _other_lines(text: str, random: Random) -> list[Edit]:
    """Give sentences lines of their own, or run paragraphs together."""
    share = random.choice((0.15, 0.5, 1.0))
    if random.random() < MORE_LINES:
        return [
            (*gap.span(), "\n\n") for gap in _SENTENCE_GAP.finditer(text) if random.random() < share
        ]
    return [(*gap.span(), " ") for gap in _LINE_GAP.finditer(text) if random.random() < share / 2]


def _headed_lines(text: str, random: Random) -> list[Edit]:
    """Put headings before what some lines tell."""
    starts = [line.start() for line in _LINE.finditer(text) if random.random() < HEADED_LINES]
    return [(start, start, f"{random.choice(HEADINGS)}: ") for start in starts]
