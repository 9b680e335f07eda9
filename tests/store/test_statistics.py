"""The counts of a project."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store import (
    ArticleState,
    EntityType,
    LinkType,
    Mention,
    Project,
    Role,
    Span,
    Verdict,
    open_project,
)
from store.statistics import statistics

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


def test_an_empty_project_counts_nothing(project: Project) -> None:
    assert statistics(project) == {
        **dict.fromkeys(("articles", "words", "mentions", "entities"), 0),
        **dict.fromkeys(("claims", "links", "notes", "suggestions", "questions"), 0),
        "states": {},
        "types": {},
        "annotators": [{"name": "ann", "mentions": 0, "claims": 0}],
    }


def test_everything_is_counted(
    project: Project, path: Path, article: int, label: Callable[..., Mention]
) -> None:
    project.articles.set_state(article, ArticleState.DONE)
    leike, jan = (label(name, EntityType.PERSON) for name in ("Leike", "Jan Leike"))
    label("OpenAI", EntityType.ORG)
    project.judgements.judge(leike.entity_id, jan.entity_id, Verdict.SAME)
    claims = [project.claims.mark(article, role, Span.of(0, 5)) for role in Role]
    project.links.add(LinkType.SAME, claims[0].id, claims[1].id)
    project.notes.write(article, "Well.")
    project.close()
    with open_project(path, annotator="bob") as other:
        other.mentions.add(article, Span.of(0, 5), EntityType.PERSON)
        counts = statistics(other)
    assert counts["words"] == 27
    assert (counts["articles"], counts["mentions"], counts["entities"]) == (1, 4, 2)
    assert (counts["claims"], counts["links"], counts["notes"]) == (5, 1, 1)
    assert counts["states"] == {"done": 1}
    assert counts["types"] == {"PERSON": 3, "ORG": 1}
    assert counts["annotators"] == [
        {"name": "ann", "mentions": 3, "claims": 5},
        {"name": "bob", "mentions": 1, "claims": 0},
    ]


def test_pairs_that_wait_for_a_judgement_are_questions(project: Project) -> None:
    for name in ("Daniel Kokotajlo", "Daniel Cocateo"):
        project.entities.create(name, EntityType.PERSON)
    project.variants.refresh()
    assert statistics(project)["questions"] == 1
