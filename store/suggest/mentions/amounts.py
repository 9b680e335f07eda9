"""Dates, sums of money and quantities, as English news writes them."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from store.records import EntityType
from store.suggest.mentions.words import NUMBERED, listed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from store.suggest.reading import Reading

_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December)\b"
)
_SHORT = r"(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?"
_DATED = rf"(?:{_MONTH}|{_SHORT})"
_WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b"
_YEAR = r"(?:1[6-9]|20)\d\d(?![\d,.]*\d|\w)"
_DAY = r"\d{1,2}(?:st|nd|rd|th)?(?![\w,.:]*\d|\w)"
_PERIOD = (
    r"(?:day|night|week|weekend|month|quarter|year|decade|century|spring|summer|autumn|fall|winter"
    r"|season)"
)
_SMALL = r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
_TENS = r"(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)"
_TEENS = r"(?:thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)"
_SPELT = rf"(?:{_TENS}(?:-{_SMALL})?|{_TEENS}|{_SMALL})"
_SCALE = r"(?:hundred|thousand|million|billion|trillion)\b"
_MANY = r"(?:(?:tens|hundreds)\ of\ thousands|dozens|hundreds|thousands|[mbtr]+illions)\b"
_DIGITS = r"\d+(?:[.,]\d+)*"
_FEW = rf"(?:few|several|couple\ of|past|last|next|{_SPELT}|\d+)"
_ABOUT = (
    r"(?:about|around|roughly|nearly|almost|over|under|some|approximately|at least|at most|up to"
    r"|more than|less than|fewer than|as many as|as much as|an estimated|close to)"
).replace(" ", r"\ ")
_CURRENCY = (
    r"(?:(?:US\ |Canadian\ |Australian\ )?dollars|euros|pounds|yen|yuan|francs|rupees|rubles|cents"
    r"|USD|EUR|GBP)\b"
)

_DATE = rf"""
    (?:{_WEEKDAY},?\ )? (?:(?i:early|mid|late)[ -])? {_DATED}\ {_DAY} (?:,?\ {_YEAR})?
    | {_DAY}\ (?:of\ )?{_DATED} (?:,?\ {_YEAR})?
    | (?:(?i:early|mid|late)[ -])? {_MONTH} ,?\ {_YEAR}
    | (?i:early|mid|late)[ -](?:{_DATED}|{_YEAR}|(?:the\ )?\d{{4}}s\b)
    | {_WEEKDAY} (?:\ (?:morning|afternoon|evening|night)\b)?
    | (?i:
        (?:(?:earlier|later)\ |(?:early|late)\ )? (?:this|last|next)
          \ (?:{_PERIOD}\b|{_WEEKDAY}|{_MONTH})
        | the\ (?:past|last|next|coming|previous|following)\ (?:{_FEW}\ )? {_PERIOD}s?\b
        | (?:(?:about|almost|nearly|over|more\ than|less\ than|just)\ )?
          (?:an?|a\ few|a\ couple\ of|several|{_SPELT}|{_DIGITS})\ (?:{_PERIOD}|hour|minute)s?
          \ (?:ago|later|earlier|before)\b
        | (?:about|almost|nearly|over|more\ than|less\ than)\ an?\ {_PERIOD}\b
        | today\b | yesterday\b | tomorrow\b | tonight\b
        | (?:the\ )?(?:1[6-9]|20)\d0s\b
      )
    | \d{{4}}-\d\d-\d\d\b | \d{{1,2}}/\d{{1,2}}/(?:\d\d){{1,2}}\b
"""
_MONEY = rf"""
    (?:(?i:{_ABOUT})\ )? (?:
        (?:US|HK|NZ|[AC])?[$€£¥₹₿]\ ?{_DIGITS} (?:[ -]?(?:{_SCALE}|bn\b|mn\b|tn\b|[mbkMBK]\b))?
        | {_DIGITS}\ (?:{_SCALE}\ )?{_CURRENCY}
        | (?i:{_SPELT}\ (?:{_SCALE}\ )?{_CURRENCY} | {_MANY}\ of\ {_CURRENCY})
    )
"""
_QUANTITY = rf"""
    (?:(?i:{_ABOUT})\ )? (?:
        {_DIGITS}(?:\ ?%|\ ?°\ ?[CF]?\b|\ per\ ?cent\b|\ percentage\ points?\b|\ {_SCALE}|(?![\w-]))
        | (?i:{_MANY}|(?:a\ )?dozen\b|(?:a|{_SPELT})\ {_SCALE}|{_TENS}(?:-{_SMALL})?\b|{_TEENS}\b)
    )
    | (?i:{_ABOUT})\ {_SPELT}\b
    | (?!(?i:one)\b) (?i:{_SPELT})(?=\ (?:current|former|other|new|more|people|men|women)\b)
