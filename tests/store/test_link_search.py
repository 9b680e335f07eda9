"""What a claim may be tied to is found beside the project, and is never behind it."""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from store import EntityType, LinkType, Project, Role, Span, Verdict, link_search, open_project
from store.link_index import LinkIndex, build
from store.link_search import LikelyLinks, search_beside

if TYPE_CHECKING:
    from pathlib import Path

    from store import Claim

QUOTED = "“We have been told to delete every record of the failed experiment,”"

TEXTS = (
    f"{QUOTED} said Ada Lovelace. The price of oil fell by four dollars on Monday, she said.",
    f"Lovelace wrote: {QUOTED} The court dismissed the lawsuit over the books.",
    "Crude oil got four dollars cheaper on Monday. The judge threw out the suit by the authors.",
)

CLAIMS = (
    (1, QUOTED),
    (1, "The price of oil fell by four dollars on Monday"),
    (2, QUOTED),
    (2, "The court dismissed the lawsuit over the books"),
    (3, "Crude oil got four dollars cheaper on Monday"),
    (3, "The judge threw out the suit by the authors"),
)


@pytest.fixture
def claims(project: Project) -> list[Claim]:
    """Make the claims of three articles."""
    for text in TEXTS:
        project.add_text(text)
    return [mark(project, *claim) for claim in CLAIMS]


@pytest.fixture
def links(project: Project, claims: list[Claim]) -> LikelyLinks:
    return looked_up(project)


def mark(project: Project, article_id: int, content: str) -> Claim:
    start = project.articles.raw(article_id).index(content)
    return project.claims.mark(article_id, Role.CONTENT, Span.of(start, start + len(content)))


def looked_up(project: Project) -> LikelyLinks:
    links = LikelyLinks(project)
    read(project, links)
    return links


def read(project: Project, links: LikelyLinks) -> bool:
    return links.keep(search_beside(project.path, project.annotator, links.index))


def likely(links: LikelyLinks, claim: Claim) -> list[int]:
    return [each.claim_id for each in links.likely(claim.id)]


def repeats(links: LikelyLinks) -> set[frozenset[int]]:
    return {frozenset((repeat.claim_id, repeat.other_id)) for repeat in links.repeats()}


def test_claims_of_other_articles_are_likely_the_best_first(
    links: LikelyLinks, claims: list[Claim]
) -> None:
    assert likely(links, claims[1])[0] == claims[4].id
    assert claims[5].id in likely(links, claims[3])
    assert not {claim.id for claim in claims[:2]} & set(likely(links, claims[0]))
    first = links.likely(claims[0].id)[0]
    assert (first.claim_id, first.type, first.reason) == (claims[2].id, LinkType.SAME, "same words")


def test_claims_of_the_same_article_are_asked_for_apart(
    links: LikelyLinks, claims: list[Claim], project: Project
) -> None:
    again = mark(project, 3, "Crude oil")
    others = [claim.id for claim in project.claims.of_article(3)]
    assert links.near(again.id, others)[0].claim_id == claims[4].id
    project.links.keep_apart(again.id, claims[4].id)
    assert claims[4].id not in [each.claim_id for each in links.near(again.id, others)]


def test_a_limit_holds(links: LikelyLinks, claims: list[Claim]) -> None:
    assert likely(links, claims[0]) != []
    assert links.likely(claims[0].id, limit=0) == []
    assert len(links.likely(claims[0].id, limit=1)) == 1


def test_a_repeat_is_found_by_itself(links: LikelyLinks, claims: list[Claim]) -> None:
    assert repeats(links) == {frozenset((claims[0].id, claims[2].id))}
    for one, other in ((claims[0], claims[2]), (claims[2], claims[0])):
        (repeat,) = links.repeats_of(one.id)
        assert (repeat.claim_id, repeat.other_id, repeat.share) == (one.id, other.id, 1.0)
    assert links.repeats_of(claims[1].id) == []


def test_what_a_person_settled_is_not_offered_until_it_is_undone(
    links: LikelyLinks, claims: list[Claim], project: Project
) -> None:
    project.links.keep_apart(claims[2].id, claims[0].id)
    assert links.repeats() == []
    assert claims[2].id not in likely(links, claims[0])
    project.undo()
    assert claims[2].id in likely(links, claims[0])
    project.links.add(LinkType.SAME, claims[0].id, claims[2].id)
    assert links.repeats_of(claims[2].id) == []
    assert claims[0].id not in likely(links, claims[2])
    project.undo()
    assert len(links.repeats()) == 1


def test_a_claim_just_made_has_likely_ones_and_a_deleted_one_is_not_offered(
    links: LikelyLinks, claims: list[Claim], project: Project
) -> None:
    new = mark(project, 3, "Crude oil got four dollars cheaper")
    assert likely(links, new)[0] == claims[1].id
    project.claims.delete(claims[1])
    assert claims[1].id not in likely(links, new)
    assert links.likely(claims[1].id) == []


