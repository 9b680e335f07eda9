"""How long a whole pass over an article takes."""

from __future__ import annotations

import json
import statistics
import time
from typing import TYPE_CHECKING

from store.suggest.suggesting import Suggester
from tests.bench.table import Row

if TYPE_CHECKING:
    from pathlib import Path

LENGTH = 5_000
"""Characters of the article that the aim speaks of."""


def rows(data: Path) -> list[Row]:
    """Return the median cost of a pass, scaled to an article of 5,000 characters."""
    suggester = Suggester()
    with (data / "claims" / "polnear_dev.jsonl").open(encoding="utf-8") as file:
        texts = [json.loads(line)["text"] for line in file]
    suggester.suggest(texts[0])  # which loads what is loaded once
    costs = [_cost(suggester, text) for text in texts]
    told = f"{statistics.median(costs):.1f} ms CPU (slowest {max(costs):.1f})"
    return [Row("a whole pass over 5 kB", told, "spaCy sm 220-260 ms", "≤ 10 ms")]


def _cost(suggester: Suggester, text: str) -> float:
    """Return the milliseconds of CPU, of all threads, that 5,000 characters of a text take."""
    begun = time.process_time()
    suggester.suggest(text)
    return (time.process_time() - begun) * 1000 * LENGTH / len(text)
