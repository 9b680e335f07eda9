"""The pages to learn from, with what of their text is the article.

A data folder holds `wcxb-dev.html.jsonl.gz`, one page a line: `id`, `url`, `html` and
`main_content`, the text of the article as people marked it.
"""

from __future__ import annotations

import gzip
import hashlib
import json
import re
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from rapidfuzz.distance import LCSseq

from store.cleaning.training.examples import FOLDS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from store.cleaning.units import Unit

FILE = "wcxb-dev.html.jsonl.gz"

_WORD = re.compile(r"\w+")
_LEAST_RUN = 4
_WIDEST_GAP = 3


@dataclass(frozen=True, slots=True)
class PageExample:
    """A page and the text of its article."""

    id: str
    url: str
    html: str = field(repr=False)
    article: str = field(repr=False)

    @property
    def fold(self) -> int:
        """The part of a cross-validation it falls into; all pages of a domain share one."""
        domain = urlsplit(self.url).netloc.lower().removeprefix("www.")
        return int(hashlib.md5(domain.encode()).hexdigest(), 16) % FOLDS


def read_pages(folder: Path) -> Iterator[PageExample]:
    """Yield the pages of a data folder."""
    with gzip.open(folder / FILE, "rt", encoding="utf-8") as file:
        for line in file:
            page = json.loads(line)
            yield PageExample(page["id"], page["url"] or "", page["html"], page["main_content"])


def article_words(units: Sequence[Unit], article: str) -> list[tuple[int, int]]:
    """Count for each unit the word characters that are of the article, and the others.

    Words of units and article are aligned by their longest common subsequence; a run of words
    counts if it is long or a whole unit, and so do short gaps between such runs of one unit.
    """
    words = [(place, word) for place, unit in enumerate(units) for word in _words(unit.text)]
    partners = _partners([word for _, word in words], _words(article))
    right = [False] * len(words)
    edges = [0, *_run_starts(words, partners), len(words)]
    sizes = [len(_WORD.findall(unit.text)) for unit in units]
    for start, end in pairwise(edges):
        if partners[start] >= 0:
            long_enough = end - start >= min(_LEAST_RUN, sizes[words[start][0]])
            right[start:end] = [long_enough] * (end - start)
    _fill_gaps(words, right)
    counts = [[0, 0] for _ in units]
    for (place, word), is_right in zip(words, right, strict=True):
        counts[place][0 if is_right else 1] += len(word)
    return [(gold, other) for gold, other in counts]


def _words(text: str) -> list[str]:
    return [word.lower() for word in _WORD.findall(text)]


def _partners(words: Sequence[str], others: Sequence[str]) -> list[int]:
    """Return for each word the place of its partner among the others, or -1."""
    partners = [-1] * len(words)
    for step in LCSseq.opcodes(words, others):
        if step.tag == "equal":
            length = step.src_end - step.src_start
            places = range(step.dest_start, step.dest_start + length)
            partners[step.src_start : step.src_end] = places
    return partners


def _run_starts(words: Sequence[tuple[int, str]], partners: Sequence[int]) -> Iterator[int]:
    """Yield where a run of words ends that follow one another on both sides within a unit."""
    for place in range(1, len(words)):
        follows = partners[place] == partners[place - 1] + 1 and partners[place - 1] >= 0
        same = words[place][0] == words[place - 1][0]
        both_lack = partners[place] < 0 and partners[place - 1] < 0
        if not (same and (follows or both_lack)):
            yield place


def _fill_gaps(words: Sequence[tuple[int, str]], right: list[bool]) -> None:
    places = [place for place, is_right in enumerate(right) if is_right]
    for before, after in pairwise(places):
        if after - before - 1 <= _WIDEST_GAP and words[before][0] == words[after][0]:
            right[before + 1 : after] = [True] * (after - before - 1)
