"""Are two names one? A first matcher with simple rules for each type, and its reasons."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.names.comparison import SUGGESTED, Comparison, is_variant
from store.names.fold import fold
from store.names.organisations import compare_organisations
from store.names.persons import compare_persons
from store.names.products import compare_products
from store.records import EntityType

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["SUGGESTED", "Comparison", "compare", "is_variant"]

_RULES: dict[EntityType, Callable[[str, str], Comparison]] = {
    EntityType.PERSON: compare_persons,
    EntityType.ORG: compare_organisations,
    EntityType.PRODUCT: compare_products,
    EntityType.PLACE: compare_organisations,
    EntityType.EVENT: compare_organisations,
    EntityType.WORK: compare_organisations,
}


def compare(a: str, b: str, type: EntityType) -> Comparison:  # noqa: A002
    """Compare two names of one type, in either order, and say why they may be one.

    Dates, sums and quantities, and names of a single character, are one only if they are equal
    when folded.
    """
    one, other = sorted((a, b))
    if fold(one) == fold(other):
        return Comparison(1.0, ("same name",))
    if type not in _RULES or min(len(fold(one)), len(fold(other))) <= 1:
        return Comparison(0.0, ("not equal",))
    return _RULES[type](one, other)
