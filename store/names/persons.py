"""Are two names of persons one? Compared by spelling and sound together, part by part."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.names.alignment import align
from store.names.comparison import LAX, SUGGESTED, Comparison
from store.names.lone_names import compare_lone
from store.names.person_doubts import clash, doubt
from store.names.person_forms import compare_forms
from store.names.person_model import likelihood
from store.names.person_name import parse
from store.names.person_reasons import reasons

if TYPE_CHECKING:
    from store.names.alignment import Alignment

_CLASHING = LAX
"""High enough to be remembered: what clashes must not be merged through a third name either."""
_DOUBTED = 0.45
_HIGHEST = 0.99


def compare_persons(a: str, b: str) -> Comparison:
    """Compare two names of persons, from 0 to 1; the order does not matter.

    Titles and degrees do not count. Two names are sure to be one only if they are equal or sound
    equal, and nothing speaks against it.
    """
    one, other = parse(a), parse(b)
    if not (one.words and other.words):
        return Comparison(0.0, ("not equal",))
    names = align(one, other)
    return decide(names) or _compare_by_ear(names)


def decide(names: Alignment) -> Comparison | None:
    """Compare what rules decide: clashes, single names, and forms of one name."""
    against = clash(names)
    if against:
        return Comparison(_CLASHING, (against,), clash=True)
    if names.short.is_lone:
        alone = compare_lone(names.short, names.long)
        if alone.is_same or names.is_contained or names.long.is_lone:
            return alone
    return compare_forms(names)


def _compare_by_ear(names: Alignment) -> Comparison:
    """Weigh all that was measured; a doubt keeps the score below what is suggested."""
    score = likelihood(names)
    against = doubt(names) if score >= SUGGESTED else ""
    if against:
        return Comparison(_DOUBTED, (*reasons(names), against))
    return Comparison(min(score, _HIGHEST), reasons(names))
