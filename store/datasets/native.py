"""The native JSONL: one article a line, with everything that was labelled in it.

The schema is described in `docs/native-jsonl.md`; its version changes whenever a reader would
have to.
"""

from __future__ import annotations

import json
import os
from contextlib import contextmanager
from typing import IO, TYPE_CHECKING, Any

from store.errors import StoreError
from store.forms import form_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from store.project import Project
    from store.records import Article, Claim, ClaimLink, Mention, Note
    from store.spans import Span

SCHEMA = "glossator/1"

LINE_BREAKS = {character: f"\\u{character:04x}" for character in (0x85, 0x2028, 0x2029)}
"""What some readers take for the end of a line, though JSON allows it inside a string."""


def write_native(project: Project, out: Path) -> int:
    """Write all articles to a file, whole or not at all; return how many.

    Raises `StoreError` where no file can be written, and for the project file itself.
    """
    try:
        if out.exists() and out.samefile(project.path):
            raise StoreError(f"{out} is the project itself: give the export another name")
        with _replacing(out) as file:
            return write_lines(project, file)
    except OSError as error:
        reason = error.strerror or error
        raise StoreError(f"{out} cannot be written ({reason}): give another place") from error


def write_lines(project: Project, file: IO[str]) -> int:
    """Write all articles to an open text file; return how many."""
    count = 0
    for article in project.articles:
        line = json.dumps(article_record(project, article), ensure_ascii=False)
        file.write(line.translate(LINE_BREAKS) + "\n")
        count += 1
    return count


def article_record(project: Project, article: Article) -> dict[str, Any]:
    """Return one line of the export as plain data."""
    mentions = project.mentions.of_article(article.id)
    claims = project.claims.of_article(article.id)
    links = project.links.from_article(article.id)
    notes = project.notes.of_article(article.id)
    entities = _entities_of(mentions, claims)
    labels: list[Mention | Claim | ClaimLink | Note] = [*mentions, *claims, *links, *notes]
    return {
        "schema": SCHEMA,
        "id": article.id,
        "sha256": article.sha256,
        "path": article.path,
        "title": article.title,
        "source": article.source,
        "date": article.date,
        "state": article.state,
        "text": article.raw,
        "blocks": [
            {"start": b.start, "end": b.end, "keep": b.kept, "reason": b.reason}
            for b in article.blocks
        ],
        "mentions": [_mention(project, mention) for mention in mentions],
        "entities": [_entity(project, root) for root in _roots(project, entities)],
        "judgements": _judgements(project, entities),
        "claims": [_claim(project, claim, article.raw) for claim in claims],
        "links": [_link(link) for link in links],
        "notes": [_note(note) for note in notes],
        "annotators": sorted({label.annotator for label in labels}),
    }


def _fragments(span: Span) -> list[list[int]]:
    return [[start, end] for start, end in span.fragments]


def _entities_of(mentions: list[Mention], claims: list[Claim]) -> set[int]:
    found = {mention.entity_id for mention in mentions}
    for claim in claims:
        found.update(claim.claimers)
        if claim.via_id is not None:
            found.add(claim.via_id)
    return found


def _roots(project: Project, entity_ids: set[int]) -> list[int]:
    return sorted({project.entities.root(entity_id) for entity_id in entity_ids})


def _entity(project: Project, root: int) -> dict[str, Any]:
    entity = project.entities.get(root)
    return {
        "id": root,
        "name": entity.name,
        "type": entity.type,
        "names": project.entities.names(root),
        "members": list(project.entities.members(root)),
    }


def _judgements(project: Project, entity_ids: set[int]) -> list[dict[str, Any]]:
    inside = {m for entity_id in entity_ids for m in project.entities.members(entity_id)}
    return [
        {"a": j.a_id, "b": j.b_id, "verdict": j.verdict, "annotator": j.annotator}
        for j in project.judgements
        if j.a_id in inside or j.b_id in inside
    ]


def _mention(project: Project, mention: Mention) -> dict[str, Any]:
    return {
        "id": mention.id,
        "span": _fragments(mention.span),
        "quote": mention.quote,
        "type": mention.type,
        "entity": project.entities.root(mention.entity_id),
        "annotator": mention.annotator,
    }


def _claim(project: Project, claim: Claim, raw: str) -> dict[str, Any]:
    roles = {
        str(role): {"span": _fragments(span), "quote": claim.quotes[role]}
        for role, span in claim.spans.items()
    }
    content = next((span for role, span in claim.spans.items() if role == "content"), None)
    root = project.entities.root
    return {
        "id": claim.id,
        **dict(sorted(roles.items())),
        "claimers": [root(entity_id) for entity_id in claim.claimers],
        "by_author": claim.by_author,
        "via": None if claim.via_id is None else root(claim.via_id),
        "nested_in": claim.nested_in_id,
        "form": claim.form or (form_of(raw, content) if content else None),
        "form_by_hand": claim.form is not None,
        "act": claim.act,
        "certainty": claim.certainty,
        "polarity": claim.polarity,
        "annotator": claim.annotator,
    }


def _link(link: ClaimLink) -> dict[str, Any]:
    return {
        "id": link.id,
        "type": link.type,
        "from": link.from_id,
        "to": link.to_id,
        "note": link.note,
        "annotator": link.annotator,
    }


def _note(note: Note) -> dict[str, Any]:
    return {
        "id": note.id,
        "mention": note.mention_id,
        "claim": note.claim_id,
        "text": note.text,
        "annotator": note.annotator,
    }


@contextmanager
def _replacing(out: Path) -> Iterator[IO[str]]:
    """Open a file that takes the place of `out` only once it is whole; a pipe is written as is."""
    if out.exists() and not out.is_file():
        with out.open("w", encoding="utf-8", newline="\n") as file:
            yield file
        return
    part = out.with_name(f".glossator-{os.getpid()}.part")
    try:
        with part.open("w", encoding="utf-8", newline="\n") as file:
            yield file
        part.replace(out)
    except BaseException:
        part.unlink(missing_ok=True)
        raise
