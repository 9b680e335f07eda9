"""The visible text of a page, as a browser would set it."""

from __future__ import annotations

import pytest

from store.intake.html import read_html


def lines(source: str) -> list[str]:
    return read_html(source).raw.split("\n")


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("<p>One</p><p>two</p>", ["One", "two"]),
        ("<p>One<p>two<div>three", ["One", "two", "three"]),
        ("  <p>\n  Many   blanks\n\tbecome one  </p>\n", ["Many blanks become one"]),
        ("<p>a <b> b</b> <i>c </i>d</p>", ["a b c d"]),
        ("<p>un<b>broken</b> word</p>", ["unbroken word"]),
        ("one<br>two<br/><br>three", ["one", "two", "", "three"]),
        ("<p>&lsquo;x&rsquo; &amp; y &lt;z&gt; &#8212; &#x20AC;</p>", ["‘x’ & y <z> — €"]),
        ("<p>a&nbsp;b &nbsp; c</p>", ["a\xa0b \xa0 c"]),
        ("<p>&nbsp;</p><p>x</p>", ["x"]),
        ("<p>a & b &unknown; c &</p>", ["a & b &unknown; c &"]),
        ("<p>x < y and 2<3</p>", ["x < y and 2<3"]),
        ("<ul><li>a<li>b<ul><li>c</ul><li>d</ul>", ["a", "b", "c", "d"]),
        ("<dl><dt>a<dd>b<dt>c<dd>d</dl>", ["a", "b", "c", "d"]),
        ("<p>a\u2028b\x0bc\x85d</p>", ["a b c d"]),
        ("<p>a\0b</p>", ["ab"]),
    ],
)
def test_blocks_are_lines_and_blanks_collapse(source: str, expected: list[str]) -> None:
    assert lines(source) == expected


@pytest.mark.parametrize(
    "hidden",
    [
        "<script>if (a < b) { x('</p>') }</script>",
        "<SCRIPT>x</SCRIPT >",
        "<style>p > a { color: red }</style>",
        "<noscript><p>x</p></noscript>",
        "<template><p>x</p></template>",
        "<svg><title>x</title><text>x</text></svg>",
        "<title>x</title>",
        "<!-- x <p>x</p> -->",
        "<!-->",
        "<!doctype html>",
        "<?php x ?>",
        "</ x>",
        "<textarea>x</textarea><select><option>x</select><iframe>x</iframe>",
        '<div hidden>x</div><div style="color:red; DISPLAY : none">x<p>x</p></div>',
        "<p style='visibility:hidden'>x</p>",
        '<img alt="x" title="x">',
        "<video>x</video><object>x</object><canvas>x</canvas>",
    ],
)
def test_what_a_reader_does_not_see_is_left_out(hidden: str) -> None:
    assert lines(f"<p>before</p>{hidden}<p>after</p>") == ["before", "after"]


@pytest.mark.parametrize("hiding", ["hidden", "style=display:none", "style='visibility: hidden'"])
def test_a_page_that_waits_for_a_script_to_show_it_is_read(hiding: str) -> None:
    assert lines(f"<body><div {hiding}><p>a</p><template>x</template></div>") == ["a"]


def test_a_script_is_closed_by_a_slash_in_xml_alone() -> None:
    script = "<script src=https://a.example/><p>a</p></script><p>b</p>"
    assert lines(script) == ["b"]
    for head in ('<?xml version="1.0"?>', '<html xmlns="http://www.w3.org/1999/xhtml">'):
        assert lines(head + '<script src="x"/><title/><p>a</p>') == ["a"]


def test_nothing_else_is_left_out() -> None:
    source = "<head>odd</head><body style='display:none'>a<nav>b</nav></body></html>c<footer>d"
    assert lines(source) == ["odd", "a", "b", "c", "d"]


def test_preformatted_text_is_kept_as_it_is() -> None:
    source = "<p>a</p><pre>\n  one\n\n\ttwo  2\r\n &lt;3\n</pre><p>b</p>"
    assert lines(source) == ["a", "  one", "", "\ttwo  2", " <3", "b"]


def test_a_row_is_one_line() -> None:
    source = (
        "<table><tr><th>Name<th>Age</tr><tr><td><p>Ann</p></td><td></td><td> 3 </td></table>after"
    )
    assert lines(source) == ["Name | Age", "Ann | 3", "after"]


def test_a_table_for_layout_is_not_made_rows_of() -> None:
    source = "<table><tr><td>menu<br>more</td><td><p>One.</p><p>Two.</p></td></tr></table>"
    assert lines(source) == ["menu", "more", "One.", "Two."]


@pytest.mark.parametrize(
    ("broken", "expected"),
    [
        ("<p>a</b></i></div>b", ["ab"]),
        ("a</p>b", ["a", "b"]),
        ("<b><p>a</b>b</p>c", ["ab", "c"]),
        ("<p title='<p>'>a<p title=\">\">b", ["a", "b"]),
        ("<p title=it's>a</p><p title=a'b>c", ["a", "c"]),
        ("<a href=x><div>a</a>b</div>c", ["ab", "c"]),
        ("<table><tr><td>a</div></p>b</table>c", ["a", "b", "c"]),
        ("a<p", ["a"]),
        ("a<!-- b", ["a"]),
        ("a<![CDATA[ b >c", ["ac"]),
        ("a<script>b", ["a"]),
        ("<svg><path/><p>a</p>", ["a"]),
        ("<P>a<SPAN>b</P>c", ["ab", "c"]),
        ("<svg/><title/>a", ["a"]),
        ("<svg><desc><p>x</p></desc></svg>a", ["a"]),
        ("<svg><g><p>a</p><svg>x</svg>b", ["a", "b"]),
        ("<h3>a<div hidden><h3>x</h3></div>b</h3>c", ["ab", "c"]),
    ],
)
def test_broken_markup_is_read_as_browsers_do(broken: str, expected: list[str]) -> None:
    assert lines(broken) == expected


def test_a_page_without_text_is_an_empty_document() -> None:
    document = read_html("<html><script>x</script>")
    assert document.raw == ""
    assert document.page is not None
    assert document.page.regions == ()
    assert document.page.map.place_after(10) == 0


def test_regions_name_the_innermost_elements_that_hold_each_line() -> None:
    document = read_html(
        '<body><main id=top class="a b"><p><b>One</b> two</p><span class=c>Three</span></main>'
    )
    assert document.page is not None
    assert [(document.raw[r.start : r.end], r.path) for r in document.page.regions] == [
        ("One two", ("html", "body", "main#top.a.b", "p")),
        ("Three", ("html", "body", "main#top.a.b", "span.c")),
    ]


def test_regions_count_the_articles_of_a_page() -> None:
    document = read_html("a<article>b<article><p>c</article></article>d<article><p>e<p>f</article>")
    assert document.page is not None
    assert [region.article for region in document.page.regions] == [0, 1, 2, 0, 3, 3]
