"""What keys do when things stand awkwardly: an open question, a full disk, a field left behind."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from store import Role, StoreError
from tests.tui.seat import at_desk, labelled, lit
from tui.screens.desk import Desk
from tui.widgets.key_bar import KeyBar

if TYPE_CHECKING:
    from store import Project
    from tests.tui.matching import Matcher

pytestmark = pytest.mark.asyncio

QUESTION = ("1", "J", "slash", *"Elon Musk", "enter", "E", "1", "slash", *"owns", "enter", "b", "1")
"""Leaves the cursor on “Musk”, of which it is asked whether it is “Elon Musk”."""


async def test_a_name_in_question_gets_another_type(project: Project, matcher: Matcher) -> None:
    async with at_desk(project) as (desk, press):
        await press(*QUESTION)
        assert desk.annotations.asked is not None
        await press("2")
        assert ("Musk", "ORG") in labelled(project, 2)
        assert desk.labels.questions == []


async def test_a_name_in_question_is_reshaped(project: Project, matcher: Matcher) -> None:
    async with at_desk(project) as (_, press):
        await press(*QUESTION, "greater_than_sign")
        assert ("Musk owns", "PERSON") in labelled(project, 2)


async def test_a_second_type_survives_when_the_first_is_pressed_again(project: Project) -> None:
    async with at_desk(project) as (_, press):
        await press("1", "ampersand", "2", "1", "2")
        assert labelled(project) == [("Leike", "PERSON"), ("Leike", "ORG")]


async def test_a_field_that_is_left_is_gone_and_tab_stays_in_it(project: Project) -> None:
    async with at_desk(project) as (desk, press):
        await press("1", "i", "a", "tab")
        assert desk.prompt.has_focus_within
        desk.articles.focus()
        await press("w")
        assert not desk.prompt.display
        assert project.notes.of_article(1) == []


async def test_a_store_that_refuses_after_the_label_is_told_of(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(found: object) -> bool:
        raise StoreError("the disk is full")

    async with at_desk(project) as (desk, press):
        monkeypatch.setattr(project.variants, "keep", refuse)
        await press("1")
        assert isinstance(desk.app.screen, Desk)
        assert labelled(project) == [("Leike", "PERSON")]


async def test_a_full_disk_does_not_stop_reading(project: Project) -> None:
    async with at_desk(project) as (desk, press):
        project.db.execute("PRAGMA query_only = 1")
        await press("w", "J")
        assert desk.article.id == 2
        await press("1")
        assert labelled(project, 2) == []
        project.db.execute("PRAGMA query_only = 0")


async def test_choosing_a_claimer_by_a_new_name_is_one_step(project: Project) -> None:
    async with at_desk(project) as (_, press):
        await press("c", "A", *"Bob", "enter", "u")
        assert list(project.entities) == []
        assert project.claims.of_article(1)[0].claimers == ()


async def test_claim_keys_go_on_after_the_claim_being_made_is_deleted(project: Project) -> None:
    async with at_desk(project) as (_, press):
        await press("c", "w", "c", "x", "b", "C")
        (claim,) = project.claims.of_article(1)
        assert claim.quotes[Role.CONTENT] == "Leike"
        assert claim.certainty == "PR"


async def test_what_stood_in_a_deleted_claim_stands_in_none(project: Project) -> None:
    async with at_desk(project) as (desk, press):
        await press("v", "w", "w", "c", "escape", "g", "W", "c", "circumflex_accent", "escape")
        await press("w", "x")
        (claim,) = desk.labels.claims.values()
        assert claim.nested_in_id is None


async def test_the_other_end_is_worked_on_only_until_the_cursor_goes_on(project: Project) -> None:
    async with at_desk(project) as (_, press):
        await press("o", "w", "w", "greater_than_sign", "less_than_sign", "minus", "2")
        assert labelled(project) == [("OpenA", "ORG")]


async def test_escape_lets_a_search_hit_go(project: Project) -> None:
    async with at_desk(project) as (desk, press):
        await press("slash", *"left Open", "enter")
        assert lit(desk) == "left Open"
        await press("escape")
        assert lit(desk) == "left"


async def test_undo_leads_to_what_was_undone(project: Project) -> None:
    async with at_desk(project) as (desk, press):
        await press("1", "G", "u")
        assert lit(desk) == "Leike"


async def test_a_name_that_is_of_another_type_elsewhere_is_told_of(project: Project) -> None:
    async with at_desk(project) as (desk, press):
        await press("slash", *"OpenAI", "enter", "2", "n", "1")
        bar = desk.query_one(KeyBar)
        assert "elsewhere this name is ORG" in bar.render_line(0).text
        assert [type_ for _, type_ in labelled(project)] == ["ORG", "PERSON"]


async def test_a_name_that_gets_its_type_back_is_asked_about_again(
    project: Project, matcher: Matcher
) -> None:
    async with at_desk(project) as (desk, press):
        await press(*QUESTION, "2", "1")
        assert labelled(project, 2)[-1] == ("Musk", "PERSON")
        assert desk.annotations.asked is not None
