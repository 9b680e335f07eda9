"""Claims are made of spans, one at a time, and say who claims."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from store import (
    Act,
    Certainty,
    Claim,
    EntityType,
    Form,
    LabelError,
    LinkType,
    Mention,
    Polarity,
    Project,
    Role,
    Span,
)

if TYPE_CHECKING:
    from collections.abc import Callable

QUOTATION = "“Safety has taken a back seat,”"
SOURCE, CUE, CONTENT = Role.SOURCE, Role.CUE, Role.CONTENT


@pytest.fixture
def claim(project: Project, article: int, at: Callable[[str], Span]) -> Claim:
    return project.claims.mark(article, CONTENT, at(QUOTATION))


@pytest.fixture
def people(project: Project) -> list[int]:
    return [project.entities.create(name, EntityType.PERSON) for name in ("Ann", "Bea")]


def test_a_claim_begins_with_any_span_and_takes_others(
    project: Project, claim: Claim, at: Callable[[str], Span]
) -> None:
    whole = project.claims.mark(claim.article_id, CUE, at("said"), claim)
    assert whole.id == claim.id
    assert whole.quotes == {CONTENT: QUOTATION, CUE: "said"}
    assert (whole.act, whole.certainty) == (Act.ASSERTION, Certainty.CERTAIN)
    assert (whole.polarity, whole.form, whole.annotator) == (Polarity.POSITIVE, None, "ann")
    assert project.claims.of_article(claim.article_id, "ann") == [whole]
    assert project.claims.of_article(claim.article_id, "bob") == []


def test_a_role_is_marked_anew(project: Project, claim: Claim, at: Callable[[str], Span]) -> None:
    claim = project.claims.mark(claim.article_id, CONTENT, at("a back seat"), claim)
    assert claim.quotes == {CONTENT: "a back seat"}
    again = project.claims.mark(claim.article_id, CONTENT, at("a back seat"), claim)
    assert again == claim
    assert len(list(project.history.steps())) == 2


def test_a_source_says_who_claims(
    project: Project, claim: Claim, label: Callable[..., Mention], at: Callable[[str], Span]
) -> None:
    leike = label("Jan Leike", EntityType.PERSON)
    claim = project.claims.mark(claim.article_id, SOURCE, at("Jan Leike"), claim)
    assert claim.claimers == (leike.entity_id,)


def test_what_a_person_said_of_the_claimer_stays(
    project: Project, claim: Claim, label: Callable[..., Mention], at: Callable[[str], Span]
) -> None:
    label("Jan Leike", EntityType.PERSON)
    claim = project.claims.set_author(claim, by_author=True)
    claim = project.claims.mark(claim.article_id, SOURCE, at("Jan Leike"), claim)
    assert (claim.by_author, claim.claimers) == (True, ())


def test_claimers_keep_their_order_and_replace_the_author(
    project: Project, claim: Claim, people: list[int]
) -> None:
    claim = project.claims.set_author(claim, by_author=True)
    claim = project.claims.set_claimers(claim, [*people[::-1], people[1]])
    assert (claim.by_author, claim.claimers) == (False, (people[1], people[0]))
    claim = project.claims.set_author(claim, by_author=True)
    assert (claim.by_author, claim.claimers) == (True, ())


def test_setting_the_same_claimers_is_no_step(
    project: Project, claim: Claim, people: list[int]
) -> None:
    claim = project.claims.set_claimers(claim, people)
    steps = len(list(project.history.steps()))
    assert project.claims.set_claimers(claim, people) == claim
    assert len(list(project.history.steps())) == steps


def test_an_entity_that_no_label_names_any_more_goes(
    project: Project, claim: Claim, people: list[int]
) -> None:
    first, second = people
    claim = project.claims.set_via(project.claims.set_claimers(claim, [first]), second)
    assert (claim.claimers, claim.via_id) == ((first,), second)
    claim = project.claims.set_claimers(project.claims.set_via(claim, None), [])
    assert (claim.claimers, claim.via_id) == ((), None)
    assert len(project.entities) == 0


def test_attributes_are_taken_over(project: Project, claim: Claim) -> None:
    wanted = replace(
        claim,
        form=Form.MIXED,
        act=Act.BELIEF,
        certainty=Certainty.POSSIBLE,
        polarity=Polarity.NEGATIVE,
    )
    assert project.claims.update(wanted) == wanted == project.claims.get(claim.id)
    assert project.undo()
    assert project.claims.get(claim.id) == claim


def test_a_claim_without_spans_is_gone(
    project: Project, claim: Claim, at: Callable[[str], Span]
) -> None:
    project.claims.mark(claim.article_id, CUE, at("said"), claim)
    left = project.claims.unmark(claim, CONTENT)
    assert left is not None
    assert left.quotes == {CUE: "said"}
    assert project.claims.unmark(left, CUE) is None
    assert len(project.claims) == 0
    assert project.undo() == ("delete cue of a claim", claim.article_id)
    assert project.claims.get(claim.id) == left


def test_claims_nest_but_not_in_a_circle(
    project: Project, claim: Claim, article: int, at: Callable[[str], Span]
) -> None:
    inner = project.claims.mark(article, CONTENT, at("a back seat"))
    inner = project.claims.nest(inner, claim)
    assert inner.nested_in_id == claim.id
    for outer in (inner, claim):
        with pytest.raises(LabelError, match="inside itself"):
            project.claims.nest(claim, outer)
    assert project.claims.nest(inner, None).nested_in_id is None


def test_a_step_names_the_attribute_that_it_set(project: Project, claim: Claim) -> None:
    project.claims.update(replace(claim, certainty=Certainty.PROBABLE))
    words = claim.quotes[CONTENT]
    assert project.undo() == (f"set certainty PR of claim {words}", claim.article_id)
    project.claims.update(replace(claim, form=Form.MIXED, act=Act.BELIEF))
    marked = project.claims.update(claim)
    assert marked == claim
    steps = [step.name for step in project.history.steps(2)]
    assert steps == [
        f"set form by its marks, act assertion of claim {words}",
        f"set form mixed, act belief of claim {words}",
    ]


def test_deleting_takes_spans_links_and_notes_and_undo_brings_them_back(
    project: Project, claim: Claim, article: int, at: Callable[[str], Span]
) -> None:
    inner = project.claims.nest(project.claims.mark(article, CUE, at("said")), claim)
    link = project.links.add(LinkType.SUPPORTS, inner.id, claim.id)
    project.notes.write(article, "Really?", claim_id=claim.id)
    project.claims.delete(claim)
    left = project.claims.get(inner.id)
    assert left is not None
    assert left.nested_in_id is None
    assert len(project.links) == len(project.notes) == 0
    assert project.undo() == (f"delete claim {claim.quotes[CONTENT]}", article)
    assert project.claims.of_article(article) == [claim, inner]
    assert project.links.of_claims([claim.id]) == [link]
    assert [note.text for note in project.notes.of_article(article)] == ["Really?"]


def test_what_was_deleted_cannot_be_changed(
    project: Project, claim: Claim, at: Callable[[str], Span]
) -> None:
    project.claims.delete(claim)
    changes: list[Callable[[], object]] = [
        lambda: project.claims.mark(claim.article_id, CUE, at("said"), claim),
        lambda: project.claims.unmark(claim, CONTENT),
        lambda: project.claims.set_claimers(claim, []),
        lambda: project.claims.set_author(claim, by_author=True),
        lambda: project.claims.set_via(claim, None),
        lambda: project.claims.nest(claim, None),
        lambda: project.claims.update(claim),
    ]
    for change in changes:
        with pytest.raises(LabelError, match="has been deleted"):
            change()
    project.claims.delete(claim)
    assert len(project.claims) == 0


def test_a_claim_stands_in_one_article(project: Project, claim: Claim) -> None:
    other = project.add_text("Another text, of another day.")
    with pytest.raises(LabelError, match="one article"):
        project.claims.mark(other, CUE, Span.of(0, 7), claim)
    with pytest.raises(LabelError, match="the text has"):
        project.claims.mark(other, CUE, Span.of(0, 700))
    assert project.claims.get(claim.id) == claim


def test_search_wants_every_word_in_one_span(
    project: Project, claim: Claim, article: int, at: Callable[[str], Span]
) -> None:
    newer = project.claims.mark(article, CONTENT, at("he was sad to see Leike leave"))
    assert project.claims.search() == [newer, claim]
    assert project.claims.search("SEAT safety") == [claim]
    assert project.claims.search("safety sad") == []
    assert project.claims.search(limit=1) == [newer]
