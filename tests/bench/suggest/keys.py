"""How many keys a label takes where the gold annotation of the seeds is entered at the desk."""

from __future__ import annotations

import asyncio
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from store import open_project
from tests.bench.table import Row
from tests.tui.gold import gold_labels
from tests.tui.test_gold_by_keys import CLAIMS, LINKS, MENTIONS, _enter
from tui.resources import resource

if TYPE_CHECKING:
    from collections import Counter

_MANY = {"mention": MENTIONS, "claim": CLAIMS, "link": LINKS}

_AIMS = {"mention": "≤ 1.3", "claim": "≤ 4", "link": ""}

_PEER = "by hand (slate) 5-11"


def rows(_: Path) -> list[Row]:
    """Enter all of it by keys; return how many one mention, claim and link take on average."""
    pressed = _pressed()
    return [
        Row(f"keys a {kind}, seeds", _told(kind, pressed), _PEER if aim else "", aim)
        for kind, aim in _AIMS.items()
    ]


def _pressed() -> Counter[str]:
    """Return how many keys were pressed, by what they were for: “claim: role”."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "seeds.db"
        with open_project(path, create=True, annotator="ada") as project:
            for seed in sorted(resource("seeds").glob("*.txt")):
                project.add_file(seed)
            return asyncio.run(_enter(project, gold_labels()))


def _told(kind: str, pressed: Counter[str]) -> str:
    each = {
        purpose.partition(": ")[2]: count / _MANY[kind]
        for purpose, count in sorted(pressed.items())
        if purpose.startswith(f"{kind}: ")
    }
    parts = ", ".join(f"{purpose} {count:.2f}" for purpose, count in each.items())
    return f"{sum(each.values()):.2f} ({parts})"
