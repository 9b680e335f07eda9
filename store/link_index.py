"""The claims of a project in memory, by what likely links them, brought up to date by changes."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from store.claim_texts import claim_ids, claim_texts
from store.suggest.links.ranking import ClaimIndex
from store.suggest.links.repeats import RepeatIndex, find_repeats

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from store.project import Project
    from store.suggest.links.claim_text import ClaimText
    from store.suggest.links.ranking import LikelyLink
    from store.suggest.links.repeats import Repeat

Clusters = frozenset[tuple[int, ...]]
"""The entities that are one, of more than one each."""

AT_ONCE = 8
"""Claims that are taken in without a pause: two milliseconds' work."""

CHANGED = """
    WITH new (kind, row_id, row) AS (
        SELECT "table", row_id, coalesce(after, before) FROM changes WHERE id > :since)
    SELECT row_id FROM new WHERE kind = 'claims'
    UNION SELECT json_extract(row, '$.claim_id') FROM new WHERE kind IN ('claim_spans', 'claimers')
    UNION SELECT claims.id FROM new JOIN claims ON article_id = json_extract(row, '$.article_id')
        WHERE kind = 'mentions'
    UNION SELECT claims.id FROM new JOIN claims ON article_id = new.row_id WHERE kind = 'articles'
"""
"""The claims that were made, changed or deleted, or in which something was named."""

NAMING = """
    WITH turned (id) AS (SELECT value FROM json_each(:entities))
    SELECT claim_id FROM claimers WHERE entity_id IN turned
    UNION SELECT claims.id FROM mentions JOIN claims USING (article_id)
        WHERE entity_id IN turned
"""
"""The claims that may name one of some entities, or are made by one."""

OF_ME = """
    SELECT claims.id FROM json_each(:ids) JOIN claims ON claims.id = value
        JOIN annotators ON annotators.id = annotator_id
    WHERE annotators.name = :me ORDER BY article_id, claims.id
"""


@dataclass(frozen=True, slots=True)
class Changes:
    """What changed in the claims of a project up to one change of its history."""

    as_of: int
    clusters: Clusters
    asked: frozenset[int]
    """The claims that may be others than before, or gone."""
    texts: Sequence[ClaimText]
    """Those of them that stand, as they are now."""


class LinkIndex:
    """Ranks claims by how likely they belong together, and knows which repeat each other.

    It is built in one thread, and used and changed in one other from then on.
    """

    def __init__(self) -> None:
        self.as_of = 0
        self.clusters: Clusters = frozenset()
        self._texts: dict[int, ClaimText] = {}
        self._ranking = ClaimIndex()
        self._quotations = RepeatIndex()
        self._repeats: dict[int, dict[int, Repeat]] = {}

    def __len__(self) -> int:
        return len(self._texts)

    def take(self, changes: Changes) -> bool:
        """Bring the index up to date; say whether any claim was another than the index had."""
        standing = {text.id for text in changes.texts}
        gone = [id_ for id_ in changes.asked if id_ in self._texts and id_ not in standing]
        new = [text for text in changes.texts if self._texts.get(text.id) != text]
        for claim_id in gone:
            self._forget(claim_id)
        for text in new:
            self.add(text)
        self.as_of, self.clusters = changes.as_of, changes.clusters
        return bool(gone or new)

    def add(self, text: ClaimText) -> None:
        """Take in a claim, in place of what was known of it."""
        self._forget(text.id)
        self._texts[text.id] = text
        self._ranking.add(text)
        for repeat in find_repeats([text], self._quotations):
            self._repeats.setdefault(repeat.claim_id, {})[repeat.other_id] = repeat
            turned = replace(repeat, claim_id=repeat.other_id, other_id=repeat.claim_id)
            self._repeats.setdefault(repeat.other_id, {})[repeat.claim_id] = turned

    def rank(self, text: ClaimText, limit: int) -> list[LikelyLink]:
        """Return the claims of other articles that likely belong to one, best first."""
        return self._ranking.rank(text, limit)

    def date(self, claim_id: int) -> str:
        """Return the date of the article of a claim; nothing where it is not known."""
        return self._texts[claim_id].date

    def repeats_of(self, claim_id: int) -> Iterable[Repeat]:
        """Return where other articles repeat a claim, the longest repeat first."""
        found = self._repeats.get(claim_id, {}).values()
        return sorted(found, key=lambda repeat: (-repeat.words, -repeat.share, repeat.other_id))

    def repeats(self) -> Iterator[Repeat]:
        """Yield every repeat once, from the newer claim to the older."""
        for claim_id in sorted(self._repeats):
            for other_id in sorted(self._repeats[claim_id]):
                if other_id < claim_id:
                    yield self._repeats[claim_id][other_id]

    def _forget(self, claim_id: int) -> None:
        if self._texts.pop(claim_id, None) is not None:
            self._ranking.remove(claim_id)
            self._quotations.remove(claim_id)
            for other_id in self._repeats.pop(claim_id, {}):
                del self._repeats[other_id][claim_id]


def build(project: Project, pause: Callable[[], None] = lambda: None) -> LinkIndex:
    """Take in every claim of the annotator, and pause after every few."""
    index = LinkIndex()
    index.as_of, index.clusters = project.history.last_change(), _clusters(project)
    for number, text in enumerate(claim_texts(project, claim_ids(project))):
        index.add(text)
        if not number:
            index.rank(text, 1)  # loads what every question needs: no key is to wait for that
        if number % AT_ONCE == 0:
            pause()
    return index


def changes_since(project: Project, as_of: int, clusters: Clusters) -> Changes:
    """Read the claims that may be others than at an earlier change, when these were one."""
    now, clusters_now = project.history.last_change(), _clusters(project)
    turned = {entity_id for cluster in clusters ^ clusters_now for entity_id in cluster}
    asked = {id_ for (id_,) in project.db.execute(CHANGED, {"since": as_of})}
    entities = {"entities": _json(turned)}
    asked.update(id_ for (id_,) in project.db.execute(NAMING, entities))
    mine = project.db.execute(OF_ME, {"ids": _json(asked), "me": project.annotator})
    texts = tuple(claim_texts(project, [id_ for (id_,) in mine.fetchall()]))
    return Changes(now, clusters_now, frozenset(asked), texts)


def _json(ids: Iterable[int]) -> str:
    return f"[{','.join(map(str, sorted(ids)))}]"


def _clusters(project: Project) -> Clusters:
    return frozenset(project.judgements.clusters())
