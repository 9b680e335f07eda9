"""The tables of a project file, one module a step.

Applied through sqlite-utils `Migrations`. `PRAGMA user_version` counts the steps, so that a
project that is up to date opens without asking.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.schema.recording import IMPORTED, RECORDED

if TYPE_CHECKING:
    import sqlite3

    from sqlite_utils import Database

__all__ = ["APPLICATION_ID", "IMPORTED", "RECORDED", "VERSION", "prepare"]

APPLICATION_ID = 0x474C4F53
"""Marks the file as a Glossator project ("GLOS"), for us and for `file`."""

VERSION = 4
"""How many steps there are."""


def prepare(connection: sqlite3.Connection) -> None:
    """Bring the tables of a new or older project up to `VERSION`."""
    from sqlite_utils import Database, Migrations

    from store.schema import cleaning, first, naming, suggesting
    from store.schema.recording import record

    migrations = Migrations("glossator")

    @migrations()
    def tables_and_history(db: Database) -> None:
        """Make the tables of labels, and the history that nothing is taken out of."""
        _execute_all(db, first.TABLES)
        db.execute(first.COMPARE_ANEW)
        for table in first.APPEND_ONLY:
            for event in ("UPDATE", "DELETE"):
                db.execute(
                    f"CREATE TRIGGER {table}_stay_on_{event.lower()} BEFORE {event} ON {table} "
                    "BEGIN SELECT RAISE(ABORT, 'history is append-only'); END"
                )
        db.execute("PRAGMA user_version = 1")

    @migrations()
    def cleaned_text(db: Database) -> None:
        """Make the tables of pages and blocks."""
        _execute_all(db, cleaning.TABLES)
        db.execute("PRAGMA user_version = 2")

    @migrations()
    def names(db: Database) -> None:
        """Make the tables of aliases, identifiers and pairs of entities that may be one."""
        _execute_all(db, naming.TABLES)
        for trigger in naming.forgetting_triggers():
            db.execute(trigger)
        db.execute("PRAGMA user_version = 3")

    @migrations()
    def suggestions(db: Database) -> None:
        """Make the tables of what is proposed and what is rejected."""
        _execute_all(db, suggesting.TABLES)
        for trigger in suggesting.reading_triggers():
            db.execute(trigger)
        record(db)  # in the last step alone: it speaks of the tables of all
        db.execute("PRAGMA user_version = 4")

    migrations.apply(Database(connection))


def _execute_all(db: Database, script: str) -> None:
    """Run each statement by itself: `executescript` would commit what came before."""
    for statement in script.split(";\n"):
        if statement.strip():
            db.execute(statement)
