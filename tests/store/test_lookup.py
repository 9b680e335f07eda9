"""Whom a name means hangs on its article first."""

from __future__ import annotations

from store import EntityType, Project, Span

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


def test_a_surname_is_whoever_the_article_names_in_full(project: Project) -> None:
    jan, lone = article(project, "Jan Leike left. Leike said so.", "Jan Leike", "Leike")
    fred, other = article(project, "Fred Leike sang. Leike bowed.", "Fred Leike", "Leike")
    assert jan == lone
    assert fred == other
    assert jan != fred


def test_it_does_not_matter_which_is_labelled_first(project: Project) -> None:
    lone, jan = article(project, "Leike left. Jan Leike said so.", "Leike", "Jan Leike")
    assert jan == lone


def test_a_surname_of_nobody_here_is_who_bears_it_elsewhere(project: Project) -> None:
    jan, _ = article(project, "Jan Leike left. Leike said so.", "Jan Leike", "Leike")
    assert article(project, "Leike again.", "Leike") == [jan]


def test_a_surname_that_two_bear_is_nobody(project: Project) -> None:
    article(project, "Jan Leike left. Leike said so.", "Jan Leike", "Leike")
    article(project, "Fred Leike sang. Leike bowed.", "Fred Leike", "Leike")
    known = {entity.id for entity in project.entities}
    (nobody,) = article(project, "Leike again.", "Leike")
    assert nobody not in known
    both = article(project, "Fred Leike, Jan Leike. Leike!", "Fred Leike", "Jan Leike", "Leike")
    assert len(set(both)) == 3


def test_a_surname_is_whose_it_mostly_is(project: Project) -> None:
    jan, *_ = article(project, "Jan Leike: Leike, Leike, Leike.", "Jan Leike", *["Leike"] * 3)
    article(project, "Fred Leike sang. Leike bowed.", "Fred Leike", "Leike")
    assert article(project, "Leike again.", "Leike") == [jan]
