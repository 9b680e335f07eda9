# ruff: noqa: T201 - printing is what it is for
"""Quality on pages of domains that were not learned from."""

from __future__ import annotations

import json
from collections import defaultdict
from typing import TYPE_CHECKING

from store.cleaning.text import clean_text
from store.cleaning.training.examples import FOLDS, SETS, VIEWS, read_examples
from store.cleaning.training.stacking import train
from store.cleaning.training.tables import tables_of
from store.cleaning.training.variations import with_variations
from store.cleaning.weights import read_weights
from tests.bench.clean.measure import Tally
from tests.bench.clean.table import Row

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


_AIMS = {"full": "≥ .955", "trimmed": "≥ .972", "glued": "≥ .945"}


def measure_texts(folder: Path) -> list[Row]:
    """Train without each fifth of the domains in turn, and measure on that fifth."""
    print(f"training {FOLDS} times, each time without a fifth of the domains (some minutes) …")
    tables = tables_of(with_variations(list(read_examples(folder))))
    tallies: dict[tuple[str, str], Tally] = defaultdict(Tally)
    for fold in range(FOLDS):
        learned = train([table for table in tables if table.fold != fold])
        weights = read_weights(json.dumps(learned))
        for table in tables:
            if table.fold == fold:
                example = table.example
                blocks = clean_text(example.raw, learned=weights)
                tallies[example.set, example.view].add(example, blocks)
        print(f"    {fold + 1} of {FOLDS}", flush=True)
    print(f"{'set':9} {'view':8} {'precision':>9} {'recall':>7} {'F1':>7} {'foreign kept':>8}")
    for name in SETS:
        for view in VIEWS:
            print(f"{name:9} {view:8} {tallies[name, view]}")
    return _rows({view: tallies[SETS[0], view] for view in VIEWS})


def _rows(tallies: Mapping[str, Tally]) -> list[Row]:
    """Sum up what was measured on news, which is what is aimed at."""
    return [
        *(Row(f"text, F1, {view}", f"{tallies[view].mean_f1:.4f}", _AIMS[view]) for view in _AIMS),
        Row("text, foreign articles kept, glued", f"{tallies['glued'].share_foreign:.1%}", "≤ 8 %"),
        Row("text, recall, clean", f"{tallies['clean'].mean_recall:.4f}", "≥ .99"),
    ]
