"""The names screen while the names are compared beside it: no key goes to what one has not seen."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from store import EntityType, StoreError, Verdict, variant_search
from tests.tui.screens.test_names import asked, label, on_names, people, seen, told, verdicts
from tests.tui.seat import at_desk, press_now
from tui.screens.chooser import Chooser

if TYPE_CHECKING:
    from pathlib import Path

    from store import Project
    from store.variant_search import Found
    from tests.tui.matching import Matcher

__all__ = ["people"]

pytestmark = pytest.mark.asyncio

LEIKE, MUSK = ("Jan Leike", "Leike"), ("Elon Musk", "Musk")


def settle(project: Project, *names: str) -> None:
    """Judge a pair different as if it were done elsewhere."""
    first, second = (next(e.id for e in project.entities.search(n) if e.name == n) for n in names)
    project.judgements.judge(first, second, Verdict.DIFFERENT)


async def test_a_question_that_comes_up_by_itself_takes_no_answer_meant_for_another(
    project: Project, people: dict[str, int]
) -> None:
    async with at_desk(project) as (desk, press):
        await press("g", "M")
        names = on_names(desk)
        settle(project, *LEIKE)
        names.catch_up()
        assert asked(names) == MUSK
        await press_now(desk, "y")
        assert "This question has just come up" in told(names)
        assert verdicts(project) == [Verdict.DIFFERENT]
        await press_now(desk, "y")
        assert verdicts(project) == [Verdict.DIFFERENT, Verdict.SAME]


async def test_no_key_of_a_burst_answers_what_was_not_drawn_yet(
    project: Project, people: dict[str, int]
) -> None:
    async with at_desk(project) as (desk, press):
        await press("g", "M")
        names = on_names(desk)
        settle(project, *LEIKE)
        names.catch_up()
        for _ in range(3):
            names.run_action_id("questions.same")
        assert verdicts(project) == [Verdict.DIFFERENT]
        await press()
        assert asked(names) == MUSK


async def test_any_key_after_it_was_drawn_shows_that_it_was_seen(
    project: Project, people: dict[str, int]
) -> None:
    async with at_desk(project) as (desk, press):
        await press("g", "M")
        names = on_names(desk)
        settle(project, *LEIKE)
        names.catch_up()
        await press_now(desk, "J", "y")
        assert verdicts(project) == [Verdict.DIFFERENT, Verdict.SAME]


async def test_a_question_stays_that_asks_about_the_same_two(
    project: Project, people: dict[str, int], matcher: Matcher
) -> None:
    matcher.alike = {frozenset((people["Elon Musk"], people["Sam Altman"]))}
    async with at_desk(project) as (desk, press):
        await press("g", "M")
        names = on_names(desk)
        names.questions.go_to((people["Elon Musk"], people["Musk owns"]))
        project.judgements.judge(people["Sam Altman"], people["Elon Musk"], Verdict.SAME)
        names.catch_up()
        await press_now(desk, "d")
        assert [*project.judgements][-1].verdict is Verdict.DIFFERENT
        assert {people["Elon Musk"], people["Musk owns"]} == {
            [*project.judgements][-1].a_id,
            [*project.judgements][-1].b_id,
        }


async def test_what_is_read_stays_while_other_questions_are_put_before_it(
    project: Project, people: dict[str, int], matcher: Matcher
) -> None:
    async with at_desk(project) as (desk, press):
        await press("g", "M", "j")
        names = on_names(desk)
        assert asked(names) == MUSK
        matcher.alike = {frozenset((people["OpenAI on"], people["xAI"]))}
        project.db.execute("DELETE FROM compared")
        label(project, 1, "Anthropic", EntityType.ORG)
        names.search.ask()
        await press()
        assert len(names.questions.asked) == 3
        assert asked(names) == MUSK
        await press("y")
        assert names.questions.pair == names.questions.asked.pairs[0]


async def test_an_answer_chosen_in_a_dialog_drops_the_pair_that_it_is_about(
    project: Project, people: dict[str, int]
) -> None:
    async with at_desk(project) as (desk, press):
        await press("g", "M")
        names = on_names(desk)
        await press_now(desk, "Y")
        assert isinstance(desk.app.screen, Chooser)
        names.questions.go_to((people["Elon Musk"], people["Musk owns"]))
        await press_now(desk, "enter")
        assert project.judgements.clusters().are_same(people["Jan Leike"], people["Leike wrote"])
        assert asked(names) == MUSK


async def test_what_is_undone_comes_back_only_while_one_waits_for_it(
    project: Project, people: dict[str, int]
) -> None:
    async with at_desk(project) as (desk, press):
        await press("g", "M", "d", "tab", "e", *"Elon R. Musk", "enter", "tab")
        names = on_names(desk)
        here = asked(names)
        await press("u")
        assert asked(names) != here, "the name is that of before"
        assert names.questions.pair == (people["Elon Musk"], people["Musk owns"])
        await press_now(desk, "u", "j", "k")
        await press()
        await press("G")
        last = names.questions.pair
        names.changed()
        await press()
        assert names.questions.pair == last


async def test_it_is_said_that_names_are_compared(
    project: Project, people: dict[str, int], matcher: Matcher
) -> None:
    async with at_desk(project) as (desk, press):
        await press("g", "M")
        names = on_names(desk)
        assert "comparing" not in seen(names)
        await press_now(desk, "y", "y")
        assert asked(names) == ()
        assert "Comparing names…" in seen(names)
        assert "comparing names…" in seen(names).splitlines()[0]
        await press()
        assert "omparing" not in seen(names)
        assert "All is judged" in seen(names)


@pytest.mark.parametrize("error", [StoreError("the disk is full"), ValueError("a fault")])
async def test_what_goes_wrong_in_a_search_is_told_on_the_screen_that_is_seen(
    project: Project, people: dict[str, int], monkeypatch: pytest.MonkeyPatch, error: Exception
) -> None:
    def fail(path: Path) -> Found:
        raise error

    async with at_desk(project) as (desk, press):
        await press("g", "M")
        monkeypatch.setattr(variant_search, "search_beside", fail)
        await press("y")
        names = on_names(desk)
        assert "The names were not compared" in told(names)
        assert str(error) in told(names)
        assert asked(names) == MUSK


async def test_what_is_read_on_is_read_on_from_when_the_lists_are_read_again(
    project: Project, people: dict[str, int]
) -> None:
    async with at_desk(project, (80, 14)) as (desk, press):
        await press("g", "M", "J")
        names = on_names(desk)
        place = names.query_one("#one").scroll_offset.y
        assert place > 0
        names.changed()
        await press()
        assert names.query_one("#one").scroll_offset.y == place
        await press("j")
        assert names.query_one("#one").scroll_offset.y == 0


async def test_what_an_answer_settles_goes_at_once(
    project: Project, people: dict[str, int], matcher: Matcher
) -> None:
    matcher.alike = {
        frozenset((people["Jan Leike"], people["Sam Altman"])),
        frozenset((people["Leike wrote"], people["Sam Altman"])),
    }
    async with at_desk(project) as (desk, press):
        await press("g", "M")
        names = on_names(desk)
        while asked(names) != LEIKE:
            await press("j")
        before = len(names.questions.asked)
        await press_now(desk, "y")
        assert len(names.questions.asked) <= before - 2, "of two that ask the same, one is left"
        assert f"{len(names.questions.asked)} left" in seen(names)
