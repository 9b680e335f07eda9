"""Dates as pages, mails and records write them, read only where a whole one is certain."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime
from typing import NamedTuple

_LONGEST = 100
"""Characters of a line that may be a date."""

_MONTHS = {
    name: number
    for number, names in enumerate(
        (  # English, German, French, Spanish, Italian, Dutch, Portuguese; full and shortened
            "jan january januar jänner janv janvier enero ene gennaio gen januari janeiro",
            "feb february februar févr fév février febrero febbraio februari fevereiro fev",
            "mar march märz mrz mär mars marzo maart mrt março",
            "apr april avr avril abril abr aprile",
            "may mai mayo maggio mag mei maio",
            "jun june juni juin junio giugno giu junho",
            "jul july juli juil juillet julio luglio lug julho",
            "aug august août aoû agosto ago augustus",
            "sep sept september septembre septiembre settembre set setembro",
            "oct october okt oktober octobre octubre ottobre ott outubro out",
            "nov november novembre noviembre novembro",
            "dec december dez dezember déc décembre diciembre dic dicembre dezembro",
        ),
        start=1,
    )
    for name in names.split()
}
_WEEKDAY = r"(?:[^\W\d]{2,13}(?:-feira)?\.?,? (?:den |le |el |il |the )?)?"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th|\.|er|º|°)?"
_MONTH = r"(?P<month>[^\W\d]{3,10})\.?"
_YEAR = r"(?P<year>\d{4})"
_TIME = r"(?:(?:,|\s[-–—|·])?(?: (?:at|um|à|a las|alle|om|às))?[ T]\d{1,2}[:.h]\d{2}.{0,40})?"
_FORMS = [
    re.compile(form + _TIME, re.IGNORECASE)
    for form in (
        rf"{_YEAR}([-/.])(?P<month>\d{{1,2}})\2(?P<day>\d{{1,2}})",
        rf"{_WEEKDAY}{_DAY}[ -](?:of |de |d’|d')?{_MONTH},?[ -](?:of |de |del )?{_YEAR}",
        rf"{_WEEKDAY}{_MONTH} {_DAY},? {_YEAR}",
        rf"{_YEAR}[年년] ?(?P<month>\d{{1,2}})[月월] ?(?P<day>\d{{1,2}})[日일]",
    )
]
_NUMBERS = re.compile(r"(\d{1,2})([./-])(\d{1,2})\2(\d{4})" + _TIME)
_LABEL = re.compile(
    r"(?:(?:first )?(?:published|posted|publié|veröffentlicht|stand|publicado|pubblicato|date)"
    r"(?: on| le| am| el| il)?|(?:last )?(?P<later>updated|modified)(?: on)?):? ",
    re.IGNORECASE,
)
_BASIC = re.compile(r"((?:19|20)\d\d)(\d\d)(\d\d)(?:T?\d{6}.{0,10})?")
_SECONDS = re.compile(r"(\d{9,10})(?:\.\d+)?|(\d{12,13})")


class FoundDate(NamedTuple):
    """A date as the text has it and, where that is one day only, in ISO 8601."""

    found: str
    iso: str

    def __bool__(self) -> bool:
        return bool(self.found)


NO_DATE = FoundDate("", "")


def read_date(line: str) -> str:
    """Return the whole date that a line consists of as ISO 8601, or nothing.

    An hour may follow and is left out: the day is that of the zone the text is written in.
    """
    return find_date(line).iso


def find_date(line: str) -> FoundDate:
    """Return the date that a line consists of; one that may mean two days has no ISO form.

    “Published” and its like may go before. Reads ISO 8601, RFC 2822, dates in words in seven
    languages, and numbers; “Last week” and “May 2024” are none.
    """
    text = " ".join(line.split()) if len(line) <= _LONGEST else ""
    if label := _LABEL.match(text):
        text = text[label.end() :]
    if not any(map(str.isdecimal, text)):
        return NO_DATE
    for form in _FORMS:
        if match := form.fullmatch(text):
            month = match["month"].lower()
            number = int(month) if month.isdecimal() else _MONTHS.get(month, 0)
            iso = _iso(int(match["year"]), number, int(match["day"]))
            return FoundDate(text, iso) if iso else NO_DATE
    if match := _NUMBERS.fullmatch(text):
        return _by_numbers(text, int(match[1]), int(match[3]), int(match[4]), match[2])
    return NO_DATE


def is_of_change(line: str) -> bool:
    """Say whether a line tells when the text was changed, not when it came out."""
    label = _LABEL.match(line)
    return bool(label and label["later"])


def read_value(value: str) -> FoundDate:
    """Return the date in a field that is known to hold one, which may be seconds since 1970."""
    value = value.strip()
    found = find_date(value)
    if found:
        return found
    if basic := _BASIC.fullmatch(value):
        iso = _iso(*map(int, basic.groups()))
        if iso:
            return FoundDate(value, iso)
    if seconds := _SECONDS.fullmatch(value):
        since = int(seconds[1] or seconds[2]) / (1 if seconds[1] else 1000)
        return FoundDate(value, datetime.fromtimestamp(since, UTC).date().isoformat())
    return FoundDate(value, "")


def _by_numbers(text: str, one: int, other: int, year: int, mark: str) -> FoundDate:
    """Read day and month: points go with the day first, else a number over 12 has to tell."""
    day_first, month_first = _iso(year, other, one), _iso(year, one, other)
    if not (day_first or month_first):
        return NO_DATE
    if mark == "." and day_first:
        return FoundDate(text, day_first)
    is_certain = not (day_first and month_first) or one == other
    return FoundDate(text, (day_first or month_first) if is_certain else "")


def _iso(year: int, month: int, day: int) -> str:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return ""
