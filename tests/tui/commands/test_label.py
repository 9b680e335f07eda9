"""Keys that label names."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from store import Span
from tests.tui.seat import at_desk, labelled, lit
from tui.screens.preview import Preview

if TYPE_CHECKING:
    from store import Project
    from tests.tui.matching import Matcher

pytestmark = pytest.mark.asyncio


async def test_a_digit_labels_what_is_lit_and_it_is_saved_at_once(project: Project) -> None:
    async with at_desk(project) as (_, press):
        await press("1", "w", "w", "1")
        assert labelled(project) == [("Leike", "PERSON"), ("OpenAI", "PERSON")]


async def test_a_digit_on_a_label_changes_its_type(project: Project) -> None:
    async with at_desk(project) as (_, press):
        await press("1", "2")
        assert labelled(project) == [("Leike", "ORG")]


async def test_labelling_twice_is_one_label(project: Project) -> None:
    async with at_desk(project) as (_, press):
        await press("1", "1")
        assert labelled(project) == [("Leike", "PERSON")]


async def test_a_selection_inside_a_label_is_a_nested_one(project: Project) -> None:
    async with at_desk(project) as (_, press):
        await press("v", "w", "w", "8", "g", "W", "1")
        assert labelled(project) == [("Leike quits OpenAI", "EVENT"), ("Leike", "PERSON")]


async def test_adding_makes_a_label_discontinuous(project: Project) -> None:
    async with at_desk(project) as (_, press):
        await press("8", "w", "w", "ampersand", "8")
        (mention,) = project.mentions.of_article(1)
        assert mention.span == Span(((0, 5), (12, 18)))
        assert mention.quote == "Leike … OpenAI"


async def test_adding_another_type_keeps_both(project: Project) -> None:
    async with at_desk(project) as (_, press):
        await press("1", "ampersand", "2")
        assert labelled(project) == [("Leike", "PERSON"), ("Leike", "ORG")]


async def test_the_last_label_is_repeated(project: Project) -> None:
    async with at_desk(project) as (_, press):
        await press("1", "w", "w", "2", "slash", *"Anthropic", "enter", "full_stop")
        assert labelled(project)[-1] == ("Anthropic", "ORG")


async def test_delete_takes_the_innermost_label(project: Project) -> None:
    async with at_desk(project) as (_, press):
        await press("v", "w", "w", "8", "g", "W", "1", "x")
        assert labelled(project) == [("Leike quits OpenAI", "EVENT")]


async def test_undo_and_redo_go_all_the_way(project: Project) -> None:
    async with at_desk(project) as (_, press):
        await press("1", "w", "w", "2", "3", "x")
        everything = [s.name for s in project.history.steps()]
        await press("u", "u", "u", "u", "u")
        assert labelled(project) == []
        await press("ctrl+r", "ctrl+r")
        assert labelled(project) == [("Leike", "PERSON"), ("OpenAI", "ORG")]
        assert [s.name for s in project.history.steps()] == everything


async def test_undo_in_another_article_goes_there(project: Project) -> None:
    async with at_desk(project) as (desk, press):
        await press("1", "J", "u")
        assert desk.article.id == 1
        assert labelled(project) == []


async def test_everywhere_labels_what_is_left_ticked_as_one_step(project: Project) -> None:
    async with at_desk(project) as (desk, press):
        await press("1", "asterisk")
        assert isinstance(desk.app.screen, Preview)
        await press("j", "space", "enter")
        # Of the three others the first, in “Jan Leike”, is not ticked; the space drops the second.
        assert [quote for quote, _ in labelled(project)] == ["Leike"] * 2
        await press("u")
        assert [quote for quote, _ in labelled(project)] == ["Leike"]


async def test_everywhere_in_the_corpus_leaves_longer_names_alone(project: Project) -> None:
    added = project.add_text("OpenAI\n\nOpenAI Global is not OpenAI.\n")
    project.blocks.override(added, 0, 99, kept=True)
    async with at_desk(project) as (_, press):
        await press("J", "J", "j", "v", "w", "2")
        await press("K", "K", "slash", *"OpenAI", "enter", "W", "2", "asterisk", "tab", "enter")
        assert ("OpenAI Global", "ORG") in labelled(project, 3)
        assert [q for q, _ in labelled(project, 3)].count("OpenAI") == 2


async def test_a_known_name_goes_to_its_entity_by_itself(project: Project) -> None:
    async with at_desk(project) as (_, press):
        await press("1", "slash", *"thanked", "enter", "w", "1")
        first, second = project.mentions.of_article(1)
        assert first.entity_id == second.entity_id


async def test_a_likely_variant_is_asked_about_once_and_the_answer_undone(
    project: Project, matcher: Matcher
) -> None:
    async with at_desk(project) as (desk, press):
        await press("1", "slash", *"Jan", "enter", "E", "1")
        assert desk.annotations.asked is not None
        await press("y")
        assert len(project.entities) == 1
        assert desk.labels.questions == []
        await press("u")
        assert len(project.entities) == 2
        await press("d")
        assert desk.labels.questions == []


async def test_a_name_is_filed_under_what_is_typed(project: Project) -> None:
    async with at_desk(project) as (_, press):
        await press("1", "e", *"Jan Leike", "enter")
        (entity,) = project.entities
        assert entity.name == "Jan Leike"
        assert project.entities.names(entity.id) == {"Leike": 1}


async def test_a_note_is_written_on_the_label(project: Project) -> None:
    async with at_desk(project) as (desk, press):
        await press("1", "i", *"who?", "enter")
        (note,) = project.notes.of_article(1)
        assert note.text == "who?"
        assert note.mention_id is not None
        assert lit(desk) == "Leike"


async def test_grow_and_shrink_move_the_edge_of_a_label(project: Project) -> None:
    async with at_desk(project) as (_, press):
        await press("1", "greater_than_sign")
        assert labelled(project) == [("Leike quits", "PERSON")]
        await press("less_than_sign", "minus")
        assert labelled(project) == [("Leik", "PERSON")]
        await press("o", "minus", "plus", "minus")
        assert labelled(project) == [("eik", "PERSON")]


async def test_a_read_only_project_says_so_and_changes_nothing(project: Project) -> None:
    from store import open_project

    project.close()
    with open_project(project.path, read_only=True) as reading:
        async with at_desk(reading) as (_, press):
            await press("1")
            assert labelled(reading) == []
