"""One walks through the labels that disagree: mends, leaves, reads there, and comes back."""

from __future__ import annotations

from threading import Event
from typing import TYPE_CHECKING

import pytest

from store import ArticleState, EntityType, open_project
from store.inconsistency_search import inconsistencies_beside
from tests.store.proposing import keep, proposed, span_of
from tests.tui.seat import at_desk, labelled, lit, shown
from tui.desk.suggester import Suggester
from tui.screens.consistency import Consistency
from tui.widgets.item_list import ItemList
from tui.widgets.key_bar import KeyBar
from tui.widgets.line_view import LineView

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Iterator
    from pathlib import Path

    from store import Project
    from store.consistency import Inconsistency
    from tui.screens.desk import Desk

pytestmark = pytest.mark.asyncio

ORG, PRODUCT = EntityType.ORG, EntityType.PRODUCT

SIZES = [(120, 35), (80, 24), (200, 50)]

TEXT = "Grok 3 came first, and Claude next to it.\nThen came Grok 4, in {year}.\n"


@pytest.fixture(autouse=True)
def silent(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let nothing be proposed but what a test proposes."""
    monkeypatch.setattr(Suggester, "ask", lambda _: None)


@pytest.fixture
def news(tmp_path: Path) -> Iterator[Project]:
    """Four articles: two labels that differ from most, and one that is missing."""
    with open_project(tmp_path / "grok.db", create=True, annotator="ada") as project:
        types = {"Grok 3": [PRODUCT, ORG, PRODUCT, PRODUCT], "Claude": [PRODUCT, PRODUCT, ORG]}
        for number in range(4):
            article_id = project.add_text(TEXT.format(year=2022 + number))
            spans = {name: span_of(project, article_id, name) for name in types}
            keep(project, article_id, [proposed(span, PRODUCT) for span in spans.values()])
            for name, labels in types.items():
                for type_ in labels[number : number + 1]:
                    project.mentions.add(article_id, spans[name], type_)
        project.articles.set_state(4, ArticleState.DONE)
        yield project


async def open_list(desk: Desk, press: Callable[..., Awaitable[None]]) -> Consistency:
    """Press the key, and wait until all is found."""
    await press("ctrl+k")
    screen = desk.app.screen
    assert isinstance(screen, Consistency)
    await screen.settle()
    await press()
    return screen


def lines(screen: Consistency) -> list[tuple[str, str]]:
    """Return the texts, with what each is now and what it would be."""
    found = [row.stands_for for row in screen.query_one(ItemList).rows]
    return [
        (odd.quote, f"{odd.type if odd.mention_id else ''}>{odd.usual} {odd.article_id}")
        for odd in found
    ]


ALL = [("Grok 3", "ORG>PRODUCT 2"), ("Claude", "ORG>PRODUCT 3"), ("Claude", ">PRODUCT 4")]


def seen(screen: Consistency) -> str:
    rows = [line for view in screen.query(LineView) for line in shown(view)]
    return " ".join(" ".join(rows).split())


def told(screen: Consistency) -> str:
    return " ".join(screen.query_one(KeyBar).render_line(0).text.split())


@pytest.mark.parametrize("size", SIZES)
async def test_each_line_says_what_is_odd_and_what_would_mend_it(
    news: Project, size: tuple[int, int]
) -> None:
    async with at_desk(news, size) as (desk, press):
        screen = await open_list(desk, press)
        assert lines(screen) == ALL
        text = seen(screen)
        assert "2 another label · 1 unlabelled" in text
        assert "Grok 3 came first" in text
        assert "ORG → PRODUCT ×3" in text
        assert "Labelled ORG here; 3 labels of the same text say PRODUCT." in text
        assert "space make it PRODUCT" in text


async def test_one_key_mends_and_goes_on_and_another_undoes(news: Project) -> None:
    async with at_desk(news) as (desk, press):
        screen = await open_list(desk, press)
        await press("space")
        await screen.settle()
        assert labelled(news, 2)[0] == ("Grok 3", "PRODUCT")
        assert "Mended “Grok 3”" in told(screen)
        assert lines(screen) == ALL[1:]
        await press("j", "y")
        await screen.settle()
        assert labelled(news, 4) == [("Grok 3", "PRODUCT"), ("Claude", "PRODUCT")]
        assert lines(screen) == ALL[1:2]
        await press("u", "u")
        await screen.settle()
        await press()
        assert lines(screen) == ALL
        assert screen.current is not None
        assert screen.current.article_id == 2, "one is at what was undone"
        assert labelled(news, 2)[0] == ("Grok 3", "ORG")


async def test_what_was_undone_is_redone_and_one_goes_on(news: Project) -> None:
    async with at_desk(news) as (desk, press):
        screen = await open_list(desk, press)
        await press("space", "u", "ctrl+r")
        await screen.settle()
        await press()
        assert "Redone: mend" in told(screen)
        assert labelled(news, 2)[0] == ("Grok 3", "PRODUCT")
        assert lines(screen) == ALL[1:]
        assert screen.current is not None
        assert screen.current.article_id == 3, "the line after it"
        await press("ctrl+r")
        assert "nothing to redo" in told(screen)
        await press("u")
        await screen.settle()
        await press()
        assert screen.current.article_id == 2
        await press("x", "ctrl+r")
        assert "nothing to redo" in told(screen)


async def test_lines_come_back_and_go_again_at_once_however_long_a_look_takes(
    news: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    go_on, look = Event(), inconsistencies_beside

    def look_late(path: Path, annotator: str) -> list[Inconsistency]:
        go_on.wait(10)
        return look(path, annotator)

    async with at_desk(news) as (desk, press):
        screen = await open_list(desk, press)
        monkeypatch.setattr("store.inconsistency_search.inconsistencies_beside", look_late)
        await press("space", "u")
        assert lines(screen) == ALL
        assert screen.current is not None
        assert screen.current.article_id == 2
        await press("ctrl+r")
        assert lines(screen) == ALL[1:]
        assert screen.current.article_id == 3
        go_on.set()
        await screen.settle()
        assert lines(screen) == ALL[1:]


async def test_where_nothing_could_be_mended_that_is_told_and_no_undo_is_offered(
    news: Project,
) -> None:
    async with at_desk(news) as (desk, press):
        screen = await open_list(desk, press)
        news.mentions.relabel(news.mentions.of_article(2)[0], PRODUCT)
        await press("space")
        assert told(screen) == "Nothing was mended: “Grok 3” had changed since."
        assert next(news.history.steps()).name == "relabel Grok 3 as PRODUCT"


async def test_what_is_right_is_not_asked_again(news: Project) -> None:
    async with at_desk(news) as (desk, press):
        screen = await open_list(desk, press)
        await press("x", "x")
        await screen.settle()
        assert lines(screen) == ALL[2:]
        await press("escape")
        assert desk.app.screen is desk
        screen = await open_list(desk, press)
        assert lines(screen) == ALL[2:]
    assert labelled(news, 2)[0] == ("Grok 3", "ORG")
    assert next(news.history.steps()).name == "leave as it is: Claude"


async def test_all_lines_of_the_same_text_are_answered_at_once(news: Project) -> None:
    for article_id in (2, 4):
        mention = news.mentions.of_article(article_id)[0]
        news.mentions.relabel(mention, ORG)
    extra = news.add_text(TEXT.format(year=2030))
    news.mentions.add(extra, span_of(news, extra, "Grok 3"), PRODUCT)
    async with at_desk(news) as (desk, press):
        screen = await open_list(desk, press)
        await press("g")
        while screen.current is not None and screen.current.quote != "Grok 3":
            await press("j")
        await press("Y")
        await screen.settle()
        assert "Mended 2 places" in told(screen)
        assert not [line for line in lines(screen) if line[0] == "Grok 3"]
        await press("u")
        await screen.settle()
        await press()
        assert len([line for line in lines(screen) if line[0] == "Grok 3"]) == 2
        await press("g", "X")
        await screen.settle()
        assert news.undo() is not None


async def test_enter_reads_there_and_one_comes_back_to_the_same_line(news: Project) -> None:
    async with at_desk(news) as (desk, press):
        screen = await open_list(desk, press)
        await press("j", "enter")
        assert desk.app.screen is desk
        assert desk.article.id == 3
        assert lit(desk) == "Claude"
        screen = await open_list(desk, press)
        assert screen.current is not None
        assert screen.current.article_id == 3
        await press("enter", "3")
        screen = await open_list(desk, press)
        assert lines(screen) == [ALL[0], ALL[2]], "it was mended at the desk"
        assert screen.current is not None
        assert screen.current.article_id == 4, "the line that took its place"


async def test_where_all_agree_there_is_nothing_to_answer(project: Project) -> None:
    async with at_desk(project) as (desk, press):
        screen = await open_list(desk, press)
        await press("space")
        assert "nothing to answer" in told(screen)
        assert "No two labels disagree." in seen(screen)
        await press("Y", "X", "x", "enter", "j", "G", "u")
        assert told(screen) == "There is nothing to undo."


async def test_a_project_to_read_shows_what_disagrees_and_mends_nothing(news: Project) -> None:
    with open_project(news.path, read_only=True, annotator="ada") as closed:
        async with at_desk(closed) as (desk, press):
            screen = await open_list(desk, press)
            await press("space")
            assert "reading only" in told(screen)
            assert lines(screen) == ALL


async def test_what_goes_wrong_is_told(news: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise OSError("the disk is gone")

    monkeypatch.setattr("store.inconsistency_search.inconsistencies_beside", fail)
    async with at_desk(news) as (desk, press):
        screen = await open_list(desk, press)
        assert "the disk is gone" in told(screen)


async def test_help_palette_and_colours_are_as_on_every_screen(news: Project) -> None:
    async with at_desk(news) as (desk, press):
        screen = await open_list(desk, press)
        await press("question_mark")
        assert desk.app.screen is not screen
        await press("escape", "colon")
        assert desk.app.screen is not screen
        await press("escape", "ctrl+t")
        assert "Colours" in told(screen)
        await press("pagedown", "pageup", "g", "G", "k")
        assert screen.current is not None
        assert screen.current.article_id == 3
