"""Tying a claim to another: choose the other, then say how the first bears on it."""

from __future__ import annotations

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


class Tie(ModalScreen["tuple[LinkType, bool] | None"]):
    """Asks how one claim bears on another; answers with the type and whether to add a note."""

    BINDINGS: ClassVar = []

    def __init__(self, this: str, other: str, keymap: Keymap) -> None:
        super().__init__()
        self._this, self._other = this, other
        self._keymap = keymap
        self._with_note = False

    def compose(self) -> ComposeResult:
        """Lay out the two claims and the keys."""
        with Vertical(id="dialog"):
            yield RowsView(id="question")
            yield KeyBar(id="keys")

    def on_mount(self) -> None:
        """Show the two claims."""
        question = self.query_one("#question", RowsView)
        question.rows = [
            row(("This claim", "dim")),
            row(self._this),
            row(("and", "dim")),
            row(self._other),
        ]
        question.styles.height = 4
        self.query_one(KeyBar).show(hint_items(self._keymap, ["tie"]), [])

    def on_key(self, event: events.Key) -> None:
        """Take the type."""
        event.stop()
        event.prevent_default()
        action = self._keymap.lookup(["tie"], key_of(event))
        if action is None:
            return
        if action.name == "note":
            self._with_note = not self._with_note
            told = "A note comes after." if self._with_note else "No note."
            self.query_one(KeyBar).say(told)
        elif action.name == "cancel":
            self.dismiss(None)
        else:
            self.dismiss((LinkType(action.name), self._with_note))


def tie(desk: Desk, claim: Claim) -> None:
    """Ask for the other claim and the type, and tie them."""

    def search(typed: str) -> list[Choice]:
        others = desk.project.claims.search(typed)
        return [_choice(desk, other) for other in others if other.id != claim.id]

    def chosen(choice: Choice | None) -> None:
        if choice is not None and choice.value is not None:
            other_id = choice.value
            desk.app.push_screen(
                Tie(_said(claim), choice.name, desk.keymap), lambda told: answered(told, other_id)
            )

    def answered(told: tuple[LinkType, bool] | None, other_id: int) -> None:
        if told is None:
            return
        type_, with_note = told
        if with_note:
            desk.ask("Note on the tie:", "", lambda note: add(type_, other_id, note.strip()))
        else:
            with desk.telling():
                add(type_, other_id, "")

    def add(type_: LinkType, other_id: int, note: str) -> None:
        desk.project.links.add(type_, claim.id, other_id, note)
        desk.labels.load_links()
        desk.refresh_labels()

    desk.app.push_screen(Chooser("Tie this claim to which other?", search, desk.keymap), chosen)


def _choice(desk: Desk, claim: Claim) -> Choice:
    title = desk.project.articles.title(claim.article_id)
    who = (f"{claimer_names(desk.labels, claim)}: ", "title")
    shown = row(who, _said(claim), right=[(title[:20], "dim")])
    return Choice(shown, claim.id, _said(claim))


def _said(claim: Claim) -> str:
    return claim.quotes.get(Role.CONTENT) or next(iter(claim.quotes.values()))
