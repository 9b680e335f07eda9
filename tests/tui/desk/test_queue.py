"""The article list comes in the order that is set, and the next article is the next shown."""

from __future__ import annotations

from threading import current_thread, main_thread
from typing import TYPE_CHECKING

import pytest

import store.queue
from store import ArticleState, EntityType, Span, StoreError, open_project
from tests.store.proposing import keep, names_in, proposed
from tests.tui.seat import at_desk, shown
from tui.desk import queue
from tui.desk.suggester import Suggester
from tui.widgets.row import RowsView

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from store import Project
    from store.queue import Order
    from tui.screens.desk import Desk

pytestmark = pytest.mark.asyncio

WORDS = ("Ada", "Bo", "Cy", "Di", "Ed")

LEFT = {1: 2, 2: 0, 3: 5, 4: 1}
"""How many names are proposed in each article."""

MOST_LEFT = ["o", "o"]


@pytest.fixture(autouse=True)
def silent(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let nothing be proposed but what a test proposes."""
    monkeypatch.setattr(Suggester, "ask", lambda _: None)


@pytest.fixture
def queued(tmp_path: Path) -> Iterator[Project]:
    """Four articles with suggestions left, the newest of which came first."""
    with open_project(tmp_path / "queue.db", create=True, annotator="ada") as project:
        for number, left in LEFT.items():
            names = ". ".join(f"{word} spoke" for word in WORDS[:left])
            article_id = project.add_text(f"Article {number}\n\n{names or 'Nobody spoke'}.\n")
            raw = project.articles.raw(article_id)
            starts = [raw.index(word) for word in WORDS[:left]]
            keep(project, article_id, [proposed(Span.of(s, s + 2)) for s in starts])
        yield project


def listed(desk: Desk) -> list[int]:
    return list(desk.articles.ids)


def title(desk: Desk) -> str:
    return " ".join(shown(desk.query_one("#articles-title", RowsView)))


async def test_one_key_goes_through_the_orders_and_the_title_tells_which(queued: Project) -> None:
    async with at_desk(queued) as (desk, press):
        assert listed(desk) == [1, 2, 3, 4]
        assert "by arrival" in title(desk)
        await press("H", "o")
        await desk.queue.settle()
        assert "teaches most" in title(desk)
        await press("o")
        assert listed(desk) == [3, 1, 4, 2]
        assert "most left" in title(desk)
        await press("o", "o")
        assert listed(desk) == [1, 2, 3, 4]


async def test_the_order_is_remembered(queued: Project) -> None:
    async with at_desk(queued) as (desk, press):
        await press("H", *MOST_LEFT)
    async with at_desk(queued) as (desk, press):
        assert listed(desk) == [3, 1, 4, 2]
        assert desk.article.id == 1


async def test_next_and_previous_follow_the_order_shown(queued: Project) -> None:
    async with at_desk(queued) as (desk, press):
        await press("H", *MOST_LEFT, "escape", "J")
        assert desk.article.id == 4
        await press("K", "K")
        assert desk.article.id == 3
        await press("K")
        assert desk.article.id == 3, "there is none before"


async def test_what_is_done_goes_last_and_the_next_to_do_is_opened(queued: Project) -> None:
    queued.articles.set_state(1, ArticleState.FLAGGED)
    async with at_desk(queued) as (desk, press):
        await press("H", *MOST_LEFT, "g", "enter", "D")
        assert desk.article.id == 4
        assert listed(desk) == [1, 4, 2, 3]
        await press("D", "D", "D")
        assert desk.article.id == 2, "the flagged one is not to do"


async def test_the_next_new_one_starts_over_at_the_top_of_the_list(queued: Project) -> None:
    async with at_desk(queued) as (desk, press):
        await press("H", *MOST_LEFT, "escape", "U", "U")
        assert desk.article.id == 2
        await press("U")
        assert desk.article.id == 3


async def test_a_filter_keeps_the_order(queued: Project) -> None:
    async with at_desk(queued) as (desk, press):
        await press("H", *MOST_LEFT, "slash", *"article", "enter")
        assert listed(desk) == [3, 1, 4, 2]


async def test_each_line_says_what_is_left(queued: Project) -> None:
    async with at_desk(queued) as (desk, press):
        facts = shown(desk.articles)[1:8:2]
        assert [line.endswith("left") for line in facts] == [True, False, True, True]
        assert facts[2].endswith("5 left")
        queued.suggestions.reject(names_in(queued, 3)[:2])
        desk.refresh_labels()
        await press()
        assert shown(desk.articles)[5].endswith("3 left")


async def test_the_list_stays_as_it_is_while_one_reads_and_is_sorted_when_gone_to(
    queued: Project,
) -> None:
    async with at_desk(queued) as (desk, press):
        await press("H", *MOST_LEFT, "escape")
        queued.accept.all(names_in(queued, 3))
        await press("w")
        assert listed(desk) == [3, 1, 4, 2]
        await press("H")
        assert listed(desk) == [1, 4, 2, 3]


async def test_a_long_list_is_put_in_order_beside(
    queued: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(queue, "AT_ONCE", 0)
    async with at_desk(queued) as (desk, press):
        await press("H", *MOST_LEFT)
        await desk.queue.settle()
        await press()
        assert listed(desk) == [3, 1, 4, 2]
        assert "most left" in title(desk)


async def test_an_order_that_is_changed_again_meanwhile_is_not_shown(
    queued: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(queue, "AT_ONCE", 0)
    async with at_desk(queued) as (desk, _):
        for _ in range(4):
            desk.queue.turn()
        await desk.queue.settle()
        assert listed(desk) == [1, 2, 3, 4]


async def test_what_goes_wrong_is_told(queued: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise OSError("the disk is gone")

    monkeypatch.setattr(queue, "AT_ONCE", 0)
    monkeypatch.setattr("store.queue.ordered_beside", fail)
    async with at_desk(queued) as (desk, _):
        desk.queue.turn()
        await desk.queue.settle()
        assert "by arrival" not in title(desk)
        assert listed(desk) == [1, 2, 3, 4]


@pytest.mark.parametrize(("keys", "at_once", "words"), [(["o"], 300, ""), (["o", "o"], 2, "3")])
async def test_no_key_waits_for_what_hangs_on_the_whole_project(
    queued: Project, monkeypatch: pytest.MonkeyPatch, keys: list[str], at_once: int, words: str
) -> None:
    """What teaches most is found beside, as is what is left of a short list of a large project."""
    really, threads = store.queue.ordered, []

    def watched(project: Project, ids: Sequence[int], order: Order) -> Sequence[int]:
        threads.append(current_thread())
        return really(project, ids, order)

    monkeypatch.setattr(queue, "AT_ONCE", at_once)
    monkeypatch.setattr("store.queue.ordered", watched)
    async with at_desk(queued) as (desk, press):
        desk.queue.fill(words)
        await press("H", *keys)
        await desk.queue.settle()
        desk.queue.sort_again()
        await desk.queue.settle()
    assert threads
    assert main_thread() not in threads


async def test_an_order_that_fails_at_once_is_told_and_the_list_comes_by_arrival(
    queued: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise StoreError("the articles cannot be put in order")

    told: list[str] = []
    monkeypatch.setattr("store.queue.ordered", fail)
    async with at_desk(queued) as (desk, _):
        monkeypatch.setattr(desk, "say", lambda sentence, *_: told.append(sentence))
        for _ in range(3):
            desk.queue.turn()
        await desk.queue.settle()
        assert listed(desk) == [1, 2, 3, 4]
    assert any("were not put in order" in sentence for sentence in told)


async def test_labels_and_what_is_left_stand_side_by_side(queued: Project) -> None:
    queued.mentions.add(3, Span.of(0, 7), EntityType.WORK)
    async with at_desk(queued, (160, 40)) as (desk, _):
        assert shown(desk.articles)[5].endswith("5 left 1")


async def test_the_cursor_stays_on_its_article_when_the_list_is_sorted_meanwhile(
    queued: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(queue, "AT_ONCE", 0)
    async with at_desk(queued) as (desk, press):
        await press("H", "j", "j", "j")
        assert desk.articles.current_id == 4
        await press(*MOST_LEFT)
        await desk.queue.settle()
        assert listed(desk) == [3, 1, 4, 2]
        assert desk.articles.current_id == 4
        desk.queue.fill("Article 2")
        await desk.queue.settle()
        assert desk.articles.current_id == 2, "the one it was on is not listed"
        await press("escape")
        desk.queue.fill("")
        await desk.queue.settle()
        assert desk.articles.current_id == desk.article.id == 1


async def test_the_status_says_how_suggestions_are_gone_through(queued: Project) -> None:
    async with at_desk(queued, (160, 40)) as (desk, press):
        for keys, left in (
            (["tab"], "2 left"),
            (["vertical_line", "p"], "2 left, names only, surest first"),
            (["vertical_line", "p"], "0 left, claims only"),
            (["vertical_line"], "2 left"),
        ):
            await press(*keys)
            desk.refresh_status()
            assert f" · {left} · " in shown(desk.query_one("#status", RowsView))[0]
