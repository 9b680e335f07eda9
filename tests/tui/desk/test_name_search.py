"""The names are compared beside the desk: once at a time, when labelling rests, and in peace."""

from __future__ import annotations

import asyncio
from threading import Event, Lock
from typing import TYPE_CHECKING

import pytest
from textual.worker import WorkerCancelled

from store import EntityType, Span, StoreError, variant_search
from tests.tui.seat import at_desk, shown
from tui.app import Glossator
from tui.desk import name_search
from tui.keymap import load
from tui.screens.desk import Desk
from tui.widgets.key_bar import KeyBar

if TYPE_CHECKING:
    from pathlib import Path

    from store import Project
    from store.variant_search import Found
    from tests.tui.matching import Matcher

pytestmark = pytest.mark.asyncio

search_beside = variant_search.search_beside


class Slow:
    """A search that waits before it tells what it found, and counts how many are under way."""

    def __init__(self) -> None:
        self.go_on, self.begun = Event(), Event()
        self.calls = self.most = 0
        self._under_way = 0
        self._lock = Lock()

    def __call__(self, path: Path) -> Found:
        with self._lock:
            self.calls += 1
            self._under_way += 1
            self.most = max(self.most, self._under_way)
        found = search_beside(path)
        self.begun.set()
        assert self.go_on.wait(10)
        with self._lock:
            self._under_way -= 1
        return found


@pytest.fixture
def slow(monkeypatch: pytest.MonkeyPatch) -> Slow:
    made = Slow()
    monkeypatch.setattr(variant_search, "search_beside", made)
    return made


def label(project: Project, name: str) -> None:
    """Label the first place of a name in the first article."""
    start = project.articles.raw(1).index(name)
    project.mentions.add(1, Span.of(start, start + len(name)), EntityType.PERSON)


async def begun(slow: Slow) -> None:
    """Wait for the search to have begun."""
    while not slow.begun.is_set():
        await asyncio.sleep(0.01)


async def test_it_begins_by_itself_when_labelling_rests(
    project: Project, matcher: Matcher, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(name_search, "REST", 0.01)
    label(project, "Jan Leike")
    label(project, "Leike")
    async with at_desk(project) as (desk, _):
        desk.project.mentions.add(1, Span.of(0, 11), EntityType.PERSON)
        desk.compare_names()
        async with asyncio.timeout(10):
            while project.variants.is_due:
                await asyncio.sleep(0.01)


async def test_labels_are_made_while_it_runs_and_are_searched_next(
    project: Project, matcher: Matcher, slow: Slow
) -> None:
    label(project, "Jan Leike")
    slow.go_on.set()
    async with at_desk(project) as (desk, press):
        slow.go_on.clear()
        slow.begun.clear()
        desk.run_action_id("label.person")
        searching = asyncio.create_task(desk.name_search.settle())
        await begun(slow)
        before = slow.calls
        desk.run_action_id("move.article_end")
        desk.run_action_id("label.person")
        for _ in range(3):
            desk.compare_names()
        again = asyncio.create_task(desk.name_search.settle())
        await asyncio.sleep(0)
        assert len(desk.labels.mentions) == 3
        slow.go_on.set()
        await asyncio.gather(searching, again)
        await press()
        assert slow.most == 1
        assert slow.calls == before + 1
        assert not project.variants.is_due
        assert desk.labels.questions


async def test_what_it_finds_is_shown_and_the_cursor_stays(
    project: Project, matcher: Matcher, slow: Slow
) -> None:
    for name in ("Jan Leike", "Leike", "Sam Altman"):
        label(project, name)
    slow.go_on.set()
    matcher.score = 0.1
    async with at_desk(project) as (desk, press):
        await press("L", "G")
        target, place = desk.annotations.target, desk.place
        assert desk.labels.questions == []
        matcher.score = 0.8
        label(project, "Anthropic")
        project.db.execute("DELETE FROM compared")
        desk.compare_names()
        await press()
        assert len(desk.labels.questions) == 1
        assert any("≈" in line for line in shown(desk.annotations.list))
        assert (desk.annotations.target, desk.place) == (target, place)


@pytest.mark.parametrize("error", [StoreError("the disk is full"), OSError("no such file")])
async def test_what_goes_wrong_is_told(
    project: Project, monkeypatch: pytest.MonkeyPatch, error: Exception
) -> None:
    def fail(path: Path) -> Found:
        raise error

    monkeypatch.setattr(variant_search, "search_beside", fail)
    async with at_desk(project) as (desk, press):
        await press("1")
        bar = desk.query_one(KeyBar)
        assert f"The names were not compared: {error}" in bar.render_line(0).text
        assert len(desk.labels.mentions) == 1


async def test_the_program_is_left_while_it_runs(project: Project, slow: Slow) -> None:
    label(project, "Jan Leike")
    app = Glossator(project, load(None)[0])
    async with asyncio.timeout(10), app.run_test() as pilot:
        await pilot.pause()
        desk = app.screen
        assert isinstance(desk, Desk)
        searching = asyncio.create_task(desk.name_search.settle())
        await begun(slow)
    with pytest.raises(WorkerCancelled):
        await searching
    slow.go_on.set()
    assert project.variants.is_due
