"""How much of each unit of a page is the article that people marked."""

from __future__ import annotations

from store.cleaning.training.page_examples import PageExample, article_words
from store.cleaning.units import units_of


def shares(raw: str, article: str) -> list[tuple[int, int]]:
    return article_words(units_of(raw), article)


def test_units_of_the_article_and_others() -> None:
    raw = "Menu\nThe rain fell all day.\nShare this\nIt stopped at night."
    assert shares(raw, "The rain fell all day. It stopped at night.") == [
        (0, 4),
        (17, 0),
        (0, 9),
        (16, 0),
    ]


def test_words_that_only_happen_to_be_the_same_do_not_count() -> None:
    assert shares("all the news\nThe rain fell all day.", "The rain fell all day.")[0] == (0, 10)


def test_a_short_unit_counts_as_a_whole() -> None:
    assert shares("Rain\nmore words", "Rain") == [(4, 0), (0, 9)]


def test_a_few_words_between_others_of_the_article_count() -> None:
    raw = "one two three four X five six seven eight"
    assert shares(raw, "one two three four five six seven eight") == [
        (len(raw.replace(" ", "")), 0)
    ]


def test_pages_of_a_domain_share_a_part_of_the_cross_validation() -> None:
    one, other = (
        PageExample("1", f"https://{host}/a", "", "") for host in ("a.example", "www.a.example")
    )
    assert one.fold == other.fold
