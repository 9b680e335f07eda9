"""Links say how one claim bears on another."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from store import LabelError, LinkType, Project, Role, Span, open_project

if TYPE_CHECKING:
    from pathlib import Path

SAME, SUPPORTS, CONTRADICTS, UPDATES = LinkType


@pytest.fixture
def claims(project: Project, article: int) -> list[int]:
    spans = (Span.of(0, 5), Span.of(6, 12), Span.of(13, 19))
    return [project.claims.mark(article, Role.CONTENT, span).id for span in spans]


def test_a_link_is_found_from_both_ends(project: Project, claims: list[int]) -> None:
    link = project.links.add(SUPPORTS, claims[0], claims[1], "see there")
    assert (link.note, link.annotator) == ("see there", "ann")
    assert project.links.of_claims([claims[0]]) == [link] == project.links.of_claims([claims[1]])
    assert project.links.of_claims([claims[2]]) == [] == project.links.of_claims([])


def test_links_are_listed_by_the_article_where_they_begin(
    project: Project, claims: list[int]
) -> None:
    other = project.add_text("Another text.")
    there = project.claims.mark(other, Role.CONTENT, Span.of(0, 7))
    link = project.links.add(UPDATES, there.id, claims[0])
    assert project.links.from_article(other) == [link]
    assert project.links.from_article(claims[0]) == []


@pytest.mark.parametrize("type_", [SAME, CONTRADICTS])
def test_the_same_link_twice_is_one_from_either_end(
    project: Project, claims: list[int], type_: LinkType
) -> None:
    link = project.links.add(type_, claims[0], claims[1])
    assert project.links.add(type_, claims[0], claims[1]) == link
    assert project.links.add(type_, claims[1], claims[0]) == link
    assert len(project.links) == 1


def test_support_has_a_direction(project: Project, claims: list[int]) -> None:
    project.links.add(SUPPORTS, claims[0], claims[1])
    project.links.add(SUPPORTS, claims[1], claims[0])
    assert len(project.links) == 2


def test_what_is_the_same_does_not_contradict(project: Project, claims: list[int]) -> None:
    project.links.add(SAME, claims[0], claims[1])
    with pytest.raises(LabelError, match="tied as same"):
        project.links.add(CONTRADICTS, claims[1], claims[0])
    with pytest.raises(LabelError, match="to itself"):
        project.links.add(SAME, claims[0], claims[0])
    assert len(project.links) == 1


def test_annotators_may_disagree(project: Project, path: Path, claims: list[int]) -> None:
    project.links.add(SAME, claims[0], claims[1])
    project.close()
    with open_project(path, annotator="bob") as other:
        other.links.add(SAME, claims[0], claims[1])
        assert other.links.add(CONTRADICTS, claims[1], claims[2]).annotator == "bob"
        assert [link.annotator for link in other.links.of_claims(claims)] == ["ann", "bob", "bob"]


def test_a_link_to_nowhere_changes_nothing(project: Project, claims: list[int]) -> None:
    for pair in ((claims[0], 99), (99, claims[0])):
        with pytest.raises(LabelError, match="has been deleted"):
            project.links.add(SAME, *pair)
    assert len(project.links) == 0


def test_a_link_can_be_noted_and_untied(project: Project, claims: list[int]) -> None:
    link = project.links.add(SAME, claims[0], claims[1])
    project.links.annotate(link, "word for word")
    (noted,) = project.links.of_claims([claims[0]])
    assert noted.note == "word for word"
    project.links.delete(noted)
    assert len(project.links) == 0
    assert project.undo() == ("untie claims: same", None)
    assert project.links.of_claims([claims[0]]) == [noted]


def test_a_link_that_is_gone_cannot_be_noted(project: Project, claims: list[int]) -> None:
    link = project.links.add(SAME, claims[0], claims[1])
    project.links.delete(link)
    with pytest.raises(LabelError, match="has been deleted"):
        project.links.annotate(link, "too late")


def test_claims_kept_apart_or_tied_are_settled_until_that_is_undone(
    project: Project, claims: list[int]
) -> None:
    first, second, third = claims
    project.links.keep_apart(second, first)
    project.links.keep_apart(first, second)
    project.links.add(SUPPORTS, third, first)
    assert project.links.settled() == {(first, second), (first, third)}
    project.undo()
    assert project.links.settled() == {(first, second)}
    project.undo()
    assert project.links.settled() == set()


def test_a_tie_takes_back_that_claims_are_kept_apart(project: Project, claims: list[int]) -> None:
    project.links.keep_apart(claims[0], claims[1])
    link = project.links.add(SUPPORTS, claims[1], claims[0])
    project.links.delete(link)
    assert project.links.settled() == set()
    project.undo()
    project.undo()
    assert project.links.settled() == {(claims[0], claims[1])}


def test_no_claim_is_kept_apart_from_itself(project: Project, claims: list[int]) -> None:
    with pytest.raises(LabelError, match="from itself"):
        project.links.keep_apart(claims[0], claims[0])


def test_others_may_tie_what_i_keep_apart(project: Project, path: Path, claims: list[int]) -> None:
    project.links.keep_apart(claims[0], claims[1])
    project.close()
    with open_project(path, annotator="bob") as other:
        assert other.links.settled() == set()


def test_what_is_kept_apart_goes_with_its_claim(project: Project, claims: list[int]) -> None:
    project.links.keep_apart(claims[0], claims[1])
    first = project.claims.get(claims[0])
    assert first is not None
    project.claims.delete(first)
    assert project.links.settled() == set()
    project.undo()
    assert project.links.settled() == {(claims[0], claims[1])}
