"""Signatures: the line that says whose the words above it are.

X and Bluesky leave “— Name (@name) July 10, 2025” under a post when its page is read as text,
Reddit “by u/name from discussion”; printed quotations are signed “— Name, what they are”.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from store.spans import Fragment

_DASH = r"[—–―-]{1,2} ?"
_HANDLE = r"@\w[\w.-]*(?:@[\w.-]+)?"
_WHEN = r"(?:,? *(?:at |on )?[\w:,./·• -]{0,40}\d[\w:,./· -]{0,20})?"
_TAIL = rf"{_WHEN}(?: *</\w+>)?[. ]*"
_WORD = r"[A-Z](?:[\w.'-]*[\w'])?(?:(?<=Jr)\.|(?<=Sr)\.|(?<= [A-Z])\.)?"
_NAME = rf"{_WORD}(?: (?:{_WORD}|(?:of|de|la|van|von|der|bin|al|the|and|&)(?= )))*"

_HANDLED = re.compile(rf"{_DASH}(?P<name>[^@()\n]{{1,60}}? ?\({_HANDLE}\)){_TAIL}\Z")
_DATED = re.compile(rf"(?P<name>{_NAME} \({_HANDLE}\)),? (?:on )?(?=[^\n]{{0,30}}\d)[\w:,./· -]+\Z")
_SHARED = re.compile(rf"(?:by |{_DASH})?(?P<name>u/[\w-]+)(?: from discussion| on Reddit)?\Z")
_PRINTED = re.compile(
    rf"{_DASH}(?P<name>{_NAME}(?:,? \([^()\n]{{1,40}}\)|, [^.!?\n]{{1,80}})?)[. ]*\Z"
)
_LONGEST = 160


@dataclass(frozen=True, slots=True)
class Signature:
    """Whose a post or printed quotation is, and where in the line that stands."""

    name: Fragment
    start: int
    """Where it begins, with its dash: in the same line the words may stand before it."""
    is_of_post: bool
    """It is how a social network signs: the words need no quotation marks."""


def signature_in(text: str, start: int, end: int) -> Signature | None:
    """Find the signature at the end of a line `[start, end)` of a folded text."""
    at = max(text.rfind("(@", start, end), start)
    if at > start:
        begin = max(text.rfind(dash, start, at) for dash in "—–―-")
        found = _HANDLED.match(text, begin, end) if begin >= 0 else None
        found = found or _DATED.match(text, start, end)
        if found:
            return Signature(found.span("name"), found.start(), is_of_post=True)
    if end - start > _LONGEST:
        return None
    shared = _SHARED.match(text, start, end)
    if shared:
        return Signature(shared.span("name"), start, is_of_post=True)
    printed = _PRINTED.match(text, start, end)
    return Signature(printed.span("name"), start, is_of_post=False) if printed else None
