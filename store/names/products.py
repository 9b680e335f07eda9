"""Are two names of products one? Never if the versions differ, whatever else is alike."""

from __future__ import annotations

import re
from functools import lru_cache

from store.names.comparison import Comparison, scaled
from store.names.fold import fold
from store.names.sound import spelling_likeness

_ALIKE = 0.9
_VERSION_SIGN = re.compile(r"\bv(?=\d)")
_TOKEN = re.compile(
    r"""
    (?: (?<![^\W\d_]) [^\W\d_] )? \d+ (?: [^\W\d_] (?![^\W\d_]) )?  # 4, o1, 4o, 70b
    | [^\W\d_]+                                                     # a word
    | [^\w\s.]+                                                     # ++, #
    """,
    re.VERBOSE,
)


def compare_products(a: str, b: str) -> Comparison:
    """Compare two names token by token; a token with a digit is a version and must be equal."""
    one, other = sorted((_tokens(a), _tokens(b)), key=len)
    if _versions(one) != _versions(other):
        return Comparison(0.0, ("another version",))
    if "".join(one) == "".join(other):
        return Comparison(0.95, ("same but for spacing",))
    if sorted(one) == sorted(other):
        return Comparison(0.95, ("same words, other order",))
    if set(one) < set(other):
        return _compare_longer(one, other)
    alike = spelling_likeness("".join(sorted(one)), "".join(sorted(other)))
    return Comparison(scaled(alike, _ALIKE), (f"spelling alike: {fold(a)} / {fold(b)}",))


def _compare_longer(one: tuple[str, ...], other: tuple[str, ...]) -> Comparison:
    """Tell a maker or family put in front, as often as not, from another edition named behind."""
    added = " ".join(word for word in other if word not in one)
    in_front = " ".join(other[: len(other) - len(one)])
    if added == in_front:
        return Comparison(0.88, (f"same but for “{added}” in front",))
    return Comparison(0.5, (f"another edition: {added}",))


@lru_cache(maxsize=1 << 16)
def _tokens(name: str) -> tuple[str, ...]:
    """Cut a name where letters and digits meet: Grok4 is Grok 4, but 4o and o1 stay whole."""
    return tuple(_TOKEN.findall(_VERSION_SIGN.sub("", fold(name))))


def _versions(tokens: tuple[str, ...]) -> list[str]:
    return sorted(token for token in tokens if any(map(str.isdigit, token)))
