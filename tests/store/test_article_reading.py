"""Articles are read for suggestions on arrival, and again when there is something to learn from."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from store import EntityType, Project, Role, Span
from store.article_reading import read_articles, read_beside
from tests.store.proposing import claims_in, names_in

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

PERSON, ORG, PRODUCT = EntityType.PERSON, EntityType.ORG, EntityType.PRODUCT

OTHER = "The new Zorblax is here. Zorblax 4 comes later, said Sam Altman of OpenAI on Monday."


def read(project: Project, first: int | None = None) -> set[int]:
    return project.suggestions.keep(read_articles(project, first))


def read_all(project: Project) -> None:
    while project.suggestions.is_due:
        read(project)


def types(project: Project, article: int) -> dict[str, EntityType]:
    return {suggestion.quote: suggestion.type for suggestion in names_in(project, article)}


def test_names_and_claims_are_proposed(project: Project, article: int) -> None:
    read_all(project)
    assert types(project, article)["Jan Leike"] is PERSON
    assert types(project, article)["OpenAI"] is ORG
    quoted = [claim.quotes[Role.CONTENT] for claim in claims_in(project, article)]
    assert any("Safety has taken a back seat" in quote for quote in quoted)
    assert len(project.mentions) == len(project.claims) == 0


def test_a_speaker_is_named(project: Project, article: int) -> None:
    read_all(project)
    claimants = [claim.claimant for claim in claims_in(project, article)]
    assert {claimant.name for claimant in claimants if claimant} >= {"Sam Altman"}


def test_what_is_accepted_is_proposed_elsewhere_at_once(project: Project, article: int) -> None:
    other = project.add_text(OTHER)
    start = OTHER.index("Zorblax")
    read_all(project)
    project.mentions.add(other, Span.of(start, start + 7), PRODUCT)
    third = project.add_text("They gave it to zorblaxians. Everybody has a Zorblax now.")
    read_all(project)
    assert types(project, third) == {"Zorblax": PRODUCT}
    assert "Zorblax" not in types(project, other)
    assert types(project, other)["Zorblax 4"] is PRODUCT


def test_only_articles_that_hold_a_new_name_are_read_again(
    project: Project, article: int, at: Callable[[str], Span]
) -> None:
    other = project.add_text(OTHER)
    read_all(project)
    project.mentions.add(article, at("Safety"), EntityType.WORK)
    assert read_articles(project).stale == {article}
    start = OTHER.index("Zorblax")
    project.mentions.add(other, Span.of(start, start + 7), PRODUCT)
    assert read_articles(project).stale == {article, other}
    read_all(project)
    assert read_articles(project).stale == frozenset()


def test_an_undone_label_teaches_nothing(
    project: Project, article: int, at: Callable[[str], Span]
) -> None:
    read_all(project)
    before = types(project, article)
    project.mentions.add(article, at("back seat"), EntityType.WORK)
    read_all(project)
    project.undo()
    read_all(project)
    assert types(project, article) == before


def test_an_alias_is_a_known_name(project: Project, article: int, at: Callable[[str], Span]) -> None:
    mention = project.mentions.add(article, at("Jan Leike"), PERSON)
    project.aliases.add(mention.entity_id, "the sad one")
    other = project.add_text("They asked the sad one. He smiled.")
    read_all(project)
    assert types(project, other) == {"the sad one": PERSON}


def test_dropped_text_proposes_nothing(project: Project, article: int) -> None:
    raw = project.articles.raw(article)
    project.blocks.override(article, 0, len(raw), kept=False)
    read_all(project)
    assert project.suggestions.of_article(article) == []


def test_reading_beside_the_project_is_the_same(
    project: Project, path: Path, article: int
) -> None:
    assert read_beside(path, "ann", article) == read_articles(project, article)


def test_the_first_is_read_whether_it_is_due_or_not(project: Project, article: int) -> None:
    read_all(project)
    assert read_articles(project).rows == {}
    assert set(read_articles(project, article).rows) == {article}


@pytest.mark.parametrize("raw", ["\x01", "“" * 50, "a" * 5000, "\u202e\u0301" * 20, "他说：“好。”"])
def test_nothing_in_a_text_stops_the_reading(project: Project, raw: str) -> None:
    article = project.add_text(raw)
    read_all(project)
    for suggestion in project.suggestions.of_article(article):
        assert 0 <= suggestion.span.start < suggestion.span.end <= len(raw)
