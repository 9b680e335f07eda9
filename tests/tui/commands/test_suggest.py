"""Keys that go through suggestions and answer them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from store import ClaimSuggestion, EntityType, MentionSuggestion, Role, Span
from tests.tui.proposer import Said
from tests.tui.seat import at_desk, labelled, press_now, shown
from tui.desk.suggester import Suggester
from tui.widgets.key_bar import KeyBar
from tui.widgets.row import RowsView

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from store import Project, Suggestion
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
    return quote(desk.suggestion) if desk.suggestion is not None else None


def quote(suggestion: Suggestion) -> str:
    """Return the words of a suggestion."""
    if isinstance(suggestion, MentionSuggestion):
        return suggestion.quote
    return suggestion.quotes[Role.CONTENT]


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
        ("tab tab p tab", "Jan Leike"),
        ("tab tab p enter", "Jan Leike"),
        ("tab tab p tab tab", "Sam Altman"),
        ("tab tab p p tab", "Anthropic"),
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
        assert "PERSON  .95 · capitalised" in rows(desk, "heading")
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


async def test_what_is_labelled_as_a_second_type_is_lit_no_more(
    project: Project, proposed: Proposer
) -> None:
    async with at_desk(project) as (desk, press):
        await press("tab", "ampersand", "2")
        assert labelled(project) == [("Jan Leike", "ORG")]
        assert lit_quote(desk) is None
        await press("tab")
        assert lit_quote(desk) == "Friday"


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
        assert lit_quote(desk) == "Jan Leike"
        assert "Undone: reject PERSON Jan Leike" in told(desk)


async def test_all_equal_names_are_accepted_in_one_step(
    project: Project, proposed: Proposer
) -> None:
    proposed.names = {"Leike": (PERSON, 0.9), "OpenAI": (ORG, 0.9)}
    async with at_desk(project) as (desk, press):
        assert lit_quote(desk) == "Leike"
        await press("equals_sign")
        assert labelled(project) == [("Leike", "PERSON")] * 4
        assert lit_quote(desk) == "OpenAI"
        assert "Labelled 4 places “Leike” PERSON; u takes them back" in told(desk)
        await press("u")
        assert labelled(project) == []
        assert "Undone: accept PERSON in 4 places: Leike." in told(desk)


@pytest.mark.parametrize(
    ("keys", "expected"),
    [
        ("tab tab equals_sign", "Labelled 4 places “Leike” PERSON; u takes them back."),
        ("tab tab x", "Rejected “Leike”, and 3 equal ones here; u brings them back."),
        ("tab tab enter", ""),
        ("tab tab 2", ""),
        ("tab tab Y", ""),
        ("tab tab e J a n enter", ""),
    ],
)
async def test_undo_lights_what_was_answered_wherever_one_has_gone_since(
    project: Project, proposed: Proposer, keys: str, expected: str
) -> None:
    proposed.names = {"Leike": (PERSON, 0.9), "OpenAI": (ORG, 0.9)}
    async with at_desk(project) as (desk, press):
        await press("g", "tab", "tab")
        answered = desk.suggestion
        assert isinstance(answered, MentionSuggestion)
        await press("g", *keys.split())
        assert expected in told(desk)
        await press("G", "u")
        lit = desk.suggestion
        assert isinstance(lit, MentionSuggestion)
        assert (lit.span, lit.type) == (answered.span, answered.type)
        assert labelled(project) == []
        await press("ctrl+r", "J", "u")
        assert desk.suggestion is not None
        assert desk.suggestion.span == answered.span, "from another article too"


async def test_undo_lights_a_name_as_it_was_reshaped(project: Project, proposed: Proposer) -> None:
    async with at_desk(project) as (desk, press):
        await press("tab", "o", "less_than_sign", "enter", "u")
        assert lit_quote(desk) == "Leike"
        await press("escape")
        assert lit_quote(desk) == "Jan Leike"


@pytest.mark.parametrize("elsewhere", ["", "J"])
@pytest.mark.parametrize("answer", ["x", "enter", "backspace"])
async def test_undo_lights_what_came_back_of_an_earlier_sitting(
    project: Project, proposed: Proposer, answer: str, elsewhere: str
) -> None:
    async with at_desk(project) as (desk, press):
        await press("tab", "tab", answer)
    async with at_desk(project) as (desk, press):
        await press("G", *elsewhere, "u")
        assert desk.article.id == 1
        assert lit_quote(desk) == ("Jan Leike" if answer == "backspace" else "Friday")


async def test_undo_of_anything_else_leaves_one_where_that_was(
    project: Project, proposed: Proposer
) -> None:
    async with at_desk(project) as (desk, press):
        await press("tab", "x", "g", "v", "w", "w", "9")
        await press("G", "u")
        assert desk.reader.cursor.unit[0] == 0
        assert lit_quote(desk) is None


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


async def read_again(
    desk: Desk, press: Callable[..., Awaitable[None]], taught: tuple[int, str] = (2, "Elon")
) -> None:
    """Let something be labelled elsewhere, and all be read again beside the keys."""
    article_id, word = taught
    start = desk.project.articles.raw(article_id).index(word)
    desk.project.mentions.add(article_id, Span.of(start, start + len(word)), PERSON)
    desk.refresh_labels()
    await press()


@pytest.mark.parametrize(
    "keys", ["tab tab tab", "slash A n t h enter", "slash A n t h enter escape"]
)
async def test_what_is_lit_stays_as_it_is_shown_when_other_things_are_proposed(
    project: Project, proposed: Proposer, keys: str
) -> None:
    async with at_desk(project) as (desk, press):
        await press(*keys.split())
        cursor, heading = desk.reader.cursor, rows(desk, "heading")
        proposed.names["OpenAI"] = (ORG, 0.9)
        proposed.names["Anthropic"] = (EntityType.PRODUCT, 0.95)
        await read_again(desk, press)
        assert len(desk.labels.suggestions) == 7
        assert (desk.reader.cursor, rows(desk, "heading")) == (cursor, heading)
        await press("enter")
        assert labelled(project) == [("Anthropic", "ORG")]
        assert lit_quote(desk) == "Sam Altman"


async def test_what_is_lit_is_let_go_as_soon_as_one_goes_on(
    project: Project, proposed: Proposer
) -> None:
    async with at_desk(project) as (desk, press):
        await press("tab", "tab", "tab")
        proposed.names["Anthropic"] = (EntityType.PRODUCT, 0.95)
        await read_again(desk, press)
        await press("tab")
        assert lit_quote(desk) == "Sam Altman", "it does not stand there twice"
        await press("comma")
        lit = desk.suggestion
        assert isinstance(lit, MentionSuggestion)
        assert (lit.quote, lit.type) == ("Anthropic", EntityType.PRODUCT)


@pytest.mark.parametrize(
    ("answer", "labels", "lit"),
    [
        ("enter", [("Jan Leike", "PERSON")], "Friday"),
        ("Y", [("Jan Leike", "PERSON")], None),
        ("2", [("Jan Leike", "ORG")], "Friday"),
        ("equals_sign", [("Jan Leike", "PERSON")], "Friday"),
        ("x", [], "Friday"),
    ],
)
async def test_what_is_lit_and_no_longer_proposed_is_answered_as_it_is_shown(
    project: Project,
    proposed: Proposer,
    answer: str,
    labels: list[tuple[str, str]],
    lit: str | None,
) -> None:
    async with at_desk(project) as (desk, press):
        await press("tab")
        del proposed.names["Jan Leike"]
        await read_again(desk, press)
        assert lit_quote(desk) == "Jan Leike"
        await press(answer)
        assert (labelled(project), lit_quote(desk)) == (labels, lit)
        proposed.names["Jan Leike"] = (PERSON, 0.95)
        await read_again(desk, press, (2, "Musk"))
        assert len(desk.labels.suggestions) == 3, "it was answered"


async def test_a_claim_that_comes_up_under_the_cursor_is_not_lit_in_the_place_of_a_name(
    project: Project, proposed: Proposer
) -> None:
    proposed.names = {"Safety": (ORG, 0.9)}
    proposed.claims = []
    async with at_desk(project) as (desk, press):
        await press("tab")
        assert lit_quote(desk) == "Safety"
        proposed.names, proposed.claims = {}, [SAID]
        await read_again(desk, press)
        assert lit_quote(desk) == "Safety"
        await press("enter")
        assert (labelled(project), len(project.claims)) == ([("Safety", "ORG")], 0)


async def test_an_equal_name_is_lit_as_of_the_type_that_was_put_right(
    project: Project, proposed: Proposer
) -> None:
    proposed.names = {"Leike": (ORG, 0.9)}
    async with at_desk(project) as (desk, press):
        await press_now(desk, "1")
        lit = desk.suggestion
        assert isinstance(lit, MentionSuggestion)
        assert (lit.type, lit.reason) == (PERSON, "as labelled just now")
        await press()
        assert desk.suggestion == lit
        await press("enter", "tab")
        assert labelled(project)[:2] == [("Leike", "PERSON")] * 2
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


@pytest.mark.parametrize("answer", ["enter", "Y", "C"])
async def test_a_claim_comes_where_it_begins_before_the_names_in_it(
    project: Project, proposed: Proposer, answer: str
) -> None:
    proposed.names = {"Anthropic": (ORG, 0.9), "$6 billion": (EntityType.MONEY, 0.9)}
    proposed.claims = [Said("Sam Altman thanked Leike", "joined Anthropic")]
    async with at_desk(project) as (desk, press):
        await press("tab")
        assert isinstance(desk.suggestion, ClaimSuggestion)
        await press(answer)
        await press(*([] if answer == "enter" else ["tab"]))
        assert lit_quote(desk) == "Anthropic"
        await press("enter")
        assert lit_quote(desk) == "$6 billion"


async def test_what_is_proposed_in_a_line_goes_with_it_when_it_is_dropped(
    project: Project, proposed: Proposer, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with at_desk(project) as (desk, press):
        await press("tab")
        monkeypatch.setattr(Suggester, "ask", lambda _: None)
        (block,) = desk.labels.folds.touched(*desk.reader.cursor.unit)
        dropped = desk.article.raw[block.start : block.end]
        quotes = {quote(each) for each in desk.labels.suggestions}
        await press_now(desk, "X")
        assert lit_quote(desk) is None
        left = {each for each in quotes if each not in dropped}
        assert {quote(each) for each in desk.labels.suggestions} == left != quotes
        await press_now(desk, "g", "comma")
        assert "That was the first one" in told(desk)
        assert "hidden" not in told(desk), "it is dropped, not weak"


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
