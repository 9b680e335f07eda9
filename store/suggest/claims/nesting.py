"""Claims within claims: Vox reported that sources said that trust was lost.

PolNeAR and PARC keep attributions apart, so what proposes single claims proposes one a sentence;
here the others are found, and each claim is told which one it stands in.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import replace
from typing import TYPE_CHECKING

from store.records import Form, Role
from store.spans import Span
from store.suggest.claims.inner import inner_attributions
from store.suggest.claims.quoted_words import QuotedWords
from store.suggest.claims.tails import tails
from store.suggest.proposals import ProposedClaim

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from store.spans import Fragment
    from store.suggest.claims.quotations import Quotation
    from store.suggest.claims.tails import Tail
    from store.suggest.reading import Reading

OUTER_SCORE = 0.6
INNER_SCORE = 0.5
_CLOSING = frozenset(("”", '"', "''", "»", "'", ")"))
_ENDS = frozenset((".", "?", "!", "…"))


def nest(
    reading: Reading, quotations: Iterable[Quotation], claims: Sequence[ProposedClaim]
) -> list[ProposedClaim]:
    """Return the claims, then those found around and within them, each with where it stands in.

    The claims given keep their places; one at the end of whose sentence another is named as well
    may get another content.
    """
    if not reading.words:
        return list(claims)
    nesting = _Nesting(reading, QuotedWords(reading.text, quotations), claims)
    for claim in claims:
        nesting.look_around(claim)
    for claim in claims:
        nesting.look_within(claim)
    return _with_places(nesting.found)


class _Nesting:
    """The claims of a text as they become more; a cue is of one claim alone."""

    def __init__(
        self, reading: Reading, quoted: QuotedWords, claims: Sequence[ProposedClaim]
    ) -> None:
        self.found = list(claims)
        self._reading = reading
        self._quoted = quoted
        self._sentences = _sentence_starts(reading)
        self._by_cue: dict[int, int] = {}
        """The place of the claim that has a token for its cue, or for a part of it."""
        self._seen: set[int] = set()
        for place, claim in enumerate(claims):
            if Role.CUE in claim.spans:
                for fragment in claim.spans[Role.CUE].fragments:
                    self._by_cue.update(dict.fromkeys(_tokens(reading, *fragment), place))

    def look_around(self, claim: ProposedClaim) -> None:
        """Find who is said, at the end of its sentence, to have told of a claim."""
        for content, tail in self._levels(claim):
            if tail.cue[0] not in self._seen:
                self._seen.add(tail.cue[0])
                self._put(content, tail)

    def look_within(self, claim: ProposedClaim) -> None:
        """Find the claims in a content, unless their cue is that of another."""
        for inner in _inner(self._reading, self._quoted, claim):
            cue = inner.spans[Role.CUE]
            tokens = _tokens(self._reading, cue.start, cue.end)
            if self._by_cue.keys().isdisjoint(tokens):
                self._by_cue.update(dict.fromkeys(tokens, len(self.found)))
                self.found.append(inner)

    def _levels(self, claim: ProposedClaim) -> list[tuple[Span, Tail]]:
        """Return what each attribution at the end of the sentence is of, the inmost first.

        There are none where the claim's own is the only one.
        """
        content = claim.spans[Role.CONTENT]
        start, end = _hull(claim)
        first, last = self._sentence(start, end)
        at_end = tails(self._reading, first, last)
        if not at_end:
            return []
        cue = claim.spans.get(Role.CUE)
        if not any(cue is not None and tail.start <= cue.start < tail.end for tail in at_end):
            behind = [tail for tail in at_end if tail.start >= end - 1 and not self._quotes(tail)]
            begun = self._reading.starts[first]
            return [(Span.of(begun, tail.start), tail) for tail in behind if begun < tail.start]
        if len(at_end) == 1 or content.start >= at_end[0].start:
            return []
        inmost = content if content.end <= at_end[0].start + 1 else None
        whole = [Span.of(content.start, tail.start) for tail in at_end]
        return list(zip([inmost or whole[0], *whole[1:]], at_end, strict=True))

    def _quotes(self, tail: Tail) -> bool:
        """Say whether an attribution has its words in marks: none of those before are its own."""
        place = self._claim_of(tail)
        return place is not None and self.found[place].form is Form.DIRECT

    def _claim_of(self, tail: Tail) -> int | None:
        """Return the place of the claim whose cue an attribution names."""
        tokens = _tokens(self._reading, *tail.cue)
        return next((self._by_cue[token] for token in tokens if token in self._by_cue), None)

    def _sentence(self, start: int, end: int) -> Fragment:
        """Return the tokens of the sentences that a stretch of text begins and ends in."""
        first, last = self._reading.token_at(start), self._reading.token_at(end - 1)
        begun = max(bisect_right(self._sentences, first) - 1, 0)
        ended = bisect_right(self._sentences, last)
        is_last = ended == len(self._sentences)
        until = len(self._reading.words) if is_last else self._sentences[ended]
        return self._sentences[begun], until

    def _put(self, content: Span, tail: Tail) -> None:
        """Give the claim of a cue its content, or make the claim if there is none."""
        form = self._quoted.form(content)
        place = self._claim_of(tail)
        if place is not None:
            spans = {**self.found[place].spans, Role.CONTENT: content}
            if Role.SOURCE in spans and spans[Role.SOURCE].end > tail.end:
                spans[Role.SOURCE] = Span.of(*tail.source)  # it ran on into the next attribution
            self.found[place] = replace(self.found[place], spans=spans, form=form)
            return
        roles = {
            Role.SOURCE: Span.of(*tail.source),
            Role.CUE: Span.of(*tail.cue),
            Role.CONTENT: content,
        }
        reason = f"around another: {self._reading.text[slice(*tail.cue)]}"
        tokens = _tokens(self._reading, *tail.cue)
        self._by_cue.update(dict.fromkeys(tokens, len(self.found)))
        self.found.append(ProposedClaim(roles, form, OUTER_SCORE, "rules", reason))


def _inner(reading: Reading, quoted: QuotedWords, claim: ProposedClaim) -> Iterator[ProposedClaim]:
    """Yield the claims within a content."""
    for start, end in _words(claim):
        for inner in inner_attributions(reading, start, end):
            content = Span.of(*inner.content)
            roles = {
                Role.SOURCE: Span.of(*inner.source),
                Role.CUE: Span.of(*inner.cue),
                Role.CONTENT: content,
            }
            reason = f"within another: {reading.text[slice(*inner.cue)]}"
            form = quoted.form(content)
            yield ProposedClaim(roles, form, INNER_SCORE * claim.score, "rules", reason)


def _with_places(claims: Sequence[ProposedClaim]) -> list[ProposedClaim]:
    """Tell each claim the smallest content that holds all of it."""
    contents = sorted(
        ((start, end, place) for place, claim in enumerate(claims) for start, end in _words(claim)),
        key=lambda content: (content[0], -content[1]),
    )
    hulls = sorted((*_hull(claim), place) for place, claim in enumerate(claims))
    found = list(claims)
    around: list[tuple[int, int, int]] = []
    ahead = iter([*contents, None])
    content = next(ahead)
    for start, end, place in hulls:
        while content is not None and content[0] <= start:
            around = [other for other in around if other[1] > content[0]]
            around.append(content)
            content = next(ahead)
        holding = [
            (outer[1] - outer[0], outer[2])
            for outer in around
            if outer[1] >= end and outer[:2] not in _words(claims[place])
        ]
        nested_in = min(holding)[1] if holding else None
        if nested_in != claims[place].nested_in:
            found[place] = replace(claims[place], nested_in=nested_in)
    return found


def _tokens(reading: Reading, start: int, end: int) -> range:
    return range(reading.token_at(start), reading.token_at(end - 1) + 1)


def _words(claim: ProposedClaim) -> tuple[Fragment, ...]:
    return claim.spans[Role.CONTENT].fragments


def _hull(claim: ProposedClaim) -> Fragment:
    """Return from where to where a claim reaches, all its roles together."""
    spans = [span.fragments for span in claim.spans.values()]
    return min([first[0] for first, *_ in spans]), max([last[1] for *_, last in spans])


def _sentence_starts(reading: Reading) -> list[int]:
    """Return the tokens that sentences begin with; the marks that close one are still of it."""
    starts = {first for first, _ in reading.lines}
    for end in [token for token, word in enumerate(reading.words) if word in _ENDS]:
        behind = end + 1
        while behind < len(reading.words) and _closes(reading, behind):
            behind += 1
        starts.add(behind)
    return sorted(starts - {len(reading.words)})


def _closes(reading: Reading, token: int) -> bool:
    """Say whether a token is a mark that follows without a blank."""
    return reading.words[token] in _CLOSING and reading.starts[token] == reading.ends[token - 1]
