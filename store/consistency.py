"""Labels that disagree: the same text labelled so here and otherwise there, or not at all.

What disagrees is odd, not wrong: a person mends it or says that it is right as it is. That word is
kept as the rejection of what most labels would have, so it can be undone like any other.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from store.errors import LabelError

if TYPE_CHECKING:
    from collections.abc import Iterable

    from store.project import Project
    from store.records import EntityType
    from store.spans import Span
    from store.suggestion import MentionSuggestion


class Oddity(StrEnum):
    """What is odd about a stretch of text."""

    LABEL = "same text, another label"
    UNLABELLED = "same text, unlabelled"
    ENTITY = "same name, another entity"


@dataclass(frozen=True, slots=True)
class Inconsistency:
    """A stretch of text, and what all others like it are; two are one if they stand on the same."""

    oddity: Oddity
    article_id: int
    span: Span
    quote: str
    type: EntityType
    """As it is labelled, or proposed."""
    usual: EntityType
    """As the same text is labelled most often."""
    entity_id: int | None
    """What the same name is filed under most often, where that is what is odd."""
    count: int = field(compare=False)
    """How many labels are as is usual."""
    mention_id: int | None = field(compare=False)
    """The odd label; None where there is none."""
    suggestion: MentionSuggestion = field(compare=False)
    """What mends it as a proposal: that is accepted, or rejected."""
    title: str = field(compare=False)
    before: str = field(compare=False)
    """The text before it, of the same line."""
    after: str = field(compare=False)


def mend(project: Project, odd: Iterable[Inconsistency]) -> int:
    """Label, relabel or file stretches as is usual, as one step; return how many.

    One that is not as it was found is passed over: its label was changed, or another stands there.
    """
    stretches = list(odd)
    if not stretches:
        return 0
    first = stretches[0]
    with project.action(f"mend {first.oddity}: {_told(stretches)}", first.article_id):
        return sum(_mend(project, each) for each in stretches)


def let_be(project: Project, odd: Iterable[Inconsistency]) -> None:
    """Say of stretches that they are right as they are, as one step: nobody asks again."""
    stretches = list(odd)
    if stretches:
        with project.action(f"leave as it is: {_told(stretches)}", stretches[0].article_id):
            project.suggestions.reject(each.suggestion for each in stretches)


def _mend(project: Project, odd: Inconsistency) -> bool:
    if odd.mention_id is None:
        if not _is_free(project, odd):
            return False
        project.accept.mention(odd.suggestion)
        return True
    mention = project.mentions.get(odd.mention_id)
    if mention is None or (mention.span, mention.type) != (odd.span, odd.type):
        return False
    try:
        if odd.entity_id is None:
            project.mentions.relabel(mention, odd.usual)
        else:
            project.mentions.assign(mention, odd.entity_id)
    except LabelError:  # the same label stands there already
        return False
    return True


def _is_free(project: Project, odd: Inconsistency) -> bool:
    """Say whether none of my labels stands on any of a stretch."""
    return not any(
        start < taken_end and taken_start < end
        for label in project.mentions.of_article(odd.article_id, project.annotator)
        for taken_start, taken_end in label.span.fragments
        for start, end in odd.span.fragments
    )


def _told(stretches: list[Inconsistency]) -> str:
    return ", ".join(dict.fromkeys(each.quote for each in stretches))
