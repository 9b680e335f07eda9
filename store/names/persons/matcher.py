"""Are two names of persons one? Compared by spelling and sound together, part by part."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.names.comparison import LAX, SUGGESTED, Comparison, scaled
from store.names.persons.alignment import align
from store.names.persons.clashes import clash
from store.names.persons.doubts import doubt
from store.names.persons.forms import compare_forms
from store.names.persons.lone import compare_lone
from store.names.persons.model import learned_weights
from store.names.persons.name import parse
from store.names.persons.reasons import reasons

if TYPE_CHECKING:
    from store.names.persons.alignment import Alignment
    from store.names.persons.model import Weights

_CLASHING = LAX
"""High enough to be remembered: what clashes must not be merged through a third name either."""
_DOUBTED = 0.45
_HIGHEST = 0.98
"""Below that of names that are equal."""


def compare_persons(a: str, b: str) -> Comparison:
    """Compare two names of persons, from 0 to 1; the order does not matter.

    Titles and degrees do not count. Two names are sure to be one only if they are equal or sound
    equal, and nothing speaks against it.
    """
    one, other = parse(a), parse(b)
    if not (one.words and other.words):
        return Comparison(0.0, ("not equal",))
    return compare_aligned(align(one, other), learned_weights())


def compare_aligned(names: Alignment, weights: Weights) -> Comparison:
    """Compare two names side by side: by rules or, where none decides, by what was learned."""
    return decide(names) or _compare_by_ear(names, weights)


def decide(names: Alignment) -> Comparison | None:
    """Compare what rules decide: clashes, single names, and forms of one name.

    Of names that are only like each other, and of full names run together, nothing is said.
    """
    against = clash(names)
    if against:
        return Comparison(_CLASHING, (against,), clash=True)
    if names.long.is_lone:
        return compare_lone(names.short, names.long)
    if names.short.is_lone and names.short.joined != names.long.joined:
        alone = compare_lone(names.short, names.long)
        return alone if alone.is_same or names.is_contained else None
    return compare_forms(names)


def _compare_by_ear(names: Alignment, weights: Weights) -> Comparison:
    """Weigh all that was measured; a doubt keeps the score below what is suggested."""
    score = weights.likelihood(names)
    against = doubt(names) if score >= SUGGESTED else ""
    if against:
        return Comparison(_DOUBTED, (*reasons(names), against))
    return Comparison(scaled(score, SUGGESTED, _HIGHEST), reasons(names))
