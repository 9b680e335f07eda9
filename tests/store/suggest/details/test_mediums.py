"""Where something was said."""

from __future__ import annotations

import pytest

from store.suggest.details.mediums import medium_in


@pytest.mark.parametrize(
    "marked",
    [
        "[In a January 12 X post], she said so.",
        "[In a separate interview at the AI Action Summit], she said so.",
        "she wrote [in his Substack on Monday]. Then he left",
        "she said [on the “No Priors” podcast last month] that it rains",
        "she said [in her opening remarks] that the platform should say so",
        "she wrote [on X]",
        "she said [on Truth Social on Friday], he left",
        "she said [at a news conference Monday]",
        "she said so on Tuesday [in an email to staff]",
        "[over the phone], he was calm",
        "[In a comment] in",
    ],
)
def test_a_phrase_with_a_medium_is_taken_to_the_next_comma(marked: str) -> None:
    start, end = marked.index("["), marked.index("]") - 1
    text = marked.replace("[", "").replace("]", "")
    found = medium_in(text, [(0, len(text))])
    assert found is not None
    assert (found.start, found.end) == (start, end)


@pytest.mark.parametrize(
    "text",
    [
        "she said so in Paris on Monday",
        "she said so in the wake of the interview",
        "in response to a post, she said so",
        "on Xavier's birthday",
        "in an interviewer's house",
        "",
    ],
)
def test_other_phrases_are_no_medium(text: str) -> None:
    assert medium_in(text, [(0, len(text))]) is None


def test_only_the_stretches_given_are_searched() -> None:
    text = "on X she said so in a post"
    found = medium_in(text, [(5, 16), (16, len(text))])
    assert found is not None
    assert text[found.start : found.end] == "in a post"
