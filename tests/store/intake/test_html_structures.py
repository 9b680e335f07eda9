"""What a page sets apart: headings, items, quotations, rows, code, links, strong and emphasis."""

from __future__ import annotations

import pytest

from store.intake.html import read_html
from store.records import Kind


def structures(source: str, path: str = "") -> list[tuple[str, Kind, str]]:
    document = read_html(source, path)
    assert document.page is not None
    return [
        (document.raw[structure.start : structure.end], structure.kind, structure.detail)
        for structure in document.page.structures
    ]


def test_headings_have_their_level() -> None:
    assert structures("<h1> One </h1><h3>Two<h2>Three") == [
        ("One", Kind.HEADING, "1"),
        ("Two", Kind.HEADING, "3"),
        ("Three", Kind.HEADING, "2"),
    ]


def test_items_have_the_marker_that_a_browser_sets() -> None:
    source = "<ul><li>a</ul><ol start=3><li>b<ol><li>c</ol><li value=9>d<li>e</ol><li>f"
    assert [(text, detail) for text, _, detail in structures(source)] == [
        ("a", "•"),
        ("b\nc", "3."),
        ("c", "1."),
        ("d", "9."),
        ("e", "10."),
        ("f", "•"),
    ]


def test_quotations_code_strong_and_emphasis() -> None:
    source = (
        "<blockquote><p>a <b>b</b></p>c</blockquote><pre>d\n e</pre><p><em>f</em> <code>g</code>"
    )
    assert structures(source) == [
        ("a b\nc", Kind.QUOTATION, ""),
        ("b", Kind.STRONG, ""),
        ("d\n e", Kind.CODE, ""),
        ("f", Kind.EMPHASIS, ""),
        ("g", Kind.CODE, ""),
    ]


def test_only_rows_of_several_cells_are_rows() -> None:
    source = "<table><tr><td>a<td>b</tr><tr><td>c</tr><tr><td>d<p>e</p><td>f</tr></table>"
    assert structures(source) == [("a | b", Kind.ROW, "")]


def test_the_outer_comes_first() -> None:
    assert [kind for _, kind, _ in structures("<li><strong><a href=/x>a</a></strong>")] == [
        Kind.ITEM,
        Kind.STRONG,
        Kind.LINK,
    ]


@pytest.mark.parametrize(
    "empty", ["<b></b>", "<b> </b>", "<a href=/x><img src=y></a>", "<h1>&nbsp;</h1>"]
)
def test_what_holds_no_text_is_no_structure(empty: str) -> None:
    assert structures(f"<p>x {empty} y</p>") == []


@pytest.mark.parametrize(
    ("head", "path", "address", "expected"),
    [
        ("", "", "https://a.example/b?c=1&amp;d=2", "https://a.example/b?c=1&d=2"),
        ("", "", "mailto:a@b.example", "mailto:a@b.example"),
        ("", "", "/b", ""),
        ("", "https://a.example/c/d", "b", "https://a.example/c/b"),
        (
            "<link rel=canonical href=https://a.example/c/>",
            "page.html",
            "b",
            "https://a.example/c/b",
        ),
        ("<base href='https://b.example/'>", "https://a.example", "c", "https://b.example/c"),
        (
            "<meta property=og:url content=https://a.example>",
            "",
            "//c.example/d",
            "https://c.example/d",
        ),
        ("", "https://a.example", "javascript:alert(1)", ""),
        ("", "https://a.example", "java\nscript:alert(1)", ""),
        ("", "https://a.example", "data:text/html,x", ""),
        ("", "https://a.example", "//[broken", ""),
        ("", "", "https://a.example/\x1b[2Jb", "https://a.example/[2Jb"),
    ],
)
def test_links_lead_to_whole_addresses_of_the_web_or_mail(
    head: str, path: str, address: str, expected: str
) -> None:
    source = f'{head}<p><a href="{address}">text</a>'
    assert structures(source, path) == [("text", Kind.LINK, expected)]


def test_an_anchor_without_address_is_no_link() -> None:
    assert structures("<a name=top>x</a>") == []
