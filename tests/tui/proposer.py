"""A suggester that proposes what a test needs, whatever the real one would."""

from __future__ import annotations

import sys
from dataclasses import dataclass, field
from types import ModuleType
from typing import TYPE_CHECKING

from store import EntityType, Form, Role, Span
from store.attributes import USUAL, Attributes
from store.suggest.proposals import Claimant, Proposals, ProposedClaim, ProposedMention

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    import pytest

    from store import Block
    from store.suggest.memory import Memory


@dataclass
class Said:
    """A claim by the words of its spans."""

    content: str
    source: str = ""
    cue: str = ""
    claimant: str = ""
    others: Mapping[Role, tuple[str, ...]] = field(default_factory=dict)
    score: float = 0.9
    more: Mapping[Role, str] = field(default_factory=dict)
    attributes: Attributes = USUAL
    nested_in: int | None = None


class Proposer:
    """Proposes the names and claims that it was told of, wherever they stand in a text.

    It learns as the real one does: a known name has the type that it was labelled with.
    """

    def __init__(self) -> None:
        self.names: dict[str, tuple[EntityType, float]] = {}
        self.claims: list[Said] = []
        self.passes = 0

    def install(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """Take the place of the real one."""
        module = ModuleType("store.suggest.suggesting")
        proposer = self

        class Suggester:
            def __init__(self, memory: Memory, vote: object = None) -> None:
                self.memory = memory

            def suggest(
                self,
                raw: str,
                blocks: Sequence[Block] = (),
                labelled: Iterable[ProposedMention] = (),
            ) -> Proposals:
                proposer.passes += 1
                return proposer.propose(raw, self.memory, labelled)

        module.Suggester = Suggester  # type: ignore[attr-defined]
        monkeypatch.setitem(sys.modules, "store.suggest.suggesting", module)

    def propose(self, raw: str, memory: Memory, labelled: Iterable[ProposedMention]) -> Proposals:
        """Propose what stands in a text."""
        mentions = tuple(sorted(self._mentions(raw, memory), key=lambda m: (m.start, -m.end)))
        claims = tuple(c for said in self.claims if (c := _claim(raw, said)) is not None)
        named = tuple(sorted([*labelled, *mentions], key=lambda m: m.start))
        found = [said for said in self.claims if said.content in raw]
        return Proposals(mentions, claims, tuple(_claimant(raw, s, named) for s in found), named)

    def _mentions(self, raw: str, memory: Memory) -> Iterable[ProposedMention]:
        for name, (type_, score) in self.names.items():
            known = memory.names.get(name)
            reason = "known name" if known else "capitalised"
            start = raw.find(name)
            while start >= 0:
                kind = known.type if known else type_
                yield ProposedMention(start, start + len(name), kind, score, "rules", reason)
                start = raw.find(name, start + len(name))


def _claim(raw: str, said: Said) -> ProposedClaim | None:
    if said.content not in raw:
        return None
    words = {Role.CONTENT: said.content, Role.SOURCE: said.source, Role.CUE: said.cue, **said.more}
    place = raw.index(said.content)
    spans = {role: _span(raw, text, place) for role, text in words.items() if text}
    others = {
        role: tuple(_span(raw, text, place) for text in texts)
        for role, texts in said.others.items()
    }
    return ProposedClaim(
        spans,
        Form.DIRECT,
        said.score,
        "rules",
        said.cue,
        said.nested_in,
        others,
        said.attributes,
    )


def _span(raw: str, text: str, near: int) -> Span:
    """Return where a text stands nearest to a place."""
    starts = [i for i in range(len(raw)) if raw.startswith(text, i)]
    start = min(starts, key=lambda start: abs(start - near))
    return Span.of(start, start + len(text))


def _claimant(raw: str, said: Said, named: Sequence[ProposedMention]) -> Claimant:
    for number, mention in enumerate(named):
        if said.claimant and raw[mention.start : mention.end] == said.claimant:
            return Claimant(number, f"{said.source}: last speaker")
    return Claimant(None, "")
