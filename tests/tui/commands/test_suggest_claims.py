"""Keys on a proposed claim: its roles come filled, and one key accepts it all."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from store import Certainty, ClaimSuggestion, EntityType, Role
from tests.tui.commands.test_suggest import lit_quote, rows, told
from tests.tui.proposer import Said
from tests.tui.seat import at_desk, labelled, press_now
from tui.widgets.key_bar import KeyBar

if TYPE_CHECKING:
    from store import Claim, Project
    from tests.tui.proposer import Proposer
    from tui.screens.desk import Desk

pytestmark = pytest.mark.asyncio

CONTENT = "“Safety took a backseat,”"


@pytest.fixture
def proposed(proposer: Proposer) -> Proposer:
    """Proposes one claim, with other spans, and the name of who makes it."""
    proposer.names = {"Sam Altman": (EntityType.PERSON, 0.9)}
    proposer.claims = [
        Said(
            content=CONTENT,
            source="Leike",
            cue="wrote",
            claimant="Sam Altman",
            others={Role.SOURCE: ("Jan Leike",), Role.CONTENT: (CONTENT + " Leike",)},
        )
    ]
    return proposer


def only_claim(project: Project) -> Claim:
    (claim,) = project.claims.of_article(1)
    return claim


def told_rows(desk: Desk) -> tuple[str, ...]:
    bar = desk.query_one(KeyBar)
    return tuple(bar.render_line(y).text.strip() for y in range(2))


def lit_role(desk: Desk, role: Role) -> str:
    lit = desk.suggestion
    assert isinstance(lit, ClaimSuggestion)
    return lit.quotes[role]


async def test_the_card_shows_the_roles_and_who_claims_it(
    project: Project, proposed: Proposer
) -> None:
    async with at_desk(project) as (desk, press):
        await press("tab")
        assert lit_quote(desk) == CONTENT
        card = rows(desk, "card")
        assert "suggested · direct · .90" in card
        assert "s source    Leike" in card
        assert "1 of 2" in card
        assert "A claimer   Sam Altman  Leike: la" in card
        assert "labels Sam Altman PERSON too" in card
        assert "claim  .90 says Sam Altman · Leike" in rows(desk, "heading")


async def test_enter_makes_the_claim_and_labels_whom_it_is_filed_under(
    project: Project, proposed: Proposer
) -> None:
    async with at_desk(project) as (desk, press):
        await press("tab", "enter")
        claim = only_claim(project)
        assert claim.quotes == {Role.SOURCE: "Leike", Role.CUE: "wrote", Role.CONTENT: CONTENT}
        assert [project.entities.get(entity).name for entity in claim.claimers] == ["Sam Altman"]
        assert labelled(project) == [("Sam Altman", "PERSON")]
        assert len(desk.labels.suggestions) == 0
        await press("u")
        assert (project.claims.of_article(1), labelled(project)) == ([], [])
        assert len(desk.labels.suggestions) == 2


async def test_role_keys_go_round_the_spans_that_a_role_may_have(
    project: Project, proposed: Proposer
) -> None:
    async with at_desk(project) as (desk, press):
        await press("tab", "s")
        assert lit_role(desk, Role.SOURCE) == "Jan Leike"
        assert "2 of 2" in rows(desk, "card")
        await press("c")
        assert lit_role(desk, Role.CONTENT) == CONTENT + " Leike"
        await press("c", "s")
        assert (lit_quote(desk), lit_role(desk, Role.SOURCE)) == (CONTENT, "Leike")
        await press("r")
        assert "No other cue is proposed" in told(desk)
        await press("s", "enter")
        assert only_claim(project).quotes[Role.SOURCE] == "Jan Leike"


async def test_a_role_is_reshaped_before_the_claim_is_made(
    project: Project, proposed: Proposer
) -> None:
    async with at_desk(project) as (desk, press):
        await press("tab", "greater_than_sign")
        assert lit_role(desk, Role.CONTENT) == CONTENT + " Leike"
        await press("r", "greater_than_sign")
        assert lit_role(desk, Role.CUE).startswith("wrote. He")
        await press("less_than_sign", "escape")
        assert lit_quote(desk) == CONTENT
        assert lit_role(desk, Role.CUE) == "wrote"


async def test_a_key_that_says_more_accepts_first_and_stays(
    project: Project, proposed: Proposer
) -> None:
    async with at_desk(project) as (desk, press):
        await press("tab", "C")
        assert only_claim(project).certainty is Certainty.PROBABLE
        assert desk.claim == only_claim(project)
        await press("C")
        assert only_claim(project).certainty is Certainty.POSSIBLE


async def test_who_claims_it_is_asked_before_it_is_made(
    project: Project, proposed: Proposer
) -> None:
    async with at_desk(project) as (desk, press):
        await press("tab", "A", "escape")
        assert len(project.claims) == 0
        assert lit_quote(desk) == CONTENT
        await press("A", *"Leike", "enter")
        claim = only_claim(project)
        assert [project.entities.get(entity).name for entity in claim.claimers] == ["Leike"]
        await press("u")
        assert len(project.claims) == 0


async def test_role_keys_on_a_selection_work_as_ever(project: Project, proposed: Proposer) -> None:
    async with at_desk(project) as (_, press):
        await press("tab", "W", "s")
        assert only_claim(project).quotes == {Role.SOURCE: "Safety"}


async def test_x_puts_a_claim_away(project: Project, proposed: Proposer) -> None:
    async with at_desk(project) as (desk, press):
        await press("tab", "x")
        assert lit_quote(desk) == "Sam Altman"
        assert len(project.claims) == 0
        await press("equals_sign")
        assert labelled(project) == [("Sam Altman", "PERSON")]


async def test_one_goes_through_names_or_claims_only(project: Project, proposed: Proposer) -> None:
    async with at_desk(project) as (desk, press):
        assert "2 left ·" in rows(desk, "status")
        await press("vertical_line", "tab")
        assert lit_quote(desk) == "Sam Altman"
        await press("vertical_line", "tab")
        assert lit_quote(desk) == CONTENT
        assert "1 left, claims only · at" in rows(desk, "status")
        await press("x")
        assert "No claim is left here" in told(desk)
        assert "| goes through the others too" in told(desk)


async def test_keys_typed_faster_than_the_desk_can_follow_do_no_harm(
    project: Project, proposed: Proposer
) -> None:
    proposed.names = {"Friday": (EntityType.DATE, 0.9)}
    async with at_desk(project) as (desk, press):
        await press("tab")
        assert lit_quote(desk) == "Friday"
        cursor = desk.reader.cursor
        start = desk.article.raw.index(CONTENT) + 1
        desk.reader.cursor = cursor.to(desk.reader.unit_at(start))
        assert desk.work.picked is not None
        desk.refresh_labels()  # before the desk was told that the cursor moved
        await press_now(desk, "escape")
        assert lit_quote(desk) == CONTENT
        assert "1 of 2" in rows(desk, "card")


@pytest.mark.parametrize(
    "key", ["1", "full_stop", "at", "number_sign", "e", "asterisk", "ampersand c"]
)
async def test_no_hidden_word_of_a_lit_claim_is_labelled(
    project: Project, proposed: Proposer, key: str
) -> None:
    async with at_desk(project) as (desk, press):
        await press("1")
        before = labelled(project)
        await press("tab", *key.split())
        assert "claim" in told(desk)
        assert (labelled(project), len(project.claims)) == (before, 0)
        assert lit_quote(desk) == CONTENT
        await press("escape", "W", "1")
        assert len(labelled(project)) == len(before) + 1


async def test_the_key_that_names_says_which_key_chooses_who_claims_it(
    project: Project, proposed: Proposer
) -> None:
    async with at_desk(project) as (desk, press):
        await press("tab", "e")
        assert "A chooses who claims it" in told(desk)


@pytest.mark.parametrize("keys", ["circumflex_accent", "V escape", "A escape", "t escape"])
async def test_a_key_that_fails_or_is_cancelled_leaves_the_claim_proposed(
    project: Project, proposed: Proposer, keys: str
) -> None:
    async with at_desk(project) as (desk, press):
        await press("tab", *keys.split())
        assert len(project.claims) == 0
        assert lit_quote(desk) == CONTENT


@pytest.mark.parametrize(
    ("keys", "expected"),
    [
        ("F", "the form is"),
        ("C", "the certainty is probable"),
        ("T", "the act is"),
        ("tilde", "the polarity is"),
        ("a", "the article itself claims it"),
        ("V L e i k e enter", "heard through Leike"),
        ("A L e i k e enter", "Leike claims it"),
    ],
)
async def test_a_key_that_says_more_is_one_step_with_accepting_and_says_so(
    project: Project, proposed: Proposer, keys: str, expected: str
) -> None:
    async with at_desk(project) as (desk, press):
        await press("tab", *keys.split())
        assert f"Accepted, and {expected}" in told(desk)
        assert desk.claim == only_claim(project)
        await press("u")
        assert len(project.claims) == 0
        assert len(desk.labels.suggestions) == 2


@pytest.mark.parametrize("keys", ["x", "enter"])
async def test_a_key_too_many_after_the_last_suggestion_changes_nothing(
    project: Project, proposed: Proposer, keys: str
) -> None:
    proposed.claims = []
    async with at_desk(project) as (desk, press):
        await press("tab", "enter")
        assert "No suggestion is left here" in told(desk)
        await press(keys)
        assert "No suggestion is left here" in told(desk)
        assert (labelled(project), desk.pane) == ([("Sam Altman", "PERSON")], "text")
        await press("x")
        assert "Deleted: PERSON “Sam Altman”" in told(desk)
        assert labelled(project) == []


async def test_a_label_made_after_the_last_suggestion_is_deleted_at_once(
    project: Project, proposed: Proposer
) -> None:
    proposed.claims = []
    async with at_desk(project) as (_, press):
        await press("tab", "enter", "2", "x")
        assert labelled(project) == []


async def test_a_claim_accepted_much_shorter_does_not_come_back(
    project: Project, proposed: Proposer
) -> None:
    proposed.claims = [Said(CONTENT, "Leike", "wrote", others={Role.CONTENT: ("backseat",)})]
    async with at_desk(project) as (desk, press):
        await press("tab", "c", "enter")
        assert only_claim(project).quotes[Role.CONTENT] == "backseat"
        assert not [s for s in project.suggestions.of_article(1) if isinstance(s, ClaimSuggestion)]
        kept = {each.id for each in desk.labels.suggestions}
        assert kept == {each.id for each in project.suggestions.of_article(1)}
        await press("u")
        assert lit_quote(desk) == "backseat", "as it was when it was answered"
        await press("escape")
        assert lit_quote(desk) == CONTENT


@pytest.mark.parametrize("answer", ["enter", "x", "Y", "C"])
async def test_an_answer_ends_what_would_be_added(
    project: Project, proposed: Proposer, answer: str
) -> None:
    async with at_desk(project) as (desk, press):
        await press("tab", "ampersand", answer)
        assert not desk.work.adding


async def test_it_is_told_that_the_name_is_labelled_and_undo_goes_to_the_claim(
    project: Project, proposed: Proposer
) -> None:
    proposed.names = {"Jan Leike": (EntityType.PERSON, 0.9)}
    proposed.claims = [Said(CONTENT, "Leike", "wrote", claimant="Jan Leike")]
    async with at_desk(project) as (desk, press):
        await press("vertical_line", "vertical_line", "tab", "enter")
        assert "labels Jan Leike PERSON too" in told(desk)
        await press("g", "g", "u")
        assert lit_quote(desk) == CONTENT


@pytest.mark.parametrize("edge", ["end", "start"])
async def test_a_role_that_grows_stops_where_its_paragraph_ends(
    project: Project, proposed: Proposer, edge: str
) -> None:
    proposed.claims = [Said("He joined" if edge == "end" else "OpenAI on Friday", "Leike", "wrote")]
    async with at_desk(project) as (desk, press):
        await press("tab", *(["o"] if edge == "start" else []), *["greater_than_sign"] * 4)
        expected = "He joined Anthropic." if edge == "end" else "Jan Leike left OpenAI on Friday"
        assert lit_quote(desk) == expected
        assert "The paragraph ends here: & adds another stretch" in told(desk)


@pytest.mark.parametrize("size", [(200, 50), (80, 24)])
async def test_the_key_bar_shows_what_a_lit_claim_can_do_and_no_key_of_names(
    project: Project, proposed: Proposer, size: tuple[int, int]
) -> None:
    async with at_desk(project, size) as (desk, press):
        await press("tab")
        upper, lower = told_rows(desk)
        assert upper == "c content  s source  r cue"
        assert lower.startswith("enter accept  x reject  Y and stay  tab next")
        assert "equal" not in lower
        assert "delete" not in lower, "its key rejects now"
        await press("tab")
        upper, lower = told_rows(desk)
        assert upper.startswith("1 Person")
        assert "= all equal" in lower
