from __future__ import annotations

from store.cleaning.structure import marked
from store.records import Block, Kind, Origin, Reason, Structure


def test_markup_says_what_kept_blocks_are() -> None:
    blocks = [Block(n * 10, n * 10 + 10, kept=True, reason=Reason.BODY) for n in range(5)]
    structures = [
        Structure(0, 9, Kind.HEADING, "2"),
        Structure(10, 19, Kind.ITEM, "•"),
        Structure(12, 15, Kind.LINK, "https://example.org"),
        Structure(20, 29, Kind.QUOTATION),
        Structure(30, 39, Kind.ROW),
    ]
    reasons = [block.reason for block in marked(blocks, structures)]
    expected = [Reason.SUBHEAD, Reason.LIST, Reason.QUOTE, Reason.TABLE, Reason.BODY]
    assert reasons == expected


def test_a_heading_is_kept_with_what_it_stands_above() -> None:
    heading = Block(0, 10, kept=False, reason=Reason.INTERFACE, origin=Origin.MODEL)
    body = Block(10, 20, kept=True, reason=Reason.BODY)
    structures = [Structure(0, 9, Kind.HEADING, "2")]
    told = marked([heading, body], structures)[0]
    assert (told.kept, told.reason, told.origin) == (True, Reason.SUBHEAD, Origin.MARKUP)
    dropped = Block(10, 20, kept=False, reason=Reason.PROMO)
    assert marked([heading, dropped], structures)[0] == heading


def test_a_title_stays_the_title() -> None:
    title = Block(0, 10, kept=True, reason=Reason.TITLE)
    assert marked([title], [Structure(0, 9, Kind.HEADING, "1")]) == (title,)
