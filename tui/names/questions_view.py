"""The view of what waits to be judged."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.containers import Container

from tui.names.dossier_rows import dossier_rows
from tui.names.questions import Pair, Questions, reason_rows
from tui.names.subject import read_subject
from tui.names.view import View
from tui.widgets.flow import FlowView
from tui.widgets.item_list import ItemList

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from store import Project
    from tui.names.filters import Filters

LIST_FOLD = 110
"""Cells: a narrower screen has the two dossiers one below the other, and no list beside them."""


class QuestionsView(View):
    """Two dossiers side by side, between them what the program says of the pair."""

    def __init__(self, project: Project, *, id: str) -> None:  # noqa: A002 - Textual's name for it
        super().__init__(project, id=id)
        self.asked = Questions(project)
        self.nothing: tuple[str, ...] = ()
        """What to say where no question is left."""

    def compose(self) -> ComposeResult:
        """Lay out the list and the pair."""
        yield ItemList(id="question-list")
        with Container(id="pair"):
            yield FlowView(id="one")
            yield FlowView(id="reasons")
            yield FlowView(id="other")

    @property
    def pair(self) -> Pair | None:
        """The two entities that are asked about."""
        pair: Pair | None = self.list.item
        return pair

    @property
    def entity_id(self) -> int | None:
        """The first of the pair."""
        return self.pair[0] if self.pair is not None else None

    def has_room(self, width: int) -> bool:
        """Say whether a screen is wide enough for the list beside the dossiers."""
        return width >= LIST_FOLD

    def load(self, filters: Filters) -> None:
        """Read what waits, staying on what is asked about the same two, else on the first."""
        before = self.pair
        self.asked.load(filters)
        self._list()
        if before is not None and not self.go_to(before):
            self._go_to_first()

    def narrow(self, filters: Filters) -> None:
        """Read anew what waits, unless only what was typed differs."""
        if filters.of_pairs != self._filters.of_pairs:
            self.forget(filters)

    def go_to(self, pair: Pair) -> bool:
        """Go to the question about these two, or whom they belong to; say whether there is one."""
        return self.list.go_to(self.asked.like(pair))

    def answered(self, pair: Pair) -> int:
        """Go on to what settles most; return how many questions there are less."""
        gone = self.asked.drop(pair)
        self._said = None
        self._list()
        self._go_to_first()
        return gone

    def skip(self, pair: Pair) -> None:
        """Put the question last and go to the one after it."""
        pairs = self.asked.pairs
        following = pairs[(pairs.index(pair) + 1) % len(pairs)]
        self.asked.skip(pair)
        self._list()
        self.list.go_to(following)

    def _list(self) -> None:
        shown = self.list
        shown.show(self.asked.pairs, lambda pair: self.asked.line(pair, shown.size.width))

    def _go_to_first(self) -> None:
        self.list.go_to(next(iter(self.asked.pairs), None))

    def show_current(self) -> None:
        """Read both of the pair, and show them."""
        reasons = self.query_one("#reasons", FlowView)
        if self.pair is None:
            reasons.styles.height = 0
            self._say(*self.nothing)
            return
        variant = self.asked.variant(self.pair)
        subjects = [read_subject(self._project, id_, self.said) for id_ in self.pair]
        shared = subjects[0].company_ids & subjects[1].company_ids
        for name, subject in zip(("one", "other"), subjects, strict=True):
            rows = dossier_rows(subject, shared, is_airy=self.is_airy)
            self.query_one(f"#{name}", FlowView).write(rows, about=subject.dossier.entity.id)
        reasons.write(reason_rows(variant), about=self.pair)
        reasons.styles.height = None
