"""Pairs of names with the answer, as the comparison of persons is fitted on them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from store.names.persons.alignment import align
from store.names.persons.features import features
from store.names.persons.matcher import decide
from store.names.persons.name import parse

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

WEIGHTS: Mapping[str, float] = {"asr_dev": 1.0, "nk": 0.05, "congress": 0.02, "news_dev": 0.02}
"""How much one pair of a file counts: misheard names set the scale."""


@dataclass(frozen=True, slots=True)
class LabelledPair:
    """Two names of persons; `a` is the reference spelling where there is one."""

    a: str
    b: str
    is_same: bool


@dataclass(frozen=True, slots=True)
class Example:
    """A pair in numbers."""

    features: tuple[float, ...]
    is_same: bool
    weight: float


def read_pairs(path: Path) -> list[LabelledPair]:
    """Read the persons of a table of pairs (tab-separated, with a head, nothing quoted).

    Raises `ValueError` where the head lacks a column, `OSError` where there is no file.
    """
    head, *lines = path.read_text("utf-8").splitlines()
    columns = head.split("\t")
    kind, label, a, b = (columns.index(name) for name in ("type", "label", "a", "b"))
    rows = (line.split("\t") for line in lines)
    return [LabelledPair(row[a], row[b], row[label] == "1") for row in rows if row[kind] == "PER"]


def read_examples(data: Path, names: Iterable[str] = tuple(WEIGHTS)) -> list[Example]:
    """Read what is fitted on, or only some of the files."""
    return [
        example
        for name in names
        for example in as_examples(read_pairs(data / f"{name}.tsv"), WEIGHTS[name])
    ]


def as_examples(pairs: Iterable[LabelledPair], weight: float) -> Iterator[Example]:
    """Put those pairs in numbers that no rule decides."""
    for pair in pairs:
        names = align(parse(pair.a), parse(pair.b))
        if decide(names) is None:
            yield Example(features(names), pair.is_same, weight)
