"""Keys on a proposed claim: its roles come filled, and one key accepts it all."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from store import Certainty, ClaimSuggestion, EntityType, Role
from tests.tui.commands.test_suggest import lit_quote, rows, told
from tests.tui.proposer import Said
from tests.tui.seat import at_desk, labelled

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
        assert "claim  says Sam Altman · Leike: last" in rows(desk, "heading")


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
        await press("vertical_line", "tab")
        assert lit_quote(desk) == "Sam Altman"
        await press("vertical_line", "tab")
        assert lit_quote(desk) == CONTENT
        await press("x")
        assert "No claim is left here" in told(desk)
        assert "| goes through the others too" in told(desk)
