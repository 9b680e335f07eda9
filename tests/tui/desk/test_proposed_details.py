"""What is proposed of a claim beyond who says what: shown, changed, accepted."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from store import Act, Certainty, ClaimSuggestion, EntityType, LinkType, Polarity, Role
from store.attributes import Attributes
from tests.tui.commands.test_suggest import rows, told
from tests.tui.commands.test_suggest_claims import only_claim
from tests.tui.proposer import Said
from tests.tui.seat import at_desk
from tui.screens.tie import Tie

if TYPE_CHECKING:
    from store import Project
    from tests.tui.proposer import Proposer

pytestmark = pytest.mark.asyncio

CONTENT = "“Safety took a backseat,”"
DOUBTED = Attributes(Act.BELIEF, Certainty.PROBABLE, Polarity.NEGATIVE)


@pytest.fixture
def proposed(proposer: Proposer) -> Proposer:
    """Proposes one claim with all there is to it."""
    more = {Role.MEDIUM: "on Friday", Role.ADDRESSEE: "Anthropic"}
    proposer.claims = [
        Said(content=CONTENT, source="Leike", cue="wrote", more=more, attributes=DOUBTED)
    ]
    return proposer


async def test_all_that_is_proposed_is_shown(project: Project, proposed: Proposer) -> None:
    async with at_desk(project) as (desk, press):
        await press("tab")
        card = rows(desk, "card")
        assert "@ addressee Anthropic" in card
        assert "# medium    on Friday" in card
        assert "T act       belief" in card
        assert "C certainty probable" in card
        assert "~ polarity  negative" in card
        assert "direct · belief" in rows(desk, "heading")
        assert {mark.kind for mark in desk.reader.lit} >= {"lit-addressee", "lit-medium"}


async def test_it_is_accepted_and_undone_in_one_step(project: Project, proposed: Proposer) -> None:
    async with at_desk(project) as (_, press):
        await press("tab", "enter")
        claim = only_claim(project)
        assert claim.quotes[Role.MEDIUM] == "on Friday"
        assert (claim.act, claim.certainty, claim.polarity) == tuple(DOUBTED)
        await press("u")
        assert len(project.claims) == 0


async def test_an_attribute_key_goes_on_from_what_is_proposed(
    project: Project, proposed: Proposer
) -> None:
    async with at_desk(project) as (_, press):
        await press("tab", "C")
        assert only_claim(project).certainty is Certainty.POSSIBLE


async def test_addressee_and_medium_are_left_out_and_filled_again(
    project: Project, proposed: Proposer
) -> None:
    async with at_desk(project) as (desk, press):
        await press("tab", "at", "number_sign", "number_sign", "greater_than_sign")
        lit = desk.suggestion
        assert isinstance(lit, ClaimSuggestion)
        assert Role.ADDRESSEE not in lit.spans
        assert lit.quotes[Role.MEDIUM].startswith("on Friday.")
        await press("number_sign", "number_sign", "greater_than_sign")
        assert isinstance(desk.suggestion, ClaimSuggestion)
        assert Role.MEDIUM not in desk.suggestion.spans
        assert desk.suggestion.quotes[Role.CONTENT] != CONTENT


async def test_another_source_is_filed_under_the_name_it_ends_with(
    project: Project, proposer: Proposer
) -> None:
    proposer.names = {"OpenAI": (EntityType.ORG, 0.9), "Sam Altman": (EntityType.PERSON, 0.9)}
    content = "thanked Leike"
    others = {Role.SOURCE: ("OpenAI paid $6 billion", "Sam Altman")}
    proposer.claims = [Said(content=content, source="He", cue="joined", others=others)]
    async with at_desk(project) as (desk, press):
        await press("tab", "tab", "tab")
        while not isinstance(desk.suggestion, ClaimSuggestion):
            await press("tab")
        await press("s", "s")
        assert desk.suggestion.claimant is not None
        assert desk.suggestion.claimant.name == "Sam Altman"


async def test_a_claim_in_that_of_an_organisation_is_heard_through_it(
    project: Project, proposer: Proposer
) -> None:
    outer = "“Safety took a backseat,” Leike wrote"
    proposer.names = {"Anthropic": (EntityType.ORG, 0.9)}
    proposer.claims = [
        Said(content=outer, source="He", cue="joined", claimant="Anthropic"),
        Said(content=CONTENT, source="Leike", cue="wrote", nested_in=0),
    ]
    async with at_desk(project) as (desk, press):
        await press("vertical_line", "vertical_line", "tab")
        assert "inside" not in rows(desk, "card")
        await press("enter")
        assert f"^ inside    {outer}"[:29] in rows(desk, "card")
        assert "V via       Anthropic" in rows(desk, "card")
        await press("enter")
        inner = project.claims.of_article(1)[1]
        assert inner.nested_in_id == project.claims.of_article(1)[0].id
        assert inner.via_id is not None
        assert project.entities.get(inner.via_id).name == "Anthropic"


async def test_tying_a_proposed_claim_accepts_it(project: Project, proposed: Proposer) -> None:
    async with at_desk(project) as (desk, press):
        await press("c", "escape", "tab", "t")
        assert isinstance(desk.app.screen, Tie)
        await press("s")
        (link,) = desk.labels.links.values()
        assert link.type is LinkType.SAME
        assert len(project.claims) == 2


async def test_giving_up_a_tie_leaves_the_claim_proposed_as_keys_had_changed_it(
    project: Project, proposed: Proposer
) -> None:
    async with at_desk(project) as (desk, press):
        await press("c", "escape", "tab", "at", "t", "escape")
        assert "Not tied: it is a suggestion as before" in told(desk)
        assert len(project.claims) == 1
        assert isinstance(desk.suggestion, ClaimSuggestion)
        assert Role.ADDRESSEE not in desk.suggestion.spans


async def test_a_claim_stays_accepted_where_a_tie_to_another_was_refused(
    project: Project, proposed: Proposer
) -> None:
    async with at_desk(project) as (desk, press):
        await press("c", "escape", "tab", "t", "x", "escape")
        assert "Accepted and not tied; u takes back" in told(desk)
        assert len(project.claims) == 2
