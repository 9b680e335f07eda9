"""Merging is a judgement: it joins, it can be taken back, and it may not contradict another."""

from __future__ import annotations

import pytest

from store import EntityType, LabelError, Project, Span, StoreError, Verdict

SAME, DIFFERENT, UNSURE = Verdict.SAME, Verdict.DIFFERENT, Verdict.UNSURE


@pytest.fixture
def four(project: Project) -> list[int]:
    names = ("Ann", "Anna", "Anne", "Annie")
    return [project.entities.create(name, EntityType.PERSON) for name in names]


def test_a_judgement_is_kept_with_who_said_it(project: Project, four: list[int]) -> None:
    project.judgements.judge(four[1], four[0], UNSURE)
    (judgement,) = project.judgements
    assert (judgement.a_id, judgement.b_id) == (four[0], four[1])
    assert (judgement.verdict, judgement.annotator) == (UNSURE, "ann")


def test_same_joins_through_others(project: Project, four: list[int]) -> None:
    project.judgements.judge(four[3], four[2], SAME)
    project.judgements.judge(four[2], four[0], SAME)
    assert project.entities.root(four[3]) == four[0]
    assert project.judgements.clusters().are_same(four[0], four[3])


def test_the_last_word_counts(project: Project, four: list[int]) -> None:
    for verdict in (SAME, DIFFERENT, UNSURE, SAME):
        project.judgements.judge(four[0], four[1], verdict)
    assert [judgement.verdict for judgement in project.judgements] == [SAME]
    for verdict in (UNSURE, DIFFERENT, SAME):
        assert project.undo()
        assert [judgement.verdict for judgement in project.judgements] == [verdict]


def test_saying_it_again_is_no_step(project: Project, four: list[int]) -> None:
    project.judgements.judge(four[0], four[1], SAME)
    project.judgements.judge(four[0], four[1], SAME)
    assert len(list(project.history.steps())) == len(four) + 1


def test_a_contradiction_is_refused_and_names_what_was_said(
    project: Project, four: list[int]
) -> None:
    project.judgements.judge(four[0], four[1], SAME)
    project.judgements.judge(four[1], four[2], DIFFERENT)
    with pytest.raises(LabelError, match="“Anna” and “Anne” were judged otherwise"):
        project.judgements.judge(four[0], four[2], SAME)
    assert project.entities.root(four[2]) == four[2]


def test_different_is_refused_inside_a_cluster(project: Project, four: list[int]) -> None:
    project.judgements.judge(four[0], four[1], SAME)
    project.judgements.judge(four[1], four[2], SAME)
    with pytest.raises(LabelError, match="take that back first"):
        project.judgements.judge(four[0], four[2], DIFFERENT)


def test_an_entity_is_not_judged_against_itself(project: Project, four: list[int]) -> None:
    with pytest.raises(LabelError, match="always the same as itself"):
        project.judgements.judge(four[0], four[0], DIFFERENT)


def test_splitting_takes_back_every_merge_as_one_step(project: Project, four: list[int]) -> None:
    for other in four[1:]:
        project.judgements.judge(four[0], other, SAME)
    assert project.judgements.split(four[2]) == 3
    assert [project.entities.root(entity) for entity in four] == four
    assert project.undo() == ("split Anne", None)
    assert project.entities.members(four[1]) == tuple(four)


def test_splitting_what_was_never_merged_is_no_step(project: Project, four: list[int]) -> None:
    project.judgements.judge(four[0], four[1], DIFFERENT)
    assert project.judgements.split(four[0]) == 0
    assert len(list(project.judgements)) == 1


def test_undo_and_redo_move_the_clusters_too(project: Project, four: list[int]) -> None:
    project.judgements.judge(four[0], four[1], SAME)
    project.undo()
    assert project.entities.root(four[1]) == four[1]
    project.redo()
    assert project.entities.root(four[1]) == four[0]


def test_a_merge_that_is_rolled_back_leaves_no_cluster(project: Project, four: list[int]) -> None:
    def merge_and_fail() -> None:
        with project.action("merge and fail"):
            project.judgements.judge(four[0], four[1], SAME)
            assert project.entities.root(four[1]) == four[0]
            raise StoreError("on purpose")

    with pytest.raises(StoreError, match="on purpose"):
        merge_and_fail()
    assert project.entities.root(four[1]) == four[1]


def test_what_was_said_of_two_can_be_taken_back_at_any_time(
    project: Project, four: list[int]
) -> None:
    project.judgements.judge(four[0], four[1], DIFFERENT)
    project.judgements.judge(four[2], four[3], SAME)
    project.judgements.withdraw(four[1], four[0])
    assert [judgement.verdict for judgement in project.judgements] == [SAME]
    with pytest.raises(LabelError, match="nothing to take back"):
        project.judgements.withdraw(four[0], four[1])
    project.undo()
    assert [judgement.verdict for judgement in project.judgements] == [DIFFERENT, SAME]


def test_a_person_is_no_organisation(project: Project, four: list[int]) -> None:
    acme = project.entities.create("Ann", EntityType.ORG)
    with pytest.raises(LabelError, match="“Ann” is PERSON and “Ann” is ORG: change one type"):
        project.judgements.judge(four[0], acme, SAME)
    project.judgements.judge(four[0], acme, DIFFERENT)


def test_one_is_taken_out_and_the_others_stay_one(project: Project, four: list[int]) -> None:
    for other in four[1:]:
        project.judgements.judge(four[0], other, SAME)
    assert project.judgements.take_out(four[0]) == 3
    assert project.entities.members(four[0]) == (four[0],)
    assert project.entities.members(four[1]) == tuple(four[1:])
    assert project.judgements.clusters().are_settled(four[0], four[3])
    project.undo()
    assert project.entities.members(four[0]) == tuple(four)
    project.judgements.split(four[0])
    with pytest.raises(LabelError, match="by itself"):
        project.judgements.take_out(four[0])


def test_short_forms_go_with_the_name_that_they_are_short_for(project: Project) -> None:
    article = project.add_text("Jan Leike left. Leike said so. Jan Leika bowed.")
    spans = ((0, 9), (16, 21), (31, 40))
    ids = [
        project.mentions.add(article, Span.of(*span), EntityType.PERSON).entity_id for span in spans
    ]
    project.variants.refresh()
    project.judgements.judge(ids[0], ids[2], SAME)
    assert project.entities.members(ids[0]) == tuple(ids)
    project.judgements.take_out(ids[0])
    assert project.entities.members(ids[0]) == tuple(ids[:2])
    assert project.entities.members(ids[2]) == (ids[2],)
