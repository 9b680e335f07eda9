"""Choosing an entity or a name: one that is known, or one that is typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.desk.merges import SIGN, merged_by_program
from tui.screens.chooser import Choice, Chooser
from tui.themes import TAGS
from tui.widgets.row import row

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import Any

    from store import Entity
    from store.dossiers import Dossier
    from tui.screens.workplace import Workplace


def choose_entity(
    place: Workplace[Any],
    question: str,
    chosen: Callable[[int | None, str], None],
    otherwise: str = "new",
) -> None:
    """Ask for an entity; `chosen` gets its id, or None and the name that was typed.

    `otherwise` says what comes of a name that is not known; empty, it cannot be chosen.
    """
    merged = merged_by_program(place.project)

    def search(typed: str) -> list[Choice]:
        found = [_choice(entity, merged) for entity in place.offered(typed)]
        name = typed.strip()
        if otherwise and name and name not in {choice.name for choice in found}:
            found.append(_typed(name, otherwise))
        return found

    def answer(choice: Choice | None) -> None:
        if choice is not None:
            with place.telling():
                chosen(choice.value, choice.name)

    place.app.push_screen(Chooser(question, search, place.keymap), answer)


def choose_name(
    place: Workplace[Any],
    question: str,
    spellings: Mapping[str, int],
    chosen: Callable[[str], None],
) -> None:
    """Ask for a name: one of these, each with how often it is written, or one that is typed.

    Those of most words come first.
    """
    ordered = sorted(spellings.items(), key=lambda item: (-len(item[0].split()), -item[1], item[0]))

    def search(typed: str) -> list[Choice]:
        name = typed.strip()
        found = [
            Choice(row(known, right=[(f"{seen:,}" if seen else "", "dim")]), None, known)
            for known, seen in ordered
            if name.casefold() in known.casefold()
        ]
        return found if name in ("", *spellings) else [*found, _typed(name, "as typed")]

    def answer(choice: Choice | None) -> None:
        if choice is not None:
            with place.telling():
                chosen(choice.name)

    place.app.push_screen(Chooser(question, search, place.keymap), answer)


def spellings_of(dossier: Dossier) -> dict[str, int]:
    """Return every name known for an entity, with how often it is written."""
    unseen = (*(member.name for member in dossier.members), *dossier.aliases)
    return {**dict.fromkeys(unseen, 0), **dossier.names}


def _typed(name: str, otherwise: str) -> Choice:
    return Choice(row("+ ", (f"{otherwise}: ", "dim"), (name, "title")), None, name)


def _choice(entity: Entity, merged: frozenset[int]) -> Choice:
    tag = (TAGS[entity.type], f"tag-{entity.type}")
    sign = [SIGN] if entity.id in merged else []
    return Choice(row(tag, " ", entity.name, right=sign), entity.id, entity.name)
