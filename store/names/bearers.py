"""Who bears the names that are compared, and the pairs of them that may be one."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from store.records import EntityType


@dataclass(frozen=True, slots=True)
class Bearer:
    """Somebody or something that goes by one or more names: an entity, or a line of a list."""

    id: int
    type: EntityType
    names: Mapping[str, int]
    """How often each is used; there is at least one."""
    articles: frozenset[str] = field(default=frozenset())
    """Where it is named, by a key that tells one article from another."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two bearers that may be one; `a_id` is the smaller id."""

    a_id: int
    b_id: int
    score: float
    """From 0 to 1, of the two names most alike."""
    reasons: tuple[str, ...]
    is_sure: bool = False
    """The names alone are enough to merge the two."""
    clash: bool = False
    """They cannot be one."""
