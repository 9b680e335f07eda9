from __future__ import annotations

import pytest

from store.names.places.regions import country_and_part


@pytest.mark.parametrize(
    ("places", "found"),
    [
        (("ma",), ("united states", "massachusetts")),
        (("calif", "us"), ("united states", "california")),
        (("england",), ("united kingdom", "england")),
        (("holland",), ("netherlands", "")),
        (("new york",), ("united states", "new york")),
        (("georgia",), ("united states", "georgia")),
        (("foo", "france"), ("france", "")),
        (("foo",), ("", "")),
        ((), ("", "")),
    ],
)
def test_towns_lie_in_countries_and_their_parts(
    places: tuple[str, ...], found: tuple[str, str]
) -> None:
    assert country_and_part(places) == found
