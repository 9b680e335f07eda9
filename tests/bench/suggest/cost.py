"""How long a whole pass over an article takes, in a new project and in one that knows names."""

from __future__ import annotations

import json
import statistics
import time
from typing import TYPE_CHECKING

from store.intake.document import Document
from store.intake.draft import described, draft
from store.suggest.memory import KnownName, Memory, Verdicts
from store.suggest.suggesting import Suggester
from tests.bench.table import Row

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from store.records import Block

LENGTH = 5_000
"""Characters of the article that the aim speaks of."""

_PEER = "spaCy sm 220-260 ms"
_AIM = "≤ 10 ms"


def rows(data: Path) -> list[Row]:
    """Return the median cost of a pass, scaled to an article of 5,000 kept characters."""
    with (data / "claims" / "polnear_dev.jsonl").open(encoding="utf-8") as file:
        texts = [json.loads(line)["text"] for line in file]
    blocks = [draft(described(Document(text))).blocks for text in texts]
    memory = _all_taught(texts)
    known = f"  with {len(memory.names):,} known names, in the kept blocks"
    return [
        Row("a whole pass over 5 kB", _told(Suggester(), texts, [None] * len(texts)), _PEER, _AIM),
        Row(known, _told(Suggester(memory), texts, blocks), aim=_AIM),
    ]


def _all_taught(texts: Sequence[str]) -> Memory:
    """Return what a project knows where all was accepted that is proposed for its articles."""
    suggester = Suggester()
    names: dict[str, KnownName] = {}
    claims: dict[str, Verdicts] = {}
    for text in texts:
        proposals = suggester.suggest(text)
        for mention in proposals.mentions:
            surface = text[mention.start : mention.end]
            before = names.get(surface, KnownName(surface, mention.type, 0))
            names[surface] = KnownName(surface, before.type, before.count + 1)
        for claim in proposals.claims:
            accepted = claims.get(claim.reason, Verdicts()).accepted
            claims[claim.reason] = Verdicts(accepted + 1)
    return Memory(names, claims)


def _told(
    suggester: Suggester, texts: Sequence[str], blocks: Sequence[Sequence[Block] | None]
) -> str:
    suggester.suggest(texts[0])  # which loads what is loaded once
    costs = [_cost(suggester, *each) for each in zip(texts, blocks, strict=True)]
    return f"{statistics.median(costs):.1f} ms CPU (slowest {max(costs):.1f})"


def _cost(suggester: Suggester, text: str, blocks: Sequence[Block] | None) -> float:
    """Return the milliseconds of CPU, of all threads, that 5,000 kept characters of a text take."""
    kept = len(text)
    if blocks is not None:
        kept = sum(block.end - block.start for block in blocks if block.kept)
    begun = time.process_time()
    suggester.suggest(text, blocks)
    return (time.process_time() - begun) * 1000 * LENGTH / max(1, kept)
