"""What the names of elements hint at."""

from __future__ import annotations

import pytest

from store.cleaning.page_words import Hint, hints_of


@pytest.mark.parametrize(
    ("label", "hints"),
    [
        ("div", set()),
        ("nav", set()),
        ("div#comments", {Hint.COMMENT}),
        ("ul.comment-list", {Hint.COMMENT, Hint.CARD}),
        ("p.ArticleBody_paragraph__x1", {Hint.ARTICLE}),
        ("span.sr-only", {Hint.UNSEEN}),
        ("span.screenReaderText", {Hint.UNSEEN, Hint.ARTICLE}),
        ("div.overflow-hidden.uncommented", set()),
        ("div#x.y.social-share", {Hint.SOCIAL}),
    ],
)
def test_hints_come_from_the_words_of_ids_and_classes(label: str, hints: set[Hint]) -> None:
    found = hints_of(label)
    assert {hint for hint in Hint if found >> hint & 1} == hints


def test_endless_names_are_not_read_to_their_end() -> None:
    assert hints_of("div." + "comment-" * 100_000) == 1 << Hint.COMMENT
    assert hints_of("div" + ".x" * 100_000) == 0
