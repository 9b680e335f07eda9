"""Keys that work on the current entity of the names screen."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from store import EntityType, LabelError, Verdict
from tui.names.known import Known
from tui.names.members import choose_judgement, choose_member
from tui.screens.naming import choose_entity, choose_name, spellings_of
from tui.screens.type_dialog import TypeDialog
from tui.text.counts import counted
from tui.text.excerpts import brief

if TYPE_CHECKING:
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
        _done(names, f"Shown as {brief(name)}")

    question = f"“{brief(dossier.entity.name)}” is shown as"
    choose_name(names, question, spellings_of(dossier), chosen)


def merge(names: Names) -> None:
    """Say that the entity is the same as another, which one chooses."""
    entity_id, project = _entity(names), names.project
    name = _name(names, entity_id)

    def chosen(other_id: int | None, typed: str) -> None:
        if other_id is None:
            raise LabelError(f"no entity is called “{brief(typed)}”: choose one of the list")
        other = _name(names, other_id)
        project.judgements.judge(entity_id, other_id, Verdict.SAME)
        _done(names, f"The same: {name} and {other}")

    choose_entity(names, f"“{name}” is the same as", chosen, otherwise="")


def take_out(names: Names) -> None:
    """Take one member out, which one chooses."""
    dossier = names.project.dossiers.of(_entity(names))
    name = brief(dossier.entity.name)
    if len(dossier.members) == 1:
        raise LabelError(f"“{name}” is by itself: there is nothing to take out")
    member_names = {member.id: brief(member.name) for member in dossier.members}

    def chosen(member_id: int) -> None:
        names.project.judgements.take_out(member_id)
        _done(names, f"{member_names[member_id]} taken out")

    choose_member(names, f"Who is not “{name}”?", dossier, chosen)


def split(names: Names) -> None:
    """Take all members apart."""
    entity_id = _entity(names)
    members = len(names.project.entities.members(entity_id))
    if names.project.judgements.split(entity_id):
        _done(names, f"{counted(members, 'member')} taken apart")
    else:
        names.say("Nothing was merged into this entity.")


def withdraw(names: Names) -> None:
    """Take back what one said of the entity and another, which one chooses."""
    entity_id, project = _entity(names), names.project
    members = project.entities.members(entity_id)
    mine = [s for s in names.entities.said.of(members) if s.annotator == project.annotator]
    if not mine:
        raise LabelError(f"you said nothing of “{_name(names, entity_id)}” and another")

    def chosen(a_id: int, b_id: int) -> None:
        project.judgements.withdraw(a_id, b_id)
        _done(names, "Taken back")

    question = f"Take back that “{_name(names, entity_id)}” is"
    choose_judgement(names, question, mine, members, chosen)


def identify(names: Names) -> None:
    """Say by which ids the world knows the entity."""
    aliases = names.project.aliases
    ids = Known("ids", aliases.identifiers, aliases.identify, aliases.unidentify)
    _ask_for(names, ids, "Ids, parted by blanks:", " ")


def call(names: Names) -> None:
    """Say which other names the entity has."""
    aliases = names.project.aliases
    others = Known("other names", aliases.of, aliases.add, aliases.remove)
    _ask_for(names, others, "Other names, parted by “;”:", "; ")


def retype(names: Names) -> None:
    """Give the entity and all its mentions another type."""
    entity = names.project.entities.get(_entity(names))

    def answer(type_: EntityType | None) -> None:
        if type_ is not None:
            with names.telling():
                entity_id = names.project.entities.retype(entity.id, type_)
                names.changed()
                names.go_to_entity(entity_id)
                names.show()
                names.say(_with_undo(names, f"{brief(entity.name)}: {type_.lower()}"))

    names.app.push_screen(TypeDialog(f"“{brief(entity.name)}” is", names.keymap), answer)


def _ask_for(names: Names, known: Known, question: str, between: str) -> None:
    """Ask for what the current entity is known by, all in one line."""
    entity_id = _entity(names)

    def answer(typed: str) -> None:
        wanted = [part.strip() for part in typed.split(between.strip() or None) if part.strip()]
        step = f"{known.what}: {between.join(wanted) or 'none'}"
        with names.project.action(step):
            known.become(entity_id, wanted)
        _done(names, f"{step[0].upper()}{brief(step[1:])}")

    names.ask(question, between.join(known.of(entity_id)), answer)


def _entity(names: Names) -> int:
    entity_id = names.entities.entity_id
    if entity_id is None:
        raise LabelError("no entity is listed")
    return entity_id


def _name(names: Names, entity_id: int) -> str:
    return brief(names.project.entities.get(entity_id).name)


def _done(names: Names, sentence: str) -> None:
    """Show what a key has changed, and say what it was."""
    names.changed()
    names.say(_with_undo(names, sentence))


def _with_undo(names: Names, sentence: str) -> str:
    return f"{sentence}; {names.key('names.undo')} takes it back."
