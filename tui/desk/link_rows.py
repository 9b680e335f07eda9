"""Claims that may be tied, in words: what repeats a claim, and what it likely belongs to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store import Role
from tui.desk.annotation_rows import Target, claimer_names
from tui.desk.link_offers import DIRECTED
from tui.text.counts import as_score
from tui.widgets.row import row

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from store import Claim, Project
    from store.suggest.links.repeats import Repeat
    from tui.desk.link_offers import Offer
    from tui.desk.link_search import LinkSearch
    from tui.desk.sheet import Sheet
    from tui.keymap import Keymap
    from tui.widgets.row import Row

FIGURES = 9
"""Lines that are gone to by a figure."""

TYPE_CELLS = 14
"""Cells for an arrow and a type, and a blank."""


def offer_rows(sheet: Sheet, offer: Offer, number: int, *, turned: bool) -> tuple[Row, Row]:
    """Return what a claim says and who says it, and below it why it is offered, and where from."""
    key = (f"{number} " if number <= FIGURES else "  ", "key")
    who = (f"{claimer_names(sheet, offer.claim)}: ", "dim")
    likely, where = offer.likely, offer.title or "this article"
    arrow = "←" if offer.leads_from(turned=turned) else "→"
    if likely is None:
        unknown = f"{arrow:{TYPE_CELLS}}", "dim"
        said = row(key, unknown, who, said_in(offer.claim), stands_for=offer)
        return said, row("  ", " " * TYPE_CELLS, (where, "dim"))
    type_ = f"{arrow if likely.type in DIRECTED else '↔'} {likely.type}"
    gap = " " * (TYPE_CELLS - len(type_))
    score = (as_score(likely.score), "dim")
    return (
        row(
            *(key, (type_, "suggestion"), gap, who, said_in(offer.claim)),
            right=[score],
            stands_for=offer,
        ),
        row("  ", " " * TYPE_CELLS, (f"{likely.reason} · {where}", "dim")),
    )


def said_in(claim: Claim) -> str:
    """Return the words of a claim."""
    return claim.quotes.get(Role.CONTENT) or next(iter(claim.quotes.values()))


class RepeatRows:
    """Tells which claims stand word for word in other articles, until somebody answers."""

    def __init__(self, search: LinkSearch, project: Project, keymap: Keymap) -> None:
        self._search = search
        self._project = project
        same, apart = (keymap.shown_key(f"claim.{name}") for name in ("repeated", "not_repeated"))
        self._keys = row(
            *((f"{same} ", "key"), ("same  ", "dim")),
            *((f"{apart} ", "key"), ("keep apart", "dim")),
        )

    def of_card(self, claim_id: int) -> list[Row]:
        """Return the repeat that the keys of a claim answer, for its card."""
        repeats = self._search.repeats_of(claim_id)[:1]
        return [line for repeat in repeats for line in (self._row(repeat), self._keys)]

    def among(self, rows: Sequence[Row]) -> list[Row]:
        """Return the rows of claims with their repeats, each below the claim that it repeats."""
        return list(self._among(rows))

    def _among(self, rows: Sequence[Row]) -> Iterator[Row]:
        claim_id = 0
        for line in rows:
            target = line.stands_for
            if isinstance(target, Target) and target.kind == "claim":
                yield from self._below(claim_id)
                claim_id = target.id
            yield line
        yield from self._below(claim_id)

    def _below(self, claim_id: int) -> Iterator[Row]:
        for repeat in self._search.repeats_of(claim_id):
            yield self._row(repeat, "   ")

    def _row(self, repeat: Repeat, indent: str = "") -> Row:
        other = self._project.claims.get(repeat.other_id)
        title = self._project.articles.title(other.article_id) if other is not None else "…"
        reason = repeat.reason.partition(":")[0]  # there is no room for how many words
        return row(
            *(indent, (f"≡ {reason}", "suggestion"), (f" · {title}", "dim")),
            right=[(as_score(repeat.share), "dim")],
            stands_for=Target("repeat", repeat.other_id, repeat.claim_id),
        )
