"""Do two names differ by a number? Fund III is no Fund IV, nor Vitamin C a Vitamin K."""

from __future__ import annotations

from store.names.comparison import Comparison
from store.names.numerals import as_figure

_READ_AS_NUMBER = 0.6

Words = tuple[str, ...]


def another_number(one: Words, other: Words) -> Comparison:
    """Keep two names apart by their numbers, for good."""
    reason = f"another number: {' '.join(one)} / {' '.join(other)}"
    return Comparison(0.0, (reason,), clash=True)


def compare_last(one: Words, other: Words) -> Comparison | None:
    """Compare names that differ in the last word only, if that is a number or a letter in both.

    A letter may be Roman, but nobody knows: Studio X and Studio 10 may be one, B and C may not.
    """
    if len(one) < 2 or one[:-1] != other[:-1] or one[-1] == other[-1]:  # noqa: PLR2004 - a number needs a name
        return None
    a, b = one[-1], other[-1]
    if not all(len(word) == 1 or word.isdecimal() for word in (a, b)):
        return None
    if as_figure(a) == as_figure(b):
        return Comparison(_READ_AS_NUMBER, (f"{a} for {b}",))
    return another_number((a,), (b,))
