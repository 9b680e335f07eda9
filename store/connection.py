"""Opening the SQLite file of a project with the pragmas that keep labels safe."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING

from store import schema
from store.errors import ProjectError, StoreError

if TYPE_CHECKING:
    from pathlib import Path


REFUSED = (sqlite3.Error, UnicodeEncodeError)
"""What SQLite raises, and what Python does for a text that is not Unicode throughout."""


def refusal(outcome: str, error: Exception) -> StoreError:
    """Tell one of `REFUSED` in a sentence, which begins with what became of the work."""
    if isinstance(error, UnicodeEncodeError):
        return StoreError(f"{outcome}, because a text holds half a character (a lone surrogate)")
    return StoreError(f"{outcome}, because SQLite says: {error}")


def connect(path: Path, *, read_only: bool) -> sqlite3.Connection:
    """Open a project file; a new or older one is brought up to date first.

    Transactions are begun and ended by hand (`Ledger`). Raises `ProjectError` if the file is no
    project or was written by a newer Glossator.
    """
    try:
        connection = _open(path, read_only=read_only)
        try:
            _identify(connection, path, read_only=read_only)
        except BaseException:
            connection.close()
            raise
    except sqlite3.Error as error:
        raise ProjectError(
            f"{path} cannot be opened as a project ({error}): name a project file first"
        ) from error
    # SQLite's own `lower` knows no letter beyond ASCII.
    connection.create_function("lower", 1, str.lower, deterministic=True)
    return connection


def _open(path: Path, *, read_only: bool) -> sqlite3.Connection:
    if not read_only:
        connection = sqlite3.connect(path, isolation_level=None)
        connection.execute("PRAGMA busy_timeout = 5000")
        return connection
    try:
        return _open_read_only(path, "mode=ro")
    except sqlite3.OperationalError:
        # WAL writes beside the file even to read. Without that we see the file alone, so nothing
        # may wait in its log; who writes to it meanwhile is someone with more rights than we have.
        _must_be_whole(path)
        return _open_read_only(path, "mode=ro&immutable=1")


def _must_be_whole(path: Path) -> None:
    """Refuse a file of which the newest part still waits in the log beside it."""
    log = path.resolve().with_name(f"{path.resolve().name}-wal")
    if log.exists() and log.stat().st_size:
        raise ProjectError(
            f"{path} was not closed, and part of it is still in {log.name}: "
            "open it once where you may write"
        )


def _open_read_only(path: Path, mode: str) -> sqlite3.Connection:
    connection = sqlite3.connect(f"{path.resolve().as_uri()}?{mode}", uri=True)
    connection.isolation_level = None
    try:
        connection.execute("SELECT count(*) FROM sqlite_schema")
    except sqlite3.Error:
        connection.close()
        raise
    return connection


def _identify(connection: sqlite3.Connection, path: Path, *, read_only: bool) -> None:
    (application,) = connection.execute("PRAGMA application_id").fetchone()
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    (tables,) = connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    if tables and application != schema.APPLICATION_ID:
        raise ProjectError(
            f"{path} is an SQLite file, but not a Glossator project: give another name"
        )
    if version > schema.VERSION:
        raise ProjectError(f"{path} was written by a newer Glossator: update this one")
    if read_only:
        if version < schema.VERSION:
            raise ProjectError(f"{path} is of an older Glossator: open it once for writing")
        return
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")
    if version < schema.VERSION:
        connection.execute(f"PRAGMA application_id = {schema.APPLICATION_ID}")
        schema.prepare(connection)
    connection.execute("PRAGMA foreign_keys = ON")


def jot(connection: sqlite3.Connection, sql: str, *parameters: str | int) -> None:
    """Write a small fact that is no label, such as where the cursor is, without waiting for a disk.

    It outlives the program, killed or not; only a power cut may take it. Raises `StoreError` where
    SQLite refuses.
    """
    try:
        connection.execute("PRAGMA synchronous = NORMAL")
        connection.execute(sql, parameters)
    except REFUSED as error:
        raise refusal("this cannot be remembered", error) from error
    finally:
        connection.execute("PRAGMA synchronous = FULL")
