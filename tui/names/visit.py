"""Where somebody comes from when the names are opened, or goes to from there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tui.names.concordance import Entry
    from tui.names.questions import Pair


@dataclass(frozen=True, slots=True)
class Visit:
    """An entity, one place where it is named, and the question from which one came there."""

    entity_id: int | None = None
    entry: Entry | None = None
    pair: Pair | None = None
