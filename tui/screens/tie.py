"""Tying a claim to another: the likely ones are listed first, and one key ties."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from textual.containers import Vertical
from textual.widgets import Input

from store import LinkType, StoreError
from tui.desk.link_answers import keep_apart, tie_as
from tui.desk.link_offers import Offers
from tui.desk.link_rows import offer_rows, said_in
from tui.keymap import key_of
from tui.screens.dialog import Dialog
from tui.text.excerpts import sentence
from tui.widgets.key_bar import KeyBar, KeyItem, hint_items
from tui.widgets.line_input import LineInput
from tui.widgets.row import RowsView, row
from tui.widgets.row_list import RowList

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual import events
    from textual.app import ComposeResult

    from store import Claim
    from tui.desk.link_offers import Offer
    from tui.screens.desk import Desk


@dataclass(frozen=True, slots=True)
class Bearing:
    """How two claims bear on each other."""

    type: LinkType
    from_id: int
    to_id: int
    with_note: bool


class Tie(Dialog["Bearing | None"]):
    """Asks which claim the one at hand is tied to, and how.

    While the list has the focus, the key of a type ties the current line; in the field above it
    one types to find any other claim.
    """

    CONTEXT = "tie"
    AUTO_FOCUS = "RowList"

    def __init__(self, desk: Desk, claim: Claim) -> None:
        super().__init__(
            desk.keymap,
            {
                "next": lambda: self._list.move(1),
                "previous": lambda: self._list.move(-1),
                "accept": self._accept,
                "find": lambda: self.query_one(Input).focus(),
                "reverse": self._turn_round,
                "note": self._add_note,
                "apart": self._keep_apart,
                "cancel": lambda: self.dismiss(None),
                **{type_.value: partial(self._tie, type_) for type_ in LinkType},
            },
        )
        self._desk = desk
        self._claim = claim
        self._offers = Offers(desk, claim)
        self._turned = False
        self._with_note = False

    @property
    def contexts(self) -> tuple[str, ...]:
        """The keys of the list go before those of any list to choose from."""
        return ("tie", "choose") if self._list.has_focus else ("choose",)

    def compose(self) -> ComposeResult:
        """Lay out the claim at hand, the field, the list and the keys."""
        with Vertical(id="dialog"):
            yield RowsView(id="question")
            yield LineInput(compact=True, placeholder="type to find any other claim")
            yield RowList(id="choices")
            yield KeyBar(id="keys")

    def on_mount(self) -> None:
        """Show the claims that one may tie to."""
        self._list = self.query_one(RowList)
        self.query_one(Input).cursor_blink = False
        self._fill()
        self._list.move_to_edge(-1)

    def on_descendant_focus(self) -> None:
        """Show the keys that work now, the types above the others."""
        types = {f"tie.{type_}" for type_ in LinkType}
        items = [item for item in self.bar_items() if item.action_id != "choose.accept_typed"]
        self.query_one(KeyBar).show(
            [item for item in items if item.action_id in types],
            [item for item in items if item.action_id not in types],
        )

    def bar_items(self) -> list[KeyItem]:
        """Return the keys of the list, or of the field."""
        return hint_items(self._keymap, self.contexts[:1])

    def on_input_changed(self) -> None:
        """Find other claims."""
        self._fill()
        self._list.move_to_edge(-1)

    def on_key(self, event: events.Key) -> None:
        """Go to the line of a figure; what other keys do is known to every dialog."""
        action = self._keymap.lookup(self.contexts, key_of(event))
        if action is not None and action.id == "tie.line":
            event.stop()
            event.prevent_default()
            self._go_to_line(action.keys.index(key_of(event)))

    def _go_to_line(self, number: int) -> None:
        offers = [line.stands_for for line in self._list.rows if line.stands_for is not None]
        if number < len(offers):
            self._list.go_to(offers[number])

    @property
    def _offer(self) -> Offer | None:
        current = self._list.current
        return current.stands_for if current is not None else None

    def _accept(self) -> None:
        """Tie the current line as is likely; from the field, go to the list."""
        if not self._list.has_focus:
            self._list.focus()
        elif self._offer is not None and self._offer.likely is not None:
            self._tie(self._offer.likely.type)
        else:
            self._ask("How they bear on each other is not known: press the key of a type.")

    def _tie(self, type_: LinkType) -> None:
        """Tie the current line; from which end does not matter where the type has no direction."""
        if self._offer is not None:
            this_id, other_id = self._claim.id, self._offer.claim.id
            if self._offer.leads_from(turned=self._turned):
                this_id, other_id = other_id, this_id
            self.dismiss(Bearing(type_, this_id, other_id, self._with_note))

    def _keep_apart(self) -> None:
        if self._offer is None:
            return
        try:
            keep_apart(self._desk, self._claim.id, self._offer.claim.id)
        except StoreError as error:
            self._ask(sentence(str(error)))
        else:
            self._fill()
            self._ask("Kept apart: not offered again.")

    def _turn_round(self) -> None:
        self._turned = not self._turned
        self._fill()

    def _add_note(self) -> None:
        self._with_note = not self._with_note
        self._fill()

    def _fill(self) -> None:
        offers = self._offers.found(self.query_one(Input).value)
        rows = [
            line
            for number, offer in enumerate(offers, start=1)
            for line in offer_rows(self._desk.labels, offer, number, turned=self._turned)
        ]
        self._list.fill(rows or [row(("No other claim fits.", "dim"))])
        self._ask()

    def _ask(self, problem: str = "") -> None:
        states = ("turned round", self._turned), ("a note comes after", self._with_note)
        state = ", ".join(name for name, is_on in states if is_on)
        self.query_one("#question", RowsView).rows = [
            row(("Tie to which other, and how?  ", "title"), (problem, "warn"), (state, "good")),
            row((said_in(self._claim), "dim")),
        ]


def tie(desk: Desk, claim: Claim, given_up: Callable[[], None] = lambda: None) -> None:
    """Ask for the other claim and the type, and tie them, or say that it was given up."""

    def told(bearing: Bearing | None) -> None:
        if bearing is None:
            given_up()
            return

        def add(note: str) -> None:
            tie_as(desk, bearing.type, bearing.from_id, bearing.to_id, note)
            desk.say(f"Tied: {bearing.type}.")

        if bearing.with_note:
            desk.ask("Note on the tie:", "", add)
        else:
            with desk.telling():
                add("")

    desk.app.push_screen(Tie(desk, claim), told)
