from __future__ import annotations

import pytest

from store.records import Form
from store.spans import Span
from store.suggest.claims.quotations import quotations
from store.suggest.claims.quoted_words import QuotedWords
from store.suggest.reading import read

TEXT = "She said “it will open” and that “nobody knows when,” he told us."


@pytest.mark.parametrize(
    ("words", "form"),
    [
        ("“it will open”", Form.DIRECT),
        ("it will", Form.DIRECT),
        ("“it will open” and that “nobody knows when,”", Form.MIXED),
        ("that “nobody knows when,”", Form.MIXED),
        ("She said ", Form.INDIRECT),
        ("he told us.", Form.INDIRECT),
    ],
)
def test_the_form_is_told_by_what_stands_in_marks(words: str, form: Form) -> None:
    start = TEXT.index(words)
    quoted = QuotedWords(TEXT, quotations(read(TEXT)))
    assert quoted.form(Span.of(start, start + len(words))) is form


def test_fragments_count_together() -> None:
    quoted = QuotedWords(TEXT, quotations(read(TEXT)))
    start = TEXT.index("“nobody")
    assert quoted.form(Span(((9, 23), (start, start + 20)))) is Form.DIRECT
    assert quoted.form(Span(((0, 8), (start, start + 20)))) is Form.MIXED
