"""`glossator suggest`: names and claims proposed for texts, or by another program for a project."""

from __future__ import annotations

from contextlib import closing, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from store import IntakeError, Role
from store.intake.draft import described, draft
from store.suggest import SHOWN
from tui.subcommands.incoming import Incoming
from tui.subcommands.output import complain, number, print_json, print_line
from tui.text.safe import single_line

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Iterator

    from store import Span
    from store.intake.draft import Draft
    from store.suggest.mentions.votes import TypeVote
    from store.suggest.proposals import Proposals, ProposedClaim

DATABASE = b"SQLite format 3\0"
"""What a project file begins with."""


def suggest(arguments: Namespace) -> int:
    """Print what would be proposed for each article, or take in what another program proposes."""
    if arguments.given is not None or arguments.withdrawn is not None:
        from tui.subcommands.given import give

        return give(arguments)
    if project := next(filter(_is_project, arguments.paths), None):
        complain(
            f"{project} is a project, for which all is proposed already: open it at the desk with"
            f" glossator {project}, or take in another program's suggestions with --from FILE"
        )
        return 2
    from store.suggest.suggesting import Suggester

    suggester = Suggester(vote=_vote(arguments))
    least = SHOWN if arguments.score is None else arguments.score
    with closing(Incoming(arguments)) as incoming:
        for document in incoming:
            try:
                made = draft(described(document))
            except IntakeError as error:
                incoming.refuse(document.path, str(error))
                continue
            blocks = None if arguments.whole else made.blocks
            proposals = suggester.suggest(document.raw, blocks).likely(least)
            if arguments.json:
                print_json(_record(made, proposals))
            else:
                for line in _told(document.raw, document.path, proposals):
                    print_line(single_line(line))
    return 1 if incoming.refused else 0


def _is_project(path: str) -> bool:
    """Say whether a path leads to a project, and not to texts."""
    if Path(path).is_file():
        with suppress(OSError), Path(path).open("rb") as file:
            return file.read(len(DATABASE)) == DATABASE
    return False


def _vote(arguments: Namespace) -> TypeVote | None:
    """Return the opinion of an installed spaCy pipeline, if one is asked for."""
    if not arguments.spacy:
        return None
    from store.suggest.mentions.spacy_vote import spacy_vote

    return spacy_vote(arguments.spacy)


def _record(made: Draft, proposals: Proposals) -> dict[str, Any]:
    """Return what is proposed for an article; offsets are those of the raw text."""
    raw = made.document.raw
    claimants = zip(_claimants(raw, proposals), proposals.claimants, strict=True)
    return {
        "path": made.document.path,
        "sha256": made.sha256,
        "mentions": [
            {
                "start": mention.start,
                "end": mention.end,
                "text": raw[mention.start : mention.end],
                "type": str(mention.type),
                "score": round(mention.score, 4),
                "origin": mention.origin,
                "reason": mention.reason,
            }
            for mention in proposals.mentions
        ],
        "claims": [
            {
                **{str(role): _fragments(claim.spans.get(role)) for role in Role},
                "form": str(claim.form),
                **{name: str(value) for name, value in claim.attributes._asdict().items()},
                "claimant": claimant,
                "claimant_reason": found.reason,
                "score": round(claim.score, 4),
                "origin": claim.origin,
                "reason": claim.reason,
                "nested_in": claim.nested_in,
            }
            for claim, (claimant, found) in zip(proposals.claims, claimants, strict=True)
        ],
    }


def _fragments(span: Span | None) -> list[list[int]]:
    return [list(fragment) for fragment in span.fragments] if span else []


def _claimants(raw: str, proposals: Proposals) -> list[str | None]:
    """Return the name of whoever makes each claim, None where the source has none."""
    names = []
    for claimant in proposals.claimants:
        named = None if claimant.mention is None else proposals.named[claimant.mention]
        names.append(raw[named.start : named.end] if named else None)
    return names


def _told(raw: str, path: str, proposals: Proposals) -> Iterator[str]:
    """Write it for people: the names in text order, then who says what."""
    names, claims = len(proposals.mentions), len(proposals.claims)
    yield f"{path}: {number(names, 'names')}, {number(claims, 'claims')}"
    for mention in proposals.mentions:
        quote = raw[mention.start : mention.end]
        yield f"  {mention.score:.2f}  {mention.type:8} {quote}  ({mention.reason})"
    for claim, claimant in zip(proposals.claims, _claimants(raw, proposals), strict=True):
        who = claimant or _quote(raw, claim, Role.SOURCE) or "somebody"
        cue, content = _quote(raw, claim, Role.CUE), _quote(raw, claim, Role.CONTENT)
        yield f"  {claim.score:.2f}  claim    {who}: {content}  ({cue or claim.reason})"


def _quote(raw: str, claim: ProposedClaim, role: Role) -> str:
    span = claim.spans.get(role)
    return span.quote(raw) if span else ""
