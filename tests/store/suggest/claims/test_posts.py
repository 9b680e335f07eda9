"""Posts and printed quotations belong to whoever signs them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.records import Form, Role
from store.suggest.claims.posts import posts
from store.suggest.claims.quotations import quotations
from store.suggest.reading import read


def _signed(text: str) -> list[tuple[str, str]]:
    """Return source and content of each claim proposed."""
    reading = read(text)
    return [
        (claim.spans[Role.SOURCE].quote(text), claim.spans[Role.CONTENT].quote(text))
        for claim in posts(reading, quotations(reading))
    ]


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        (
            "Lee posted on X that it rains.\nIt rains, @bolt!\nWe all get wet.\n"
            "— Ann Lee (@annlee) July 10, 2025\nIt then stopped.",
            "Ann Lee (@annlee)",
            "It rains, @bolt! … We all get wet.",
        ),
        (
            "More code.\n\n— Bo Roe 🐷 (@BOROE) November 20, 2025",
            "Bo Roe 🐷 (@BOROE)",
            "More code.",
        ),
        (
            "Sunny here.\n— Ann (@ann.bsky.social) 2025-01-03 at 3:15 PM",
            "Ann (@ann.bsky.social)",
            "Sunny here.",
        ),
        (
            "Sunny here.\n- Ann Lee (@ann@social.example)",
            "Ann Lee (@ann@social.example)",
            "Sunny here.",
        ),
        ("<post id='1'>So it is. — Ann (@ann) May 1, 2016</post>.", "Ann (@ann)", "So it is."),
        ("So it is.\nAnn Lee (@ann) on May 1, 2016", "Ann Lee (@ann)", "So it is."),
        (
            "I moved there twice.\nby u/some_one from discussion",
            "u/some_one",
            "I moved there twice.",
        ),
        ("“Breathe, and go on.”\n\n— Ann Lee", "Ann Lee", "“Breathe, and go on.”"),
        ("“Breathe.” —Ann Lee, poet of the sea", "Ann Lee, poet of the sea", "“Breathe.”"),
        (
            "“We came.\n“We saw.”\n– Ann Lee, who led them",
            "Ann Lee, who led them",
            "“We came. … “We saw.”",
        ),
    ],
)
def test_what_stands_above_a_signature_is_signed(text: str, source: str, content: str) -> None:
    assert _signed(text) == [(source, content)]


@pytest.mark.parametrize(
    "text",
    [
        "It rains and we get wet.\n— Ann Lee",
        "“It rains,” he said.\n— NordVPN: $3.09 a month",
        "Follow us:\nTwitter (@bolt)",
        "View this post on a network\nA post shared by Ann Lee (@ann)",
        "She wrote:\n— Ann Lee (@ann) July 10, 2025",
        "— Ann Lee (@ann) July 10, 2025",
        "“It rains.”\nJim Poe / Herald Images",
    ],
)
def test_what_only_looks_signed_is_left_alone(text: str) -> None:
    assert _signed(text) == []


def test_posts_in_a_row_are_kept_apart() -> None:
    text = "One!\n— Ann (@ann) May 1, 2016\nTwo!\n— Bo (@bo) May 1, 2016"
    assert _signed(text) == [("Ann (@ann)", "One!"), ("Bo (@bo)", "Two!")]


def test_a_long_paragraph_before_a_post_is_not_of_it() -> None:
    long = "You should know that it rains here. " * 12
    assert _signed(f"{long}\nIt rains!\n— Ann (@ann) May 1, 2016") == [("Ann (@ann)", "It rains!")]


def test_posts_are_direct_and_have_no_cue() -> None:
    text = "It rains.\n— Ann (@ann) May 1, 2016"
    (claim,) = posts(read(text), ())
    assert claim.form is Form.DIRECT
    assert Role.CUE not in claim.spans
    assert claim.reason == "signed post"
    assert 0 < claim.score <= 1


@given(st.text(alphabet='Aa @()—-“”"\n.,1<>u/\u202e\x00', max_size=80))
def test_hostile_text_is_no_matter(text: str) -> None:
    reading = read(text)
    for claim in posts(reading, quotations(reading)):
        for span in claim.spans.values():
            assert 0 <= span.start < span.end <= len(text)


@pytest.mark.parametrize("part", ["(@", "— A (@a) 1\n", "“a” — A\n", "—", "a\n— (@a\n", "A "])
def test_many_signatures_are_no_matter(part: str) -> None:
    text = part * (30_000 // len(part))
    reading = read(text)
    for claim in posts(reading, quotations(reading)):
        assert claim.spans[Role.CONTENT].end <= len(text)
