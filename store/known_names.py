"""A table of known people and organisations, loaded into a project.

What it holds is matched first, after what an article itself says: a label on a name or alias that
one of its rows alone has goes to the entity of that row.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from store.errors import IntakeError, LabelError
from store.intake.lists import read_table_of_names, text_of, type_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from store.intake.record import Found
    from store.project import Project
    from store.records import EntityType

SEPARATORS = ";|"
"""Between the aliases in a field of a table."""


@dataclass(frozen=True, slots=True)
class Known:
    """One row: somebody or something by name, with what else it is called."""

    path: str
    """The file and the line."""
    name: str
    type: EntityType
    aliases: tuple[str, ...]
    identifier: str


@dataclass(frozen=True, slots=True)
class Loaded:
    """What came of loading a table."""

    rows: int
    new: int
    """Entities that the project did not know."""
    aliases: int
    """Names that were not known of them."""


def read_known(path: Path, tell: Callable[[str], None]) -> list[Known]:
    """Read a table with the headings `name`, `type`, `aliases` and `id`; the first two must be.

    CSV or TSV with the aliases parted by `;` or `|`, or JSON Lines with a list of them. What is
    guessed of the file is told in a sentence. Raises `IntakeError`, which names the line, if a row
    cannot be used.
    """
    return [_known(found) for found in read_table_of_names(path, ("name", "type"), tell)]


def load_known(project: Project, rows: list[Known]) -> Loaded:
    """Make the entities of a table known to the project, as one step of the history.

    A row is the entity that has its id; without one, that of its name and type. Raises
    `IntakeError` if an id belongs to an entity of another type.
    """
    new = aliases = 0
    entities, known = project.entities, project.aliases
    with project.action(f"load {len(rows)} known names"):
        for row in rows:
            entity_id = _entity_of(project, row)
            if entity_id is None:
                new += 1
                entity_id = entities.create(row.name, row.type, named=True)
            has = set(known.of(entity_id))
            for name in dict.fromkeys((row.name, *row.aliases)):
                if name not in has:
                    aliases += name != row.name
                    known.add(entity_id, name)
            if row.identifier:
                _identify(project, entity_id, row)
    return Loaded(len(rows), new, aliases)


def _entity_of(project: Project, row: Known) -> int | None:
    if row.identifier:
        identified = project.aliases.identified(row.identifier)
        if identified is not None:
            entity = project.entities.get(identified)
            if entity.type is not row.type:
                raise IntakeError(
                    f"{row.path} says that {row.identifier} is {row.type}, but “{entity.name}”"
                    f" is {entity.type} here; change one of the two"
                )
            return entity.id
    found = project.entities.find(row.name, row.type)
    if found is not None and row.identifier and project.aliases.identifiers(found):
        return None  # somebody else of that name
    return found


def _identify(project: Project, entity_id: int, row: Known) -> None:
    try:
        project.aliases.identify(entity_id, row.identifier)
    except LabelError as error:
        raise IntakeError(f"{row.path}: {error}") from error


def _known(found: Found) -> Known:
    name = text_of(found, "name")
    if not name:
        raise IntakeError(f"{found.path} has no name; fill the column “name”")
    return Known(found.path, name, type_of(found), _aliases(found), text_of(found, "id"))


def _aliases(found: Found) -> tuple[str, ...]:
    """Return the other names of a row: parted by `;` or `|` in a table, a list in JSON."""
    said = found.record.get("aliases") or ()
    if isinstance(said, str):
        for separator in SEPARATORS[1:]:
            said = said.replace(separator, SEPARATORS[0])
        said = said.split(SEPARATORS[0])
    if not isinstance(said, list | tuple):
        raise IntakeError(f"{found.path} has no list of names for “aliases”; write […]")
    named = (text_of(found._replace(record={"aliases": alias}), "aliases") for alias in said)
    return tuple(filter(None, named))
