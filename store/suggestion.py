"""What the program proposes for an article, as a project keeps it and a person sees it."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from store.attributes import USUAL, Attributes
from store.records import EntityType, Form, Role
from store.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping


@dataclass(frozen=True, slots=True)
class Named:
    """The name that the source of a proposed claim stands for."""

    span: Span
    name: str
    type: EntityType
    reason: str
    """How it was found: “he: last speaker”."""


@dataclass(frozen=True, slots=True, weakref_slot=True)
class MentionSuggestion:
    """A proposed mention; it is no label until somebody accepts it."""

    id: int
    article_id: int
    span: Span
    quote: str
    type: EntityType
    score: float
    """That a person would label it so, from 0 to 1."""
    origin: str
    """Who proposes it."""
    reason: str


@dataclass(frozen=True, slots=True, weakref_slot=True)
class ClaimSuggestion:
    """A proposed claim with its roles filled."""

    id: int
    article_id: int
    spans: Mapping[Role, Span]
    quotes: Mapping[Role, str]
    form: Form
    claimant: Named | None
    """Who claims it; None for a source without a name."""
    outer: Span | None
    """The content of the claim that this one stands in."""
    others: Mapping[Role, tuple[Span, ...]]
    """Further spans that a role may have instead, the likeliest first."""
    score: float
    origin: str
    reason: str
    attributes: Attributes = USUAL

    @property
    def span(self) -> Span:
        """Where the claim stands: its content."""
        return self.spans[Role.CONTENT]


Suggestion = MentionSuggestion | ClaimSuggestion


@dataclass(frozen=True, slots=True)
class ClaimBody:
    """What a row of suggestions says of a claim beyond its columns."""

    spans: Mapping[Role, Span]
    form: Form
    claimant: Named | None = None
    outer: Span | None = None
    others: Mapping[Role, tuple[Span, ...]] | None = None
    attributes: Attributes = USUAL

    def to_json(self) -> str:
        """Write it as the project keeps it."""
        claimant = self.claimant
        body: dict[str, Any] = {
            "spans": {role: span.fragments for role, span in self.spans.items()},
            "form": self.form,
            **self.attributes.to_dict(),
        }
        if claimant is not None:
            body["claimant"] = [
                claimant.span.fragments,
                claimant.name,
                claimant.type,
                claimant.reason,
            ]
        if self.outer is not None:
            body["outer"] = self.outer.fragments
        if self.others:
            body["others"] = {
                role: [span.fragments for span in spans] for role, spans in self.others.items()
            }
        return json.dumps(body, ensure_ascii=False, separators=(",", ":"))

    @classmethod
    def from_json(cls, text: str) -> ClaimBody:
        """Read what `to_json` wrote; raises `ValueError` and the like for what it did not."""
        body = json.loads(text)
        if not isinstance(body, dict) or not {"spans", "form"} <= body.keys():
            raise ValueError("a claim has spans and a form")
        claimant = None
        if "claimant" in body:
            fragments, name, type_, reason = body["claimant"]
            claimant = Named(_span(fragments), name, EntityType(type_), reason)
        read = cls(
            {Role(role): _span(fragments) for role, fragments in _items(body["spans"])},
            Form(body["form"]),
            claimant,
            _span(body["outer"]) if "outer" in body else None,
            {
                Role(role): tuple(map(_span, spans))
                for role, spans in _items(body.get("others", {}))
            },
            Attributes.from_dict(body),
        )
        if Role.CONTENT not in read.spans:
            raise ValueError("a claim has content")
        return read

    def all_spans(self) -> Iterator[Span]:
        """Yield every span that it speaks of."""
        yield from self.spans.values()
        for spans in (self.others or {}).values():
            yield from spans
        if self.claimant is not None:
            yield self.claimant.span
        if self.outer is not None:
            yield self.outer


def read_body(text: str) -> ClaimBody | None:
    """Read the body of a row: that of a mention is empty."""
    return ClaimBody.from_json(text) if text != "{}" else None


def _items(value: Any) -> Iterable[tuple[str, Any]]:
    if not isinstance(value, dict):
        raise TypeError("the spans of a claim stand by their roles")
    return value.items()


def _span(fragments: list[list[int]]) -> Span:
    return Span(tuple((start, end) for start, end in fragments))
