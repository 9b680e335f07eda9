"""The quotations of an article in the places of its sequence, and what stands around them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from store.suggest.claims.resuming import resuming
from store.suggest.claims.sequence import OPENING, stretches_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from collections.abc import Sequence as Row

    from store.spans import Fragment
    from store.suggest.claims.drafts import Draft, Stretch
    from store.suggest.claims.resuming import Resumed
    from store.suggest.claims.sequence import Sequence, Vocabulary
    from store.suggest.reading import Reading

_INTRODUCING = ":-–—("
_ROUNDING = ".,?!…"


@dataclass(frozen=True, slots=True)
class Quoted:
    """What drafts are held against: the quotations that stand in no other one."""

    stretches: Row[Stretch]
    """In text order."""
    introduced: frozenset[int] = frozenset()
    """The first places of those that follow a colon, a dash or a bracket, or lack their mark."""
    rounded: frozenset[int] = frozenset()
    """The last places of those that end with a full stop or a comma, or what is like them."""
    following: Mapping[int, Resumed] = field(default_factory=dict)
    """For the place of a cue, the quotation that the next sentence begins with."""


def quoted_of(
    reading: Reading,
    sequence: Sequence,
    fragments: Iterable[Fragment],
    drafts: Iterable[Draft],
    vocabulary: Vocabulary,
) -> Quoted:
    """Look around quotations, given as `fragments` of the text in their order."""
    stretches = stretches_of(reading, sequence, fragments)
    words = sequence.words.tolist()
    introducing, rounding = (
        frozenset(map(vocabulary.words.get, marks)) for marks in (_INTRODUCING, _ROUNDING)
    )
    introduced = frozenset(
        first
        for first, _ in stretches
        if words[first - 1] in introducing or sequence.states[first] != OPENING
    )
    rounded = frozenset(last for _, last in stretches if words[last - 1] in rounding)
    anchors = (draft.anchor for draft in drafts)
    full_stop = vocabulary.words.get(".")
    following = resuming(sequence, anchors, stretches, full_stop)
    return Quoted(stretches, introduced, rounded, following)
