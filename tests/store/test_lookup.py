"""Whom a name means hangs on its article first."""

from __future__ import annotations

from itertools import permutations
from typing import TYPE_CHECKING

from store import EntityType, Project, Span, Verdict, open_project

if TYPE_CHECKING:
    from pathlib import Path

PERSON = EntityType.PERSON


def article(project: Project, raw: str, *names: str) -> list[int]:
    """Add an article, label names in it in order, and return their entities."""
    article_id = project.add_text(raw)
    found, place = [], 0
    for name in names:
        place = raw.index(name, place)
        span = Span.of(place, place + len(name))
        found.append(project.mentions.add(article_id, span, PERSON).entity_id)
        place += len(name)
    project.variants.refresh()
    return [project.entities.root(entity_id) for entity_id in found]


def test_a_full_name_is_one_everywhere(project: Project) -> None:
    (jan,) = article(project, "Jan Leike left.", "Jan Leike")
    assert article(project, "JAN LEIKE’s new job", "JAN LEIKE’s") == [jan]


def test_a_full_name_of_two_is_nobody(project: Project) -> None:
    (jan,) = article(project, "Jan Leike left.", "Jan Leike")
    other = project.entities.create("Jan Leike", PERSON, named=True)
    article_id = project.add_text("Jan Leike, the painter.")
    project.mentions.add(article_id, Span.of(0, 9), PERSON, other)
    project.judgements.judge(jan, other, Verdict.DIFFERENT)
    assert project.entities.find("Jan Leike", PERSON, project.add_text("Jan Leike?")) is None


def test_a_surname_is_whoever_the_article_names_in_full(project: Project) -> None:
    jan, lone = article(project, "Jan Leike left. Leike said so.", "Jan Leike", "Leike")
    fred, other = article(project, "Fred Leike sang. Leike bowed.", "Fred Leike", "Leike")
    assert jan == lone
    assert fred == other
    assert jan != fred


def test_it_does_not_matter_which_is_labelled_first(project: Project) -> None:
    lone, jan = article(project, "Leike left. Jan Leike said so.", "Leike", "Jan Leike")
    assert jan == lone


def test_a_surname_of_nobody_here_is_asked(project: Project) -> None:
    jan, _ = article(project, "Jan Leike left. Leike said so.", "Jan Leike", "Leike")
    (lone,) = article(project, "Leike again.", "Leike")
    assert lone != jan
    assert [(v.a_id, v.b_id) for v in project.variants.waiting([lone])] == [(jan, lone)]


def test_whose_a_surname_is_need_be_said_but_once(project: Project) -> None:
    jan, _ = article(project, "Jan Leike left. Leike said so.", "Jan Leike", "Leike")
    (lone,) = article(project, "Leike again.", "Leike")
    for variant in project.variants.waiting():
        project.judgements.judge(variant.a_id, variant.b_id, Verdict.SAME)
    assert project.entities.root(lone) == jan
    project.judgements.judge(jan, project.entities.members(jan)[1], Verdict.SAME)
    assert article(project, "Leike, once more.", "Leike") == [jan]


def test_a_name_that_nobody_bears_in_full_is_one_everywhere(project: Project) -> None:
    (lula,) = article(project, "Lula won.", "Lula")
    assert article(project, "Lula spoke.", "Lula") == [lula]


def test_a_surname_that_two_bear_is_nobody(project: Project) -> None:
    article(project, "Jan Leike left. Leike said so.", "Jan Leike", "Leike")
    article(project, "Fred Leike sang. Leike bowed.", "Fred Leike", "Leike")
    known = {entity.id for entity in project.entities}
    (nobody,) = article(project, "Leike again.", "Leike")
    assert nobody not in known
    both = article(project, "Fred Leike, Jan Leike. Leike!", "Fred Leike", "Jan Leike", "Leike")
    assert len(set(both)) == 3


def test_the_order_of_the_articles_has_no_part_in_it(tmp_path: Path) -> None:
    texts = {
        "Leike left.": ("Leike",),
        "Jan Leike sat. Leike sang.": ("Jan Leike", "Leike"),
        "Fred Leike ran. Leike hid.": ("Fred Leike", "Leike"),
    }
    seen = set()
    for number, order in enumerate(permutations(texts)):
        with open_project(tmp_path / f"{number}.db", create=True) as project:
            for text in order:
                article(project, text, *texts[text])
            clusters: dict[int, list[str]] = {}
            for article_id in project.articles.ids():
                for mention in project.mentions.of_article(article_id):
                    where = f"{mention.quote} in {project.articles.raw(article_id)}"
                    clusters.setdefault(project.entities.root(mention.entity_id), []).append(where)
            seen.add(tuple(sorted(tuple(sorted(named)) for named in clusters.values())))
    assert len(seen) == 1
    assert len(seen.pop()) == 3
