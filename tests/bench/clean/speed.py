"""Speed on one core, as CPU time."""

from __future__ import annotations

import gzip
import json
from pathlib import Path
from time import process_time
from typing import TYPE_CHECKING

from store.cleaning.text import clean_text
from tests.bench.clean.table import Row

if TYPE_CHECKING:
    from collections.abc import Sequence

_SEEDS = Path(__file__).parents[3] / "seeds"
_PAGES = 200
_LEAST_SECONDS = 2.0
_MEGABYTE = 1_000_000


def measure_speed(folder: Path) -> list[Row]:
    """Measure documents a second for seeds and pages, and seconds for a line and a word of 1 MB."""
    clean_text("The weights are read and compiled before the clock runs.")
    seeds = [path.read_text(encoding="utf-8") for path in sorted(_SEEDS.glob("*.txt"))]
    rows = [Row("documents a second, seeds", f"{_rate(seeds):.0f}", "≥ 300")]
    pages = folder / "cleaning" / "bench" / "wcxb-dev.full.jsonl.gz"
    if pages.is_file():
        with gzip.open(pages, "rt", encoding="utf-8") as file:
            raws = [json.loads(line)["raw"] for _, line in zip(range(_PAGES), file, strict=False)]
        rows.append(Row("documents a second, full pages", f"{_rate(raws):.0f}", "≥ 100"))
    sentence = "This is one of the sentences of a very long line that never ends. "
    hard = {"line": sentence * (_MEGABYTE // len(sentence)), "word": "x" * _MEGABYTE}
    return rows + [
        Row(f"1 MB in one {name}", f"{_seconds(raw):.2f} s", "< 1 s") for name, raw in hard.items()
    ]


def _rate(raws: Sequence[str]) -> float:
    started, documents = process_time(), 0
    while process_time() - started < _LEAST_SECONDS:
        for raw in raws:
            clean_text(raw)
        documents += len(raws)
    return documents / (process_time() - started)


def _seconds(raw: str) -> float:
    started = process_time()
    clean_text(raw)
    return process_time() - started
