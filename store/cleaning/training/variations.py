"""More to learn from: the same pages cut elsewhere, half of them with an article of like subject.

What the pages of the data folder have in common by how they were cut must not be learned, and a
foreign article is hardest to tell where it speaks of the same things.
"""

from __future__ import annotations

import random
import re
from itertools import groupby
from typing import TYPE_CHECKING

from store.cleaning.training.examples import Example, GoldLine

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

VIEW = "varied"

_WORD = re.compile(r"[^\W\d_]{4,}")
_MOST_BEFORE, _MOST_AFTER = 30, 100
"""Lines before and after the article that may be left."""

_KIN = 5
_LONGEST_FOREIGN = 4000
_HEADS = ("Related", "Read Next", "More Stories", "Recommended", "Latest News", "Also on this site")
_TIMES = ("3 hours ago", "Yesterday", "2 days ago", "May 4, 2021", "12 min read")


def with_variations(examples: Sequence[Example]) -> list[Example]:
    """Return the examples and a variation of each whole page."""
    return [*examples, *varied([example for example in examples if example.view == "full"])]


def varied(examples: Sequence[Example]) -> Iterator[Example]:
    """Yield one variation of each example; what is glued to it comes from its own fold."""

    def fold(example: Example) -> int:
        return example.fold

    for _, group in groupby(sorted(examples, key=fold), key=fold):
        fellows = list(group)
        words = [_words(example) for example in fellows]
        for example, own in zip(fellows, words, strict=True):
            choice = random.Random(example.id)
            cut = _cut(example, choice)
            others = [
                (len(own & other) / len(own | other), place)
                for place, other in enumerate(words)
                if fellows[place].domain != example.domain
            ]
            kin = sorted(others, reverse=True)[:_KIN]
            if kin and choice.random() < 1 / 2:
                cut = _glued(cut, fellows[choice.choice(kin)[1]], choice)
            yield cut


def _words(example: Example) -> set[str]:
    return {
        word
        for start, end in example.kept
        for word in _WORD.findall(example.raw[start:end].lower())
    }


def _cut(example: Example, choice: random.Random) -> Example:
    kept = [i for i, line in enumerate(example.lines) if line.label in {"keep", "mixed"}]
    first = max(0, kept[0] - choice.randint(0, _MOST_BEFORE))
    last = min(len(example.lines), kept[-1] + 1 + choice.randint(0, _MOST_AFTER))
    lines = example.lines[first:last]
    start, end = lines[0].start, lines[-1].end
    return Example(
        example.id,
        example.set,
        VIEW,
        example.domain,
        example.raw[start:end],
        tuple(
            GoldLine(line.start - start, line.end - start, line.label, line.share) for line in lines
        ),
        tuple((a - start, b - start) for a, b in example.kept if a >= start and b <= end),
    )


def _glued(example: Example, foreign: Example, choice: random.Random) -> Example:
    opening = [line for line in foreign.lines if line.label == "title"][:1]
    added = [(choice.choice(_HEADS), "drop")] if choice.random() < 1 / 2 else []
    added += [(foreign.raw[line.start : line.end], "drop") for line in opening]
    if choice.random() < 1 / 2:
        added.append((choice.choice(_TIMES), "drop"))
    body: list[str] = []
    for line in foreign.lines:
        if line.label == "keep" and sum(map(len, body)) < _LONGEST_FOREIGN:
            body.append(foreign.raw[line.start : line.end])
    if choice.random() < 1 / 2:
        body = [" ".join(body)]
    added += [(text, "foreign") for text in body]
    raw, lines = example.raw, list(example.lines)
    for text, label in added:
        start = len(raw) + 1
        raw += "\n" + text
        lines.append(GoldLine(start, len(raw), label, 0.0))
    return Example(example.id, example.set, VIEW, example.domain, raw, tuple(lines), example.kept)
