"""The blocks of the articles: as the program cut them, and as people overrode it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from store.errors import StoreError
from store.overlay import Override, laid_over, overlaid
from store.records import Block, Origin, Reason

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from store.ledger import Ledger


class Blocks:
    """What is kept and dropped of each article, and who says so."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger

    def of_article(self, article_id: int) -> tuple[Block, ...]:
        """Return the blocks of an article, in order; together they are the raw text."""
        return overlaid(self.as_cut(article_id), self.overrides(article_id))

    def as_cut(self, article_id: int) -> tuple[Block, ...]:
        """Return the blocks as the program cut them, whatever people said since."""
        sql = "SELECT body FROM blocks WHERE id = ?"
        row = self._ledger.execute(sql, article_id).fetchone()
        return read_blocks(row[0]) if row else ()

    def overrides(self, article_id: int) -> list[Override]:
        """Return what people said of an article's text, in order and apart from each other."""
        rows = self._ledger.execute(
            'SELECT start, "end", kept, annotator_id FROM overrides'
            " WHERE article_id = ? ORDER BY start",
            article_id,
        )
        return [Override(start, end, bool(kept), who) for start, end, kept, who in rows]

    def put(self, article_id: int, blocks: Iterable[Block]) -> None:
        """Store what the program cut; for an article that has blocks it is a change of them."""
        self._ledger.execute(
            "INSERT INTO blocks VALUES (?, ?) ON CONFLICT DO UPDATE SET body = excluded.body",
            article_id,
            _written(blocks),
        )

    def override(self, article_id: int, start: int, end: int, *, kept: bool) -> int:
        """Keep or drop a stretch of an article, whatever the program says, now and later.

        Whole blocks are meant: those that the stretch touches. Returns how many they are; one
        step of the history. Raises `StoreError` if the stretch touches no block of the article.
        """
        meant = [b for b in self.of_article(article_id) if b.start < end and start < b.end]
        if not meant:
            raise StoreError(f"there is no text from {start} to {end} in article {article_id}")
        newest = Override(meant[0].start, meant[-1].end, kept, self._ledger.annotator_id)
        lines = f"{len(meant)} line{'s' * (len(meant) > 1)}"
        with self._ledger.action(f"{'take back' if kept else 'drop'} {lines}", article_id):
            self._lay_over(article_id, newest)
            self.count_words(article_id)
        return len(meant)

    def _lay_over(self, article_id: int, newest: Override) -> None:
        """Store an override in place of what was said of the same text before."""
        old = set(self.overrides(article_id))
        new = {*laid_over(old, newest), newest}
        for override in old - new:
            self._ledger.execute(
                "DELETE FROM overrides WHERE article_id = ? AND start = ?",
                article_id,
                override.start,
            )
        for override in sorted(new - old, key=lambda override: override.start):
            self._ledger.insert(
                'INSERT INTO overrides (article_id, start, "end", kept, annotator_id)'
                " VALUES (?, ?, ?, ?, ?)",
                article_id,
                override.start,
                override.end,
                override.kept,
                override.annotator_id,
            )

    def count_words(self, article_id: int) -> None:
        """Count again how many words of an article are kept, after its blocks have changed."""
        from store.cleaning.words import count_words

        sql = "SELECT raw FROM texts WHERE article_id = ?"
        (raw,) = self._ledger.execute(sql, article_id).fetchone()
        words = count_words(raw, self.of_article(article_id))
        self._ledger.execute("UPDATE articles SET words = ? WHERE id = ?", words, article_id)

    def count_words_anew(self) -> None:
        """Count the words of every article whose blocks the last step put back."""
        rows = self._ledger.execute(
            "SELECT DISTINCT iif(\"table\" = 'blocks', row_id,"
            " json_extract(coalesce(after, before), '$.article_id')) FROM changes"
            " WHERE \"table\" IN ('blocks', 'overrides')"
            " AND action_id = (SELECT max(id) FROM actions)"
        )
        put_back = rows.fetchall()
        if put_back:
            with self._ledger.transaction():
                for (article_id,) in put_back:
                    self.count_words(article_id)


def _written(blocks: Iterable[Block]) -> str:
    rows = [[b.end, int(b.kept), b.reason, round(b.confidence, 3), b.origin] for b in blocks]
    return json.dumps(rows, separators=(",", ":"))


def read_blocks(body: str) -> tuple[Block, ...]:
    """Read the blocks of an article as they are stored; raises `ValueError` for what is none."""
    rows: Sequence[tuple[int, int, str, float, str]] = json.loads(body)
    starts = [0, *(row[0] for row in rows)]
    return tuple(
        Block(start, end, bool(kept), Reason(reason), confidence, Origin(origin))
        for start, (end, kept, reason, confidence, origin) in zip(starts, rows, strict=False)
    )
