"""Names that may be one are proposed once, until someone judges them."""

from __future__ import annotations

import pytest

from store import EntityType, Project, Span, Verdict

PERSON = EntityType.PERSON


@pytest.fixture
def pair(project: Project) -> tuple[int, int]:
    first = project.entities.create("Daniel Kokotajlo", PERSON)
    second = project.entities.create("Daniel Kokotailo", PERSON)
    project.entities.create("Daniel Kokotajlo", EntityType.ORG)
    project.entities.create("Margaret Mitchell", PERSON)
    project.suggestions.find_variants()
    return first, second


def test_names_alike_of_one_type_are_proposed(project: Project, pair: tuple[int, int]) -> None:
    (variant,) = project.suggestions.variants()
    assert (variant.a_id, variant.b_id) == pair
    assert 0 <= variant.score <= 1
    assert variant.reasons


def test_a_proposal_is_no_step_of_the_history(project: Project, pair: tuple[int, int]) -> None:
    assert len(list(project.history.steps())) == 4


def test_only_new_entities_are_compared(project: Project, pair: tuple[int, int]) -> None:
    assert project.suggestions.find_variants() == 0
    project.entities.create("Daniel Kokotajo", PERSON)
    assert project.suggestions.find_variants() == 1
    assert len(project.suggestions.variants()) == 3


@pytest.mark.parametrize("verdict", list(Verdict))
def test_what_was_judged_is_not_asked_again_unless_undone(
    project: Project, pair: tuple[int, int], verdict: Verdict
) -> None:
    project.judgements.judge(*pair, verdict)
    assert project.suggestions.variants() == []
    project.undo()
    assert len(project.suggestions.variants()) == 1


def test_two_clusters_are_asked_about_once(project: Project, pair: tuple[int, int]) -> None:
    third = project.entities.create("Daniel Kokotajo", PERSON)
    project.suggestions.find_variants()
    project.judgements.judge(*pair, Verdict.SAME)
    (variant,) = project.suggestions.variants()
    assert third in (variant.a_id, variant.b_id)


def test_one_can_ask_about_some_entities(project: Project, pair: tuple[int, int]) -> None:
    assert len(project.suggestions.variants([pair[1]])) == 1
    assert project.suggestions.variants([pair[1] + 1]) == []
    assert project.suggestions.variants([]) == []


def test_an_entity_that_comes_back_is_compared_again(project: Project) -> None:
    article = project.add_text("Daniel Kokotajlo and Daniel Kokotailo.")
    for span in (Span.of(0, 16), Span.of(21, 37)):
        project.mentions.add(article, span, PERSON)
    project.suggestions.find_variants()
    project.undo()
    assert project.suggestions.variants() == []
    project.redo()
    assert project.suggestions.find_variants() == 1
    assert len(project.suggestions.variants()) == 1


def test_what_is_renamed_or_retyped_is_compared_again(
    project: Project, pair: tuple[int, int]
) -> None:
    article = project.add_text("Zorro left.")
    project.mentions.add(article, Span.of(0, 5), PERSON, pair[1])
    project.entities.rename(pair[1], "Sam Altman")
    assert project.suggestions.variants() == []
    assert project.suggestions.find_variants() == 1
    assert project.suggestions.variants() == []
    project.undo()
    assert project.suggestions.find_variants() == 1
    assert len(project.suggestions.variants()) == 1
    project.entities.retype(pair[1], EntityType.PLACE)
    assert project.suggestions.find_variants() == 1
    assert project.suggestions.variants() == []