def test_the_newer_claim_bears_on_the_older(project: Project, claims: list[Claim]) -> None:
    for article_id, date in ((1, "2024-05-02"), (3, "2024-05-09")):
        project.db.execute("UPDATE articles SET date = ? WHERE id = ?", (date, article_id))
    links = looked_up(project)
    (newer,) = (x for x in links.likely(claims[1].id) if x.claim_id == claims[4].id)
    (older,) = (x for x in links.likely(claims[4].id) if x.claim_id == claims[1].id)
    assert newer.is_newer
    assert not older.is_newer


def test_only_what_changed_is_read_again(
    links: LikelyLinks, claims: list[Claim], project: Project
) -> None:
    assert not links.is_due
    project.claims.delete(claims[2])
    changes = search_beside(project.path, project.annotator, links.index)
    assert not isinstance(changes, LinkIndex)
    assert changes.asked == {claims[2].id}
    assert links.keep(changes)
    assert (links.is_due, links.repeats()) == (False, [])
    project.undo()
    assert read(project, links)
    assert len(links.repeats()) == 1
    assert not read(project, links)


def test_after_many_changes_a_new_index_is_built(
    links: LikelyLinks, claims: list[Claim], project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(link_search, "MANY", 1)
    project.claims.delete(claims[2])
    project.claims.delete(claims[3])
    assert isinstance(search_beside(project.path, project.annotator, links.index), LinkIndex)


def test_claims_of_others_are_left_out(path: Path, project: Project, claims: list[Claim]) -> None:
    project.close()
    with open_project(path, annotator="bob") as theirs:
        links = looked_up(theirs)
        assert links.repeats() == []
        mine = mark(theirs, 1, QUOTED)
        assert read(theirs, links)
        assert links.likely(mine.id) == []


def test_a_project_open_for_reading_is_searched_too(
    path: Path, project: Project, claims: list[Claim]
) -> None:
    project.close()
    with open_project(path, read_only=True, annotator="ann") as opened:
        assert len(looked_up(opened).repeats()) == 1


def test_without_claims_there_is_nothing_to_read(project: Project) -> None:
    links = LikelyLinks(project)
    assert not links.is_due
    assert links.repeats() == []
    assert links.likely(1) == links.near(1, [2]) == []


ACTIONS = ("claim", "name", "delete", "source", "undo", "redo", "judge", "look")


@settings(deadline=None, max_examples=40)
@given(st.lists(st.tuples(st.sampled_from(ACTIONS), st.integers(0, 9)), max_size=14))
def test_what_is_kept_up_to_date_is_what_would_be_built(
    tmp_path_factory: pytest.TempPathFactory, actions: list[tuple[str, int]]
) -> None:
    path = tmp_path_factory.mktemp("links") / "news.db"
    with open_project(path, create=True, annotator="ann") as project:
        for text in TEXTS:
            project.add_text(text)
        mark(project, *CLAIMS[0])
        links = looked_up(project)
        for action, number in actions:
            act(project, action, number)
            if action == "look":
                read(project, links)
        read(project, links)
        anew = LikelyLinks(project)
        anew.index = build(project)
        assert repeats(links) == repeats(anew)
        for claim in project.claims.search():
            assert scores(links, claim) == pytest.approx(scores(anew, claim))


def scores(links: LikelyLinks, claim: Claim) -> dict[tuple[int, LinkType, str], float]:
    """Return the score of each likely claim, by what else is known of it."""
    found = links.likely(claim.id, limit=100)
    return {(each.claim_id, each.type, each.reason): each.score for each in found}


def act(project: Project, action: str, number: int) -> None:
    """Do something that may or may not concern the links."""
    made = project.claims.search()
    entities = project.entities.ids()
    match action:
        case "claim":
            mark(project, *CLAIMS[number % len(CLAIMS)])
        case "name":
            words = ("Lovelace", "Ada Lovelace", "oil", "Monday", "court")[number % 5]
            articles = [n for n, text in zip(count(1), TEXTS, strict=False) if words in text]
            article_id = articles[number % len(articles)]
            start = TEXTS[article_id - 1].index(words)
            span = Span.of(start, start + len(words))
            project.mentions.add(article_id, span, EntityType.PERSON)
        case "delete" if made:
            project.claims.delete(made[number % len(made)])
        case "source" if made:
            claim = made[number % len(made)]
            project.claims.set_claimers(claim, entities[number % 3 : number % 3 + 1])
        case "judge" if len(entities) > 1:
            one, other = entities[number % len(entities)], entities[(number + 1) % len(entities)]
            verdict = (Verdict.SAME, Verdict.DIFFERENT)[number % 2]
            project.judgements.judge(one, other, verdict)
        case "undo":
            project.undo()
        case "redo":
            project.redo()
