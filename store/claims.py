"""Claims: who says what, in spans of the text, with a few attributes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from store.claimers import likely_claimer
from store.errors import LabelError
from store.records import Act, Certainty, Claim, Form, Polarity, Role
from store.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from store.articles import Articles
    from store.entities import Entities
    from store.ledger import Ledger
    from store.mentions import Mentions

CLAIM = """
    SELECT claims.id, article_id, by_author, via_id, nested_in_id, form, act, certainty, polarity,
        annotators.name, origin,
        (SELECT group_concat(entity_id) FROM
            (SELECT entity_id FROM claimers WHERE claim_id = claims.id ORDER BY id))
    FROM claims JOIN annotators ON annotators.id = annotator_id
"""


class Claims:
    """The claims of a project; marking one span of one is one committed step of the history."""

    def __init__(
        self, ledger: Ledger, articles: Articles, entities: Entities, mentions: Mentions
    ) -> None:
        self._ledger = ledger
        self._articles = articles
        self._entities = entities
        self._mentions = mentions

    def __len__(self) -> int:
        (count,) = self._ledger.execute("SELECT count(*) FROM claims").fetchone()
        return int(count)

    def of_article(self, article_id: int, annotator: str | None = None) -> list[Claim]:
        """Return the claims of an article, of one annotator or of all, in the order made."""
        where = "WHERE article_id = ? AND (?2 IS NULL OR annotators.name = ?2) ORDER BY claims.id"
        return self._select(where, article_id, annotator)

    def get(self, claim_id: int) -> Claim | None:
        """Return a claim, or None if it has been deleted."""
        found = self._select("WHERE claims.id = ?", claim_id)
        return found[0] if found else None

    def search(self, typed: str = "", limit: int = 500) -> list[Claim]:
        """Return the newest claims of which one span holds every word typed, in any case."""
        words = typed.lower().split()
        holds = " AND ".join(["1", *("instr(lower(quote), ?)" for _ in words)])
        where = (
            f"WHERE claims.id IN (SELECT claim_id FROM claim_spans WHERE {holds})"
            " ORDER BY claims.id DESC LIMIT ?"
        )
        return self._select(where, *words, limit)

    def add(
        self,
        article_id: int,
        spans: Mapping[Role, Span],
        *,
        claimers: Iterable[int] = (),
        nested_in: Claim | None = None,
        origin: str = "",
        reason: str = "",
    ) -> Claim:
        """Make a whole claim at once, as one step; `origin` and `reason` are of a suggestion.

        Who claims is whom the caller says, or nobody with a name. Raises `LabelError` for a claim
        without spans, and for a span outside the text.
        """
        if not spans:
            raise LabelError("a claim needs at least one span")
        raw = self._articles.raw(article_id)
        with self._ledger.action("make a claim", article_id):
            claim_id = self._begin(article_id)
            for role, span in spans.items():
                self._put(claim_id, role, span, raw)
            self._file(claim_id, claimers)
            self._set(claim_id, origin=origin, reason=reason)
            claim = self._expect(claim_id)
            return self.nest(claim, nested_in) if nested_in else claim

    def mark(self, article_id: int, role: Role, span: Span, claim: Claim | None = None) -> Claim:
        """Give a claim its source, cue, content, addressee or medium; without one, begin a claim.

        A source says who claims: the entity that it names, if it names one.
        """
        raw = self._articles.raw(article_id)
        with self._ledger.action(f"mark {role} {span.quote(raw)}", article_id):
            claim = self._expect(claim.id) if claim else None
            if claim and claim.article_id != article_id:
                raise LabelError("a claim stands in one article: begin another one here")
            claim_id = claim.id if claim else self._begin(article_id)
            self._put(claim_id, role, span, raw)
            if role is Role.SOURCE and not (claim and (claim.claimers or claim.by_author)):
                annotator = self._ledger.annotator
                mentions = self._mentions.of_article(article_id, annotator)
                claims = self.of_article(article_id, annotator)
                entity_id = likely_claimer(raw, span, mentions, claims)
                if entity_id is not None:
                    self._file(claim_id, [entity_id])
        return self._expect(claim_id)

    def unmark(self, claim: Claim, role: Role) -> Claim | None:
        """Take one span out of a claim; a claim without spans is gone."""
        with self._ledger.action(f"delete {role} of a claim", claim.article_id):
            claim = self._expect(claim.id)
            if set(claim.spans) == {role}:
                self.delete(claim)
                return None
            self._ledger.execute(
                "DELETE FROM claim_spans WHERE claim_id = ? AND role = ?", claim.id, role
            )
        return self._expect(claim.id)

    def set_claimers(self, claim: Claim, entity_ids: Iterable[int]) -> Claim:
        """Say which entities claim it; none stands for a source without a name."""
        with self._ledger.action("set the claimer", claim.article_id):
            self._file(claim.id, entity_ids)
            self._set(claim.id, by_author=False)
        return self._expect(claim.id)

    def set_author(self, claim: Claim, *, by_author: bool) -> Claim:
        """Say whether the article itself makes the claim."""
        with self._ledger.action("set the article as claimer", claim.article_id):
            if by_author:
                self._file(claim.id, ())
            self._set(claim.id, by_author=by_author)
        return self._expect(claim.id)

    def update(self, claim: Claim) -> Claim:
        """Take over the attributes of a claim: form, act, certainty and polarity.

        A form of None leaves it to the quotation marks.
        """
        told = _told(claim, self._expect(claim.id))
        with self._ledger.action(f"set {told} of claim {_words(claim)}", claim.article_id):
            self._set(
                claim.id,
                form=claim.form,
                act=claim.act,
                certainty=claim.certainty,
                polarity=claim.polarity,
            )
        return self._expect(claim.id)

    def set_via(self, claim: Claim, entity_id: int | None) -> Claim:
        """Say through which entity the claim reached the article."""
        with self._ledger.action("set through whom a claim was heard", claim.article_id):
            before = self._expect(claim.id).via_id
            if entity_id is not None:
                self._entities.get(entity_id)
            self._set(claim.id, via_id=entity_id)
            self._entities.drop_unused([before] if before else [])
        return self._expect(claim.id)

    def nest(self, claim: Claim, outer: Claim | None) -> Claim:
        """Say in which other claim this one stands; raises `LabelError` for a circle."""
        above = outer
        while above is not None:
            if above.id == claim.id:
                raise LabelError("a claim cannot stand inside itself")
            above = self.get(above.nested_in_id) if above.nested_in_id else None
        with self._ledger.action("nest a claim", claim.article_id):
            self._set(claim.id, nested_in_id=outer.id if outer else None)
        return self._expect(claim.id)

    def delete(self, claim: Claim) -> None:
        """Delete a claim with its spans, links and notes."""
        with self._ledger.action(f"delete claim {_words(claim)}", claim.article_id):
            named = self._named_in(claim.id)
            self._ledger.execute("DELETE FROM claims WHERE id = ?", claim.id)
            self._entities.drop_unused(named)

    def _begin(self, article_id: int) -> int:
        return self._ledger.insert(
            "INSERT INTO claims (article_id, annotator_id) VALUES (?, ?)",
            article_id,
            self._ledger.annotator_id,
        )

    def _put(self, claim_id: int, role: Role, span: Span, raw: str) -> None:
        if span.end > len(raw):
            raise LabelError(f"the span ends at {span.end}, but the text has {len(raw)} characters")
        self._ledger.execute(
            "INSERT INTO claim_spans (claim_id, role, span, quote) VALUES (?, ?, ?, ?)"
            " ON CONFLICT (claim_id, role) DO UPDATE"
            " SET span = excluded.span, quote = excluded.quote",
            claim_id,
            role,
            span.to_json(),
            span.quote(raw),
        )

    def _file(self, claim_id: int, entity_ids: Iterable[int]) -> None:
        before = self._expect(claim_id).claimers
        after = tuple(dict.fromkeys(entity_ids))
        if after == before:
            return
        self._ledger.execute("DELETE FROM claimers WHERE claim_id = ?", claim_id)
        for entity_id in after:
            self._entities.get(entity_id)
            self._ledger.execute(
                "INSERT INTO claimers (claim_id, entity_id) VALUES (?, ?)", claim_id, entity_id
            )
        self._entities.drop_unused(before)

    def _named_in(self, claim_id: int) -> set[int]:
        claim = self.get(claim_id)
        named = {*claim.claimers, claim.via_id} if claim else set()
        return {entity_id for entity_id in named if entity_id is not None}

    def _set(self, claim_id: int, **values: Any) -> None:
        places = ", ".join(f"{column} = ?" for column in values)
        self._ledger.execute(f"UPDATE claims SET {places} WHERE id = ?", *values.values(), claim_id)

    def _expect(self, claim_id: int) -> Claim:
        claim = self.get(claim_id)
        if claim is None:
            raise LabelError("this claim has been deleted")
        return claim

    def _select(self, where: str, *parameters: Any) -> list[Claim]:
        claims = []
        for row in self._ledger.execute(CLAIM + where, *parameters).fetchall():
            (
                claim_id,
                article_id,
                by_author,
                via_id,
                nested,
                form,
                *labels,
                annotator,
                origin,
                filed,
            ) = row
            spans, quotes = self._spans(claim_id)
            claims.append(
                Claim(
                    id=claim_id,
                    article_id=article_id,
                    spans=spans,
                    quotes=quotes,
                    claimers=tuple(
                        int(entity_id) for entity_id in (filed or "").split(",") if entity_id
                    ),
                    by_author=bool(by_author),
                    via_id=via_id,
                    nested_in_id=nested,
                    form=Form(form) if form else None,
                    act=Act(labels[0]),
                    certainty=Certainty(labels[1]),
                    polarity=Polarity(labels[2]),
                    annotator=annotator,
                    origin=origin,
                )
            )
        return claims

    def _spans(self, claim_id: int) -> tuple[dict[Role, Span], dict[Role, str]]:
        rows = self._ledger.execute(
            "SELECT role, span, quote FROM claim_spans WHERE claim_id = ? ORDER BY id", claim_id
        ).fetchall()
        spans = {Role(role): Span.from_json(span) for role, span, _ in rows}
        return spans, {Role(role): quote for role, _, quote in rows}


def _told(claim: Claim, before: Claim) -> str:
    """Say which attributes are others than before: “certainty PR”."""
    names = ("form", "act", "certainty", "polarity")
    values = ((name, getattr(claim, name), getattr(before, name)) for name in names)
    return ", ".join(f"{name} {now or 'by its marks'}" for name, now, then in values if now != then)


def _words(claim: Claim) -> str:
    """Return what is claimed, or else some other words of the claim."""
    return claim.quotes.get(Role.CONTENT) or next(iter(claim.quotes.values()), "")
