"""The examples to learn from: documents of the data folder, in several views, with gold labels.

A data folder holds `bench/SET.VIEW.jsonl.gz`, one document a line: `raw`, `domain`, and `lines` as
`[start, end, label, share]` with `keep_spans` as `[start, end]`, in code points of `raw`.
"""

from __future__ import annotations

import gzip
import hashlib
import json
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from store.cleaning.units import Unit

SETS = ("wcxb-dev", "moz")
VIEWS = ("full", "trimmed", "glued", "clean")
FOLDS = 5

_WORD = re.compile(r"\w+")
_IGNORED = frozenset(("title", "dup", "none"))
_MOSTLY = 0.9


@dataclass(frozen=True, slots=True)
class GoldLine:
    """A line of an example, with its label and the share of its words that is article."""

    start: int
    end: int
    label: str
    share: float


@dataclass(frozen=True, slots=True)
class Example:
    """A document with gold labels, in one view of it."""

    id: str
    set: str
    view: str
    domain: str
    raw: str = field(repr=False)
    lines: tuple[GoldLine, ...] = field(repr=False)
    kept: tuple[tuple[int, int], ...] = field(repr=False)
    """Stretches that belong to the article, down to single words."""

    @property
    def fold(self) -> int:
        """The part of a cross-validation it falls into; all pages of a domain share one."""
        return int(hashlib.md5(self.domain.encode()).hexdigest(), 16) % FOLDS


@dataclass(frozen=True, slots=True)
class Weights:
    """Word characters of a unit: of the article, of all else, and of foreign articles."""

    gold: int
    other: int
    foreign: int


def read_examples(
    folder: Path, sets: Iterable[str] = SETS, views: Sequence[str] = VIEWS
) -> Iterator[Example]:
    """Yield the examples of a data folder, set by set and view by view.

    The view "clean" is made here: the lines of the article alone, under its title.
    """
    for name in sets:
        for view in views:
            stored = "full" if view == "clean" else view
            path = folder / "bench" / f"{name}.{stored}.jsonl.gz"
            with gzip.open(path, "rt", encoding="utf-8") as file:
                for line in file:
                    example = _example(json.loads(line), view)
                    yield _cleaned(example) if view == "clean" else example


def _example(record: dict[str, Any], view: str) -> Example:
    return Example(
        record["id"],
        record["set"],
        view,
        record["domain"],
        record["raw"],
        tuple(GoldLine(*line) for line in record["lines"]),
        tuple((start, end) for start, end in record["keep_spans"]),
    )


def _cleaned(example: Example) -> Example:
    kept = [index for index, line in enumerate(example.lines) if line.label == "keep"]
    titles = [index for index, line in enumerate(example.lines[: kept[0]]) if line.label == "title"]
    pieces, lines, spans, place = [], [], [], 0
    for index in [*titles[-1:], *kept]:
        line = example.lines[index]
        text = example.raw[line.start : line.end]
        lines.append(GoldLine(place, place + len(text), line.label, line.share))
        if line.label == "keep":
            spans.append((place, place + len(text)))
        pieces.append(text)
        place += len(text) + 1
    return Example(
        example.id,
        example.set,
        "clean",
        example.domain,
        "\n".join(pieces),
        tuple(lines),
        tuple(spans),
    )


def weigh(example: Example, units: Sequence[Unit]) -> list[Weights]:
    """Count for each unit the word characters that are article, other and foreign.

    Lines labelled as title, duplicate or empty count for nothing, as in the measure of the
    benchmark.
    """
    gold, ignored, foreign = _masks(example)
    weights = []
    for unit in units:
        counts = [0, 0, 0]
        for match in _WORD.finditer(unit.text):
            place, length = unit.start + match.start(), match.end() - match.start()
            if not ignored[place]:
                counts[0 if gold[place] else 1] += length
            if foreign[place]:
                counts[2] += length
        weights.append(Weights(*counts))
    return weights


def _masks(example: Example) -> tuple[bytearray, bytearray, bytearray]:
    """Mark each character that is article, that is not scored, and that is another article."""
    size = len(example.raw)
    gold, ignored, foreign = bytearray(size), bytearray(size), bytearray(size)
    for start, end in example.kept:
        gold[start:end] = b"\1" * (end - start)
    for line in example.lines:
        ones = b"\1" * (line.end - line.start)
        if line.label in _IGNORED:
            ignored[line.start : line.end] = ones
        elif line.label == "keep" and line.share >= _MOSTLY:
            gold[line.start : line.end] = ones
        elif line.label == "foreign":
            foreign[line.start : line.end] = ones
    return gold, ignored, foreign
