"""The texts that the engine learns from: with names by people, and with none."""

from __future__ import annotations

import gzip
import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from store.records import Block, Reason
from store.suggest.mentions.words import listed

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_LONGEST = 6000
"""Characters of a web page; the rest is much like it."""
_FEWEST_WORDS = 80
_ENGLISH = listed("the and of to in a is for")
_SHARE_OF_ENGLISH = 0.1


@dataclass(frozen=True, slots=True)
class Text:
    """A text with the stretches `(start, end, label)` that name something, in code points."""

    raw: str
    entities: tuple[tuple[int, int, str], ...]
    blocks: tuple[Block, ...] | None = None
    """What is kept of it, if not all."""


def news(folder: Path) -> list[Text]:
    """Read the names in Wikinews (GUM), all of them."""
    return list(_labelled(folder / "claims" / "gum_news_dev.jsonl"))


def computing(folder: Path) -> list[Text]:
    """Read the names in Wikipedia on artificial intelligence (CrossNER); kinds of names lack."""
    return list(_labelled(folder / "claims" / "crossner_ai.jsonl"))


def seeds(folder: Path) -> list[Text]:
    """Read the names in the articles of the brief, all of them in what is kept."""
    gold = json.loads((folder / "seeds" / "gold_entities_claims.json").read_text("utf-8"))
    texts = []
    for document in gold["docs"]:
        raw = (folder / "seeds" / document["file"]).read_bytes().decode("utf-8")
        entities = tuple(
            (one["start"], one["end"], one["type"])
            for one in gold["entities"]
            if one["doc"] == document["id"]
        )
        kept = tuple(
            Block(region["start"], region["end"], kept=True, reason=Reason.BODY)
            for region in document["regions"]
        )
        texts.append(Text(raw, entities, kept))
    return texts


def politics(folder: Path) -> list[str]:
    """Read political news without names (the training part of PolNeAR)."""
    lines = (folder / "claims" / "polnear_train.jsonl").read_text("utf-8").splitlines()
    return [json.loads(line)["text"] for line in lines]


def pages(folder: Path) -> Iterator[str]:
    """Read the main text of web pages in English of all kinds, without names."""
    for name in ("moz", "wcxb-dev"):
        with gzip.open(folder / "cleaning" / "bench" / f"{name}.trimmed.jsonl.gz", "rt") as file:
            for line in file:
                page = json.loads(line)
                kept = page["keep_spans"]
                spans = json.loads(kept) if isinstance(kept, str) else kept
                text = "\n".join(page["raw"][start:end] for start, end in spans)[:_LONGEST]
                if _is_english(text):
                    yield text


def _is_english(text: str) -> bool:
    words = text.lower().split()
    shared = sum(word in _ENGLISH for word in words)
    return len(words) >= _FEWEST_WORDS and shared >= _SHARE_OF_ENGLISH * len(words)


def _labelled(path: Path) -> Iterator[Text]:
    for line in path.read_text("utf-8").splitlines():
        row = json.loads(line)
        entities = tuple((one["start"], one["end"], one["type"]) for one in row["entities"])
        yield Text(row["text"], entities)
