"""The addresses of a page's links, made whole, and only those that a reader may follow."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import urljoin

if TYPE_CHECKING:
    from store.intake.html.facts import Facts

_FOLLOWED = re.compile(r"(?:https?://|mailto:)[^\s/]", re.IGNORECASE)
_SCHEME = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]{0,20}:")
_IGNORED = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029]+")
_LONGEST = 4000


def base_of(facts: Facts, path: str) -> str:
    """Return the address that the page's links start from, as far as anything gives it."""
    page = next(filter(_FOLLOWED.match, (facts.first("canonical", "og:url"), path)), "")
    return absolute(facts.first("base"), page) or page


def absolute(address: str, base: str) -> str:
    """Return a whole address for the web or for mail; nothing for any other, or without a base."""
    address = _IGNORED.sub("", address).strip()
    if not address or len(address) > _LONGEST:
        return ""
    if not _SCHEME.match(address):
        try:
            address = urljoin(base, address) if base else ""
        except ValueError:
            return ""
    return address if _FOLLOWED.match(address) else ""
