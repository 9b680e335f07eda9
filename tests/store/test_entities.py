"""Entities are known by their names across all articles."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from store import EntityType, LabelError, Mention, Project, Role, Verdict

if TYPE_CHECKING:
    from collections.abc import Callable

    from store import Span

PERSON, ORG, PRODUCT = EntityType.PERSON, EntityType.ORG, EntityType.PRODUCT
SAME = Verdict.SAME


def test_an_entity_is_found_by_its_name_whatever_the_case(project: Project) -> None:
    entity = project.entities.create("Zoë Müller", PERSON)
    assert project.entities.find("ZOE MULLER’S", PERSON) == entity
    assert project.entities.find("Zoë Müller", ORG) is None
    assert project.entities.find_or_create("zoë müller", PERSON) == entity


def test_an_entity_is_found_by_any_name_it_was_mentioned_by(
    project: Project, label: Callable[..., Mention]
) -> None:
    mention = label("Jan Leike", PERSON)
    project.entities.rename(mention.entity_id, "Jan Hendrik Leike")
    assert project.entities.find("Jan Leike", PERSON) == mention.entity_id
    assert project.entities.find("Jan Hendrik Leike", PERSON) == mention.entity_id


def test_renaming_leaves_what_the_text_says(
    project: Project, label: Callable[..., Mention]
) -> None:
    mention = label("Leike", PERSON)
    project.entities.rename(mention.entity_id, "Jan Leike")
    assert project.entities.get(mention.entity_id).name == "Jan Leike"
    assert project.mentions.get(mention.id) == mention


def test_renaming_to_the_same_name_is_no_step(
    project: Project, label: Callable[..., Mention]
) -> None:
    project.entities.rename(label("Leike", PERSON).entity_id, "Leike")
    assert [step.name for step in project.history.steps()] == ["label PERSON Leike"]


def test_a_cluster_is_one_entity_with_all_its_names(
    project: Project, label: Callable[..., Mention]
) -> None:
    leike, jan = label("Leike", PERSON), label("Jan Leike", PERSON)
    project.judgements.judge(jan.entity_id, leike.entity_id, SAME)
    (entity,) = project.entities
    assert len(project.entities) == 1
    assert project.entities.members(jan.entity_id) == (leike.entity_id, jan.entity_id)
    assert project.entities.get(jan.entity_id) == entity
    assert project.entities.names(jan.entity_id) == {"Jan Leike": 1, "Leike": 1}
    assert project.mentions.of_entity(jan.entity_id) == [leike, jan]


def test_retyping_changes_all_members_and_their_mentions(
    project: Project, label: Callable[..., Mention]
) -> None:
    leike, jan = label("Leike", ORG), label("Jan Leike", ORG)
    project.judgements.judge(jan.entity_id, leike.entity_id, SAME)
    project.entities.retype(jan.entity_id, PERSON)
    assert {m.type for m in project.mentions.of_entity(leike.entity_id)} == {PERSON}
    assert project.undo() == ("make Jan Leike PERSON", None)
    assert {m.type for m in project.mentions.of_entity(leike.entity_id)} == {ORG}


def test_retyping_onto_labels_that_are_there_leaves_those(
    project: Project, label: Callable[..., Mention]
) -> None:
    there, wrong = label("OpenAI", ORG), label("OpenAI", PRODUCT)
    project.entities.retype(wrong.entity_id, ORG)
    assert project.mentions.of_article(there.article_id) == [there]
    assert [entity.id for entity in project.entities] == [there.entity_id]


def test_an_entity_that_only_a_claim_names_stays_while_the_claim_does(
    project: Project, label: Callable[..., Mention], at: Callable[[str], Span]
) -> None:
    mention = label("Leike", PERSON)
    claim = project.claims.mark(mention.article_id, Role.SOURCE, mention.span)
    assert claim.claimers == (mention.entity_id,)
    project.mentions.delete(mention)
    assert project.entities.get(mention.entity_id).name == "Leike"
    project.claims.delete(claim)
    assert len(project.entities) == 0


def test_an_entity_that_was_judged_stays(project: Project, label: Callable[..., Mention]) -> None:
    leike, jan = label("Leike", PERSON), label("Jan Leike", PERSON)
    project.judgements.judge(jan.entity_id, leike.entity_id, SAME)
    project.mentions.delete(jan)
    assert project.entities.members(leike.entity_id) == (leike.entity_id, jan.entity_id)


def test_an_entity_that_is_gone_is_told(project: Project) -> None:
    with pytest.raises(LabelError, match="has been deleted"):
        project.entities.get(5)


def test_search_puts_the_most_mentioned_first(
    project: Project, label: Callable[..., Mention]
) -> None:
    unused = project.entities.create("Leike Foundation", ORG)
    leike = label("Leike", PERSON)
    found = project.entities.search("LEIKE")
    assert [entity.id for entity in found] == [leike.entity_id, unused]
    assert project.entities.search("nobody") == []
    assert len(project.entities.search("", limit=1)) == 1


def test_an_entity_needs_a_name(project: Project, label: Callable[..., Mention]) -> None:
    entity = label("Leike", PERSON).entity_id
    with pytest.raises(LabelError, match="needs a name"):
        project.entities.rename(entity, " ")
    assert project.entities.get(entity).name == "Leike"
