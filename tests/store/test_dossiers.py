"""A dossier holds all that tells who an entity is."""

from __future__ import annotations

import pytest

from store import EntityType, LabelError, Metadata, Project, Role, Span, Verdict

PERSON, ORG = EntityType.PERSON, EntityType.ORG

FIRST = "Title\nJan Leike left OpenAI. Leike said so.\nNo more of him."
SECOND = "Jan Leike joined Anthropic.\nOpenAI was sad."


@pytest.fixture
def leike(project: Project) -> int:
    for raw, date in ((SECOND, "2024-06-01"), (FIRST, "2024-05-17")):
        project.add_text(raw, metadata=Metadata(title=raw[:5], date=date))
    places = ((2, 6, "Jan Leike", PERSON), (1, 0, "Jan Leike", PERSON), (2, 29, "Leike", PERSON))
    for article, start, name, type_ in places:
        project.mentions.add(article, Span.of(start, start + len(name)), type_)
    for article, start, name in ((2, 21, "OpenAI"), (1, 17, "Anthropic"), (1, 28, "OpenAI")):
        project.mentions.add(article, Span.of(start, start + len(name)), ORG)
    project.claims.mark(2, Role.SOURCE, Span.of(29, 34))
    found = project.entities.find("Jan Leike", PERSON)
    lone = project.entities.find("Leike", PERSON)
    assert found is not None
    assert lone is not None
    project.judgements.judge(found, lone, Verdict.SAME)
    return found


def test_it_says_how_often_where_and_when(project: Project, leike: int) -> None:
    dossier = project.dossiers.of(leike)
    assert dossier.entity.name == "Jan Leike"
    assert dossier.names == {"Jan Leike": 2, "Leike": 1}
    assert [(place.article_id, place.mentions) for place in dossier.places] == [(2, 2), (1, 1)]
    assert (dossier.first_date, dossier.last_date) == ("2024-05-17", "2024-06-01")
    assert (dossier.mentions, dossier.claims) == (3, 1)


def test_it_says_who_else_is_there(project: Project, leike: int) -> None:
    companions = project.dossiers.of(leike).companions
    assert [(entity.name, articles) for entity, articles in companions] == [
        ("OpenAI", 2),
        ("Anthropic", 1),
    ]


def test_its_members_say_who_joined_them(project: Project, leike: int) -> None:
    jan, lone = project.dossiers.of(leike).members
    assert (jan.names, lone.names) == ({"Jan Leike": 2}, {"Leike": 1})
    assert not lone.by_program
    project.judgements.split(leike)
    project.variants.refresh()
    assert all(member.by_program for member in project.dossiers.of(leike).members)


def test_a_sighting_is_the_line_with_the_name_in_it(project: Project, leike: int) -> None:
    first, second, third = project.dossiers.sightings(leike)
    assert (first.before, first.quote, first.after) == (
        "",
        "Jan Leike",
        " left OpenAI. Leike said so.",
    )
    assert (second.before, second.quote) == ("Jan Leike left OpenAI. ", "Leike")
    assert (third.article_id, third.date, third.start) == (1, "2024-06-01", 0)
    assert len(project.dossiers.sightings(leike, limit=1)) == 1
    assert [s.article_id for s in project.dossiers.sightings(leike, first_of_each=1)] == [2, 1]


def test_a_long_line_is_cut_and_a_gap_is_shown_whole(project: Project) -> None:
    article = project.add_text("x" * 5_000 + " Jan the Leike " + "y" * 5_000)
    mention = project.mentions.add(article, Span(((5_001, 5_004), (5_009, 5_014))), PERSON)
    (sighting,) = project.dossiers.sightings(mention.entity_id)
    assert sighting.quote == "Jan the Leike"
    assert len(sighting.before) == len(sighting.after) == 400


def test_all_entities_are_listed_the_most_mentioned_first(project: Project, leike: int) -> None:
    lines = project.dossiers.lines()
    assert [(line.name, line.members, line.mentions) for line in lines] == [
        ("Jan Leike", 2, 3),
        ("OpenAI", 1, 2),
        ("Anthropic", 1, 1),
    ]
    assert [line.name for line in project.dossiers.lines("anth")] == ["Anthropic"]
    assert [line.id for line in project.dossiers.lines(type_=PERSON)] == [leike]


def test_who_is_gone_has_none(project: Project) -> None:
    with pytest.raises(LabelError, match="deleted"):
        project.dossiers.of(77)
