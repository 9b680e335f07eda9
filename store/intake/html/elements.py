"""What the elements of a page are: the knowledge that a browser has of their names."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from store.records import Kind

if TYPE_CHECKING:
    from collections.abc import Mapping


def _named(names: str) -> frozenset[str]:
    return frozenset(names.split())


VOID = _named(
    "area base basefont bgsound br col embed frame hr img input keygen link meta param source"
    " track wbr"
)
"""Elements without content."""

BLOCKS = _named(
    "address article aside blockquote body button caption center dd details dialog dir div dl dt"
    " fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li"
    " listing main menu nav ol optgroup option p plaintext pre search section summary table tbody"
    " td tfoot th thead tr ul xmp"
)
"""Elements that begin a line, and end one."""

UNSEEN = _named("annotation annotation-xml audio canvas datalist object rp select template video")
"""Elements whose content a reader does not see, or only when something else fails."""

PREFORMATTED = _named("pre listing plaintext xmp")

KINDS = {
    **{f"h{level}": Kind.HEADING for level in range(1, 7)},
    "li": Kind.ITEM,
    "blockquote": Kind.QUOTATION,
    "tr": Kind.ROW,
    **dict.fromkeys(_named("pre listing xmp code kbd samp tt"), Kind.CODE),
    "a": Kind.LINK,
    **dict.fromkeys(["b", "strong"], Kind.STRONG),
    **dict.fromkeys(["i", "em"], Kind.EMPHASIS),
}

WALLS = _named("table td th caption template object button html")
"""Elements that a closing tag inside them does not reach beyond."""

TABLE_PARTS = _named("table caption thead tbody tfoot tr td th")
"""Elements whose own closing tags go through walls."""

PARAGRAPH_ENDS = BLOCKS - _named("body button caption html legend option optgroup")
"""Elements whose start tag ends the paragraph that it stands in."""

HEADINGS = frozenset(f"h{level}" for level in range(1, 7))
"""Elements that end one another where nothing stands between."""

_LISTS = _named("ul ol menu dir")
_TABLE = frozenset({"table"})

ENDED_BY: dict[str, tuple[frozenset[str], frozenset[str]]] = {
    "li": (frozenset({"li"}), _LISTS),
    **dict.fromkeys(["dt", "dd"], (frozenset({"dt", "dd"}), frozenset({"dl"}))),
    **dict.fromkeys(["td", "th"], (frozenset({"td", "th", "caption"}), _TABLE)),
    "tr": (frozenset({"tr", "caption"}), _TABLE),
    **dict.fromkeys(
        ["thead", "tbody", "tfoot"], (frozenset({"thead", "tbody", "tfoot", "caption"}), _TABLE)
    ),
    "a": (frozenset({"a"}), frozenset()),
    "button": (frozenset({"button"}), frozenset()),
}
"""The elements that a start tag ends, and those beyond which it ends none: if none, the walls."""

CLOSING = HEADINGS | PARAGRAPH_ENDS | frozenset(ENDED_BY)
"""Elements whose start tag may end others."""

_HIDING = re.compile(r"(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse))", re.IGNORECASE)


def is_hidden(name: str, attributes: Mapping[str, str]) -> bool:
    """Say whether an element is one that a reader does not see.

    A whole page that hides itself waits for a script, so it counts as seen.
    """
    if name in UNSEEN:
        return True
    if not attributes or name == "body":
        return False
    return "hidden" in attributes or ("style" in attributes and _hides(attributes["style"]))


def _hides(style: str) -> bool:
    return bool(_HIDING.search(style))
