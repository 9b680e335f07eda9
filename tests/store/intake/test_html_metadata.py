"""What a page says of itself."""

from __future__ import annotations

import json

import pytest

from store.intake.html import read_html
from store.records import Metadata

_SITE = "<meta property=og:site_name content=Planet>"
_HEADING = "<h1>Rain in May</h1>"
_WHEN = "2024-05-06T07:08:09Z"


def described(source: str) -> Metadata:
    return read_html(source).metadata


def json_ld(value: object) -> str:
    return f'<script type="application/ld+json">{json.dumps(value)}</script>'


def article(**said: object) -> str:
    return json_ld({"@type": "NewsArticle", **said})


@pytest.mark.parametrize(
    ("source", "title"),
    [
        ("<title>Rain in May - The Planet</title>", "Rain in May - The Planet"),
        ("<title>Rain falls in May - The Planet</title>", "Rain falls in May"),
        (f"<title>Rain in May | Planet</title>{_SITE}", "Rain in May"),
        (f"<title>Planet: Rain in May</title>{_SITE}", "Rain in May"),
        (f"<meta property=og:title content='Rain in May'><h1>Planet</h1>{_HEADING}", "Rain in May"),
        (f"<title>Rain in May - Planet</title>{_HEADING}", "Rain in May"),
        (f"<title>Home</title>{_HEADING}" + article(headline="Rain in May!"), "Rain in May"),
        ("<h1>Rain</h1>", "Rain"),
        ("<title>A &amp; B</title>", "A & B"),
        ("<title>Rain in May | Planet</title><h1>Planet</h1><h2>Rain in May</h2>", "Rain in May"),
        ("<title>Rain falls in May at last</title><h1>falls in May</h1>",
         "Rain falls in May at last"),
        ("<title>The Old Planet - Rain in May</title><b>Rain in May</b><p>x", "Rain in May"),
        ("<title>五月下了一天雨_行星日报</title><h1>五月下了一天雨</h1>", "五月下了一天雨"),
        ("<title>How to call my_function from C</title>", "How to call my_function from C"),
        ("<p>x", ""),
    ],
)  # fmt: skip
def test_the_title_is_what_headings_and_tags_agree_on(source: str, title: str) -> None:
    assert described(source).title == title


@pytest.mark.parametrize(
    "source",
    [
        article(datePublished=_WHEN),
        json_ld({"@graph": [{"@type": ["Thing", "BlogPosting"], "datePublished": _WHEN}]}),
        "<meta property='article:published_time' content='2024-05-06T07:08:09Z'>",
        "<meta name=DATE content='2024-05-06T07:08:09Z'>",
        "<time datetime='2024-05-06T07:08:09Z'>May</time>",
        "<meta itemprop=datePublished content='2024-05-06T07:08:09Z'>",
    ],
)  # fmt: skip
def test_the_date_as_found_and_in_iso(source: str) -> None:
    metadata = described(source)
    assert metadata.date_found == "2024-05-06T07:08:09Z"
    assert metadata.date == "2024-05-06"


def test_a_date_in_the_text_is_found_where_the_page_marks_it() -> None:
    assert described("<p><time>6 May 2024</time>").date == "2024-05-06"


def test_what_is_no_date_is_only_as_found() -> None:
    metadata = described("<meta name=date content='Last week'>")
    assert (metadata.date, metadata.date_found) == ("", "Last week")


@pytest.mark.parametrize(
    ("source", "author"),
    [
        (article(author=[{"name": "Ann Ash"}, "Bo Birch"]), "Ann Ash, Bo Birch"),
        ("<meta name=author content='By Ann Ash'>", "Ann Ash"),
        ("<meta name=author content='https://a.example'><a rel=author>Ann Ash</a>", "Ann Ash"),
        ("<meta property=article:author content='https://a.example/ann'>", ""),
        ("<div itemprop=author><p>Ann\n Ash</p><p>Reporter</p></div>", "Ann Ash"),
    ],
)  # fmt: skip
def test_the_author_is_a_name(source: str, author: str) -> None:
    assert described(source).author == author


@pytest.mark.parametrize(
    ("source", "site"),
    [
        (_SITE + article(publisher={"name": "Another"}), "Planet"),
        (article(publisher={"name": "Planet"}), "Planet"),
        ("<meta property=og:site_name content='https://a.example'>", ""),
        ("<meta name=copyright content='© 2024, all rights reserved'>", ""),
        (f"<title>Rain in May | Planet</title>{_HEADING}", "Planet"),
        (f"<title>Planet: Rain in May</title>{_HEADING}", "Planet"),
        ("<title>Rain in May</title>", ""),
    ],
)  # fmt: skip
def test_the_source_is_the_name_of_the_site(source: str, site: str) -> None:
    assert described(source).source == site


def test_the_article_of_a_page_goes_before_those_of_its_lists() -> None:
    others = [{"item": {"@type": "NewsArticle", "headline": "Sun", "datePublished": "2001-01-01"}}]
    listed = json_ld({"@type": "ItemList", "itemListElement": others})
    own = json_ld({"@graph": [{"@type": "NewsArticle", "datePublished": _WHEN}]})
    assert described(listed + own).date == "2024-05-06"


def test_an_endless_title_is_cut() -> None:
    title = "a - " * 100_000
    assert len(described(f"<title>{title}</title><p>x").title) <= 500


def test_an_author_given_by_reference() -> None:
    source = json_ld(
        {"@graph": [
            {"@type": "Article", "author": {"@id": "#ann"}, "publisher": {"@id": "#planet"}},
            {"@id": "#ann", "@type": "Person", "name": "Ann Ash"},
            {"@id": "#planet", "@type": "Organization", "name": "Planet"},
        ]}
    )  # fmt: skip
    assert (described(source).author, described(source).source) == ("Ann Ash", "Planet")


@pytest.mark.parametrize(
    ("source", "language"),
    [
        ("<html lang=de-AT>", "de"),
        ("<html lang='EN'>", "en"),
        ("<meta property=og:locale content=pt_BR>", "pt"),
        ("<meta http-equiv=content-language content='fr, en'>", "fr"),
        ("<html lang=undetermined><meta property=og:locale content=fr_FR>", "fr"),
        ("<html lang=''>", ""),
    ],
)
def test_the_language_has_two_letters(source: str, language: str) -> None:
    assert described(source).language == language


@pytest.mark.parametrize(
    "broken",
    ["{", "null", "[]", '"x"', "[" * 5000, '{"@type": {"a": 1}}', '{"a": ' + "9" * 5000 + "}",
     '{"@type": "Article", "author": 1, "headline": ["", {}]}', "<!-- {} -->"],
)  # fmt: skip
def test_broken_json_ld_says_nothing(broken: str) -> None:
    assert described(f"<script type=application/ld+json>{broken}</script>") == Metadata()


def test_what_is_said_in_a_hidden_place_is_not_read_as_text() -> None:
    assert described("<h1 hidden>Secret title</h1><p>x").title == ""
