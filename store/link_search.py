"""Finding the claims of other articles that a claim may be tied to.

The claims are read beside the project, by a connection of one's own in a thread, and kept in
memory while the desk is open; a question to 10,000 of them takes some twenty milliseconds.
"""

from __future__ import annotations

import time
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

from store.project import open_project
from store.records import LinkType

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from store.link_index import Changes, LinkIndex
    from store.project import Project
    from store.suggest.links.claim_text import ClaimText
    from store.suggest.links.ranking import LikelyLink
    from store.suggest.links.repeats import Repeat

MANY = 100
"""Changed claims from which on all are read anew, in the thread, rather than taken in by hand."""

PAUSE = 0.0002
"""Seconds of sleep after a few claims: keys, in the other thread, come in between."""


@dataclass(frozen=True, slots=True)
class LikelyClaim:
    """A claim that likely belongs to another one, and how it would be tied."""

    claim_id: int
    score: float
    """How alike the two are, from 0 to 1."""
    type: LinkType
    reason: str
    """For a person to read: “same words”, “newer figure: 3 / 4”."""
    is_newer: bool
    """It is the later of the two: what supports or updates leads from it to the other."""


def search_beside(path: Path, annotator: str, known: LinkIndex | None) -> LinkIndex | Changes:
    """Read what changed since an index was brought up to date, in whatever thread.

    Where there is no index, or much has changed, a new one is built.
    """
    from store.link_index import build, changes_since

    with open_project(path, read_only=True, annotator=annotator) as project:
        if known is not None:
            changes = changes_since(project, known.as_of, known.clusters)
            if len(changes.asked) <= MANY:
                return changes
        return build(project, partial(time.sleep, PAUSE))


class LikelyLinks:
    """What may be tied among the claims of an annotator, as far as it has been found.

    Nothing here writes: a person ties, or keeps apart (`Links`), and that is not shown again.
    """

    def __init__(self, project: Project) -> None:
        self._project = project
        self.index: LinkIndex | None = None
        self._settled: set[tuple[int, int]] = set()
        self._settled_as_of = -1

    @property
    def is_due(self) -> bool:
        """Whether there are claims that were not read as they are now."""
        if self.index is None:
            return len(self._project.claims) > 0
        return self.index.as_of != self._project.history.last_change()

    def keep(self, found: LinkIndex | Changes) -> bool:
        """Keep what was read beside the project; say whether any claim is another than before."""
        from store.link_index import LinkIndex

        if self.index is None or isinstance(found, LinkIndex):
            assert isinstance(found, LinkIndex), "what changed is asked for of an index"
            self.index = found
            return len(found) > 0
        return self.index.take(found)

    def likely(self, claim_id: int, limit: int = 10) -> list[LikelyClaim]:
        """Return the claims of other articles that likely belong to a claim, best first."""
        text = self._text(claim_id)
        if self.index is None or text is None:
            return []
        settled = self.settled_with(claim_id)
        ranked = self.index.rank(text, limit + len(settled))
        return [
            _likely(text, link, self.index.date(link.claim_id))
            for link in ranked
            if link.claim_id not in settled and self._stands(link.claim_id)
        ][:limit]

    def near(self, claim_id: int, others: Iterable[int], limit: int = 10) -> list[LikelyClaim]:
        """Return which of some other claims of its own article belong to a claim, best first."""
        from store.claim_texts import claim_texts
        from store.suggest.links.ranking import ClaimIndex

        text = self._text(claim_id)
        if text is None:
            return []
        left = set(others) - self.settled_with(claim_id) - {claim_id}
        index = ClaimIndex(claim_texts(self._project, sorted(left)))
        # The ranking leaves out what is of the same article: this claim is of none.
        ranked = index.rank(replace(text, article_id=0), limit)
        return [_likely(text, link, text.date) for link in ranked]

    def repeats(self) -> list[Repeat]:
        """Return the claims that stand word for word in two articles, and wait for an answer."""
        return list(self._open(self.index.repeats() if self.index else ()))

    def repeats_of(self, claim_id: int) -> list[Repeat]:
        """Return where other articles repeat a claim, the longest first; answered ones are not."""
        return list(self._open(self.index.repeats_of(claim_id) if self.index else ()))

    def settled_with(self, claim_id: int) -> set[int]:
        """Return the claims that a claim is tied to, or kept apart from."""
        pairs = (pair for pair in self._all_settled() if claim_id in pair)
        return {low if high == claim_id else high for low, high in pairs}

    def _open(self, repeats: Iterable[Repeat]) -> Iterator[Repeat]:
        for repeat in repeats:
            low, high = sorted((repeat.claim_id, repeat.other_id))
            is_settled = (low, high) in self._all_settled()
            if not is_settled and self._stands(low) and self._stands(high):
                yield repeat

    def _text(self, claim_id: int) -> ClaimText | None:
        """Read a claim as it is now: it may have been made a moment ago."""
        from store.claim_texts import claim_texts

        return next(claim_texts(self._project, [claim_id]), None)

    def _stands(self, claim_id: int) -> bool:
        """Say whether a claim is still there: the index may be a moment behind."""
        sql = "SELECT 1 FROM claims WHERE id = ?"
        return self._project.db.execute(sql, (claim_id,)).fetchone() is not None

    def _all_settled(self) -> set[tuple[int, int]]:
        """Return the pairs that are tied or kept apart, read again after every change."""
        as_of = self._project.history.last_change()
        if self._settled_as_of != as_of:
            self._settled, self._settled_as_of = self._project.links.settled(), as_of
        return self._settled


def _likely(text: ClaimText, link: LikelyLink, date: str) -> LikelyClaim:
    """Say how a claim would be tied to one that is alike; the newer bears on the older."""
    type_ = link.relation.type
    is_newer = bool(text.date) and date > text.date
    if type_ is LinkType.UPDATES:
        is_newer = link.relation.begins_at_other
    return LikelyClaim(link.claim_id, link.score, type_, link.relation.reason, is_newer)
