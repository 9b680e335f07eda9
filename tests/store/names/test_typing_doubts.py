from __future__ import annotations

import pytest

from store.names.typing_doubts import doubt_typing


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Moody's", "Moody"),
        ("McDonald’s", "McDonald"),
        (".NET", "Net"),
        ("The Who", "WHO"),
        ("Act", "ACT"),
    ],
)
def test_what_folding_takes_off_may_tell(one: str, other: str) -> None:
    for comparison in (doubt_typing(one, other), doubt_typing(other, one)):
        assert comparison is not None
        assert comparison.is_same
        assert not comparison.is_sure


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Moody's", "MOODY’S"),
        (".NET", ".net"),
        ("ATLANTA", "Atlanta"),
        ("GPT", "gpt"),
        ("xAI", "XAI"),
        ("Acme", "Acme Inc."),
        ("", ""),
    ],
)
def test_other_typing_is_no_doubt(one: str, other: str) -> None:
    assert doubt_typing(one, other) is None
