"""The gold annotation of the seeds is entered with suggestions, comes out unchanged, and soon."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from store import open_project
from store.check import check_project
from store.datasets.native import write_native
from tests.tui.answerer import Answerer
from tests.tui.gold import exported_labels, gold_labels
from tests.tui.marker import Marker
from tests.tui.namer import Namer
from tests.tui.person import Person
from tui.app import Glossator
from tui.keymap import load
from tui.resources import resource

if TYPE_CHECKING:
    from collections import Counter
    from pathlib import Path

    from store import Project
    from tests.tui.gold import Labels

pytestmark = pytest.mark.asyncio


@pytest.fixture(autouse=True)
def proposer() -> None:
    """Let the program propose what it really does."""


ARTICLES, MENTIONS, ENTITIES, CLAIMS, LINKS = 5, 270, 89, 117, 35

MOST_KEYS = {
    "mention: motion": 0.20,
    "mention: label": 0.55,
    "mention: reject": 0.05,
    "mention: everywhere": 0.10,
    "mention: naming": 0.60,
    "mention: judging": 0.05,
    "claim: motion": 2.30,
    "claim: role": 1.60,
    "claim: attribute": 0.40,
    "claim: reject": 0.30,
    "link: tie": 3.60,
    "link: note": 28.0,
}
"""Keys that one of each may take on average, by what they are for; a little above what it takes."""

MOST_IN_ALL = {"mention": 1.30, "claim": 4.0, "link": 31.6}
"""Keys that one of each may take on average, all together."""


async def test_the_gold_annotation_is_entered_by_keys_alone(tmp_path: Path) -> None:
    gold = gold_labels()
    with open_project(tmp_path / "seeds.db", create=True, annotator="ada") as project:
        for seed in sorted(resource("seeds").glob("*.txt")):
            project.add_file(seed)
        pressed = await _enter(project, gold)
        assert not list(check_project(project))
        assert write_native(project, tmp_path / "seeds.jsonl") == ARTICLES
    exported = exported_labels(tmp_path / "seeds.jsonl", gold)
    assert exported.mentions == gold.mentions
    assert exported.claims == gold.claims
    assert exported.links == gold.links
    assert len(exported.mentions) == MENTIONS
    assert len(exported.claims) == CLAIMS
    assert len(exported.links) == LINKS
    assert exported.entities == gold.entities == ENTITIES
    _check_keys(pressed)


async def _enter(project: Project, gold: Labels) -> Counter[str]:
    """Enter everything at the desk; return how many keys that took, by what they were for."""
    app = Glossator(project, load(None)[0])
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        person = Person(pilot)
        namer, marker = Namer(person, gold), Marker(person, gold)
        answerer = Answerer(person, gold, namer, marker)
        for number in range(ARTICLES):
            if number:
                await person.press("article", "J")
                await person.look()
            namer.know()
            await answerer.answer_names()
            await namer.label_article(answerer.answer_names)
            await answerer.answer_claims()
            await marker.mark_article(answerer.answer_claims)
        assert marker.untied == []
        return person.pressed


def _check_keys(pressed: Counter[str]) -> None:
    """Say how many keys one label takes, and fail if they are more than they were."""
    many = {"mention": MENTIONS, "claim": CLAIMS, "link": LINKS}
    taken = {purpose: pressed[purpose] / many[purpose.partition(":")[0]] for purpose in MOST_KEYS}
    for kind, count in many.items():
        each = {name: keys for name, keys in taken.items() if name.startswith(kind)}
        parts = ", ".join(f"{name.partition(': ')[2]} {keys:.2f}" for name, keys in each.items())
        print(f"{count} {kind}s, {sum(each.values()):.2f} keys each: {parts}")  # noqa: T201
        assert sum(each.values()) <= MOST_IN_ALL[kind]
    assert set(pressed) <= {*MOST_KEYS, "article"}
    assert {name: keys for name, keys in taken.items() if keys > MOST_KEYS[name]} == {}
