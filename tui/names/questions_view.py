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


class QuestionsView(View):
    """Two dossiers side by side, between them what the program says of the pair."""

    def __init__(self, project: Project, *, id: str) -> None:  # noqa: A002 - Textual's name for it
        super().__init__(project, id=id)
        self.questions = Questions(project)
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

    def load(self, filters: Filters) -> None:
        """Read what waits, staying on the question that is shown."""
        self.questions.load(filters)
        self.list_questions()

    def list_questions(self) -> None:
        """List what waits, past what has been settled since it was read."""
        shown = self.list
        shown.show(self.questions.pairs, lambda p: self.questions.line(p, shown.size.width))
        while self.pair is not None and self.questions.drop_if_settled(self.pair):
            shown.show(self.questions.pairs, lambda p: self.questions.line(p, shown.size.width))

    def show_current(self) -> None:
        """Read both of the pair, and show them."""
        reasons = self.query_one("#reasons", FlowView)
        if self.pair is None:
            reasons.styles.height = 0
            self._say(*self.nothing)
            return
        variant = self.questions.variant(self.pair)
        subjects = [read_subject(self._project, entity_id) for entity_id in self.pair]
        shared = subjects[0].company_ids & subjects[1].company_ids
        for name, subject in zip(("one", "other"), subjects, strict=True):
            self.query_one(f"#{name}", FlowView).write(
                dossier_rows(subject, shared, is_airy=self.is_airy)
            )
        reasons.write(reason_rows(variant))
        reasons.styles.height = None

    def skip(self) -> None:
        """Put the question last and go to the next one."""
        pairs, pair = self.questions.pairs, self.pair
        if pair is None:
            return
        following = pairs[(pairs.index(pair) + 1) % len(pairs)]
        self.questions.skip(pair)
        self.list.go_to(following)
        self.list_questions()
        self.list.go_to(following)
