"""All that is shown of one entity, read from the store."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from store import EntityType, Verdict

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from store import Entity, Project
    from store.dossiers import Dossier, Sighting

MEASURES = {EntityType.DATE, EntityType.MONEY, EntityType.QUANTITY}

SENTENCES = 3
"""How many are shown of an entity."""


@dataclass(frozen=True, slots=True)
class Subject:
    """An entity with some of the sentences that name it."""

    dossier: Dossier
    sightings: Sequence[Sighting]
    joined: Mapping[int, Sequence[str]]
    """Why each of its members is in it: who said so, or the reasons of the program."""

    @property
    def company(self) -> Sequence[tuple[Entity, int]]:
        """Who and what else its articles name, and in how many; dates and figures are neither."""
        return [found for found in self.dossier.companions if found[0].type not in MEASURES]

    @property
    def company_ids(self) -> frozenset[int]:
        """The ids of the same."""
        return frozenset(entity.id for entity, _ in self.company)

    @property
    def proposed(self) -> frozenset[int]:
        """The members that only the program counts in."""
        return proposed_members(self.dossier)


def proposed_members(dossier: Dossier) -> frozenset[int]:
    """Return whom the program alone counts in, beside the member that gives its name to all."""
    own = next((member.id for member in dossier.members if member.name == dossier.entity.name), 0)
    return frozenset(member.id for member in dossier.members if member.by_program) - {own}


def read_subject(project: Project, entity_id: int) -> Subject:
    """Read an entity; raises `LabelError` if it has been deleted."""
    dossier = project.dossiers.of(entity_id)
    of_each = max(1, SENTENCES // max(1, len(dossier.places)))
    sightings = project.dossiers.sightings(entity_id, SENTENCES, of_each)
    joined = _joined(project, dossier) if len(dossier.members) > 1 else {}
    return Subject(dossier, sightings, joined)


def _joined(project: Project, dossier: Dossier) -> dict[int, list[str]]:
    names = {member.id: member.name for member in dossier.members}
    joined: dict[int, list[str]] = {member_id: [] for member_id in names}
    for said in project.judgements:
        if said.verdict is Verdict.SAME and said.a_id in names and said.b_id in names:
            joined[said.b_id].append(f"{said.annotator}: the same as {names[said.a_id]}")
    for variant in project.variants.merged(dossier.entity.id):
        joined[variant.b_id].append(f"≡ {names[variant.a_id]}: {'; '.join(variant.reasons)}")
    return joined
