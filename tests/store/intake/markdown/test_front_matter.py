from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.intake.markdown import read_markdown_text
from store.intake.markdown.front_matter import front_matter

YAML = """---
# a comment
title: "Robots: \\"fold\\""
date: 2024-05-18 # today
author:
  - name: Ann Lee
    mail: ann@x.y
  - 'Bo O''Li'
tags: [a, "b c"]
lang: de-DE
description: >-
  goes over
  two lines
source: Wired
---
"""

TOML = """+++
title = "Robots"
date = 2024-05-18T04:52:21Z
authors = ["Ann Lee"]
[extra]
source = "no"
+++
"""


@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_yaml_as_headers_have_it_is_read(line_end: str) -> None:
    header = YAML.replace("\n", line_end)
    said, start = front_matter(header + "The text.")
    assert start == len(header)
    assert said == {
        "title": 'Robots: "fold"',
        "date": "2024-05-18",
        "author": ["Ann Lee", "Bo O'Li"],
        "tags": ["a", "b c"],
        "lang": "de-DE",
        "description": "goes over two lines",
        "source": "Wired",
    }


def test_toml_is_read() -> None:
    metadata = read_markdown_text(TOML + "The text.").metadata
    assert (metadata.title, metadata.date, metadata.author) == ("Robots", "2024-05-18", "Ann Lee")


def test_the_header_is_no_part_of_the_text() -> None:
    document = read_markdown_text(YAML + "The text.")
    assert document.raw == "The text."
    assert document.metadata.author == "Ann Lee, Bo O'Li"
    assert (document.metadata.language, document.metadata.source) == ("de", "Wired")
    assert document.page is not None
    assert document.page.map.place_before(0) == len(YAML)


@pytest.mark.parametrize(
    "text", ["", "no header", "---\nopen: yes\n", "----\na: b\n----\n", "\n---\na: b\n---\n"]
)
def test_a_text_without_a_header_begins_at_once(text: str) -> None:
    assert front_matter(text) == ({}, 0)


def test_a_broken_header_says_nothing_but_is_still_one() -> None:
    assert front_matter("+++\ntitle = \n+++\nx") == ({}, 17)


def test_a_text_between_two_rules_is_no_header() -> None:
    text = "---\nSomething to read.\n\nNote: and more.\n\n---\n\nThe rest.\n"
    assert front_matter(text) == ({}, 0)
    raw = read_markdown_text(text).raw
    assert raw.split("\n\n") == ["Something to read.", "Note: and more.", "The rest."]


@given(st.text(st.sampled_from("a:b- []\"'#>|\n\\ ,1")))
def test_any_header_is_read(header: str) -> None:
    said, start = front_matter(f"---\n{header}\n---\ntext")
    assert start > 0 or not said
    assert all(isinstance(key, str) for key in said)
