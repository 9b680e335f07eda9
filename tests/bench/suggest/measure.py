"""How well proposed claims agree with labelled ones: the measure of every engine and every set.

Content matches where the letters and digits that both cover are at least half of those that
either covers; one proposal answers for one label. “With source and cue” asks further that the
sources overlap and the cues do, or that both have none.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from store.spans import Fragment

HALF = 0.5


class Labelled(NamedTuple):
    """The fragments of a claim's roles, and its form: "direct", "mixed" or "indirect"."""

    source: tuple[Fragment, ...]
    cue: tuple[Fragment, ...]
    content: tuple[Fragment, ...]
    form: str


class Pair(NamedTuple):
    """A label and the proposal that answers for it, by their places in the lists."""

    gold: int
    proposed: int


@dataclass
class Tally:
    """What was labelled, proposed and found, over any number of articles."""

    gold: int = 0
    proposed: int = 0
    content: int = 0
    """Labels whose content is matched."""
    full: int = 0
    """Of these, the ones with source and cue."""
    letters: list[int] = field(default_factory=lambda: [0, 0, 0])
    """Letters and digits in labelled content, in proposed content, and in both."""

    def add(self, text: str, gold: Sequence[Labelled], proposed: Sequence[Labelled]) -> list[Pair]:
        """Count an article, and return its matches."""
        pairs = matches(text, gold, proposed)
        self.gold += len(gold)
        self.proposed += len(proposed)
        self.content += len(pairs)
        self.full += sum(agree(gold[pair.gold], proposed[pair.proposed]) for pair in pairs)
        sides = [_letters_of(text, side) for side in (gold, proposed)]
        for place, letters in enumerate((*sides, sides[0] & sides[1])):
            self.letters[place] += len(letters)
        return pairs

    @property
    def precision(self) -> float:
        """Share of the proposals whose content answers for a label."""
        return self.content / max(self.proposed, 1)

    @property
    def recall(self) -> float:
        """Share of the labels whose content is matched."""
        return self.content / max(self.gold, 1)

    @property
    def content_f(self) -> float:
        """F1 of content."""
        return 2 * self.content / max(self.gold + self.proposed, 1)

    @property
    def full_f(self) -> float:
        """F1 of content with source and cue."""
        return 2 * self.full / max(self.gold + self.proposed, 1)

    @property
    def letter_f(self) -> float:
        """F1 over the letters and digits of all content."""
        gold, proposed, both = self.letters
        return 2 * both / max(gold + proposed, 1)


def matches(text: str, gold: Sequence[Labelled], proposed: Sequence[Labelled]) -> list[Pair]:
    """Match proposals with labels one to one, the most alike first."""
    before = [0, *accumulate(map(str.isalnum, text))]
    alike = sorted(
        (-likeness, a, b)
        for a, one in enumerate(gold)
        for b, other in enumerate(proposed)
        if (likeness := _likeness(one.content, other.content, before)) >= HALF
    )
    found: list[Pair] = []
    for _, a, b in alike:
        if all(pair.gold != a and pair.proposed != b for pair in found):
            found.append(Pair(a, b))
    return found


def agree(gold: Labelled, proposed: Labelled) -> bool:
    """Say whether the sources overlap, and the cues; none agrees with none."""
    return _overlap(gold.source, proposed.source) and _overlap(gold.cue, proposed.cue)


def recall_where(
    text: str,
    gold: Sequence[Labelled],
    pairs: Iterable[Pair],
    wanted: Callable[[str, Labelled], bool],
) -> tuple[int, int]:
    """Return how many labels of a kind are matched, and how many there are."""
    matched = {pair.gold for pair in pairs}
    places = [place for place, one in enumerate(gold) if wanted(text, one)]
    return sum(place in matched for place in places), len(places)


def _likeness(one: Sequence[Fragment], other: Sequence[Fragment], before: Sequence[int]) -> float:
    """Return the intersection over the union of two spans, in letters and digits."""
    both = sum(
        before[min(a[1], b[1])] - before[max(a[0], b[0])]
        for a in one
        for b in other
        if max(a[0], b[0]) < min(a[1], b[1])
    )
    either = sum(before[end] - before[start] for start, end in (*one, *other)) - both
    return both / either if either else 0.0


def _overlap(one: Sequence[Fragment], other: Sequence[Fragment]) -> bool:
    if not one or not other:
        return not one and not other
    return any(max(a[0], b[0]) < min(a[1], b[1]) for a in one for b in other)


def _letters_of(text: str, claims: Iterable[Labelled]) -> set[int]:
    return {
        offset
        for claim in claims
        for start, end in claim.content
        for offset in range(start, end)
        if text[offset].isalnum()
    }
