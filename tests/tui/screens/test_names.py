"""The names screen, driven by keys from the desk."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from store import EntityType, LabelError, Role, Span, Verdict, open_project
from tests.tui.seat import at_desk, lit, shown
from tui.screens.names import Names
from tui.screens.reading_page import ReadingPage
from tui.widgets.key_bar import KeyBar
from tui.widgets.line_view import LineView

if TYPE_CHECKING:
    from pathlib import Path

    from store import Project
    from tests.tui.matching import Matcher
    from tui.screens.desk import Desk

pytestmark = pytest.mark.asyncio

SIZES = [(120, 35), (80, 24), (200, 50)]

PERSON, ORG = EntityType.PERSON, EntityType.ORG

NAMES = {
    1: (("Jan Leike", PERSON), ("Leike wrote", PERSON), ("OpenAI on", ORG), ("Sam Altman", PERSON)),
    2: (("Elon Musk", PERSON), ("Musk owns", PERSON), ("xAI", ORG)),
}
"""What is labelled: the name, and the word after it where the name alone stands elsewhere too."""


def label(project: Project, article_id: int, name: str, type_: EntityType) -> int:
    """Label the first place of a name, which a lower-case word after it may tell from others."""
    start = project.articles.raw(article_id).index(name)
    words = [word for word in name.split() if not word.islower()]
    made = project.mentions.add(article_id, Span.of(start, start + len(" ".join(words))), type_)
    return made.entity_id


@pytest.fixture
def people(project: Project, matcher: Matcher) -> dict[str, int]:
    """Seven names in two articles; of two surnames it is asked whose they are."""
    return {
        name: label(project, article_id, name, type_)
        for article_id, names in NAMES.items()
        for name, type_ in names
    }


def on_names(desk: Desk) -> Names:
    """Return the names screen, which must be open."""
    screen = desk.app.screen
    assert isinstance(screen, Names)
    return screen


def seen(screen: Names) -> str:
    """Return all that is on the screen, a line a row."""
    views = [view for view in screen.query(LineView) if view.is_on_screen]
    return "\n".join(line for view in views for line in shown(view))


def told(screen: Names | Desk) -> str:
    """Return what the two lines at the foot say."""
    bar = screen.query_one(KeyBar)
    return " ".join(" ".join(bar.render_line(y).text for y in range(2)).split())


def asked(screen: Names) -> tuple[str, ...]:
    """Return the names of the pair that is asked about."""
    pair = screen.questions.pair
    return tuple(screen.project.entities.get(i).name for i in pair) if pair else ()


def verdicts(project: Project) -> list[Verdict]:
    """Return what was judged."""
    return [judgement.verdict for judgement in project.judgements]


# There and back


@pytest.mark.parametrize("size", SIZES)
async def test_one_key_goes_to_the_entity_under_the_cursor_and_back_to_the_place(
    project: Project, people: dict[str, int], size: tuple[int, int]
) -> None:
    async with at_desk(project, size) as (desk, press):
        await press("slash", *"Sam Altman", "enter")
        place = desk.place
        await press("M")
        names = on_names(desk)
        assert names.pane == "entities"
        assert names.entities.entity_id == people["Sam Altman"]
        assert "Sam Altman thanked Leike." in " ".join(seen(names).split())
        await press("escape")
        assert desk.app.screen is desk
        assert desk.place == place
        assert lit(desk) == "Sam Altman"


async def test_an_annotation_leads_to_its_entity(project: Project, people: dict[str, int]) -> None:
    async with at_desk(project) as (desk, press):
        await press("L", "G", "M")
        assert on_names(desk).entities.entity_id == people["Sam Altman"]
        await press("M")
        assert desk.pane == "annotations"


async def test_from_no_name_one_comes_to_the_questions(
    project: Project, people: dict[str, int]
) -> None:
    async with at_desk(project) as (desk, press):
        await press("g", "M")
        assert on_names(desk).pane == "questions"
        await press("q")
        assert desk.app.screen is desk


async def test_tab_leads_to_the_question_about_the_entity_and_back(
    project: Project, people: dict[str, int]
) -> None:
    async with at_desk(project) as (desk, press):
        await press("J", "slash", *"Elon Musk", "enter", "M", "tab")
        assert asked(on_names(desk)) == ("Elon Musk", "Musk")
        await press("tab")
        assert on_names(desk).entities.entity_id == people["Elon Musk"]


# Judging


@pytest.mark.parametrize("size", SIZES)
async def test_a_question_shows_both_and_why_it_is_asked(
    project: Project, people: dict[str, int], size: tuple[int, int]
) -> None:
    async with at_desk(project, size) as (desk, press):
        await press("g", "M")
        names = on_names(desk)
        text = " ".join(seen(names).split())
        assert asked(names) == ("Jan Leike", "Leike")
        assert ".80" in text
        assert "· same surname" in text
        assert "· both leave OpenAI" in text
        assert "1 mention in 1 article" in text
        assert "Jan Leike left OpenAI on Friday." in text
        assert "•OpenAI" in text, "both are in articles with it"
        assert "0 judged · 2 left · 0 merged by the program" in text


@pytest.mark.parametrize("size", SIZES)
async def test_one_key_judges_and_the_next_question_is_there(
    project: Project, people: dict[str, int], size: tuple[int, int]
) -> None:
    async with at_desk(project, size) as (desk, press):
        await press("g", "M", "d")
        names = on_names(desk)
        assert verdicts(project) == [Verdict.DIFFERENT]
        assert asked(names) == ("Elon Musk", "Musk")
        assert "Elon Musk said that Grok 4 is better" in " ".join(seen(names).split())
        assert "1 judged · 1 left" in seen(names)
        await press("m")
        assert verdicts(project) == [Verdict.DIFFERENT, Verdict.UNSURE]
        assert asked(names) == ()
        assert "All is judged" in seen(names)
        await press("y")
        assert "No name waits to be judged" in told(names)


async def test_an_answer_is_undone_and_asked_again(
    project: Project, people: dict[str, int]
) -> None:
    async with at_desk(project) as (desk, press):
        await press("g", "M", "y")
        names = on_names(desk)
        assert len(project.entities) == 6
        await press("u")
        assert len(project.entities) == 7
        assert asked(names) == ("Jan Leike", "Leike")
        await press("ctrl+r")
        assert len(project.entities) == 6
        await press("ctrl+r")
        assert "nothing to redo" in told(names)


async def test_what_is_skipped_comes_back_last(project: Project, people: dict[str, int]) -> None:
    async with at_desk(project) as (desk, press):
        await press("g", "M", "space")
        names = on_names(desk)
        assert asked(names) == ("Elon Musk", "Musk")
        await press("y")
        assert asked(names) == ("Jan Leike", "Leike")
        await press("space")
        assert asked(names) == ("Jan Leike", "Leike")
        assert verdicts(project) == [Verdict.SAME]


async def test_what_an_answer_settles_is_not_asked(project: Project, matcher: Matcher) -> None:
    matcher.merges = set()
    added = project.add_text("Names\n\nAda Bo met Bo, and Cy Bo met them.\n")
    for name in ("Ada Bo", "Bo,", "Cy Bo"):
        start = project.articles.raw(added).index(name)
        end = start + len(name.rstrip(","))
        project.mentions.add(added, Span.of(start, end), PERSON)
    async with at_desk(project) as (desk, press):
        await press("g", "M")
        names = on_names(desk)
        first, second = names.questions.asked.pairs
        project.judgements.judge(*second, Verdict.DIFFERENT)
        await press("y")
        assert asked(names) == ()
        assert project.judgements.clusters().are_same(*first)


async def test_two_are_the_same_under_a_name_that_is_chosen_or_typed(
    project: Project, people: dict[str, int]
) -> None:
    async with at_desk(project) as (desk, press):
        await press("g", "M", "Y", *"Leike", "down", "enter")
        assert project.entities.get(people["Jan Leike"]).name == "Leike"
        assert "The same: Leike." in told(on_names(desk))
        await press("Y", *"Elon R. Musk", "enter")
        assert project.entities.get(people["Musk owns"]).name == "Elon R. Musk"
        assert len(project.entities) == 5
        await press("u")
        assert len(project.entities) == 6
        assert project.entities.get(people["Musk owns"]).name == "Musk"


async def test_an_answer_that_contradicts_is_told_of_and_the_question_stays(
    project: Project, people: dict[str, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*said: object) -> None:
        raise LabelError("Judged otherwise before: take that back first")

    async with at_desk(project) as (desk, press):
        monkeypatch.setattr(project.judgements, "judge", refuse)
        await press("g", "M", "y")
        assert "Judged otherwise before" in told(on_names(desk))
        assert asked(on_names(desk)) == ("Jan Leike", "Leike")


# What is shown


async def test_filters_leave_one_type_or_one_article(
    project: Project, people: dict[str, int]
) -> None:
    async with at_desk(project) as (desk, press):
        await press("J", "g", "M", "A")
        names = on_names(desk)
        assert [asked(names), len(names.questions.asked)] == [("Elon Musk", "Musk"), 1]
        assert "this article" in seen(names)
        await press("T", "T")
        assert len(names.questions.asked) == 0
        assert "No pair of such names waits" in seen(names)
        await press("tab")
        assert [names.entities.entity_id] == [*names.entities.listed.ids] == [people["xAI"]]
        await press("T", "A")
        assert len(names.entities.listed.ids) == len(people)


async def test_the_threshold_goes_from_strict_to_lax(
    project: Project, people: dict[str, int]
) -> None:
    async with at_desk(project) as (desk, press):
        await press("g", "M", "minus")
        names = on_names(desk)
        assert project.variants.threshold == pytest.approx(0.55)
        assert "lax .55" in seen(names)
        await press(*["less_than_sign"] * 9)
        assert project.variants.threshold == pytest.approx(0.95)
        assert "strict ●────── lax .95" in seen(names)
        assert "as strict as it gets" in told(names)
        assert asked(names) == ()
        await press(*["plus"] * 14)
        assert "strict ──────● lax .30" in seen(names)
        assert "as lax as it gets" in told(names)
        assert asked(names) == ("Jan Leike", "Leike")


async def test_the_entities_are_filtered_by_typing(
    project: Project, people: dict[str, int]
) -> None:
    async with at_desk(project) as (desk, press):
        await press("g", "M", "tab", "slash", *"musk")
        names = on_names(desk)
        assert {*names.entities.listed.ids} == {people["Elon Musk"], people["Musk owns"]}
        await press("enter")
        assert "/musk" in seen(names)
        await press("escape")
        assert len(names.entities.listed.ids) == len(people)
        assert desk.app.screen is names


@pytest.mark.parametrize("size", SIZES)
async def test_every_mention_and_claim_is_listed_and_read_in_its_article(
    project: Project, people: dict[str, int], size: tuple[int, int]
) -> None:
    raw = project.articles.raw(1)
    spans = {"“Safety took a backseat,”": Role.CONTENT, "wrote": Role.CUE}
    claim = None
    for quote, role in spans.items():
        start = raw.index(quote)
        claim = project.claims.mark(1, role, Span.of(start, start + len(quote)), claim)
    assert claim is not None
    project.claims.set_claimers(claim, [people["Jan Leike"]])
    async with at_desk(project, size) as (desk, press):
        await press("J", "g", "M", "1")
        names = on_names(desk)
        assert names.pane == "concordance"
        assert "❝ wrote: “Safety took a backseat,”" in seen(names)
        await press("G", "enter")
        assert desk.app.screen is desk
        assert desk.place[0] == 1
        assert lit(desk) == "Safety"
        await press("M")
        assert on_names(desk).pane == "concordance"
        entry = on_names(desk).concordance.entry
        assert entry is not None
        assert entry.kind == "claim"
        await press("escape", "escape")
        assert desk.app.screen is desk


async def test_the_list_folds_and_the_dossiers_scroll(
    project: Project, people: dict[str, int]
) -> None:
    async with at_desk(project, (80, 14)) as (desk, press):
        await press("g", "M")
        names = on_names(desk)
        assert not names.questions.list.display
        await press("J")
        assert names.query_one("#one").scroll_offset.y > 0
        await press("K", "grave_accent")
        assert names.query_one("#one").scroll_offset.y == 0
        assert names.questions.list.display


async def test_the_history_shows_what_was_undone(project: Project, people: dict[str, int]) -> None:
    async with at_desk(project) as (desk, press):
        await press("g", "M", "d", "u", "h")
        page = desk.app.screen
        assert isinstance(page, ReadingPage)
        lines = [line.plain for line in page.lines]
        assert lines[0].endswith("different: Jan Leike, Leike (undone)")
        await press("escape")
        assert isinstance(desk.app.screen, Names)


async def test_help_and_palette_are_those_of_the_screen(
    project: Project, people: dict[str, int]
) -> None:
    async with at_desk(project) as (desk, press):
        await press("g", "M", "question_mark")
        page = desk.app.screen
        assert isinstance(page, ReadingPage)
        text = [line.plain for line in page.lines]
        assert text[0] == "Names — anywhere on the names screen"
        assert any(line.startswith("≡  the program") for line in text)
        await press("escape", "colon", *"Undo the last")
        await desk.app.workers.wait_for_complete()
        await press("enter")
        assert isinstance(desk.app.screen, Names)


# What the program merged


@pytest.mark.parametrize("size", SIZES)
async def test_what_the_program_merged_is_marked_and_can_be_taken_out(
    project: Project, people: dict[str, int], matcher: Matcher, size: tuple[int, int]
) -> None:
    matcher.merges = {frozenset(("Jan Leike", "Leike"))}
    async with at_desk(project, size) as (desk, press):
        assert any("≡" in line for line in shown(desk.annotations.list))
        await press("slash", *"Jan Leike", "enter", "M")
        names = on_names(desk)
        assert "≡ Jan Leike: same surname; both leave" in " ".join(seen(names).split())
        assert "1 merged by the program" in seen(names)
        assert "≡ +1" in seen(names)
        await press("x", "down", "enter")
        assert not project.judgements.clusters().are_same(
            people["Jan Leike"], people["Leike wrote"]
        )
        assert "≡" not in seen(names)
        await press("u")
        assert project.judgements.clusters().are_same(people["Jan Leike"], people["Leike wrote"])
        await press("X")
        assert len(project.entities) == 7
        await press("X")
        assert "Nothing was merged" in told(names)
        await press("x")
        assert "is by itself" in told(names)


# Entities


async def test_entities_are_merged_and_it_is_said_who_did_it(
    project: Project, people: dict[str, int]
) -> None:
    async with at_desk(project) as (desk, press):
        await press("slash", *"Sam Altman", "enter", "M", "equals_sign", *"elon", "enter")
        names = on_names(desk)
        assert project.judgements.clusters().are_same(people["Sam Altman"], people["Elon Musk"])
        assert "ada: the same as Sam Altman" in seen(names)
        await press("equals_sign", *"nobody", "ctrl+o")
        assert "No entity is called “nobody”" in told(names)


async def test_an_entity_is_renamed_retyped_and_known_by_ids_and_other_names(
    project: Project, people: dict[str, int]
) -> None:
    altman = people["Sam Altman"]
    async with at_desk(project) as (desk, press):
        await press("slash", *"Sam Altman", "enter", "M")
        names = on_names(desk)
        await press("r", *"Samuel Altman", "enter")
        assert project.entities.get(altman).name == "Samuel Altman"
        await press("i", *"wikidata:Q7407093", "enter")
        assert project.aliases.identifiers(altman) == ["wikidata:Q7407093"]
        await press("n", *"Sama; S. Altman", "enter")
        assert project.aliases.of(altman) == ["S. Altman", "Sama"]
        assert "also S. Altman, Sama" in seen(names)
        assert "wikidata:Q7407093" in seen(names)
        await press("u", "u")
        assert project.aliases.identifiers(altman) == []
        await press("n", "enter", "i", "enter")
        assert project.aliases.of(altman) == []
        await press("t", "2")
        assert project.entities.get(altman).type is ORG
        assert names.entities.entity_id == altman


# Hard cases


HOSTILE = (
    "\x1b[31mJan\x07",
    "[bold]Leike[/bold]",
    "\u202eekieL\u202c",
    "[/nothing]",
    "名前の長い人" * 30,
    "a\u202eb",
)


@pytest.mark.parametrize("size", SIZES)
async def test_names_of_any_characters_are_shown_and_harmless(
    tmp_path: Path, matcher: Matcher, size: tuple[int, int]
) -> None:
    with open_project(tmp_path / "hostile.db", create=True, annotator="[ada]") as project:
        text = "Start\n\n" + "".join(f"We met {name} today.\n" for name in HOSTILE)
        project.add_text(text)
        raw = project.articles.raw(1)
        ids = []
        for name in HOSTILE:
            start = raw.index(name)
            ids.append(project.mentions.add(1, Span.of(start, start + len(name)), PERSON).entity_id)
        matcher.merges = set()
        for one, other in zip(ids[::2], ids[1::2], strict=True):
            matcher.alike.add(frozenset((one, other)))
        async with at_desk(project, size) as (desk, press):
            await press("g", "M")
            names = on_names(desk)
            for keys in (("y",), ("space",), ("tab",), ("enter",), ("G",), ("escape",)):
                await press(*keys)
                if isinstance(desk.app.screen, Names):
                    assert not any(c in seen(names).replace("\n", "") for c in "\x1b\x07\u202e")
            await press("h")
            assert isinstance(desk.app.screen, ReadingPage)


async def test_a_project_without_labels_says_what_to_do(project: Project) -> None:
    async with at_desk(project) as (desk, press):
        await press("M")
        names = on_names(desk)
        assert "Label names on the desk" in seen(names)
        await press(
            "y", "space", "1", "j", "G", "tab", "enter", "x", "X", "r", "i", "t", "tab", "h"
        )
        await press("escape", "u", "T", "A", "escape")
        assert desk.app.screen is desk


async def test_a_project_without_articles_has_the_screen_too(tmp_path: Path) -> None:
    with open_project(tmp_path / "empty.db", create=True) as project:
        async with at_desk(project) as (desk, press):
            await press("M")
            assert on_names(desk).pane == "questions"
            await press("escape")
            assert desk.app.screen is desk


async def test_a_read_only_project_is_looked_at_and_says_so(
    project: Project, people: dict[str, int]
) -> None:
    project.variants.refresh()
    with open_project(project.path, read_only=True) as read_only:
        async with at_desk(read_only) as (desk, press):
            await press("g", "M")
            names = on_names(desk)
            assert "Open for reading only" in told(names)
            assert "read only" in seen(names)
            assert asked(names) == ("Jan Leike", "Leike")
            await press("y")
            assert "open for reading only" in told(names)
            assert asked(names) == ("Jan Leike", "Leike")
            await press("plus")
            assert "reading only" in told(names) or "readonly" in told(names)
            await press("tab", "X")
            await press("enter", "escape", "escape")
            assert desk.app.screen is desk


async def test_what_another_program_wrote_is_noticed_and_shown(
    project: Project, people: dict[str, int]
) -> None:
    async with at_desk(project) as (desk, press):
        await press("g", "M")
        with closing(sqlite3.connect(project.path)) as other, other:
            other.execute("UPDATE entities SET name = 'Elon Q. Musk' WHERE name = 'Elon Musk'")
        await press("m")
        names = on_names(desk)
        assert "Another program has written to this project" in told(names)
        assert "Elon Q. Musk" in seen(names)
