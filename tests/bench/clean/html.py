# ruff: noqa: T201 - printing is what it is for
"""Quality and speed on pages beside other tools; alone: `python -m tests.bench.clean.html DATA`.

DATA is the folder with the pages, such as ../shared/data/cleaning.
"""

from __future__ import annotations

import sys
from pathlib import Path
from time import process_time
from typing import TYPE_CHECKING

from store.cleaning.page import clean_page
from store.cleaning.page_weights import read_page_weights
from store.cleaning.training.page import held_out, page_tables, read_texts
from store.cleaning.training.page_examples import FILE, read_pages
from store.intake.html import read_html
from store.records import Reason
from tests.bench.clean.html_shingles import ShingleTally
from tests.bench.clean.html_tools import installed_tools
from tests.bench.clean.table import Row, print_table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from store.cleaning.training.page_examples import PageExample
    from store.intake.document import Document
    from store.records import Block
    from tests.bench.clean.html_tools import Extract

_RIVAL, _AHEAD = "trafilatura", 0.003
_HEADER = (
    f"{'':28} {'precision':>9} {'recall':>7} {'F1 of means':>12} {'mean of F1':>12} {'pages/s':>8}"
)


def measure_pages(folder: Path) -> list[Row]:
    """Train without each fifth of the domains, measure on it, and beside it the other tools."""
    if not (folder / FILE).is_file():
        print(f"{folder / FILE} is missing, so quality is not measured on pages.")
        return []
    examples = list(read_pages(folder))
    print(f"{len(examples)} pages; training without each fifth of the domains (some minutes) …")
    print(_HEADER)
    own = _measure_own(folder, examples)
    others = {
        name: _measure_other(name, extract, examples) for name, extract in installed_tools().items()
    }
    if not others:
        print("None of trafilatura, readability-lxml and newspaper4k is installed to compare with.")
    aim = f"≥ {others[_RIVAL] + _AHEAD:.4f}" if _RIVAL in others else f"≥ {_RIVAL} + {_AHEAD}"
    return [
        Row("pages, F1", f"{own:.4f}", aim),
        *(Row(f"pages, F1 of {name}", f"{f1:.4f}") for name, f1 in others.items()),
        Row("pages, pieces at a wrong offset", f"{_misplaced(examples)}", "0"),
    ]


def _measure_other(name: str, extract: Extract, examples: Sequence[PageExample]) -> float:
    """Measure a tool, print how it did, and return its F1."""
    tally, seconds = ShingleTally(), 0.0
    for example in examples:
        start = process_time()
        try:
            text = extract(example.html, example.url)
        except Exception:  # a tool that fails has found nothing
            text = ""
        seconds += process_time() - start
        tally.add(example.article, text)
    print(f"{name:28} {tally} {len(examples) / seconds:8.1f}", flush=True)
    return tally.f1_of_means


def _measure_own(folder: Path, examples: Sequence[PageExample]) -> float:
    """Measure this program likewise; the title is none of the gold text."""
    speed = _speed(examples)
    without_title, whole = ShingleTally(), ShingleTally()
    for inside, learned in held_out(page_tables(examples), read_texts(folder)):
        weights = read_page_weights(learned)
        for page in inside:
            blocks = clean_page(page.document, weights=weights)
            body = [block for block in blocks if block.reason is not Reason.TITLE]
            without_title.add(page.example.article, _kept(page.document, body))
            whole.add(page.example.article, _kept(page.document, blocks))
    print(f"{'glossator, without the title':28} {without_title} {speed:8.1f}")
    print(f"{'glossator, all that is kept':28} {whole}", flush=True)
    return without_title.f1_of_means


def _speed(examples: Sequence[PageExample]) -> float:
    """Return how many pages a second are read and cleaned, with the weights of the package."""
    start = process_time()
    for example in examples:
        clean_page(read_html(example.html, example.url))
    return len(examples) / (process_time() - start)


def _kept(document: Document, blocks: Sequence[Block]) -> str:
    return "\n".join(document.raw[block.start : block.end] for block in blocks if block.kept)


def _misplaced(examples: Sequence[PageExample]) -> int:
    """Count the pieces of raw text that are not what stands at their place in the page."""
    wrong = 0
    for example in examples:
        document = read_html(example.html, example.url)
        for segment in document.page.map.segments if document.page else ():
            if segment.is_even and segment.start < segment.end:
                before = example.html[segment.start : segment.end]
                after = document.raw[segment.after_start : segment.after_end]
                wrong += before != after and not before.isspace()
    return wrong


if __name__ == "__main__":
    print_table(measure_pages(Path(sys.argv[1])))
