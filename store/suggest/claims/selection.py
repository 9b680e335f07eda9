"""Which drafts stand: the best first, and no words are two people's content."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, Final, NamedTuple

from store.suggest.claims.resuming import LIKELY, with_resumed

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from store.suggest.claims.drafts import Draft, Stretch
    from store.suggest.claims.quoted import Quoted

MOST_SHARED: Final = 0.5
"""The share of a stretch that may be another claim's content."""
NEIGHBOURS: Final = 3
"""So many drafts before and after one may want the same words."""


class Selected(NamedTuple):
    """A draft that stands, with what is left of its content and source."""

    draft: Draft
    content: tuple[Stretch, ...]
    source: Stretch | None
    score: float


def select(
    drafts: Sequence[Draft],
    scores: Sequence[float],
    quoted: Quoted,
    places: int,
) -> list[Selected]:
    """Take the drafts by their scores as long as their content is free.

    All stretches are below `places`.
    """
    contents = [_content(draft, quoted) for draft in drafts]
    contents = [_without_others(place, contents, scores) for place in range(len(drafts))]
    contents = with_resumed(drafts, scores, contents, quoted)
    taken = bytearray(places)
    selected = []
    for place in sorted(range(len(drafts)), key=lambda place: (-scores[place], place)):
        free = tuple(stretch for stretch in contents[place] if _is_free(stretch, taken))
        for first, last in free:
            taken[first : last + 1] = b"\1" * (last + 1 - first)
        if free:
            source = _source(drafts[place], free)
            selected.append(Selected(drafts[place], free, source, scores[place]))
    return selected


def _content(draft: Draft, quoted: Quoted) -> list[Stretch]:
    """Return the content before and after the cue; if both would lack, the likelier one."""
    before, after = draft.before, draft.after
    content = [part.stretch for part in (before, after) if part.stretch is not None]
    if not content:
        content = list((before if before.chance < after.chance else after).others[:1])
    content = [_whole(stretch, quoted.stretches) for stretch in content]
    if before.stretch is not None:
        content[0] = _without_introduction(content[0], quoted)
    if content and content[-1][0] > draft.anchor:
        content[-1] = _without_sequel(content[-1], quoted)
    if not content[1:]:
        return content
    source = draft.source
    if source.stretch is not None and before.chance < source.chance:
        content = [one for one in content if not _is_mostly(one, source.stretch)]
    return _going_on_in_marks(content, quoted.stretches)


def _source(draft: Draft, content: Iterable[Stretch]) -> Stretch | None:
    """Return the source unless its words are content: so-and-so reportedly did this."""
    source = draft.source.stretch
    if source is None or any(_is_mostly(source, stretch) for stretch in content):
        return None
    return source


def _whole(stretch: Stretch, quoted: Sequence[Stretch]) -> Stretch:
    """Let content hold all of a quotation that it holds most of, or begins or ends with."""
    first, last = stretch
    for opening, closing in _near(stretch, quoted):
        shared = min(last, closing) - max(first, opening) + 1
        is_cut = first == opening or last == closing
        if shared > 0 and (is_cut or 2 * shared > closing - opening + 1):
            first, last = min(first, opening), max(last, closing)
    return first, last


def _without_introduction(stretch: Stretch, quoted: Quoted) -> Stretch:
    """Take of words before a cue only the quotation: he was clear: *“…,”* he said.

    Where its opening mark is lost, the network takes in what stands before it more often.
    """
    for first, last in _near(stretch, quoted.stretches):
        if stretch[0] < first and last == stretch[1] and first in quoted.introduced:
            return first, last
    return stretch


def _without_sequel(stretch: Stretch, quoted: Quoted) -> Stretch:
    """Take of words after a cue only the quotation that they begin with, if it is rounded off.

    She said, *“We will,”* and went on her way. In the articles of PolNeAR for training it is all
    that was said 196 times of 222.
    """
    for first, last in _near(stretch, quoted.stretches):
        if first == stretch[0] and last < stretch[1] and last in quoted.rounded:
            return first, last
    return stretch


def _going_on_in_marks(content: list[Stretch], quoted: Sequence[Stretch]) -> list[Stretch]:
    """Keep of two stretches the first if it is a quotation and the second is not.

    After “…,” she said, her words go on in marks; without them, they are another cue's: noting,
    adding that. PolNeAR has one hundred of the first to one of the second.
    """
    if not content[1:]:
        return content
    first, *others = content
    if not _is_quoted(first, quoted) or all(_is_quoted(other, quoted) for other in others):
        return content
    return [first]


def _without_others(
    place: int, contents: Sequence[list[Stretch]], scores: Sequence[float]
) -> list[Stretch]:
    """Let a draft of two stretches leave to a likely other one the only stretch that it has."""
    content = contents[place]
    if not content[1:]:
        return content
    near = range(max(place - NEIGHBOURS, 0), min(place + NEIGHBOURS + 1, len(contents)))
    wanted = [
        contents[other][0]
        for other in near
        if other != place and len(contents[other]) == 1 and scores[other] >= LIKELY
    ]
    left = [one for one in content if not any(_is_mostly(one, other) for other in wanted)]
    return left or content


def _is_free(stretch: Stretch, taken: bytearray) -> bool:
    first, last = stretch
    return taken.count(1, first, last + 1) <= MOST_SHARED * (last + 1 - first)


def _is_mostly(stretch: Stretch, other: Stretch) -> bool:
    """Say whether more than half of a stretch is in another one."""
    shared = min(stretch[1], other[1]) - max(stretch[0], other[0]) + 1
    return shared > MOST_SHARED * (stretch[1] - stretch[0] + 1)


def _is_quoted(stretch: Stretch, quoted: Sequence[Stretch]) -> bool:
    near = _near(stretch, quoted)
    return any(first <= stretch[0] and stretch[1] <= last for first, last in near)


def _near(stretch: Stretch, quoted: Sequence[Stretch]) -> Sequence[Stretch]:
    """Return the quotations that begin in a stretch, and the one that begins before it."""
    begin = bisect_left(quoted, (stretch[0], 0))
    return quoted[max(begin - 1, 0) : bisect_left(quoted, (stretch[1] + 1, 0))]
