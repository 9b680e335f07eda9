"""The view of all entities."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.names.dossier_rows import dossier_rows
from tui.names.entities import Entities
from tui.names.subject import read_subject
from tui.names.view import View
from tui.widgets.flow import FlowView
from tui.widgets.item_list import ItemList

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from store import Project
    from tui.names.filters import Filters


class EntitiesView(View):
    """All entities, and the dossier of the current one with its members."""

    def __init__(self, project: Project, *, id: str) -> None:  # noqa: A002 - Textual's name for it
        super().__init__(project, id=id)
        self.listed = Entities(project)

    def compose(self) -> ComposeResult:
        """Lay out the list and the dossier."""
        yield ItemList(id="entity-list")
        yield FlowView(id="dossier")

    @property
    def entity_id(self) -> int | None:
        """The entity that is shown."""
        entity_id: int | None = self.list.item
        return entity_id

    def load(self, filters: Filters) -> None:
        """Read the entities, staying on the current one although it may have another id."""
        self.listed.load()
        self._list(filters)

    def narrow(self, filters: Filters) -> None:
        """List those that pass other filters, of the ones read."""
        self._filters = filters
        if not self.is_stale:
            self._list(filters)

    def _list(self, filters: Filters) -> None:
        before, shown = self.entity_id, self.list
        self.listed.narrow(filters)
        shown.show(self.listed.ids, lambda id_: self.listed.line(id_, shown.size.width))
        if before is not None:
            self.go_to(before)

    def go_to(self, entity_id: int) -> bool:
        """Go to the line of an entity; say whether it is listed."""
        self.refresh_list()
        return self.list.go_to(self._project.entities.root(entity_id))

    def show_current(self) -> None:
        """Read the entity, and show it."""
        if self.entity_id is None:
            self._say("No entity is listed.")
            return
        subject = read_subject(self._project, self.entity_id, self.said)
        rows = dossier_rows(subject, with_members=True, is_airy=self.is_airy)
        self.query_one("#dossier", FlowView).write(rows, about=self.entity_id)
