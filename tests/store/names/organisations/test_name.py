from __future__ import annotations

import pytest

from store.names.organisations.name import organisation_name


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("The Coca-Cola Company", "coca cola"),
        ("Tesla (NASDAQ:TSLA)", "tesla"),
        ("World Health Organisation (WHO)", "world health organization"),
        ("Bank of China (Hong Kong) Limited", "bank of china hong kong"),
        ("AT&T", "at and t"),
        ("First Nat'l Bank", "1st national bank"),
        ("(", ""),
        ("", ""),
    ],
)
def test_a_name_is_reduced_to_plain_words(name: str, words: str) -> None:
    assert organisation_name(name).words == tuple(words.split())


def test_what_else_is_known_of_a_name() -> None:
    name = organisation_name("U.S. Co-operation Fund II Inc.")
    assert name.numbers == ("2",)
    assert name.capitals == {"us", "ii"}
    assert {"ucofi", "ucfii"} <= name.initials
    assert name.legal == {"inc"}
    assert name.whole == name.squashed.replace("2", "ii") + "inc"
