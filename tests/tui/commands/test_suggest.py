"""Keys that go through suggestions and answer them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from store import ClaimSuggestion, EntityType, MentionSuggestion, Role, Span
from tests.tui.proposer import Said
from tests.tui.seat import at_desk, labelled, press_now, shown
from tui.widgets.key_bar import KeyBar
from tui.widgets.row import RowsView

if TYPE_CHECKING:
    from store import Project
    from tests.tui.proposer import Proposer
    from tui.screens.desk import Desk

pytestmark = pytest.mark.asyncio

PERSON, ORG, DATE = EntityType.PERSON, EntityType.ORG, EntityType.DATE

SAID = Said(
    content="“Safety took a backseat,”",
    source="Leike",
    cue="wrote",
    claimant="Leike",
    others={
        Role.SOURCE: ("Jan Leike", "He"),
        Role.CONTENT: ("“Safety took a backseat,” Leike",),
    },
)


@pytest.fixture
def proposed(proposer: Proposer) -> Proposer:
    """Proposes the names of the first article; “OpenAI” once, and the weak “Friday”."""
    proposer.names = {
        "Jan Leike": (PERSON, 0.95),
        "Friday": (DATE, 0.5),
        "Anthropic": (ORG, 0.8),
        "Sam Altman": (PERSON, 0.9),
    }
    return proposer


def lit_quote(desk: Desk) -> str | None:
    """Return the words of the suggestion that is lit, if one is."""
    lit = desk.suggestion
    if isinstance(lit, ClaimSuggestion):
        return lit.quotes[Role.CONTENT]
    return lit.quote if lit is not None else None


def told(desk: Desk) -> str:
    """Return what the desk says at its foot."""
    bar = desk.query_one(KeyBar)
    return " ".join(bar.render_line(y).text.strip() for y in range(2))


def rows(desk: Desk, name: str) -> str:
    """Return what some rows of the desk say."""
    return "\n".join(shown(desk.query_one(f"#{name}", RowsView)))


@pytest.mark.parametrize(
    ("keys", "expected"),
    [
        ("tab", "Jan Leike"),
        ("tab tab", "Friday"),
        ("tab tab tab comma", "Friday"),
        ("tab tab tab tab", "Sam Altman"),
        ("tab tab tab tab tab", "Jan Leike"),
        ("shift+tab", "Sam Altman"),
        ("p tab", "Jan Leike"),
        ("p tab tab", "Sam Altman"),
        ("p comma", "Friday"),
        ("slash t h a n k enter tab", "Jan Leike"),
        ("slash A n t h enter", "Anthropic"),
        ("slash L e i k e enter n", "Jan Leike"),
        ("slash L e i k e enter n v", None),
        ("slash t h a n k enter", None),
    ],
)
async def test_tab_walks_and_what_the_cursor_stands_on_is_lit(
    project: Project, proposed: Proposer, keys: str, expected: str | None
) -> None:
    async with at_desk(project) as (desk, press):
        await press(*keys.split())
        assert lit_quote(desk) == expected


@pytest.mark.parametrize(("width", "height"), [(80, 24), (120, 35), (200, 50)])
async def test_the_line_above_the_text_says_what_is_lit_and_why(
    project: Project, proposed: Proposer, width: int, height: int
) -> None:
    async with at_desk(project, (width, height)) as (desk, press):
        await press("tab")
        assert "PERSON  · capitalised · .95" in rows(desk, "heading")
        assert "4 left" in rows(desk, "status")
        assert told(desk).startswith("1 Person")
        assert "enter accept  x reject" in told(desk)
        await press("w", "w")
        assert "PERSON" not in rows(desk, "heading")
        assert "accept" not in told(desk)


async def test_enter_accepts_and_goes_on_at_once(project: Project, proposed: Proposer) -> None:
    async with at_desk(project) as (desk, press):
        await press("tab")
        await press_now(desk, "enter")
        assert labelled(project) == [("Jan Leike", "PERSON")]
        assert lit_quote(desk) == "Friday"
        assert project.mentions.of_article(1)[0].origin == "rules"
        await press("enter", "enter", "enter")
        assert [quote for quote, _ in labelled(project)] == [
            *("Jan Leike", "Friday", "Anthropic", "Sam Altman")
        ]
        assert "No suggestion is left here" in told(desk)
        assert "D marks it done" in told(desk)
        assert lit_quote(desk) is None


async def test_enter_on_a_label_goes_to_its_annotation(
    project: Project, proposed: Proposer
) -> None:
    async with at_desk(project) as (desk, press):
        await press("tab", "enter", "left_square_bracket", "enter")
        assert desk.pane == "annotations"
        assert len(labelled(project)) == 1


async def test_a_digit_accepts_as_another_type_and_goes_on(
    project: Project, proposed: Proposer
) -> None:
    async with at_desk(project) as (desk, press):
        await press("tab", "2")
        assert labelled(project) == [("Jan Leike", "ORG")]
        assert lit_quote(desk) == "Friday"
        await press("full_stop")
        assert labelled(project)[1] == ("Friday", "ORG")
        await press("u")
        assert len(labelled(project)) == 1


async def test_a_digit_labels_what_was_selected_by_hand(
    project: Project, proposed: Proposer
) -> None:
    async with at_desk(project) as (desk, press):
        await press("tab", "W", "1")
        assert labelled(project) == [("Jan", "PERSON")]
        assert [s for s in desk.labels.suggestions if s.span.start == 20] == []


async def test_what_is_lit_is_reshaped_and_then_accepted(
    project: Project, proposed: Proposer
) -> None:
    async with at_desk(project) as (desk, press):
        await press("tab", "greater_than_sign")
        assert lit_quote(desk) == "Jan Leike left"
        await press("less_than_sign", "o", "less_than_sign")
        assert lit_quote(desk) == "Leike"
        await press("escape")
        assert lit_quote(desk) == "Jan Leike"
        await press("o", "less_than_sign", "enter")
        assert labelled(project) == [("Leike", "PERSON")]
        assert lit_quote(desk) == "Friday"


async def test_x_rejects_and_goes_on_and_undo_brings_it_back(
    project: Project, proposed: Proposer
) -> None:
    async with at_desk(project) as (desk, press):
        await press("tab", "x")
        assert lit_quote(desk) == "Friday"
        assert labelled(project) == []
        assert len(desk.labels.suggestions) == 3
        await press("u")
        assert len(desk.labels.suggestions) == 4
        await press("K", "g", "tab")
        assert lit_quote(desk) == "Jan Leike"


async def test_all_equal_names_are_accepted_in_one_step(
    project: Project, proposed: Proposer
) -> None:
    proposed.names = {"Leike": (PERSON, 0.9), "OpenAI": (ORG, 0.9)}
    async with at_desk(project) as (desk, press):
        assert lit_quote(desk) == "Leike"
        await press("equals_sign")
        assert labelled(project) == [("Leike", "PERSON")] * 4
        assert lit_quote(desk) == "OpenAI"
        assert "takes them back" in told(desk)
        await press("u")
        assert labelled(project) == []


async def test_backspace_rejects_all_that_is_left(project: Project, proposed: Proposer) -> None:
    async with at_desk(project) as (desk, press):
        await press("tab", "enter", "backspace")
        assert "Rejected 3 suggestions; u brings them back" in told(desk)
        assert len(desk.labels.suggestions) == 0
        await press("backspace")
        assert "No suggestion is left" in told(desk)
        await press("u")
        assert len(desk.labels.suggestions) == 3
        assert labelled(project) == [("Jan Leike", "PERSON")]


async def test_a_key_hides_the_weak_ones_and_says_how_many(
    project: Project, proposed: Proposer
) -> None:
    async with at_desk(project) as (desk, press):
        await press("percent_sign")
        assert "likely, 3 left here, 1 weaker one hidden" in told(desk)
        assert "Friday" not in {
            each.quote for each in desk.labels.suggestions if isinstance(each, MentionSuggestion)
        }
        await press("comma", "tab")
        assert "1 weak one hidden: % shows them" in told(desk)
        await press("percent_sign", "percent_sign")
        assert "all, 4 left here." in told(desk)
        assert project.suggestions.threshold == 0


async def test_the_one_gone_to_stays_lit_when_other_things_are_proposed(
    project: Project, proposed: Proposer
) -> None:
    async with at_desk(project) as (desk, press):
        await press("tab", "tab", "tab")
        cursor = desk.reader.cursor
        proposed.names["OpenAI"] = (ORG, 0.9)
        proposed.names["Anthropic"] = (EntityType.PRODUCT, 0.9)
        project.mentions.add(2, Span.of(0, 4), PERSON)
        desk.refresh_labels()
        await press()
        assert len(desk.labels.suggestions) == 7
        assert desk.reader.cursor == cursor
        lit = desk.suggestion
        assert isinstance(lit, MentionSuggestion)
        assert (lit.quote, lit.type) == ("Anthropic", EntityType.PRODUCT)


async def test_what_was_learnt_is_proposed_at_once(project: Project, proposed: Proposer) -> None:
    proposed.names = {"Leike": (ORG, 0.9)}
    async with at_desk(project) as (desk, press):
        await press("1")
        lit = desk.suggestion
        assert isinstance(lit, MentionSuggestion)
        assert (lit.type, lit.reason) == (PERSON, "known name")


async def test_what_is_left_is_what_the_store_would_say_after_every_key(
    project: Project, proposed: Proposer
) -> None:
    proposed.names |= {"Leike": (PERSON, 0.7), "OpenAI": (ORG, 0.6), "$6 billion": (ORG, 0.5)}
    proposed.claims = [SAID]
    async with at_desk(project) as (desk, press):
        keys = "enter x 2 tab greater_than_sign enter u x W 1 u equals_sign s enter x u ctrl+r x"
        for key in keys.split():
            await press_now(desk, key)
            kept = {each.id for each in desk.labels.suggestions}
            assert kept == {each.id for each in project.suggestions.of_article(1)}, key
        await press()
        assert len(desk.labels.suggestions) == project.suggestions.left([1]).get(1, 0)


async def test_what_is_proposed_has_small_letters_beside_it_and_labels_large_ones(
    project: Project, proposed: Proposer
) -> None:
    async with at_desk(project, (80, 24)) as (desk, press):
        await press("tab", "enter")
        (line,) = [line for line in shown(desk.reader) if "Jan Leike" in line]
        assert line.split()[-1] == "PD"
        await press("g")
        (line,) = [line for line in shown(desk.reader) if "Jan Leike" in line]
        assert line.split()[-1] == "Pd"
