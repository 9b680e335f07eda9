"""All that is shown of one entity, read from the store."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from store import Verdict
from tui.desk.measures import MEASURES
from tui.names.said import Said, other_of
from tui.text.excerpts import brief

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from store import Entity, Judgement, Project
    from store.dossiers import Dossier, Sighting

SENTENCES = 3
"""How many are shown of an entity."""


@dataclass(frozen=True, slots=True)
class Subject:
    """An entity with some of the sentences that name it."""

    dossier: Dossier
    sightings: Sequence[Sighting]
    joined: Mapping[int, Sequence[str]]
    """Why each of its members is in it: who said so, or the reasons of the program."""
    apart: Mapping[Verdict, Sequence[str]]
    """Whom people said that it is not, or may be: the names of these entities."""

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


def read_subject(project: Project, entity_id: int, said: Said | None = None) -> Subject:
    """Read an entity; raises `LabelError` if it has been deleted."""
    dossier = project.dossiers.of(entity_id)
    of_each = max(1, SENTENCES // max(1, len(dossier.places)))
    sightings = project.dossiers.sightings(entity_id, SENTENCES, of_each)
    names = {member.id: member.name for member in dossier.members}
    judged = (said or Said(project.judgements)).of(names)
    joined = _joined(project, dossier, judged, names) if len(names) > 1 else {}
    return Subject(dossier, sightings, joined, _apart(project, judged, names))


def _joined(
    project: Project, dossier: Dossier, judged: Iterable[Judgement], names: Mapping[int, str]
) -> dict[int, list[str]]:
    joined: dict[int, list[str]] = {member_id: [] for member_id in names}
    for said in judged:
        if said.verdict is Verdict.SAME and said.a_id in names and said.b_id in names:
            joined[said.b_id].append(f"{said.annotator}: the same as {brief(names[said.a_id])}")
    for variant in project.variants.merged(dossier.entity.id):
        why = "; ".join(variant.reasons)
        joined[variant.b_id].append(f"≡ {brief(names[variant.a_id])}: {why}")
    return joined


def _apart(
    project: Project, judged: Iterable[Judgement], names: Mapping[int, str]
) -> dict[Verdict, list[str]]:
    """Name each entity once that the cluster is kept apart from."""
    found: dict[Verdict, dict[str, None]] = {Verdict.DIFFERENT: {}, Verdict.UNSURE: {}}
    for said in judged:
        if said.verdict in found:
            other = project.entities.get(other_of(said, names))
            found[said.verdict][other.name] = None
    return {verdict: [*others] for verdict, others in found.items() if others}
