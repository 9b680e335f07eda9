from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.cleaning import clean
from store.cleaning.repeats import line_key
from store.intake.document import Document
from store.records import Origin, Reason
from tests.store.cleaning.made import BODY, FOREIGN, LONG_BODY, MENU, TAIL, TITLE, joined

ODD = st.text(
    st.one_of(
        st.characters(),
        st.sampled_from(
            list("\r\n\v\f\x85\u2028\u2029\x00\ufeff\u200b\ud800\udfff\u202e.!? ab@#|©:")
        ),
    )
)


def kept_lines(raw: str, repeated: frozenset[str] = frozenset()) -> list[str]:
    blocks = clean(Document(raw), repeated)
    return [raw[block.start : block.end].strip() for block in blocks if block.kept]


@given(ODD)
def test_blocks_tile_any_text(raw: str) -> None:
    blocks = clean(Document(raw))
    assert "".join(raw[block.start : block.end] for block in blocks) == raw
    assert all(block.start < block.end for block in blocks)
    assert all(0.5 <= block.confidence <= 1 for block in blocks)


@given(st.lists(st.sampled_from([*BODY, *FOREIGN, *MENU, *TAIL, TITLE, "", "  "]), max_size=30))
def test_blocks_tile_pages_with_either_line_end(lines: list[str]) -> None:
    for separator in ("\n", "\r\n", "\u2029"):
        raw = separator.join(lines)
        blocks = clean(Document(raw))
        assert "".join(raw[block.start : block.end] for block in blocks) == raw


@pytest.mark.parametrize("raw", ["", "\n\n", "\x00", "a", "\ud800", "Hello.", "\r\n \t"])
def test_the_smallest_texts_are_kept(raw: str) -> None:
    assert all(block.kept for block in clean(Document(raw)))


def test_an_article_by_itself_is_kept_whole() -> None:
    assert kept_lines(joined(TITLE, *BODY)) == [TITLE, *BODY]


def test_what_stands_around_an_article_is_dropped() -> None:
    assert kept_lines(joined(*MENU, TITLE, *BODY, *TAIL)) == [TITLE, *BODY]


@pytest.mark.parametrize("separator", [" ", "\n"])
def test_a_foreign_article_glued_on_is_dropped(separator: str) -> None:
    foreign = ("Related Articles", "Norvex Shares Jump As Sales Double", "2 hours ago")
    raw = joined(TITLE, *LONG_BODY, "", *foreign, separator.join(FOREIGN * 2))
    assert kept_lines(raw) == [TITLE, *LONG_BODY]


def test_every_block_says_what_it_is_and_who_says_so() -> None:
    raw = joined(*MENU, TITLE, *BODY, *TAIL)
    found = {raw[b.start : b.end].strip(): (b.reason, b.origin) for b in clean(Document(raw))}
    assert found[TITLE] == (Reason.TITLE, Origin.RULE)
    assert found[BODY[0]] == (Reason.BODY, Origin.MODEL)
    assert found["3 hours ago"] == (Reason.TIMESTAMP, Origin.RULE)
    assert found[TAIL[-2]] == (Reason.PROMO, Origin.RULE)
    assert found[TAIL[-1]] == (Reason.COPYRIGHT, Origin.RULE)
    assert found["Skip to content"][0] is Reason.INTERFACE


def test_a_line_that_comes_back_in_the_source_is_dropped_unless_amid_prose() -> None:
    motto = "Stories from the coast, told by the people who live there since 1952."
    repeated = frozenset({line_key(motto)})
    end = clean(Document(joined(TITLE, *BODY, motto)), repeated)[-1]
    assert (end.kept, end.origin) == (False, Origin.REPEAT)
    assert motto in kept_lines(joined(TITLE, *BODY[:3], motto, *BODY[3:]), repeated)


def test_an_embedded_post_is_kept_with_its_attribution() -> None:
    post = ("See you at the #lighthouse, all of you!", "— Marta L. (@martal) July 10, 2025")
    raw = joined(TITLE, *BODY[:3], *post, *BODY[3:])
    reasons = {raw[b.start : b.end].strip(): (b.kept, b.reason) for b in clean(Document(raw))}
    assert [reasons[line] for line in post] == [(True, Reason.POST)] * 2


def test_a_long_line_is_cut_so_that_parts_can_be_taken_back() -> None:
    raw = " ".join(BODY * 3)
    blocks = clean(Document(raw))
    assert len(blocks) > 3
    assert all(raw[block.start : block.end].rstrip().endswith((".", "”")) for block in blocks)


@pytest.mark.parametrize("line", ["By Marta Lindqvist", "Source Harbour Post"])
def test_who_wrote_it_is_kept_between_title_and_body(line: str) -> None:
    raw = joined(*MENU, TITLE, line, *BODY, *TAIL)
    reasons = {raw[b.start : b.end].strip(): (b.kept, b.reason) for b in clean(Document(raw))}
    assert reasons[line] == (True, Reason.BYLINE)
    assert line not in kept_lines(joined(TITLE, *BODY, *TAIL, line))


def test_a_text_in_another_language_is_not_lost() -> None:
    german = (
        "Der Rat der Stadt hat am Dienstag beschlossen, den alten Leuchtturm an der nördlichen "
        "Mole wieder aufzubauen, der seit dem Sturm vor neun Jahren leer steht.",
        "„Er ist das Erste, was die Seeleute sehen, wenn sie nach Hause kommen“, sagte die "
        "Vorsitzende, die sich seit ihrer Wahl für die Arbeiten eingesetzt hat.",
        "Die Arbeiten werden etwa vier Millionen kosten und zwei Sommer dauern, heißt es in einem "
        "Plan, den die Ingenieure in der Sitzung vorgestellt haben.",
        "Zwei Mitglieder stimmten gegen den Plan, weil das Geld nach ihrer Meinung besser für das "
        "Dach der Schule ausgegeben werden sollte.",
    )
    assert kept_lines(joined(*german)) == list(german)


def test_a_headline_over_its_standfirst_is_the_title_and_both_are_kept() -> None:
    headline = "Council votes for old lighthouse"
    standfirst = "Harbour council of Northport to rebuild the lighthouse at the northern pier"
    raw = joined(*MENU, headline, standfirst, "By Jo March", *BODY)
    blocks = {raw[b.start : b.end].strip(): b for b in clean(Document(raw))}
    assert (blocks[headline].kept, blocks[headline].reason) == (True, Reason.TITLE)
    assert blocks[standfirst].kept
