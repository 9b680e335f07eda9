"""The articles to learn from, as PolNeAR's annotators labelled them."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from store.spans import Fragment


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who says what, by which words: the fragments of each role."""

    source: tuple[Fragment, ...]
    cue: tuple[Fragment, ...]
    content: tuple[Fragment, ...]


@dataclass(frozen=True, slots=True)
class Example:
    """An article and its attributions."""

    name: str
    text: str
    attributions: tuple[Attribution, ...]


def read_examples(file: Path) -> Iterator[Example]:
    """Read what the first annotator of each article labelled."""
    for line in file.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        yield Example(
            row["id"],
            row["text"],
            tuple(
                Attribution(
                    *(
                        tuple(sorted((start, end) for start, end in labelled[role]))
                        for role in ("source", "cue", "content")
                    )
                )
                for labelled in row["annotators"][0]["attributions"]
                if labelled["cue"] and labelled["content"]
            ),
        )
