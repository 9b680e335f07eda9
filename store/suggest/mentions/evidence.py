"""What the project and other judges say of the types of names, added to the scores."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from store.records import EntityType
from store.suggest.mentions.known import squash
from store.suggest.mentions.weights import NO_NAME, TYPES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from store.suggest.mentions.find import Found
    from store.suggest.mentions.groups import Group
    from store.suggest.mentions.known import KnownNames

    Scores = NDArray[np.float64]

_COLUMNS = {kind: column for column, kind in enumerate(TYPES)}
_CERTAIN, _STRONG, _WEAK = 12.0, 6.0, 1.5
_VOTE = 0.8
"""The weight of another judge whose types all mentions of a name have."""
_SURE_OF_NAME = 4.0


def add_known(found: Found, known: KnownNames, scores: Scores) -> None:
    """Add what known names say: of themselves, of longer names with them, of their bearers."""
    for row, group in zip(scores, found.groups, strict=True):
        surface = group.surface
        name = known.get(surface)
        if name is not None:
            _add(row, name.type, _CERTAIN)
        elif squash(surface) in known.squashed:
            _add(row, known.squashed[squash(surface)].type, _STRONG)
        elif len(group.words) > 1:
            _add_parts(row, group, known)
        else:
            bearer = known.surnames.get(surface)
            if bearer is not None:
                _add(row, bearer.type, _STRONG)
            elif surface in known.given:
                _add(row, EntityType.PERSON, _WEAK)


def add_votes(found: Found, votes: Sequence[tuple[int, int, EntityType]], scores: Scores) -> None:
    """Add what another judge says; it counts for a name as far as it says it of its mentions.

    It speaks of types alone: that something is a name becomes no likelier.
    """
    by_token = {
        token: kind
        for start, end, kind in votes
        for token in range(found.reading.token_at(start), found.reading.token_at(end - 1) + 1)
    }
    for row, group in zip(scores, found.groups, strict=True):
        before = np.logaddexp.reduce(row[:NO_NAME])
        for name in group.names:
            kind = by_token.get(name.last - 1)
            if kind in _COLUMNS:
                row[_COLUMNS[kind]] += _VOTE / len(group.names)
        row[:NO_NAME] += before - np.logaddexp.reduce(row[:NO_NAME])


def _add_parts(row: Scores, group: Group, known: KnownNames) -> None:
    """Let a name inherit from a known one in it: Grok 4 from Grok, nearly as much from its end."""
    words = group.words
    for end in range(len(words) - 1, 0, -1):
        name = known.get(" ".join(words[:end]))
        if name is None:
            continue
        has_version = words[end][0].isdigit()
        if has_version or name.type is not EntityType.PERSON:
            _add(row, name.type, _STRONG if has_version else _WEAK)
        return
    last = known.surnames.get(words[-1])
    if last is not None:
        _add(row, last.type, _WEAK)


def _add(row: Scores, kind: EntityType, weight: float) -> None:
    if kind in _COLUMNS:
        row[_COLUMNS[kind]] += weight
        row[NO_NAME] -= min(weight, _SURE_OF_NAME)
