"""Keys of the article list, and those that go from article to article."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from store import ArticleState
from tests.tui.seat import at_desk, lit, shown

if TYPE_CHECKING:
    from store import Project

pytestmark = pytest.mark.asyncio


async def test_the_list_filters_as_one_types_and_opens_what_is_left(project: Project) -> None:
    async with at_desk(project) as (desk, press):
        await press("H", "slash", *"musk")
        assert len(desk.articles) == 1
        await press("enter", "enter")
        assert desk.article.title == "Musk posts again"
        await press("H", "escape")
        assert len(desk.articles) == 2


async def test_leaving_the_filter_brings_the_list_back(project: Project) -> None:
    async with at_desk(project) as (desk, press):
        await press("H", "slash", *"zebra")
        assert len(desk.articles) == 0
        await press("escape")
        assert len(desk.articles) == 2


async def test_next_and_previous_stop_at_the_ends(project: Project) -> None:
    async with at_desk(project) as (desk, press):
        await press("J", "J")
        assert desk.article.id == 2
        await press("K", "K")
        assert desk.article.id == 1


async def test_done_goes_on_to_what_is_left_and_is_one_step(project: Project) -> None:
    async with at_desk(project) as (desk, press):
        await press("D")
        assert desk.article.id == 2
        assert project.articles.get(1).state is ArticleState.DONE
        await press("u")
        assert desk.article.id == 1
        assert project.articles.get(1).state is ArticleState.OPEN


async def test_flag_and_skip_come_and_go(project: Project) -> None:
    async with at_desk(project) as (desk, press):
        await press("exclamation_mark")
        assert str(desk.article.state) == "flagged"
        await press("exclamation_mark", "Z", "K")
        assert str(desk.article.state) == "skipped"


async def test_the_next_unread_is_one_never_opened(project: Project) -> None:
    project.add_text("Third\n\nNobody has read this.\n")
    async with at_desk(project) as (desk, press):
        await press("J", "K", "U")
        assert desk.article.id == 3


async def test_each_article_keeps_its_place(project: Project) -> None:
    async with at_desk(project) as (desk, press):
        await press("w", "w", "J", "w", "K")
        assert lit(desk) == "OpenAI"
    async with at_desk(project) as (desk, _):
        assert lit(desk) == "OpenAI"


async def test_a_narrow_screen_folds_the_list_until_it_is_asked_for(project: Project) -> None:
    async with at_desk(project, size=(80, 24)) as (desk, press):
        assert desk.articles.region.width == 0
        await press("H")
        assert any("Musk posts again" in line for line in shown(desk.articles))
        await press("l")
        assert desk.articles.region.width == 0


async def test_below_eighty_columns_the_annotations_are_under_the_text(
    project: Project,
) -> None:
    async with at_desk(project, size=(70, 30)) as (desk, _):
        assert desk.annotations.list.region.y > desk.reader.region.y
        assert desk.annotations.list.region.x < desk.reader.region.x + 4


async def test_a_pane_made_wider_stays_so(project: Project) -> None:
    async with at_desk(project) as (desk, press):
        await press("H", "greater_than_sign")
        assert desk.articles.region.width == 34
    async with at_desk(project) as (desk, _):
        assert desk.articles.region.width == 34


async def test_an_empty_project_says_how_to_fill_it(project: Project) -> None:
    from store import open_project

    with open_project(project.path.with_name("empty.db"), create=True) as empty:
        async with at_desk(empty) as (desk, press):
            await press("1", "J", "u", "tab", "H", "L")
            assert desk.sheet is None
