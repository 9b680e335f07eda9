"""What the network has to answer for an article: where cues are, and the spans of each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from store.suggest.claims.quotations import quotations
from store.suggest.claims.sequence import sequence_of
from store.suggest.reading import read

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

    from store.spans import Fragment
    from store.suggest.claims.drafts import Stretch
    from store.suggest.claims.network import Floats
    from store.suggest.claims.sequence import Sequence, Vocabulary
    from store.suggest.claims.training.examples import Attribution, Example
    from store.suggest.reading import Reading

NOTHING: Final = (-1, -1)
"""Stands for what an attribution lacks."""
TAGS: Final = 4
"""A place is an anchor, is in a cue, in a source, in content."""


@dataclass(frozen=True, slots=True)
class Target:
    """An attribution in places, first and last; content is parted by the cue."""

    anchor: int
    before: Stretch
    after: Stretch
    source: Stretch
    cue: Stretch


@dataclass(frozen=True, slots=True)
class Lesson:
    """An article as the network reads it, and what it has to answer."""

    sequence: Sequence
    targets: tuple[Target, ...]
    tags: Floats
    """Places by `TAGS`."""


def read_as_network(text: str, vocabulary: Vocabulary) -> tuple[Reading, Sequence]:
    """Read a text as the engine does."""
    reading = read(text)
    outer = [(one.start, one.end) for one in quotations(reading) if not one.is_nested]
    return reading, sequence_of(reading, outer, vocabulary)


def lesson_of(example: Example, vocabulary: Vocabulary, cue_shares: Mapping[str, float]) -> Lesson:
    """Put an example in places; `cue_shares` says of words how often they stand in cues."""
    reading, sequence = read_as_network(example.text, vocabulary)
    targets = []
    tags = np.zeros((len(sequence.words), TAGS), np.float32)
    for attribution in example.attributions:
        target = _target(attribution, reading, sequence, cue_shares)
        if target is None:
            continue
        targets.append(target)
        tags[target.anchor, 0] = 1
        roles = attribution.cue, attribution.source, attribution.content
        for column, fragments in enumerate(roles, 1):
            for fragment in fragments:
                first, last = _places(fragment, reading, sequence.places)
                tags[first : last + 1, column] = 1
    return Lesson(sequence, tuple(targets), tags)


def _target(
    attribution: Attribution,
    reading: Reading,
    sequence: Sequence,
    cue_shares: Mapping[str, float],
) -> Target | None:
    """Return what there is to answer, or None where an alteration took the cue or the content."""
    if not attribution.cue or not attribution.content:
        return None
    cue = _places(attribution.cue[0], reading, sequence.places)
    if cue == NOTHING:
        return None
    anchor = max(
        range(cue[0], cue[1] + 1),
        key=lambda place: (cue_shares.get(_word(place, reading, sequence), 0.0), -place),
    )
    contents = [_places(fragment, reading, sequence.places) for fragment in attribution.content]
    contents = [content for content in contents if content != NOTHING]
    before = [(first, min(last, anchor - 1)) for first, last in contents if first < anchor]
    after = [(max(first, anchor + 1), last) for first, last in contents if last > anchor]
    source = NOTHING
    if attribution.source:
        source = _beside(_places(attribution.source[0], reading, sequence.places), anchor)
    return Target(anchor, _hull(before), _hull(after), source, cue)


def _word(place: int, reading: Reading, sequence: Sequence) -> str:
    token = int(sequence.tokens[place])
    return reading.words[token].lower() if token >= 0 else ""


def _beside(source: Stretch, anchor: int) -> Stretch:
    """Cut a source off at the word that carries its cue."""
    if not source[0] <= anchor <= source[1]:
        return source
    if source[0] < anchor:
        return source[0], anchor - 1
    return (anchor + 1, source[1]) if anchor < source[1] else NOTHING


def _hull(stretches: list[Stretch]) -> Stretch:
    if not stretches:
        return NOTHING
    return min(first for first, _ in stretches), max(last for _, last in stretches)


def _places(fragment: Fragment, reading: Reading, places: NDArray[np.intp]) -> Stretch:
    """Return the places of the first and the last token that a fragment touches."""
    first, last = reading.token_at(fragment[0]), reading.token_at(fragment[1] - 1)
    if last >= len(reading.words) or reading.starts[last] >= fragment[1]:
        last -= 1
    return (int(places[first]), int(places[last])) if first <= last else NOTHING
