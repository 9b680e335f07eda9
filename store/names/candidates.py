"""Which known names are worth comparing with a new one: few of them, found fast."""

from __future__ import annotations

from collections import defaultdict
from functools import lru_cache
from itertools import chain
from typing import TYPE_CHECKING

from store.names.fold import fold
from store.names.sound import sound_key, spoken
from store.names.words import LEGAL_FORMS, SMALL_WORDS

if TYPE_CHECKING:
    from collections.abc import Iterable

_COMMON_WORDS = LEGAL_FORMS | SMALL_WORDS
_ALIKE_BY_EAR = 70
"""Of 100; below it the matchers suggest only what shares a key."""


class Candidates:
    """Names of one type, filed by their sound and by those of their keys that are looked for."""

    def __init__(self, names: Iterable[tuple[int, str]], sought: Iterable[str]) -> None:
        keys = frozenset(chain.from_iterable(map(_keys, sought)))
        self._by_key: defaultdict[str, list[int]] = defaultdict(list)
        self._entity_ids: list[int] = []
        self._heard: list[str] = []
        for entity_id, name in names:
            self._entity_ids.append(entity_id)
            self._heard.append(_heard(name))
            for key in keys & _keys(name):
                self._by_key[key].append(entity_id)

    def like(self, name: str) -> set[int]:
        """Return the entities that share a word, initials or the sound with a name sought."""
        from rapidfuzz import fuzz, process

        alike = process.extract(
            _heard(name), self._heard, scorer=fuzz.ratio, score_cutoff=_ALIKE_BY_EAR, limit=None
        )
        by_ear = (self._entity_ids[index] for _, _, index in alike)
        by_key = chain.from_iterable(self._by_key.get(key, ()) for key in _keys(name))
        return set(chain(by_ear, by_key))


@lru_cache(maxsize=1 << 16)
def _heard(name: str) -> str:
    """Spell a whole name by ear, without its spaces, which a recogniser may set anywhere."""
    return spoken(fold(name).replace(" ", ""))


@lru_cache(maxsize=1 << 16)
def _keys(name: str) -> frozenset[str]:
    """List the words of a name, their initials, and its last word as one hears it.

    The last two keys serve surnames that only sound alike, alone or behind an initial.
    """
    words = fold(name).split() or [""]
    telling = [word for word in words if word not in _COMMON_WORDS] or words
    initials = ("".join(word[:1] for word in some) for some in (words, telling))
    sound = sound_key(telling[-1])
    heard = (f"~{sound}", f"{telling[0][:1]}~{sound[:1]}")
    return frozenset((*telling, "".join(telling), *initials, *heard))
