"""“…,” she said, adding that it was late. “…” Speech that a new sentence resumes.

Whom a sentence begins by quoting has said the quotation that the next one begins with as well. In
the articles of PolNeAR for training it is of the same claim 1239 times, of the claim of a second
cue in between 12 times, of another's or of none 5 times. Only where it is told after it whose it
is (28 times) it begins a claim of its own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator, Sequence

    from store.suggest.claims.drafts import Draft, Stretch
    from store.suggest.claims.quoted import Quoted
    from store.suggest.claims.sequence import Sequence as Places

LIKELY: Final = 0.4
"""The score of a draft for whose sake another one lets go of a stretch."""
FURTHEST: Final = 20
"""So many places after a quotation its own cue may stand."""


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
            begun[sentence] = Resumed((first, last), bool(places.words[last - 1] == full_stop))
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
    quoted: Quoted,
) -> list[list[Stretch]]:
    """Return the contents of the drafts, with quotations given to those who resume their speech.

    Drafts in between keep what they have before it.
    """
    given = list(contents)
    for resumed, place in _speakers(drafts, scores, contents, quoted).items():
        first, last = resumed.stretch
        rivals = [
            other
            for other in _until(drafts, place, last + FURTHEST)
            if any(_takes(stretch, resumed.stretch) for stretch in given[other])
        ]
        told_after = [other for other in rivals if drafts[other].anchor > last]
        if resumed.is_ended or all(scores[other] < LIKELY for other in told_after):
            for other in rivals:
                given[other] = _left(given[other], resumed.stretch)
            given[place] = [given[place][0], (first, last)]
    return given


def _speakers(
    drafts: Sequence[Draft],
    scores: Sequence[float],
    contents: Sequence[list[Stretch]],
    quoted: Quoted,
) -> dict[Resumed, int]:
    """Return for every quotation the draft before it that quotes last, the likeliest of such."""
    whole = frozenset(quoted.stretches)
    found: dict[Resumed, int] = {}
    for place, draft in enumerate(drafts):
        resumed = quoted.following.get(draft.anchor)
        if resumed is None or scores[place] < LIKELY or not _quotes(draft, contents[place], whole):
            continue
        best = found.setdefault(resumed, place)
        if (contents[best][0], scores[best]) < (contents[place][0], scores[place]):
            found[resumed] = place
    return found


def _quotes(draft: Draft, content: Sequence[Stretch], whole: Container[Stretch]) -> bool:
    """Say whether what a cue speaks of begins with a quotation before it."""
    return bool(content) and content[0] in whole and content[0][1] < draft.anchor


def _until(drafts: Sequence[Draft], place: int, last: int) -> Iterator[int]:
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
