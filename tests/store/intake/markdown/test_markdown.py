from __future__ import annotations

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from store.intake.html import read_html
from store.intake.markdown import read_markdown, read_markdown_text
from store.intake.markdown.setting import set_text
from store.records import Kind, Metadata
from tests.store.intake.sources import read, the_one

ARTICLE = """---
title: Robots fold
date: 18 May 2024
---
# Robots *learn* to fold #

A **bold** claim in `co de` with a [link *here*](http://x.y/a "t"),
broken softly &amp; \\*escaped\\*\x20\x20
and hard <http://auto.link>, <b>bold</b>.

> Quoted “text”
> goes on
> > deeper

1. one
2. two
   - inner

| A | B |
|---|---|
| x \\| y | `z` |

```python
def f():

    return 1
```

Setext
======

<div class="a">Shown <b>HTML</b>
text<script>hidden()</script></div>

See [it][1] ![alt](a.png)~~gone~~.

[1]: http://ref "T"
"""

SHOWN = """Robots learn to fold

A bold claim in co de with a link here, broken softly & *escaped*
and hard http://auto.link, bold.

Quoted “text” goes on

deeper

one
two
inner

A | B
x | y | z

def f():

    return 1

Setext

Shown HTML text

See it gone."""


@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_the_visible_text_is_the_raw_text(line_end: str) -> None:
    document = read_markdown_text(ARTICLE.replace("\n", line_end), "a.md")
    assert document.raw == SHOWN
    assert (document.format, document.path) == ("markdown", "a.md")


def test_what_stands_out_is_told() -> None:
    document = read_markdown_text(ARTICLE)
    assert document.page is not None
    told = [(s.kind, s.detail, document.raw[s.start : s.end]) for s in document.page.structures]
    assert told == [
        (Kind.HEADING, "1", "Robots learn to fold"),
        (Kind.EMPHASIS, "", "learn"),
        (Kind.STRONG, "", "bold"),
        (Kind.LINK, "http://x.y/a", "link here"),
        (Kind.EMPHASIS, "", "here"),
        (Kind.LINK, "http://auto.link", "http://auto.link"),
        (Kind.QUOTATION, "", "Quoted “text” goes on\n\ndeeper"),
        (Kind.QUOTATION, "", "deeper"),
        (Kind.ITEM, "1.", "one"),
        (Kind.ITEM, "2.", "two\ninner"),
        (Kind.ITEM, "•", "inner"),
        (Kind.ROW, "", "A | B"),
        (Kind.ROW, "", "x | y | z"),
        (Kind.CODE, "python", "def f():\n\n    return 1"),
        (Kind.HEADING, "1", "Setext"),
        (Kind.LINK, "http://ref", "it"),
    ]


@pytest.mark.parametrize(
    ("shown", "written"),
    [
        ("link here", "[link *here*]"),
        ("& *", "&amp; \\*"),
        ("x | y", "x \\| y"),
        ("text” goes", "text”\n> goes"),
        ("Shown HTML", "Shown <b>HTML"),
    ],
)
def test_words_lead_to_their_place_in_the_source(shown: str, written: str) -> None:
    document = read_markdown_text(ARTICLE)
    assert document.page is not None
    start = document.raw.index(shown)
    places = document.page.map.to_before(start, start + len(shown))
    assert ARTICLE[places[0][0] : places[-1][1]].strip("[]*") in written


def test_the_header_goes_before_the_main_heading() -> None:
    assert read_markdown_text(ARTICLE).metadata == Metadata(
        "Robots fold", date="2024-05-18", date_found="18 May 2024"
    )
    assert read_markdown_text("# One\n\n# Two").metadata.title == "One"
    assert read_markdown_text("## Sub\n\ntext").metadata.title == ""


def test_a_byte_order_mark_hides_no_heading() -> None:
    document = read_markdown_text("\ufeff# Title\n")
    assert (document.raw, document.metadata.title) == ("Title", "Title")
    assert read_markdown_text("\ufeff---\ntitle: T\n---\nx").raw == "x"


def test_a_file_is_read() -> None:
    document = the_one(read(read_markdown, "caf\xe9 *noir*".encode("cp1252"), "a.md"))
    assert (document.raw, document.encoding) == ("café noir", "cp1252")


PIECES = st.sampled_from(
    [
        *["a", "b c", "word", "1", "é", "“q”", "  ", "\t", "    ", "\n", "\n\n", "\r\n", "\r"],
        *["*", "**", "_", "__", "~~", "`", "``", "[", "]", "(", ")", "](u)", "[x](u)", "![i](u)"],
        *["[1]: u\n", "[x][1]", "<http://a.b>", "&amp;", "&#65;", "&nbsp;", "\\", "\\*", "\\|"],
        *["|", "| a | b |\n|---|---|\n| c | d |\n", "  \n", "\\\n", "> ", "- ", "1. ", "- 1. "],
        *["# ", "## ", "===\n", "---\n", "```\n", "~~~\n", "<b>", "</b>", "<br>", "<!-- c -->"],
        *["<div>\n", "</div>\n", "\0"],
    ]
)
SOURCES = st.lists(PIECES, max_size=25).map("".join)


@given(SOURCES | st.text())
@example("# ---\n\r\n]``[1]: u\n~~~~~~**~~\\\\*](u)b c\\# ")
@example("1. foo\n\tbar **baz**\n\n\t\tcode")
def test_the_map_is_total_and_copies_are_copies(source: str) -> None:
    raw, text_map, structures = set_text(source)
    read_to = written_to = 0
    for start, end, after_start, after_end in text_map.segments:
        assert (start, after_start) == (read_to, written_to)
        read_to, written_to = end, after_end
        was, now = source[start:end], raw[after_start:after_end]
        if was and now and was != now:
            assert now.isspace() or was[0] in "&\\"
    assert (read_to, written_to) == (len(source), len(raw))
    assert all(0 <= s.start < s.end <= len(raw) for s in structures)


@given(SOURCES)
def test_what_is_shown_is_what_a_renderer_shows(source: str) -> None:
    renderer = MarkdownIt("commonmark", {"maxNesting": 50}).enable(["table", "strikethrough"])
    rendered = read_html(renderer.render(source)).raw
    assert _words(set_text(source)[0]) == _words(rendered)


def _words(text: str) -> str:
    """Leave out what lays a text out: blanks, and the bars between cells."""
    return re.sub(r"[\s|\x00\ufffd]+", "", text)
