"""Are two names of products one? Not if the versions differ, whatever else is alike.

On versions_dev precision is .995 and recall 1. Four pairs that it calls different are suggested:
they differ only in the order of their words, as Claude 4 Opus and Claude Opus 4, or by a space.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from store.names.comparison import Comparison
from store.names.numbering import another_number
from store.names.products.versions import ProductName, product_name, typed
from store.names.products.words import EDITIONS, KINDS
from store.names.sound import sound_key, spoken
from store.names.spelling import is_inflected

_DATED = 0.45
_HEARD = 0.7
_SHORTEST_HEARD = 4
_ONE_VERSIONED = 0.2
_MOST_IN_FRONT = 3
_SHORTEST_DISTINCTIVE = 3
_TELLING_DIGITS = 3


def compare_products(a: str, b: str) -> Comparison:
    """Compare two names token by token, in either order; the versions must be equal.

    If they are equal only by ear, as in Grok three and Grok 3, that is suggested. A word in front
    that is no edition is taken for the maker or family, as long as what remains has a version or is
    a word of its own: OpenAI GPT-6, Claude 3.7 Sonnet and Sonnet 3.7.
    """
    a, b = sorted((a, b))
    written = product_name(a), product_name(b)
    heard = product_name(a, is_heard=True), product_name(b, is_heard=True)
    found = _compare_names(*written)
    if found.is_sure or heard == written or not all(name.versions for name in heard):
        return found
    if all(one.versions == two.versions for one, two in (written, heard)):
        return found
    by_ear = _compare_names(*heard)
    if not by_ear.is_same:
        return by_ear
    reasons = ("numbers written in another way", *by_ear.reasons[by_ear.is_sure :])
    return replace(by_ear, score=min(by_ear.score, _HEARD), reasons=reasons, is_sure=False)


def _compare_names(one: ProductName, other: ProductName) -> Comparison:
    one, other = sorted((one, other), key=lambda name: len(name.tokens))
    if not one.tokens:
        return Comparison(0.0, ("nothing in common",))
    found = (
        _compare_wholes(one, other)
        or _compare_versions(one, other)
        or _compare_order(one, other)
        or _compare_longer(one, other)
        or _compare_spelling(one, other)
        or Comparison(0.0, ("nothing in common",))
    )
    return found if one.date == other.date else _doubted(found, one.date, other.date)


def _doubted(found: Comparison, date: str, other_date: str) -> Comparison:
    """Keep editions of different days apart, and doubt that a dated one is meant without it."""
    if date and other_date:
        reason = f"another date: {date} / {other_date}"
        return Comparison(0.0, (reason,), clash=found.clash or found.is_same)
    reason = f"only one has a date: {date or other_date}"
    return Comparison(min(found.score, _DATED), (*found.reasons, reason), clash=found.clash)


def _compare_wholes(one: ProductName, other: ProductName) -> Comparison | None:
    if typed(one.tokens) != typed(other.tokens):
        return None
    if one.description != other.description:
        is_one_bare = not (one.description and other.description)
        reason = f"“{one.description or other.description}” says what it is"
        return Comparison(0.7 if is_one_bare else 0.3, (reason,))
    if _differ_in_stops(one.joints, other.joints):
        return Comparison(_HEARD, ("same but for the stop between numbers",))
    is_sure = one.has_lone_letter == other.has_lone_letter
    return Comparison(0.97, ("same but for spacing and punctuation",), is_sure=is_sure)


def _differ_in_stops(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Tell Llama 3 1B from Llama 3.1B; a hyphen may stand for either."""
    return any({".", " "} == {a, b} for a, b in zip(one, other, strict=False))


def _compare_versions(one: ProductName, other: ProductName) -> Comparison | None:
    """Keep the versions of a family apart; 2 and 2.0 may be one, or not."""
    if one.versions == other.versions:
        return None
    if one.glued == other.glued and (one.is_glued or other.is_glued):
        return Comparison(0.6, ("same but for the space between numbers",))
    versions = [".".join(name.versions) or "none" for name in (one, other)]
    reason = f"another version: {versions[0]} / {versions[1]}"
    if _without_zeros(one.versions) == _without_zeros(other.versions):
        return Comparison(0.45, (reason,))
    if not one.versions or not other.versions:
        return Comparison(_ONE_VERSIONED if one.words else 0.0, (reason,))
    is_family = not one.words or not other.words or bool(set(one.words) & set(other.words))
    return Comparison(0.0, (reason,), clash=is_family)


def _compare_order(one: ProductName, other: ProductName) -> Comparison | None:
    if sorted(one.tokens) != sorted(other.tokens):
        return None
    return Comparison(0.9, ("same words, other order",))


def _compare_longer(one: ProductName, other: ProductName) -> Comparison | None:
    """Tell a maker or family in front from another edition, named behind."""
    for length in range(1, min(_MOST_IN_FRONT, len(other.tokens) - 1) + 1):
        front, rest = other.tokens[:length], other.tokens[length:]
        if typed(rest) == typed(one.tokens) or sorted(rest) == sorted(one.tokens):
            return _compare_front(front, one)
    added = tuple((Counter(other.tokens) - Counter(one.tokens)).elements())
    if Counter(one.tokens) - Counter(other.tokens) or not added:
        return None
    reason = f"only one has “{' '.join(added)}”"
    if KINDS.issuperset(added) and other.tokens[-len(added) :] == added:
        return Comparison(0.8, (reason,))
    return Comparison(0.2, (reason,), clash=not EDITIONS.isdisjoint(added))


def _compare_front(front: tuple[str, ...], rest: ProductName) -> Comparison:
    reason = f"“{' '.join(front)}” left out in front"
    if not EDITIONS.isdisjoint(front) or not _is_distinctive(rest):
        return Comparison(0.2, (reason,))
    if rest.versions:
        return Comparison(0.85 if len(front) == 1 else 0.7, (reason,))
    return Comparison(0.7 if len(front) == 1 or len(rest.words) > 1 else 0.4, (reason,))


def _is_distinctive(name: ProductName) -> bool:
    """Say whether a name without its maker is still a name: o1-pro, 747 or Gemini, but not 4."""
    if any(not version.isdecimal() or len(version) >= _TELLING_DIGITS for version in name.versions):
        return True
    telling = [word for word in name.words if word not in EDITIONS | KINDS]
    if name.versions:
        return bool(telling) or len(name.words) > 1
    return any(len(word) >= _SHORTEST_DISTINCTIVE for word in telling)


def _compare_spelling(one: ProductName, other: ProductName) -> Comparison | None:
    """Find words misspelt or misheard: they sound equal, or are one but for the plural."""
    if len(one.tokens) != len(other.tokens):
        return None
    pairs = [(a, b) for a, b in zip(one.tokens, other.tokens, strict=True) if a != b]
    if len(pairs) < len(one.tokens) and all(len(a) == len(b) == 1 for a, b in pairs):
        return another_number(*zip(*pairs, strict=True))
    if not all(_are_alike(a, b) for a, b in pairs):
        return None
    is_heard = all(spoken(a) == spoken(b) or is_inflected(a, b) for a, b in pairs)
    reasons = tuple(f"sounds alike: {a} / {b}" for a, b in pairs)
    return Comparison(0.6 if is_heard else 0.4, reasons)


def _are_alike(a: str, b: str) -> bool:
    is_heard = min(len(a), len(b)) >= _SHORTEST_HEARD and sound_key(a) == sound_key(b)
    return is_heard or is_inflected(a, b)


def _without_zeros(versions: tuple[str, ...]) -> list[str]:
    return [version for version in versions if version != "0"]
