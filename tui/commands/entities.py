"""Keys that work on the current entity of the names screen."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from store import EntityType, LabelError, Verdict
from tui.desk.merges import SIGN
from tui.names.subject import proposed_members
from tui.screens.chooser import Choice, Chooser
from tui.screens.naming import choose_entity, choose_name, spellings_of
from tui.screens.type_dialog import TypeDialog
from tui.widgets.row import row

if TYPE_CHECKING:
    from store.dossiers import Member
    from tui.screens.names import Names


def read(names: Names) -> None:
    """Read every mention and claim of the entity."""
    names.read_all(_entity(names))


def filter(names: Names) -> None:  # noqa: A001 - the action's name
    """List only the entities of which a name holds what is typed."""

    def typing(typed: str) -> None:
        names.narrow(replace(names.filters, typed=typed.strip()))

    names.ask("filter:", names.filters.typed, typing, typing)


def rename(names: Names) -> None:
    """Choose or type the name that the entity is shown by."""
    entity_id, project = _entity(names), names.project
    dossier = project.dossiers.of(entity_id)

    def chosen(name: str) -> None:
        project.entities.rename(entity_id, name)
        names.changed()

    choose_name(names, f"“{dossier.entity.name}” is shown as", spellings_of(dossier), chosen)


def merge(names: Names) -> None:
    """Say that the entity is the same as another, which one chooses."""
    entity_id, project = _entity(names), names.project

    def chosen(other_id: int | None, typed: str) -> None:
        if other_id is None:
            raise LabelError(f"no entity is called “{typed}”: choose one of the list")
        project.judgements.judge(entity_id, other_id, Verdict.SAME)
        names.changed()

    name = project.entities.get(entity_id).name
    choose_entity(names, f"“{name}” is the same as", chosen, otherwise="")


def take_out(names: Names) -> None:
    """Take one member out, which one chooses."""
    project = names.project
    dossier = project.dossiers.of(_entity(names))
    if len(dossier.members) == 1:
        raise LabelError(f"“{dossier.entity.name}” is by itself: there is nothing to take out")

    sightings = project.dossiers.sightings(dossier.entity.id)
    proposed = proposed_members(dossier)
    titles = {sighting.entity_id: sighting.title for sighting in reversed(sightings)}

    def search(typed: str) -> list[Choice]:
        wanted = typed.strip().casefold()
        fitting = [member for member in dossier.members if wanted in member.name.casefold()]
        return [_choice(member, titles.get(member.id, ""), proposed) for member in fitting]

    def answer(choice: Choice | None) -> None:
        if choice is not None and choice.value is not None:
            with names.telling():
                project.judgements.take_out(choice.value)
                names.changed()

    question = f"Who is not “{dossier.entity.name}”?"
    names.app.push_screen(Chooser(question, search, names.keymap), answer)


def split(names: Names) -> None:
    """Take all members apart."""
    if names.project.judgements.split(_entity(names)):
        names.changed()
    else:
        names.say("Nothing was merged into this entity.")


def identify(names: Names) -> None:
    """Say by which ids the world knows the entity."""
    entity_id, aliases = _entity(names), names.project.aliases
    known = aliases.identifiers(entity_id)

    def answer(typed: str) -> None:
        wanted = typed.split()
        with names.project.action(f"ids: {' '.join(wanted) or 'none'}"):
            for identifier in known:
                if identifier not in wanted:
                    aliases.unidentify(entity_id, identifier)
            for identifier in wanted:
                aliases.identify(entity_id, identifier)
        names.changed()

    names.ask("Ids, parted by blanks:", " ".join(known), answer)


def call(names: Names) -> None:
    """Say which other names the entity has."""
    entity_id, aliases = _entity(names), names.project.aliases
    known = aliases.of(entity_id)

    def answer(typed: str) -> None:
        wanted = [name.strip() for name in typed.split(";") if name.strip()]
        with names.project.action(f"other names: {'; '.join(wanted) or 'none'}"):
            for name in known:
                if name not in wanted:
                    aliases.remove(entity_id, name)
            for name in wanted:
                aliases.add(entity_id, name)
        names.changed()

    names.ask("Other names, parted by “;”:", "; ".join(known), answer)


def retype(names: Names) -> None:
    """Give the entity and all its mentions another type."""
    entity = names.project.entities.get(_entity(names))

    def answer(type_: EntityType | None) -> None:
        if type_ is not None:
            with names.telling():
                entity_id = names.project.entities.retype(entity.id, type_)
                names.changed()
                names.entities.go_to(entity_id)
                names.show()

    names.app.push_screen(TypeDialog(f"“{entity.name}” is", names.keymap), answer)


def _entity(names: Names) -> int:
    entity_id = names.entities.entity_id
    if entity_id is None:
        raise LabelError("no entity is listed")
    return entity_id


def _choice(member: Member, title: str, proposed: frozenset[int]) -> Choice:
    """Write a member with the first article that names it: several may have the same name."""
    seen = f"{sum(member.names.values()):,}"
    sign = [SIGN] if member.id in proposed else []
    line = row(member.name, (f"  {title}", "dim"), right=[*sign, (seen, "dim")])
    return Choice(line, member.id, member.name)
