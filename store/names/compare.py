"""Are two names one? Each type of entity has rules of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.names.amounts import compare_dates, compare_quantities, compare_sums
from store.names.comparison import Comparison
from store.names.fold import fold
from store.names.organisations.matcher import compare_organisations
from store.names.persons.matcher import compare_persons
from store.names.places.matcher import compare_places
from store.names.products.matcher import compare_products
from store.names.titles import compare_titles
from store.names.typing_doubts import doubt_typing
from store.records import EntityType

if TYPE_CHECKING:
    from collections.abc import Callable

_RULES: dict[EntityType, Callable[[str, str], Comparison]] = {
    EntityType.PERSON: compare_persons,
    EntityType.ORG: compare_organisations,
    EntityType.PRODUCT: compare_products,
    EntityType.PLACE: compare_places,
    EntityType.DATE: compare_dates,
    EntityType.MONEY: compare_sums,
    EntityType.QUANTITY: compare_quantities,
    EntityType.EVENT: compare_titles,
    EntityType.WORK: compare_titles,
}

_NAMED_BY_TYPING = frozenset({EntityType.ORG, EntityType.PRODUCT})
"""Types of which names are coined, so that an 's, a stop or capitals may be part of one."""


def compare(a: str, b: str, type: EntityType) -> Comparison:  # noqa: A002
    """Compare two names of one type, in either order, and say why they may be one.

    Names that are equal when folded are one, unless the typing of an organisation or product makes
    doubtful that they are. Nothing is raised, whatever the names.
    """
    one, other = sorted((a, b))
    if fold(one) == fold(other):
        doubt = doubt_typing(one, other) if type in _NAMED_BY_TYPING else None
        return doubt or Comparison(1.0, ("same name",), is_sure=True)
    return _RULES[type](one, other)
