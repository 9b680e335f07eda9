"""What a claim is compared by: its words by stem, whom it names, who claims it, and its context."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from store.suggest.links.acronyms import acronyms, acronyms_of_words
from store.suggest.links.lexicon import COMMON, MOST_BITS, lexicon
from store.suggest.links.words import stem, words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from store.suggest.links.claim_text import ClaimText

Key = str | tuple[str, int | str]
"""The stem of a word, or “entity” and which one, or “short” or “long” and an acronym."""

_CONTEXT = 0.4
"""What the sentence around weighs beside the content: “his resignation” needs it, a long quotation
has enough of its own."""

_ACRONYM = 1.0
"""What an acronym weighs where the other claim has the words that it is short for."""

_ENTITY = 0.8
"""What an entity weighs beside the rarest word; its name is among the words already."""

_BASE = 4.0
_SUBLINEAR = 0.4
"""Rare words weigh more, though not in proportion: a rare word may be only an odd one."""

_MOST = 120
"""Terms of a claim: what goes on for pages is known by its rarest words."""

_COUNTERPARTS = {"short": "long", "long": "short"}

_NAME = re.compile(r"(?<=[^\W_][ ,;:]) ?([A-Z][\w’'-]*)")
"""A word with a capital that does not begin a sentence."""


class Term(NamedTuple):
    """What one word or entity weighs in a claim, from 0 to 1, before the project is looked at."""

    weight: float
    row: int | None
    """Of the lexicon; None for what is like nothing but itself: names, entities, odd words."""


def terms(claim: ClaimText) -> dict[Key, Term]:
    """Return the terms of a claim, each with the most that it weighs anywhere in it.

    They are `_MOST` at most, the weightiest, and as many acronyms.
    """
    found: dict[Key, Term] = {}
    for entity in sorted(claim.entities | claim.claimers, key=_in_order):
        found["entity", entity] = Term(_ENTITY, None)
    names = frozenset(words(" ".join(_NAME.findall(f"{claim.context} {claim.content}"))))
    for text, share in ((claim.content, 1.0), (claim.context, _CONTEXT)):
        for key, term in _terms_of(text, share, names):
            if key not in found or found[key].weight < term.weight:
                found[key] = term
    if len(found) > _MOST:
        found = dict(sorted(found.items(), key=lambda item: -item[1].weight)[:_MOST])
    return found | dict(islice(_acronyms(claim).items(), _MOST))


def _in_order(entity: int | str) -> tuple[bool, str]:
    return isinstance(entity, str), str(entity)


def _terms_of(text: str, share: float, names: frozenset[str]) -> Iterator[tuple[str, Term]]:
    for word in dict.fromkeys(words(text)):
        weight, row = _worth(word)
        if weight:
            yield stem(word), Term(share * weight, None if word in names else row)


def counterpart(key: Key) -> Key:
    """Return the term that says the same: the term itself, or the long forms of an acronym."""
    if key[0] in _COUNTERPARTS:
        return _COUNTERPARTS[key[0]], key[1]
    return key


def _acronyms(claim: ClaimText) -> dict[Key, Term]:
    """Return the acronyms of a claim, and those that its words in a row could be."""
    found: dict[Key, Term] = {}
    for text, share in ((claim.content, 1.0), (claim.context, _CONTEXT)):
        term = Term(share * _ACRONYM, None)
        for acronym in acronyms(text):
            found.setdefault(("short", acronym), term)
        for acronym in acronyms_of_words(text):
            found.setdefault(("long", acronym), term)
    return found


@lru_cache(maxsize=1 << 16)
def _worth(word: str) -> tuple[float, int | None]:
    table = lexicon()
    bits = table.information(word)
    if bits <= COMMON:
        return 0.0, None
    return ((bits - _BASE) / (MOST_BITS - _BASE)) ** _SUBLINEAR, table.row(word)
