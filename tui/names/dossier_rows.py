"""A dossier in words: who somebody is, by names, articles, company and sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.desk.merges import SIGN
from tui.text.counts import counted
from tui.text.excerpts import sentence_around
from tui.themes import TAGS
from tui.widgets.flow import flow
from tui.widgets.row import Row, row

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from store import EntityType
    from store.dossiers import Dossier, Sighting
    from tui.names.subject import Subject
    from tui.widgets.row import Part

BESIDE = 50
"""Cells: where there is less room, the date of a sentence stands above it and not beside it."""

IN = "  "
"""How far everything stands in, below the letter of the type."""


def dossier_rows(
    subject: Subject, shared: frozenset[int] = frozenset(), *, with_members: bool = False
) -> Callable[[int], list[Row]]:
    """Return a writer of a dossier; company that two dossiers `share` comes first, and is lit."""

    def write(width: int) -> list[Row]:
        dossier = subject.dossier
        rows = _heading(dossier, width)
        if with_members and len(dossier.members) > 1:
            rows += _members(subject, width)
        else:
            rows += flow(_names(dossier.names), width, [IN])
        rows += flow([(_facts(dossier), "dim")], width, [IN])
        for known in (_otherwise(dossier.aliases), " · ".join(dossier.identifiers)):
            rows += flow([(known, "dim")], width, [IN]) if known else []
        if dossier.companions:
            rows += flow(_company(dossier, shared), width, [IN, ("with ", "dim")])
        for sighting in subject.sightings:
            rows += _sentence(sighting, subject, width)
        return rows

    return write


def sentence_parts(sighting: Sighting, type_: EntityType, *, is_proposed: bool) -> list[Part]:
    """Return the sentence of a mention, the name lit as a label or as a suggestion."""
    before, after = sentence_around(sighting.before, sighting.quote, sighting.after)
    name = (sighting.quote, f"suggested-{type_}" if is_proposed else str(type_))
    return [(before, ""), name, (after, "")]


def _heading(dossier: Dossier, width: int) -> list[Row]:
    entity = dossier.entity
    tag = (TAGS[entity.type], f"tag-{entity.type}")
    is_merged = any(member.by_program for member in dossier.members)
    return flow([(entity.name, "title"), *([SIGN] if is_merged else [])], width, [tag, " "])


def _names(names: dict[str, int]) -> list[Part]:
    return _listed((name, f" {seen}", "") for name, seen in names.items()) or [
        ("named in no article", "dim")
    ]


def _facts(dossier: Dossier) -> str:
    if not dossier.places:
        return counted(dossier.claims, "claim")
    dates = dict.fromkeys(date for date in (dossier.first_date, dossier.last_date) if date)
    facts = [
        f"{counted(dossier.mentions, 'mention')} in {counted(len(dossier.places), 'article')}",
        " – ".join(dates),
        counted(dossier.claims, "claim") if dossier.claims else "",
    ]
    return " · ".join(fact for fact in facts if fact)


def _otherwise(aliases: Sequence[str]) -> str:
    return f"also {', '.join(aliases)}" if aliases else ""


def _company(dossier: Dossier, shared: frozenset[int]) -> list[Part]:
    """List who else is there: the shared ones in bold, marked with a sign for want of bold."""
    ordered = sorted(dossier.companions, key=lambda found: found[0].id not in shared)
    return _listed(
        (f"•{entity.name}", f" {count}", "key")
        if entity.id in shared
        else (entity.name, f" {count}", "dim")
        for entity, count in ordered
    )


def _listed(items: Iterable[tuple[str, str, str]]) -> list[Part]:
    """List items, each with a dim figure and in its kind."""
    parts: list[Part] = []
    for text, figure, kind in items:
        parts += [(" · ", "dim")] if parts else []
        parts += [(text, kind), (figure, "dim")]
    return parts


def _members(subject: Subject, width: int) -> list[Row]:
    rows: list[Row] = []
    for member in subject.dossier.members:
        sign = [SIGN] if member.by_program else []
        rows += flow([*_names(member.names or {member.name: 0}), *sign], width, [IN])
        for why in subject.joined.get(member.id, ()):
            rows += flow([(why, "dim")], width, [IN, IN])
    return rows


def _sentence(sighting: Sighting, subject: Subject, width: int) -> list[Row]:
    is_proposed = sighting.entity_id in subject.proposed
    parts = sentence_parts(sighting, subject.dossier.entity.type, is_proposed=is_proposed)
    if width >= BESIDE:
        when = sighting.date or "undated"
        return flow(parts, width, [IN, (f"{when:<11}", "dim")])
    where = f"{sighting.date} {sighting.title}".strip()
    return [row(IN, (where, "dim")), *flow(parts, width, [IN])]
