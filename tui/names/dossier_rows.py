"""A dossier in words: who somebody is, by names, articles, company and sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.dossiers import AROUND
from tui.desk.merges import SIGN
from tui.names.said import WORDS
from tui.text.counts import counted
from tui.text.excerpts import brief, cut, sentence_around
from tui.themes import TAGS
from tui.widgets.flow import flow
from tui.widgets.row import Row, row

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from store import EntityType, Verdict
    from store.dossiers import Dossier, Sighting
    from tui.names.subject import Subject
    from tui.widgets.row import Part

COMPANY = 8
"""How many are told of who else is in the articles; half as many where there is little room."""

APART = 8
"""How many names are told from which people keep it apart."""

HEADING = 120
"""Cells of the name at the head."""

BLANK = (" ", "")

IN = "  "
"""How far everything stands in, below the letter of the type."""


def dossier_rows(
    subject: Subject,
    shared: frozenset[int] = frozenset(),
    *,
    with_members: bool = False,
    is_airy: bool = False,
) -> Callable[[int], list[Row]]:
    """Return a writer of a dossier; company that two dossiers have `shared` comes first, lit."""

    def write(width: int) -> list[Row]:
        dossier = subject.dossier
        rows = _heading(subject, width)
        if with_members and len(dossier.members) > 1:
            rows += _members(subject, width)
        elif set(dossier.names) != {dossier.entity.name}:
            rows += flow(_names(dossier.names), width, [IN])
        rows += flow([(_facts(dossier), "dim")], width, [IN])
        known_by = " · ".join(map(brief, dossier.identifiers))
        apart = [_apart(verdict, names) for verdict, names in subject.apart.items()]
        for known in (_otherwise(dossier.aliases), known_by, *apart):
            rows += flow([(known, "dim")], width, [IN]) if known else []
        company = _company(subject, shared, COMPANY if is_airy else COMPANY // 2)
        rows += flow(company, width, [IN]) if subject.company else []
        for sighting in subject.sightings:
            if is_airy:
                rows += [row(), row(IN, (f"{sighting.date} {sighting.title}".strip(), "dim"))]
            rows += _sentence(sighting, subject, width, "" if is_airy else sighting.date)
        return rows

    return write


def sentence_parts(sighting: Sighting, type_: EntityType, *, is_proposed: bool) -> list[Part]:
    """Return the sentence of a mention, the name lit as a label or as a suggestion."""
    before, after = sentence_around(sighting.before, sighting.quote, sighting.after)
    if before == sighting.before and len(before) >= AROUND:  # its beginning was not read
        before = f"…{before}"
    name = (cut(sighting.quote, AROUND), f"suggested-{type_}" if is_proposed else str(type_))
    return [(before, ""), name, (after, "")]


def _heading(subject: Subject, width: int) -> list[Row]:
    entity = subject.dossier.entity
    tag = (TAGS[entity.type], f"tag-{entity.type}")
    sign = [BLANK, SIGN] if subject.proposed else []
    return flow([(brief(entity.name, HEADING), "title"), *sign], width, [tag, " "])


def _names(names: dict[str, int]) -> list[Part]:
    parts: list[Part] = []
    for name, seen in names.items():
        parts += [(", ", "dim")] if parts else []
        parts += [(brief(name), ""), (f" {seen}", "dim")]
    return parts or [("named in no article", "dim")]


def _facts(dossier: Dossier) -> str:
    if not dossier.places:
        return counted(dossier.claims, "claim")
    dates = dict.fromkeys(
        date for date in (dossier.first_date[:10], dossier.last_date[:10]) if date
    )
    facts = [
        f"{counted(dossier.mentions, 'mention')} in {counted(len(dossier.places), 'article')}",
        " – ".join(dates),
        counted(dossier.claims, "claim") if dossier.claims else "",
    ]
    return " · ".join(fact for fact in facts if fact)


def _otherwise(aliases: Sequence[str]) -> str:
    return f"also {', '.join(map(brief, aliases))}" if aliases else ""


def _apart(verdict: Verdict, names: Sequence[str]) -> str:
    """Say from whom it is kept apart, of many the first."""
    more = f", and {len(names) - APART:,} more" if len(names) > APART else ""
    return f"{WORDS[verdict]}: {', '.join(map(brief, names[:APART]))}{more}"


def _company(subject: Subject, shared: frozenset[int], most: int) -> list[Part]:
    """List who else is there; what both have is in bold, and marked for want of bold."""
    ordered = sorted(subject.company, key=lambda found: found[0].id not in shared)
    parts: list[Part] = [("with ", "dim")]
    for entity, count in ordered[:most]:
        parts += [(", ", "dim")] if len(parts) > 1 else []
        name = brief(entity.name)
        parts.append((f"•{name}", "key") if entity.id in shared else (name, "dim"))
        parts += [(f" {count}", "dim")] if count > 1 else []
    return parts


def _members(subject: Subject, width: int) -> list[Row]:
    rows: list[Row] = []
    for member in subject.dossier.members:
        sign = [BLANK, SIGN] if member.id in subject.proposed else []
        rows += flow([*_names(member.names or {member.name: 0}), *sign], width, [IN])
        for why in subject.joined.get(member.id, ()):
            rows += flow([(why, "dim")], width, [IN, IN])
    return rows


def _sentence(sighting: Sighting, subject: Subject, width: int, date: str) -> list[Row]:
    is_proposed = sighting.entity_id in subject.proposed
    parts = sentence_parts(sighting, subject.dossier.entity.type, is_proposed=is_proposed)
    return flow([(f"{date[:10]} " if date else "", "dim"), *parts], width, [("· ", "dim")])
