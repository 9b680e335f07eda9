"""Quotations that stand word for word in several articles.

Words are compared as Quotebank does (Vaucher et al. 2021): lower-cased, punctuation dropped. What
is shared must tell enough: “thank you very much” stands in any two articles.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from store.suggest.links.alignment import GRAM, shared_runs
from store.suggest.links.formulas import formula_grams
from store.suggest.links.lexicon import lexicon
from store.suggest.links.words import quoted_part, words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from store.suggest.links.alignment import Run
    from store.suggest.links.claim_text import ClaimText

FEWEST_WORDS = 5
"""Words in a row that are equal, wherever there is a repeat."""

_A_PART = 8
_MOST_OF_IT = 0.5
"""A repeat is `_A_PART` words in a row, or this share of the shorter quotation."""

_COMMON = 9.0
"""Bits that a word tells at most if it tells nothing of what is talked about."""

_NEARLY_ALL = 0.8
"""What both contents share of the longer one where their quoted parts are too short to tell."""

_OF_A_PHRASE = 4
"""Words that a phrase has which anybody may use: “thank you very much”."""

_ENOUGH = 18.0
"""Bits beyond the common that a shared stretch has to tell, where the claimers are not known."""

_OF_ONE_CLAIMER = 0.7
_OF_DIFFERENT_CLAIMERS = 1.8
"""A phrase that two people use is a phrase; one says again what he said before."""

_FEWEST_GRAMS = 2
"""Grams that two quotations share at least before they are compared word by word."""

_MOST_HOLDERS = 64
"""Quotations remembered for one gram: who says what hundreds say is tied to these."""


@dataclass(frozen=True, slots=True)
class Repeat:
    """Two claims of different articles whose quotations are the same, or share a part."""

    claim_id: int
    other_id: int
    """The one that was known before."""
    share: float
    """Of the words of the shorter one, from 0 to 1."""
    words: int
    reason: str
    """For a person to read: “word for word: 14 words”."""


@dataclass(frozen=True, slots=True)
class _Quotation:
    article_id: int
    words: tuple[str, ...]
    """Of the whole content."""
    quoted: tuple[str, ...]
    """Of what stands between its quotation marks."""
    claimers: frozenset[int | str]


class RepeatIndex:
    """The quotations of a project, by the words that stand in a row in them."""

    def __init__(self) -> None:
        self._quotations: dict[int, _Quotation] = {}
        self._holders: dict[str, list[int]] = {}

    def __len__(self) -> int:
        return len(self._quotations)

    def add(self, claim: ClaimText) -> None:
        """Remember a claim, in place of what was known of it; one without a quotation is not."""
        self.remove(claim.id)
        quotation = _read(claim)
        if not claim.quoted or len(quotation.words) < FEWEST_WORDS:
            return
        self._quotations[claim.id] = quotation
        for gram in _grams(quotation.words):
            holders = self._holders.setdefault(gram, [])
            if len(holders) < _MOST_HOLDERS:
                holders.append(claim.id)

    def remove(self, claim_id: int) -> None:
        """Forget a claim, if it is known."""
        quotation = self._quotations.pop(claim_id, None)
        for gram in _grams(quotation.words) if quotation else ():
            holders = [holder for holder in self._holders[gram] if holder != claim_id]
            if holders:
                self._holders[gram] = holders
            else:
                del self._holders[gram]

    def find(self, claim: ClaimText) -> list[Repeat]:
        """Return where other articles repeat a quotation, the longest repeat first."""
        quotation = _read(claim)
        if not claim.quoted:
            return []
        found = [
            repeat
            for other_id in self._alike(quotation)
            if (repeat := _compare(claim.id, quotation, other_id, self._quotations[other_id]))
        ]
        return sorted(found, key=lambda repeat: (-repeat.words, -repeat.share, repeat.other_id))

    def _alike(self, quotation: _Quotation) -> Iterator[int]:
        shared = Counter(
            holder for gram in _grams(quotation.words) for holder in self._holders.get(gram, ())
        )
        for holder, grams in shared.items():
            is_elsewhere = self._quotations[holder].article_id != quotation.article_id
            if is_elsewhere and grams >= _FEWEST_GRAMS:
                yield holder


def find_repeats(new: Iterable[ClaimText], index: RepeatIndex) -> list[Repeat]:
    """Find what new claims repeat of those that are known, and of each other; know them then."""
    found: dict[tuple[int, int], Repeat] = {}
    for claim in new:
        for repeat in index.find(claim):
            pair = min(claim.id, repeat.other_id), max(claim.id, repeat.other_id)
            found.setdefault(pair, repeat)
        index.add(claim)
    return list(found.values())


def _read(claim: ClaimText) -> _Quotation:
    said, part = tuple(words(claim.content)), quoted_part(claim.content)
    quoted = said if part == claim.content else tuple(words(part))
    return _Quotation(claim.article_id, said, quoted, claim.claimers)


def _compare(claim_id: int, one: _Quotation, other_id: int, other: _Quotation) -> Repeat | None:
    """Hold the quoted parts against each other; else the contents, which must be the same then."""
    needed = _needed(one.claimers, other.claimers)
    shared = _shared(one.quoted, other.quoted, needed)
    lengths = len(one.quoted), len(other.quoted)
    if not shared:
        shared = _shared(one.words, other.words, needed)
        lengths = len(one.words), len(other.words)
        if shared < _NEARLY_ALL * max(lengths):
            return None
    whole = min(lengths) == max(lengths) == shared
    reason = f"word for word: {shared} words" if whole else f"{shared} words in common"
    return Repeat(claim_id, other_id, shared / min(lengths), shared, reason)


def _shared(one: Sequence[str], other: Sequence[str], needed: float) -> int:
    """Return how many words are shared, or 0 where that is too little to be a repeat."""
    runs = shared_runs(one, other)
    longest = max((run.size for run in runs), default=0)
    count = sum(run.size for run in runs)
    is_part = longest >= _A_PART or count >= _MOST_OF_IT * min(len(one), len(other))
    if longest < FEWEST_WORDS or not is_part or _told(one, runs) < needed:
        return 0
    return count


def _needed(some: frozenset[int | str], others: frozenset[int | str]) -> float:
    if not some or not others:
        return _ENOUGH
    return _ENOUGH * (_OF_ONE_CLAIMER if some & others else _OF_DIFFERENT_CLAIMERS)


def _told(quotation: Sequence[str], runs: Sequence[Run]) -> float:
    """Return how many bits the shared words tell; a word that is said twice tells nothing new.

    Many common words in one order are no chance either: each beyond a phrase's tells one bit.
    """
    shared = [word for run in runs for word in _beyond_formulas(quotation, run)]
    rarity = sum(max(0.0, lexicon().information(word) - _COMMON) for word in sorted(set(shared)))
    return rarity + max(0, len(shared) - _OF_A_PHRASE)


def _beyond_formulas(quotation: Sequence[str], run: Run) -> list[str]:
    said = quotation[run.left : run.left + run.size]
    formulaic = {
        place
        for start in range(len(said) - GRAM + 1)
        if tuple(said[start : start + GRAM]) in formula_grams()
        for place in range(start, start + GRAM)
    }
    return [word for place, word in enumerate(said) if place not in formulaic]


def _grams(quotation: Sequence[str]) -> set[str]:
    """Return the grams that say something: one word of them at least is not common."""
    information = lexicon().information
    rare = [information(word) > _COMMON for word in quotation]
    return {
        " ".join(quotation[start : start + GRAM])
        for start in range(len(quotation) - GRAM + 1)
        if any(rare[start : start + GRAM])
    }
