"""Articles that say nearly the same: found when they come in, and remembered."""

from __future__ import annotations

import json
from array import array
from typing import TYPE_CHECKING

from store.records import Near

if TYPE_CHECKING:
    from collections.abc import Sequence

    from store.ledger import Ledger

MOST = 20
"""Articles that one is compared with, and so linked to at most: a thousand weather reports out of
one mould would else be a million pairs."""


class NearDuplicates:
    """The sketches of all articles, and which of them are nearly the same."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger

    def of_article(self, article_id: int) -> list[Near]:
        """Return the articles that are nearly the same as one, the likest first."""
        rows = self._ledger.execute(
            "SELECT of_id, likeness FROM near_duplicates WHERE article_id = ?1"
            " UNION ALL SELECT article_id, likeness FROM near_duplicates WHERE of_id = ?1"
            " ORDER BY 2 DESC, 1",
            article_id,
        )
        return [Near(*row) for row in rows]

    def find(self, sketch: Sequence[int]) -> list[Near]:
        """Return the articles whose sketches are like this one, the likest first.

        They are `MOST` at most, out of those that share the most with it.
        """
        from store.intake.likeness import ALIKE, bands, likeness

        rows = self._ledger.execute(
            "SELECT article_id, sketch FROM sketches WHERE article_id IN (SELECT article_id"
            " FROM sketch_bands WHERE band IN (SELECT value FROM json_each(?))"
            " GROUP BY article_id ORDER BY count(*) DESC, article_id LIMIT ?)",
            json.dumps(bands(sketch)),
            MOST,
        )
        alike = (Near(article_id, likeness(sketch, _read(data))) for article_id, data in rows)
        found = (near for near in alike if near.likeness >= ALIKE)
        return sorted(found, key=lambda near: (-near.likeness, near.article_id))

    def add(self, article_id: int, sketch: Sequence[int], found: Sequence[Near]) -> None:
        """Remember the sketch of an article that came in, and what it is like.

        One that is like `MOST` others need not be found itself: whatever is like it is like them.
        """
        from store.intake.likeness import bands

        if not sketch:
            return
        self._ledger.execute("INSERT INTO sketches VALUES (?, ?)", article_id, _written(sketch))
        if len(found) < MOST:
            self._ledger.execute_many(
                "INSERT OR IGNORE INTO sketch_bands VALUES (?, ?)",
                ((band, article_id) for band in bands(sketch)),
            )
        self._ledger.execute_many(
            "INSERT INTO near_duplicates VALUES (?, ?, ?)",
            ((article_id, near.article_id, near.likeness) for near in found),
        )


def _written(sketch: Sequence[int]) -> bytes:
    return array("Q", sketch).tobytes()


def _read(data: bytes) -> Sequence[int]:
    return array("Q", data)