"""
_KINDS = (
    (EntityType.MONEY, "an amount of money", _MONEY),
    (EntityType.DATE, "a date", _DATE),
    (EntityType.QUANTITY, "a quantity", _QUANTITY),
)
_BEFORE_A_YEAR = listed("in since by of until till from during before after early late")
_BEFORE_A_MONTH = _BEFORE_A_YEAR | listed("last next this on and")
_MONTHS = listed(
    "January February March April May June July August September October November December"
)
_OPENERS = listed("""
    about around roughly nearly almost over under some approximately at up more less fewer as an
    close early mid late earlier later this last next the a several just today yesterday tomorrow
    tonight dozens hundreds thousands millions billions trillions tens dozen one two three four five
    six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
    nineteen twenty thirty forty fifty sixty seventy eighty ninety us hk nz c a
    monday tuesday wednesday thursday friday saturday sunday january february march april may june
    july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec
    """)
_ARTICLES = listed("a an the A An The")
_COUNTED = listed(
    """
    past last next coming previous following few couple dozen estimated hundred thousand million
    billion trillion day night week weekend month quarter year decade century season spring summer
    autumn fall winter hour minute
    """
) | {f"{century}{decade}0s" for century in range(16, 21) for decade in range(10)}
"""What an article stands before in a date or a number."""
_MOST_DIGITS = 12
"""In a row; more are the number of an account, a message, a part."""
_NO_COUNT_AROUND = frozenset(["-", "–", ":", "/"])
_CLOCK = listed("a.m a.m. p.m p.m. am pm AM PM o'clock noon midnight BC BCE AD CE bc bce ce")
_ENCLOSED = frozenset([("(", ")"), ("[", "]"), (",", ",")])
"""Around the mark of a note, the beginning of a telephone number, and an age."""
_SHORT_LABELS = listed("ch p pp vol fig sec art no")
_CURRENCY_SIGNS = frozenset("$€£¥₹₿")


class Amount(NamedTuple):
    """A date, sum or quantity, `[start, end)` in code points."""

    start: int
    end: int
    type: EntityType
    reason: str


@cache
def _patterns() -> tuple[tuple[EntityType, str, re.Pattern[str]], ...]:
    return tuple((kind, reason, re.compile(text, re.VERBOSE)) for kind, reason, text in _KINDS)


def amounts(reading: Reading) -> Iterator[Amount]:
    """Yield the dates, sums and quantities of an article in order; none overlaps another."""
    for first, last in reading.lines:
        line_end = reading.ends[last - 1]
        reached = reading.starts[first]
        for place in range(first, last):
            word = reading.words[place]
            if not _may_open(word) or reading.starts[place] < reached:
                continue
            if word in _ARTICLES and place + 1 < last and reading.words[place + 1] not in _COUNTED:
                continue
            found = _amount(reading, place, line_end)
            if found is not None:
                yield found
                reached = found.end


@lru_cache(maxsize=1 << 14)
def _may_open(word: str) -> bool:
    if word.islower():
        return word in _OPENERS
    if word[0].isdigit() or word in _CURRENCY_SIGNS:
        return True
    return word.lower().rstrip(".").partition("-")[0] in _OPENERS


def _amount(reading: Reading, place: int, line_end: int) -> Amount | None:
    start = reading.starts[place]
    if start and (reading.text[start - 1] in "-./#$™®©×" or reading.text[start - 1].isalnum()):
        return None
    for kind, reason, pattern in _patterns():
        found = pattern.match(reading.text, start, line_end)
        if found and not (kind is EntityType.QUANTITY and _is_no_count(reading, place, found[0])):
            why = "a number alone" if _stands_alone(reading, found) else reason
            return Amount(start, found.end(), kind, why)
    return _lone_date(reading, place)


def _stands_alone(reading: Reading, found: re.Match[str]) -> bool:
    """Say whether a number in digits says neither of what it is nor of how many things."""
    behind = reading.text[found.end() : found.end() + 2].lstrip()
    return found[0].isdigit() and not behind[:1].isalpha()


def _lone_date(reading: Reading, place: int) -> Amount | None:
    """Take a month or a year alone for a date behind a word that asks for one: in April."""
    word = reading.words[place]
    before = reading.words[place - 1].lower() if place else ""
    is_month = before in _BEFORE_A_MONTH and word in _MONTHS
    if not is_month and (before not in _BEFORE_A_YEAR or not re.fullmatch(_YEAR, word)):
        return None
    return Amount(reading.starts[place], reading.ends[place], EntityType.DATE, "a date")


def _is_no_count(reading: Reading, place: int, found: str) -> bool:
    """Say whether a number counts nothing: a year, a result, a clock, an age, a list's marker."""
    before = reading.words[place - 1] if place else ""
    number = found.rpartition(" ")[2]
    is_year = re.fullmatch(r"(?:1[6-9]|20)\d\d", number) is not None
    end = reading.starts[place] + len(found)
    behind = reading.token_at(end)
    following = reading.words[behind] if behind < len(reading.words) else ""
    if following in _CLOCK:
        return True
    if not found[0].isdigit():
        return is_year and before in _BEFORE_A_YEAR  # since at least 1980
    if is_year or number.count(".") > 1 or (number.isdigit() and len(number) > _MOST_DIGITS):
        return True
    if number == found and before[:1].isupper() and not following[:1].islower():
        return True  # Area 51
    mark = reading.text[end : end + 1]
    return _is_of_a_row(before, following, mark) or _is_label(reading, place, following)


def _is_of_a_row(before: str, following: str, mark: str) -> bool:
    """Say whether a number is of a result, a table, a telephone number, or an age."""
    return (
        not _NO_COUNT_AROUND.isdisjoint((before, following))
        or before[:1].isdigit()
        or following[:1].isdigit()
        or (before, following) in _ENCLOSED
        or mark in (":", "/", "(")
    )


def _is_label(reading: Reading, place: int, following: str) -> bool:
    """Say whether a number tells one of a row from the others: page 7, Ch. 2, or “3.” on a line."""
    start = reading.starts[place]
    is_first = place == 0 or "\n" in reading.text[reading.ends[place - 1] : start]
    if is_first and following in (".", ")"):
        return True
    named = [word.lower() for word in reading.words[max(0, place - 2) : place]]
    if named[-1:] == ["."]:
        return named[0] in _SHORT_LABELS
    return bool(named) and named[-1] in NUMBERED
