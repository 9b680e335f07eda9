"""A name is found where it stands by itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store import Project, open_project
from store.suggest.reading import FOLD

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

TEXT = (
    "Meta said Metaphor is no Meta.\r\nMeta’s AI (Meta) beats C++ and C. 日本Meta, Meta"
    " Ada O’Neill and Jan\u00a0Leike, whom O'Neill, née Leike, calls Jan."
)


@pytest.fixture(scope="module")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("search") / "news.db"
    with open_project(path, create=True) as project:
        project.add_text(TEXT)
        project.add_text("Meta again.")
    return path


@pytest.fixture(scope="module")
def found(shelf: Path) -> Iterator[Project]:
    with open_project(shelf, read_only=True) as project:
        yield project


def test_hits_come_in_order_with_what_stands_around_them(found: Project) -> None:
    first, *_, last = found.search.occurrences(["Meta"])
    assert (first.article_id, first.start, first.end, first.before) == (1, 0, 4, "")
    assert first.after == " said Metaphor is no Meta.\r"
    assert (last.article_id, last.title, last.after) == (2, "Meta again.", " again.")


@pytest.mark.parametrize(
    ("words", "hits"),
    [("Meta", 6), ("meta", 0), ("C", 2), ("C++", 1), ("Meta.", 1), ("%", 0), (".*", 0), ("", 0)],
)
def test_no_letter_may_touch_the_words(found: Project, words: str, hits: int) -> None:
    assert len(list(found.search.occurrences([words]))) == hits


def test_some_articles_can_be_searched(found: Project) -> None:
    assert [hit.article_id for hit in found.search.occurrences(["Meta"], [2])] == [2]
    assert list(found.search.occurrences(["Meta"], [])) == []


@pytest.mark.parametrize("name", ["O'Neill", "O’Neill", "O‘Neill"])
def test_apostrophes_of_any_shape_are_one(found: Project, name: str) -> None:
    assert [hit.quote for hit in found.search.occurrences([name])] == ["O’Neill", "O'Neill"]


def test_of_names_that_begin_alike_the_longest_is_found(found: Project) -> None:
    hits = found.search.occurrences(["Leike", "Jan Leike", "Jan"])
    assert [hit.quote for hit in hits] == ["Jan\u00a0Leike", "Leike", "Jan"]


@given(st.data())
def test_what_is_found_is_what_was_sought(found: Project, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(TEXT) - 1))
    words = TEXT[start : data.draw(st.integers(start, len(TEXT)))]
    for hit in found.search.occurrences([words], [1]):
        assert TEXT[hit.start : hit.end] == hit.quote
        assert hit.quote.translate(FOLD) == words.translate(FOLD)
        assert TEXT[: hit.start].endswith(hit.before)
        assert TEXT[hit.end :].startswith(hit.after)


@given(st.text(max_size=8), st.text(max_size=8))
def test_no_name_is_too_strange_to_look_for(found: Project, one: str, other: str) -> None:
    if not any("\ud800" <= letter <= "\udfff" for letter in one + other):
        assert all(hit.quote for hit in found.search.occurrences([one, other]))
