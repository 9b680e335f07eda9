"""What of the text is marked for a suggestion: quietly while it waits, plainly while it is lit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store import MentionSuggestion, Role
from tui.text.layers import Mark

if TYPE_CHECKING:
    from collections.abc import Iterator

    from store import Suggestion

WEAK = 0.6
"""The score below which a name is drawn more faintly."""

DRAWN = (Role.CONTENT, Role.SOURCE, Role.CUE)
"""The roles that are marked of a claim that waits; of the one that is lit all are."""


def marks_of(suggestion: Suggestion) -> list[Mark]:
    """Return the marks of a suggestion that waits."""
    weak = isinstance(suggestion, MentionSuggestion) and suggestion.score < WEAK
    return list(_marks(suggestion, "weak" if weak else "suggested"))


def lit_marks(suggestion: Suggestion | None) -> list[Mark]:
    """Return the marks of the suggestion that keys work on."""
    return [] if suggestion is None else list(_marks(suggestion, "lit", tuple(Role)))


def _marks(suggestion: Suggestion, manner: str, roles: tuple[Role, ...] = DRAWN) -> Iterator[Mark]:
    if isinstance(suggestion, MentionSuggestion):
        spans = {str(suggestion.type): suggestion.span}
    else:
        spans = {str(role): suggestion.spans[role] for role in roles if role in suggestion.spans}
    for kind, span in spans.items():
        for start, end in span.fragments:
            yield Mark(start, end, f"{manner}-{kind}", suggestion.id)
