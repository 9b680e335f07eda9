"""Whom the source of a claim stands for: names, pronouns, nouns, and nobody."""

from __future__ import annotations

import re
from typing import NamedTuple

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from store.records import EntityType, Form, Role
from store.spans import Span
from store.suggest.claimants import claimant, claimants
from store.suggest.proposals import Claimant, ProposedClaim, ProposedMention
from store.suggest.reading import read
from store.suggest.sources.discourse import Discourse

PERSON, ORG, PRODUCT = EntityType.PERSON, EntityType.ORG, EntityType.PRODUCT
TYPES = {"P": PERSON, "O": ORG, "M": PRODUCT, "D": EntityType.DATE, "L": EntityType.PLACE}
MARKUP = re.compile(r"\[([POMDL]) |\]|<|>")


class Case(NamedTuple):
    """A text with its names and sources."""

    text: str
    mentions: list[ProposedMention]
    sources: list[tuple[int, int]]

    def name(self, found: Claimant) -> str | None:
        if found.mention is None:
            return None
        mention = self.mentions[found.mention]
        return self.text[mention.start : mention.end]


def _case(marked: str) -> Case:
    """Take out the markup: [P Ann Lee] is a person, <she> a source; names may stand in sources."""
    text, mentions, sources, at = "", [], [], 0
    sources_at: list[int] = []
    for match in MARKUP.finditer(marked):
        text += marked[at : match.start()]
        at = match.end()
        if match[1]:
            mentions.append(ProposedMention(len(text), 0, TYPES[match[1]], 1.0, "rules", "test"))
        elif match[0] == "]":
            last = mentions.pop()
            mentions.append(ProposedMention(last.start, len(text), last.type, 1.0, "rules", "test"))
        elif match[0] == "<":
            sources_at.append(len(text))
        else:
            sources.append((sources_at.pop(), len(text)))
    return Case(text + marked[at:], mentions, sources)


def _claims(case: Case) -> list[ProposedClaim]:
    """Make a claim of each source, with the word that follows for a content."""
    claims = []
    for start, end in case.sources:
        content = re.compile(r"\w+").search(case.text, end)
        assert content is not None
        roles = {Role.SOURCE: Span.of(start, end), Role.CONTENT: Span.of(*content.span())}
        claims.append(ProposedClaim(roles, Form.INDIRECT, 0.9, "rules", "test"))
    return claims


def _whose(marked: str) -> list[str | None]:
    case = _case(marked)
    found = claimants(read(case.text), _claims(case), case.mentions)
    return [case.name(one) for one in found]


