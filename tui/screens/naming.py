"""Choosing an entity: one that is known, or a name that is typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store import EntityType
from tui.screens.chooser import Choice, Chooser
from tui.themes import TAGS
from tui.widgets.row import row

if TYPE_CHECKING:
    from collections.abc import Callable

    from store import Entity
    from tui.screens.desk import Desk

MEASURES = {EntityType.DATE, EntityType.MONEY, EntityType.QUANTITY}
"""What nobody chooses often, and what cannot claim."""

KNOWN = 100
"""How many entities are offered at once."""


def choose_entity(
    desk: Desk,
    question: str,
    chosen: Callable[[int | None, str], None],
    otherwise: str = "new",
) -> None:
    """Ask for an entity; `chosen` gets its id, or None and the name that was typed.

    `otherwise` says what comes of a name that is not known; empty, it cannot be chosen.
    """

    def search(typed: str) -> list[Choice]:
        found = [_choice(entity) for entity in _offered(desk, typed)]
        name = typed.strip()
        if otherwise and name and name not in {choice.name for choice in found}:
            found.append(Choice(row("+ ", (f"{otherwise}: ", "dim"), (name, "title")), None, name))
        return found

    def answer(choice: Choice | None) -> None:
        if choice is not None:
            with desk.telling():
                chosen(choice.value, choice.name)

    desk.app.push_screen(Chooser(question, search, desk.keymap), answer)


def _offered(desk: Desk, typed: str) -> list[Entity]:
    """Return the entities whose names hold what was typed, those of this article first."""
    if not typed.strip():
        asked = {root for pair in desk.labels.questions for root in (pair.a_id, pair.b_id)}
        known = [desk.labels.entity(root) for root in desk.labels.groups]
        return sorted(known, key=lambda e: (e.id not in asked, e.type in MEASURES))
    found = desk.project.entities.search(typed, KNOWN)
    return sorted(found, key=lambda entity: entity.id not in desk.labels.groups)


def _choice(entity: Entity) -> Choice:
    tag = (TAGS[entity.type], f"tag-{entity.type}")
    return Choice(row(tag, " ", entity.name), entity.id, entity.name)
