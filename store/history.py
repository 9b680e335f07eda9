"""Undo and redo, read from the history that the database itself keeps."""

from __future__ import annotations

import json
import sqlite3
from typing import TYPE_CHECKING, Any

from store.entities import is_used
from store.errors import HistoryError, StoreError
from store.records import Step
from store.schema import RECORDED

if TYPE_CHECKING:
    from collections.abc import Iterator

    from store.ledger import Ledger

UNDONE = """
    (SELECT kind FROM actions AS later WHERE later.target_id = actions.id
     ORDER BY later.id DESC LIMIT 1) IS 'undo'
"""

LAST_STANDING = f"""
    SELECT id, name, article_id FROM actions
    WHERE kind = 'do' AND annotator_id = ? AND NOT {UNDONE} ORDER BY id DESC LIMIT 1
"""

FIRST_UNDONE = f"""
    SELECT id, name, article_id FROM actions
    WHERE kind = 'do' AND annotator_id = :annotator AND {UNDONE}
    AND id IN (SELECT target_id FROM actions WHERE kind = 'undo' AND id > (
        SELECT coalesce(max(id), 0) FROM actions WHERE kind = 'do' AND annotator_id = :annotator))
    ORDER BY id LIMIT 1
"""

BUILT_ON = """
    SELECT 1 FROM changes WHERE action_id = (SELECT action_id FROM current_action)
    AND ("table", row_id) NOT IN (SELECT "table", row_id FROM changes WHERE action_id = ?)
"""
"""What a step takes with it by foreign key although it did not make it."""

STEPS = f"""
    SELECT actions.id, actions.name, annotators.name, at,
        (SELECT count(*) FROM changes WHERE action_id = actions.id), NOT {UNDONE}
    FROM actions JOIN annotators ON annotators.id = annotator_id
    WHERE kind = 'do' ORDER BY actions.id DESC LIMIT ?
"""


class History:
    """The steps of a project; each annotator undoes their own.

    Nothing is ever taken out: an undo is one more step, which puts back what was before.
    """

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger

    def last_standing(self) -> tuple[int, int | None] | None:
        """Return the id and article of the step that would be undone now, or None without one."""
        row = self._last_standing()
        return (row[0], row[2]) if row else None

    def undo(self) -> tuple[str, int | None] | None:
        """Undo the last step that stands; return its name and article, or None if there is none.

        Raises `HistoryError` if later work, of someone else, builds on it.
        """
        row = self._last_standing()
        return self._turn("undo", row) if row else None

    def redo(self) -> tuple[str, int | None] | None:
        """Redo what was undone last, as long as nothing new was done since."""
        row = self._ledger.execute(FIRST_UNDONE, annotator=self._ledger.annotator_id).fetchone()
        return self._turn("redo", row) if row else None

    def steps(self, limit: int = -1) -> Iterator[Step]:
        """Yield the newest steps first; those undone are among them, marked."""
        for step_id, name, annotator, at, changes, stands in self._ledger.execute(STEPS, limit):
            yield Step(step_id, name, annotator, at, changes, bool(stands))

    def last_change(self) -> int:
        """Return the number of the newest change, 0 where nothing was ever labelled."""
        (change_id,) = self._ledger.execute("SELECT coalesce(max(id), 0) FROM changes").fetchone()
        return int(change_id)

    def outside_changes(self) -> int:
        """Count the changes that another program made to labels, recorded all the same."""
        (count,) = self._ledger.execute(
            "SELECT count(*) FROM changes WHERE action_id IS NULL"
        ).fetchone()
        return int(count)

    def _last_standing(self) -> tuple[int, str, int | None] | None:
        found: tuple[int, str, int | None] | None = self._ledger.execute(
            LAST_STANDING, self._ledger.annotator_id
        ).fetchone()
        return found

    def _turn(self, kind: str, row: tuple[int, str, int | None]) -> tuple[str, int | None]:
        action_id, name, article_id = row
        changes = self._ledger.execute(
            'SELECT "table", row_id, before, after FROM changes WHERE action_id = ? ORDER BY id',
            action_id,
        ).fetchall()
        later_work = HistoryError(f"“{name}” stays: later work builds on it")
        try:
            with self._ledger.action(f"{kind} {name}", article_id, kind, action_id):
                # Rows that refer to each other go and come in any order; the commit checks all.
                self._ledger.execute("PRAGMA defer_foreign_keys = ON")
                if kind == "undo":
                    for table, row_id, before, after in reversed(changes):
                        self._replace(table, row_id, after, before, name)
                else:
                    for table, row_id, before, after in changes:
                        self._replace(table, row_id, before, after, name)
                if self._ledger.execute(BUILT_ON, action_id).fetchone():
                    raise later_work
        except StoreError as error:
            if isinstance(error.__cause__, sqlite3.IntegrityError):
                raise later_work from error
            raise
        return name, article_id

    def _replace(
        self, table: str, row_id: int, now: str | None, then: str | None, name: str
    ) -> None:
        """Put the state `then` where `now` is; None stands for no row."""
        # A step of an older version may have recorded fewer columns, and speaks of those alone.
        recorded = json.loads(now or then or "{}")
        columns = tuple(column for column in RECORDED[table] if column in recorded)
        present = self._state(table, row_id, columns)
        if present == (json.loads(then) if then else None):
            return  # the foreign keys of a row handled before have seen to it
        if present != (json.loads(now) if now else None):
            raise HistoryError(f"“{name}” stays: what it changed has been changed again since")
        if then is None:
            if table == "entities" and is_used(self._ledger, row_id):
                return  # someone else has come to name it too
            self._ledger.execute(f"DELETE FROM {table} WHERE id = ?", row_id)
            return
        values = json.loads(then)
        if present is None:
            names = ", ".join(f'"{column}"' for column in columns)
            places = ", ".join("?" * len(columns))
            sql = f"INSERT INTO {table} ({names}) VALUES ({places})"
            self._ledger.execute(sql, *(values[column] for column in columns))
        else:
            places = ", ".join(f'"{column}" = ?' for column in columns)
            sql = f"UPDATE {table} SET {places} WHERE id = ?"
            self._ledger.execute(sql, *(values[column] for column in columns), row_id)

    def _state(self, table: str, row_id: int, columns: tuple[str, ...]) -> dict[str, Any] | None:
        names = ", ".join(f'"{column}"' for column in columns)
        sql = f"SELECT {names} FROM {table} WHERE id = ?"
        row = self._ledger.execute(sql, row_id).fetchone()
        return dict(zip(columns, row, strict=True)) if row else None
