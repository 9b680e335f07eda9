"""Articles keep their text as it came, and know how far the work on them is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from store import (
    ArticleState,
    EntityType,
    Metadata,
    Project,
    Role,
    Span,
    StoreError,
    open_project,
)

if TYPE_CHECKING:
    from pathlib import Path

NEW, OPEN, DONE, FLAGGED = (
    ArticleState.NEW,
    ArticleState.OPEN,
    ArticleState.DONE,
    ArticleState.FLAGGED,
)


@pytest.fixture
def three(project: Project) -> list[int]:
    return [
        project.add_text("Robots fold laundry\nThey do.", metadata=Metadata(source="Wired")),
        project.add_text("Ökonomie in Ängsten\nSo ist es.", metadata=Metadata(date="2024-05-18")),
        project.add_text("Robots again\nThey still do."),
    ]


def test_the_same_text_twice_is_one_article(project: Project) -> None:
    first = project.add_text("A text.", "a.txt")
    assert project.add_text("A text.", "b.txt") == first
    assert len(project.articles) == 1
    assert project.articles.get(first).path == "a.txt"


def test_the_blocks_tile_the_text(project: Project, article: int) -> None:
    stored = project.articles.get(article)
    assert "".join(stored.raw[b.start : b.end] for b in stored.blocks) == stored.raw
    assert stored.title == "Leike leaves OpenAI"


def test_articles_come_in_order_of_arrival(project: Project, three: list[int]) -> None:
    assert list(project.articles.ids()) == three
    assert [article.id for article in project.articles] == three
    assert [line.id for line in project.articles.lines(three[::-1])] == three[::-1]
    assert project.articles.lines([]) == []


def test_an_article_that_is_not_there_is_told(project: Project) -> None:
    with pytest.raises(StoreError, match="no article 7"):
        project.articles.get(7)
    with pytest.raises(StoreError, match="no article 7"):
        project.articles.raw(7)
    assert not project.articles.has(7)
    assert project.articles.lines([7]) == []


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("robots", [0, 2]),
        ("ROBOTS wired", [0]),
        ("wired robots", [0]),
        ("2024-05", [1]),
        ("ökonomie", [1]),
        ("ÖKONOMIE ÄNGST", [1]),
        ("new", [0, 1, 2]),
        ("'; DROP TABLE articles; --", []),
        ("%", []),
    ],
)
def test_each_word_has_to_occur_in_any_case(
    project: Project, three: list[int], words: str, found: list[int]
) -> None:
    assert list(project.articles.ids(words)) == [three[index] for index in found]


def test_an_article_is_open_once_the_annotator_has_been_in_it(
    project: Project, path: Path, article: int
) -> None:
    assert project.articles.get(article).state is NEW
    assert project.articles.position(article) == 0
    project.articles.remember_position(article, 12)
    project.articles.remember_position(article, 17)
    assert project.articles.get(article).state is OPEN
    assert list(project.history.steps()) == []
    project.close()
    with open_project(path, annotator="bob") as other:
        assert other.articles.get(article).state is NEW
    with open_project(path, annotator="ann") as again:
        assert again.articles.position(article) == 17


def test_a_state_can_be_set_and_undone(project: Project, article: int) -> None:
    project.articles.set_state(article, DONE)
    project.articles.set_state(article, DONE)
    assert project.articles.get(article).state is DONE
    assert project.undo() == ("mark as done", article)
    assert project.articles.get(article).state is NEW
    assert project.undo() is None


def test_open_is_what_a_new_article_is_to_whoever_has_seen_it(
    project: Project, article: int
) -> None:
    project.articles.set_state(article, FLAGGED)
    project.articles.set_state(article, OPEN)
    assert project.articles.get(article).state is NEW
    project.articles.remember_position(article, 1)
    assert project.articles.count_by_state() == {OPEN: 1}


def test_the_next_article_in_a_state_starts_over_at_the_end(
    project: Project, three: list[int]
) -> None:
    first, second, third = three
    project.articles.set_state(second, DONE)
    assert project.articles.next_in_state([NEW], first) == third
    assert project.articles.next_in_state([NEW], third) == first
    assert project.articles.next_in_state([DONE], second) is None
    assert project.articles.next_in_state([], second) is None
    assert project.articles.count_by_state() == {NEW: 2, DONE: 1}


def test_an_article_added_inside_an_action_stays(project: Project) -> None:
    with project.action("bring in"):
        article = project.add_text("A text.")
    assert project.articles.has(article)
    assert project.undo() is None


def test_undoing_never_takes_an_article_away(project: Project) -> None:
    with project.action("bring in"):
        article = project.add_text("A text.")
        project.articles.set_state(article, DONE)
    assert project.undo() == ("bring in", None)
    assert project.articles.get(article).state is NEW


def test_a_list_counts_only_ones_own_labels(project: Project, path: Path, article: int) -> None:
    project.mentions.add(article, Span.of(0, 5), EntityType.PERSON)
    project.claims.mark(article, Role.CONTENT, Span.of(6, 12))
    assert project.articles.lines([article])[0].labels == 2
    project.close()
    with open_project(path, annotator="bob") as other:
        assert other.articles.lines([article])[0].labels == 0
