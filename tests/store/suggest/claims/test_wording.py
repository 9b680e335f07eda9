from __future__ import annotations

import pytest

from store.suggest.claims.wording import Wording, wording_of


@pytest.mark.parametrize(
    ("before", "quotation", "after", "wording"),
    [
        ("", "“Go home.”", "", Wording.SPEECH),
        ("She said, ", "“home”", "", Wording.SPEECH),
        ("", "“home,”", " she said.", Wording.SPEECH),
        ("", "“" + "word " * 30 + "”", "", Wording.SPEECH),
        ("His book ", "“A Walk in the Woods”", " sold.", Wording.TITLE),
        ("The ", "“so-called experts”", " left.", Wording.TERM),
    ],
)
def test_words_and_what_stands_around_them_tell(
    before: str, quotation: str, after: str, wording: Wording
) -> None:
    text = before + quotation + after
    assert wording_of(text, len(before), len(before) + len(quotation)) is wording
