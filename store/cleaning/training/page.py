"""Train the page cleaner: `python -m store.cleaning.training.page DATA_FOLDER [WEIGHTS_FILE]`."""

from __future__ import annotations

import argparse
import json
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from store.cleaning.page_features import LANGUAGE_BOUND, NAMES, page_rows
from store.cleaning.page_view import see
from store.cleaning.page_weights import FILE
from store.cleaning.training.examples import FOLDS, read_examples
from store.cleaning.training.fitting import fit_lexicon, fit_trees, plain
from store.cleaning.training.page_examples import article_words, read_pages
from store.cleaning.training.tables import tables_of
from store.intake.html import read_html

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    import lightgbm

    from store.cleaning.lexicon import Lexicon
    from store.cleaning.page_view import Sight
    from store.cleaning.training.page_examples import PageExample
    from store.cleaning.training.tables import Matrix, Table, Vector
    from store.intake.document import Document

_HERE = Path(__file__).parents[1] / FILE
_TREES = {
    "num_leaves": 12,
    "learning_rate": 0.1,
    "min_data_in_leaf": 60,
    "num_iterations": 90,
    "lambda_l2": 5.0,
}
_EACH_UNIT = 0.2
_OTHER_LANGUAGE = 0.3
"""How much a page counts when it is looked at as if in a language that no column speaks."""

_BOUND = [place for place, name in enumerate(NAMES) if name in LANGUAGE_BOUND]
_BIASES = np.arange(-1.6, 0.9, 0.1)


@dataclass(frozen=True, slots=True)
class PageTable:
    """A page as numbers: what is looked at of it, and how much of that is article."""

    example: PageExample
    document: Document
    sight: Sight
    gold: Vector
    other: Vector

    @property
    def fold(self) -> int:
        """The part of a cross-validation that the page falls into."""
        return self.example.fold

    @property
    def weights(self) -> Vector:
        """How much each unit counts: by its words, and each page as much as another."""
        sizes = self.gold + self.other
        share: Vector = sizes / max(1.0, sizes.sum()) + _EACH_UNIT / max(1, len(sizes))
        return share * 1000

    def rows(self, lexicon: Lexicon) -> Matrix:
        """Describe what is looked at."""
        rows = page_rows(self.sight.view, lexicon)
        return np.array(rows, dtype=np.float32).reshape(-1, len(NAMES))


def page_tables(examples: Iterable[PageExample]) -> list[PageTable]:
    """Read and describe pages."""
    return [_table(example) for example in examples]


def _table(example: PageExample) -> PageTable:
    document = read_html(example.html, example.url)
    if document.page is None:
        raise ValueError(f"“{example.id}” was not read as a page")
    sight = see(document, document.page)
    words = article_words(sight.units, example.article)
    looked_at = [words[place] for place in sight.looked_at]
    return PageTable(
        example,
        document,
        sight,
        np.array([gold for gold, _ in looked_at], dtype=float),
        np.array([other for _, other in looked_at], dtype=float),
    )


def train(pages: Sequence[PageTable], texts: Sequence[Table]) -> dict[str, object]:
    """Fit lexicon, trees and bias; the result, as JSON, is what `read_page_weights` reads.

    What the lexicon says of a page to the trees, and the trees to the bias, comes from fits that
    have not seen the page's domain (stacked generalisation, Wolpert 1992).
    """
    folds = sorted({page.fold for page in pages})
    rows: dict[int, Matrix] = {}
    for fold in folds:
        lexicon = fit_lexicon([text for text in texts if text.fold != fold])
        rows |= {id(page): page.rows(lexicon) for page in pages if page.fold == fold}
    scored: list[tuple[PageTable, Vector]] = []
    for fold in folds:
        booster = _fit([page for page in pages if page.fold != fold], rows)
        inside = [page for page in pages if page.fold == fold]
        scored += [(page, _scores(booster, rows[id(page)])) for page in inside]
    return {
        "columns": list(NAMES),
        "lexicon": dict(fit_lexicon(texts).weights),
        "trees": plain(_fit(pages, rows)),
        "bias": round(-_threshold(scored), 2),
    }


def _fit(pages: Sequence[PageTable], rows: dict[int, Matrix]) -> lightgbm.Booster:
    """Fit trees to pages, each seen also as if no column could read its language."""
    seen = np.concatenate([rows[id(page)] for page in pages])
    blind = seen.copy()
    blind[:, _BOUND] = 0
    right = np.concatenate([page.gold > page.other for page in pages])
    weights = np.concatenate([page.weights for page in pages])
    return fit_trees(
        np.concatenate([seen, blind]),
        np.concatenate([right, right]),
        np.concatenate([weights, weights * _OTHER_LANGUAGE]),
        _TREES,
    )


def _scores(booster: lightgbm.Booster, rows: Matrix) -> Vector:
    if not len(rows):
        return np.zeros(0)
    return np.asarray(booster.predict(rows, raw_score=True), dtype=float)


def _threshold(scored: Sequence[tuple[PageTable, Vector]]) -> float:
    """Choose the score from which to keep, by the mean F1 over word characters."""
    means = [np.mean([_f1(page, scores > bias) for page, scores in scored]) for bias in _BIASES]
    return float(_BIASES[int(np.argmax(means))])


def _f1(page: PageTable, kept: np.ndarray) -> float:
    true, false = page.gold[kept].sum(), page.other[kept].sum()
    return float(2 * true / max(1.0, true + false + page.gold.sum()))


def read_texts(folder: Path) -> list[Table]:
    """Describe the texts that the lexicon is learned from."""
    return tables_of(read_examples(folder, views=("full",)))


def held_out(
    pages: Sequence[PageTable], texts: Sequence[Table]
) -> Iterable[tuple[list[PageTable], str]]:
    """Yield each part of the pages with weights, as JSON, learned from all other domains."""
    for fold in range(FOLDS):
        inside = [page for page in pages if page.fold == fold]
        weights = train(
            [page for page in pages if page.fold != fold],
            [text for text in texts if text.fold != fold],
        )
        yield inside, json.dumps(weights)


def main() -> None:
    """Read the data, fit, and write the weights into the package, or elsewhere."""
    parser = argparse.ArgumentParser(
        prog="python -m store.cleaning.training.page", description="Train the page cleaner."
    )
    parser.add_argument(
        "folder", type=Path, help="the data folder, with pages and bench/*.jsonl.gz"
    )
    parser.add_argument("weights", type=Path, nargs="?", default=_HERE, help="the file to write")
    chosen = parser.parse_args()
    weights = train(page_tables(read_pages(chosen.folder)), read_texts(chosen.folder))
    chosen.weights.write_text(
        json.dumps(weights, ensure_ascii=False, separators=(",", ":"), sort_keys=True) + "\n",
        encoding="utf-8",
    )


if __name__ == "__main__":
    main()
