from __future__ import annotations

import pytest

from store.names.persons.alignment import align
from store.names.persons.name import parse
from store.names.persons.reasons import reasons


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Sam Altman", "Sam Oldman", ("same given name", "sounds alike: altman / oldman")),
        ("Bob Read", "Robert Reed", ("nickname: bob / robert", "sounds the same: read / reed")),
        ("S. Altman", "Sam Altman", ("same initial: s / sam", "same surname")),
        ("S. Altman", "K. Altman", ("another initial: k / s", "same surname")),
        ("Elon Musk", "Kimbal Musk", ("another given name: elon / kimbal", "same surname")),
        (
            "Clay Page",
            "Clayton Culp",
            ("short form: clay / clayton", "another surname: page / culp"),
        ),
        ("Vik Kini", "Vacanti", ("sounds alike: vakanti / vikini",)),
    ],
)
def test_both_parts_are_spoken_of(one: str, other: str, expected: tuple[str, ...]) -> None:
    assert reasons(align(parse(one), parse(other))) == expected
