from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from store.records import Block, EntityType, Reason
from store.suggest.memory import KnownName, Memory
from store.suggest.mentions.engine import propose_mentions
from store.suggest.reading import read
from tests.store.suggest.mentions.found import proposed

PIECES = st.sampled_from(
    [
        "Sam Altman", "OpenAI", "OpenAI's", "said", "“", "”", '"', "’s", ".", ",", "\n", "\u2028",
        "\u200f", "\x00", "السلام", "习近平", "Grok", "4", "3.5", "$6 billion", "May", "of", "the",
        "and", "CEO", "X", "-", "–", "@a", "#b", "é", "e\u0301", "🙂", "U.S.", "Inc.", "A.", "&",
        "THE NEWS TODAY", "election", "2024", "team", "’", "`", "ǅ", "ß", "ſ", "İ", "\u00a0",
    ]
)  # fmt: skip
TEXTS = st.one_of(st.text(max_size=60), st.lists(PIECES, max_size=40).map(" ".join))
SURFACES = st.one_of(st.text(min_size=1, max_size=6), PIECES)


@st.composite
def memories(draw: st.DrawFn) -> Memory:
    surfaces = draw(st.lists(SURFACES, max_size=5))
    kinds = st.sampled_from(list(EntityType))
    return Memory({one: KnownName(one, draw(kinds), draw(st.integers(0, 3))) for one in surfaces})


@given(TEXTS, memories(), st.data())
@settings(max_examples=300, deadline=None)
def test_proposals_are_flat_in_order_and_inside_what_is_kept(
    text: str, memory: Memory, data: st.DataObject
) -> None:
    cut = data.draw(st.integers(0, len(text)))
    blocks = [
        Block(0, cut, kept=data.draw(st.booleans()), reason=Reason.BODY),
        Block(cut, len(text), kept=True, reason=Reason.BODY),
    ]
    proposals = propose_mentions(read(text, blocks), memory)
    reached = 0 if blocks[0].kept else cut
    for one in proposals:
        assert reached <= one.start < one.end <= len(text)
        assert 0 <= one.score <= 1
        assert one.reason
        assert text[one.start : one.end].strip()
        reached = one.end


@given(TEXTS, memories())
@settings(max_examples=50, deadline=None)
def test_the_same_is_proposed_again(text: str, memory: Memory) -> None:
    first, second = (propose_mentions(read(text), memory) for _ in range(2))
    assert first == second


def test_a_long_text_without_blanks_is_read() -> None:
    assert propose_mentions(read("a" * 100_000)) == ()
    assert len(propose_mentions(read("A" * 100_000))) <= 1
    assert len(propose_mentions(read("Ab" * 50_000))) <= 1


def test_capitals_in_a_row_without_end_are_no_name() -> None:
    assert propose_mentions(read("Ab " * 20_000)) == ()
    assert len(propose_mentions(read("Ab and " * 20_000))) in (0, 20_000)


def test_a_paragraph_in_capitals_is_not_one_name() -> None:
    text = "THE WORKERS WENT HOME BECAUSE THEIR OWNERS WANTED THEM OUT. " * 5
    assert all(len(surface.split()) < 4 for surface in proposed(text))


def test_an_empty_text_has_no_names() -> None:
    assert propose_mentions(read("")) == ()


def test_types_come_from_words_lists_and_what_stands_around() -> None:
    text = (
        "Speaking in Berlin, Germany, OpenAI chief executive Sam Altman said that ChatGPT and"
        " Grok 4 were shown at the Berlin Film Festival. Altman left Stanford University."
    )
    assert proposed(text) == {
        "Berlin": EntityType.PLACE,
        "Germany": EntityType.PLACE,
        "OpenAI": EntityType.ORG,
        "Sam Altman": EntityType.PERSON,
        "ChatGPT": EntityType.PRODUCT,
        "Grok 4": EntityType.PRODUCT,
        "Berlin Film Festival": EntityType.EVENT,
        "Altman": EntityType.PERSON,
        "Stanford University": EntityType.ORG,
    }


def test_a_surname_is_typed_by_the_full_name() -> None:
    text = "The writer Ilse Zweibrand spoke. Later Zweibrand left, and we saw Zweibrand again."
    assert proposed(text)["Zweibrand"] is EntityType.PERSON


def test_amounts_give_way_to_names() -> None:
    found = proposed("We tried Claude 3.5 Sonnet for 3.5 million people.")
    assert found == {"Claude 3.5 Sonnet": EntityType.PRODUCT, "3.5 million": EntityType.QUANTITY}


def test_reasons_never_hold_the_name() -> None:
    text = "Sam Altman of OpenAI met Zweibrand in Berlin at Stanford University on Monday."
    for one in propose_mentions(read(text)):
        assert text[one.start : one.end].lower() not in one.reason
