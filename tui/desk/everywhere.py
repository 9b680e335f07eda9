"""Labelling a name wherever it stands, after a look at every place."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from store import Mention, MentionSuggestion, Span
from tui.desk.suggestion_answers import go_on_from
from tui.desk.suggestion_walk import proposed
from tui.text.counts import counted

if TYPE_CHECKING:
    from collections.abc import Sequence

    from store import Project
    from tui.desk.elsewhere import Place
    from tui.screens.desk import Desk


def label_everywhere(desk: Desk, subject: Mention | MentionSuggestion) -> None:
    """Label a name like a mention, or as it is proposed, where a person leaves it ticked."""
    from tui.screens.preview import Preview

    def label(places: list[Place] | None) -> None:
        if not places:
            return
        with desk.telling():
            made = label_places(desk.project, subject, places)
            desk.read_labels()
            undo = desk.key("desk.undo")
            desk.say(f"Labelled {counted(len(made), 'place')}; {undo} takes them all back.")
            _go_on(desk, subject, made)

    desk.app.push_screen(Preview(desk.project, subject, desk.keymap), label)


def _go_on(desk: Desk, subject: Mention | MentionSuggestion, made: Sequence[Mention]) -> None:
    """Go on to the next suggestion if the one that was lit is a label now."""
    here = (subject.article_id, subject.span)
    if isinstance(subject, MentionSuggestion) and here in {(m.article_id, m.span) for m in made}:
        go_on_from(desk, proposed(desk, subject))
    else:
        desk.refresh_labels()
        desk.compare_names()


def label_places(
    project: Project, subject: Mention | MentionSuggestion, places: Sequence[Place]
) -> list[Mention]:
    """Label places as one step; a surname alone is filed under the name that it is short for."""
    whole = [place for place in places if not place.is_surname]
    short = [place for place in places if place.is_surname]
    entity_id = subject.entity_id if isinstance(subject, Mention) else None
    with project.action(
        f"label {subject.type} in {len(places)} places: {subject.quote}", subject.article_id
    ):
        made = _label(project, subject, whole, entity_id)
        if entity_id is None and made:
            entity_id = made[0].entity_id
        return made + _label(project, subject, short, entity_id)


def _label(
    project: Project,
    subject: Mention | MentionSuggestion,
    places: Sequence[Place],
    entity_id: int | None,
) -> list[Mention]:
    """Label places, each with who proposed it."""
    made = []
    for origin, group in groupby(sorted(places, key=_origin), key=_origin):
        spans = [(place.article_id, Span.of(place.start, place.end)) for place in group]
        made += project.mentions.add_all(spans, subject.type, entity_id, origin)
    return made


def _origin(place: Place) -> str:
    return place.proposed.origin if place.proposed is not None else ""
