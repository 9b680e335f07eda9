"""Whom a name means: in its article first, then by the tables loaded, then in the project."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from store.names.fold import fold
from store.names.forms import is_lone, is_part

if TYPE_CHECKING:
    from store.judgements import Judgements
    from store.ledger import Ledger
    from store.records import EntityType

HERE = """
    SELECT entity_id FROM mentions WHERE key = ?1 AND type = ?2 AND article_id = ?3
    GROUP BY entity_id ORDER BY count(*) DESC, entity_id LIMIT 1
"""

NAMED_HERE = "SELECT DISTINCT entity_id, quote FROM mentions WHERE article_id = ? AND type = ?"

ALIASES = """
    SELECT DISTINCT entity_id FROM aliases JOIN entities ON entities.id = entity_id
    WHERE aliases.key = ? AND type = ?
"""

MENTIONS = """
    SELECT entity_id, count(*) FROM mentions WHERE key = ? AND type = ?
    GROUP BY entity_id ORDER BY count(*) DESC, entity_id
"""

NAMES = "SELECT id FROM entities WHERE key = ? AND type = ? ORDER BY id LIMIT 1"

DOMINANT = 3
"""How many times as often as all others one must be named for a surname to be taken for hers."""


class Lookup:
    """Finds the entity that a name means; makes and changes nothing."""

    def __init__(self, ledger: Ledger, judgements: Judgements) -> None:
        self._ledger = ledger
        self._judgements = judgements

    def find(self, name: str, type_: EntityType, article_id: int) -> int | None:
        """Return whom a name means in an article, or None where that is nobody known.

        A surname or given name alone means whoever the article names in full by it. Where it
        names nobody or several so, it means the one who bears it elsewhere, if that is one.
        """
        key = fold(name)
        here = self._ledger.execute(HERE, key, type_, article_id).fetchone()
        if here is not None:
            return int(here[0])
        if not is_lone(name, type_):
            return (
                self._by_alias(key, type_)
                or self._by_mention(key, type_)
                or self._by_name(key, type_)
            )
        full = self._named_in_full(name, type_, article_id)
        if not full:
            found = self._by_alias(key, type_) or self._by_mention(key, type_, whose=True)
            return found if found or self._is_borne(key, type_) else self._by_name(key, type_)
        if len(full) > 1:
            return None
        return self._member_known_as(key, type_, full.pop())

    def _named_in_full(self, name: str, type_: EntityType, article_id: int) -> set[int]:
        """Return the clusters that an article names by more than this, and by this too."""
        rows = self._ledger.execute(NAMED_HERE, article_id, type_)
        root = self._judgements.clusters().root
        return {root(entity_id) for entity_id, quote in rows if is_part(name, quote, type_)}

    def _member_known_as(self, key: str, type_: EntityType, root: int) -> int | None:
        """Return the entity of a cluster that goes by a name; nobody else is meant by it here."""
        clusters = self._judgements.clusters()
        known = [row[0] for row in self._ledger.execute(MENTIONS, key, type_)]
        known += [row[0] for row in self._ledger.execute(ALIASES, key, type_)]
        return next((id_ for id_ in known if clusters.root(id_) == root), None)

    def _by_alias(self, key: str, type_: EntityType) -> int | None:
        """Return who alone has an alias."""
        rows = self._ledger.execute(ALIASES, key, type_).fetchall()
        return int(rows[0][0]) if len(rows) == 1 else None

    def _by_mention(self, key: str, type_: EntityType, *, whose: bool = False) -> int | None:
        """Return who is most often named so; `whose` asks that no other comes near."""
        rows = self._ledger.execute(MENTIONS, key, type_).fetchall()
        if not rows:
            return None
        clusters = self._judgements.clusters()
        counts: Counter[int] = Counter()
        for entity_id, count in rows:
            counts[clusters.root(entity_id)] += count
        (first, most), *others = counts.most_common()
        if whose and others and most < DOMINANT * sum(count for _, count in others):
            return None
        return next(int(id_) for id_, _ in rows if clusters.root(id_) == first)

    def _is_borne(self, key: str, type_: EntityType) -> bool:
        return self._ledger.execute(MENTIONS, key, type_).fetchone() is not None

    def _by_name(self, key: str, type_: EntityType) -> int | None:
        row = self._ledger.execute(NAMES, key, type_).fetchone()
        return int(row[0]) if row else None
