"""The names screen: who is who across all articles, and what a person has to settle."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from textual.containers import Container

from store import StoreError
from tui.keymap import NAMES_PANES
from tui.names.concordance_view import ConcordanceView
from tui.names.entities_view import EntitiesView
from tui.names.filters import Filters
from tui.names.header import nothing_to_judge, status_row, tabs_row
from tui.names.questions_view import QuestionsView
from tui.screens.workplace import OFFERED, Workplace
from tui.widgets.key_bar import KeyBar, hint_items
from tui.widgets.prompt import Prompt
from tui.widgets.row import RowsView

if TYPE_CHECKING:
    from textual import events
    from textual.app import ComposeResult

    from store import Entity, Project
    from tui.desk.name_search import NameSearch
    from tui.keymap import Keymap
    from tui.names.concordance import Entry
    from tui.names.questions import Pair
    from tui.names.view import View
    from tui.widgets.row_list import RowList

LIST_FOLD = 110
"""Cells: a narrower screen has the two dossiers one below the other, and no list beside them."""

REASONS_BETWEEN = 150
"""Cells: on a narrower screen the reasons stand above the two dossiers."""


@dataclass(frozen=True, slots=True)
class Visit:
    """Where somebody comes from, or goes to: an entity, and one place where it is named."""

    entity_id: int | None = None
    entry: Entry | None = None


class Names(Workplace["Visit | None"], inherit_bindings=False):
    """Shows one of three views; answers with the place in an article that one wants to read."""

    PANES = NAMES_PANES
    HORIZONTAL_BREAKPOINTS = [  # noqa: RUF012 - so Textual declares it
        (0, "-narrow"),
        (LIST_FOLD, "-wide"),
        (REASONS_BETWEEN, "-very-wide"),
    ]
    AUTO_FOCUS = ""

    def __init__(
        self,
        project: Project,
        keymap: Keymap,
        search: NameSearch,
        article_id: int | None,
        visit: Visit,
    ) -> None:
        super().__init__(project, keymap)
        self.search = search
        self.article_id = article_id
        """The article that is open on the desk."""
        self.filters = Filters()
        self._visit = visit
        self._before: frozenset[Pair] | None = None
        """What was asked before an answer was undone, until that is asked again."""
        self._pane = "questions"

    def compose(self) -> ComposeResult:
        """Lay out the views, of which one is seen at a time."""
        yield RowsView(id="names-status")
        yield RowsView(id="names-tabs")
        with Container(id="views"):
            yield QuestionsView(self.project, id="questions")
            yield EntitiesView(self.project, id="entities")
            yield ConcordanceView(self.project, id="concordance")
        yield Prompt(self.keymap, id="prompt")
        yield KeyBar(id="keys")

    def on_mount(self) -> None:
        """Show the entity that one comes from, else what waits to be judged."""
        self.questions = self.query_one(QuestionsView)
        self.entities = self.query_one(EntitiesView)
        self.concordance = self.query_one(ConcordanceView)
        self.search.changed.subscribe(self, lambda _: self.reload())
        self.call_after_refresh(lambda: self.commands)
        with self.telling():
            self._go_to(self._visit)
        if self.project.read_only:
            self.say("Open for reading only: nothing can be judged.", "warn")

    def _go_to(self, visit: Visit) -> None:
        self._forget_lists()
        if visit.entity_id is None or not self.entities.go_to(visit.entity_id):
            self.open_view("questions")
        elif visit.entry is None:
            self.open_view("entities")
        else:
            self.concordance.open(visit.entity_id)
            self.concordance.list.go_to(visit.entry)
            self.open_view("concordance")

    # Views

    @property
    def pane(self) -> str:
        """The view that is seen."""
        return self._pane

    @property
    def view(self) -> View:
        """The same, itself."""
        return next(view for view in self._views if view.id == self._pane)

    @property
    def _views(self) -> tuple[View, ...]:
        return self.questions, self.entities, self.concordance

    def open_view(self, pane: str) -> None:
        """Show another view."""
        self._pane = pane
        self.view.refresh_list()
        for view in self._views:
            view.display = view is self.view
        self.view.list.focus()
        view_keys = hint_items(self.keymap, [pane])
        self.query_one(KeyBar).show(view_keys, hint_items(self.keymap, ["names"]))
        self.show()

    def read_all(self, entity_id: int) -> None:
        """Open the list of every mention and claim of an entity."""
        self.entities.go_to(entity_id)
        self.concordance.open(entity_id)
        self.concordance.list.move_to_edge(-1)
        self.open_view("concordance")

    def offered(self, typed: str) -> list[Entity]:
        """Return the entities whose names hold what was typed, without the current one.

        Where nothing is typed, those come first of which it is asked whether they are the same.
        """
        root, here = self.project.entities.root, self.view.entity_id
        if typed.strip():
            found = self.project.entities.search(typed, OFFERED)
            return [entity for entity in found if entity.id != here]
        asked = self.project.variants.waiting([] if here is None else [here])
        ids = [root(entity_id) for pair in asked for entity_id in (pair.a_id, pair.b_id)]
        offered = dict.fromkeys((*ids, *self.entities.entities.ids[:OFFERED]))
        return [self.project.entities.get(entity_id) for entity_id in offered if entity_id != here]

    # What is shown

    def _forget_lists(self) -> None:
        """Read the lists again: each when it is next seen."""
        self._progress = self.project.variants.progress()
        self._threshold = self.project.variants.threshold
        self.questions.nothing = nothing_to_judge(self.filters, self._progress, self.keymap)
        for view in self._views:
            view.forget(self.filters)

    def reload(self) -> None:
        """Read again all that is shown, as after an undo."""
        with self.telling():
            self._forget_lists()
            try:
                self.view.refresh_list()
            except StoreError:  # whose mentions were listed is gone
                self.open_view("entities")
            if self.pane == "questions":
                self._go_to_returned()
            self.show()

    def await_return(self) -> None:
        """Go to the first question that comes back, now or when the names have been compared."""
        self._before = frozenset(self.questions.questions.pairs)

    def _go_to_returned(self) -> None:
        before = self._before
        pairs = self.questions.questions.pairs
        returned = None if before is None else next((p for p in pairs if p not in before), None)
        if returned is not None:
            self.questions.list.go_to(returned)
            self._before = None

    def narrow(self, filters: Filters) -> None:
        """Show only what passes these filters."""
        self.filters = filters
        self._forget_lists()
        self.view.refresh_list()
        self.show()

    def show(self) -> None:
        """Show the current line, and the figures."""
        self.view.show_current()
        self.show_figures()

    def show_figures(self) -> None:
        """Show how many there are, how many are judged, and what the lists are narrowed to."""
        if not self.questions.is_stale:
            self._progress = replace(self._progress, waiting=len(self.questions.questions))
        status = status_row(self.project, self._progress)
        self.query_one("#names-status", RowsView).rows = [status]
        counts = {"questions": self._progress.waiting, "entities": len(self.entities.entities)}
        read = self.concordance.concordance if self.pane == "concordance" else None
        entity = read.entity if read is not None else None
        tabs = tabs_row(self.pane, counts, entity, self.filters, self._threshold)
        self.query_one("#names-tabs", RowsView).rows = [tabs]

    def answered(self) -> None:
        """Go on to the next question; what the answer brings with it is worked out beside."""
        self._before = None
        self._progress = replace(self._progress, answered=self._progress.answered + 1)
        pair = self.questions.pair
        if pair is not None:
            self.questions.questions.drop(pair)
        self.questions.list_questions()
        self.show()
        self.search.ask()

    def changed(self) -> None:
        """Show what a key has changed, and let the names be compared again."""
        self.reload()
        self.search.ask()

    def on_row_list_highlighted(self, message: RowList.Highlighted) -> None:
        """Show what the line that one has come to is about."""
        message.stop()
        with self.telling():
            self.view.show_current()

    def on_resize(self, event: events.Resize) -> None:
        """Show the list of questions where there is room for it."""
        self.questions.list.display = event.size.width >= LIST_FOLD
