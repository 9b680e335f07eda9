"""Labels in groups: all of the same text, as which type and entity, and which differ from most."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from typing import TYPE_CHECKING, NamedTuple

from store.learning import AMOUNTS
from store.records import EntityType

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Iterator

    from store.project import Project

NAMES_ONLY = f"type NOT IN ({', '.join(repr(str(type_)) for type_ in AMOUNTS)})"
"""The same date or amount is another one in another article."""

LABELLED = f"""
    SELECT key, type, entity_id, count(*) FROM mentions
    WHERE annotator_id = :me AND {NAMES_ONLY} GROUP BY key, type, entity_id ORDER BY min(id)
"""

IN_ARTICLES = """
    SELECT key, type, article_id, entity_id, count(*) FROM mentions WHERE annotator_id = :me
    AND (key, type) IN (SELECT json_extract(value, '$[0]'), json_extract(value, '$[1]')
        FROM json_each(:names))
    GROUP BY key, type, article_id, entity_id ORDER BY min(id)
"""


class Group(NamedTuple):
    """Labels of one text that differ from most of it."""

    key: str
    type: str
    entity_id: int
    article_id: int | None
    """None for all articles."""
    usual: str
    """The type of most labels."""
    usual_id: int | None
    """The entity that most labels are filed under, where these are not."""
    labels: int
    """How many labels are as is usual."""


class LabelGroups:
    """All labels of one annotator, by their text; of two types as frequent, the first counts."""

    def __init__(self, project: Project, connection: sqlite3.Connection, me: int | None) -> None:
        self._connection = connection
        self._me = me
        self._clusters = project.judgements.clusters()
        self._types: dict[str, Counter[str]] = defaultdict(Counter)
        self._filed: dict[tuple[str, str], Counter[int]] = defaultdict(Counter)
        for key, type_, entity_id, count in connection.execute(LABELLED, {"me": me}):
            self._types[key][type_] += count
            self._filed[key, type_][self._clusters.root(entity_id)] += count

    def usual(self, key: str) -> tuple[EntityType, int]:
        """Return the type of most labels of a text that is labelled, and how many these are."""
        ((type_, count),) = self._types[key].most_common(1)
        return EntityType(type_), count

    def of_other_types(self) -> Iterator[Group]:
        """Yield the groups that have another type than most labels of their text.

        Not those of an entity of which a person said that it is another one than the usual.
        """
        for key, types in self._types.items():
            usual, labels = self.usual(key)
            ((entity_id, _),) = self._filed[key, usual].most_common(1)
            for type_ in types:
                filed = self._filed[key, type_] if type_ != usual else ()
                for member in self._others(entity_id, filed):
                    yield Group(key, type_, member, None, usual, None, labels)

    def of_other_entities(self) -> Iterator[Group]:
        """Yield the groups that are filed under another entity than most of their name and type.

        Two that bear a surname alone are only compared within an article: in another one it may be
        a namesake. Nor are those odd of which a person said whether they are one.
        """
        from store.names.forms import is_lone

        lone = []
        for (key, type_), filed in self._filed.items():
            if len(filed) > 1 and is_lone(key, EntityType(type_)):
                lone.append((key, type_))
            else:
                yield from self._filed_otherwise(key, type_, filed)
        articles: dict[tuple[str, str, int], Counter[int]] = defaultdict(Counter)
        parameters = {"names": json.dumps(lone), "me": self._me}
        for key, type_, article_id, entity_id, count in self._connection.execute(
            IN_ARTICLES, parameters
        ):
            articles[key, type_, article_id][self._clusters.root(entity_id)] += count
        for (key, type_, article_id), filed in articles.items():
            yield from self._filed_otherwise(key, type_, filed, article_id)

    def _filed_otherwise(
        self, key: str, type_: str, filed: Counter[int], article_id: int | None = None
    ) -> Iterator[Group]:
        ((usual, labels),) = filed.most_common(1)
        for member in self._others(usual, filed):
            yield Group(key, type_, member, article_id, type_, usual, labels)

    def _others(self, usual: int, roots: Iterable[int]) -> Iterator[int]:
        """Yield the entities of some clusters that nobody compared with the usual one."""
        for root in roots:
            if not self._clusters.are_settled(usual, root):
                yield from self._clusters.members(root)
