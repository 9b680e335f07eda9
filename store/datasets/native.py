"""The native JSONL: one article a line, with everything that was labelled in it.

The schema is described in `docs/native-jsonl.md`; its version changes whenever a reader would
have to.
"""

from __future__ import annotations

import json
import os
from collections import defaultdict
from contextlib import contextmanager
from functools import lru_cache
from typing import IO, TYPE_CHECKING, Any, NamedTuple

from store.errors import StoreError
from store.forms import form_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from store.project import Project
    from store.records import Article, Block, Claim, ClaimLink, Judgement, Mention, Note
    from store.spans import Span
    from store.text_map import TextMap

    Root = Callable[[int], int]

SCHEMA = "glossator/1"

UNSEEN = (
    *range(0x7F, 0xA0),
    0x061C,
    *(0x200E, 0x200F),
    *range(0x2028, 0x202F),
    *range(0x2066, 0x206A),
    0xFEFF,
)
"""Characters that end a line for some readers, turn text round or steer a terminal."""

ESCAPES = {character: f"\\u{character:04x}" for character in UNSEEN}
"""JSON allows them inside a string, but whoever looks at the file should see them."""


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
    exporter = Exporter(project)
    count = 0
    for article in project.articles:
        line = json.dumps(exporter.record(article), ensure_ascii=False)
        file.write(line.translate(ESCAPES) + "\n")
        count += 1
    return count


class Exporter:
    """Writes articles as plain data; what they share is read once, so it must not change."""

    def __init__(self, project: Project) -> None:
        self._project = project
        self._root = project.entities.root
        self._entity = lru_cache(maxsize=None)(self._read_entity)
        self._judgements: defaultdict[int, list[Judgement]] = defaultdict(list)
        for judgement in project.judgements:
            self._judgements[judgement.a_id].append(judgement)
            self._judgements[judgement.b_id].append(judgement)

    def record(self, article: Article) -> dict[str, Any]:
        """Return one line of the export."""
        mentions = self._project.mentions.of_article(article.id)
        claims = self._project.claims.of_article(article.id)
        links = self._project.links.from_article(article.id)
        notes = self._project.notes.of_article(article.id)
        entities = [self._entity(root) for root in self._roots(mentions, claims)]
        labels: list[Mention | Claim | ClaimLink | Note] = [*mentions, *claims, *links, *notes]
        where = _Places(article.raw, self._project.articles.page_map(article.id))
        return {
            "schema": SCHEMA,
            **_description(article),
            "near": self._near(article.id),
            "mentions": [_mention(mention, self._root, where) for mention in mentions],
            "entities": entities,
            "judgements": self._judgements_of(entities),
            "claims": [_claim(claim, self._root, where) for claim in claims],
            "links": [_link(link) for link in links],
            "notes": [_note(note) for note in notes],
            "annotators": sorted({label.annotator for label in labels}),
        }

    def _near(self, article_id: int) -> list[dict[str, Any]]:
        found = self._project.near_duplicates.of_article(article_id)
        return [{"article": near.article_id, "likeness": round(near.likeness, 3)} for near in found]

    def _roots(self, mentions: list[Mention], claims: list[Claim]) -> list[int]:
        found = {mention.entity_id for mention in mentions}
        for claim in claims:
            found.update(claim.claimers)
            if claim.via_id is not None:
                found.add(claim.via_id)
        return sorted({self._root(entity_id) for entity_id in found})

    def _read_entity(self, root: int) -> dict[str, Any]:
        entity = self._project.entities.get(root)
        return {
            "id": root,
            "name": entity.name,
            "type": entity.type,
            "names": self._project.entities.names(root),
            "aliases": self._project.aliases.of(root),
            "identifiers": self._project.aliases.identifiers(root),
            "members": list(self._project.entities.members(root)),
            "by_program": [[p.a_id, p.b_id] for p in self._project.variants.merged(root)],
        }

    def _judgements_of(self, entities: list[dict[str, Any]]) -> list[dict[str, Any]]:
        said = {
            judgement.id: judgement
            for entity in entities
            for member in entity["members"]
            for judgement in self._judgements.get(member, ())
        }
        return [
            {
                "a": j.a_id,
                "b": j.b_id,
                "verdict": j.verdict,
                "by": j.by,
                "annotator": j.annotator,
            }
            for _, j in sorted(said.items())
        ]


def _description(article: Article) -> dict[str, Any]:
    return {
        "id": article.id,
        "sha256": article.sha256,
        "path": article.path,
        "format": article.format,
        "encoding": article.encoding,
        "title": article.title,
        "source": article.source,
        "date": article.date,
        "date_found": article.date_found,
        "author": article.author,
        "language": article.language,
        "state": article.state,
        "text": article.raw,
        "blocks": [block_record(block) for block in article.blocks],
    }


def block_record(block: Block) -> dict[str, Any]:
    """Return a block as plain data."""
    return {
        "start": block.start,
        "end": block.end,
        "keep": block.kept,
        "reason": block.reason,
        "confidence": round(block.confidence, 3),
        "origin": block.origin,
    }


class _Places(NamedTuple):
    """Where spans stand in the raw text and, if it was taken from one, in the page."""

    raw: str
    page: TextMap | None

    def of(self, span: Span) -> dict[str, Any]:
        """Return the fragments of a span in both."""
        in_page = self.page and [
            list(stretch)
            for start, end in span.fragments
            for stretch in self.page.to_before(start, end)
        ]
        return {"span": [list(fragment) for fragment in span.fragments], "page": in_page}


def _mention(mention: Mention, root: Root, where: _Places) -> dict[str, Any]:
    return {
        "id": mention.id,
        **where.of(mention.span),
        "quote": mention.quote,
        "type": mention.type,
        "entity": root(mention.entity_id),
        "annotator": mention.annotator,
    }


def _claim(claim: Claim, root: Root, where: _Places) -> dict[str, Any]:
    roles = {
        str(role): {**where.of(span), "quote": claim.quotes[role]}
        for role, span in claim.spans.items()
    }
    content = next((span for role, span in claim.spans.items() if role == "content"), None)
    return {
        "id": claim.id,
        **dict(sorted(roles.items())),
        "claimers": [root(entity_id) for entity_id in claim.claimers],
        "by_author": claim.by_author,
        "via": None if claim.via_id is None else root(claim.via_id),
        "nested_in": claim.nested_in_id,
        "form": claim.form or (form_of(where.raw, content) if content else None),
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
