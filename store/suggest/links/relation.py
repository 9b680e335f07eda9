"""How one claim likely bears on another that is about the same thing, and why.

What speaks is put plainly: the same words, other figures for the same thing, a denial, a later
article. It chooses the key that is offered first; the person chooses the link.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from store.records import LinkType, Polarity
from store.suggest.links.lexicon import lexicon
from store.suggest.links.words import stem, words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from store.suggest.links.claim_text import ClaimText

_SAME = 0.6
"""Likeness from which two claims say the same, if nothing speaks against it."""

_ALIKE = 0.3
"""Likeness below which figures and denials are of different things."""

_COMMON = 9.0
_SHOWN = 3

_NUMBERS = ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_NEGATIONS = ("not", "no", "never", "none", "nobody", "nothing", "neither", "without", "cannot")
_REFUSALS = ("deny", "denied", "denies", "denying", "false", "untrue", "refuse", "refused")
_DENIALS = frozenset((*_NEGATIONS, *_REFUSALS, "refuses", "reject", "rejected", "rejects"))
_BE_AND_HAVE = ("is", "are", "was", "were", "has", "have", "had", "do", "does", "did")
_AUXILIARIES = frozenset((*_BE_AND_HAVE, "wo", "would", "ca", "could", "should", "must", "need"))
_NO_DENIAL = re.compile(r"\b(?:no longer|not only|no doubt)\b", re.IGNORECASE)
_CHANGES = frozenset(("now", "newly", "anymore", "longer", "replaced", "replaces", "successor"))
"""What is said of a change, even where no date tells which of two claims is the later one."""

_FIGURE = re.compile(r"\d")
_ENDS_IN_NT = re.compile(r"[a-z]{2,}nt\Z")


@dataclass(frozen=True, slots=True)
class Relation:
    """A link type, and why it is likely."""

    type: LinkType
    reason: str
    """For a person to read: “same words”, “newer figure: 3 / 4”."""
    begins_at_other: bool = False
    """The link leads from the other claim to this one: what is newer updates what is older."""


def relate(claim: ClaimText, other: ClaimText, likeness: float) -> Relation:
    """Say how a claim likely bears on another that is `likeness` (0 to 1) alike."""
    newer = _is_later(claim, other)
    figures = _other_figures(claim.content, other.content)
    if likeness >= _ALIKE and figures:
        if newer is not None:
            return Relation(LinkType.UPDATES, f"newer figure: {figures}", not newer)
        return Relation(LinkType.CONTRADICTS, f"other figure: {figures}")
    if likeness >= _ALIKE and _denies(claim) != _denies(other):
        who = "same people" if claim.claimers & other.claimers else "same subject"
        return Relation(LinkType.CONTRADICTS, f"{who}, opposite polarity")
    for later, change in ((True, _change(claim, other)), (False, _change(other, claim))):
        if change and newer in {None, later}:
            return Relation(LinkType.UPDATES, f"says “{change}”", not later)
    if likeness >= _SAME:
        return Relation(LinkType.SAME, "same words")
    return Relation(LinkType.SUPPORTS, _in_common(claim, other))


def _is_later(claim: ClaimText, other: ClaimText) -> bool | None:
    """Tell whether a claim is of a later article; None where the dates do not say."""
    if not claim.date or not other.date or claim.date == other.date:
        return None
    return claim.date > other.date


def _other_figures(some: str, others: str) -> str:
    """Return the first two figures that stand before the same word and differ, as “3 / 4”."""
    ours, theirs = _figures(some), _figures(others)
    if not set(ours.values()) & set(theirs.values()):
        for unit, figure in ours.items():
            if unit in theirs:
                return f"{figure} / {theirs[unit]}"
    return ""


def _figures(text: str) -> Mapping[str, str]:
    """Return each figure by the stem of the next telling word: “five employees”."""
    found: dict[str, str] = {}
    said = words(text)
    for place, word in enumerate(said):
        figure = str(_NUMBERS.index(word) + 2) if word in _NUMBERS else word
        if not _FIGURE.match(figure):
            continue
        for unit in said[place + 1 : place + 4]:
            if unit.isalpha() and lexicon().information(unit) > _COMMON:
                found.setdefault(stem(unit), figure)
                break
    return found


def _denies(claim: ClaimText) -> bool:
    said = words(_NO_DENIAL.sub("", claim.content))
    count = sum(word in _DENIALS or _is_nt(word) for word in said)
    return (count % 2 == 1) != (claim.polarity is Polarity.NEGATIVE)


def _is_nt(word: str) -> bool:
    """Tell “don't” and “wasn't”, which have lost their apostrophe, from “want” and “event”."""
    return bool(_ENDS_IN_NT.match(word)) and word[:-2] in _AUXILIARIES


def _change(later: ClaimText, earlier: ClaimText) -> str:
    """Return the word by which one claim says that something has changed, and the other not."""
    before = set(words(earlier.content))
    return next((w for w in words(later.content) if w in _CHANGES and w not in before), "")


def _in_common(claim: ClaimText, other: ClaimText) -> str:
    """Name the most telling words that both have."""
    stems = {stem(word) for word in words(other.content)}
    information = lexicon().information
    shared = {stem(w): w for w in words(claim.content) if stem(w) in stems}
    telling = [word for word in shared.values() if information(word) > _COMMON]
    telling.sort(key=lambda word: -information(word))
    if telling:
        return f"both: {', '.join(telling[:_SHOWN])}"
    same_people = (claim.entities | claim.claimers) & (other.entities | other.claimers)
    return "same people" if same_people else "near in meaning"
