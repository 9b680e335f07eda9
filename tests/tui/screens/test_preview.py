"""Before a label goes everywhere one sees every place, as what it is, and drops what is wrong."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING

import pytest

from store import EntityType, Mention, Span, StoreError, open_project
from tests.store.proposing import keep, names_in, proposed, span_of
from tests.tui.seat import at_desk, labelled, shown
from tui.desk.elsewhere import Elsewhere, Kind, Place, surname_of
from tui.desk.everywhere import label_everywhere
from tui.desk.suggester import Suggester
from tui.screens import preview
from tui.screens.preview import Preview
from tui.widgets.item_list import ItemList
from tui.widgets.key_bar import KeyBar
from tui.widgets.row import RowsView

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from store import Project
    from tui.screens.desk import Desk

pytestmark = pytest.mark.asyncio

PERSON, ORG = EntityType.PERSON, EntityType.ORG

SIZES = [(120, 35), (80, 24), (200, 50)]

TEXTS = (
    "Jan Leike left OpenAI in May. Jan Leike's post was long. People at OpenAI read it.\n"
    "They say that Leike wrote to OpenAI’s board, and that the board met Leike.\n",
    "Mary Leike is not known to Jan Leike. Nobody knows which of them wrote when Leike wrote.\n",
    "Nothing is said of the first name here: there the name Leike is a common one.\n",
)


@pytest.fixture(autouse=True)
def silent(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let nothing be proposed but what a test proposes."""
    monkeypatch.setattr(Suggester, "ask", lambda _: None)


@pytest.fixture
def news(tmp_path: Path) -> Iterator[Project]:
    """Three articles, all of them kept."""
    with open_project(tmp_path / "leike.db", create=True, annotator="ada") as project:
        for number, text in enumerate(TEXTS, start=1):
            project.add_text(text)
            project.blocks.override(number, 0, len(text), kept=True)
        yield project


def label(project: Project, article_id: int, name: str, type_: EntityType = PERSON) -> Mention:
    return project.mentions.add(article_id, span_of(project, article_id, name), type_)


def on_preview(desk: Desk) -> Preview:
    screen = desk.app.screen
    assert isinstance(screen, Preview)
    return screen


def places(desk: Desk) -> list[Place]:
    rows = on_preview(desk).query_one(ItemList).rows
    return [row.stands_for for row in rows]


def ticked(desk: Desk) -> list[str]:
    """Return what is ticked, with the text after it."""
    rows = on_preview(desk).query_one(ItemList).rows
    lines = [row.stands_for for row in rows if row.parts[0][0].startswith("✓")]
    return [place.quote + place.after[:3] for place in lines]


def question(desk: Desk) -> str:
    return " ".join(shown(on_preview(desk).query_one("#question", RowsView)))


def kinds(desk: Desk) -> dict[Kind, int]:
    found = [place.kind for place in places(desk)]
    return {kind: found.count(kind) for kind in Kind if kind in found}


@pytest.mark.parametrize("size", SIZES)
async def test_a_surname_alone_is_offered_beside_the_full_name(
    news: Project, size: tuple[int, int]
) -> None:
    label(news, 1, "Jan Leike")
    async with at_desk(news, size) as (desk, press):
        await press("g", "asterisk")
        assert kinds(desk) == {Kind.POSSESSIVE: 1, Kind.SURNAME: 2}
        assert ticked(desk) == ["Jan Leike's ", "Leike wr", "Leike."]
        lines = " ".join(shown(on_preview(desk).query_one(ItemList)))
        assert "possessive" in lines
        assert "surname" in lines
        await press("enter")
    assert [quote for quote, _ in labelled(news)] == ["Jan Leike"] * 2 + ["Leike"] * 2
    assert len({mention.entity_id for mention in news.mentions.of_article(1)}) == 1


async def test_a_possessive_is_labelled_without_its_ending(news: Project) -> None:
    label(news, 1, "OpenAI", ORG)
    async with at_desk(news) as (desk, press):
        label_everywhere(desk, news.mentions.of_article(1)[0])
        await press()
        assert kinds(desk) == {Kind.EQUAL: 1, Kind.POSSESSIVE: 1}
        await press("enter")
    assert labelled(news) == [("OpenAI", "ORG")] * 3


