"""Labels that disagree, as lines of a list and as sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.consistency import Oddity
from tui.text.counts import counted
from tui.text.excerpts import brief, cut, excerpt, sentence_around
from tui.themes import TAGS
from tui.widgets.flow import flow
from tui.widgets.row import Row, row

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence

    from store.consistency import Inconsistency
    from tui.widgets.row import Part

SHORT = {
    Oddity.LABEL: "another label",
    Oddity.UNLABELLED: "unlabelled",
    Oddity.ENTITY: "another entity",
}
"""What is odd, as a list has it."""

WIDE = 90
"""Cells from which on there is room for the title of the article."""


def counts_row(found: Collection[Inconsistency]) -> Row:
    """Say how many there are of each kind."""
    kinds = [each.oddity for each in found]
    told = " · ".join(f"{kinds.count(kind):,} {SHORT[kind]}" for kind in SHORT if kind in kinds)
    return row(("Labels that disagree  ", "title"), (told, "dim"))


def line_row(odd: Inconsistency, name: str, width: int) -> Row:
    """Write one as a list shows it; `name` is that of the entity it would be filed under."""
    before, _ = excerpt(odd.before, len(odd.before), len(odd.before))
    manner = "suggested" if odd.oddity is Oddity.UNLABELLED else "tag"
    title: list[Part] = [(f"  {cut(odd.title, width // 5)}", "dim")] if width >= WIDE else []
    return row(
        (f"{SHORT[odd.oddity]:<16}", "dim"),
        (before, "dim"),
        (odd.quote, f"{manner}-{odd.type}"),
        (odd.after, "dim"),
        right=[*_change(odd, cut(name, width // 5)), (f" ×{odd.count:,}", "dim"), *title],
    )


def card_rows(
    odd: Inconsistency | None, nothing: str, name: str, keys: Sequence[str]
) -> Callable[[int], list[Row]]:
    """Return a writer of one as a whole; `keys` are those that mend it and leave it as it is."""

    def write(width: int) -> list[Row]:
        if odd is None:
            return [row((nothing, "dim"))]
        before, after = sentence_around(odd.before, odd.quote, odd.after)
        said: list[Part] = [(before, ""), (odd.quote, f"tag-{odd.type}"), (after, "")]
        mend, leave = keys
        answers: list[Part] = [
            (f"{mend} ", "key"),
            (_mend(odd, name), ""),
            (f"   {leave} ", "key"),
            ("it is right as it is", ""),
        ]
        return [
            row((odd.title or "untitled", "dim")),
            *flow(said, width),
            row(),
            *flow([(_told(odd, name), "dim")], width),
            row(*answers),
        ]

    return write


def _change(odd: Inconsistency, name: str) -> list[Part]:
    """Write what the mend changes, shortly: “ORG → PRODUCT”."""
    usual: Part = (str(odd.usual), f"tag-{odd.usual}")
    match odd.oddity:
        case Oddity.LABEL:
            return [(f" {odd.type}", f"tag-{odd.type}"), (" → ", "dim"), usual]
        case Oddity.UNLABELLED:
            return [(" → ", "dim"), usual]
    return [(" → ", "dim"), (TAGS[odd.usual], f"tag-{odd.usual}"), (f" {name}", "")]


def _told(odd: Inconsistency, name: str) -> str:
    others = counted(odd.count, "label")
    says = f"{others} of the same text {'says' if odd.count == 1 else 'say'} {odd.usual}"
    match odd.oddity:
        case Oddity.LABEL:
            return f"Labelled {odd.type} here; {says}."
        case Oddity.UNLABELLED:
            return f"Not labelled here; {says}."
    return f"Filed under another entity here, and {others} of the same name under {brief(name)}."


def _mend(odd: Inconsistency, name: str) -> str:
    match odd.oddity:
        case Oddity.LABEL:
            return f"make it {odd.usual}"
        case Oddity.UNLABELLED:
            return f"label it {odd.usual}"
    return f"file it under {brief(name)}"
