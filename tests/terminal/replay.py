"""The labels of a project as its history tells them, step by step."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from store.schema import IMPORTED, RECORDED

if TYPE_CHECKING:
    from collections.abc import Iterator

    from store import Project

LABELS = ("mentions", "claims")
STEPS = "SELECT id, kind, name FROM actions WHERE id > ? ORDER BY id"
CHANGES = 'SELECT "table", row_id, before, after FROM changes WHERE action_id = ? ORDER BY id'

Step = tuple[str, str]
"""Kind and name of an action."""


class Replay:
    """Reads only the history, and so knows what the tables have to hold."""

    def __init__(self) -> None:
        self.rows: dict[str, dict[int, Any]] = {table: {} for table in RECORDED}
        self.counts = [0]
        """How many labels there were: before the steps read last, and after each of them."""
        self._last = 0

    def follow(self, project: Project) -> Iterator[Step]:
        """Take the steps that are new, and yield what each was."""
        self.counts = self.counts[-1:]
        for number, kind, name in project.db.execute(STEPS, [self._last]).fetchall():
            for table, row_id, before, after in project.db.execute(CHANGES, [number]):
                self._turn(table, row_id, before, after)
            self.counts.append(sum(len(self.rows[table]) for table in LABELS))
            self._last = number
            yield kind, name

    def _turn(self, table: str, row_id: int, before: str | None, after: str | None) -> None:
        known = self.rows[table].pop(row_id, None)
        if table not in IMPORTED:
            assert known == (json.loads(before) if before else None), (table, row_id)
        if after is not None:
            self.rows[table][row_id] = json.loads(after)


def tables(project: Project) -> dict[str, dict[int, Any]]:
    """Return the tables of labels as they are."""
    found: dict[str, dict[int, Any]] = {}
    for table in RECORDED.keys() - IMPORTED:
        found[table] = {row["id"]: _recorded(table, row) for row in project.db[table].rows}
    return found


def _recorded(table: str, row: dict[str, Any]) -> dict[str, Any]:
    return {column: row[column] for column in RECORDED[table]}
