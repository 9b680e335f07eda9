"""What a page's own markup says of a unit: why it is none of the article, or what of it it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.cleaning.page_words import Hint
from store.records import Reason

if TYPE_CHECKING:
    from store.cleaning.page_tree import Node

_DROPPED_TAGS = {
    "nav": Reason.INTERFACE,
    "dialog": Reason.INTERFACE,
    "form": Reason.INTERFACE,
    "label": Reason.INTERFACE,
    "time": Reason.TIMESTAMP,
    "footer": Reason.TEMPLATE,
    "figcaption": Reason.CAPTION,
}
_DROPPED_HINTS = {
    Hint.COMMENT: Reason.COMMENT,
    Hint.BREADCRUMB: Reason.INTERFACE,
    Hint.UNSEEN: Reason.INTERFACE,
    Hint.MODAL: Reason.INTERFACE,
}
_DROPPING = sum(1 << hint for hint in _DROPPED_HINTS)

_LIKELY = {
    Hint.RELATED: Reason.RELATED,
    Hint.NEWSLETTER: Reason.PROMO,
    Hint.PROMO: Reason.PROMO,
    Hint.SOCIAL: Reason.INTERFACE,
    Hint.NAVIGATION: Reason.INTERFACE,
    Hint.CONTENTS: Reason.INTERFACE,
    Hint.FORM: Reason.INTERFACE,
    Hint.AUTHOR: Reason.AUTHOR,
    Hint.BYLINE: Reason.BYLINE,
    Hint.LABELS: Reason.TAGS,
    Hint.CAPTION: Reason.CAPTION,
    Hint.LEGAL: Reason.DISCLAIMER,
    Hint.SIDEBAR: Reason.RELATED,
    Hint.FOOT: Reason.TEMPLATE,
}
_KEPT_TAGS = {
    **dict.fromkeys(["h1", "h2", "h3", "h4", "h5", "h6"], Reason.SUBHEAD),
    "blockquote": Reason.QUOTE,
    **dict.fromkeys(["li", "dt", "dd"], Reason.LIST),
    "figcaption": Reason.CAPTION,
}


def dropped_by(node: Node) -> Reason | None:
    """Return why an element's text is surely no part of the article, or nothing.

    An element around the core of the article says nothing: many pages are one large form.
    """
    for inner in node.ancestors():
        if inner.holds_core:
            return None
        if inner.tag in _DROPPED_TAGS:
            return _DROPPED_TAGS[inner.tag]
        if inner.hints & _DROPPING:
            return next(
                reason for hint, reason in _DROPPED_HINTS.items() if inner.hints >> hint & 1
            )
    return None


def likely_reason(node: Node) -> Reason | None:
    """Return what the nearest element that has a telling name says that a dropped unit is."""
    for inner in node.ancestors():
        if inner.holds_core:
            return None
        if inner.tag == "aside":
            return Reason.RELATED
        for hint, reason in _LIKELY.items():
            if inner.hints >> hint & 1:
                return reason
    return None


def is_in_post(node: Node) -> bool:
    """Say whether a unit stands in a post that somebody made elsewhere and the article shows."""
    return not node.aside and any(_is_post(inner) for inner in node.ancestors())


def kept_as(node: Node) -> Reason:
    """Return what a kept unit is: the innermost element that sets it apart decides."""
    if node.tag == "tr":  # what holds a row made one line of; other tables are for layout
        return Reason.TABLE
    for inner in node.ancestors():
        if _is_post(inner):
            return Reason.POST
        if inner.tag in _KEPT_TAGS:
            return _KEPT_TAGS[inner.tag]
        if inner.holds_core:
            break
    return Reason.BODY


def _is_post(node: Node) -> bool:
    return node.tag == "blockquote" and bool(node.hints >> Hint.POST & 1)
