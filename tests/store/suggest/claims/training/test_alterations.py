from __future__ import annotations

from random import Random

import pytest

from store.suggest.claims.training.alterations import HEADINGS, altered, apply
from store.suggest.claims.training.examples import Attribution, Example

TEXT = "“No, we will not,” he said. “It is late.”\n\nShe agreed that it was late. All left."
EXAMPLE = Example(
    "one",
    TEXT,
    (
        Attribution(((19, 21),), ((22, 26),), ((0, 18), (28, 41))),
        Attribution(((43, 46),), ((47, 53),), ((54, 70),)),
    ),
)


def words(example: Example) -> list[list[str]]:
    """Return what the labels hold, letters and blanks only."""
    return [
        [
            "".join(c for c in example.text[start:end] if c.isalnum() or c == " ").strip()
            for role in (one.source, one.cue, one.content)
            for start, end in role
        ]
        for one in example.attributions
    ]


@pytest.mark.parametrize("seed", range(40))
def test_labels_move_along_with_their_words(seed: int) -> None:
    assert words(altered(EXAMPLE, Random(seed))) == words(EXAMPLE)


def test_some_articles_lose_marks_and_some_have_other_lines() -> None:
    texts = [altered(EXAMPLE, Random(seed)).text for seed in range(40)]
    assert any(sum(map(text.count, "“”")) < 4 for text in texts)
    assert any(text.count("\n") > TEXT.count("\n") for text in texts)
    assert TEXT in texts


def test_some_lines_get_headings_that_are_nobodys() -> None:
    texts = [altered(EXAMPLE, Random(seed)).text for seed in range(60)]
    headed = [text for text in texts if any(f"{heading}: " in text for heading in HEADINGS)]
    assert headed
    assert len(headed) < len(texts) / 2


def test_what_is_cut_out_is_no_longer_labelled() -> None:
    cut = apply(EXAMPLE, [(43, 54, "")])
    assert cut.attributions[1].source == ()
    assert cut.text[slice(*cut.attributions[1].content[0])] == "that it was late"