NAMES = [
    ("<[P Ann Lee]> said so.", "Ann Lee"),
    ("<[P Ann Lee], a director at [O Acme],> said so.", "Ann Lee"),
    ("<[O Acme] chief executive [P Ann Lee]> said so.", "Ann Lee"),
    ("<Former [O Acme] researcher [P Ann Lee]> said so.", "Ann Lee"),
    ("<[O Acme]'s [P Ann Lee]> said so.", "Ann Lee"),
    ("<One former employee, [P Ann Lee], who had left,> said so.", "Ann Lee"),
    ("<The company's founder, [P Ann Lee],> said so.", "Ann Lee"),
    ("<[P Lee] herself> said so.", "Lee"),
    ("<[P Lee] [D Tuesday]> said so.", "Lee"),
    ("<Sen. [P Ann Lee] of [L Ohio]> said so.", "Ann Lee"),
    ("<[P Ann Lee] (@annlee)> said so.", "Ann Lee"),
    ("<[P Lee]'s> view that it works.", "Lee"),
    ("<Former [O Acme] researcher [P Ann Lee] resigns,> saying so.", "Ann Lee"),
    ("<The [P Lee] move> said so.", "Lee"),
    ("<[P Ann Lee] and [P Bo Roe]> said so.", "Bo Roe"),
    ("<[O University of Ruritania] researcher [P Ann Lee]> said so.", "Ann Lee"),
    ("<[O Bank of Ruritania]> said so.", "Bank of Ruritania"),
    ("<[O Acme, Inc.]> said so.", "Acme, Inc."),
    ("<The [O Daily Herald]> said so.", "Daily Herald"),
    ("<[M Zonk 3]> said so.", "Zonk 3"),
    ("[P Ann Lee] came. <Ms. Lee> said so.", "Ann Lee"),
]
OWNERS = [
    ("[O Acme] left. <The [P Roe] release> said so.", "Roe"),
    ("<An [O Acme] spokesperson> said so.", "Acme"),
    ("<A spokeswoman for [O Acme]> said so.", "Acme"),
    ("<A statement from [O Acme] chief [P Ann Lee]> said so.", "Ann Lee"),
    ("<One [O Acme] onboarding document> said so.", "Acme"),
    ("<[O Acme]'s project with [O Bolt]> said so.", "Acme"),
    ("<Early data from [O Bolt], a rival,> said so.", "Bolt"),
    ("<[O Acme]'s board> said so.", "Acme"),
    ("<[P Lee]'s memoir> said so.", "Lee"),
    ("<The [O Herald] editorial board> said so.", "Herald"),
]
NOBODY = [
    "[P Ann Lee] met voters <who> said so.",
    "[P Ann Lee] met the 12 people, those <who> said so.",
    "A judge met [P Ann Lee]. <The judge> said so.",
    "[P Ann Lee] was there, said one senior official. <The official> said so.",
    "[P Ann Lee] left. <The [O Acme] employee> said so.",
    "<Several employees> said so.",
    "[O Acme] grew. <Sources within the company> said so.",
    "<People familiar with the matter> said so.",
    "<A researcher at [O Acme]> said so.",
    "<An [O Acme] engineer> said so.",
    "<Documents obtained by the [O Herald]> said so.",
    "<[P Lee]'s lawyer> said so.",
    "[P Ann Lee] came. <Her lawyer> said so.",
    "[P Ann Lee] came. <They> said so.",
    "<Critics> said so.",
    "<[O Acme] officials> said so.",
    "[P Ann Lee] came. <The Ruritanian> said so.",
    "<She> said so.",
    "<The company> said so.",
    "[P Ann Lee] lost. <The mayor's aide> said so.",
    "[P Ann Lee] came. <The lawsuits> said so.",
    "<I> said so.",
]
PRONOUNS = [
    ("The [P Roe] campaign grew. [O Acme] left. <The campaign> said so.", "Roe"),
    ("[P Roe]'s campaign grew. [O Acme] left. <The campaign> said so.", "Roe"),
    ("A [O Bolt] poll came. [O Acme] left. <The new poll> said so.", "Bolt"),
    ("[P Ann Lee] came. <She> said so.", "Ann Lee"),
    ("[P Ann Lee] met [P Mary Roe]. <She> said so.", "Ann Lee"),
    ("[P Ann Lee] met [P John Roe]. <He> said so.", "John Roe"),
    ("[P John Roe] met [P Ann Lee]. <She> said so.", "Ann Lee"),
    ("[P Roe] spoke of [P Lee] at length. <He> said so.", "Roe"),
    ("Mr. [P Roe] met Mrs. [P Lee]. <She> said so.", "Lee"),
    ("[P John Roe] came with [P Ann Lee]. [P Roe] met [P Lee]. <She> said so.", "Lee"),
    ("[P Lee]'s brother knew [P Roe] well. <He> said so.", "Roe"),
    ("[P Ann Lee] came. [P Bo Roe] went.\n\nIt rained.\n\n<He> said so.", "Bo Roe"),
    ("The rise of [P Roe] is not over. <His> view is so.", "Roe"),
    ("[P Roe]'s talk of walls is old. <He> said so.", "Roe"),
    ("[O Acme] grew. <It> said so.", "Acme"),
    ("[P Ann Lee], <who> said so, came.", "Ann Lee"),
    ("[P Ann Lee] of Iowa (D), <who> said so, came.", "Ann Lee"),
    ("[P Ann Lee], [P John Roe]'s former adviser, <who> said so, came.", "Ann Lee"),
    ("[P Ann Lee], a lawyer and supporter <who> said so, came.", "Ann Lee"),
    ("[P Ann Lee] is the lawyer <who> said so.", "Ann Lee"),
    ("[P Mary Roe] left. [P Quorben] stayed. <She> said so.", "Mary Roe"),
    ("[P Mary Davis] came. [P John Lee] met [P Mary]. <She> said so.", "Mary"),
    ("Mr. [P Roe] met [P Quorben]. [P Roe] left, and <she> said so.", "Quorben"),
    ("[P Roe] came. <His statement> said so.", "Roe"),
]
NOUNS = [
    ("[O Acme] grew. <The company> said so.", "Acme"),
    ("[O Acme] sued [O Bolt] over it. <The firm> said so.", "Acme"),
    ("[O Bolt], a carmaker, sued. [O Acme] and [O Bolt] met. <The carmaker> said so.", "Bolt"),
    ("[O Acme] grew. <A company spokesman> said so.", "Acme"),
    ("[O Acme] grew. <A spokesman for the company> said so.", "Acme"),
    ("[P Ann Lee], an engineer at [O Acme], met [P Bo Roe]. <The engineer> said so.", "Ann Lee"),
    ("Engineer [P Ann Lee] met [P Bo Roe]. <The engineer> said so.", "Ann Lee"),
    ("Sen. [P Ann Lee] met [P Bo Roe]. <The senator> said so.", "Ann Lee"),
    ("[P Ann Lee] met [P Bo Roe]. <The congresswoman> said so.", "Ann Lee"),
    ("[P Ann Lee] met [P Bo Roe]. <The businessman> said so.", "Bo Roe"),
    ("[P Ann Lee] spoke. <The billionaire> said so.", "Ann Lee"),
    ("[O Acme] is hiring, according to <job listings> it has.", "Acme"),
    ("[O Acme] has 900 tutors, according to <internal records> it has.", "Acme"),
]


@pytest.mark.parametrize(("marked", "name"), [*NAMES, *OWNERS, *PRONOUNS, *NOUNS])
def test_a_source_stands_for_somebody_named(marked: str, name: str) -> None:
    assert _whose(marked) == [name]


