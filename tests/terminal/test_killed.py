"""Labelling in the real program that is killed 200 times: nothing shown as saved may be lost.

All kills but every twentieth hit a process that was forked from a parent with the program
imported; the twentieth is a process started from nothing.
"""

from __future__ import annotations

import json
import random
import re
import signal
from typing import TYPE_CHECKING

import pytest

from store import EntityType, open_project
from store.check import check_project
from store.datasets.native import write_native
from tests.terminal.program import SAVED, SEEDS, Program, WarmParent
from tests.terminal.replay import Replay, tables

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from store import Project
    from tests.terminal.replay import Step

LIVES = 200
COLD = 20
"""Every so manieth life begins with a new process."""

LABEL_KEYS = dict(zip("123456789", EntityType, strict=True))
CLAIM_KEYS = {"c": "mark content", "s": "mark source", "r": "mark cue"}
UNDO, REDO = "u", "\x12"
ASKED: dict[str, str | tuple[str, ...]] = {
    **CLAIM_KEYS,
    "\r": "accept ",
    "x": ("delete ", "reject "),
    "D": "mark as ",
    ".": ("label ", "relabel ", "mark ", "accept "),
}
"""How the name of a step begins that a key asks for: on what is lit it answers the suggestion."""

MOVES = ["w", "b", "j", "k", ")", "(", "}", "]", "g", "G", " ", "\x04"]
STROKES = [
    *[f"\t{digit}" for digit in LABEL_KEYS for _ in range(4)],
    *[f"w{digit}" for digit in LABEL_KEYS],
    *["Qc", "Sc", "ws", "Es", "wr", "vwwc", "vws", "E1", "."] * 3,
    *["\t\r", "\r", "\tx"] * 4,
    *[UNDO, REDO, "x", "D"] * 3,
    *MOVES,
]
SHOWN = re.compile(rf"{SAVED}\s+(\d+) label")


@pytest.mark.parametrize("chance", [random.Random(2026)], ids=["2026"])
def test_nothing_shown_as_saved_is_lost(
    chance: random.Random, tmp_path: Path, variables: dict[str, str]
) -> None:
    path = tmp_path / "killed.db"
    with open_project(path, create=True, annotator="me") as project:
        project.add_file(SEEDS[0])
    replay = Replay()
    with WarmParent(variables) as parent:
        for life in range(LIVES):
            keys, shown = _live(path, variables, chance, None if life % COLD == 0 else parent)
            with open_project(path) as project:
                _check_life(project, replay, keys, shown)
        with Program([str(path)], variables, parent=parent) as program:
            program.wait_until(lambda: _shown(program) == replay.counts[-1], "every label")
            program.press("q")
            assert program.exit_code() == 0
    assert replay.counts[-1] > 20, "the script labels too little to prove anything"
    with open_project(path, read_only=True) as project:
        assert tables(project) == _labels_of(replay)
        _check_export(project, tmp_path / "out.jsonl")


def _live(
    path: Path, variables: Mapping[str, str], chance: random.Random, parent: WarmParent | None
) -> tuple[str, int | None]:
    """Label until killed; return the keys that were pressed, and the count shown last."""
    with Program([str(path)], variables, parent=parent) as program:
        if chance.random() < 0.1:
            program.read_for(chance.uniform(0, 0.1))  # killed before it is ready, or soon after
        else:
            program.wait_for(SAVED)
        keys = ""
        for stroke in chance.choices(STROKES, k=chance.randint(1, 6)):
            program.press(stroke)
            keys += stroke
            program.read_for(chance.choice([0, 0, chance.uniform(0, 0.03)]))
        program.read_for(chance.choice([0, chance.uniform(0, 0.02), chance.uniform(0, 0.1)]))
        program.signal(signal.SIGKILL)
        assert program.exit_code() == -signal.SIGKILL
        return keys, _shown(program)


def _shown(program: Program) -> int | None:
    found = SHOWN.search(program.lines[0])
    return int(found[1]) if found else None


def _check_life(project: Project, replay: Replay, keys: str, shown: int | None) -> None:
    """Compare what was pressed, what was shown and what is there."""
    _explain(replay.follow(project), keys)
    counts = replay.counts
    assert counts[-1] == len(project.mentions) + len(project.claims)
    assert tables(project) == _labels_of(replay)
    assert list(check_project(project)) == []
    if shown is not None:
        assert shown in counts, (keys, shown, counts)
        if not set(keys) & {UNDO, REDO, "x"}:
            assert shown <= counts[-1], (keys, shown, counts)


def _labels_of(replay: Replay) -> dict[str, dict[int, object]]:
    return {
        table: rows for table, rows in replay.rows.items() if table not in ("articles", "blocks")
    }


def _explain(steps: Iterable[Step], keys: str) -> None:
    """Find the key for every step, in order: nothing may be done twice, or unasked."""
    pressed = iter(keys)
    for kind, name in steps:
        assert any(_asks_for(key, kind, name) for key in pressed), (keys, kind, name)


def _asks_for(key: str, kind: str, name: str) -> bool:
    if kind != "do":
        return key == {"undo": UNDO, "redo": REDO}[kind]
    if key in LABEL_KEYS:
        type_ = LABEL_KEYS[key]
        return name.startswith((f"label {type_} ", f"accept {type_} ")) or name.endswith(
            f" as {type_}"
        )
    return key in ASKED and name.startswith(ASKED[key])


def _check_export(project: Project, out: Path) -> None:
    """Compare the export with the labels, one by one."""
    assert write_native(project, out) == 1
    (record,) = map(json.loads, out.read_text().splitlines())
    (article,) = project.articles
    assert record["text"] == SEEDS[0].read_text() == article.raw
    mentions = [
        {
            "id": mention.id,
            "span": [list(fragment) for fragment in mention.span.fragments],
            "page": None,
            "quote": mention.quote,
            "type": mention.type,
            "annotator": "me",
        }
        for mention in project.mentions.of_article(article.id)
    ]
    assert [{key: m[key] for key in mentions[0]} for m in record["mentions"]] == mentions
    claims = project.claims.of_article(article.id)
    assert [claim["id"] for claim in record["claims"]] == [claim.id for claim in claims]
    for written, claim in zip(record["claims"], claims, strict=True):
        for role, span in claim.spans.items():
            fragments = [list(fragment) for fragment in span.fragments]
            assert written[role] == {"span": fragments, "page": None, "quote": claim.quotes[role]}
