"""Claims from what was selected: places become spans of the raw text, with a reason for people."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Final

import numpy as np

from store.records import Form, Role
from store.spans import Span
from store.suggest.claims.sequence import SHAPES, STATES
from store.suggest.proposals import ProposedClaim

if TYPE_CHECKING:
    from collections.abc import Iterable
    from collections.abc import Sequence as Sequence_

    from numpy.typing import NDArray

    from store.spans import Fragment
    from store.suggest.claims.drafts import Stretch
    from store.suggest.claims.selection import Selected
    from store.suggest.claims.sequence import Sequence
    from store.suggest.reading import Reading

ORIGIN: Final = "network"
MARK: Final = SHAPES.index("mark")
MOST_OTHERS: Final = 4
MOST_CUE_WORDS: Final = 2
_QUOTED = (STATES.index("in few words"), STATES.index("in many words"))


class Assembly:
    """Makes the claims of one article."""

    def __init__(self, reading: Reading, sequence: Sequence) -> None:
        self._reading = reading
        self._tokens = sequence.tokens.tolist()
        is_token = sequence.tokens >= 0
        until: NDArray[np.intp] = np.cumsum(is_token)
        at_or_after = np.where(is_token, until - 1, until).clip(max=len(reading.words) - 1)
        self._starts: list[int] = np.array(reading.starts)[at_or_after].tolist()
        self._ends: list[int] = np.array(reading.ends)[(until - 1).clip(0)].tolist()
        is_word = is_token & (sequence.shapes != MARK)
        self._words = _counted(is_word)
        self._quoted = _counted(is_word & np.isin(sequence.states, _QUOTED))

    def claim(self, selected: Selected) -> ProposedClaim | None:
        """Make a claim; None where the content holds no letter or digit."""
        draft = selected.draft
        content = self.fragments(selected.content)
        if not content:
            return None
        spans = {Role.CONTENT: Span(tuple(content)), Role.CUE: self._span(draft.cue)}
        if selected.source is not None:
            spans[Role.SOURCE] = self._span(selected.source)
        return ProposedClaim(
            spans,
            self.form(selected.content),
            selected.score,
            ORIGIN,
            self._reason(draft.anchor, draft.cue),
            others=self._others(selected),
        )

    def form(self, content: Iterable[Stretch]) -> Form:
        """Tell how much of the content is quoted, as `store.forms` does, but by the pairing."""
        words = quoted = 0
        for first, last in content:
            words += self._words[last + 1] - self._words[first]
            quoted += self._quoted[last + 1] - self._quoted[first]
        if not quoted:
            return Form.INDIRECT
        return Form.DIRECT if quoted == words else Form.MIXED

    def fragments(self, content: Iterable[Stretch]) -> list[Fragment]:
        """Return the stretches in code points, without the edges of lines at their ends."""
        edges = ((self._starts[first], self._ends[last]) for first, last in content)
        return [(start, end) for start, end in edges if start < end]

    def _span(self, stretch: Stretch) -> Span:
        return Span(tuple(self.fragments([stretch])))

    def _others(self, selected: Selected) -> dict[Role, tuple[Span, ...]]:
        """Offer the next best spans of every role, the likeliest first."""
        anchor = selected.draft.anchor
        sources = [(stretch,) for stretch in _other_sources(selected)]
        return {
            Role.CONTENT: self._spans(_other_contents(selected), selected.content),
            Role.SOURCE: self._spans(sources, (selected.source,)),
            Role.CUE: self._spans([((anchor, anchor),)], (selected.draft.cue,)),
        }

    def _spans(
        self, choices: Iterable[Sequence_[Stretch]], taken: tuple[Stretch | None, ...]
    ) -> tuple[Span, ...]:
        """Return a few of the choices, each once, without the one that is taken."""
        distinct = dict.fromkeys(choice for choice in map(tuple, choices) if choice != taken)
        fragments = [self.fragments(choice) for choice in islice(distinct, MOST_OTHERS)]
        return tuple(Span(tuple(each)) for each in fragments if each)

    def _reason(self, anchor: int, cue: Stretch) -> str:
        """Name the words of a short cue, and the one that carries a longer one."""
        tokens = [token for token in self._tokens[cue[0] : cue[1] + 1] if token >= 0]
        words = [self._reading.words[token].lower() for token in tokens]
        words = [word for word in words if word[0].isalnum()]
        if not words:
            return "colon" if self._reading.words[self._tokens[anchor]] == ":" else "punctuation"
        if len(words) > MOST_CUE_WORDS:
            words = [self._reading.words[self._tokens[anchor]].lower()]
        return f"“{' '.join(words)}”"


def _other_sources(selected: Selected) -> list[Stretch]:
    """Offer the source that was given up first of all."""
    source = selected.draft.source
    given_up = [source.stretch] if source.stretch is not None else []
    return [*given_up, *source.others]


def _other_contents(selected: Selected) -> list[Sequence_[Stretch]]:
    """Vary one side of the content at a time: another edge, the side left out, or taken in."""
    anchor = selected.draft.anchor
    sides = (
        (selected.draft.after, [one for one in selected.content if one[0] > anchor]),
        (selected.draft.before, [one for one in selected.content if one[0] < anchor]),
    )
    varied: list[Sequence_[Stretch]] = []
    for part, mine in sides:
        rest = [one for one in selected.content if one not in mine]
        offered = part.others if mine else [part.stretch or other for other in part.others[:1]]
        varied += [sorted([*rest, stretch]) for stretch in offered]
        if mine and rest:
            varied.append(rest)
    return varied


def _counted(happens: NDArray[np.bool_]) -> list[int]:
    """Count up to each place, and after the last one."""
    return [0, *np.cumsum(happens).tolist()]
