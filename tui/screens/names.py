"""The names screen: who is who across all articles, and what a person has to settle."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from textual.containers import Container

from store import StoreError
from tui.keymap import NAMES_PANES
from tui.names.come_up import ComeUp
from tui.names.concordance import place_of
from tui.names.concordance_view import ConcordanceView
from tui.names.entities_view import EntitiesView
from tui.names.filters import Filters
from tui.names.header import nothing_to_judge, status_row, tabs_row
from tui.names.questions_view import LIST_FOLD, QuestionsView
from tui.names.visit import Visit
from tui.screens.workplace import OFFERED, Workplace
from tui.widgets.key_bar import KeyBar, hint_items
from tui.widgets.prompt import Prompt
from tui.widgets.row import RowsView

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from store import Entity, Project
    from tui.desk.name_search import NameSearch
    from tui.keymap import Keymap
    from tui.names.questions import Pair
    from tui.names.view import View
    from tui.widgets.row_list import RowList

REASONS_BETWEEN = 150
"""Cells: a wider screen has the reasons between the two dossiers, the others above them."""


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
        self._awaited: frozenset[Pair] = frozenset()
        """Pairs whose judgement was turned back, until a question about one is asked again."""
        self._come_up: ComeUp | None = None
        self._pane = "questions"
        self._opened_from = "entities"

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
        self.search.changed.subscribe(self, lambda _: self.catch_up())
        self.search.turned.subscribe(self, lambda _: self._show_searching())
        self.call_after_refresh(lambda: self.commands)
        with self.telling():
            self._go_to(self._visit)
        if self.project.read_only:
            self.say("Open for reading only: nothing can be judged.", "warn")

    def _go_to(self, visit: Visit) -> None:
        self._forget_lists()
        if visit.pair is not None:
            self.questions.refresh_list()
            waits = self.questions.go_to(visit.pair)
            self.open_view("questions")
            if not waits and visit.entry is None:
                self.say("This question waits no more.")
        elif visit.entity_id is not None and self.entities.go_to(visit.entity_id):
            self.open_view("entities")
        else:
            self.open_view("questions")
        if visit.entity_id is not None and visit.entry is not None:
            self.read_all(visit.entity_id)
            self.concordance.list.go_to(visit.entry)
            self.show()

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

    @property
    def contexts(self) -> tuple[str, ...]:
        """Those of the view that is seen: what works on another would change it unseen."""
        return self.PANES[self._pane]

    def open_view(self, pane: str) -> None:
        """Show another view."""
        self._pane = pane
        self.view.refresh_list()
        for view in self._views:
            view.display = view is self.view
        self.view.place_list()
        self.view.list.focus()
        anywhere, *others = self.contexts
        items = hint_items(self.keymap, [pane])
        rest = [context for context in others if context != pane]
        self.query_one(KeyBar).show(items, hint_items(self.keymap, [anywhere, *rest]))
        self.show()

    def go_to_entity(self, entity_id: int) -> None:
        """Make an entity the current one of its list, without the filters that hide it there."""
        for filters in (self.filters, replace(self.filters, typed=""), Filters()):
            if filters != self.filters:
                self.narrow(filters)
            if self.entities.go_to(entity_id):
                return

    def read_all(self, entity_id: int) -> None:
        """Open the list of every mention and claim of an entity."""
        self.concordance.open(entity_id)
        self.concordance.list.move_to_edge(-1)
        if self._pane != "concordance":
            self._opened_from = self._pane
        self.open_view("concordance")

    def close_concordance(self) -> None:
        """Go back to where it was opened."""
        self.open_view(self._opened_from)

    @property
    def visit(self) -> Visit:
        """The line of the concordance that one is at; raises `LabelError` if it is empty."""
        pair = self.questions.pair if self._opened_from == "questions" else None
        return Visit(self.concordance.entity_id, place_of(self.concordance.entry), pair)

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
        offered = dict.fromkeys((*ids, *self.entities.listed.ids[:OFFERED]))
        return [self.project.entities.get(entity_id) for entity_id in offered if entity_id != here]

    # What is shown

    def _forget_lists(self) -> None:
        """Read the lists again: each when it is next seen."""
        self._progress = self.project.variants.progress()
        for view in self._views:
            view.forget(self.filters)

    def reload(self) -> None:
        """Read again all that is shown, as after an undo."""
        with self.telling():
            self._forget_lists()
            try:
                self.view.refresh_list()
            except StoreError:  # whose mentions were listed is gone
                self.close_concordance()
            if self.pane == "questions":
                self._go_to_returned()
            self.show()

    def catch_up(self) -> None:
        """Show what changed beside the keys; a question that this brings up takes no answer yet."""
        before, awaited = self.questions.pair, self._awaited
        self.reload()
        pair = self.questions.pair
        is_same = before is not None and self.questions.asked.like(before) == pair
        if pair is not None and not is_same and self._awaited == awaited:
            self._come_up = ComeUp(pair)
            self.call_after_refresh(self._come_up.be_drawn)

    @property
    def has_come_up(self) -> bool:
        """Whether the question came up by itself, and no key was pressed since it can be read."""
        return self._come_up is not None and self._come_up.pair == self.questions.pair

    def run_action_id(self, action_id: str) -> None:
        """Do an action; what was on the screen when it was asked for has been seen."""
        come_up = self._come_up
        was_drawn = come_up is not None and come_up.is_drawn
        super().run_action_id(action_id)
        if was_drawn and self._come_up is come_up:
            self._come_up = None

    def await_return(self, pairs: frozenset[Pair]) -> None:
        """Go to what is asked about one of these, now or when the names have been compared."""
        self._awaited = pairs

    def forget_return(self) -> None:
        """Stay where one goes, whatever is asked again."""
        self._awaited = frozenset()

    def _go_to_returned(self) -> None:
        if any(self.questions.go_to(pair) for pair in sorted(self._awaited)):
            self.forget_return()

    def narrow(self, filters: Filters) -> None:
        """Show only what passes these filters."""
        self.forget_return()
        self.filters = filters
        for view in self._views:
            view.narrow(filters)
        self.view.refresh_list()
        self.show()

    def move_threshold(self, threshold: float) -> None:
        """Ask about pairs from another score on."""
        self.forget_return()
        self.project.variants.threshold = threshold
        self.reload()

    def show(self) -> None:
        """Show the current line, and the figures."""
        self.questions.nothing = nothing_to_judge(
            self.filters, self._progress, self.keymap, is_searching=self.search.is_searching
        )
        self.view.show_current()
        self.show_figures()

    def _show_searching(self) -> None:
        """Show that the names are being compared, or no longer are."""
        if self.pane == "questions" and self.questions.pair is None:
            self.show()
        else:
            self.show_figures()

    def show_figures(self) -> None:
        """Show how many there are, how many are judged, and what the lists are narrowed to."""
        is_searching = self.search.is_searching
        status = status_row(self.project, self._progress, is_searching=is_searching)
        self.query_one("#names-status", RowsView).rows = [status]
        waiting = self._progress.waiting if self.filters.of_pairs == Filters().of_pairs else 0
        if not self.questions.is_stale:
            waiting = len(self.questions.asked)
        counts = {"questions": waiting, "entities": len(self.entities.listed)}
        read = self.concordance.concordance if self.pane == "concordance" else None
        entity = read.entity if read is not None else None
        threshold = self.project.variants.threshold
        tabs = tabs_row(self.pane, counts, entity, self.filters, threshold)
        self.query_one("#names-tabs", RowsView).rows = [tabs]

    def answered(self, pair: Pair) -> None:
        """Go on to the next question; what the answer brings with it is worked out beside."""
        self.forget_return()
        gone = self.questions.answered(pair)
        waiting = max(0, self._progress.waiting - gone)
        self._progress = replace(
            self._progress, answered=self._progress.answered + 1, waiting=waiting
        )
        self.entities.forget(self.filters)
        self.search.ask()
        self.show()

    def changed(self) -> None:
        """Show what a key has changed, and let the names be compared again."""
        self.reload()
        self.search.ask()

    def on_row_list_highlighted(self, message: RowList.Highlighted) -> None:
        """Show what the line that one has come to is about."""
        message.stop()
        self.forget_return()
        with self.telling():
            self.view.show_current()

    def on_resize(self) -> None:
        """Show the list where there is room for it, and blank lines where there is."""
        self.view.place_list()
        with self.telling():
            self.view.show_current()
