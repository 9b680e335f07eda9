"""Dates, money and quantities as English news writes them."""

from __future__ import annotations

MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.)(?!\w)"
)
WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b"
YEAR = r"(?:19|20)\d\d(?![\d.,]*\d)"
DAY = r"\d{1,2}(?:st|nd|rd|th)?\b(?!,\d)"
PERIOD = r"(?:day|night|week|weekend|month|quarter|year|decade|century|spring|summer|autumn|winter)"
SMALL = r"(?:two|three|four|five)"
LARGE = (
    r"(?:(?:six|seven|eight|nine)(?:teen|ty)?|ten|eleven|twelve|thirteen|fourteen|fifteen|eighty"
    r"|eighteen|twenty|thirty|forty|fifty|dozens?|hundreds?|thousands?|[mbtr]+illions?)\b"
)
SCALE = r"(?:hundred|thousand|million|billion|trillion)\b"
DIGITS = r"\d+(?:[.,]\d+)*"
ABOUT = (
    r"(?:over|more\ than|at\ least|nearly|almost|about|around|roughly|approximately|up\ to"
    r"|fewer\ than|less\ than|under|as\ many\ as|some)"
)
CURRENCY = r"(?:dollars|euros|pounds|yen|yuan|francs|rupees|USD|EUR|GBP)\b"

DATE = rf"""
    (?:(?i:early|mid|late)[ -])? {MONTH} (?:\ {DAY})? (?:,?\ {YEAR})?
    | {DAY}\ (?:of\ )?{MONTH} (?:,?\ {YEAR})?
    | {WEEKDAY}
    | (?i:
        (?:(?:earlier|later)\ )? (?:this|last|next)\ {PERIOD}\b
        | the\ (?:past|last|next|coming)\ (?:(?:few|several|{SMALL}|{LARGE}|\d+)\ )? {PERIOD}s?\b
        | (?:an?|a\ few|several|{SMALL}|{LARGE}|\d+)\ (?:{PERIOD}|hour|minute)s?\ (?:ago|later)\b
        | {ABOUT}\ an?\ {PERIOD}\b
      )
    | {YEAR}s?
"""
MONEY = rf"""
    (?:US|HK|[AC])?[$€£¥₹₿]{DIGITS} (?:[ -]?(?:{SCALE}|bn\b|mn\b|[mbkMBK]\b))?
    | (?i: (?:{DIGITS}\ )? (?:{LARGE}\ )? (?:of\ )? {CURRENCY} )
"""
QUANTITY = rf"""
    (?:(?i:{ABOUT})\ )? (?: {DIGITS}(?:%|\ percent\b|\ {SCALE}) | \d[\d.,]*\d(?![\w-]) )
    | (?i:{ABOUT})\ (?: \d(?!\w) | {SMALL}\b )
    | (?:(?i:{ABOUT})\ )? (?i:{LARGE})
"""
MEASURE = rf"(?:(?<![\w$€£¥₹₿#.,:@-])(?:{DATE}|{MONEY}|{QUANTITY}))"
"""A pattern for verbose mode; spaces in it are escaped."""
