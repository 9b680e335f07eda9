"""By which of its names an entity is shown."""

from __future__ import annotations

import pytest

from store import EntityType, Project, Verdict


def _merged(project: Project, *names: str) -> int:
    first, *others = (project.entities.create(name, EntityType.ORG) for name in names)
    for other in others:
        project.judgements.judge(first, other, Verdict.SAME)
    return first


@pytest.mark.parametrize(
    ("names", "shown"),
    [
        (("Altman", "Sam Altman"), "Sam Altman"),
        (("Sam Altman", "Altman"), "Sam Altman"),
        (("BI", "Business Insider", "Insider"), "Business Insider"),
        (("Microsoft", "Microsoft Corp."), "Microsoft"),
        (("Leike", "Laike"), "Leike"),
    ],
)
def test_a_cluster_is_shown_by_its_fullest_name(
    project: Project, names: tuple[str, ...], shown: str
) -> None:
    assert project.entities.get(_merged(project, *names)).name == shown


def test_a_name_that_a_person_chose_stays(project: Project) -> None:
    root = _merged(project, "Altman", "Sam Altman")
    project.entities.rename(root, "S. Altman")
    assert project.entities.get(root).name == "S. Altman"
    assert [entity.name for entity in project.entities] == ["S. Altman"]


def test_taken_apart_each_has_its_own_name_again(project: Project) -> None:
    root = _merged(project, "Altman", "Sam Altman")
    project.judgements.split(root)
    assert [entity.name for entity in project.entities] == ["Altman", "Sam Altman"]
