"""Labels that do not fit the others are found, with what would mend them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.records import EntityType, Mention
from store.spans import Span
from store.suggest.consistency import Occurrence, Oddness, find_oddities

PRODUCT, ORG, PERSON = EntityType.PRODUCT, EntityType.ORG, EntityType.PERSON


def label(
    id_: int, quote: str, type_: EntityType, *, article: int = 1, start: int = 0, entity: int = 1
) -> Mention:
    span = Span.of(start, start + len(quote))
    return Mention(id_, article, span, quote, type_, entity, "ada")


def test_the_one_that_is_labelled_otherwise_is_odd() -> None:
    labels = [label(n, "Grok 3", PRODUCT, start=10 * n) for n in range(12)]
    labels.append(label(99, "Grok 3", ORG, article=2, start=7, entity=2))
    (odd,) = find_oddities(labels)
    assert (odd.oddness, odd.mention_id, odd.article_id, odd.start) == (
        Oddness.OTHER_TYPE,
        99,
        2,
        7,
    )
    assert (odd.type, odd.entity_id) == (PRODUCT, 1)
    assert odd.reason == "ORG once, PRODUCT 12 times"


def test_the_most_lopsided_text_comes_first_and_its_places_stay_together() -> None:
    labels = [
        *(label(n, "Claude", PRODUCT, start=100 * n) for n in range(3)),
        *(label(10 + n, "Claude", PERSON, article=2, start=100 * n) for n in range(2)),
        *(label(20 + n, "Meta", ORG, article=3, start=100 * n) for n in range(9)),
        label(30, "Meta", PRODUCT, article=1, start=950),
    ]
    odd = find_oddities(labels)
    assert [one.mention_id for one in odd] == [30, 10, 11]
    assert odd[0].suspicion > odd[1].suspicion


def test_namesakes_that_were_judged_different_are_not_odd() -> None:
    labels = [
        label(1, "Washington", EntityType.PLACE, entity=1),
        label(2, "Washington", EntityType.PLACE, entity=1, start=50),
        label(3, "Washington", PERSON, entity=2, start=90),
    ]
    assert len(find_oddities(labels)) == 1
    assert not find_oddities(labels, different=[frozenset((1, 2))])


def test_two_entities_of_one_name_in_one_article_are_odd_until_they_are_one() -> None:
    labels = [
        label(1, "Altman", PERSON, entity=1),
        label(2, "Altman", PERSON, entity=1, start=50),
        label(3, "Altman", PERSON, entity=2, start=90),
        label(4, "Altman", PERSON, entity=3, article=2),
    ]
    (odd,) = find_oddities(labels)
    assert (odd.oddness, odd.mention_id, odd.entity_id) == (Oddness.OTHER_ENTITY, 3, 1)
    assert not find_oddities(labels, clusters={2: 1})


def test_a_bare_place_is_found_in_articles_with_labels_only() -> None:
    labels = [label(1, "xAI", ORG, entity=5)]
    places = [
        Occurrence(1, 40, 43, "xAI"),
        Occurrence(1, 0, 3, "xAI"),  # is labelled
        Occurrence(2, 40, 43, "xAI"),  # nobody has been there
    ]
    (odd,) = find_oddities(labels, places)
    assert (odd.oddness, odd.start, odd.end) == (Oddness.UNLABELLED, 40, 43)
    assert (odd.mention_id, odd.type, odd.entity_id) == (None, ORG, 5)


def test_a_bare_place_takes_the_label_of_its_own_article() -> None:
    labels = [
        label(1, "Claude", PRODUCT, article=1, entity=1),
        label(2, "Claude", PERSON, article=2, entity=2),
        label(3, "Claude", PERSON, article=2, entity=2, start=50),
    ]
    places = [Occurrence(1, 90, 96, "Claude")]
    (odd,) = [one for one in find_oddities(labels, places) if one.mention_id is None]
    assert (odd.type, odd.entity_id) == (PRODUCT, 1)


@pytest.mark.parametrize(
    ("before", "after", "is_odd"),
    [
        ("asked ", " whether", True),
        ("asked ", "’s makers", True),
        ("asked ", " 4 whether", False),
        ("asked ", "-4 whether", False),
        ("asked ", " Heavy whether", False),
        ("asked Big ", " whether", False),
        ("It fell. Now ", " rises", True),
    ],
)
def test_a_name_is_not_cut_out_of_a_longer_one(before: str, after: str, is_odd: bool) -> None:
    places = [Occurrence(1, 40, 44, "Grok", before, after)]
    assert bool(find_oddities([label(1, "Grok", PRODUCT)], places)) is is_odd


def test_a_longer_label_covers_the_shorter_text_in_it() -> None:
    labels = [label(1, "Grok", PRODUCT), label(2, "Grok 4", PRODUCT, start=40)]
    assert not find_oddities(labels, [Occurrence(1, 40, 44, "Grok")])


@given(
    st.lists(
        st.tuples(
            st.integers(1, 3),
            st.integers(0, 50),
            st.sampled_from(["a", "b  c", "b c", "“"]),
            st.sampled_from(EntityType),
            st.integers(1, 4),
        )
    )
)
def test_labels_that_agree_with_most_are_never_odd(
    rows: list[tuple[int, int, str, EntityType, int]],
) -> None:
    labels = [
        label(n, quote, type_, article=article, start=start, entity=entity)
        for n, (article, start, quote, type_, entity) in enumerate(rows)
    ]
    for odd in find_oddities(labels):
        assert 0 <= odd.suspicion < 1
        (at,) = [one for one in labels if one.id == odd.mention_id]
        assert (at.type, at.entity_id) != (odd.type, odd.entity_id)
        assert at.article_id == odd.article_id