async def test_what_was_labelled_with_its_ending_is_found_without(news: Project) -> None:
    label(news, 1, "OpenAI’s", ORG)
    async with at_desk(news) as (desk, press):
        label_everywhere(desk, news.mentions.of_article(1)[0])
        await press()
        assert ticked(desk) == ["OpenAI in", "OpenAI re"]


async def test_a_surname_is_not_ticked_where_another_bears_it_or_nobody_in_full(
    news: Project,
) -> None:
    label(news, 1, "Jan Leike")
    async with at_desk(news) as (desk, press):
        await press("g", "asterisk", "tab")
        elsewhere = [place for place in places(desk) if place.article_id > 1]
        found = {
            (place.article_id, place.quote + place.after[:6]): place.kind for place in elsewhere
        }
        assert found == {
            (2, "Jan Leike. Nobo"): Kind.EQUAL,
            (2, "Leike is not"[:11]): Kind.LONGER,
            (2, "Leike wrote"): Kind.WHOSE,
            (3, "Leike is a c"[:11]): Kind.WHOSE,
        }
        await press("enter")
    assert labelled(news, 2) == [("Jan Leike", "PERSON")]
    assert labelled(news, 3) == []


async def test_one_key_drops_all_of_a_kind_and_takes_them_back(news: Project) -> None:
    label(news, 1, "Jan Leike")
    async with at_desk(news) as (desk, press):
        await press("g", "asterisk", "j", "s")
        assert ticked(desk) == ["Jan Leike's "[:12]]
        assert "1 of 3" in question(desk)
        await press("s")
        assert len(ticked(desk)) == 3
        await press("asterisk")
        assert ticked(desk) == []
        await press("asterisk", "space")
        assert len(ticked(desk)) == 2
        await press("enter", "u")
    assert labelled(news) == [("Jan Leike", "PERSON")], "all of it is one step"


async def test_what_is_proposed_comes_first_and_is_accepted_as_such(news: Project) -> None:
    last = span_of(news, 1, "Leike", after=TEXTS[0].index("met"))
    keep(news, 1, [proposed(last)])
    label(news, 1, "Jan Leike")
    async with at_desk(news) as (desk, press):
        await press("g", "asterisk")
        first = places(desk)[0]
        assert (first.start, first.proposed is not None) == (last.start, True)
        assert "proposed" in shown(on_preview(desk).query_one(ItemList))[0]
        await press("enter")
    assert {m.span: m.origin for m in news.mentions.of_article(1)}[last] == "rules"


async def test_of_what_is_proposed_the_place_under_the_cursor_is_ticked_too(
    news: Project,
) -> None:
    names = [span_of(news, 1, name) for name in ("Jan Leike", "OpenAI")]
    keep(news, 1, [proposed(span) for span in names])
    async with at_desk(news) as (desk, press):
        label_everywhere(desk, names_in(news, 1)[0])
        await press()
        assert kinds(desk) == {Kind.EQUAL: 1, Kind.POSSESSIVE: 1, Kind.SURNAME: 2}
        await press("enter")
    made = news.mentions.of_article(1)
    assert [mention.quote for mention in made] == ["Jan Leike"] * 2 + ["Leike"] * 2
    assert len({mention.entity_id for mention in made}) == 1, "a surname is filed under the name"


async def test_only_a_longer_name_around_it_leaves_a_place_without_a_tick(news: Project) -> None:
    raw = news.articles.raw(1)
    start = raw.index("OpenAI’s")
    news.mentions.add(1, Span.of(start, start + len("OpenAI’s board")), ORG)
    people = raw.index("People at OpenAI")
    keep(news, 1, [proposed(Span.of(people, people + len("People at OpenAI")), ORG)])
    label(news, 1, "OpenAI", ORG)
    async with at_desk(news) as (desk, press):
        await press("g", "slash", *"OpenAI", "enter", "asterisk")
        assert kinds(desk) == {Kind.LONGER: 2}
        await press("enter")
        assert desk.app.screen is desk
    assert [quote for quote, _ in labelled(news)] == ["OpenAI", "OpenAI’s board"]


