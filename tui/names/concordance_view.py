"""The view of every mention and claim of one entity."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.names.concordance import Concordance, Entry, entry_row, entry_rows, read_concordance
from tui.names.view import View
from tui.widgets.flow import FlowView
from tui.widgets.item_list import ItemList

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from store import Project
    from tui.names.filters import Filters


class ConcordanceView(View):
    """Every mention and claim of one entity, and the current one as a whole."""

    def __init__(self, project: Project, *, id: str) -> None:  # noqa: A002 - Textual's name for it
        super().__init__(project, id=id)
        self.concordance: Concordance | None = None

    def compose(self) -> ComposeResult:
        """Lay out the list and the entry."""
        yield ItemList(id="entry-list")
        yield FlowView(id="entry")

    @property
    def entity_id(self) -> int | None:
        """Whose entries these are."""
        return self.concordance.entity.id if self.concordance is not None else None

    @property
    def entry(self) -> Entry | None:
        """The mention or claim that is shown."""
        entry: Entry | None = self.list.item
        return entry

    def open(self, entity_id: int) -> None:
        """Read all entries of an entity."""
        self.is_stale = False
        self.concordance = read_concordance(self._project, entity_id)
        shown = self.list
        shown.show(self.concordance.entries, lambda entry: entry_row(entry, shown.size.width))

    def load(self, filters: Filters) -> None:  # noqa: ARG002 - see below
        """Read the entries again; filters do not narrow them."""
        if self.concordance is not None:
            self.open(self.concordance.entity.id)

    def narrow(self, filters: Filters) -> None:
        """Stay as it is: filters do not narrow it."""

    def show_current(self) -> None:
        """Show the whole sentence, or the whole claim."""
        self.query_one("#entry", FlowView).write(entry_rows(self.entry), about=self.entry)
