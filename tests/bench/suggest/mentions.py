"""How well and how fast names, dates and amounts are proposed: the rows of one table."""

from __future__ import annotations

import json
import time
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from store.records import Block, EntityType, Reason
from store.suggest.memory import KnownName, Memory
from store.suggest.mentions.engine import propose, propose_mentions
from store.suggest.mentions.find import find
from store.suggest.mentions.known import known_names
from store.suggest.reading import read
from tests.bench.table import Row

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

_AMOUNTS = frozenset({"DATE", "MONEY", "QUANTITY"})
_NAMES = frozenset(map(str, EntityType)) - _AMOUNTS
_LENGTH = 5000
_TIMES = 5


class Labelled(NamedTuple):
    """A text, what is kept of it, and its gold spans by `(start, end)` in code points."""

    raw: str
    blocks: tuple[Block, ...] | None
    gold: dict[tuple[int, int], str]


class Counts(NamedTuple):
    """How many spans were gold, how many proposed, how many are exact, and of the same type."""

    gold: int
    proposed: int
    exact: int
    typed: int

    def __str__(self) -> str:
        total = self.gold + self.proposed
        return f"{2 * self.exact / total:.3f} / {2 * self.typed / total:.3f}"


def rows(data: Path) -> list[Row]:
    """Measure the names engine; each row says what, how it came out, and what is aimed at.

    The weights have learnt from all these texts, so that the rows guard against loss and say little
    of others; `python -m store.suggest.mentions.training` prints the figures of texts left out.
    """
    seeds = _seeds(data / "seeds")
    news = _jsonl(data / "claims" / "gum_news_dev.jsonl")
    computing = _jsonl(data / "claims" / "crossner_ai.jsonl")
    found, proposed = _speed([*seeds, *news])
    return [
        Row(
            "names, span / with type, seeds (learnt from)",
            _score(seeds, _NAMES),
            ".80 / .38",
            "≥ .95 / ≥ .92",
        ),
        Row("  GUM news (learnt from)", _score(news, _NAMES), ".82 / .62", "≥ .86 / ≥ .70"),
        Row("  CrossNER AI (learnt from)", _score(computing, _NAMES), ".67 / .48"),
        Row("  dates and amounts, seeds", _score(seeds, _AMOUNTS), ".78", "≥ .97"),
        *_after_the_others(seeds),
        Row("  5 kB: found once + proposed", f"{found:.1f} + {proposed:.1f} ms CPU", "", "≤ 3.5"),
    ]


def _after_the_others(seeds: Sequence[Labelled]) -> Iterable[Row]:
    """Measure each article with the names of the four others known; the last row is the aim's."""
    for place, text in enumerate(seeds):
        memory = _memory([*seeds[:place], *seeds[place + 1 :]])
        aim = "≥ .98" if place == len(seeds) - 1 else ""
        yield Row(f"  seed {place:03} after the others", _score([text], _NAMES, memory), "", aim)


def _score(texts: Iterable[Labelled], types: frozenset[str], memory: Memory | None = None) -> str:
    total = Counts(0, 0, 0, 0)
    for text in texts:
        gold = {span: kind for span, kind in text.gold.items() if kind in types}
        proposals = propose_mentions(read(text.raw, text.blocks), memory)
        mine = {(one.start, one.end): str(one.type) for one in proposals if one.type in types}
        exact = gold.keys() & mine.keys()
        typed = sum(gold[span] == mine[span] for span in exact)
        counted = Counts(len(gold), len(mine), len(exact), typed)
        total = Counts(*map(sum, zip(total, counted, strict=True)))
    return str(total)


def _speed(texts: Sequence[Labelled]) -> tuple[float, float]:
    """Return milliseconds of CPU for 5 kB: of what is found once, and of every proposal."""
    readings = [read(text.raw, text.blocks) for text in texts]
    kept = sum(
        reading.ends[last - 1] - reading.starts[first]
        for reading in readings
        for first, last in reading.lines
    )
    memory = _memory(texts)
    finding, proposing = [], []
    for _ in range(_TIMES):
        start = time.process_time()
        found = [find(reading) for reading in readings]
        middle = time.process_time()
        known = known_names(memory)
        for one in found:
            propose(one, known)
        finding.append(middle - start)
        proposing.append(time.process_time() - middle)
    scale = 1000 * _LENGTH / kept
    return min(finding) * scale, min(proposing) * scale


def _memory(texts: Iterable[Labelled]) -> Memory:
    types: dict[str, Counter[str]] = {}
    for text in texts:
        for (start, end), kind in text.gold.items():
            if kind in _NAMES:
                types.setdefault(text.raw[start:end], Counter())[kind] += 1
    return Memory(
        {
            surface: KnownName(surface, EntityType(counts.most_common(1)[0][0]), counts.total())
            for surface, counts in types.items()
        }
    )


def _seeds(folder: Path) -> list[Labelled]:
    gold = json.loads((folder / "gold_entities_claims.json").read_text("utf-8"))
    texts = []
    for document in gold["docs"]:
        kept = tuple(
            Block(region["start"], region["end"], kept=True, reason=Reason.BODY)
            for region in document["regions"]
        )
        spans = [one for one in gold["entities"] if one["doc"] == document["id"]]
        raw = (folder / document["file"]).read_bytes().decode("utf-8")
        texts.append(Labelled(raw, kept, _gold(spans)))
    return texts


def _jsonl(path: Path) -> list[Labelled]:
    rows = map(json.loads, path.read_text("utf-8").splitlines())
    return [Labelled(row["text"], None, _gold(row["entities"])) for row in rows]


def _gold(spans: Iterable[dict[str, int | str]]) -> dict[tuple[int, int], str]:
    return {(int(one["start"]), int(one["end"])): str(one["type"]) for one in spans}
