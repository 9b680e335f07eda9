"""What came of reading articles is kept a little at a time, and nothing is wrong in between."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from store import EntityType, Span, open_project
from store.article_reading import Readings
from store.keeping import STRETCH
from store.suggest.memory import Verdicts
from store.suggestion_rows import Row, mention_row
from tests.store.proposing import NOTHING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from store import Project
    from store.keeping import Keeping

RAW = "a " * STRETCH
"""Two stretches."""

PLACES = st.sets(st.integers(0, STRETCH - 1).map(lambda number: 2 * number), max_size=6)


@pytest.fixture
def long(project: Project) -> int:
    return project.add_text(RAW)


def names_at(places: Iterable[int], reason: str = "capitalised") -> tuple[Row, ...]:
    """Propose a name of one letter at each place."""
    org = EntityType.ORG
    return tuple(mention_row(p, p + 1, "a", org, 0.9, "rules", reason) for p in sorted(places))


def readings(project: Project, rows: dict[int, tuple[Row, ...]]) -> Readings:
    """Say that the articles were read as the project is now."""
    return Readings(project.history.last_change(), NOTHING, frozenset(), rows)


def step_by_step(keeping: Keeping) -> int:
    """Keep as little at a time as can be; return how often one went on."""
    goes = 1
    while keeping.go_on(0):
        goes += 1
    return goes


def ids(project: Project) -> dict[int, int]:
    """Return the id of every suggestion by its place."""
    return dict(project.db.execute("SELECT start, id FROM suggestions"))


def is_read(project: Project, article_id: int) -> bool:
    sql = "SELECT 1 FROM readings WHERE article_id = ?"
    return project.db.execute(sql, (article_id,)).fetchone() is not None


@settings(max_examples=30, deadline=None)
@given(before=PLACES, after=PLACES)
def test_in_many_goes_the_same_is_kept_as_in_one(
    tmp_path_factory: pytest.TempPathFactory, before: set[int], after: set[int]
) -> None:
    path = tmp_path_factory.mktemp("keeping") / "a.db"
    with open_project(path, create=True, annotator="ada") as project:
        article = project.add_text(RAW)
        project.suggestions.keep(readings(project, {article: names_at(before)}))
        kept = ids(project)
        keeping = project.suggestions.keeping(readings(project, {article: names_at(after)}))
        step_by_step(keeping)
        assert ids(project).keys() == after
        assert keeping.changed == ({article} if before != after else set())
        assert all(ids(project)[place] == kept[place] for place in before & after)
        assert not project.suggestions.is_due


def test_an_article_is_read_once_all_of_it_is_kept(project: Project, long: int) -> None:
    found = readings(project, {long: names_at([0, STRETCH])})
    project.suggestions.keep(found)
    project.suggestions.keeping(found)
    assert is_read(project, long)
    others = readings(project, {long: names_at([2, STRETCH + 2])})
    keeping = project.suggestions.keeping(others)
    assert keeping.go_on(0)
    assert sorted(ids(project)) == [2, STRETCH], "each stretch is all of one reading"
    assert not is_read(project, long), "should the program end here, it is read again"
    assert project.suggestions.is_due
    assert step_by_step(keeping) > 1
    assert is_read(project, long)


def test_what_is_cut_anew_in_between_is_left_for_the_next_reading(
    project: Project, long: int
) -> None:
    keeping = project.suggestions.keeping(readings(project, {long: names_at([0, STRETCH])}))
    assert keeping.go_on(0)
    project.blocks.override(long, 0, 5, kept=False)
    step_by_step(keeping)
    assert sorted(ids(project)) == [0]
    assert not is_read(project, long)
    assert project.suggestions.is_due


def test_what_was_learnt_is_kept_when_all_that_it_bears_on_is_to_be_read(project: Project) -> None:
    texts = [project.add_text(text) for text in ("One.\n", "Another.\n")]
    project.suggestions.keep(readings(project, dict.fromkeys(texts, ())))
    learnt = NOTHING._replace(
        names={"Leike": EntityType.PERSON}, verdicts={"said": Verdicts(accepted=3)}
    )
    found = replace(readings(project, {1: ()}), learnt=learnt, stale=frozenset({1, 2}))
    keeping = project.suggestions.keeping(found)
    assert keeping.go_on(0)
    assert not is_read(project, 1)
    assert not is_read(project, 2)
    step_by_step(keeping)
    taught = project.db.execute("SELECT surface, type FROM taught").fetchall()
    assert taught == [("Leike", "PERSON")]
    assert project.db.execute("SELECT * FROM judged").fetchall() == [("said", 3, 0)]
    assert is_read(project, 1)
    assert not is_read(project, 2)


def test_what_was_forgotten_is_taken_out(project: Project) -> None:
    known = NOTHING._replace(names={"Leike": EntityType.PERSON}, verdicts={"said": Verdicts(1, 2)})
    project.suggestions.keep(replace(readings(project, {}), learnt=known))
    forgotten = NOTHING._replace(names={"Leike": None}, verdicts={"said": None})
    project.suggestions.keep(replace(readings(project, {}), learnt=forgotten))
    for table in ("taught", "judged"):
        assert project.db.execute(f"SELECT * FROM {table}").fetchall() == []


def test_a_row_that_somebody_holds_is_not_made_anew(project: Project, long: int) -> None:
    project.suggestions.keep(readings(project, {long: names_at([0, 4])}))
    [first, second] = project.suggestions.of_article(long)
    project.suggestions.keep(readings(project, {long: names_at([0]) + names_at([4], "known name")}))
    [same, other] = project.suggestions.of_article(long)
    assert same is first
    assert (other.span, other.reason) == (second.span, "known name")
    assert other is not second
    assert project.suggestions.name_on(long, Span.of(0, 1)) is first
    assert project.suggestions.name_on(long, Span.of(0, 2)) is None
