"""A string is found where it stands by itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store import Project, open_project

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

TEXT = "Meta said Metaphor is no Meta.\r\nMeta’s AI (Meta) beats C++ and C. 日本Meta, Meta"


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
    first, *_, last = found.search.occurrences("Meta")
    assert (first.article_id, first.start, first.end, first.before) == (1, 0, 4, "")
    assert first.after == " said Metaphor is no Meta.\r"
    assert (last.article_id, last.title, last.after) == (2, "Meta again.", " again.")


@pytest.mark.parametrize(
    ("words", "hits"),
    [("Meta", 6), ("meta", 0), ("C", 2), ("C++", 1), ("Meta.", 1), ("%", 0), (".*", 0), ("", 0)],
)
def test_no_letter_may_touch_the_words(found: Project, words: str, hits: int) -> None:
    assert len(list(found.search.occurrences(words))) == hits


def test_one_article_can_be_searched(found: Project) -> None:
    assert [hit.article_id for hit in found.search.occurrences("Meta", 2)] == [2]


@given(st.data())
def test_what_is_found_is_what_was_sought(found: Project, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(TEXT) - 1))
    words = TEXT[start : data.draw(st.integers(start, len(TEXT)))]
    for hit in found.search.occurrences(words, 1):
        assert TEXT[hit.start : hit.end] == words
        assert TEXT[: hit.start].endswith(hit.before)
        assert TEXT[hit.end :].startswith(hit.after)
