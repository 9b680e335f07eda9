"""What is under way at the desk, and gone when it closes."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeVar

from store import Role

if TYPE_CHECKING:
    from collections.abc import Callable

    from store import Span, Suggestion
    from tui.screens.desk import Desk
    from tui.text.cursor import Cursor
    from tui.text.graphemes import Fragment

Lit = TypeVar("Lit", bound="Suggestion")


@dataclass(frozen=True, slots=True)
class Picked:
    """A suggestion that one went to, for as long as the cursor stays there."""

    place: Fragment
    """What the cursor stands on."""
    proposed: Suggestion
    now: Suggestion
    """As keys have changed it since."""
    role: Role = Role.CONTENT
    """The span of a claim that grows and shrinks."""

    def is_at(self, cursor: Cursor) -> bool:
        """Say whether the cursor stands where it was put, and nothing was selected by hand."""
        return not cursor.is_selecting and cursor.unit == self.place


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
    picked: Picked | None = None
    ended: tuple[Cursor, set[tuple[Span, str]]] | None = None
    """Where the cursor stood and what was labelled when the last suggestion was answered."""
    by_score: bool = False
    """Whether suggestions are gone through by score, and not by place."""
    walk: str = "all"
    """Which suggestions are gone through: all, names or claims."""
    sought: str = ""
    """What was searched for last."""
    typed: str = ""
    """The letter typed of a two-letter hint."""
    filter: str = ""
    """What the article list is narrowed to."""
    tab: str = "entities"
    expanded: set[int] = field(default_factory=set)
    """Entities of which every mention is shown."""

    def proposed(self, lit: Lit) -> Lit:
        """Return the suggestion that is lit as it was proposed.

        What was gone to may be another one: it is let go only after the cursor has moved.
        """
        picked = self.picked
        if picked is not None and picked.now is lit and isinstance(picked.proposed, type(lit)):
            return picked.proposed
        return lit

    def for_next_article(self) -> Work:
        """Return what stays when another article is opened."""
        return Work(
            repeat=self.repeat,
            by_score=self.by_score,
            walk=self.walk,
            sought=self.sought,
            filter=self.filter,
            tab=self.tab,
        )
