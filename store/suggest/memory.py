"""What a project has taught: its known names, and how its people judged what was proposed."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from store.records import EntityType


@dataclass(frozen=True, slots=True)
class KnownName:
    """A name as people labelled it, or as an alias of an entity has it."""

    surface: str
    """As written; matched through the one-to-one fold of a `Reading`, case counts."""
    type: EntityType
    """The one it was labelled most often."""
    count: int
    """How many labels it has; 0 for an alias that no article uses."""


@dataclass(frozen=True, slots=True)
class Verdicts:
    """How often what was proposed for one reason was accepted, and how often rejected."""

    accepted: int = 0
    rejected: int = 0


@dataclass(frozen=True, slots=True)
class Memory:
    """What labels and rejections teach the next proposals; empty in a new project."""

    names: Mapping[str, KnownName] = field(default_factory=dict)
    """By surface."""
    claims: Mapping[str, Verdicts] = field(default_factory=dict)
    """By the reason of the proposed claims."""
