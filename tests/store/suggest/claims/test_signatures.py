from __future__ import annotations

import pytest

from store.suggest.claims.signatures import signature_in


@pytest.mark.parametrize(
    ("line", "name", "is_of_post"),
    [
        ("— Ann Lee (@ann) July 10, 2025", "Ann Lee (@ann)", True),
        ("- The Daily Herald (@herald)", "The Daily Herald (@herald)", True),
        ("Ann Lee (@ann), 10 July 2025", "Ann Lee (@ann)", True),
        ("u/some-one", "u/some-one", True),
        ("— Ann Lee, poet", "Ann Lee, poet", False),
        ("—Martin Luther Poe Jr.", "Martin Luther Poe Jr.", False),
        ("– Ann Lee (1901–1990)", "Ann Lee (1901–1990)", False),
    ],
)
def test_a_signature_names_whose_it_is(line: str, name: str, *, is_of_post: bool) -> None:
    found = signature_in(line, 0, len(line))
    assert found is not None
    assert line[slice(*found.name)] == name
    assert found.is_of_post is is_of_post
    assert found.start == 0


@pytest.mark.parametrize(
    "line",
    [
        "— it rains",
        "Ann Lee (@ann)",
        "Write to us (@bolt) for more",
        "— Tea: 3 euros",
        "",
        "—",
        "(@",
    ],
)
def test_other_lines_are_no_signatures(line: str) -> None:
    assert signature_in(line, 0, len(line)) is None
