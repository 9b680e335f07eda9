"""The parts of an organisation's name that a comparison looks at, found once a name."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from store.names.latin import latin
from store.names.numerals import in_digits, numbers
from store.names.organisations.acronyms import acronym, initials
from store.names.organisations.legal_forms import ends_in_word, without_legal_form
from store.names.organisations.words import IN_FULL
from store.names.words import plain_words

_IN_BRACKETS = re.compile(r"(?<=\S)\s*[(\[]([^()\[\]]*)[)\]]")
_MOST_BRACKETS = 4
_CAPITALS = re.compile(r"\b[A-Z](?:\.?[A-Z])+\b")


@dataclass(frozen=True, slots=True)
class OrganisationName:
    """A name in plain words, taken apart."""

    text: str
    """As it stands in the article."""
    words: tuple[str, ...]
    """Without article, legal form and ticker; numbers in digits, abbreviations in full."""
    squashed: str
    """The words without spaces."""
    whole: str
    """The same with the legal form."""
    legal: frozenset[str]
    """Its legal forms, translated; mostly there is none."""
    numbers: tuple[str, ...]
    acronym: str
    """Its letters, if the whole name is one."""
    initials: frozenset[str]
    """What it may be shortened to."""
    capitals: frozenset[str]
    """Words in capitals, which may stand for several."""


@lru_cache(maxsize=1 << 16)
def organisation_name(name: str) -> OrganisationName:
    """Take a name apart."""
    bare = _without_tickers(name)
    spelt = plain_words(bare)
    named, legal = (spelt, frozenset[str]()) if ends_in_word(bare) else without_legal_form(spelt)
    joined = plain_words(_without_tickers(name.replace("-", "")))
    words = in_digits(tuple(IN_FULL.get(word, word) for word in named))
    return OrganisationName(
        text=" ".join(name.split()),
        words=words,
        squashed="".join(words),
        whole="".join(spelt),
        legal=legal,
        numbers=numbers(words),
        acronym=acronym(name.strip()),
        initials=initials(spelt) | initials(named) | initials(joined),
        capitals=frozenset(latin(found) for found in _CAPITALS.findall(name)),
    )


def _without_tickers(name: str) -> str:
    """Open the brackets, and drop what only says the name again: a ticker, or its initials."""

    def opened(match: re.Match[str]) -> str:
        inside = match[1]
        outside = plain_words(name[: match.start()])
        is_said_again = ":" in inside or acronym(inside) in initials(outside)
        return "" if is_said_again else f" {inside} "

    return _IN_BRACKETS.sub(opened, name, count=_MOST_BRACKETS)
