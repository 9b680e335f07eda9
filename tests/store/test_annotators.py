"""Several annotators in one project: each undoes their own steps, nobody those of another."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from store import (
    ArticleState,
    EntityType,
    HistoryError,
    LabelError,
    LinkType,
    Project,
    Role,
    Span,
    Verdict,
    open_project,
)
from store.check import check_project

if TYPE_CHECKING:
    from collections.abc import Callable
    from contextlib import AbstractContextManager
    from pathlib import Path

PERSON = EntityType.PERSON
HERE, THERE = Span.of(0, 5), Span.of(24, 29)


@pytest.fixture
def act_as(
    project: Project, path: Path, article: int
) -> Callable[[str], AbstractContextManager[Project]]:
    """Open the project as someone, one at a time."""
    project.close()
    return lambda name: open_project(path, annotator=name)


def _names(project: Project) -> list[str]:
    return [mention.annotator for mention in project.mentions.of_article(1)]


def test_each_undoes_only_their_own_steps(
    act_as: Callable[[str], AbstractContextManager[Project]],
) -> None:
    for name, span in (("ann", HERE), ("bob", THERE)):
        with act_as(name) as project:
            project.mentions.add(1, span, PERSON)
    with act_as("ann") as project:
        assert project.undo() == ("label PERSON Leike", 1)
        assert _names(project) == ["bob"]
        assert project.undo() is None
    with act_as("bob") as project:
        assert project.redo() is None
        assert project.undo() == ("label PERSON Leike", 1)
        assert _names(project) == []
    with act_as("ann") as project:
        assert project.redo() == ("label PERSON Leike", 1)
        assert _names(project) == ["ann"]
        assert project.annotators() == ["ann", "bob"]
        assert list(check_project(project)) == []


def test_an_entity_stays_as_long_as_someone_uses_it(
    act_as: Callable[[str], AbstractContextManager[Project]],
) -> None:
    with act_as("ann") as project:
        entity = project.mentions.add(1, HERE, PERSON).entity_id
    with act_as("bob") as project:
        project.mentions.add(1, HERE, PERSON)
    with act_as("ann") as project:
        project.undo()
        assert project.entities.get(entity).name == "Leike"
        project.redo()
        assert sorted(_names(project)) == ["ann", "bob"]
        assert list(check_project(project)) == []


def test_work_of_another_is_not_undone_along(
    act_as: Callable[[str], AbstractContextManager[Project]],
) -> None:
    with act_as("ann") as project:
        first = project.claims.mark(1, Role.CUE, HERE)
        second = project.claims.mark(1, Role.CUE, THERE)
    with act_as("bob") as project:
        project.links.add(LinkType.SUPPORTS, first.id, second.id)
    with act_as("ann") as project:
        with pytest.raises(HistoryError, match="later work builds on it"):
            project.undo()
        assert len(project.links) == 1
        assert project.claims.get(second.id) == second


def test_each_has_a_word_of_their_own_on_a_pair(
    act_as: Callable[[str], AbstractContextManager[Project]],
) -> None:
    with act_as("ann") as project:
        pair = project.entities.create("Ann", PERSON), project.entities.create("Anne", PERSON)
        project.judgements.judge(*pair, Verdict.SAME)
        assert project.entities.root(pair[1]) == pair[0]
    with act_as("bob") as project:
        project.judgements.judge(*pair, Verdict.DIFFERENT)
        assert project.entities.root(pair[1]) == pair[1]
    with act_as("ann") as project:
        assert [judgement.annotator for judgement in project.judgements] == ["ann", "bob"]
        assert project.undo() == ("same: Ann, Anne", None)
        assert [judgement.annotator for judgement in project.judgements] == ["bob"]
        assert project.redo() == ("same: Ann, Anne", None)
        assert project.entities.root(pair[1]) == pair[1]
        assert list(check_project(project)) == []


def test_splitting_takes_back_only_what_one_said_oneself(
    act_as: Callable[[str], AbstractContextManager[Project]],
) -> None:
    with act_as("ann") as project:
        one, two, three = (project.entities.create(name, PERSON) for name in ("A", "B", "C"))
        project.judgements.judge(one, two, Verdict.SAME)
    with act_as("bob") as project:
        project.judgements.judge(two, three, Verdict.SAME)
        assert project.judgements.split(one) == 1
        assert project.entities.members(one) == (one, two)
        with pytest.raises(LabelError, match="someone else merged these"):
            project.judgements.split(one)


def test_a_redo_against_what_another_said_merges_nothing(
    act_as: Callable[[str], AbstractContextManager[Project]],
) -> None:
    with act_as("ann") as project:
        ids = [project.entities.create(name, PERSON) for name in ("A", "B", "C")]
        project.judgements.judge(ids[0], ids[1], Verdict.SAME)
        project.judgements.judge(ids[0], ids[2], Verdict.SAME)
        project.undo()
    with act_as("bob") as project:
        project.judgements.judge(ids[1], ids[2], Verdict.DIFFERENT)
    with act_as("ann") as project:
        project.redo()
        assert not project.judgements.clusters().are_same(ids[1], ids[2])


def test_retyping_leaves_the_labels_of_others(
    act_as: Callable[[str], AbstractContextManager[Project]],
) -> None:
    with act_as("ann") as project:
        theirs = project.mentions.add(1, HERE, PERSON)
    with act_as("bob") as project:
        mine = project.mentions.add(1, HERE, PERSON)
        claim = project.claims.mark(1, Role.SOURCE, HERE)
        entity_id = project.entities.retype(mine.entity_id, EntityType.ORG)
        assert project.mentions.get(theirs.id) == theirs
        assert project.entities.get(theirs.entity_id).type is PERSON
        (now,) = project.mentions.of_article(1, "bob")
        assert (now.id, now.type, now.entity_id) == (mine.id, EntityType.ORG, entity_id)
        assert project.entities.get(entity_id).type is EntityType.ORG
        assert [c.claimers for c in project.claims.of_article(1)] == [(entity_id,)]
        project.undo()
        assert project.mentions.of_article(1) == [theirs, mine]
        assert project.claims.of_article(1) == [claim]


def test_a_step_of_which_nothing_is_left_does_not_stand_in_the_way(
    act_as: Callable[[str], AbstractContextManager[Project]],
) -> None:
    with act_as("bob") as project:
        mention = project.mentions.add(1, HERE, PERSON)
    with act_as("ann") as project:
        project.articles.set_state(1, ArticleState.DONE)
        project.notes.write(1, "Who?", mention_id=mention.id)
    with act_as("bob") as project:
        project.mentions.delete(mention)
    with act_as("ann") as project:
        assert project.undo() == ("write a note", 1)
        assert project.undo() == ("mark as done", 1)
        assert project.undo() is None
