"""What is under way at the desk, and gone when it closes."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from tui.screens.desk import Desk


@dataclass
class Work:
    """The small things that a key leaves for the next one."""

    claim_id: int | None = None
    """The claim that is being made: the next role key works on it."""
    adding: bool = False
    """The next label adds to what there is."""
    mention_id: int | None = None
    """The mention labelled last: another fragment is added to it."""
    repeat: Callable[[Desk], None] | None = None
    """Does the last label again."""
    sought: str = ""
    """What was searched for last."""
    typed: str = ""
    """The letter typed of a two-letter hint."""
    filter: str = ""
    """What the article list is narrowed to."""
    tab: str = "entities"
    expanded: set[int] = field(default_factory=set)
    """Entities of which every mention is shown."""

    def for_next_article(self) -> Work:
        """Return what stays when another article is opened."""
        return Work(repeat=self.repeat, sought=self.sought, filter=self.filter, tab=self.tab)
