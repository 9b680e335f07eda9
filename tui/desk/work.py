"""What is under way at the desk, and gone when it closes."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, TypeVar

from store import ClaimSuggestion, MentionSuggestion, Role

if TYPE_CHECKING:
    from collections.abc import Callable

    from store import Span, Suggestion
    from tui.screens.desk import Desk
    from tui.text.cursor import Cursor
    from tui.text.graphemes import Fragment

KINDS: dict[str, type[Suggestion] | None] = {
    "all": None,
    "names": MentionSuggestion,
    "claims": ClaimSuggestion,
}
"""What may be gone through."""

Lit = TypeVar("Lit", bound="Suggestion")


@dataclass(frozen=True, slots=True)
class Picked:
    """A suggestion that keys work on for as long as the cursor stays there.

    One went to it, or stood on it while other things came to be proposed: it stays as it is shown.
    """

    place: Fragment
    """What the cursor stands on."""
    proposed: Suggestion
    now: Suggestion
    """As keys have changed it since."""
    role: Role = Role.CONTENT
    """The span of a claim that grows and shrinks."""
    selection: Fragment | None = None
    """What was selected by hand, and happens to be proposed."""

    def is_at(self, cursor: Cursor) -> bool:
        """Say whether the cursor stands where it was, and nothing else was selected by hand."""
        standing = (cursor.unit, cursor.selection)
        return cursor.anchor is None and standing == (self.place, self.selection)

    def numbered(self, number: int) -> Picked:
        """Return the same suggestion, now kept in a row of another number."""
        proposed, now = replace(self.proposed, id=number), replace(self.now, id=number)
        return replace(self, proposed=proposed, now=now)


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
    answers: dict[int, Picked] = field(default_factory=dict)
    """What was lit when a step of the history answered it, by the number of the step."""
    stayed: Picked | None = None
    """What was accepted to stay on it: from there one goes on."""
    ended: tuple[Cursor, set[tuple[Span, str]]] | None = None
    """Where the cursor stood and what was labelled when the last suggestion was answered."""
    by_score: bool = False
    """Whether suggestions are gone through by score, and not by place."""
    begins: bool = False
    """The next one gone to is the surest, wherever one is: to go by score was chosen just now."""
    walk: str = "all"
    """Which suggestions are gone through, one of `KINDS`."""
    goes_back: bool = False
    """Whether an answer leads back to the text: from there one has gone to the question."""
    sought: str = ""
    """What was searched for last."""
    typed: str = ""
    """The letter typed of a two-letter hint."""
    filter: str = ""
    """What the article list is narrowed to."""
    tab: str = "entities"
    expanded: set[int] = field(default_factory=set)
    """Entities of which every mention is shown."""

    @property
    def kind(self) -> type[Suggestion] | None:
        """The kind of suggestions that are gone through; None stands for all."""
        return KINDS[self.walk]

    def is_picked(self, lit: Suggestion) -> bool:
        """Say whether what is lit is what was gone to: that is let go after the cursor moved."""
        return self.picked is not None and self.picked.now is lit

    def proposed(self, lit: Lit) -> Lit:
        """Return the suggestion that is lit as it was proposed."""
        picked = self.picked
        if picked is not None and picked.now is lit and isinstance(picked.proposed, type(lit)):
            return picked.proposed
        return lit

    def for_next_article(self) -> Work:
        """Return what stays when another article is opened."""
        return Work(
            repeat=self.repeat,
            answers=self.answers,
            by_score=self.by_score,
            walk=self.walk,
            sought=self.sought,
            filter=self.filter,
            tab=self.tab,
        )
