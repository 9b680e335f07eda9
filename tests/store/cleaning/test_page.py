"""What of a page is kept, and why the rest is not."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from store.cleaning.page import clean_page
from store.cleaning.page_view import see
from store.cleaning.page_weights import read_page_weights
from store.intake.document import Document
from store.intake.html import read_html
from store.records import Block, Origin, Reason
from tests.store.cleaning.made import BODY, TITLE
from tests.store.cleaning.made_page import ARTICLE, page


def cleaned(source: str) -> list[tuple[str, Block]]:
    document = read_html(source)
    return [
        (document.raw[block.start : block.end].strip(), block) for block in clean_page(document)
    ]


def block_of(text: str, source: str = ARTICLE) -> Block:
    return next(block for line, block in cleaned(source) if text in line)


def test_the_article_is_kept_and_nothing_else() -> None:
    kept = [text for text, block in cleaned(ARTICLE) if block.kept]
    assert kept[0] == TITLE
    assert set(BODY) < set(kept)
    assert not [text for text in kept if "crossings" in text.lower() or "Sport" in text]


@pytest.mark.parametrize(
    ("text", "reason", "origin"),
    [
        (TITLE, Reason.TITLE, Origin.MARKUP),
        (BODY[0], Reason.BODY, Origin.MODEL),
        ("What it will cost", Reason.SUBHEAD, Origin.MODEL),
        ("It has stood there", Reason.QUOTE, Origin.MODEL),
    ],
)
def test_what_is_kept_says_what_it_is(text: str, reason: Reason, origin: Origin) -> None:
    block = block_of(text)
    assert (block.kept, block.reason, block.origin) == (True, reason, origin)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("Skip to content", Reason.INTERFACE),
        ("Sport", Reason.INTERFACE),
        ("I remember the old lighthouse", Reason.COMMENT),
        ("The old lighthouse in winter", Reason.CAPTION),
        ("All rights reserved", Reason.TEMPLATE),
    ],
)
def test_what_the_markup_sets_apart_is_dropped(text: str, reason: Reason) -> None:
    block = block_of(text)
    assert (block.kept, block.reason, block.origin) == (False, reason, Origin.MARKUP)


def test_a_list_of_other_articles_is_dropped_as_such() -> None:
    block = block_of("Ferry Line Adds")
    assert (block.kept, block.reason) == (False, Reason.RELATED)


def test_the_title_said_again_is_a_duplicate() -> None:
    blocks = [block for text, block in cleaned(ARTICLE) if text == TITLE]
    assert [block.reason for block in blocks] == [Reason.TITLE, Reason.DUPLICATE]


def test_a_subhead_that_only_resembles_the_title_stays() -> None:
    subhead = "Harbour council votes to rebuild the new lighthouse"
    block = block_of(subhead, page(*BODY[:3], f"<h2>{subhead}</h2>", *BODY[3:]))
    assert (block.kept, block.reason) == (True, Reason.SUBHEAD)


def test_an_element_around_the_whole_article_says_nothing() -> None:
    source = page(*BODY, within='form class="comments-open modal"').replace(
        "</form class", "</form"
    )
    kept = [text for text, block in cleaned(source) if block.kept]
    assert set(BODY) < set(kept)


def test_an_article_in_another_language_is_kept() -> None:
    german = (
        "Der Hafenrat hat am Dienstag beschlossen, den alten Leuchtturm an der Nordmole wieder "
        "aufzubauen, der seit neun Jahren leer steht.",
        "Die Arbeiten kosten nach einem Plan der Ingenieure rund vier Millionen Kronen und dauern "
        "zwei Sommer, wie es in der Sitzung hieß.",
        "Zwei Mitglieder stimmten gegen den Plan und sagten, das Geld sei in der Schule besser "
        "angelegt, deren Dach seit dem Winter leckt.",
        "Der Turm wurde 1884 errichtet und drei Generationen lang von derselben Familie gehütet, "
        "bevor seine Lampe ohne Wärter lief.",
    )
    kept = [text for text, block in cleaned(page(*german)) if block.kept]
    assert set(german) < set(kept)


def test_a_line_that_comes_back_in_the_source_is_dropped() -> None:
    line = "Our reporters read every letter and every message that you send us."
    document = read_html(page(*BODY, line))
    blocks = clean_page(document, {line.lower().rstrip(".")})
    last = [block for block in blocks if line in document.raw[block.start : block.end]]
    assert [(block.kept, block.origin) for block in last] == [(False, Origin.REPEAT)]


def test_a_page_without_an_article_keeps_what_is_no_menu() -> None:
    source = "<body><nav>Menu</nav><p>See you at noon.</p></body>"
    assert [(text, block.kept) for text, block in cleaned(source)] == [
        ("Menu", False),
        ("See you at noon.", True),
    ]


@pytest.mark.parametrize(
    "source",
    [
        "<div class=comment-body>See you at noon.</div>",
        "<label>See you at noon.</label>",
        "<figcaption>See you at noon.</figcaption>",
        "<body><form><div class=modal>See you at noon.</div></form></body>",
    ],
)
def test_the_only_words_of_a_page_are_kept_whatever_holds_them(source: str) -> None:
    assert [block.kept for _, block in cleaned(source)] == [True]


def test_most_of_a_piece_of_markup_is_kept() -> None:
    document = read_html(f"<p>Dear all,</p><p>{BODY[0]}</p><p>{BODY[1]}</p><p>Yours, Ann</p>")
    assert all(block.kept for block in clean_page(replace(document, format="mail")))


def test_a_page_is_read_in_the_language_it_is_in_whatever_it_names() -> None:
    german = (
        "Der Hafenrat hat am Dienstag beschlossen, den alten Leuchtturm wieder aufzubauen. " * 3
    )
    document = read_html(f"<html lang=en><body><p>{german}</p><p>{german}</p>")
    assert document.page is not None
    assert see(document, document.page).language == "de"


def test_only_a_row_is_a_table() -> None:
    rows = "<table><tr><th>Year</th><th>Ships</th></tr><tr><td>1990</td><td>41</td></tr></table>"
    layout = "".join(f"<p>{text}</p>" for text in BODY)
    source = page(f"<table><tr><td>{layout}{rows}{layout}</td></tr></table>")
    assert block_of("1990 | 41", source).reason is Reason.TABLE
    assert block_of(BODY[0], source).reason is Reason.BODY


def test_a_post_from_elsewhere_is_kept_but_not_the_link_to_it() -> None:
    post = (
        "<blockquote class=twitter-tweet><p>We told them so.</p>— Bo Birch (@bo)"
        "<p><a href=/x>View this post elsewhere</a></p></blockquote>"
    )
    source = page(*BODY[:2], post, *BODY[2:])
    said = block_of("We told them so", source)
    assert (said.kept, said.reason, said.origin) == (True, Reason.POST, Origin.MARKUP)
    assert block_of("Bo Birch", source).kept
    assert not block_of("View this post", source).kept


def test_weights_of_other_columns_are_refused() -> None:
    with pytest.raises(ValueError, match="train it anew"):
        read_page_weights('{"columns": ["depth"], "lexicon": {}, "trees": [], "bias": 0}')


def test_a_document_that_is_no_page_is_refused() -> None:
    with pytest.raises(ValueError, match=r"notes\.txt"):
        clean_page(Document("text", "notes.txt"))


def test_an_empty_page_has_no_blocks() -> None:
    assert clean_page(read_html("<script>x</script>")) == ()


_PARTS = "<p> </p> <div> </div> <nav> </nav> <article> </article> <h1> </h1> <li> <td> <tr> <br>"
_PIECES = st.sampled_from(
    [*_PARTS.split(), *BODY, TITLE, "&nbsp;", "\u2003", "x ", "<p class=comment>"]
)


@settings(max_examples=50)
@given(st.lists(_PIECES, max_size=30).map("".join))
def test_blocks_tile_the_raw_text(source: str) -> None:
    document = read_html(source)
    place = 0
    for block in clean_page(document):
        assert block.start == place < block.end
        assert 0.5 <= block.confidence <= 1
        place = block.end
    assert place == len(document.raw)


def test_a_quotation_and_a_small_table_amid_the_article_are_kept() -> None:
    paragraph = (
        "The laboratory in Bergen said on {day} that its machines had learnt to fold laundry by"
        " themselves, which few in the field had expected to see before the end of the decade."
    )
    source = (
        "<html><body><nav><a href=/>Home</a> <a href=/w>World</a></nav><article>"
        f"<h1>Machines learn to fold</h1><p>{paragraph.format(day='Monday')}</p>"
        "<blockquote><p>“We never told them what a sleeve is,” said Kari Nordmann.</p></blockquote>"
        f"<p>{paragraph.format(day='Tuesday')}</p>"
        "<table><tr><th>Robot</th><th>Shirts</th></tr><tr><td>A-1</td><td>120</td></tr></table>"
        f"<p>{paragraph.format(day='Friday')}</p></article></body></html>"
    )
    kept = [text for text, block in cleaned(source) if block.kept]
    assert any("what a sleeve is" in text for text in kept)
    assert "A-1 | 120" in kept
    assert not any("Home" in text for text in kept)
