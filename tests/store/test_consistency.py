"""Labels that disagree are found, mended or left as they are, and every answer can be undone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from store import ArticleState, EntityType, Project, Span, StoreError, Verdict, open_project
from store.check import check_project
from store.consistency import Inconsistency, Oddity, let_be, mend
from store.inconsistency_search import inconsistencies, inconsistencies_beside
from tests.store.proposing import keep, names_in, proposed, span_of

if TYPE_CHECKING:
    from store import Mention

ORG, PRODUCT, PERSON = EntityType.ORG, EntityType.PRODUCT, EntityType.PERSON

TEXT = "Grok 3 came first.\nThen Jan Leike saw Grok 3 and wrote of it, in {year}.\n"


@pytest.fixture
def articles(project: Project) -> list[int]:
    return [project.add_text(TEXT.format(year=year)) for year in (2022, 2023, 2024)]


def label(
    project: Project, article_id: int, name: str, type_: EntityType, after: int = 0
) -> Mention:
    return project.mentions.add(article_id, span_of(project, article_id, name, after), type_)


def odd(project: Project, oddity: Oddity) -> list[Inconsistency]:
    return [found for found in inconsistencies(project) if found.oddity is oddity]


@pytest.fixture
def one_org(project: Project, articles: list[int]) -> Project:
    """Label a product three times, once as an organisation."""
    for article_id, type_ in zip(articles, (PRODUCT, ORG, PRODUCT), strict=True):
        label(project, article_id, "Grok 3", type_)
    return project


def test_labels_that_agree_are_not_odd(project: Project, articles: list[int]) -> None:
    for article_id in articles:
        label(project, article_id, "Grok 3", PRODUCT)
    assert inconsistencies(project) == []


def test_another_label_than_most_is_odd_and_is_mended(one_org: Project) -> None:
    (found,) = inconsistencies(one_org)
    assert found.oddity is Oddity.LABEL
    assert (found.article_id, found.quote) == (2, "Grok 3")
    assert (found.type, found.usual, found.count) == (ORG, PRODUCT, 2)
    assert found.after == " came first."
    assert mend(one_org, [found]) == 1
    assert inconsistencies(one_org) == []
    assert [m.type for m in one_org.mentions.of_article(2)] == [PRODUCT]
    one_org.undo()
    assert inconsistencies(one_org) == [found]


def test_of_two_labels_as_frequent_the_first_counts(project: Project, articles: list[int]) -> None:
    label(project, 3, "Grok 3", ORG)
    label(project, 1, "Grok 3", PRODUCT)
    assert [(found.article_id, found.usual) for found in inconsistencies(project)] == [(1, ORG)]


def test_what_is_right_as_it_is_is_not_asked_again_unless_that_is_undone(
    one_org: Project,
) -> None:
    found = inconsistencies(one_org)
    let_be(one_org, found)
    assert inconsistencies(one_org) == []
    assert [m.type for m in one_org.mentions.of_article(2)] == [ORG]
    assert next(one_org.history.steps()).name == "leave as it is: Grok 3"
    assert not list(check_project(one_org))
    one_org.undo()
    assert inconsistencies(one_org) == found


def test_a_type_of_its_own_is_right_for_an_entity_of_its_own(one_org: Project) -> None:
    usual, other = (one_org.mentions.of_article(id_)[0].entity_id for id_ in (1, 2))
    one_org.judgements.judge(usual, other, Verdict.DIFFERENT)
    assert inconsistencies(one_org) == []


def test_that_word_is_only_of_the_place_and_of_what_most_labels_say(one_org: Project) -> None:
    let_be(one_org, inconsistencies(one_org))
    again = one_org.mentions.of_article(3)[0]
    one_org.mentions.relabel(again, ORG)
    one_org.mentions.relabel(one_org.mentions.of_article(1)[0], PRODUCT)
    assert [found.article_id for found in inconsistencies(one_org)] == [1]


def test_two_labels_on_one_stretch_are_meant_so(one_org: Project) -> None:
    label(one_org, 2, "Grok 3", PRODUCT)
    assert inconsistencies(one_org) == []


def test_the_same_date_may_be_an_amount_elsewhere(project: Project, articles: list[int]) -> None:
    for article_id, type_ in ((1, EntityType.DATE), (2, EntityType.QUANTITY)):
        label(project, article_id, "3", type_)
    assert inconsistencies(project) == []


def propose(project: Project, article_id: int) -> list[Span]:
    """Propose both places of a name."""
    raw = project.articles.raw(article_id)
    first = span_of(project, article_id, "Grok 3")
    second = span_of(project, article_id, "Grok 3", after=raw.index("Leike"))
    keep(project, article_id, [proposed(span, ORG) for span in (first, second)])
    return [first, second]


def test_what_was_passed_over_in_an_article_is_odd_where_others_have_labels(
    project: Project, articles: list[int]
) -> None:
    for article_id in articles:
        propose(project, article_id)
    label(project, 1, "Grok 3", PRODUCT)
    label(project, 2, "Jan Leike", PERSON)
    (found,) = inconsistencies(project)
    assert (found.oddity, found.article_id, found.span.start) == (Oddity.UNLABELLED, 2, 0)
    assert (found.type, found.usual, found.mention_id) == (ORG, PRODUCT, None)
    project.articles.set_state(2, ArticleState.DONE)
    assert [each.article_id for each in inconsistencies(project)] == [2, 2], "all of it was read"
    mend(project, inconsistencies(project))
    assert [(m.quote, m.type) for m in project.mentions.of_article(2)] == [
        ("Grok 3", PRODUCT),
        ("Jan Leike", PERSON),
        ("Grok 3", PRODUCT),
    ]
    assert {m.origin for m in project.mentions.of_article(2)} == {"rules", ""}


def test_one_that_stays_unlabelled_is_no_word_on_the_others(
    project: Project, articles: list[int]
) -> None:
    for article_id in articles:
        propose(project, article_id)
    label(project, 1, "Grok 3", PRODUCT)
    project.articles.set_state(1, ArticleState.DONE)
    let_be(project, inconsistencies(project))
    assert inconsistencies(project) == []
    assert len(names_in(project, 1)) == 0
    assert len(names_in(project, 2)) == 2


def test_the_same_name_of_another_entity_is_odd_until_a_person_judges(
    project: Project, articles: list[int]
) -> None:
    first = label(project, 1, "Jan Leike", PERSON)
    label(project, 2, "Jan Leike", PERSON)
    other = project.entities.create("Jan Leike", PERSON, named=True)
    third = label(project, 3, "Jan Leike", PERSON)
    project.mentions.assign(third, other)
    (found,) = odd(project, Oddity.ENTITY)
    assert (found.article_id, found.entity_id, found.count) == (3, first.entity_id, 2)
    mend(project, [found])
    assert inconsistencies(project) == []
    project.undo()
    project.judgements.judge(first.entity_id, other, Verdict.DIFFERENT)
    assert inconsistencies(project) == []


def test_two_entities_that_were_merged_are_one(project: Project, articles: list[int]) -> None:
    first = label(project, 1, "Jan Leike", PERSON)
    label(project, 2, "Jan Leike", PERSON)
    other = project.entities.create("Jan Leike", PERSON, named=True)
    project.mentions.assign(label(project, 3, "Jan Leike", PERSON), other)
    project.judgements.judge(first.entity_id, other, Verdict.SAME)
    assert inconsistencies(project) == []


def test_what_another_annotator_labels_is_their_own(one_org: Project) -> None:
    path = one_org.path
    one_org.close()
    with open_project(path, annotator="bea") as project:
        assert inconsistencies(project) == []
        label(project, 1, "Grok 3", ORG)
        assert inconsistencies(project) == []
    assert len(inconsistencies_beside(path, "ann")) == 1
    assert inconsistencies_beside(path, "nobody") == []


def test_many_are_mended_as_one_step(project: Project, articles: list[int]) -> None:
    for article_id in articles:
        label(project, article_id, "Grok 3", PRODUCT if article_id == 1 else ORG)
        label(project, article_id, "Grok 3", PRODUCT, after=9)
    found = inconsistencies(project)
    assert [each.article_id for each in found] == [2, 3]
    assert mend(project, found) == 2
    project.undo()
    assert inconsistencies(project) == found


def test_what_is_gone_meanwhile_is_passed_over(one_org: Project) -> None:
    found = inconsistencies(one_org)
    one_org.mentions.delete(one_org.mentions.of_article(2)[0])
    assert mend(one_org, found) == 0
    assert mend(one_org, []) == 0
    let_be(one_org, [])


def test_what_was_labelled_otherwise_meanwhile_is_passed_over(one_org: Project) -> None:
    found = inconsistencies(one_org)
    (mention,) = one_org.mentions.of_article(2)
    one_org.mentions.relabel(mention, PERSON)
    assert mend(one_org, found) == 0
    assert [m.type for m in one_org.mentions.of_article(2)] == [PERSON]


def test_what_stands_elsewhere_meanwhile_is_passed_over(one_org: Project) -> None:
    found = inconsistencies(one_org)
    (mention,) = one_org.mentions.of_article(2)
    one_org.mentions.move(mention, span_of(one_org, 2, "Grok"))
    assert mend(one_org, found) == 0
    assert [(m.quote, m.type) for m in one_org.mentions.of_article(2)] == [("Grok", ORG)]


def test_a_label_made_meanwhile_is_not_labelled_over(project: Project, articles: list[int]) -> None:
    for article_id in articles[:2]:
        first, second = propose(project, article_id)
    label(project, 1, "Grok 3", PRODUCT)
    label(project, 2, "Jan Leike", PERSON)
    project.articles.set_state(2, ArticleState.DONE)
    found = inconsistencies(project)
    assert [each.span for each in found] == [first, second]
    label(project, 2, "Grok", PERSON)
    assert mend(project, found) == 1
    assert [m.quote for m in project.mentions.of_article(2)] == ["Grok", "Jan Leike", "Grok 3"]
    project.undo()
    around = Span(((second.start - 4, second.start - 1), (second.end + 1, second.end + 4)))
    project.mentions.add(2, around, ORG)
    assert mend(project, found[1:]) == 1, "the gap of a label is free"


def test_what_sqlite_refuses_is_told_in_a_sentence(one_org: Project) -> None:
    connection = one_org.db.conn
    connection.set_progress_handler(lambda: 1, 1)  # which interrupts whatever is read
    with pytest.raises(StoreError, match="because SQLite says"):
        inconsistencies(one_org)
    connection.set_progress_handler(None, 0)


def test_a_surname_may_be_of_two_people_in_two_articles_but_not_in_one(
    project: Project, articles: list[int]
) -> None:
    jan = label(project, 1, "Jan Leike", PERSON).entity_id
    mary = project.entities.create("Mary Leike", PERSON)
    raw = project.articles.raw(1)
    for article_id, whose in ((1, jan), (2, jan), (3, mary)):
        surname = label(project, article_id, "Leike", PERSON, after=raw.index("Leike"))
        project.mentions.assign(surname, whose)
    assert inconsistencies(project) == []
    names = project.add_text("Leike, Leike and Leike, three times.")
    for start, whose in ((0, mary), (7, jan), (17, mary)):
        made = project.mentions.add(names, Span.of(start, start + 5), PERSON)
        project.mentions.assign(made, whose)
    (found,) = inconsistencies(project)
    assert (found.article_id, found.span.start, found.entity_id) == (names, 7, mary)


def test_they_come_text_by_text_the_surest_first(project: Project, articles: list[int]) -> None:
    for article_id, types in zip(
        articles, ((PERSON, PERSON), (ORG, ORG), (PERSON, ORG)), strict=True
    ):
        for name, type_ in zip(("Jan Leike", "Grok 3"), types, strict=True):
            label(project, article_id, name, type_)
    label(project, 1, "Grok 3", ORG, after=9)
    found = [(each.quote, each.article_id) for each in inconsistencies(project)]
    assert found == [("Grok 3", 1), ("Jan Leike", 2)]
