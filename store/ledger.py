"""Writing under the history: one user action is one transaction and one step to undo."""

from __future__ import annotations

import time
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from store.connection import REFUSED, jot, refusal
from store.errors import ReadOnlyError

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Iterator

WHOLE = ("BEGIN IMMEDIATE", "COMMIT", ("ROLLBACK",))
PART = ("SAVEPOINT part", "RELEASE part", ("ROLLBACK TO part", "RELEASE part"))
"""How a transaction, and one inside another, is begun, kept and taken back."""

NAME = 80
"""Characters that the name of an action has at most: it is told in one line."""


class Ledger:
    """A connection, the annotator at work, and the action under way.

    The triggers of the schema record what changes; the ledger only tells them under which action.
    """

    def __init__(
        self, connection: sqlite3.Connection, annotator: str, *, read_only: bool = False
    ) -> None:
        self.connection = connection
        self.annotator = annotator
        self.read_only = read_only
        self.upsets = 0
        """How often what was read before ceased to hold: others wrote, or we rolled back."""
        self.outside_writes = 0
        """How often another program was seen to have written to the file."""
        self._data_version = self._read_data_version()
        self.annotator_id = self._annotator_id()

    def _annotator_id(self) -> int:
        find = "SELECT id FROM annotators WHERE name = ?"
        row = self.execute(find, self.annotator).fetchone()
        if row is None and not self.read_only:
            self.execute("INSERT INTO annotators (name) VALUES (?)", self.annotator)
            row = self.execute(find, self.annotator).fetchone()
        return row[0] if row else 0

    def execute(self, sql: str, *parameters: Any, **named: Any) -> sqlite3.Cursor:
        """Run one statement; raises `StoreError` where SQLite refuses."""
        try:
            return self.connection.execute(sql, named or parameters)
        except REFUSED as error:
            raise refusal(_outcome(sql), error) from error

    def execute_many(self, sql: str, rows: Iterable[tuple[Any, ...]]) -> None:
        """Run one statement for each of the rows; raises `StoreError` where SQLite refuses."""
        try:
            self.connection.executemany(sql, rows)
        except REFUSED as error:
            raise refusal(_outcome(sql), error) from error

    def insert(self, sql: str, *parameters: Any) -> int:
        """Run one INSERT and return the id of the row."""
        row_id = self.execute(sql, *parameters).lastrowid
        assert row_id is not None, "an INSERT always has a row id"
        return row_id

    def jot(self, sql: str, *parameters: str | int) -> None:
        """Write a small fact that is no label; raises `ReadOnlyError` and `StoreError`."""
        self._must_write()
        jot(self.connection, sql, *parameters)

    def _must_write(self) -> None:
        if self.read_only:
            raise ReadOnlyError("the project is open for reading only: nothing was changed")

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Commit what happens inside, all or nothing; inside another transaction, join it.

        One that fails inside another leaves nothing of itself, even if its error is caught there.
        Raises `ReadOnlyError` for a project opened to read, and `StoreError` where SQLite refuses.
        """
        self._must_write()
        begin, keep, take_back = PART if self.connection.in_transaction else WHOLE
        try:
            self.connection.execute(begin)
            if begin is WHOLE[0]:
                self._notice_outside_writes()
            yield
            self.connection.execute(keep)
        except BaseException as error:
            self._roll_back(take_back)
            if isinstance(error, REFUSED):
                raise refusal("nothing was changed", error) from error
            raise

    @contextmanager
    def action(
        self,
        name: str,
        article_id: int | None = None,
        kind: str = "do",
        target_id: int | None = None,
    ) -> Iterator[None]:
        """Do all that happens inside as one step of the history, called `name`.

        Actions nest: what is done inside another belongs to the outer one. A step that changes
        no label leaves no trace in the history.
        """
        is_inner = self.connection.in_transaction
        with self.transaction():
            if is_inner:
                yield
                return
            (action_id,) = self.execute("SELECT coalesce(max(id), 0) + 1 FROM actions").fetchone()
            self.execute("UPDATE current_action SET action_id = ?", action_id)
            yield
            self.execute("UPDATE current_action SET action_id = NULL")
            changed = self.execute("SELECT 1 FROM changes WHERE action_id = ?", action_id)
            if changed.fetchone() or kind != "do":
                self.execute(
                    "INSERT INTO actions VALUES (?, ?, ?, ?, ?, ?, ?)",
                    action_id,
                    kind,
                    target_id,
                    name if len(name) <= NAME else f"{name[: NAME - 1]}…",
                    article_id,
                    self.annotator_id,
                    time.time_ns() // 1_000_000,
                )

    def _roll_back(self, statements: Iterable[str]) -> None:
        self.upsets += 1
        for statement in statements:
            if self.connection.in_transaction:  # SQLite may have done it, as on a full disk
                self.connection.execute(statement)

    def _read_data_version(self) -> int:
        (version,) = self.connection.execute("PRAGMA data_version").fetchone()
        return int(version)

    def _notice_outside_writes(self) -> None:
        version = self._read_data_version()
        if version != self._data_version:
            self._data_version = version
            self.outside_writes += 1
            self.upsets += 1


def _outcome(sql: str) -> str:
    return "this cannot be read" if sql.lstrip().startswith("SELECT") else "nothing was changed"
