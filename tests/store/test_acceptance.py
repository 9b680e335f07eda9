"""Accepting makes a label of what was proposed, as one step, with word of who proposed it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from store import Act, Certainty, EntityType, Form, Polarity, Project, Role, Span, Verdict
from store.attributes import USUAL, Attributes
from store.check import check_project
from tests.store.proposing import claims_in, keep, names_in, proposed, said

if TYPE_CHECKING:
    from collections.abc import Callable

    import pytest

PERSON, ORG = EntityType.PERSON, EntityType.ORG


def test_an_accepted_name_is_a_label_that_tells_who_proposed_it(
    project: Project, article: int, at: Callable[[str], Span]
) -> None:
    keep(project, article, [proposed(at("Jan Leike"))])
    mention = project.accept.mention(names_in(project, article)[0])
    assert (mention.quote, mention.type, mention.origin) == ("Jan Leike", PERSON, "rules")
    assert project.mentions.get(mention.id) == mention
    assert names_in(project, article) == []
    assert project.undo() == ("accept PERSON Jan Leike", article)
    assert len(project.mentions) == 0
    assert [each.quote for each in names_in(project, article)] == ["Jan Leike"]


def test_a_label_made_by_hand_has_no_origin(
    project: Project, article: int, at: Callable[[str], Span]
) -> None:
    assert project.mentions.add(article, at("OpenAI"), ORG).origin == ""
    assert project.claims.mark(article, Role.CONTENT, at("left")).origin == ""


def test_what_was_changed_first_is_labelled_as_changed(
    project: Project, article: int, at: Callable[[str], Span]
) -> None:
    keep(project, article, [proposed(at("Jan Leike left"))])
    (suggestion,) = names_in(project, article)
    changed = replace(suggestion, span=at("Jan Leike"), quote="Jan Leike", type=ORG)
    mention = project.accept.mention(changed)
    assert (mention.quote, mention.type) == ("Jan Leike", ORG)
    assert names_in(project, article) == []


def test_an_accepted_claim_is_filed_under_the_label_in_its_source(
    project: Project, article: int, at: Callable[[str], Span]
) -> None:
    leike = project.mentions.add(article, at("Leike said"), PERSON)
    content = at("“Safety has taken a back seat,”")
    mentions = [proposed(at("Leike said"))]
    keep(project, article, mentions, [said(at("Leike said"), at("said"), content)], [0])
    claim = project.accept.claim(claims_in(project, article)[0])
    assert claim.claimers == (leike.entity_id,)
    assert claim.spans[Role.CONTENT] == content
    assert (claim.origin, len(project.mentions)) == ("model", 1)
    assert list(check_project(project)) == []


def test_a_claimant_that_is_only_proposed_is_labelled_along(
    project: Project, article: int, at: Callable[[str], Span]
) -> None:
    content = at("“Safety has taken a back seat,”")
    mentions = [proposed(at("Jan Leike"))]
    keep(project, article, mentions, [said(at("Leike said"), at("said"), content)], [0])
    claim = project.accept.claim(claims_in(project, article)[0])
    (mention,) = project.mentions.of_article(article)
    assert (mention.quote, claim.claimers) == ("Jan Leike", (mention.entity_id,))
    project.undo()
    assert len(project.mentions) == len(project.claims) == 0


def test_a_claimant_that_was_rejected_is_not_labelled(
    project: Project, article: int, at: Callable[[str], Span]
) -> None:
    content = at("“Safety has taken a back seat,”")
    mentions = [proposed(at("Jan Leike"))]
    keep(project, article, mentions, [said(at("Leike said"), at("said"), content)], [0])
    project.suggestions.reject(names_in(project, article))
    claim = project.accept.claim(claims_in(project, article)[0])
    assert (claim.claimers, len(project.mentions)) == ((), 0)


def test_a_claim_in_a_claim_is_accepted_into_it(
    project: Project, article: int, at: Callable[[str], Span]
) -> None:
    outer = said(at("Sam Altman"), at("said he"), at("he was sad to see Leike leave"))
    inner = said(at("he"), at("sad"), at("to see Leike leave"), outer=0)
    keep(project, article, claims=[outer, inner])
    made = [project.accept.claim(each) for each in claims_in(project, article)]
    assert [claim.nested_in_id for claim in made] == [None, made[0].id]


def test_many_are_one_step(project: Project, article: int, at: Callable[[str], Span]) -> None:
    mentions = [proposed(at("Jan Leike")), proposed(at("Sam Altman"))]
    keep(project, article, mentions, [said(None, None, at("Safety has taken a back seat"))])
    assert len(project.accept.all(project.suggestions.of_article(article))) == 3
    assert project.undo() == ("accept 3 suggestions", article)
    assert len(project.suggestions.of_article(article)) == 3
    assert project.accept.all([]) == []


def test_the_form_is_left_to_the_marks(
    project: Project, article: int, at: Callable[[str], Span]
) -> None:
    content = at("“Safety has taken a back seat,”")
    keep(project, article, claims=[said(None, None, content)])
    (suggestion,) = claims_in(project, article)
    assert suggestion.form is Form.DIRECT
    assert project.accept.claim(suggestion).form is None


def test_a_claim_accepted_twice_is_one(
    project: Project, article: int, at: Callable[[str], Span]
) -> None:
    keep(project, article, claims=[said(None, at("said"), at("Safety has taken a back seat"))])
    (suggestion,) = claims_in(project, article)
    made = project.accept.claim(suggestion)
    assert project.accept.claim(suggestion) == made
    assert project.accept.all([suggestion, suggestion]) == [made, made]
    assert len(project.claims) == 1


def test_what_cannot_speak_claims_nothing(
    project: Project, article: int, at: Callable[[str], Span]
) -> None:
    project.mentions.add(article, at("Jan Leike left OpenAI in May"), EntityType.DATE)
    content = at("“Safety has taken a back seat,”")
    keep(project, article, [proposed(at("Jan Leike"))], [said(None, at("said"), content)], [0])
    assert project.accept.claim(claims_in(project, article)[0]).claimers == ()


def test_the_label_of_the_type_of_who_claims_comes_first(
    project: Project, article: int, at: Callable[[str], Span]
) -> None:
    project.mentions.add(article, at("Jan Leike left"), ORG)
    leike = project.mentions.add(article, at("Leike left"), PERSON)
    content = at("“Safety has taken a back seat,”")
    keep(project, article, [proposed(at("Jan Leike"))], [said(None, at("said"), content)], [0])
    assert project.accept.claim(claims_in(project, article)[0]).claimers == (leike.entity_id,)


def test_a_claimant_labelled_in_the_same_step_is_labelled_once(
    project: Project, article: int, at: Callable[[str], Span]
) -> None:
    first, second = at("Safety has taken a back seat"), at("he was sad to see Leike leave")
    claims = [said(None, at("Leike said"), first), said(None, at("said he"), second)]
    keep(project, article, [proposed(at("Sam Altman"))], claims, [0, 0])
    project.accept.all(project.suggestions.of_article(article))
    (mention,) = project.mentions.of_article(article)
    made = project.claims.of_article(article)
    assert [claim.claimers for claim in made] == [(mention.entity_id,)] * 2


def test_a_claim_in_a_claim_of_the_same_step_is_accepted_into_it(
    project: Project, article: int, at: Callable[[str], Span]
) -> None:
    outer = said(at("Sam Altman"), at("said he"), at("he was sad to see Leike leave"))
    inner = said(at("he"), at("sad"), at("to see Leike leave"), outer=0)
    keep(project, article, claims=[outer, inner])
    project.accept.all(claims_in(project, article))
    first, second = project.claims.of_article(article)
    assert (first.nested_in_id, second.nested_in_id) == (None, first.id)


def test_an_organisation_passes_on_what_another_claims_within_its_claim(
    project: Project, article: int, at: Callable[[str], Span]
) -> None:
    openai, sam = at("OpenAI"), at("Sam Altman")
    outer = said(openai, at("said he"), at("he was sad to see Leike leave"))
    inner = said(sam, at("sad"), at("to see Leike leave"), outer=0)
    keep(project, article, [proposed(openai, ORG), proposed(sam)], [outer, inner], [0, 1])
    found = project.suggestions.of_article(article)
    project.accept.all(found)
    first, second = project.claims.of_article(article)
    assert (first.via_id, second.via_id) == (None, first.claimers[0])
    project.undo()
    assert len(project.claims) == len(project.mentions) == 0
    assert project.suggestions.of_article(article) == found


def test_nobody_passes_on_a_claim_of_their_own_by_whatever_name(
    project: Project, article: int, at: Callable[[str], Span]
) -> None:
    one, other = (project.mentions.add(article, at(name), ORG) for name in ("OpenAI", "Sam Altman"))
    project.judgements.judge(one.entity_id, other.entity_id, Verdict.SAME)
    outer = said(one.span, at("said he"), at("he was sad to see Leike leave"))
    inner = said(other.span, at("sad"), at("to see Leike leave"), outer=0)
    mentions = [proposed(one.span, ORG), proposed(other.span, ORG)]
    keep(project, article, mentions, [outer, inner], [0, 1])
    project.accept.all(claims_in(project, article))
    first, second = project.claims.of_article(article)
    assert (second.claimers, second.nested_in_id) == ((other.entity_id,), first.id)
    assert second.via_id is None


def test_how_it_is_claimed_is_kept_and_accepted_in_one_step(
    project: Project, article: int, at: Callable[[str], Span]
) -> None:
    doubted = Attributes(Act.BELIEF, Certainty.PROBABLE, Polarity.NEGATIVE)
    usual = said(at("Leike said"), at("said"), at("“Safety has taken a back seat,”"))
    denied = said(at("Sam Altman"), at("said he"), at("he was sad to see Leike leave"))
    keep(project, article, claims=[usual, replace(denied, attributes=doubted)])
    found = claims_in(project, article)
    assert [each.attributes for each in found] == [USUAL, doubted]
    claim = project.accept.claim(found[1])
    assert (claim.act, claim.certainty, claim.polarity) == doubted
    assert project.claims.of_article(article) == [claim]
    project.undo()
    assert claims_in(project, article) == found


def test_who_claims_is_not_guessed_where_it_is_proposed(
    project: Project, article: int, at: Callable[[str], Span], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("store.claims.likely_claimer", None)
    content = at("“Safety has taken a back seat,”")
    mentions = [proposed(at("Jan Leike"))]
    keep(project, article, mentions, [said(at("Leike said"), at("said"), content)], [0])
    assert project.accept.claim(claims_in(project, article)[0]).claimers


def test_the_claims_of_an_article_are_read_once_and_its_names_not_at_all(
    project: Project, article: int, at: Callable[[str], Span], monkeypatch: pytest.MonkeyPatch
) -> None:
    words = ("Safety has taken", "he was sad", "Leike leave", "in May")
    claims = [said(at("Leike said"), None, at(each)) for each in words]
    keep(project, article, [proposed(at("Jan Leike"))], claims, [0] * 4)
    found = claims_in(project, article)
    looked: list[str] = []
    for owner in (project.suggestions, project.mentions, project.claims):
        monkeypatch.setattr(owner, "of_article", _counted(owner.of_article, looked))
    assert len(project.accept.all(found)) == len(words)
    assert looked == ["Claims.of_article"], "however many there are, and however many are accepted"


def _counted(method: Callable[..., Any], looked: list[str]) -> Callable[..., Any]:
    def counted(*arguments: Any) -> Any:
        looked.append(method.__qualname__)
        return method(*arguments)

    return counted


def test_what_was_changed_is_not_proposed_again_as_it_was(
    project: Project, article: int, at: Callable[[str], Span]
) -> None:
    content, short = at("“Safety has taken a back seat,”"), at("seat")
    keep(project, article, [], [said(at("Leike said"), at("said"), content)])
    (as_proposed,) = claims_in(project, article)
    spans = {**as_proposed.spans, Role.CONTENT: short}
    quotes = {**as_proposed.quotes, Role.CONTENT: "seat"}
    changed = replace(as_proposed, spans=spans, quotes=quotes)
    claim = project.accept.claim(changed, instead_of=as_proposed)
    assert claim.quotes[Role.CONTENT] == "seat"
    assert claims_in(project, article) == []
    assert project.undo() == ("accept claim seat", article)
    assert [each.spans for each in claims_in(project, article)] == [as_proposed.spans]


def test_what_was_accepted_as_proposed_is_not_rejected(
    project: Project, article: int, at: Callable[[str], Span]
) -> None:
    content = at("“Safety has taken a back seat,”")
    keep(project, article, [], [said(at("Leike said"), at("said"), content)])
    (as_proposed,) = claims_in(project, article)
    claim = project.accept.claim(as_proposed, instead_of=as_proposed)
    project.claims.delete(claim)
    assert claims_in(project, article) == [as_proposed]
