"""Whom a name means: in its article first, then by the tables loaded, then in the project."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.names.fold import fold

if TYPE_CHECKING:
    from collections.abc import Iterable

    from store.judgements import Judgements
    from store.ledger import Ledger
    from store.records import EntityType

HERE = """
    SELECT entity_id FROM mentions WHERE key = ?1 AND type = ?2 AND article_id = ?3
    GROUP BY entity_id ORDER BY count(*) DESC, entity_id LIMIT 1
"""

NAMED_HERE = "SELECT DISTINCT quote FROM mentions WHERE article_id = ? AND type = ?"

BY_ALIAS = """
    SELECT DISTINCT entity_id FROM aliases JOIN entities ON entities.id = entity_id
    WHERE aliases.key = ?1 AND type = ?2 ORDER BY entity_id
"""

BY_MENTION = """
    SELECT entity_id FROM mentions WHERE key = ?1 AND type = ?2
    GROUP BY entity_id ORDER BY count(*) DESC, entity_id
"""

BY_NAME = "SELECT id FROM entities WHERE key = ?1 AND type = ?2 ORDER BY id"

OTHER_NAMES = """
    SELECT 1 FROM json_each(?1) AS member
    CROSS JOIN mentions ON entity_id = member.value AND quote < ?2 AND mentions.key <> ?3
    UNION ALL SELECT 1 FROM json_each(?1) AS member
    CROSS JOIN mentions ON entity_id = member.value AND quote > ?2 AND mentions.key <> ?3 LIMIT 1
"""
"""The many mentions of the very quote are passed over by the index."""


class Lookup:
    """Finds the entity that a name means; makes and changes nothing."""

    def __init__(self, ledger: Ledger, judgements: Judgements) -> None:
        self._ledger = ledger
        self._judgements = judgements

    def find(self, name: str, type_: EntityType, article_id: int) -> int | None:
        """Return whom a name means in an article, or None where that is nobody known for certain.

        What an article called by the name before goes before all else, then an alias that one
        alone has. A surname or given name alone is somebody for each article anew, whom the
        program then finds the full name for; so what is labelled first has no part in who that is.
        Only a name that nobody bears in full, or of which people said whose it is, means the same
        everywhere.
        """
        from store.names.forms import is_lone

        key = fold(name)
        here = self._ledger.execute(HERE, key, type_, article_id).fetchone()
        if here is not None:
            return int(here[0])
        is_short = article_id != 0 and is_lone(name, type_)
        if is_short and self._is_named_in_full(name, type_, article_id):
            return None
        for sql in (BY_ALIAS, BY_MENTION, BY_NAME):
            found = [int(row[0]) for row in self._ledger.execute(sql, key, type_)]
            if not found:
                continue
            if len({self._judgements.clusters().root(id_) for id_ in found}) > 1:
                return None
            if sql is BY_ALIAS or not is_short or self._is_whole(found, name):
                return found[0]
            return None
        return None

    def _is_named_in_full(self, name: str, type_: EntityType, article_id: int) -> bool:
        """Say whether an article names anybody by more than this, and by this too."""
        from store.names.forms import is_part

        quotes = self._ledger.execute(NAMED_HERE, article_id, type_)
        return any(is_part(name, quote, type_) for (quote,) in quotes)

    def _is_whole(self, entity_ids: Iterable[int], name: str) -> bool:
        """Say whether a name is all that its bearer is called, or people said whose it is."""
        clusters = self._judgements.clusters()
        if all(clusters.are_said_same(entity_id) for entity_id in entity_ids):
            return True
        members = sorted({id_ for one in entity_ids for id_ in clusters.members(one)})
        return self._ledger.execute(OTHER_NAMES, str(members), name, fold(name)).fetchone() is None
