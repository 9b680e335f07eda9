"""Stretches in the first person that are not the author's: whoever was quoted goes on to speak."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from store.records import Role

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from store.spans import Fragment
    from store.suggest.claims.quotations import Quotation
    from store.suggest.proposals import ProposedClaim
    from store.suggest.reading import Reading

_SUBJECTS = frozenset(("I", "I'm", "I've", "I'll", "I'd"))
_FIRST = _SUBJECTS | frozenset(("me", "my", "My", "myself"))
_THIRD = frozenset(("he", "she", "him", "his", "her", "hers", "He", "She", "His", "Her"))
_ENDS = frozenset((".", "?", "!", "…"))
_OPENERS = frozenset(("“", '"', "''", "'", "("))
_CLOSERS = frozenset(("”", '"', "''", ")", "]", "'", "»"))


def first_person_stretches(
    reading: Reading, quotations: Sequence[Quotation], claims: Sequence[ProposedClaim]
) -> list[Fragment]:
    """Return the stretches `[start, end)` in the first person that are some speaker's.

    None are returned where the author says “I” as well: in columns, interviews and reviews. That
    somebody says “me” or “my” is not enough: authors write of “my colleague”.
    """
    if _SUBJECTS.isdisjoint(reading.words):
        return []
    told = _Told(reading, quotations, claims)
    if not told.says_i((0, len(reading.words))):
        return []
    found: list[Fragment] = []
    is_after_speech = says_i = False
    for line in reading.lines:
        sentences = list(_sentences(reading, *line))
        own = [place for place, sentence in enumerate(sentences) if told.says_i(sentence)]
        if own:
            stretch = _around(own, [told.is_told(sentence) for sentence in sentences])
            before = sentences[stretch[0] - 1] if stretch[0] else None
            is_after_speech = told.names_speaker(before) if before else is_after_speech
            words = sentences[stretch[0]][0], sentences[stretch[1] - 1][1]
            if own[-1] >= stretch[1] or not is_after_speech or told.names_speaker(words):
                return []
            says_i = says_i or not _SUBJECTS.isdisjoint(reading.words[words[0] : words[1]])
            found.append((reading.starts[words[0]], reading.ends[words[1] - 1]))
        else:
            is_after_speech = any(map(told.names_speaker, sentences[-1:]))
    return found if says_i else []


def _around(own: Sequence[int], are_told: Sequence[bool]) -> tuple[int, int]:
    """Return the sentences `[first, last)` around the first own one, as far as none is told."""
    first = last = own[0]
    while first and not are_told[first - 1]:
        first -= 1
    while last < len(are_told) and not are_told[last]:
        last += 1
    return first, last


class _Told:
    """What an article says of others' words: where they stand, and who speaks."""

    def __init__(
        self, reading: Reading, quotations: Sequence[Quotation], claims: Sequence[ProposedClaim]
    ) -> None:
        self._reading = reading
        spans = [(quotation.start, quotation.end) for quotation in quotations]
        self._speakers = set(_THIRD)
        for claim in claims:
            source = claim.spans.get(Role.SOURCE)
            words = source.quote(reading.text).split() if source else []
            if not _FIRST.issuperset(words[:1]) or not words:
                spans.extend(claim.spans[Role.CONTENT].fragments)
            self._speakers.update(_names(words))
        self._speakers -= _FIRST
        self._spans = _merged(spans)
        self._starts = [start for start, _ in self._spans]

    def is_told(self, sentence: Fragment) -> bool:
        """Say whether a sentence of tokens `[first, last)` holds another's words or a speaker."""
        return self.names_speaker(sentence) or any(map(self._covers, range(*sentence)))

    def says_i(self, sentence: Fragment) -> bool:
        """Say whether a sentence is in the first person outside of all that is told."""
        words = enumerate(self._reading.words[slice(*sentence)], sentence[0])
        first_person = [token for token, word in words if word in _FIRST]
        return any(
            not self._covers(token) and not self._is_numeral(token) for token in first_person
        )

    def names_speaker(self, sentence: Fragment) -> bool:
        """Say whether a sentence has a word of a source, or speaks of somebody as he or she."""
        return not self._speakers.isdisjoint(self._reading.words[slice(*sentence)])

    def _covers(self, token: int) -> bool:
        offset = self._reading.starts[token]
        place = bisect_right(self._starts, offset) - 1
        return place >= 0 and offset < self._spans[place][1]

    def _is_numeral(self, token: int) -> bool:
        """Tell World War I, and an initial, from what someone says of themselves."""
        words = self._reading.words
        before, after = words[max(token - 1, 0)], words[min(token + 1, len(words) - 1)]
        return words[token] == "I" and ((token > 0 and before[0].isupper()) or after == ".")


def _names(words: Sequence[str]) -> Iterator[str]:
    """Yield the words of a source that are capital for they name, not for they come first."""
    for place, word in enumerate(words):
        is_first = place == 0 and len(words) > 1 and not words[1][0].isupper()
        if word[0].isupper() and not is_first:
            yield word.strip(",.")


def _merged(spans: Iterable[Fragment]) -> list[Fragment]:
    found: list[Fragment] = []
    for start, end in sorted(spans):
        if found and start <= found[-1][1]:
            found[-1] = found[-1][0], max(end, found[-1][1])
        else:
            found.append((start, end))
    return found


def _sentences(reading: Reading, first: int, last: int) -> Iterator[Fragment]:
    """Yield the sentences of a line as tokens `[first, last)`."""
    start = first
    for token in range(first + 1, last):
        is_start = reading.words[token][0].isupper() or reading.words[token] in _OPENERS
        before = token - 1
        while before > start and reading.words[before] in _CLOSERS:
            before -= 1
        if is_start and reading.words[before] in _ENDS:
            yield start, token
            start = token
    yield start, last
