"""Is each claim filed under whom it is by? Measured from the sources and mentions as labelled."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from store.records import EntityType, Form, Role
from store.spans import Span
from store.suggest.claimants import claimants
from store.suggest.proposals import ProposedClaim, ProposedMention
from store.suggest.reading import read
from tests.bench.table import Row

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

_ROLES = (Role.SOURCE, Role.CUE, Role.CONTENT)
_PROTOTYPE = "78 of 82 (prototype)"


def rows(data: Path) -> list[Row]:
    """Measure on the seeds: a source without a name is right where nobody is found for it."""
    seeds = data / "seeds"
    gold = json.loads((seeds / "gold_entities_claims.json").read_text("utf-8"))
    answers = [
        answer
        for document in gold["docs"]
        for answer in _answers(gold, document["id"], (seeds / document["file"]).read_bytes())
    ]
    named = [is_right for is_right, is_named in answers if is_named]
    others = [is_right for is_right, is_named in answers if not is_named]
    return [
        Row("claimer resolved, seeds", _share([*named, *others]), _PROTOTYPE, "≥ 80"),
        Row("  sources that hold a name", _share(named)),
        Row("  pronouns, nouns and nobody", _share(others)),
    ]


def _answers(gold: Mapping[str, Any], id_: str, raw: bytes) -> Iterator[tuple[bool, bool]]:
    """Say of each reported claim with a source whether it is right, and whether that has a name."""
    names = sorted(
        (name for name in gold["entities"] if name["doc"] == id_), key=lambda name: name["start"]
    )
    mentions = [
        ProposedMention(name["start"], name["end"], EntityType(name["type"]), 1.0, "gold", "")
        for name in names
    ]
    labelled = [
        claim for claim in gold["claims"] if claim["doc"] == id_ and claim["kind"] == "reported"
    ]
    claims = [
        ProposedClaim(_spans(claim), Form(claim["form"]), 1.0, "gold", "") for claim in labelled
    ]
    found = claimants(read(raw.decode("utf-8")), claims, mentions)
    for label, claim, answer in zip(labelled, claims, found, strict=True):
        source = claim.spans.get(Role.SOURCE)
        if source is None:
            continue
        name = None if answer.mention is None else names[answer.mention]["canonical"]
        is_right = name in label["claimers"] if label["claimers"] else name is None
        is_named = any(source.covers(mention.start) for mention in mentions)
        yield is_right, is_named


def _spans(claim: Mapping[str, Any]) -> dict[Role, Span]:
    return {
        role: Span(tuple((part["start"], part["end"]) for part in claim[role.value]))
        for role in _ROLES
        if claim[role.value]
    }


def _share(answers: list[bool]) -> str:
    return f"{sum(answers)} of {len(answers)}"
