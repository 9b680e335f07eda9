"""The map from a page to its visible text is total and exact, whatever the page is like."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from store.intake.html import read_html
from store.records import Kind

_PARTS = (
    "<p> </p> <div> </div> <b> </b> <i> </i> <br> <hr> <pre> </pre> <ul> <ol start=3> <li> </li>"
    " </ul> <table> <tr> <td> </td> </tr> </table> <a href=/x> </a> <h1> </h1> <h2> <blockquote>"
    " </blockquote> <script> </script> <style> </style> <svg> </svg> <svg/> <template> </template>"
    " <select> </select> <title> </title> <!-- --> <!doctype> <? </ < > & &amp; &nbsp; &#160;"
    " &#10; &#x2028; &amp &notit; &#0; &#99999999999; <p\thidden> <p\tstyle='display:none'>"
    " <img\tsrc='a>b'> <p\tclass=\" ' = <body> </body> <html> </html> <dt> <dd> <button> <code>"
    " <![CDATA[ ]]> <time\tdatetime=2020-01-02> <meta\tname=author\tcontent=x>"
    " | - : <title> og:title"
    ' <script\ttype=application/ld+json>{"@type":"Article"}</script>'
)
PARTS = st.sampled_from(_PARTS.split(" "))
BLANKS = st.sampled_from(
    [" ", "  ", "\n", "\r\n", "\t", "\f", "\xa0", "\u2028", "\x85", "\x1c", "\0"]
)
WORDS = st.text(max_size=6)
PAGES = st.lists(PARTS | BLANKS | WORDS, max_size=40).map("".join)


@given(PAGES)
def test_segments_tile_the_page_and_its_text(source: str) -> None:
    document = read_html(source)
    assert document.page is not None
    place = after = 0
    for segment in document.page.map.segments:
        assert (segment.start, segment.after_start) == (place, after)
        place, after = segment.end, segment.after_end
    assert (place, after) == (len(source), len(document.raw))


@given(PAGES)
def test_each_character_is_that_of_its_place_in_the_page(source: str) -> None:
    document = read_html(source)
    assert document.page is not None
    for place, character in enumerate(document.raw):
        for start, end in document.page.map.to_before(place, place + 1):
            copied = source[start:end]
            assert copied == character or copied.isspace() or copied.startswith("&")


@given(PAGES)
def test_lines_are_neither_padded_nor_broken_by_other_separators(source: str) -> None:
    document = read_html(source)
    assert document.page is not None
    regions = document.page.regions
    assert [document.raw[region.start : region.end] for region in regions] == [
        line for line in document.raw.split("\n") if line
    ]
    assert document.raw.count("\n") >= len(regions) - 1
    assert not set("\r\v\f\x1c\x1d\x1e\x85\u2028\u2029\0") & set(document.raw)


@given(PAGES)
def test_structures_are_ordered_nested_and_trimmed(source: str) -> None:
    document = read_html(source)
    assert document.page is not None
    structures = document.page.structures
    order = [(structure.start, -structure.end) for structure in structures]
    assert order == sorted(order)
    for structure in structures:
        text = document.raw[structure.start : structure.end]
        assert text
        assert text == text.strip()
        assert structure.kind is not Kind.LINK or structure.detail == ""


def test_entities_and_blank_runs_are_mapped_as_one_piece() -> None:
    source = "<p>A&amp;B \n C</p>"
    document = read_html(source)
    assert document.raw == "A&B C"
    assert document.page is not None
    assert document.page.map.to_before(1, 2) == ((4, 9),)
    assert document.page.map.to_before(3, 4) == ((10, 13),)
    assert document.page.map.to_before(0, 5) == ((3, 14),)


def test_a_stretch_across_tags_has_several_places_in_the_page() -> None:
    source = "<p>one <b>two</b></p>"
    document = read_html(source)
    assert document.page is not None
    assert document.page.map.to_before(0, 7) == ((3, 7), (10, 13))
    assert document.page.map.to_after(10, 13) == ((4, 7),)


def test_hard_pages_are_read_to_their_end() -> None:
    for part in (
        "<div>",
        "<b>",
        "<p>x",
        "</p>",
        "<!--",
        "<![CDATA[",
        "<a b='",
        "&",
        "<script>",
        "[" * 9,
    ):
        document = read_html(part * 20_000)
        assert document.page is not None
        assert document.page.map.place_before(len(document.raw)) == len(part) * 20_000
    deep = "<script type=application/ld+json>" + "[" * 100_000 + "</script><p>x"
    assert read_html(deep).raw == "x"