async def test_dropped_text_starts_without_a_tick(news: Project) -> None:
    news.blocks.override(1, TEXTS[0].index("They"), len(TEXTS[0]), kept=False)
    label(news, 1, "Jan Leike")
    async with at_desk(news) as (desk, press):
        await press("g", "asterisk")
        assert kinds(desk) == {Kind.POSSESSIVE: 1, Kind.DROPPED: 2}
        assert len(ticked(desk)) == 1


async def test_a_big_corpus_is_looked_through_beside_the_keys(
    news: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(preview, "AT_ONCE", 0)
    monkeypatch.setattr(preview, "SLICE", 0)
    label(news, 1, "Jan Leike")
    async with at_desk(news) as (desk, press):
        label_everywhere(desk, news.mentions.of_article(1)[0])
        while not isinstance(desk.app.screen, Preview):
            await press()
        screen = on_preview(desk)
        monkeypatch.setattr(Preview, "_is_looking", True)
        await press("tab", "enter")
        assert desk.app.screen is screen, "what was not looked through is not labelled"
        assert "looked through" in question(desk)
        assert "not all" in " ".join(screen.query_one(KeyBar).render_line(0).text.lower().split())
        monkeypatch.undo()
        await press("tab", "tab")
        assert len(places(desk)) == 7
        await press("enter")
    assert len(labelled(news)) == 4


async def test_there_is_an_end_to_what_is_shown(
    news: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(preview, "MOST", 2)
    label(news, 1, "Jan Leike")
    async with at_desk(news) as (desk, press):
        await press("g", "asterisk", "tab")
        assert len(places(desk)) == 2
        assert "the first 2" in question(desk)
        await press("enter")
    assert len(news.mentions) == 3


@pytest.mark.parametrize(
    ("name", "surname"),
    [
        ("Jan Leike", "Leike"),
        ("Sam Bankman-Fried", "Bankman-Fried"),
        ("Robert Downey Jr.", "Downey"),
        ("Ursula von der Leyen", "Leyen"),
        ("Xi Jinping", "Xi"),
        ("Mr. Musk", ""),
        ("Musk", ""),
        ("", ""),
        ("—", ""),
    ],
)
async def test_the_surname_is_found_in_a_name(name: str, surname: str) -> None:
    assert surname_of(name) == surname


@pytest.mark.parametrize("error", [StoreError("no such row"), sqlite3.OperationalError("no disk")])
async def test_what_goes_wrong_in_looking_is_told_and_what_was_found_can_be_labelled(
    news: Project, monkeypatch: pytest.MonkeyPatch, error: Exception
) -> None:
    really = Elsewhere.places

    def fail(self: Elsewhere, article_ids: Sequence[int]) -> list[Place]:
        if 2 in article_ids:
            raise error
        return really(self, article_ids)

    monkeypatch.setattr(Elsewhere, "places", fail)
    monkeypatch.setattr(preview, "CHUNK", 1)
    monkeypatch.setattr(preview, "AT_ONCE", 0)
    label(news, 1, "Jan Leike")
    async with at_desk(news) as (desk, press):
        await press("g", "asterisk", "tab")
        told = on_preview(desk).query_one(KeyBar).render_line(0).text
        assert f"Not all articles were looked through: {error}" in told
        assert "looked through 1 of 3 articles" in question(desk)
        await press("enter")
    assert len(labelled(news)) == 4


async def test_where_looking_fails_at_once_it_is_not_said_that_there_is_nothing(
    news: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise StoreError("no such row")

    monkeypatch.setattr(Elsewhere, "places", fail)
    label(news, 1, "Jan Leike")
    async with at_desk(news) as (desk, press):
        desk.app.push_screen(Preview(news, news.mentions.of_article(1)[0], desk.keymap))
        await press()
        assert "no such row" in on_preview(desk).query_one(KeyBar).render_line(0).text
        assert "No other" not in question(desk)
        await press("escape")
        assert desk.app.screen is desk
