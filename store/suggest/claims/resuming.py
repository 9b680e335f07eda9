"""Speech that a new sentence resumes: “…,” she said, adding that it was late. “…”

Whoever a sentence begins by quoting has the quotation that the next one begins with as well: in
the articles of PolNeAR for training 1239 times, another 5 times, a second cue of theirs 12 times.
Only where somebody is said after it to have said it (28 times) it is another claim.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from store.suggest.claims.drafts import Draft, Stretch
    from store.suggest.claims.sequence import Sequence as Places

LIKELY = 0.4
"""The score of a draft for whose sake another one lets go of a stretch."""
FURTHEST = 20
"""So many places after a quotation its cue may stand."""


class Resumed(NamedTuple):
    """A quotation that begins a sentence."""

    stretch: Stretch
    is_ended: bool
    """By a full stop: what follows it is a new sentence, and says nothing of whose it is."""


def resuming(
    places: Places, anchors: Iterable[int], quoted: Iterable[Stretch], full_stop: int | None
) -> dict[int, Resumed]:
    """Return for cues, by their places, the quotation that the next sentence of the line opens.

    `full_stop` is the row of the vocabulary that is one.
    """
    begun: dict[tuple[int, int], Resumed] = {}
    for first, last in quoted:
        if places.sentences[first] > places.sentences[first - 1]:
            sentence = int(places.lines[first]), int(places.sentences[first])
            begun[sentence] = Resumed((first, last), places.words[last - 1] == full_stop)
    if not begun:
        return {}
    following = (
        (anchor, (int(places.lines[anchor]), int(places.sentences[anchor]) + 1))
        for anchor in anchors
    )
    return {anchor: begun[sentence] for anchor, sentence in following if sentence in begun}


def with_resumed(
    drafts: Sequence[Draft],
    scores: Sequence[float],
    contents: Sequence[list[Stretch]],
    quoted: Iterable[Stretch],
    following: Mapping[int, Resumed],
) -> list[list[Stretch]]:
    """Return the contents of the drafts, with quotations given to those who resume their speech.

    `following` is what `resuming` found. Drafts in between keep what they have before it.
    """
    given = list(contents)
    whole = set(quoted)
    for place, draft in enumerate(drafts):
        if draft.anchor not in following or scores[place] < LIKELY or not given[place]:
            continue
        resumed, is_ended = following[draft.anchor]
        first = given[place][0]
        if first not in whole or first[1] >= draft.anchor:
            continue
        rivals = [
            other
            for other in _until(drafts, place, resumed[1] + FURTHEST)
            if any(_takes(stretch, resumed) for stretch in given[other])
        ]
        told_after = [other for other in rivals if drafts[other].anchor > resumed[1]]
        if not is_ended and any(scores[other] >= LIKELY for other in told_after):
            continue
        for other in rivals:
            given[other] = _left(given[other], resumed)
        given[place] = [first, resumed]
    return given


def _until(drafts: Sequence[Draft], place: int, last: int) -> Iterable[int]:
    """Yield the drafts after one whose cues stand no later than a place."""
    for other in range(place + 1, len(drafts)):
        if drafts[other].anchor > last:
            return
        yield other


def _takes(stretch: Stretch, resumed: Stretch) -> bool:
    """Say whether a stretch holds more than half of a quotation."""
    shared = min(stretch[1], resumed[1]) - max(stretch[0], resumed[0]) + 1
    return 2 * shared > resumed[1] - resumed[0] + 1


def _left(content: Iterable[Stretch], resumed: Stretch) -> list[Stretch]:
    """Take a quotation, and the end of the sentence before it, away from a content."""
    before = resumed[0] - 2
    cut = [
        (first, min(last, before)) if _takes((first, last), resumed) else (first, last)
        for first, last in content
    ]
    return [(first, last) for first, last in cut if first <= last]
