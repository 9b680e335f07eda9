"""Every place where an entity is named or claims something, across all articles."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from store import LabelError, Role
from tui.desk.annotation_rows import claim_start
from tui.names.dossier_rows import sentence_parts
from tui.names.subject import proposed_members
from tui.text.excerpts import cut, excerpt
from tui.widgets.flow import flow
from tui.widgets.row import Row, row

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from store import Claim, Entity, Project
    from store.dossiers import Dossier, Sighting
    from tui.widgets.row import Part

DATE, TITLE = 11, 25
"""Cells for the date and the title of the article that an entry is from."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One mention or claim; two are the same if they are of the same label."""

    kind: str
    """mention or claim."""
    id: int
    article_id: int = field(compare=False)
    offset: int = field(compare=False)
    """Where it begins in the raw text."""
    date: str = field(compare=False)
    title: str = field(compare=False)
    line: tuple[Part, ...] = field(compare=False)
    """Its beginning, for a list."""
    whole: tuple[Part, ...] = field(compare=False)


@dataclass(frozen=True, slots=True)
class Concordance:
    """The entries of one entity, by date; those without a date come last."""

    entity: Entity
    entries: tuple[Entry, ...]


def read_concordance(project: Project, entity_id: int) -> Concordance:
    """Read all mentions and claims of an entity; raises `LabelError` if it has been deleted."""
    dossier = project.dossiers.of(entity_id)
    proposed = proposed_members(dossier)
    sightings = project.dossiers.sightings(entity_id)
    found = [
        *(_mention(sighting, dossier.entity, proposed) for sighting in sightings),
        *_claims(project, dossier),
    ]
    found.sort(key=lambda entry: (not entry.date, entry.date, entry.article_id, entry.offset))
    return Concordance(dossier.entity, tuple(found))


def _mention(sighting: Sighting, entity: Entity, proposed: frozenset[int]) -> Entry:
    is_proposed = sighting.entity_id in proposed
    whole = sentence_parts(sighting, entity.type, is_proposed=is_proposed)
    text = "".join(part for part, _ in whole)
    start = len(whole[0][0])
    before, _ = excerpt(text, start, start + len(whole[1][0]))
    return Entry(
        "mention",
        sighting.mention_id,
        sighting.article_id,
        sighting.start,
        sighting.date,
        sighting.title,
        ((before, "dim"), *whole[1:]),
        tuple(whole),
    )


def _claims(project: Project, dossier: Dossier) -> Iterator[Entry]:
    """Find the claims of an entity, in its articles before all others."""
    root, left = dossier.entity.id, dossier.claims
    for place in dossier.places if left else ():
        for claim in project.claims.of_article(place.article_id):
            if root in map(project.entities.root, claim.claimers):
                left -= 1
                yield _claim(claim, place.date, place.title)
    known = {place.article_id for place in dossier.places}
    for claim in project.claims.search(limit=-1) if left else ():
        if claim.article_id in known or root not in map(project.entities.root, claim.claimers):
            continue
        (article,) = project.articles.lines([claim.article_id])
        yield _claim(claim, article.date, article.title)


def _claim(claim: Claim, date: str, title: str) -> Entry:
    said = claim.quotes.get(Role.CONTENT) or next(iter(claim.quotes.values()))
    cue = claim.quotes.get(Role.CUE, "claims")
    parts: tuple[Part, ...] = (("❝ ", "rule"), (cue, "cue"), (": ", "dim"), (said, "content"))
    return Entry("claim", claim.id, claim.article_id, claim_start(claim), date, title, parts, parts)


def entry_row(entry: Entry, width: int) -> Row:
    """Write an entry as a list shows it."""
    title = TITLE if width > 3 * TITLE else 0
    where = f"{entry.date[: DATE - 1] or 'undated':<{DATE}}"
    named = f"{cut(entry.title, title - 2):<{title}}" if title else ""
    return row((where, "dim"), (named, "dim"), *entry.line)


def entry_rows(entry: Entry | None) -> Callable[[int], list[Row]]:
    """Return a writer of an entry as a whole."""

    def write(width: int) -> list[Row]:
        if entry is None:
            return [row(("Named in no article, and no claim is its own.", "dim"))]
        where = f"{entry.date} {entry.title or 'untitled'}".strip()
        return [row((where, "dim")), *flow(entry.whole, width)]

    return write


def place_of(entry: Entry | None) -> Entry:
    """Return an entry that is there; raises `LabelError` if there is none."""
    if entry is None:
        raise LabelError("there is nothing to read here")
    return entry
