"""Settings of a project: small facts by name, outside the history."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.connection import REFUSED, jot, refusal

if TYPE_CHECKING:
    import sqlite3


class Settings:
    """What the project remembers between two openings: annotator, open article, pane sizes."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def get(self, key: str, default: str = "") -> str:
        """Return a setting."""
        try:
            row = self._connection.execute("SELECT value FROM settings WHERE key = ?", (key,))
        except REFUSED as error:
            raise refusal("this cannot be read", error) from error
        found = row.fetchone()
        return found[0] if found else default

    def set(self, key: str, value: str) -> None:
        """Keep a setting; raises `StoreError` where SQLite refuses."""
        sql = "INSERT INTO settings VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value"
        jot(self._connection, sql, key, value)

    def number(self, key: str) -> int:
        """Return a setting that is a number, 0 where there is none."""
        value = self.get(key)
        return int(value) if value.isdecimal() else 0
