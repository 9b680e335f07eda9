"""Articles come in the order of what they would teach, of what is left, or of their date."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from store import ArticleState, EntityType, Metadata, Project, Span, StoreError
from store.queue import Order, ordered, ordered_beside, worths
from tests.store.proposing import keep, names_in, proposed

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

NAMES = ("Ada Abel", "Bo Berg", "Cy Cole", "Di Dorn", "Ed Eck", "Fay Falk")


@pytest.fixture
def write(project: Project) -> Callable[..., int]:
    """Add an article of some names, each of them proposed."""

    def add(*names: str, score: float = 1.0, date: str = "") -> int:
        raw = ", ".join(names) + f".\n\nArticle {len(project.articles)}.\n"
        article_id = project.add_text(raw, metadata=Metadata(date=date))
        raw = project.articles.raw(article_id)
        starts = [(raw.index(name), name) for name in names]
        spans = [Span.of(start, start + len(name)) for start, name in starts]
        keep(project, article_id, [proposed(span, score=score) for span in spans])
        return article_id

    return add


def order_of(project: Project, order: Order) -> Sequence[int]:
    return list(ordered(project, project.articles.ids(), order))


def test_arrival_leaves_the_articles_as_they_are(
    project: Project, write: Callable[..., int]
) -> None:
    for _ in range(3):
        write("Ada Abel")
    assert ordered(project, project.articles.ids(), Order.ARRIVAL) == range(1, 4)


def test_the_newest_come_first_and_those_without_a_date_last(
    project: Project, write: Callable[..., int]
) -> None:
    for date in ("2024-05-01", "", "2025-01-01", "2024-05-01"):
        write("Ada Abel", date=date)
    assert order_of(project, Order.DATE) == [3, 1, 4, 2]


def test_the_most_left_come_first_and_what_is_done_last(
    project: Project, write: Callable[..., int]
) -> None:
    write("Ada Abel")
    write(*NAMES)
    write(*NAMES[:3])
    write(*NAMES[:3])
    assert order_of(project, Order.LEFT) == [2, 3, 4, 1]
    project.articles.set_state(2, ArticleState.DONE)
    project.articles.set_state(3, ArticleState.SKIPPED)
    assert order_of(project, Order.LEFT) == [4, 1, 2, 3]


def test_what_was_labelled_or_rejected_is_left_no_more(
    project: Project, write: Callable[..., int]
) -> None:
    write(*NAMES[:3])
    write(*NAMES[1:4])
    first, second, _ = names_in(project, 1)
    project.accept.mention(first)
    project.suggestions.reject([second])
    assert order_of(project, Order.LEFT) == [2, 1]
    assert project.suggestions.left([1, 2]) == {1: 1, 2: 2}, "rejected for the same reason"


def test_a_name_of_many_articles_teaches_more_than_one_of_few(
    project: Project, write: Callable[..., int]
) -> None:
    for names in (["Ed Eck"], ["Di Dorn"], ["Ada Abel"], ["Ada Abel"], ["Di Dorn"], ["Ada Abel"]):
        write(*names)
    assert order_of(project, Order.TEACHES) == [3, 4, 6, 2, 5, 1]


def test_a_name_that_was_answered_teaches_nothing_more(
    project: Project, write: Callable[..., int]
) -> None:
    for names in (["Ada Abel"], ["Ada Abel"], ["Di Dorn"], ["Di Dorn"], ["Di Dorn"]):
        write(*names)
    assert order_of(project, Order.TEACHES)[0] == 3
    project.accept.mention(names_in(project, 3)[0])
    assert order_of(project, Order.TEACHES)[0] == 1
    project.suggestions.reject(names_in(project, 1))
    assert set(worths(project, [1, 2]).values()) <= {0.0}


def test_doubt_teaches_most_in_the_middle(project: Project, write: Callable[..., int]) -> None:
    for name, score in zip(NAMES, (0.95, 0.7, 0.5, 0.99), strict=False):
        write(name, score=score)
    assert order_of(project, Order.TEACHES) == [3, 2, 1, 4]


def test_what_is_below_the_threshold_teaches_nothing(
    project: Project, write: Callable[..., int]
) -> None:
    write("Ada Abel", score=0.5)
    assert worths(project, [1]) == {1: 1.0}
    project.suggestions.threshold = 0.6
    assert worths(project, [1]) == {}


def test_only_the_articles_asked_for_are_put_in_order(
    project: Project, write: Callable[..., int]
) -> None:
    for names in (["Ada Abel"], NAMES[:2], NAMES[:4], NAMES):
        write(*names)
    for order in Order:
        assert sorted(ordered(project, [1, 3, 4], order)) == [1, 3, 4]
    assert list(ordered(project, [1, 3, 4], Order.LEFT)) == [4, 3, 1]


@pytest.mark.parametrize("order", [Order.TEACHES, Order.LEFT, Order.DATE])
def test_what_sqlite_refuses_is_told_in_a_sentence(
    project: Project, write: Callable[..., int], order: Order
) -> None:
    write("Ada Abel", date="2024-05-01")
    ids = project.articles.ids()
    connection = project.db.conn
    connection.set_progress_handler(lambda: 1, 1)  # which interrupts whatever is read
    with pytest.raises(StoreError, match="because SQLite says"):
        ordered(project, ids, order)
    connection.set_progress_handler(None, 0)


def test_others_are_not_asked_about(project: Project, write: Callable[..., int]) -> None:
    """What one annotator has labelled is left for the other."""
    from store import open_project

    write(*NAMES[:2])
    write(*NAMES[:3])
    project.accept.all(names_in(project, 2))
    project.mentions.add(1, Span.of(0, 2), EntityType.PERSON)
    assert list(ordered_beside(project.path, "ann", [1, 2], Order.LEFT)) == [1, 2]
    assert list(ordered_beside(project.path, "bea", [1, 2], Order.LEFT)) == [2, 1]
    with open_project(project.path, read_only=True, annotator="bea") as other:
        assert list(ordered(other, [1, 2], Order.TEACHES)) == [1, 2]
