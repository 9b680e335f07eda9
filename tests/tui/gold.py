"""The gold annotation of the seeds, and the labels of an export in the same shape."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from tui.resources import resource

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from tui.text.graphemes import Fragment

ROLES = ("content", "source", "cue", "addressee", "medium")


@dataclass(frozen=True, slots=True)
class GoldMention:
    """A name in an article, which is known by its SHA-256, and the name of its entity."""

    article: str
    start: int
    end: int
    type: str
    entity: str


@dataclass(frozen=True, slots=True)
class GoldClaim:
    """A claim with all its attributes; who claims is given by name."""

    key: str
    article: str
    spans: tuple[tuple[str, tuple[Fragment, ...]], ...]
    claimers: tuple[str, ...]
    by_author: bool
    via: str | None
    nested_in: str | None
    form: str
    act: str
    certainty: str
    polarity: str

    @property
    def start(self) -> int:
        """Where the first of its spans begins."""
        return min(fragments[0][0] for _, fragments in self.spans)

    def fragments(self, role: str) -> tuple[Fragment, ...]:
        """Return where one of the roles stands."""
        return dict(self.spans).get(role, ())


@dataclass(frozen=True, slots=True)
class GoldLink:
    """How one claim bears on another."""

    type: str
    from_key: str
    to_key: str
    note: str


@dataclass(frozen=True, slots=True)
class Labels:
    """All that is labelled in some articles."""

    mentions: frozenset[GoldMention]
    claims: frozenset[GoldClaim]
    links: frozenset[GoldLink]
    entities: int
    """How many different ones are mentioned."""


def gold_labels() -> Labels:
    """Read what is to be entered."""
    source = resource("seeds/gold_entities_claims.json").read_text(encoding="utf-8")
    gold = json.loads(source)
    article = {doc["id"]: doc["sha256"] for doc in gold["docs"]}
    mentions = [
        GoldMention(article[e["doc"]], e["start"], e["end"], e["type"], e["canonical"])
        for e in gold["entities"]
    ]
    claims = [_gold_claim(claim, article[claim["doc"]]) for claim in gold["claims"]]
    links = [_link(x["type"], x["from"], x["to"], x["note"]) for x in gold["links"]]
    entities = {(mention.type, mention.entity) for mention in mentions}
    return _labels(mentions, claims, links, len(entities))


def _gold_claim(claim: dict[str, Any], article: str) -> GoldClaim:
    spans = {role: tuple((s["start"], s["end"]) for s in claim[role]) for role in ROLES}
    return GoldClaim(
        key=claim["id"],
        article=article,
        spans=tuple((role, span) for role, span in spans.items() if span),
        claimers=tuple(sorted(set(claim["claimers"]) - {"@author"})),
        by_author="@author" in claim["claimers"],
        **{name: claim[name] for name in ("via", "nested_in", *ATTRIBUTES)},
    )


DIRECTED = ("supports", "updates")
ATTRIBUTES = ("form", "act", "certainty", "polarity")


def exported_labels(path: Path, gold: Labels) -> Labels:
    """Read what an export holds; a claim that stands just where one of the gold does is that."""
    records = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    names = {e["id"]: e["name"] for record in records for e in record["entities"]}
    known = {(claim.article, claim.spans): claim.key for claim in gold.claims}
    keys = {
        claim["id"]: known.get((record["sha256"], _spans(claim)), f"not gold: {claim['id']}")
        for record in records
        for claim in record["claims"]
    }
    assert len(set(keys.values())) == len(keys)
    mentions = [
        GoldMention(record["sha256"], start, end, mention["type"], names[mention["entity"]])
        for record in records
        for mention in record["mentions"]
        for start, end in mention["span"]
    ]
    claims = [
        _exported_claim(claim, record["sha256"], keys, names)
        for record in records
        for claim in record["claims"]
    ]
    links = [
        _link(link["type"], keys[link["from"]], keys[link["to"]], link["note"])
        for record in records
        for link in record["links"]
    ]
    entities = {mention["entity"] for record in records for mention in record["mentions"]}
    return _labels(mentions, claims, links, len(entities))


def _exported_claim(
    claim: dict[str, Any], article: str, keys: dict[int, str], names: dict[int, str]
) -> GoldClaim:
    return GoldClaim(
        key=keys[claim["id"]],
        article=article,
        spans=_spans(claim),
        claimers=tuple(sorted(names[entity_id] for entity_id in claim["claimers"])),
        by_author=claim["by_author"],
        via=names[claim["via"]] if claim["via"] else None,
        nested_in=keys[claim["nested_in"]] if claim["nested_in"] else None,
        **{name: claim[name] for name in ATTRIBUTES},
    )


def _link(type_: str, from_key: str, to_key: str, note: str) -> GoldLink:
    """Return a link; one that is true both ways is known by its ends alone."""
    if type_ not in DIRECTED:
        from_key, to_key = sorted((from_key, to_key))
    return GoldLink(type_, from_key, to_key, note)


def _spans(claim: dict[str, Any]) -> tuple[tuple[str, tuple[Fragment, ...]], ...]:
    return tuple(
        (role, tuple((start, end) for start, end in claim[role]["span"]))
        for role in ROLES
        if role in claim
    )


def _labels(
    mentions: Iterable[GoldMention],
    claims: Iterable[GoldClaim],
    links: Iterable[GoldLink],
    entities: int,
) -> Labels:
    """Take in labels, none of which may be there twice."""
    found = Labels(frozenset(mentions), frozenset(claims), frozenset(links), entities)
    assert len(found.mentions) == len(tuple(mentions))
    assert len(found.claims) == len(tuple(claims))
    assert len(found.links) == len(tuple(links))
    return found
