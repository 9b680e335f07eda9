"""Whether two names that are only alike may be one misheard or misspelled, or are of relatives."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from store.names.persons.known import given_frequency, surname_frequency

if TYPE_CHECKING:
    from store.names.resolving.links import Link
    from store.names.resolving.pool import Pool

_FEW = 2
"""Articles, in up to which a slip may come however rare its name is otherwise."""
_RARE = 3
"""Times as many articles have the name written right as have it wrong."""
_ENDING_OF_MEN = re.compile(r"(?:iy|y|i)$")


class Slips:
    """Tells slips, which company may settle, from names of which a person must be asked.

    Relatives keep the same company and share a surname, and so do namesakes with another middle
    name. A slip is in the surname, in few articles, and in words that nobody is called.
    """

    def __init__(self, pool: Pool) -> None:
        self._pool = pool
        self._articles: Counter[tuple[object, ...]] = Counter()
        for key, bearer in zip(pool.keys, pool.bearers, strict=True):
            self._articles[key] += len(bearer.articles)

    def may_be(self, link: Link) -> bool:
        """Say whether the names need no person to judge them, if company speaks for them.

        Beside slips these are equal names, those that sound the same, and names of one article.
        """
        pool, a, b = self._pool, link.a, link.b
        if not pool.is_person(a) or not pool.have_articles(a, b) or pool.share_article(a, b):
            return True
        if link.is_sure or pool.keys[a] == pool.keys[b]:
            return True
        are_relatives = _share_surname(pool.words[a], pool.words[b])
        return not are_relatives and (self._is_slip(a, b) or self._is_slip(b, a))

    def _is_slip(self, rank: int, of: int) -> bool:
        """Say whether a name is rare beside another, and nobody is known to be called so."""
        pool = self._pool
        count = self._articles[pool.keys[rank]]
        is_rare = count <= _FEW or count * _RARE <= self._articles[pool.keys[of]]
        return is_rare and not any(map(_is_name, {*pool.words[rank]} - {*pool.words[of]}))


def _is_name(word: str) -> bool:
    return bool(given_frequency(word) or surname_frequency(word))


def _share_surname(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Say whether the last words are one surname, a man's or a woman's; or the first words."""
    if not (one and other):
        return False
    in_front = one[0] == other[0] and surname_frequency(one[0]) > given_frequency(one[0])
    last, other_last = one[-1], other[-1]
    is_last = last == other_last or last in _of_women(other_last) or other_last in _of_women(last)
    return in_front or is_last


def _of_women(surname: str) -> tuple[str, ...]:
    """Return the forms that a Slavic surname may take: Ivanova of Ivanov, Petrovskaya."""
    stem = _ENDING_OF_MEN.sub("", surname)
    return f"{surname}a", f"{stem}a", f"{stem}aya"
