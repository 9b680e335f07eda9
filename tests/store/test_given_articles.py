"""A line is for the article of its hash, else of its number, else of its path."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from store import IntakeError, Project
from store.given_articles import GivenArticles
from store.intake.document import Document
from store.intake.draft import described, draft
from store.intake.record import Found

if TYPE_CHECKING:
    from collections.abc import Callable


@pytest.fixture
def add(project: Project) -> Callable[[str], int]:
    """Add a text that came from a path."""

    def added(path: str) -> int:
        text = f"Ada Abel wrote number {len(project.articles)}, and signed it.\n"
        return project.articles.add(draft(described(Document(text, path=path))))[0]

    return added


def article_of(project: Project, **record: Any) -> int:
    return GivenArticles(project.articles).article_id(Found("model.jsonl:4", 4, record))


@pytest.mark.parametrize(
    "written",
    [
        "news/may/a.txt",
        "./news/may/a.txt",
        "may/a.txt",
        "a.txt",
        "/home/ada/news/may/a.txt",
        "../news/may/a.txt",
        "may/june/../a.txt",
    ],
)
def test_a_path_may_be_written_from_any_folder(
    project: Project, add: Callable[[str], int], written: str
) -> None:
    add("news/may/ba.txt")
    article = add("news/may/a.txt")
    assert article_of(project, path=written) == article


def test_of_articles_of_one_name_the_same_path_is_meant(
    project: Project, add: Callable[[str], int]
) -> None:
    add("may/a.txt")
    article = add("a.txt")
    assert article_of(project, path="a.txt") == article


def test_where_a_path_leads_to_several_articles_none_is_guessed(
    project: Project, add: Callable[[str], int]
) -> None:
    add("may/a.txt")
    add("june/a.txt")
    with pytest.raises(
        IntakeError, match=r"model\.jsonl:4 may be for 2 articles.* a\.txt; write the"
    ):
        article_of(project, path="a.txt")


@pytest.mark.parametrize("written", ["b.txt", "other/a.txt", "may/../a.txt/b", "x", ".", "/"])
def test_another_path_is_of_no_article(
    project: Project, add: Callable[[str], int], written: str
) -> None:
    add("may/a.txt")
    with pytest.raises(IntakeError, match=r"model\.jsonl:4 .* none has the path"):
        article_of(project, path=written)


def test_a_hash_goes_before_a_number_and_a_number_before_a_path(
    project: Project, add: Callable[[str], int]
) -> None:
    first, second = add("a.txt"), add("b.txt")
    sha256 = project.articles.get(first).sha256
    assert article_of(project, sha256=sha256, article=second, path="b.txt") == first
    assert article_of(project, article=second, path="a.txt") == second
    with pytest.raises(IntakeError, match="none has the number 77"):
        article_of(project, article=77, path="a.txt")
