"""Tying a claim to another: choose the other, then say how one bears on the other."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from textual.containers import Vertical

from store import LinkType, Role
from tui.desk.annotation_rows import claimer_names
from tui.screens.chooser import Choice, Chooser
from tui.screens.dialog import Dialog
from tui.widgets.key_bar import KeyBar
from tui.widgets.row import RowsView, row

if TYPE_CHECKING:
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


class Tie(Dialog["Bearing | None"]):
    """Asks how the upper of two claims bears on the lower."""

    CONTEXT = "tie"

    def __init__(self, this: str, other: str, keymap: Keymap) -> None:
        super().__init__(
            keymap,
            {
                "reverse": self._turn_round,
                "note": self._add_note,
                "cancel": lambda: self.dismiss(None),
                **{type_.value: partial(self._answer, type_) for type_ in LinkType},
            },
        )
        self._claims = (this, other)
        self._backwards = False
        self._with_note = False

    def compose(self) -> ComposeResult:
        """Lay out the two claims and the keys."""
        with Vertical(id="dialog"):
            yield RowsView(id="question")
            yield KeyBar(id="keys")

    def on_mount(self) -> None:
        """Show the two claims."""
        self._show()

    def _turn_round(self) -> None:
        self._backwards = not self._backwards
        self._show()

    def _add_note(self) -> None:
        self._with_note = not self._with_note
        self._show()

    def _answer(self, type_: LinkType) -> None:
        self.dismiss(Bearing(type_, self._backwards, self._with_note))

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
