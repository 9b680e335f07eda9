from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.suggest.mentions.shapes import Shape, shape


@pytest.mark.parametrize(
    ("word", "form"),
    [
        ("team", Shape.LOWER), ("Grok", Shape.CAPITAL), ("NATO", Shape.CAPITALS),
        ("OpenAI", Shape.INNER), ("xAI", Shape.INNER), ("iPhone", Shape.INNER),
        ("macOS", Shape.INNER), ("McDonald", Shape.INNER), ("o3-mini", Shape.MODEL),
        ("U.S.", Shape.INITIAL), ("J.", Shape.INITIAL), ("3.5", Shape.NUMBER),
        ("@elonmusk", Shape.HANDLE), (",", Shape.MARK), ("al-Ikhbariya", Shape.INNER),
        ("pre-trial", Shape.LOWER), ("习近平", Shape.LOWER), ("Geun-hye", Shape.CAPITAL),
    ],
)  # fmt: skip
def test_shapes(word: str, form: Shape) -> None:
    assert shape(word) is form


@given(st.text(min_size=1))
def test_every_word_has_a_shape(word: str) -> None:
    assert shape(word) in Shape
