"""The entities of a project, as a list of any length."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store import EntityType
from tui.desk.merges import SIGN, merged_by_program
from tui.themes import TAGS
from tui.widgets.row import Row, row

if TYPE_CHECKING:
    from collections.abc import Sequence

    from store import Project
    from store.dossiers import ClusterLine
    from tui.names.filters import Filters

FIGURES = 26
"""Cells: a narrower list leaves how often an entity is named to its dossier."""


class Entities:
    """The entities that the filters leave, the most mentioned first."""

    def __init__(self, project: Project) -> None:
        self._project = project
        self._every: Sequence[ClusterLine] = ()
        self._lines: dict[int, ClusterLine] = {}
        self._merged = frozenset[int]()

    def load(self) -> None:
        """Read all of them as they are now."""
        self._every = self._project.dossiers.lines()
        self._merged = merged_by_program(self._project)

    def narrow(self, filters: Filters) -> None:
        """List those of the ones read that pass these filters."""
        entities = self._project.entities
        found = {line.id: line for line in self._every if filters.type in (None, line.type)}
        if filters.typed:
            found = _among(found, {entities.root(id_) for id_ in entities.matching(filters.typed)})
        if filters.article_id is not None:
            mentions = self._project.mentions.of_article(filters.article_id)
            found = _among(found, {entities.root(mention.entity_id) for mention in mentions})
        self._lines = found

    def __len__(self) -> int:
        return len(self._lines)

    @property
    def ids(self) -> Sequence[int]:
        """The ids of their clusters."""
        return tuple(self._lines)

    @property
    def types(self) -> Sequence[EntityType]:
        """The types that there are, whatever is listed."""
        found = {line.type for line in self._every}
        return [type_ for type_ in EntityType if type_ in found]

    def line(self, entity_id: int, width: int) -> Row:
        """Write an entity as a list shows it: its name, how many names more, where it is named."""
        line = self._lines[entity_id]
        sign = [SIGN] if entity_id in self._merged else []
        more = f"+{line.members - 1}" if line.members > 1 else ""
        seen = f" {line.mentions:,} in {line.articles:,}" if line.mentions else " unnamed"
        figures = [(more, "key"), (seen, "dim")] if width >= FIGURES else []
        tag = (TAGS[line.type], f"tag-{line.type}")
        return row(tag, " ", line.name, right=[*sign, *figures])


def _among(lines: dict[int, ClusterLine], ids: set[int]) -> dict[int, ClusterLine]:
    return {root: line for root, line in lines.items() if root in ids}
