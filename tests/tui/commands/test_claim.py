"""Keys that make claims."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from store import Act, Certainty, Form, LinkType, Polarity, Role
from tests.tui.commands.test_suggest import rows, told
from tests.tui.seat import at_desk, labelled, shown
from tui.widgets.row import RowsView

if TYPE_CHECKING:
    from store import Claim, Project

pytestmark = pytest.mark.asyncio

QUOTATION = ("slash", *"Safety", "enter", "Q")


def claims(project: Project) -> list[Claim]:
    """Return the claims of the first article."""
    return project.claims.of_article(1)


async def test_three_keys_make_a_claim_in_any_order(project: Project) -> None:
    async with at_desk(project) as (_, press):
        await press(*QUOTATION, "c", "w", "s", "w", "r")
        (claim,) = claims(project)
        assert claim.quotes == {
            Role.CONTENT: "“Safety took a backseat,”",
            Role.SOURCE: "Leike",
            Role.CUE: "wrote",
        }


async def test_the_entity_named_in_the_source_is_the_claimer(project: Project) -> None:
    async with at_desk(project) as (_, press):
        await press("1", *QUOTATION, "c", "w", "1", "s")
        (claim,) = claims(project)
        assert [project.entities.get(i).name for i in claim.claimers] == ["Leike"]


async def test_a_role_that_is_taken_begins_the_next_claim(project: Project) -> None:
    async with at_desk(project) as (desk, press):
        await press("S", "c")
        assert "A new claim" not in told(desk), "the first one is no news"
        await press("j", "S", "c")
        assert "A new claim begins; & before the key adds to the one at hand." in told(desk)
        assert "The open claim is closed; it has no source." in told(desk)
        first, second = claims(project)
        assert desk.work.claim_id == second.id
        assert first.quotes[Role.CONTENT] != second.quotes[Role.CONTENT]


async def test_adding_joins_the_pieces_of_a_content(project: Project) -> None:
    async with at_desk(project) as (_, press):
        await press("c", "w", "w", "ampersand", "c")
        (claim,) = claims(project)
        assert claim.quotes[Role.CONTENT] == "Leike … OpenAI"


async def test_attributes_are_one_key_away_and_come_round(project: Project) -> None:
    async with at_desk(project) as (_, press):
        await press("c", "T", "C", "tilde", "F")
        (claim,) = claims(project)
        assert claim.act is Act.BELIEF
        assert claim.certainty is Certainty.PROBABLE
        assert claim.polarity is Polarity.NEGATIVE
        assert claim.form is Form.DIRECT
        await press("F", "F", "F", "C", "C", "C")
        (claim,) = claims(project)
        assert claim.form is None
        assert claim.certainty is Certainty.CERTAIN


async def test_the_article_itself_can_claim(project: Project) -> None:
    async with at_desk(project) as (desk, press):
        await press("c", "a")
        assert claims(project)[0].by_author
        assert "The article itself claims it." in told(desk)
        await press("a")
        assert not claims(project)[0].by_author
        assert "The article itself does not claim it." in told(desk)


async def test_claimers_are_chosen_and_added(project: Project) -> None:
    async with at_desk(project) as (_, press):
        await press("1", "c", "A", *"Leike", "enter", "ampersand", "A", *"Sam Altman", "enter")
        (claim,) = claims(project)
        names = [project.entities.get(i).name for i in claim.claimers]
        assert names == ["Leike", "Sam Altman"]


async def test_a_claim_is_nested_in_the_one_around_it(project: Project) -> None:
    async with at_desk(project) as (desk, press):
        await press("v", "w", "w", "c", "escape", "g", "W", "c", "circumflex_accent")
        outer, inner = claims(project)
        assert inner.nested_in_id == outer.id
        assert "Put into the claim around it: “Leike quits OpenAI”." in told(desk)
        await press("circumflex_accent")
        assert claims(project)[1].nested_in_id is None
        assert "It stands by itself now." in told(desk)


async def test_claims_are_tied_with_a_note(project: Project) -> None:
    async with at_desk(project) as (desk, press):
        await press("c", "escape", "J", "S", "c", "t", "slash", *"Leike", "enter", "n", "c")
        await press(*"who said", "enter")
        (link,) = project.links.from_article(2)
        assert link.type is LinkType.CONTRADICTS
        assert link.note == "who said"
        assert link.to_id == claims(project)[0].id
        assert desk.labels.links


@pytest.mark.parametrize("size", [(120, 35), (80, 24)])
@pytest.mark.parametrize(("key", "sign"), [("c", "↔ contradicts"), ("u", "→ updates")])
async def test_a_tie_is_seen_from_both_ends(
    project: Project, size: tuple[int, int], key: str, sign: str
) -> None:
    async with at_desk(project, size) as (desk, press):
        await press("w", "w", "c", "b", "b", "s", "escape", "J", "S", "c")
        assert "contradicts" not in rows(desk, "card")
        await press("t", "slash", *"OpenAI", "enter", key)
        card = shown(desk.query_one("#card", RowsView))
        assert any(f"{sign} Leike: OpenAI"[:29] in line for line in card)
        await press("L", "tab")
        assert any(f"{sign} Leike: Op" in line for line in shown(desk.annotations.list))
        await press("h", "K")
        assert f"{sign.replace('→', '←')} " in rows(desk, "card")


async def test_a_tie_can_be_turned_round(project: Project) -> None:
    async with at_desk(project) as (_, press):
        await press("c", "escape", "J", "S", "c", "t", "slash", *"Leike", "enter", "r", "u")
        (link,) = project.links.from_article(1)
        assert link.type is LinkType.UPDATES
        assert link.to_id == project.claims.of_article(2)[0].id


async def test_deleting_the_last_span_deletes_the_claim(project: Project) -> None:
    async with at_desk(project) as (_, press):
        await press("c", "w", "r", "x")
        assert set(claims(project)[0].spans) == {Role.CONTENT}
        await press("b", "x")
        assert claims(project) == []


async def test_the_card_shows_what_a_claim_lacks(project: Project) -> None:
    async with at_desk(project) as (desk, press):
        await press("c")
        card = "\n".join(
            "".join(text for text, _ in row.parts) for row in desk.query_one("#card", RowsView).rows
        )
        assert "claim being made" in card
        assert "s source    s marks it" in card
        assert labelled(project) == []
