"""Claim links: same, supports, contradicts or updates, between two claims of any articles."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.errors import LabelError
from store.records import ClaimLink, LinkType

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import Any

    from store.ledger import Ledger

LINK = """
    SELECT claim_links.id, type, from_id, to_id, note, annotators.name
    FROM claim_links JOIN annotators ON annotators.id = annotator_id
"""

SETTLED = """
    SELECT min(from_id, to_id), max(from_id, to_id) FROM claim_links WHERE annotator_id = :me
    UNION SELECT a_id, b_id FROM unlinked WHERE annotator_id = :me
"""

OPPOSITES = {LinkType.SAME: LinkType.CONTRADICTS, LinkType.CONTRADICTS: LinkType.SAME}


class Links:
    """The claim links of a project."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger

    def __len__(self) -> int:
        (count,) = self._ledger.execute("SELECT count(*) FROM claim_links").fetchone()
        return int(count)

    def add(self, type_: LinkType, from_id: int, to_id: int, note: str = "") -> ClaimLink:
        """Tie two claims; the same tie twice is one.

        Raises `LabelError` for a claim and itself, for one that is deleted, and for `same` beside
        `contradicts`; what other annotators tied does not count.
        """
        if from_id == to_id:
            raise LabelError("a claim cannot be tied to itself")
        self._must_stand(from_id, to_id)
        between = [
            link
            for link in self.of_claims([from_id])
            if to_id in (link.from_id, link.to_id) and link.annotator == self._ledger.annotator
        ]
        for link in between:
            if link.type is OPPOSITES.get(type_):
                raise LabelError(f"these claims are tied as {link.type}: delete that link first")
            if link.type is type_ and (type_ in OPPOSITES or link.from_id == from_id):
                return link
        with self._ledger.action(f"tie claims: {type_}"):
            self._ledger.execute(
                "DELETE FROM unlinked WHERE a_id = ? AND b_id = ? AND annotator_id = ?",
                min(from_id, to_id),
                max(from_id, to_id),
                self._ledger.annotator_id,
            )
            link_id = self._ledger.insert(
                "INSERT INTO claim_links (type, from_id, to_id, note, annotator_id)"
                " VALUES (?, ?, ?, ?, ?)",
                type_,
                from_id,
                to_id,
                note,
                self._ledger.annotator_id,
            )
        return ClaimLink(link_id, type_, from_id, to_id, note, self._ledger.annotator)

    def keep_apart(self, a_id: int, b_id: int) -> None:
        """Say that neither of two claims bears on the other: they are not proposed again.

        Tying them takes that back. Raises `LabelError` for a claim and itself, and for one that
        is deleted.
        """
        if a_id == b_id:
            raise LabelError("a claim cannot be kept apart from itself")
        self._must_stand(a_id, b_id)
        low, high = sorted((a_id, b_id))
        with self._ledger.action("keep claims apart"):
            self._ledger.execute(
                "INSERT OR IGNORE INTO unlinked (a_id, b_id, annotator_id) VALUES (?, ?, ?)",
                low,
                high,
                self._ledger.annotator_id,
            )

    def settled(self) -> set[tuple[int, int]]:
        """Return the pairs of claims that I tied or keep apart, the smaller id first."""
        rows = self._ledger.execute(SETTLED, me=self._ledger.annotator_id)
        return {(low, high) for low, high in rows}

    def of_claims(self, claim_ids: Iterable[int]) -> list[ClaimLink]:
        """Return the links that begin or end at one of these claims."""
        ids = tuple(claim_ids)
        places = ", ".join("?" * len(ids))
        where = f"WHERE from_id IN ({places}) OR to_id IN ({places}) ORDER BY claim_links.id"
        return list(self._select(where, *ids, *ids))

    def from_article(self, article_id: int) -> list[ClaimLink]:
        """Return the links that begin at a claim of this article."""
        where = (
            "WHERE from_id IN (SELECT id FROM claims WHERE article_id = ?) ORDER BY claim_links.id"
        )
        return list(self._select(where, article_id))

    def annotate(self, link: ClaimLink, note: str) -> None:
        """Write a note on a link, in place of the one it has."""
        with self._ledger.action(f"note on a tie: {link.type}"):
            sql = "UPDATE claim_links SET note = ? WHERE id = ?"
            if not self._ledger.execute(sql, note, link.id).rowcount:
                raise LabelError("this tie has been deleted")

    def delete(self, link: ClaimLink) -> None:
        """Untie two claims."""
        with self._ledger.action(f"untie claims: {link.type}"):
            self._ledger.execute("DELETE FROM claim_links WHERE id = ?", link.id)

    def _must_stand(self, *claim_ids: int) -> None:
        for claim_id in claim_ids:
            if not self._ledger.execute("SELECT 1 FROM claims WHERE id = ?", claim_id).fetchone():
                raise LabelError("a claim that is to be tied has been deleted: choose another")

    def _select(self, where: str, *parameters: Any) -> Iterator[ClaimLink]:
        for link_id, type_, from_id, to_id, note, annotator in self._ledger.execute(
            LINK + where, *parameters
        ):
            yield ClaimLink(link_id, LinkType(type_), from_id, to_id, note, annotator)
