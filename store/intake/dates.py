"""Dates that stand on a line of their own, as pages print them."""

from __future__ import annotations

import re
from datetime import date

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_WEEKDAY = r"(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,? )?"
_MONTH = r"(?P<month>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>\d{4})"
_TIME = r"(?:,? (?:at )?\d{1,2}:\d{2}.{0,30})?"
_WRITTEN = [
    re.compile(_WEEKDAY + day_and_month + _TIME, re.IGNORECASE)
    for day_and_month in (rf"{_DAY} {_MONTH},? {_YEAR}", rf"{_MONTH} {_DAY},? {_YEAR}")
]
_ISO = re.compile(rf"{_YEAR}-(?P<month>\d\d)-(?P<day>\d\d)(?:[T ]\d\d:\d\d.{{0,30}})?")


def read_date(line: str) -> str:
    """Return the whole date that a line consists of as ISO 8601, or nothing.

    Reads ISO 8601, RFC 2822 and English dates; an hour may follow and is left out.
    """
    for pattern in (_ISO, *_WRITTEN):
        if match := pattern.fullmatch(line):
            month = match["month"]
            number = int(month) if month.isdigit() else _MONTHS.index(month.lower()) + 1
            try:
                return date(int(match["year"]), number, int(match["day"])).isoformat()
            except ValueError:
                return ""
    return ""
