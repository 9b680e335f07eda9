"""What dates, sums and quantities come to, in a notation that is the same however they are written.

Dates follow ISO 8601, without the year where the text gives none; sums begin with the code of ISO
4217; numbers are written as programs read them.
"""

from __future__ import annotations

import re
from functools import lru_cache

from store.names.numerals import in_digits
from store.records import EntityType

_CODES = {
    "$": "USD", "us$": "USD", "dollar": "USD", "dollars": "USD",
    "€": "EUR", "euro": "EUR", "euros": "EUR",
    "£": "GBP", "pound": "GBP", "pounds": "GBP",
    "¥": "JPY", "yen": "JPY", "₹": "INR", "rupee": "INR", "rupees": "INR",
    "c$": "CAD", "a$": "AUD", "hk$": "HKD", "nz$": "NZD",
}  # fmt: skip
_SCALES = {
    "thousand": 3, "k": 3, "million": 6, "mn": 6, "m": 6,
    "billion": 9, "bn": 9, "b": 9, "trillion": 12, "tn": 12,
}  # fmt: skip
_BOUNDS = {
    "over": ">", "more than": ">", "above": ">", "at least": ">=", "no fewer than": ">=",
    "under": "<", "below": "<", "less than": "<", "fewer than": "<",
    "up to": "<=", "at most": "<=", "as many as": "<=",
    "about": "~", "around": "~", "roughly": "~", "nearly": "~", "almost": "~", "some": "~",
}  # fmt: skip
_MONTH_NAMES = """
    january february march april may june july august september october november december
"""
_MONTHS = {
    form: number
    for number, name in enumerate(_MONTH_NAMES.split(), 1)
    for form in (name, name[:3], name[:4])
}
_DAYS = "monday|tuesday|wednesday|thursday|friday|saturday|sunday"
_MONTH = rf"(?P<month>{'|'.join(sorted(_MONTHS, key=len, reverse=True))})\.?"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?:,? (?P<year>\d{4}))?"
_DATES = (
    re.compile(rf"(?:(?:{_DAYS}),? )?{_MONTH} {_DAY}{_YEAR}"),
    re.compile(rf"(?:(?:{_DAYS}),? )?{_DAY} (?:of )?{_MONTH}{_YEAR}"),
    re.compile(rf"{_MONTH},? (?P<year>\d{{4}})(?P<day>)"),
)
_BOUND = rf"(?:(?P<bound>{'|'.join(sorted(_BOUNDS, key=len, reverse=True))}) )?"
_DIGITS = r"(?P<number>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)"
_SCALE = rf"(?:[ -]?(?P<scale>{'|'.join(_SCALES)}))?"
_CODE = "|".join(map(re.escape, sorted(_CODES, key=len, reverse=True)))
_SUM = re.compile(
    rf"{_BOUND}(?:(?P<before>{_CODE}) ?{_DIGITS}{_SCALE}|{_DIGITS.replace('number', 'count')}"
    rf"{_SCALE.replace('scale', 'times')} (?P<after>{_CODE}))"
)
_MANY_OF = re.compile(rf"(?P<many>(?:hundred|thousand|million|billion)s) of (?P<code>{_CODE})")
_QUANTITY = re.compile(rf"{_BOUND}{_DIGITS}{_SCALE}(?: ?(?P<percent>%|percent|per cent))?")
_COMMON = """
    a an the this that these last next past previous following coming early earlier late later mid
    today tomorrow yesterday tonight now recent recently about around roughly nearly almost over
    more under less fewer up at some several few many most half hundreds thousands millions
    billions trillions dozens scores twice once in on by since until
"""
_COMMON_FIRST = frozenset(_COMMON.title().split())


@lru_cache(maxsize=1 << 12)
def value_of(name: str, type_: EntityType) -> str:
    """Return what an amount comes to: 07-09 for July 9, USD 6e9 for $6 billion, >900 for over 900.

    What has no such notation stays as it is, but for a common word at its beginning, which is
    written small: last week. A name of another type is returned as it is.
    """
    plain = " ".join(name.split())
    read = {EntityType.DATE: _date, EntityType.MONEY: _sum, EntityType.QUANTITY: _quantity}
    if type_ not in read or not plain:
        return name
    return read[type_](plain.lower()) or _written_small(plain)


def _date(text: str) -> str:
    found = next((match for form in _DATES if (match := form.fullmatch(text))), None)
    if found is None:
        return ""
    month = _MONTHS[found["month"]]
    parts = [found["year"], f"{month:02}", found["day"] and f"{int(found['day']):02}"]
    return "-".join(filter(None, parts))


def _sum(text: str) -> str:
    found = _SUM.fullmatch(text)
    if found is None:
        many = _MANY_OF.fullmatch(text)
        return f"{_CODES[many['code']]} {many['many']}" if many else ""
    code = _CODES[found["before"] or found["after"]]
    number = _number(found["number"] or found["count"], found["scale"] or found["times"])
    return f"{_BOUNDS.get(found['bound'], '')}{code} {number}"


def _quantity(text: str) -> str:
    bound = next((word for word in _BOUNDS if text.startswith(f"{word} ")), "")
    rest = text.removeprefix(bound).strip()
    digits = f"{bound} {' '.join(in_digits(tuple(rest.split())))}".strip()
    found = _QUANTITY.fullmatch(digits)
    if found is None:
        return ""
    unit = " %" if found["percent"] else ""
    return f"{_BOUNDS.get(found['bound'], '')}{_number(found['number'], found['scale'])}{unit}"


def _number(digits: str, scale: str | None) -> str:
    plain = digits.replace(",", "")
    return f"{plain}e{_SCALES[scale]}" if scale else plain


def _written_small(name: str) -> str:
    """Write the first word small where it is a common word of amounts: Last week, Hundreds."""
    first, blank, rest = name.partition(" ")
    return f"{first.lower()}{blank}{rest}" if first in _COMMON_FIRST else name
