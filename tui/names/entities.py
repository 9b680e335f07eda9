"""The entities of a project, as a list of any length."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.desk.merges import SIGN, merged_by_program
from tui.themes import TAGS
from tui.widgets.row import Row, row

if TYPE_CHECKING:
    from collections.abc import Sequence

    from store import Project
    from store.dossiers import ClusterLine
    from tui.names.filters import Filters


class Entities:
    """The entities that the filters leave, the most mentioned first."""

    def __init__(self, project: Project) -> None:
        self._project = project
        self._lines: dict[int, ClusterLine] = {}
        self._merged = frozenset[int]()

    def load(self, filters: Filters) -> None:
        """Read them as they are now."""
        project = self._project
        found = project.dossiers.lines(filters.typed, filters.type)
        if filters.article_id is not None:
            mentions = project.mentions.of_article(filters.article_id)
            here = {project.entities.root(mention.entity_id) for mention in mentions}
            found = [line for line in found if line.id in here]
        self._lines = {line.id: line for line in found}
        self._merged = merged_by_program(project)

    def __len__(self) -> int:
        return len(self._lines)

    @property
    def ids(self) -> Sequence[int]:
        """The ids of their clusters."""
        return tuple(self._lines)

    def line(self, entity_id: int) -> Row:
        """Write an entity as a list shows it: its name, how many names more, where it is named."""
        line = self._lines[entity_id]
        sign = [SIGN] if entity_id in self._merged else []
        more = f"+{line.members - 1}" if line.members > 1 else ""
        seen = f" {line.mentions:,} in {line.articles:,}" if line.mentions else " unnamed"
        tag = (TAGS[line.type], f"tag-{line.type}")
        return row(tag, " ", line.name, right=[*sign, (more, "key"), (seen, "dim")])
