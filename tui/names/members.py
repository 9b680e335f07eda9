"""Choosing one of the members of an entity, or one thing that was said of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.desk.merges import SIGN
from tui.names.said import WORDS, other_of
from tui.names.subject import proposed_members
from tui.screens.chooser import Choice, Chooser
from tui.text.excerpts import brief
from tui.widgets.row import row

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence

    from store import Judgement
    from store.dossiers import Dossier, Member
    from tui.screens.names import Names


def choose_member(
    names: Names, question: str, dossier: Dossier, chosen: Callable[[int], None]
) -> None:
    """Ask for a member; each is told with the first article that names it, and how often."""
    sightings = names.project.dossiers.sightings(dossier.entity.id)
    titles = {sighting.entity_id: sighting.title for sighting in reversed(sightings)}
    proposed = proposed_members(dossier)

    def choice(member: Member) -> Choice:
        seen = f"{sum(member.names.values()):,}"
        sign = [SIGN] if member.id in proposed else []
        title = (f"  {titles.get(member.id, '')}", "dim")
        line = row(brief(member.name), title, right=[*sign, (seen, "dim")])
        return Choice(line, member.id, member.name)

    _choose(names, question, [choice(member) for member in dossier.members], chosen)


def choose_judgement(
    names: Names,
    question: str,
    judged: Sequence[Judgement],
    members: Collection[int],
    chosen: Callable[[int, int], None],
) -> None:
    """Ask for something that was said of one of these members, the last first."""
    by_id = {said.id: said for said in reversed(judged)}

    def choice(said: Judgement) -> Choice:
        other = names.project.entities.get(other_of(said, members)).name
        return Choice(row((f"{WORDS[said.verdict]} ", "dim"), brief(other)), said.id, other)

    def answer(judgement_id: int) -> None:
        chosen(by_id[judgement_id].a_id, by_id[judgement_id].b_id)

    _choose(names, question, [choice(said) for said in by_id.values()], answer)


def _choose(
    names: Names, question: str, choices: Sequence[Choice], chosen: Callable[[int], None]
) -> None:
    def search(typed: str) -> list[Choice]:
        wanted = typed.strip().casefold()
        return [choice for choice in choices if wanted in choice.name.casefold()]

    def answer(choice: Choice | None) -> None:
        if choice is not None and choice.value is not None:
            with names.telling():
                chosen(choice.value)

    names.app.push_screen(Chooser(question, search, names.keymap), answer)
