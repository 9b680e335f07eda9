"""Aliases and identifiers belong to an entity, whatever is merged, and can be undone."""

from __future__ import annotations

import pytest

from store import EntityType, LabelError, Project, Span, Verdict

PERSON = EntityType.PERSON


@pytest.fixture
def leike(project: Project) -> int:
    return project.entities.create("Jan Leike", PERSON)


def test_an_entity_is_known_by_its_aliases(project: Project, leike: int) -> None:
    project.aliases.add(leike, "  Jan   Leik ")
    project.aliases.add(leike, "Jan Leik")
    assert project.aliases.of(leike) == ["Jan Leik"]
    assert project.entities.find("jan leik", PERSON) == leike
    assert project.entities.find("Jan Leik", EntityType.ORG) is None
    assert [entity.id for entity in project.entities.search("leik")] == [leike]


def test_an_alias_of_two_names_neither(project: Project, leike: int) -> None:
    other = project.entities.create("Janet Leike", PERSON)
    for entity_id in (leike, other):
        project.aliases.add(entity_id, "J. Leike")
    assert project.entities.find("J. Leike", PERSON) is None


def test_a_label_in_the_article_goes_before_an_alias(project: Project, leike: int) -> None:
    article = project.add_text("Jan spoke. Jan left.")
    other = project.entities.create("Jan Kulveit", PERSON)
    project.mentions.add(article, Span.of(0, 3), PERSON, other)
    project.aliases.add(leike, "Jan")
    assert project.mentions.add(article, Span.of(11, 14), PERSON).entity_id == other
    elsewhere = project.add_text("Jan it was.")
    assert project.mentions.add(elsewhere, Span.of(0, 3), PERSON).entity_id == leike


def test_both_are_steps_that_can_be_undone(project: Project, leike: int) -> None:
    project.aliases.add(leike, "Jan L.")
    project.aliases.identify(leike, "wikidata:Q1")
    assert project.aliases.identified("wikidata:Q1") == leike
    project.undo()
    assert project.aliases.identifiers(leike) == []
    project.aliases.remove(leike, "Jan L.")
    assert project.aliases.of(leike) == []
    project.undo()
    assert project.aliases.of(leike) == ["Jan L."]


def test_a_cluster_shares_them(project: Project, leike: int) -> None:
    other = project.entities.create("Jan Leika", PERSON)
    project.aliases.add(other, "Leika")
    project.aliases.identify(other, "Q1")
    project.judgements.judge(leike, other, Verdict.SAME)
    assert project.aliases.of(leike) == ["Leika"]
    assert project.aliases.identifiers(leike) == ["Q1"]
    project.aliases.identify(leike, "Q1")
    project.aliases.unidentify(leike, "Q1")
    assert project.aliases.identifiers(other) == []


def test_an_identifier_has_one_owner(project: Project, leike: int) -> None:
    other = project.entities.create("Sam Altman", PERSON)
    project.aliases.identify(leike, "Q1")
    with pytest.raises(LabelError, match="Q1 is “Jan Leike” already"):
        project.aliases.identify(other, "Q1")


@pytest.mark.parametrize("nothing", ["", " \n"])
def test_nothing_is_no_name(project: Project, leike: int, nothing: str) -> None:
    with pytest.raises(LabelError, match="cannot be empty"):
        project.aliases.add(leike, nothing)
    with pytest.raises(LabelError, match="cannot be empty"):
        project.aliases.identify(leike, nothing)


def test_what_the_world_knows_stays_without_mentions(project: Project, leike: int) -> None:
    project.aliases.identify(leike, "Q1")
    article = project.add_text("Jan Leike left.")
    mention = project.mentions.add(article, Span.of(0, 9), PERSON)
    assert mention.entity_id == leike
    project.mentions.delete(mention)
    assert project.entities.get(leike).name == "Jan Leike"
