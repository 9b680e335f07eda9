"""How the weights do on texts that they have not learnt from: what may be expected of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.suggest.memory import Memory
from store.suggest.mentions.engine import propose
from store.suggest.mentions.find import find
from store.suggest.mentions.known import known_names
from store.suggest.mentions.training import texts
from store.suggest.mentions.training.examples import Example, of_people
from store.suggest.mentions.training.fitting import fitted
from store.suggest.mentions.weights import TYPES, Weights, read_weights
from store.suggest.reading import read

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from store.suggest.mentions.training.texts import Text

_FOLDS = 4
_NEWS, _COMPUTING, _SEEDS = 3.0, 2.0, 4.0


def held_out(folder: Path, silver: Sequence[Example]) -> Iterator[str]:
    """Yield lines: F1 of spans / of spans with type, on each kind of text while it is left out.

    News is left out a quarter at a time, by whole documents. `silver` is what no person labelled.
    """
    news, computing, seeds = texts.news(folder), texts.computing(folder), texts.seeds(folder)
    quarters = [
        (news[fold::_FOLDS], [text for place, text in enumerate(news) if place % _FOLDS != fold])
        for fold in range(_FOLDS)
    ]
    splits: dict[str, list[tuple[list[Text], list[Text], list[Text], list[Text]]]] = {
        "GUM news, a quarter left out": [(out, rest, computing, seeds) for out, rest in quarters],
        "CrossNER AI left out": [(computing, news, [], seeds)],
        "seeds left out": [(seeds, news, computing, [])],
    }
    for name, parts in splits.items():
        counts = [0, 0, 0]
        for out, *rest in parts:
            trained = read_weights(fitted([*silver, *_gold(*rest)]))
            counts = [*map(sum, zip(counts, _counts(out, trained), strict=True))]
        total, exact, typed = counts
        yield f"{name}: {2 * exact / total:.3f} / {2 * typed / total:.3f}"


def gold(folder: Path) -> Iterator[Example]:
    """Take all that people labelled."""
    return _gold(texts.news(folder), texts.computing(folder), texts.seeds(folder))


def _gold(
    news: Iterable[Text], computing: Iterable[Text], seeds: Iterable[Text]
) -> Iterator[Example]:
    yield from of_people(news, _NEWS)
    yield from of_people(computing, _COMPUTING, complete=False)
    yield from of_people(seeds, _SEEDS)


def _counts(out: Iterable[Text], trained: Weights) -> tuple[int, int, int]:
    """Return how many names there are in gold and proposed, exact ones, and those of one type."""
    total = exact = typed = 0
    for text in out:
        found = find(read(text.raw, text.blocks), trained)
        mine = {
            (one.start, one.end): one.type
            for one in propose(found, known_names(Memory()))
            if one.type in TYPES
        }
        gold = {(start, end): kind for start, end, kind in text.entities if kind in TYPES}
        total += len(mine) + len(gold)
        exact += len(mine.keys() & gold.keys())
        typed += sum(mine.get(span) == kind for span, kind in gold.items())
    return total, exact, typed
