"""Examples as numbers: what the model is fitted to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

import numpy as np

from store.cleaning.features import NAMES, lexical_columns, rows_of
from store.cleaning.language import language_of
from store.cleaning.lexicon import Lexicon, grams_of
from store.cleaning.measures import Measurer
from store.cleaning.surroundings import Surroundings
from store.cleaning.training.examples import weigh
from store.cleaning.units import units_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from numpy.typing import NDArray

    from store.cleaning.training.examples import Example

    Matrix: TypeAlias = NDArray[np.float32]
    Vector: TypeAlias = NDArray[np.float64]

_LEXICAL = [index for index, name in enumerate(NAMES) if name.startswith("lexical")]
_NO_WORDS = Lexicon({})


@dataclass(frozen=True, slots=True)
class Table:
    """An example: its units, described but for what their words weigh, and what is right."""

    example: Example
    surroundings: Surroundings
    rows: Matrix
    grams: tuple[tuple[str, ...], ...]
    gold: Vector
    """Word characters of each unit that are article."""
    other: Vector
    """Word characters of each unit that are not."""
    foreign: Vector

    @property
    def fold(self) -> int:
        """The part of a cross-validation that the example falls into."""
        return self.example.fold

    @property
    def right(self) -> NDArray[np.bool_]:
        """Whether each unit is to be kept."""
        return self.gold >= self.other

    @property
    def size(self) -> Vector:
        """Word characters of each unit that count."""
        return self.gold + self.other

    def described(self, lexicon: Lexicon) -> Matrix:
        """Return the rows with what the words weigh in a lexicon."""
        get = lexicon.weights.get
        scores = [sum(get(gram, 0.0) for gram in grams) for grams in self.grams]
        rows: Matrix = self.rows.copy()
        rows[:, _LEXICAL] = lexical_columns(scores)
        return rows


def tables_of(examples: Iterable[Example]) -> list[Table]:
    """Describe examples; those without words are left out."""
    tables = (_table(example) for example in examples)
    return [table for table in tables if len(table.rows)]


def _table(example: Example) -> Table:
    units = units_of(example.raw)
    measures = Measurer(language_of(example.raw)).measure_all(units)
    surroundings = Surroundings(measures)
    weights = weigh(example, units)
    return Table(
        example,
        surroundings,
        np.array(rows_of(surroundings, _NO_WORDS), dtype=np.float32),
        tuple(tuple(grams_of(unit)) for unit in measures),
        np.array([weight.gold for weight in weights], dtype=float),
        np.array([weight.other for weight in weights], dtype=float),
        np.array([weight.foreign for weight in weights], dtype=float),
    )
