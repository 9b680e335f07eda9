"""Tying a claim to another: choose the other, then say how one bears on the other."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.containers import Vertical
from textual.screen import ModalScreen

from store import LinkType, Role
from tui.annotation_rows import claimer_names
from tui.keymap import key_of
from tui.screens.chooser import Choice, Chooser
from tui.widgets.key_bar import KeyBar, hint_items
from tui.widgets.row import RowsView, row

if TYPE_CHECKING:
    from typing import ClassVar

    from textual import events
    from textual.app import ComposeResult

    from store import Claim
    from tui.keymap import Keymap
    from tui.screens.desk import Desk


@dataclass(frozen=True, slots=True)
class Bearing:
    """How two claims bear on each other."""

    type: LinkType
    backwards: bool
    """The claim that was chosen bears on the one at hand."""
    with_note: bool


class Tie(ModalScreen["Bearing | None"]):
    """Asks how the upper of two claims bears on the lower."""

    BINDINGS: ClassVar = []

    def __init__(self, this: str, other: str, keymap: Keymap) -> None:
        super().__init__()
        self._claims = (this, other)
        self._keymap = keymap
        self._backwards = False
        self._with_note = False

    def compose(self) -> ComposeResult:
        """Lay out the two claims and the keys."""
        with Vertical(id="dialog"):
            yield RowsView(id="question")
            yield KeyBar(id="keys")

    def on_mount(self) -> None:
        """Show the two claims."""
        self.query_one(KeyBar).show(hint_items(self._keymap, ["tie"]), [])
        self._show()

    def on_key(self, event: events.Key) -> None:
        """Take the type, turn the tie round, or ask for a note."""
        event.stop()
        event.prevent_default()
        action = self._keymap.lookup(["tie"], key_of(event))
        name = action.name if action else ""
        if name == "note":
            self._with_note = not self._with_note
        elif name == "reverse":
            self._backwards = not self._backwards
        elif name == "cancel":
            self.dismiss(None)
        elif name:
            self.dismiss(Bearing(LinkType(name), self._backwards, self._with_note))
        self._show()

    def _show(self) -> None:
        upper, lower = reversed(self._claims) if self._backwards else self._claims
        question = self.query_one("#question", RowsView)
        note = "  a note comes after" if self._with_note else ""
        question.rows = [
            row(upper),
            row(("  ↓ same, supports …", "dim"), (note, "good")),
            row(lower),
        ]
        question.styles.height = len(question.rows)


def tie(desk: Desk, claim: Claim) -> None:
    """Ask for the other claim and the type, and tie them."""

    def chosen(choice: Choice | None) -> None:
        if choice is not None and choice.value is not None:
            other_id = choice.value
            dialog = Tie(_said(claim), choice.name, desk.keymap)
            desk.app.push_screen(dialog, lambda bearing: told(bearing, other_id))

    def told(bearing: Bearing | None, other_id: int) -> None:
        if bearing is None:
            return
        from_id, to_id = (other_id, claim.id) if bearing.backwards else (claim.id, other_id)

        def add(note: str) -> None:
            desk.project.links.add(bearing.type, from_id, to_id, note.strip())
            desk.labels.load_links()
            desk.refresh_labels()

        if bearing.with_note:
            desk.ask("Note on the tie:", "", add)
        else:
            with desk.telling():
                add("")

    def search(typed: str) -> list[Choice]:
        others = desk.project.claims.search(typed)  # the newest first: a tie is often to the last
        return [_choice(desk, other) for other in others if other.id != claim.id]

    desk.app.push_screen(Chooser("Tie this claim to which other?", search, desk.keymap), chosen)


def _choice(desk: Desk, claim: Claim) -> Choice:
    title = desk.project.articles.title(claim.article_id)
    who = (f"{claimer_names(desk.labels, claim)}: ", "dim")
    shown = row(who, _said(claim), right=[(f"{title[:20].rstrip()}…", "dim")])
    return Choice(shown, claim.id, _said(claim))


def _said(claim: Claim) -> str:
    return claim.quotes.get(Role.CONTENT) or next(iter(claim.quotes.values()))
