from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.text import objects
from tui.text.quotations import quotations

if TYPE_CHECKING:
    from collections.abc import Callable

TEXTS = st.text(st.sampled_from("Ab. \n?”“\"'’‘«»„3")) | st.text()


def picked(select: Callable[[str, int], tuple[int, int]], text: str) -> str:
    """Return what is selected in a text from where a caret stands in it."""
    offset = text.index("^")
    text = text.replace("^", "")
    return text[slice(*select(text, offset))]


@pytest.mark.parametrize(
    ("text", "quotation"),
    [
        ("He said “a ^b,” and left.", "“a b,”"),
        ('He said "a ^b." Then "c".', '"a b."'),
        ("“I ^know,” he said, “it”.", "“I know,”"),
        ("“^I know", "“I know"),
        ("“I know it, he ^said.", "“I know it, he said."),
        ("I ^know it,” he said.", "I know it,”"),
        ("First one.\nI ^know it. Yes,” he said.", "I know it. Yes,”"),
        ("“One,” he said. Two ^is it,” he added.", "Two is it,”"),
        ("“One”, two ^is it,” he added.", ", two is it,”"),
        ('“I ^disagree with it."', '“I disagree with it."'),
        ("by “ ^harmless opinion.” He", "“ harmless opinion.”"),
        ('of " ^The Illusion," a paper', '" The Illusion,"'),
        ("‘Don’t ^go,’ he said", "‘Don’t go,’"),
        ("the dogs’ ‘^big’ house", "‘big’"),
        ("\"They say, 'But I'll ^go,'\" he said", "'But I'll go,'"),
        ("\"They ^say, 'But I'll go,'\" he said", "\"They say, 'But I'll go,'\""),
        ("and 'beat' Anthropic's ^tool 'a b'", "'a b'"),
        ("« Je ^pars », dit-il", "« Je pars »"),
        ("„Ich ^gehe“, sagte er", "„Ich gehe“"),
        ("»Ich ^gehe«, sagte er", "»Ich gehe«"),
        ("彼は「はい^、」と", "「はい、」"),
        ("before ^it “one” and “two”", "“one”"),
        ("in the ’90s he ^said it wasn't his", ""),
        ("no ^mark", ""),
    ],
)
def test_quotation(text: str, quotation: str) -> None:
    assert picked(objects.quotation, text) == quotation


@given(TEXTS)
def test_quotations_stay_in_their_paragraph(text: str) -> None:
    found = quotations(text, 0, len(text))
    assert found == sorted(found)
    assert all(0 <= start < end <= len(text) for start, end in found)


def test_thousands_of_open_marks_do_no_harm() -> None:
    text = "“‘'\"" * 20_000
    start, end = objects.quotation(text, 40_000)
    assert 0 <= start <= end <= len(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("post, Benjamin ^De Kraker, an AI", "Benjamin De Kraker"),
        ("then Claude ^3.7 Sonnet and", "Claude 3.7 Sonnet"),
        ("at Elon ^Musk’s firm", "Elon Musk"),
        ("at ^xAI, which", "xAI"),
        ("an ordinary ^word here", "word"),
        ("CEO Sam ^Altman said", "Sam Altman"),
    ],
)
def test_name(text: str, name: str) -> None:
    assert picked(objects.name, text) == name


def test_sentence_and_paragraph() -> None:
    text = "A heading\n  One is. Two ^is.  \n\nThree."
    assert picked(objects.sentence, text) == "Two is"
    assert picked(objects.paragraph, text) == "One is. Two is."


@pytest.mark.parametrize(
    ("text", "paragraph"), [("One\n^\n\nTwo", "Two"), ("One\n^\n", "One"), ("^ \n", "")]
)
def test_between_paragraphs_it_is_the_next_else_the_last(text: str, paragraph: str) -> None:
    assert picked(objects.paragraph, text) == paragraph


def test_word() -> None:
    assert picked(objects.word, "at Mu^sk’s firm") == "Musk"


@pytest.mark.parametrize(
    "select",
    [objects.word, objects.name, objects.quotation, objects.sentence, objects.paragraph],
)
@given(TEXTS, st.data())
def test_every_object_is_inside_the_text(
    select: Callable[[str, int], tuple[int, int]], text: str, data: st.DataObject
) -> None:
    start, end = select(text, data.draw(st.integers(0, len(text))))
    assert 0 <= start <= end <= len(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He left.", "He left"),
        ("Did he leave?", "Did he leave?"),
        ("It came from the U.S.", "It came from the U.S."),
        ("He left…", "He left…"),
        ("“He left.”", "“He left.”"),
    ],
)
def test_a_sentence_leaves_out_its_bare_stop(text: str, expected: str) -> None:
    assert picked(objects.sentence, f"^{text}") == expected
