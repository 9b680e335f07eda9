"""Mentions stand on the text and are filed under the entity that they name."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from store import (
    Claim,
    EntityType,
    LabelError,
    Mention,
    Project,
    Role,
    Span,
    StoreError,
    open_project,
)

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

PERSON, ORG, PRODUCT = EntityType.PERSON, EntityType.ORG, EntityType.PRODUCT


def test_a_label_keeps_its_quote_and_its_annotator(
    project: Project, article: int, at: Callable[[str], Span]
) -> None:
    mention = project.mentions.add(article, at("Jan Leike"), PERSON)
    assert (mention.quote, mention.type, mention.annotator) == ("Jan Leike", PERSON, "ann")
    assert project.entities.get(mention.entity_id).name == "Jan Leike"
    assert project.mentions.get(mention.id) == mention
    assert project.mentions.of_article(article) == [mention]


def test_the_same_label_twice_is_one_step(project: Project, label: Callable[..., Mention]) -> None:
    assert label("OpenAI", ORG) == label("OpenAI", ORG)
    assert len(project.mentions) == 1
    assert len(list(project.history.steps())) == 1


def test_a_name_known_is_filed_under_its_entity_whatever_its_case(project: Project) -> None:
    article = project.add_text("Beyoncé sang. BEYONCE’s hit. beyoncé left.")
    spans = [Span.of(0, 7), Span.of(14, 21), Span.of(29, 36)]
    filed = {project.mentions.add(article, span, PERSON).entity_id for span in spans}
    assert len(filed) == 1


def test_a_name_of_another_type_is_another_entity(
    project: Project, label: Callable[..., Mention]
) -> None:
    assert label("OpenAI", ORG).entity_id != label("OpenAI", PRODUCT).entity_id


def test_a_name_goes_first_to_the_entity_that_its_article_names(project: Project) -> None:
    here = project.add_text("Smith spoke. Smith left.")
    there = project.add_text("Smith ran. Smith sat. Smith won.")
    for start in (0, 11, 22):
        project.mentions.add(there, Span.of(start, start + 5), PERSON)
    other = project.entities.create("Smith", PERSON)
    first = project.mentions.add(here, Span.of(0, 5), PERSON, other)
    assert project.mentions.add(here, Span.of(13, 18), PERSON).entity_id == first.entity_id


def test_a_span_outside_the_text_is_refused(project: Project, article: int) -> None:
    with pytest.raises(LabelError, match="the text has"):
        project.mentions.add(article, Span.of(0, 10_000), PERSON)
    with pytest.raises(StoreError, match="no article 99"):
        project.mentions.add(99, Span.of(0, 1), PERSON)
    assert len(project.entities) == 0


def test_labelling_everywhere_is_one_step(project: Project, article: int) -> None:
    places = [(article, Span.of(0, 5)), (article, Span.of(24, 29))]
    made = project.mentions.add_all(places, PERSON)
    assert {mention.quote for mention in made} == {"Leike"}
    assert project.undo() == ("label PERSON in 2 places: Leike", None)
    assert len(project.mentions) == len(project.entities) == 0


def test_what_touches_a_span_is_found_in_the_order_one_comes_to_it(
    project: Project, path: Path, article: int
) -> None:
    def add(*fragments: tuple[int, int], of: Project = project) -> Mention:
        return of.mentions.add(article, Span(fragments), PERSON)

    whole, part, split = add((0, 30)), add((10, 14)), add((2, 4), (20, 22))
    add((30, 33))
    assert project.mentions.touching(article, Span.of(11, 21), "ann") == [whole, part, split]
    assert project.mentions.touching(article, Span.of(5, 20), "ann") == [whole, part]
    assert project.mentions.touching(article, Span.of(11, 12), "bob") == []
    project.close()
    with open_project(path, annotator="bob") as other:
        mine = add((11, 12), of=other)
        assert other.mentions.touching(article, Span.of(11, 21), "bob") == [mine]


def test_relabelling_files_the_mention_under_the_entity_of_its_new_type(
    project: Project, label: Callable[..., Mention]
) -> None:
    wrong = label("OpenAI", PERSON)
    right = project.mentions.relabel(wrong, ORG)
    assert (right.id, right.type) == (wrong.id, ORG)
    assert [entity.type for entity in project.entities] == [ORG]


def test_relabelling_to_the_type_it_has_changes_nothing(
    project: Project, label: Callable[..., Mention]
) -> None:
    mention = label("OpenAI", ORG)
    assert project.mentions.relabel(mention, ORG) == mention
    assert project.mentions.get(mention.id) == mention
    assert len(list(project.history.steps())) == 1


def test_no_mention_is_relabelled_onto_another(
    project: Project, label: Callable[..., Mention]
) -> None:
    there, wrong = label("OpenAI", ORG), label("OpenAI", PRODUCT)
    with pytest.raises(LabelError, match="“OpenAI” is labelled ORG already"):
        project.mentions.relabel(wrong, ORG)
    assert project.mentions.of_article(there.article_id) == [there, wrong]


@pytest.fixture
def claim(project: Project, article: int, at: Callable[[str], Span]) -> Claim:
    """Begin a claim by “Jan”, heard through “Jan”."""
    jan = project.mentions.add(article, at("Jan"), PERSON)
    claim = project.claims.mark(article, Role.SOURCE, jan.span)
    return project.claims.set_via(claim, jan.entity_id)


def _named_by(project: Project, claim: Claim) -> set[tuple[str, EntityType]]:
    now = project.claims.get(claim.id)
    assert now is not None
    named = [project.entities.get(i) for i in (*now.claimers, now.via_id) if i is not None]
    assert len(named) == 2
    return {(entity.name, entity.type) for entity in named}


def test_a_claim_follows_the_mention_that_grows(
    project: Project, article: int, claim: Claim, at: Callable[[str], Span]
) -> None:
    (jan,) = project.mentions.of_article(article)
    grown = project.mentions.move(jan, at("Jan Leike"))
    assert grown.entity_id == jan.entity_id
    assert _named_by(project, claim) == {("Jan Leike", PERSON)}
    assert len(project.entities) == 1
    project.undo()
    assert project.mentions.of_article(article) == [jan]
    assert _named_by(project, claim) == {("Jan", PERSON)}


def test_a_claim_follows_the_mention_that_goes_to_an_entity_that_is_known(
    project: Project, article: int, claim: Claim, at: Callable[[str], Span]
) -> None:
    known = project.entities.create("Jan Leike", PERSON)
    (jan,) = project.mentions.of_article(article)
    assert project.mentions.move(jan, at("Jan Leike")).entity_id == known
    assert _named_by(project, claim) == {("Jan Leike", PERSON)}
    assert [entity.id for entity in project.entities] == [known]
    project.undo()
    assert _named_by(project, claim) == {("Jan", PERSON)}


@pytest.mark.parametrize("is_known", [True, False])
def test_a_claim_follows_the_mention_that_is_relabelled(
    project: Project, article: int, claim: Claim, *, is_known: bool
) -> None:
    if is_known:
        project.entities.create("Jan", PRODUCT)
    (jan,) = project.mentions.of_article(article)
    project.mentions.relabel(jan, PRODUCT)
    assert _named_by(project, claim) == {("Jan", PRODUCT)}
    assert len(project.entities) == 1


def test_a_claim_stays_with_an_entity_that_is_still_mentioned(
    project: Project, article: int, claim: Claim, at: Callable[[str], Span]
) -> None:
    (jan,) = project.mentions.of_article(article)
    project.mentions.add(article, at("Sam"), PERSON, jan.entity_id)
    project.mentions.move(jan, at("Jan Leike"))
    assert _named_by(project, claim) == {("Sam", PERSON)}


def test_a_mention_that_is_moved_goes_to_the_entity_of_its_new_name(
    project: Project, label: Callable[..., Mention], at: Callable[[str], Span]
) -> None:
    mention = label("Jan Leike", PERSON)
    known = label("Leike", PERSON)
    start = at("Jan Leike").start + len("Jan ")
    moved = project.mentions.move(mention, Span.of(start, start + 5))
    assert (moved.quote, moved.entity_id) == ("Leike", known.entity_id)
    assert len(project.entities) == 1


def test_a_mention_filed_by_hand_keeps_its_entity_when_moved(
    project: Project, label: Callable[..., Mention], at: Callable[[str], Span]
) -> None:
    leike = label("Jan Leike", PERSON)
    he = project.mentions.assign(label("he was", PERSON), leike.entity_id)
    assert project.mentions.move(he, at("he")).entity_id == leike.entity_id


def test_a_mention_can_stay_where_it_is(
    project: Project, label: Callable[..., Mention], at: Callable[[str], Span]
) -> None:
    mention = label("OpenAI", ORG)
    assert project.mentions.move(mention, at("OpenAI")) == mention


def test_no_mention_moves_onto_one_of_its_type(
    project: Project, label: Callable[..., Mention], at: Callable[[str], Span]
) -> None:
    label("OpenAI", ORG)
    mention = label("May", ORG)
    with pytest.raises(LabelError, match="labelled ORG already"):
        project.mentions.move(mention, at("OpenAI"))
    assert project.mentions.get(mention.id) == mention


def test_deleting_the_last_mention_takes_the_entity_with_it(project: Project, article: int) -> None:
    first = project.mentions.add(article, Span.of(0, 5), PERSON)
    second = project.mentions.add(article, Span.of(24, 29), PERSON)
    project.mentions.delete(first)
    assert len(project.entities) == 1
    project.mentions.delete(second)
    assert len(project.entities) == 0


def test_what_was_deleted_cannot_be_changed(
    project: Project, label: Callable[..., Mention], at: Callable[[str], Span]
) -> None:
    gone, kept = label("OpenAI", ORG), label("Jan Leike", PERSON)
    project.mentions.delete(gone)
    changes: list[Callable[[], object]] = [
        lambda: project.mentions.relabel(gone, PRODUCT),
        lambda: project.mentions.move(gone, at("May")),
        lambda: project.mentions.assign(gone, kept.entity_id),
    ]
    for change in changes:
        with pytest.raises(LabelError, match="has been deleted"):
            change()
    project.mentions.delete(gone)
    assert [entity.id for entity in project.entities] == [kept.entity_id]


def test_each_annotator_labels_for_themselves(path: Path, project: Project, article: int) -> None:
    mine = project.mentions.add(article, Span.of(0, 5), PERSON)
    project.close()
    with open_project(path, annotator="bob") as other:
        theirs = other.mentions.add(article, Span.of(0, 5), PERSON)
        assert theirs.id != mine.id
        assert theirs.entity_id == mine.entity_id
        assert other.mentions.of_article(article, "bob") == [theirs]
        assert other.mentions.of_article(article) == [mine, theirs]


def test_labelling_everywhere_reads_each_text_once(project: Project) -> None:
    article = project.add_text("Ann " * 50)
    asked: list[str] = []
    project.db.conn.set_trace_callback(asked.append)
    project.mentions.add_all([(article, Span.of(i, i + 3)) for i in range(0, 200, 4)], PERSON)
    project.db.conn.set_trace_callback(None)
    assert sum("SELECT raw" in sql for sql in asked) == 1
    assert len(project.mentions) == 50


def test_the_types_of_a_name_come_with_the_most_used_first(project: Project) -> None:
    article = project.add_text("Grok, Grok and GROK’s")
    for start, type_ in ((0, EntityType.ORG), (6, EntityType.PRODUCT), (15, EntityType.PRODUCT)):
        project.mentions.add(article, Span.of(start, start + 4), type_)
    assert project.mentions.types_of("grok") == [EntityType.PRODUCT, EntityType.ORG]
    assert project.mentions.types_of("Claude") == []
