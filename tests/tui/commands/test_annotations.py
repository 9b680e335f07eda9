"""Keys of the annotations pane."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from store import EntityType, Span
from tests.tui.seat import at_desk, labelled, lit, shown

if TYPE_CHECKING:
    from store import Project

pytestmark = pytest.mark.asyncio


@pytest.fixture(autouse=True)
def labels(project: Project) -> None:
    """Label three names in the first article."""
    for name, type_ in (
        ("Jan Leike", EntityType.PERSON),
        ("OpenAI", EntityType.ORG),
        ("Sam Altman", EntityType.PERSON),
    ):
        start = project.articles.raw(1).index(name)
        project.mentions.add(1, Span.of(start, start + len(name)), type_)


async def test_moving_in_the_annotations_moves_the_text(project: Project) -> None:
    async with at_desk(project) as (desk, press):
        await press("L", "j")
        assert lit(desk) in {"Jan Leike", "OpenAI"}
        await press("j")
        assert lit(desk) == "Sam Altman"
        await press("enter")
        assert desk.pane == "text"


async def test_moving_in_the_text_moves_the_annotations(project: Project) -> None:
    async with at_desk(project) as (desk, press):
        await press("right_square_bracket", "right_square_bracket", "right_square_bracket")
        assert lit(desk) == "Sam Altman"
        target = desk.annotations.target
        assert target is not None
        assert desk.labels.entity(target.id).name == "Sam Altman"


async def test_an_entity_is_renamed_and_its_mentions_keep_the_text(project: Project) -> None:
    async with at_desk(project) as (desk, press):
        await press("L", "G", "e", *(["backspace"] * 10), *"Samuel Altman", "enter")
        assert "Samuel Altman" in {entity.name for entity in project.entities}
        assert ("Sam Altman", "PERSON") in labelled(project)
        assert any("Samuel Altman" in line for line in shown(desk.annotations.list))


async def test_entities_are_merged_and_taken_apart(project: Project) -> None:
    async with at_desk(project) as (_, press):
        await press("L", "G", "equals_sign", *"Jan", "enter")
        assert len(project.entities) == 2
        await press("minus")
        assert len(project.entities) == 3


async def test_a_type_is_changed_for_every_mention(project: Project) -> None:
    async with at_desk(project) as (_, press):
        await press("L", "G", "T", "2")
        assert ("Sam Altman", "ORG") in labelled(project)
        await press("T", "escape")
        assert ("Sam Altman", "ORG") in labelled(project)


async def test_a_note_on_an_entity_is_refused(project: Project) -> None:
    async with at_desk(project) as (_, press):
        await press("L", "G", "i")
        assert project.notes.of_article(1) == []


async def test_mentions_are_listed_and_deleted(project: Project) -> None:
    async with at_desk(project) as (desk, press):
        await press("L", "G", "o", "j", "x")
        assert "Sam Altman" not in dict(labelled(project))
        assert len(desk.labels.groups) == 2


async def test_tabs_go_round(project: Project) -> None:
    async with at_desk(project) as (desk, press):
        await press("L", "tab")
        assert desk.work.tab == "claims"
        await press("tab", "tab")
        assert desk.work.tab == "entities"
        await press("shift+tab")
        assert desk.work.tab == "notes"


async def test_notes_are_written_changed_and_deleted(project: Project) -> None:
    async with at_desk(project) as (_, press):
        await press("I", *"late", "enter", "L", "shift+tab", "i", "r", "enter")
        assert [note.text for note in project.notes.of_article(1)] == ["later"]
        await press("x")
        assert project.notes.of_article(1) == []


async def test_enter_in_the_text_goes_to_the_annotation_and_back(project: Project) -> None:
    async with at_desk(project) as (desk, press):
        await press("right_square_bracket", "enter")
        assert desk.pane == "annotations"
        await press("escape")
        assert desk.pane == "text"
