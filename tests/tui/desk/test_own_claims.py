"""What the article itself claims, by one key."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from store import EntityType, Polarity, Role, Span, open_project
from tests.tui.commands.test_suggest import rows, told
from tests.tui.commands.test_suggest_claims import only_claim
from tests.tui.proposer import Said
from tests.tui.seat import at_desk, lit
from tui.desk.own_claims import parts_ends

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from store import Project
    from tests.tui.proposer import Proposer

pytestmark = pytest.mark.asyncio

TEXT = (
    "News\n\nOn Monday, Ann Lee, a director at Acme, left. There is no new director yet. "
    "Bo said that it rains.\n"
)


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    """One article."""
    with open_project(tmp_path / "news.db", create=True, annotator="ada") as opened:
        opened.add_text(TEXT)
        yield opened


def contents(project: Project) -> list[str]:
    return [claim.quotes[Role.CONTENT] for claim in project.claims.of_article(1)]


async def test_the_article_claims_the_sentence_from_the_cursor_on(project: Project) -> None:
    async with at_desk(project) as (desk, press):
        await press("slash", *"Ann", "enter", "escape", "ampersand", "a")
        claim = only_claim(project)
        assert claim.by_author
        assert not desk.work.adding
        assert claim.quotes == {Role.CONTENT: "Ann Lee, a director at Acme, left"}
        assert (claim.claimers, desk.claim) == ((), claim)
        await press("u")
        assert len(project.claims) == 0


async def test_pressed_again_it_claims_less_and_at_last_does_not(project: Project) -> None:
    async with at_desk(project) as (desk, press):
        await press("slash", *"Ann", "enter", "escape", "a", "a")
        assert contents(project) == ["Ann Lee, a director at Acme"]
        assert "claims less: “Ann Lee, a director at Acme”." in told(desk)
        await press("a")
        assert contents(project) == ["Ann Lee"]
        assert only_claim(project).by_author
        await press("a")
        assert not only_claim(project).by_author


async def test_it_claims_what_is_selected(project: Project) -> None:
    async with at_desk(project) as (desk, press):
        await press("slash", *"Acme", "enter", "W", "a")
        assert contents(project) == ["Acme"]
        await press("escape", "W", "a")
        assert "already" in told(desk)
        assert contents(project) == ["Acme"]


async def test_a_key_that_is_refused_selects_nothing(project: Project) -> None:
    async with at_desk(project) as (desk, press):
        await press("slash", *"Ann", "enter", "escape", "a", "(", "slash", *"Ann", "enter")
        await press("escape", "a")
        assert "already" in told(desk)
        assert lit(desk) == "Ann"
        assert not desk.reader.cursor.is_selecting
        assert len(project.claims) == 1


async def test_sentence_after_sentence_is_claimed(project: Project) -> None:
    async with at_desk(project) as (desk, press):
        await press("slash", *"On", "enter", "escape", "a", "right_parenthesis", "a")
        assert contents(project)[1] == "There is no new director yet"
        assert project.claims.of_article(1)[1].polarity is Polarity.NEGATIVE
        assert "negative" in told(desk)


async def test_an_open_claim_with_a_source_is_not_meant_elsewhere(project: Project) -> None:
    async with at_desk(project) as (desk, press):
        await press("slash", *"Bo", "enter", "s", "slash", *"There", "enter", "escape", "a")
        assert "claims this, negative; u takes that back." in told(desk)
        assert "The open claim is closed; it has no content" in told(desk)
        reported, own = project.claims.of_article(1)
        assert (reported.by_author, own.by_author) == (False, True)


async def test_a_proposed_claim_is_accepted_as_the_article_s_own(
    project: Project, proposer: Proposer
) -> None:
    proposer.claims = [Said(content="it rains", source="Bo", cue="said")]
    async with at_desk(project) as (desk, press):
        await press("tab", "a")
        assert "Accepted, and the article itself claims it; tab goes on." in told(desk)
        claim = only_claim(project)
        assert desk.claim == claim, "one stays on it"
        assert claim.by_author
        assert set(claim.spans) == {Role.SOURCE, Role.CUE, Role.CONTENT}


async def test_a_proposed_claim_within_an_own_one_is_meant_before_it(
    project: Project, proposer: Proposer
) -> None:
    proposer.claims = [Said(content="it rains", source="Bo", cue="said")]
    async with at_desk(project) as (_, press):
        await press("slash", *"rains", "enter", "S", "a", "escape", "escape", "g", "tab", "a")
        assert contents(project) == ["Bo said that it rains", "it rains"]
        assert all(claim.by_author for claim in project.claims.of_article(1))


async def test_a_role_goes_to_all_of_the_name_under_the_cursor(
    project: Project, proposer: Proposer
) -> None:
    proposer.names = {"Ann Lee": (EntityType.PERSON, 0.9)}
    async with at_desk(project) as (_, press):
        await press("slash", *"Lee", "enter", "s")
        assert only_claim(project).quotes == {Role.SOURCE: "Ann Lee"}
        await press("escape", "W", "1", "escape", "slash", *"Ann", "enter", "r")
        assert project.claims.of_article(1)[-1].quotes == {Role.CUE: "Ann"}


async def test_a_claim_that_lacks_something_is_not_closed_without_a_word(
    project: Project, proposer: Proposer
) -> None:
    proposer.names = {"Acme": (EntityType.ORG, 0.9)}
    async with at_desk(project) as (desk, press):
        await press("slash", *"Bo", "enter", "s", "tab")
        assert "That was the last one" in told(desk)
        assert "The open claim is closed; it has no content" in told(desk)
        assert "claim" not in rows(desk, "card")


@pytest.mark.parametrize(
    ("key", "expected"),
    [
        ("x", "Rejected “director”, and 1 equal one here; u brings them back."),
        ("equals_sign", "Labelled 2 places “director” PERSON; u takes them back."),
        ("asterisk enter", "Labelled 2 places; u takes them all back."),
        ("Y u", "Undone: accept PERSON director."),
    ],
)
async def test_that_a_claim_is_closed_is_told_beside_what_was_done(
    project: Project, proposer: Proposer, key: str, expected: str
) -> None:
    proposer.names = {"director": (EntityType.PERSON, 0.9), "Acme": (EntityType.ORG, 0.9)}
    async with at_desk(project) as (desk, press):
        await press("slash", *"rains", "enter", "escape", "c", "slash", *"dir", "enter", "escape")
        await press(*key.split())
        assert f"{expected} The open claim is closed; it has no source." in told(desk)


async def test_an_odd_type_is_told_beside_that_none_is_left(
    project: Project, proposer: Proposer
) -> None:
    other = project.add_text("A director left.\n")
    project.mentions.add(other, Span.of(2, 10), EntityType.PERSON)
    proposer.names = {"director": (EntityType.PERSON, 0.9)}
    async with at_desk(project) as (desk, press):
        await press("tab", "enter", "2")
        assert "No suggestion is left here" in told(desk)
        assert "Labelled ORG; elsewhere this name is PERSON." in told(desk)


async def test_parts_of_a_sentence_end_before_marks_and_joining_words() -> None:
    text = "Prices rose, it said – twice when it rained. Then not."
    ends = [text[:end] for end in parts_ends(text, 0)]
    assert ends == [
        "Prices rose, it said – twice when it rained",
        "Prices rose, it said – twice",
        "Prices rose, it said",
        "Prices rose",
    ]


async def test_a_search_hit_that_is_claimed_and_taken_back_is_told_of(project: Project) -> None:
    async with at_desk(project) as (desk, press):
        await press("slash", *"director at", "enter", "a")
        assert "The article itself claims this" in told(desk)
        await press("a")
        assert "The article itself does not claim it." in told(desk)
