"""Lists that come with the package, each read once, when first asked for."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


@cache
def ordinary_words() -> frozenset[str]:
    """Return English words that the news writes in lower case, but for the starts of sentences.

    Counted in the training text by `store.suggest.mentions.training`.
    """
    return frozenset(_text("ordinary.txt").split())


@cache
def places() -> dict[str, str]:
    """Return the kind of known places by their names: country, region, city or town.

    From GeoNames (geonames.org, CC BY 4.0), by `store.suggest.mentions.training`.
    """
    return _by_name("places.txt")


@cache
def given_abroad() -> frozenset[str]:
    """Return given names of the world that the United States hardly have, in plain letters.

    From `Faker` (MIT), by `store.suggest.mentions.training`.
    """
    return frozenset(_text("given.txt").split())


@cache
def familiar() -> dict[str, str]:
    """Return the types of names that the news does not explain.

    Written down in `store.suggest.mentions.training`, but for companies of the large stock indices,
    which are those of the package `pytickersymbols` (MIT).
    """
    return _by_name("familiar.txt")


def _by_name(file: str) -> dict[str, str]:
    return {name: kind for kind, names in sections(_text(file)) for name in names}


def sections(text: str) -> Iterator[tuple[str, list[str]]]:
    """Yield the headings of a list, `[PLACE]`, each with the names below it, one a line."""
    for section in text.split("\n[")[1:]:
        kind, _, names = section.partition("]\n")
        yield kind, names.strip("\n").split("\n")


def _text(name: str) -> str:
    return files("store.suggest.mentions").joinpath(name).read_text(encoding="utf-8")
