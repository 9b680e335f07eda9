from __future__ import annotations

import pytest

from store.records import EntityType
from store.suggest.proposals import ProposedMention
from store.suggest.sources.discourse import Discourse

PERSON, ORG = EntityType.PERSON, EntityType.ORG
TEXT = "Ann Lee, an engineer, met John Roe. Mr. Roe of Acme left. It rained."
NAMES = [("Ann Lee", PERSON), ("John Roe", PERSON), ("Roe of", PERSON), ("Acme", ORG)]


def _discourse(quoted: tuple[tuple[int, int], ...] = ()) -> Discourse:
    mentions = []
    for name, type_ in NAMES:
        at = TEXT.index(name)
        mentions.append(
            ProposedMention(at, at + len(name.removesuffix(" of")), type_, 1.0, "rules", "test")
        )
    return Discourse(TEXT, mentions, quoted)


END = len(TEXT)


def test_the_subject_of_the_nearest_sentence_is_meant() -> None:
    discourse = _discourse()
    he, she = (discourse.person(END, is_woman=woman) for woman in (False, True))
    assert he is not None
    assert she is not None
    assert (he.name, she.name) == (2, 0)
    assert discourse.person(0, is_woman=None) is None


def test_a_pronoun_that_spoke_is_taken_up() -> None:
    discourse = _discourse()
    rain = TEXT.index("It")
    discourse.note(rain, rain + 2, 0)
    speaker = discourse.last_speaker(END, (PERSON,))
    meant = discourse.person(END, is_woman=None)
    assert speaker is not None
    assert (speaker.name, speaker.start) == (0, rain)
    assert meant == speaker
    assert discourse.last_speaker(END, (ORG,)) is None
    assert discourse.last_speaker(rain, (PERSON,)) is None


def test_nouns_are_remembered_with_those_they_were_said_of() -> None:
    found = _discourse().described("engineer", END, PERSON)
    assert found is not None
    assert found.name == 0
    assert _discourse().described("pilot", END, PERSON) is None


def test_names_are_found_by_place_and_surname() -> None:
    discourse = _discourse()
    assert [place for place, _ in discourse.names_within(0, 40)] == [0, 1]
    roe = discourse.bearer("roe", END)
    assert roe is not None
    assert roe.name == 2
    assert discourse.bearer("poe", END) is None
    assert discourse.is_same(1, 2)
    assert [discourse.genders.of(name) for name in range(3)] == [True, False, False]
    acme = discourse.organisation(END)
    assert acme is not None
    assert acme.name == 3


def test_quoted_names_are_not_meant() -> None:
    found = _discourse(quoted=((30, 50),)).person(END, is_woman=None)
    assert found is not None
    assert found.name == 0


@pytest.mark.parametrize("between", [" of Des Moines, Iowa, ", " of St. Paul, ", " of Ohio (D), "])
def test_who_goes_on_about_the_person_of_a_place_right_before(between: str) -> None:
    text = f"Ann Lee{between}who left."
    lee = ProposedMention(0, 7, PERSON, 1.0, "rules", "test")
    assert Discourse(text, [lee]).antecedent(text.index("who")) == (0, 7, 0)


def test_many_capitals_behind_a_person_are_passed_over_at_once() -> None:
    text = f"Ann Lee of {'A' * 10_000}! who left."
    lee = ProposedMention(0, 7, PERSON, 1.0, "rules", "test")
    assert Discourse(text, [lee]).antecedent(text.index("who")) is None
