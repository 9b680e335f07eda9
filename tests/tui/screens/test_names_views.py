"""From view to view of the names screen: what is in sight is what the keys work on."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from textual.pilot import Pilot

from store import EntityType, Span, Verdict, open_project
from tests.tui.screens.test_names import asked, label, on_names, people, seen, told, verdicts
from tests.tui.seat import at_desk, shown
from tui.keymap import NAMES_PANES
from tui.palette import ActionProvider
from tui.screens.history_page import HistoryPage
from tui.widgets.flow import FlowView
from tui.widgets.key_bar import KeyBar

if TYPE_CHECKING:
    from pathlib import Path

    from store import Project
    from tests.tui.matching import Matcher

__all__ = ["people"]

pytestmark = pytest.mark.asyncio


@pytest.mark.parametrize("keys", [(), ("tab",), ("1",)])
async def test_the_palette_offers_what_works_on_the_view_in_sight(
    project: Project, people: dict[str, int], keys: tuple[str, ...]
) -> None:
    async with at_desk(project) as (desk, press):
        await press("g", "M", *keys)
        names = on_names(desk)
        offered = {hit.text async for hit in ActionProvider(names).discover()}
        alive = NAMES_PANES[names.pane]
        assert offered == {a.help for a in names.keymap.actions if a.context in alive}


async def test_what_went_out_of_sight_is_not_worked_on(
    project: Project, people: dict[str, int]
) -> None:
    async with at_desk(project) as (desk, press):
        await press("g", "M", "tab")
        names = on_names(desk)
        names.run_action_id("questions.same")
        assert "no longer in sight" in told(names)
        assert verdicts(project) == []


async def test_a_filter_that_hides_the_entity_one_goes_to_is_dropped(
    project: Project, people: dict[str, int]
) -> None:
    async with at_desk(project) as (desk, press):
        await press("g", "M", "tab", "slash", *"altman", "enter", "tab", "tab")
        names = on_names(desk)
        assert names.entities.entity_id == people["Jan Leike"]
        assert names.filters.typed == ""


async def test_an_entity_of_another_type_is_shown_after_it_was_given_that_type(
    project: Project, people: dict[str, int]
) -> None:
    async with at_desk(project) as (desk, press):
        await press("slash", *"Sam Altman", "enter", "M", "T", "t", "2")
        names = on_names(desk)
        assert names.filters.type is None
        assert names.entities.entity_id == people["Sam Altman"]
        assert "Sam Altman: org; u takes it back." in told(names)


async def test_escape_goes_back_to_the_question_and_one_key_to_the_desk(
    project: Project, people: dict[str, int]
) -> None:
    async with at_desk(project) as (desk, press):
        await press("g", "M", "j", "2")
        names = on_names(desk)
        here = names.questions.pair
        assert names.pane == "concordance"
        await press("escape")
        assert (names.pane, names.questions.pair) == ("questions", here)
        await press("1", "enter")
        assert desk.app.screen is desk
        await press("M", "escape")
        assert (on_names(desk).pane, on_names(desk).questions.pair) == ("questions", here)
        await press("1", "M")
        assert desk.app.screen is desk


async def test_an_annotation_that_asks_leads_to_its_question(
    project: Project, people: dict[str, int]
) -> None:
    async with at_desk(project) as (desk, press):
        await press("J", "apostrophe", "M")
        names = on_names(desk)
        assert names.pane == "questions"
        assert asked(names) == ("Elon Musk", "Musk")


async def test_no_question_about_an_entity_is_told(
    project: Project, people: dict[str, int]
) -> None:
    async with at_desk(project) as (desk, press):
        await press("slash", *"Sam Altman", "enter", "M", "tab")
        assert "No question is about Sam Altman." in told(on_names(desk))


async def test_what_was_said_is_listed_and_taken_back(
    project: Project, people: dict[str, int]
) -> None:
    async with at_desk(project) as (desk, press):
        await press("g", "M", "d", "m", "tab", "slash", *"jan", "enter")
        names = on_names(desk)
        assert "not: Leike" in seen(names)
        await press("w", "enter")
        assert verdicts(project) == [Verdict.UNSURE]
        assert "not: Leike" not in seen(names)
        assert "takes it back" in told(names)
        await press("w")
        assert "You said nothing of “Jan Leike”" in told(names)
        await press("escape", "slash", *"elon", "enter")
        assert "unsure: Musk" in seen(names)
        await press("u")
        assert verdicts(project) == [Verdict.DIFFERENT, Verdict.UNSURE]


async def test_filters_and_the_scale_do_nothing_where_they_do_not_show(
    project: Project, people: dict[str, int]
) -> None:
    async with at_desk(project) as (desk, press):
        await press("g", "M", "1")
        names = on_names(desk)
        before = (names.filters, project.variants.threshold)
        await press("T", "A", "plus", "minus")
        assert (names.filters, project.variants.threshold) == before


async def test_all_that_is_left_is_told_beside_what_the_filters_leave(
    project: Project, people: dict[str, int]
) -> None:
    async with at_desk(project) as (desk, press):
        await press("J", "g", "M", "A")
        names = on_names(desk)
        status, tabs = seen(names).splitlines()[:2]
        assert "2 left" in status
        assert tabs.strip().startswith("Questions 1 ")
        await press("d")
        assert "1 judged · 1 left" in seen(names)


async def test_each_change_says_what_it_was_and_how_it_is_taken_back(
    project: Project, people: dict[str, int], matcher: Matcher
) -> None:
    matcher.merges = {frozenset(("Jan Leike", "Leike"))}
    back = "; u takes it back."
    async with at_desk(project) as (desk, press):
        await press("slash", *"Jan Leike", "enter", "M", "X")
        names = on_names(desk)
        assert f"2 members taken apart{back}" in told(names)
        await press("equals_sign", *"elon", "enter")
        assert f"The same: Jan Leike and Elon Musk{back}" in told(names)
        await press("x", "down", "enter")
        assert f"taken out{back}" in told(names)
        await press("r", *"J. Leike", "enter")
        assert f"Shown as J. Leike{back}" in told(names)
        await press("i", *"wikidata:Q1", "enter")
        assert f"Ids: wikidata:Q1{back}" in told(names)
        await press("n", *"JL", "enter")
        assert f"Other names: JL{back}" in told(names)


@pytest.mark.parametrize("keys", [(), ("tab",), ("1",)])
async def test_the_bar_shows_every_key_that_has_a_word_at_80_columns(
    project: Project, people: dict[str, int], keys: tuple[str, ...]
) -> None:
    async with at_desk(project, (80, 24)) as (desk, press):
        await press("g", "M", *keys)
        names = on_names(desk)
        bar = names.query_one(KeyBar)
        line = "  ".join(bar.render_line(y).text for y in range(2))
        alive = NAMES_PANES[names.pane]
        words = [a.bar for a in names.keymap.actions if a.context in alive and a.bar]
        assert [word for word in words if word not in line] == []


async def test_a_folded_list_stays_folded_and_has_the_keys_when_it_is_back(
    project: Project, people: dict[str, int]
) -> None:
    async with at_desk(project) as (desk, press):
        await press("g", "M", "grave_accent")
        names = on_names(desk)
        assert not names.questions.list.display
        await Pilot(desk.app).resize_terminal(130, 28)
        await press()
        assert not names.questions.list.display
        await press("j")
        assert asked(names) == ("Elon Musk", "Musk")
        await press("grave_accent")
        assert names.questions.list.is_on_screen
        assert names.questions.list.has_focus


async def test_blank_lines_come_and_go_with_the_height(
    project: Project, people: dict[str, int]
) -> None:
    async with at_desk(project, (120, 24)) as (desk, press):
        await press("g", "M")
        names = on_names(desk)
        rows = names.query_one("#one", FlowView).row_count()
        await Pilot(desk.app).resize_terminal(120, 40)
        await press()
        assert names.query_one("#one", FlowView).row_count() > rows


async def test_typing_a_filter_reads_neither_questions_nor_entities_again(
    project: Project, people: dict[str, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise AssertionError

    async with at_desk(project) as (desk, press):
        await press("g", "M", "tab")
        names = on_names(desk)
        for part, reads in ((project.variants, "waiting"), (project.dossiers, "lines")):
            monkeypatch.setattr(part, reads, fail)
        await press("slash", *"musk")
        assert {*names.entities.listed.ids} == {people["Elon Musk"], people["Musk owns"]}
        monkeypatch.undo()


async def test_names_are_read_at_40_columns(project: Project, people: dict[str, int]) -> None:
    async with at_desk(project, (40, 24)) as (desk, press):
        await press("g", "M", "tab")
        lines = "\n".join(shown(on_names(desk).entities.list))
        assert "Jan Leike" in lines
        assert "Sam Altma" in lines


async def test_the_history_page_undoes_and_redoes(project: Project, people: dict[str, int]) -> None:
    async with at_desk(project) as (desk, press):
        await press("g", "M", "d", "h", "u")
        page = desk.app.screen
        assert isinstance(page, HistoryPage)
        assert verdicts(project) == []
        assert page.lines[0].plain.endswith("(undone)")
        await press("ctrl+r")
        assert verdicts(project) == [Verdict.DIFFERENT]
        assert not page.lines[0].plain.endswith("(undone)")


async def test_a_name_of_any_length_leaves_the_rest_in_sight(
    tmp_path: Path, matcher: Matcher
) -> None:
    name = "Na" * 2500
    with open_project(tmp_path / "long.db", create=True, annotator="ada") as project:
        project.add_text(f"Start\n\nWe met {name} and Bo {name} today, not Cy.\n")
        raw = project.articles.raw(1)
        start = raw.index(f"Bo {name}")
        ids = [
            project.mentions.add(1, Span.of(at, at + length), EntityType.PERSON).entity_id
            for at, length in ((raw.index(name), 5000), (start, 5003))
        ]
        label(project, 1, "Cy", EntityType.PERSON)
        matcher.alike = {frozenset(ids)}
        async with at_desk(project, (80, 24)) as (desk, press):
            await press("g", "M")
            names = on_names(desk)
            assert seen(names).count("1 mention in 1 article") == 2
            await press("d")
            assert told(names).startswith("Different: ")
            assert told(names).endswith("….")
            await press("tab")
            assert "1 mention in 1 article" in seen(names)


async def test_the_scale_of_a_project_opened_for_reading_stays_in_one_sentence(
    project: Project, people: dict[str, int]
) -> None:
    project.variants.refresh()
    with open_project(project.path, read_only=True) as read_only:
        async with at_desk(read_only) as (desk, press):
            await press("g", "M", "plus")
            assert "Open for reading only: what is asked about stays as it is." in told(
                on_names(desk)
            )
