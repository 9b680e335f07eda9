"""Reading for suggestions beside the desk: soon, never in the way, and never fatal."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING

import pytest

from store import EntityType, Span, StoreError, open_project
from tests.tui.seat import at_desk, labelled
from tui.screens.desk import Desk
from tui.widgets.key_bar import KeyBar

if TYPE_CHECKING:
    from store import Project
    from tests.tui.proposer import Proposer

pytestmark = pytest.mark.asyncio


async def test_every_article_is_read_the_open_one_first(
    project: Project, proposer: Proposer
) -> None:
    proposer.names = {"Leike": (EntityType.PERSON, 0.9), "Elon Musk": (EntityType.PERSON, 0.9)}
    async with at_desk(project) as (desk, _):
        assert project.suggestions.left([1, 2]) == {1: 4, 2: 1}
        assert not project.suggestions.is_due
        read = proposer.passes
        desk.suggester.ask()
        await desk.suggester.settle()
        assert proposer.passes == read, "what is known needs no reading"


async def test_who_listens_is_told_which_articles_changed(
    project: Project, proposer: Proposer
) -> None:
    async with at_desk(project) as (desk, press):
        heard: list[set[int]] = []
        desk.suggester.changed.subscribe(desk, heard.append)
        proposer.names = {"Leike": (EntityType.PERSON, 0.9)}
        await press("w", "w", "2")
        assert heard == [{1}]


@pytest.mark.parametrize(
    ("error", "told"),
    [
        (StoreError("no room is left"), "no room is left"),
        (sqlite3.OperationalError("disk I/O error"), "disk I/O error"),
        (KeyError("Leike"), "by a fault of the program: KeyError('Leike')"),
    ],
)
async def test_what_goes_wrong_is_told_and_labelling_goes_on(
    project: Project, monkeypatch: pytest.MonkeyPatch, error: Exception, told: str
) -> None:
    def fail(*_: object) -> None:
        raise error

    monkeypatch.setattr("store.article_reading.read_beside", fail)
    async with at_desk(project) as (desk, press):
        assert told in desk.query_one(KeyBar).render_line(0).text
        await press("1")
        assert labelled(project) == [("Leike", "PERSON")]


async def test_a_project_open_for_reading_shows_what_is_proposed_and_reads_nothing(
    project: Project, proposer: Proposer
) -> None:
    proposer.names = {"Leike": (EntityType.PERSON, 0.9)}
    async with at_desk(project):
        pass
    read = proposer.passes
    project.mentions.add(2, Span.of(0, 4), EntityType.PERSON)
    with open_project(project.path, read_only=True, annotator="ada") as shown:
        async with at_desk(shown) as (desk, press):
            assert len(desk.labels.suggestions) == 4
            for key in ("enter", "2", "x", "equals_sign", "backspace", "percent_sign", "Y"):
                await press("g", key)
                assert "reading only" in desk.query_one(KeyBar).render_line(0).text, key
            assert len(desk.labels.suggestions) == 4
        assert proposer.passes == read


async def test_an_article_of_which_other_blocks_are_kept_is_read_again(
    project: Project, proposer: Proposer
) -> None:
    async with at_desk(project) as (desk, press):
        read = proposer.passes
        await press("g", "X")
        assert proposer.passes > read
        assert desk.sheet is not None


async def test_why_the_pipeline_does_not_vote_is_told_once(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    suggester = project.suggestions.suggester()[0]
    found = suggester, "spaCy is not installed"
    monkeypatch.setattr("store.suggestions.Suggestions.suggester", lambda _: found)
    monkeypatch.setattr(Desk, "_tell_on_top", lambda _, sentence: told.append(sentence))
    async with at_desk(project) as (_, press):
        assert told == ["spaCy is not installed"]
        await press("1")
        await press("w", "1")
        assert told == ["spaCy is not installed"]
