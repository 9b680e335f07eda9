from __future__ import annotations

from store.suggest.claims.training.examples import Attribution, Example
from store.suggest.claims.training.lessons import NOTHING, lesson_of
from store.suggest.claims.training.words import cue_shares_of, speech_of, vocabulary_of

TEXT = "“No,” he then said. “Never.”\nShe has agreed to leave. She agreed."
EXAMPLE = Example(
    "one",
    TEXT,
    (
        Attribution(((6, 8),), ((9, 18),), ((0, 5), (20, 28))),
        Attribution(((29, 32),), ((33, 43),), ((44, 52),)),
    ),
)
VOCABULARY = vocabulary_of([TEXT])
SHARES = cue_shares_of([EXAMPLE])


def test_content_is_parted_by_the_cue() -> None:
    lesson = lesson_of(EXAMPLE, VOCABULARY, SHARES)
    said, agreed = lesson.targets
    assert said.before == (1, 4)
    assert said.after == (9, 12)
    assert said.source == (5, 5)
    assert said.cue == (6, 7)
    assert agreed.before == NOTHING


def test_a_cue_is_carried_by_the_word_that_is_most_often_in_one() -> None:
    shares = {"then": 0.1, "said": 0.9}
    assert lesson_of(EXAMPLE, VOCABULARY, shares).targets[0].anchor == 7


def test_places_are_tagged_with_their_roles() -> None:
    tags = lesson_of(EXAMPLE, VOCABULARY, SHARES).tags
    assert tags[:, 0].sum() == 2
    assert tags[:, 1].sum() == 4
    assert tags[:, 2].sum() == 2


def test_an_attribution_without_its_cue_is_left_out() -> None:
    bare = Example("two", TEXT, (Attribution(((6, 8),), (), ((0, 5),)),))
    assert not lesson_of(bare, VOCABULARY, SHARES).targets


def test_words_that_are_seen_once_have_no_row() -> None:
    assert "agreed" in VOCABULARY.words
    assert "leave" not in VOCABULARY.words


def test_cues_of_quotations_are_words_of_speech() -> None:
    agree = Example("three", "He agreed. “No,” he said. He said no. He agreed.", ())
    vocabulary = vocabulary_of([agree.text])
    example = Example(
        "four",
        agree.text,
        (
            Attribution(((0, 2),), ((3, 9),), ((3, 9),)),
            Attribution(((17, 19),), ((20, 24),), ((11, 16),)),
        ),
    )
    speech = speech_of([example], {"said": 1.0, "agreed": 1.0}, vocabulary)
    assert speech[vocabulary.words["said"]] > speech[vocabulary.words["agreed"]]
