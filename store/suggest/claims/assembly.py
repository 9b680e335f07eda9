"""Claims from what was selected: places become spans of the raw text, with a reason for people."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from store.records import Form, Role
from store.spans import Span
from store.suggest.claims.sequence import SHAPES
from store.suggest.proposals import ProposedClaim

if TYPE_CHECKING:
    from collections.abc import Iterable

    from numpy.typing import NDArray

    from store.spans import Fragment
    from store.suggest.claims.drafts import Part, Stretch
    from store.suggest.claims.selection import Selected
    from store.suggest.claims.sequence import Sequence
    from store.suggest.reading import Reading

ORIGIN: Final = "network"
MARK: Final = SHAPES.index("mark")
MOST_OTHERS: Final = 4
MOST_CUE_WORDS: Final = 2


class Assembly:
    """Makes the claims of one article."""

    def __init__(self, reading: Reading, sequence: Sequence) -> None:
        self._reading = reading
        self._tokens = sequence.tokens
        is_token = sequence.tokens >= 0
        until: NDArray[np.intp] = np.cumsum(is_token)
        at_or_after = (until - is_token).clip(max=len(reading.words) - 1).tolist()
        self._starts = [reading.starts[token] for token in at_or_after]
        self._ends = [reading.ends[token] for token in (until - 1).clip(0).tolist()]
        self._is_word = is_token & (sequence.shapes != MARK)
        self._is_quoted = self._is_word & sequence.in_marks

    def claim(self, selected: Selected) -> ProposedClaim | None:
        """Make a claim; None where the content holds no letter or digit."""
        draft = selected.draft
        content = self.fragments(selected.content)
        if not content:
            return None
        spans = {Role.CONTENT: Span(content), Role.CUE: self._span(draft.cue)}
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
            words += int(np.count_nonzero(self._is_word[first : last + 1]))
            quoted += int(np.count_nonzero(self._is_quoted[first : last + 1]))
        if not quoted:
            return Form.INDIRECT
        return Form.DIRECT if quoted == words else Form.MIXED

    def fragments(self, content: Iterable[Stretch]) -> tuple[Fragment, ...]:
        """Return the stretches in code points, without the edges of lines at their ends."""
        starts, ends = self._starts, self._ends
        edges = [(starts[first], ends[last]) for first, last in content]
        return tuple([edge for edge in edges if edge[0] < edge[1]])

    def _span(self, stretch: Stretch) -> Span:
        return Span(self.fragments([stretch]))

    def _others(self, selected: Selected) -> dict[Role, tuple[Span, ...]]:
        """Offer the next best spans of every role, the likeliest first."""
        draft = selected.draft
        return {
            Role.CONTENT: self._spans(_other_contents(selected), selected.content),
            Role.SOURCE: self._spans(_other_sources(selected), (selected.source,)),
            Role.CUE: self._spans([((draft.anchor, draft.anchor),)], (draft.cue,)),
        }

    def _spans(
        self, choices: Iterable[tuple[Stretch, ...]], taken: tuple[Stretch | None, ...]
    ) -> tuple[Span, ...]:
        """Return a few of the choices, each once, without the one that is taken."""
        distinct = [choice for choice in dict.fromkeys(choices) if choice != taken]
        fragments = map(self.fragments, distinct[:MOST_OTHERS])
        return tuple([Span(each) for each in fragments if each])

    def _reason(self, anchor: int, cue: Stretch) -> str:
        """Name the words of a short cue, and the one that carries a longer one."""
        tokens: list[int] = self._tokens[cue[0] : cue[1] + 1].tolist()
        words = [self._reading.words[token].lower() for token in tokens if token >= 0]
        words = [word for word in words if word[0].isalnum()]
        if not words:
            return "colon" if self._reading.words[self._tokens[anchor]] == ":" else "punctuation"
        if len(words) > MOST_CUE_WORDS:
            words = [self._reading.words[self._tokens[anchor]].lower()]
        return f"“{' '.join(words)}”"


def _other_sources(selected: Selected) -> list[tuple[Stretch, ...]]:
    """Offer the source that was given up first of all."""
    source = selected.draft.source
    given_up = [source.stretch] if source.stretch is not None else []
    return [(stretch,) for stretch in (*given_up, *source.others)]


def _other_contents(selected: Selected) -> list[tuple[Stretch, ...]]:
    """Vary one side of the content at a time: another edge, the side left out, or taken in."""
    draft = selected.draft
    before = tuple([one for one in selected.content if one[0] < draft.anchor])
    after = tuple([one for one in selected.content if one[0] > draft.anchor])
    varied = [(*before, stretch) for stretch in _offered(draft.after, after)]
    if before and after:
        varied.append(before)
    varied += [(stretch, *after) for stretch in _offered(draft.before, before)]
    if before and after:
        varied.append(after)
    return varied


def _offered(part: Part, mine: tuple[Stretch, ...]) -> tuple[Stretch, ...]:
    """Return what a side may have instead of what it has, or of nothing."""
    if mine or not part.others:
        return part.others if mine else ()
    return (part.stretch or part.others[0],)