def test_by_what_pronoun_somebody_was_taken_up_is_remembered() -> None:
    marked = (
        "[P Quorben] left. <She> said so. [P Zorblax] came, and [P Quorben] went. <He> knew it."
    )
    assert _whose(marked) == ["Quorben", "Zorblax"]


@pytest.mark.parametrize("marked", NOBODY)
def test_a_source_stands_for_nobody_that_is_named(marked: str) -> None:
    assert _whose(marked) == [None]


def test_who_spoke_goes_on_speaking_through_pronouns() -> None:
    marked = (
        "<[P John Roe]> said so to [P Sam Poe]. <He> said more. It rained on [P Sam Poe]."
        " <He> said it again.\n\n<The [O Herald]> said no. <The report> said why."
    )
    assert _whose(marked) == ["John Roe", "John Roe", "John Roe", "Herald", "Herald"]


def test_whom_quoted_words_name_is_not_taken_up() -> None:
    case = _case("[P John Roe] spoke.\n\n“[P Sam Poe] is a rival,” <he> said.")
    start = case.text.index("“")
    roles = {
        Role.SOURCE: Span.of(*case.sources[0]),
        Role.CONTENT: Span.of(start, case.text.index("”") + 1),
    }
    claim = ProposedClaim(roles, Form.DIRECT, 0.9, "rules", "test")
    (found,) = claimants(read(case.text), [claim], case.mentions)
    assert case.name(found) == "John Roe"


def test_words_without_source_are_the_last_speakers() -> None:
    case = _case("<[P John Roe]> said so. I went there. It was reportedly bad.")
    first = _claims(case)
    goes_on = {Role.CONTENT: Span.of(case.text.index("I went"), case.text.index(" It was"))}
    cue = case.text.index("reportedly")
    nobody = {
        Role.CUE: Span.of(cue, cue + 10),
        Role.CONTENT: Span.of(case.text.index("It was"), cue - 1),
    }
    claims = [*first, *(ProposedClaim(r, Form.DIRECT, 0.9, "r", "t") for r in (goes_on, nobody))]
    found = claimants(read(case.text), claims, case.mentions)
    assert [case.name(one) for one in found] == ["John Roe", "John Roe", None]
    assert found[1].reason == "goes on: last speaker"


def test_i_is_who_speaks_the_words_around_it() -> None:
    case = _case("“<I> think so,” <[P Ann Lee]> said.")
    (own, outer) = (Span.of(*source) for source in case.sources)
    content = Span.of(case.text.index("think"), case.text.index(","))
    claims = [
        ProposedClaim({Role.SOURCE: own, Role.CONTENT: content}, Form.INDIRECT, 0.9, "r", "t"),
        ProposedClaim(
            {Role.SOURCE: outer, Role.CONTENT: Span.of(0, case.text.index(" Ann"))},
            Form.DIRECT,
            0.9,
            "r",
            "t",
        ),
    ]
    found = claimants(read(case.text), claims, case.mentions)
    assert [case.name(one) for one in found] == ["Ann Lee", "Ann Lee"]


def test_reasons_say_how_somebody_was_found() -> None:
    marked = "<[P John Roe], an engineer,> spoke. <He> spoke. <The engineer> spoke. <A man> did it."
    case = _case(marked)
    found = claimants(read(case.text), _claims(case), case.mentions)
    assert [one.reason for one in found] == [
        "named",
        "he: last speaker",
        "the engineer: said of them before",
        "unnamed: man",
    ]


def test_one_source_can_be_asked_for_by_itself() -> None:
    case = _case("[P Ann Lee] came. <She> said so.")
    discourse = Discourse(case.text, case.mentions)
    assert case.name(claimant(discourse, Span.of(*case.sources[0]))) == "Ann Lee"


HOSTILE = st.text(alphabet="ab AL.,'“”\"\n\u202e\x00é<>()—the he she", max_size=60)


@given(HOSTILE, st.data())
def test_whatever_the_text_every_claim_has_an_answer(text: str, data: st.DataObject) -> None:
    def spans() -> st.SearchStrategy[tuple[int, int]]:
        offsets = st.integers(0, len(text))
        return st.tuples(offsets, offsets).filter(lambda pair: pair[0] < pair[1])

    assume(text)
    mentions = [
        ProposedMention(a, b, data.draw(st.sampled_from([PERSON, ORG])), 1.0, "r", "t")
        for a, b in sorted(data.draw(st.lists(spans(), max_size=4)))
    ]
    claims = [
        ProposedClaim(
            {Role.SOURCE: Span.of(*source), Role.CONTENT: Span.of(*content)},
            data.draw(st.sampled_from(list(Form))),
            0.5,
            "r",
            "t",
        )
        for source, content in data.draw(st.lists(st.tuples(spans(), spans()), max_size=4))
    ]
    found = claimants(read(text), claims, mentions)
    assert len(found) == len(claims)
    assert all(one.mention is None or 0 <= one.mention < len(mentions) for one in found)
    assert found == claimants(read(text), claims, mentions)
