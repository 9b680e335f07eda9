"""The source of a claim names who claims, or stands for whoever was named before."""

from __future__ import annotations

import pytest

from store import EntityType, Mention, Project, Role, Span
from store.claimers import likely_claimer

TEXT = "Ann Lee, a director at Acme, spoke. Bo came. She said so, and the report too."
TYPES = {
    "Ann Lee": EntityType.PERSON,
    "Acme": EntityType.ORG,
    "Bo": EntityType.PERSON,
    "the report": EntityType.WORK,
}


def _span(words: str) -> Span:
    return Span.of(TEXT.index(words), TEXT.index(words) + len(words))


MENTIONS = [
    Mention(number, 1, _span(name), name, type_, number, "ann")
    for number, (name, type_) in enumerate(TYPES.items())
]


@pytest.mark.parametrize(
    ("source", "claimer"),
    [
        ("Ann Lee, a director at Acme", "Ann Lee"),
        ("a director at Acme", None),
        ("a director", None),
        ("She", "Ann Lee"),
        ("the report", "the report"),
        ("nn Le", None),
    ],
)
def test_a_source_names_its_claimer(source: str, claimer: str | None) -> None:
    found = likely_claimer(TEXT, _span(source), MENTIONS)
    assert (None if found is None else list(TYPES)[found]) == claimer


def test_a_pronoun_before_any_person_names_nobody() -> None:
    assert likely_claimer("She said Ann Lee left.", Span.of(0, 3), []) is None


def test_who_was_marked_as_speaking_is_meant_before_who_was_only_named(project: Project) -> None:
    text = "Bo Lee said no. Ann Day left Bo Lee. He said more."
    article = project.add_text(text)
    bo, ann = (
        project.mentions.add(article, Span.of(start, start + len(name)), EntityType.PERSON)
        for name, start in (("Bo Lee", 0), ("Ann Day", text.index("Ann")))
    )
    he = Span.of(text.index("He"), text.index("He") + 2)
    alone = project.claims.mark(article, Role.SOURCE, he)
    project.claims.delete(alone)
    project.claims.mark(article, Role.SOURCE, Span.of(0, 6))
    taken_up = project.claims.mark(article, Role.SOURCE, he)
    assert taken_up.claimers == (bo.entity_id,)
    assert ann.entity_id not in taken_up.claimers


def test_who_has_spoken_is_known_by_labels_that_end_before_the_source_does(
    project: Project,
) -> None:
    text = "Bo Lee said no. Cy Day met Bo Lee. He, Bo Lee, said more."
    article = project.add_text(text)
    bo, _, _, _ = (
        project.mentions.add(article, Span.of(start, end), EntityType.PERSON, entity_id)
        for start, end, entity_id in ((0, 6, None), (16, 22, None), (27, 33, None), (35, 45, 1))
    )
    project.claims.mark(article, Role.SOURCE, Span.of(0, 6))
    assert project.claims.mark(article, Role.SOURCE, Span.of(35, 37)).claimers == (bo.entity_id,)


def test_a_source_far_into_a_long_text_is_looked_at_from_near() -> None:
    text = f"Ann Lee spoke. {'Then it rained. ' * 3000}Mary Day came. She said so."
    start = text.index("Mary Day")
    mentions = [
        Mention(0, 1, Span.of(0, 7), "Ann Lee", EntityType.PERSON, 0, "ann"),
        Mention(1, 1, Span.of(start, start + 8), "Mary Day", EntityType.PERSON, 1, "ann"),
    ]
    assert likely_claimer(text, Span.of(text.index("She"), text.index("She") + 3), mentions) == 1
