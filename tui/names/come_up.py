"""A question that the search brought up, and no key: keys on their way were not meant for it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tui.names.questions import Pair


@dataclass(slots=True, eq=False)
class ComeUp:
    """It takes no answer before it was drawn and a key was pressed after that."""

    pair: Pair
    is_drawn: bool = False

    def be_drawn(self) -> None:
        """Take note that it is on the screen."""
        self.is_drawn = True
