"""The rows of the annotations pane: what is labelled in the article, in words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from store import Role
from store.forms import form_of
from tui.desk.link_offers import DIRECTED
from tui.widgets.row import Row, row

if TYPE_CHECKING:
    from collections.abc import Mapping

    from store import Claim, ClaimLink, Note
    from tui.desk.sheet import Sheet
    from tui.widgets.row import Part

TABS = ("entities", "claims", "notes")


@dataclass(frozen=True, slots=True)
class Target:
    """What a row is about."""

    kind: str
    """entity, mention, variant, claim, link, repeat or note."""
    id: int
    other_id: int = 0
    """Of a variant: the entity beside it. Of a link or repeat: the claim it is shown under."""


def tab_row(sheet: Sheet, tab: str) -> Row:
    """Return the line of tabs, with how many each holds."""
    counts = (len(sheet.groups), len(sheet.claims), len(sheet.notes))
    parts: list[Part | str] = []
    for name, count in zip(TABS, counts, strict=True):
        parts += [
            (name.capitalize(), "title" if name == tab else "dim"),
            (f" {count}", "dim"),
            " ",
        ]
    return row(*parts)


def told(*sentences: str) -> list[Row]:
    """Return sentences for a list that has nothing to show."""
    return [row((sentence, "dim")) for sentence in sentences]


def claim_rows(sheet: Sheet, open_id: int | None) -> list[Row]:
    """Return the claims of the article in text order, each with its links."""
    rows: list[Row] = []
    links: dict[int, list[ClaimLink]] = {}
    for link in sheet.links.values():
        for claim_id in {link.from_id, link.to_id} & set(sheet.claims):
            links.setdefault(claim_id, []).append(link)
    for claim in sorted(sheet.claims.values(), key=claim_start):
        mark = ("▌", "title") if claim.id == open_id else " "
        is_named = bool(claim.claimers) and not claim.by_author
        who = (claimer_names(sheet, claim), "key" if is_named else "dim")
        target = Target("claim", claim.id)
        missing = "" if Role.CONTENT in claim.spans else "no content"
        rows.append(row(mark, ("❝ ", "rule"), who, right=[(missing, "warn")], stands_for=target))
        said = claim.quotes.get(Role.CONTENT) or next(iter(claim.quotes.values()))
        rows.append(row("   ", (said, "dim")))
        rows += [_link_row(sheet, claim, link, "   ") for link in links.get(claim.id, ())]
    return rows or told("No claims yet.", "Mark what is said, and who says it.")


def claim_start(claim: Claim) -> int:
    """Return where a claim begins in the text."""
    return min(span.start for span in claim.spans.values())


def _link_row(sheet: Sheet, claim: Claim, link: ClaimLink, indent: str = "") -> Row:
    """Say how a claim bears on another one, and what that says."""
    arrow, other_id = ("→", link.to_id) if link.from_id == claim.id else ("←", link.from_id)
    arrow = arrow if link.type in DIRECTED else "↔"
    other = sheet.linked_claim(other_id)
    who = f"{claimer_names(sheet, other)}: " if other else "…"
    said = other.quotes.get(Role.CONTENT) or next(iter(other.quotes.values())) if other else ""
    note = f" ({link.note})" if link.note else ""
    return row(
        *(indent, (f"{arrow} {link.type} ", "warn"), (who, "key"), (said + note, "dim")),
        stands_for=Target("link", link.id, claim.id),
    )


def claimer_names(sheet: Sheet, claim: Claim) -> str:
    """Say who claims: names, the article itself, or the words of a source that has no name."""
    if claim.by_author:
        return "the article"
    names = " and ".join(sheet.entity(entity_id).name for entity_id in claim.claimers)
    return names or claim.quotes.get(Role.SOURCE, "unnamed")


def note_rows(sheet: Sheet) -> list[Row]:
    """Return the notes of the article, each with what it is on."""
    rows: list[Row] = []
    for note in sheet.notes.values():
        rows.append(row("• ", note.text, stands_for=Target("note", note.id)))
        rows.append(row("  ", (f"on {_subject(sheet, note)}", "dim")))
    return rows or told("No notes yet.")


def _subject(sheet: Sheet, note: Note) -> str:
    if note.mention_id in sheet.mentions:
        return sheet.mentions[note.mention_id].quote
    if note.claim_id in sheet.claims:
        return f"a claim of {claimer_names(sheet, sheet.claims[note.claim_id])}"
    return "the article"


def claim_card(sheet: Sheet, claim: Claim, keys: Mapping[str, str], *, is_open: bool) -> list[Row]:
    """Return all there is to a claim, and the keys for what it lacks."""
    content = claim.spans.get(Role.CONTENT)
    form = claim.form or (form_of(sheet.article.raw, content) if content else "no form yet")
    state = "claim being made" if is_open else "claim under the cursor"
    rows = [row((f"── {state} ──", "dim"))]
    values = [(role, claim.quotes.get(role, "")) for role in (Role.SOURCE, Role.CUE, Role.CONTENT)]
    values += [(r, claim.quotes[r]) for r in (Role.ADDRESSEE, Role.MEDIUM) if r in claim.quotes]
    for role, quote in values:
        told = (quote, "") if quote else (f"{keys[role]} marks it", "dim")
        named = (f"{keys[role]} ", "key"), (f"{role.value:<9} ", str(role))
        rows.append(row(*named, told))
    rows.append(_card_line(keys["claimer"], "claimer", claimer_names(sheet, claim)))
    if claim.via_id is not None:
        rows.append(_card_line(keys["via"], "via", sheet.entity(claim.via_id).name))
    if claim.nested_in_id is not None:
        outer = sheet.claims.get(claim.nested_in_id)
        said = outer.quotes.get(Role.CONTENT, "") if outer else ""
        rows.append(_card_line(keys["nest"], "inside", said))
    tied = (link for link in sheet.links.values() if claim.id in (link.from_id, link.to_id))
    rows += [_link_row(sheet, claim, link) for link in tied]
    rows.append(_card_line(keys["form"], "form", str(form)))
    rows.append(_card_line(keys["act"], "act", claim.act))
    certain: list[Part | str] = [
        (f"{keys['certainty']} ", "key"),
        ("certainty ", "dim"),
        f"{claim.certainty} ",
    ]
    polar: list[Part | str] = [
        (f"{keys['polarity']} ", "key"),
        ("polarity ", "dim"),
        str(claim.polarity),
    ]
    return [*rows, row(*certain, *polar)]


def _card_line(key: str, name: str, value: str) -> Row:
    return row((f"{key} ", "key"), (f"{name:<9} ", "dim"), value)
