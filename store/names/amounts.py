"""Are two dates, sums or quantities one? Only if they are, in another way of writing."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache

from store.names.comparison import Comparison
from store.names.fold import fold
from store.names.numerals import in_digits

_CURRENCIES = {
    "$": "$", "us$": "$", "usd": "$", "dollar": "$", "dollars": "$",
    "€": "€", "eur": "€", "euro": "€", "euros": "€",
    "£": "£", "gbp": "£", "pound": "£", "pounds": "£",
    "¥": "¥", "jpy": "¥", "yen": "¥",
}  # fmt: skip
_SCALES = {
    "thousand": 3, "k": 3,
    "million": 6, "mn": 6, "m": 6,
    "billion": 9, "bn": 9, "b": 9,
    "trillion": 12, "tn": 12,
}  # fmt: skip
_UNITS = {"%": "percent", "per cent": "percent", "pct": "percent"}
_MONTHS = """
    january february march april may june july august september october november december
"""
_MONTH = {month[:length]: month for month in _MONTHS.split() for length in (3, 4, len(month))}
_NUMBER = r"(?P<number>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)"
_MONEY = re.compile(rf"(?P<before>\D*?) ?{_NUMBER} ?(?P<scale>[a-z]*) ?(?P<after>\D*)")
_MOST_DIGITS = 24
"""More would be rounded."""
_THOUSANDS = re.compile(r"(?<=\d),(?=\d{3}(?!\d))")
_ORDINAL = re.compile(r"(?<=\d)(?:st|nd|rd|th)\b")
_STOPS = re.compile(r"[.,](?!\d)")


def compare_dates(a: str, b: str) -> Comparison:
    """Compare two dates: July 9th, 9 July and Jul. 9 are one, in the same year or in none."""
    return _compared(_date(a), _date(b))


def compare_sums(a: str, b: str) -> Comparison:
    """Compare two sums of money: $1 billion, US$1bn and 1,000 million dollars are one."""
    return _compared(_sum(a), _sum(b))


def compare_quantities(a: str, b: str) -> Comparison:
    """Compare two quantities: 1,000 and 1000 people, five and 5 percent or % are one."""
    return _compared(_quantity(a), _quantity(b))


def _compared(a: str, b: str) -> Comparison:
    if a == b and a:
        return Comparison(0.97, ("written in another way",), is_sure=True)
    return Comparison(0.0, ("not equal",))


@lru_cache(maxsize=1 << 16)
def _date(name: str) -> str:
    words = _STOPS.sub(" ", _ORDINAL.sub("", fold(name))).split()
    dated = [_MONTH.get(word, word) for word in words if word not in ("the", "of")]
    return " ".join(sorted(dated) if set(dated) & set(_MONTH.values()) else dated)


@lru_cache(maxsize=1 << 16)
def _sum(name: str) -> str:
    found = _MONEY.fullmatch(fold(name))
    if found is None or len(found["number"]) > _MOST_DIGITS:
        return fold(name)
    currency = _CURRENCIES.get((found["before"] or found["after"]).strip())
    scale = _SCALES.get(found["scale"], 0)
    if not found["before"] and not found["after"]:
        currency = _CURRENCIES.get(found["scale"])
    elif (found["before"] and found["after"]) or (found["scale"] and not scale):
        currency = None
    if currency is None:
        return fold(name)
    number = Decimal(found["number"].replace(",", "")).scaleb(scale)
    return f"{currency} {number.normalize():f}"


@lru_cache(maxsize=1 << 16)
def _quantity(name: str) -> str:
    text = _THOUSANDS.sub("", fold(name))
    for unit, word in _UNITS.items():
        text = text.replace(unit, f" {word} ")
    return " ".join(in_digits(tuple(text.split())))
