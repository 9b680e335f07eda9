"""Keeping what came of reading articles, a little at a time: nobody waits for it.

Each go is one transaction, and what it leaves is right as far as it goes: an article counts as read
once all of it is kept, and what was learnt is kept only when all that it bears on is to be read.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict
from contextlib import contextmanager
from itertools import islice
from math import inf
from time import perf_counter
from typing import TYPE_CHECKING, TypeVar

from store.suggest import SUGGESTER
from store.suggestions import SETTLED

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from store.article_reading import Readings
    from store.blocks import Blocks
    from store.ledger import Ledger
    from store.settings import Settings
    from store.staleness import Learnt
    from store.suggestion_rows import Row

T = TypeVar("T")

STRETCH = 10_000
"""Code points of an article that are kept in one step."""

TOGETHER = 500
"""Articles, or names, that are noted in one step."""

COLUMNS = 'kind, start, "end", key, type, cue_start, cue_end, score, origin, reason, body'

STRETCHES = f"""
    SELECT DISTINCT start / {STRETCH} FROM suggestions WHERE article_id = ? AND NOT given
"""

ROWS = f"""
    SELECT id, {COLUMNS} FROM suggestions
    WHERE article_id = ? AND NOT given AND start >= ? AND start < ?
"""

KEEP = f"""
    INSERT INTO suggestions (file, given, article_id, {COLUMNS})
    VALUES (?1, ?1 <> '', ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)
"""

GIVEN = "SELECT id, start, kept FROM suggestions WHERE given = 1 AND article_id = ?"

RECUT_SINCE = """
    SELECT iif("table" = 'blocks', row_id, json_extract(coalesce(after, before), '$.article_id'))
    FROM changes WHERE id > ? AND "table" IN ('blocks', 'overrides')
"""

UNREAD = "DELETE FROM readings WHERE article_id = ?"


class Keeping:
    """What came of reading some articles, on its way into the project.

    Articles of which other blocks are kept since they were read are left for the next reading.
    """

    def __init__(
        self, ledger: Ledger, blocks: Blocks, settings: Settings, readings: Readings
    ) -> None:
        self.changed: set[int] = set()
        """The articles for which other things are proposed."""
        self._ledger = ledger
        self._blocks = blocks
        self._settings = settings
        self._readings = readings
        self._recut: set[int] = set()
        self._steps = self._all_steps()

    def go_on(self, seconds: float = inf) -> bool:
        """Keep what can be kept in so many seconds, or a little more; say whether some is left.

        After a `StoreError` nothing more can be kept: what was read may not follow on any longer.
        """
        end = perf_counter() + seconds
        with _without_haste(self._ledger):
            recut = self._ledger.execute(RECUT_SINCE, self._readings.as_of)
            self._recut = {article_id for (article_id,) in recut}
            for _ in self._steps:
                if perf_counter() >= end:
                    return True
        self._settings.set(SETTLED, str(self._readings.as_of))
        return False

    def _all_steps(self) -> Iterator[None]:
        for some in _parts(self._readings.stale):
            self._ledger.execute_many(UNREAD, ((article_id,) for article_id in some))
            yield
        yield from _learn(self._ledger, self._readings.learnt)
        for article_id, rows in self._readings.rows.items():
            yield from self._read(article_id, rows)

    def _read(self, article_id: int, rows: Iterable[Row]) -> Iterator[None]:
        """Keep what is proposed for an article, stretch by stretch, and then that it was read."""
        found: defaultdict[int, list[Row]] = defaultdict(list)
        for row in rows:
            found[row.start // STRETCH].append(row)
        there = {stretch for (stretch,) in self._ledger.execute(STRETCHES, article_id)}
        for stretch in sorted(there | found.keys()):
            if article_id in self._recut:
                return
            if self._renew(article_id, stretch, found[stretch]):
                self._ledger.execute(UNREAD, article_id)  # or half of it might be all for ever
                self.changed.add(article_id)
            yield
        if article_id not in self._recut:
            if leave_out(self._ledger, self._blocks, article_id):
                self.changed.add(article_id)
            self._ledger.execute(
                "INSERT OR REPLACE INTO readings VALUES (?, ?)", article_id, SUGGESTER
            )

    def _renew(self, article_id: int, stretch: int, rows: Iterable[Row]) -> bool:
        """Keep what is proposed for a stretch; rows that say the same stay as they are."""
        start = stretch * STRETCH
        missing: Counter[tuple[object, ...]] = Counter(rows)
        gone: list[tuple[int]] = []
        for row_id, *row in self._ledger.execute(ROWS, article_id, start, start + STRETCH):
            if missing[tuple(row)] > 0:
                missing[tuple(row)] -= 1
            else:
                gone.append((row_id,))
        self._ledger.execute_many("DELETE FROM suggestions WHERE id = ?", gone)
        put_in(self._ledger, article_id, missing.elements())
        return bool(gone) or missing.total() > 0


def put_in(
    ledger: Ledger, article_id: int, rows: Iterable[tuple[object, ...]], file: str = ""
) -> None:
    """Put in what is proposed for an article, by the program or in a file."""
    ledger.execute_many(KEEP, ((file, article_id, *row) for row in rows))


def leave_out(ledger: Ledger, blocks: Blocks, article_id: int) -> bool:
    """Leave out what is given for dropped blocks; say whether that is another thing now."""
    given = ledger.execute(GIVEN, article_id).fetchall()
    if not given:
        return False
    cut = blocks.of_article(article_id)
    ends = [block.end for block in cut]
    kept = {row_id: cut[bisect_right(ends, start)].kept for row_id, start, _ in given}
    other = [(kept[row_id], row_id) for row_id, _, before in given if kept[row_id] != before]
    ledger.execute_many("UPDATE suggestions SET kept = ? WHERE id = ?", other)
    return bool(other)


def _learn(ledger: Ledger, learnt: Learnt) -> Iterator[None]:
    """Note that articles are read by what was learnt from now on."""
    for names in _parts(learnt.names.items()):
        forgotten = ((surface,) for surface, type_ in names if type_ is None)
        ledger.execute_many("DELETE FROM taught WHERE surface = ?", forgotten)
        known = (name for name in names if name[1] is not None)
        ledger.execute_many("INSERT OR REPLACE INTO taught VALUES (?, ?)", known)
        yield
    for judged in _parts(learnt.verdicts.items()):
        forgotten = ((reason,) for reason, verdicts in judged if verdicts is None)
        ledger.execute_many("DELETE FROM judged WHERE reason = ?", forgotten)
        counted = ((why, v.accepted, v.rejected) for why, v in judged if v is not None)
        ledger.execute_many("INSERT OR REPLACE INTO judged VALUES (?, ?, ?)", counted)
        yield


def _parts(whole: Iterable[T]) -> Iterator[list[T]]:
    rest = iter(whole)
    while part := list(islice(rest, TOGETHER)):
        yield part


@contextmanager
def _without_haste(ledger: Ledger) -> Iterator[None]:
    """Write in one transaction without waiting for a disk: a power cut has it only read again."""
    ledger.execute("PRAGMA synchronous = NORMAL")
    try:
        with ledger.transaction():
            yield
    finally:
        ledger.execute("PRAGMA synchronous = FULL")
