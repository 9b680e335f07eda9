"""Articles are read for suggestions on arrival, and again when there is something to learn from."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from store import EntityType, Project, Role, Span
from store.article_reading import read_articles, read_beside
from store.staleness import MANY
from tests.store.conftest import RAW
from tests.store.proposing import claims_in, names_in

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from store.suggest.mentions.votes import TypeVote

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


@pytest.mark.parametrize(
    ("taught", "type_", "written"),
    [
        ("zorb o'neal", PERSON, "zorb o’neal"),
        ("Quorvo Zelm", PERSON, "Zelm"),
        ("Quorvo Zelm", PERSON, "Quorvo"),
        ("LMArena", ORG, "LM Arena"),
        ("LM Arena", ORG, "LM\u00a0Arena"),
        ("LM Arena", ORG, "LM-Arena"),
        ("Deepmind", ORG, "DeepMind"),
        ("Zorblax", PRODUCT, "ex-Zorblax"),
        ("云岭", ORG, "云岭"),
        ("Щербак", PERSON, "Щербак"),
    ],
)
def test_an_article_that_writes_a_new_name_in_another_form_is_read_again(
    project: Project, taught: str, type_: EntityType, written: str
) -> None:
    first = project.add_text(f"They met {taught} there.")
    other = project.add_text(f"Later it was {written} again.")
    project.add_text("It rained in LM, and the deep mind of an arena was zorbish, said O'Neill.")
    read_all(project)
    project.mentions.add(first, Span.of(9, 9 + len(taught)), type_)
    assert read_articles(project).stale == {first, other}
    read_all(project)
    project.undo()
    assert read_articles(project).stale == {first, other}


def test_a_person_who_turns_out_to_be_none_has_no_surname(project: Project) -> None:
    first = project.add_text("They met Quorvo Zelm there.")
    other = project.add_text("Later it was Zelm again.")
    mention = project.mentions.add(first, Span.of(9, 20), PERSON)
    read_all(project)
    project.mentions.relabel(mention, ORG)
    assert read_articles(project).stale == {first, other}


def test_many_new_names_have_everything_read_again(project: Project, article: int) -> None:
    raw = " ".join(f"Zorblax{number}" for number in range(MANY + 1))
    other = project.add_text(raw)
    read_all(project)
    places = [Span.of(match.start(), match.end()) for match in re.finditer(r"\S+", raw)]
    project.mentions.add_all([(other, place) for place in places], PRODUCT)
    assert read_articles(project).stale == {article, other}
    read_all(project)
    assert not read_articles(project).stale


def claim_scores(project: Project, article: int) -> dict[str, float]:
    return {claim.reason: claim.score for claim in claims_in(project, article)}


@pytest.fixture
def alike(project: Project) -> list[int]:
    """Add articles with much the same claim, and read them."""
    texts = (f"“Safety took a back seat in {1990 + n},” Leike wrote." for n in range(8))
    articles = [project.add_text(text) for text in texts]
    read_all(project)
    return articles


def test_verdicts_on_claims_reach_the_articles_read_before(
    project: Project, alike: list[int]
) -> None:
    project.suggestions.threshold = 0
    *judged, last = alike
    before = claim_scores(project, last)
    for article_id in judged[:2]:
        project.suggestions.reject(claims_in(project, article_id))
    read_all(project)
    after = claim_scores(project, last)
    assert after
    assert all(score < before[reason] - 0.1 for reason, score in after.items())
    assert not read_articles(project).stale


def test_verdicts_that_change_next_to_nothing_have_nothing_read_again(
    project: Project, alike: list[int]
) -> None:
    for _ in range(2):
        for article_id in alike:
            project.accept.all(claims_in(project, article_id))
            read_all(project)
        project.undo()
        assert not read_articles(project).stale


def test_a_claim_too_unlikely_to_be_kept_comes_back_with_an_undo(
    project: Project, alike: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("store.suggest.claims.engine.LEAST", 0.3)
    project.suggestions.threshold = 0
    last = alike[-1]
    before = claim_scores(project, last)
    every = [claim for article_id in alike[:-1] for claim in claims_in(project, article_id)]
    project.suggestions.reject(every * 20)
    read_all(project)
    assert claim_scores(project, last) == {}
    project.undo()
    read_all(project)
    assert claim_scores(project, last) == before


def test_a_pipeline_that_is_not_there_is_told_and_names_are_proposed_without(
    project: Project, article: int
) -> None:
    project.suggestions.pipeline = "xx_no_such_pipeline"
    readings = read_articles(project)
    assert "not installed" in readings.problem
    project.suggestions.keep(readings)
    assert types(project, article)["Jan Leike"] is PERSON
    project.suggestions.pipeline = ""
    assert read_articles(project).problem == ""


def test_a_pipeline_is_loaded_once(
    project: Project, article: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    loaded: list[str] = []

    def load(pipeline: str) -> TypeVote:
        loaded.append(pipeline)
        return lambda _: []

    monkeypatch.setattr("store.suggest.mentions.spacy_vote.spacy_vote", load)
    project.suggestions.pipeline = "xx_loaded_once"
    for words in ("Jan Leike", "Sam Altman"):
        span = Span.of(start := RAW.index(words), start + len(words))
        project.mentions.add(article, span, PERSON)
        assert read_articles(project, article).rows[article]
    assert loaded == ["xx_loaded_once"]


def test_only_what_changed_is_learnt(
    project: Project, article: int, at: Callable[[str], Span]
) -> None:
    project.mentions.add(article, at("Jan Leike"), PERSON)
    assert read_articles(project).learnt.names == {"Jan Leike": PERSON}
    read_all(project)
    project.mentions.add(article, at("OpenAI"), ORG)
    assert read_articles(project).learnt.names == {"OpenAI": ORG}
    project.undo()
    project.undo()
    assert read_articles(project).learnt.names == {"Jan Leike": None}


def test_an_alias_is_a_known_name(
    project: Project, article: int, at: Callable[[str], Span]
) -> None:
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


def test_reading_beside_the_project_is_the_same(project: Project, path: Path, article: int) -> None:
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
