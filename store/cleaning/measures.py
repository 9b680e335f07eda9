"""What a unit looks like by itself: words, capitals, how it ends, what its words hint at."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from store.cleaning.cues import ANYWHERE, AT_THE_START, MONTHS, Cue
from store.cleaning.function_words import FUNCTION_WORDS
from store.cleaning.language import UNSPACED

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from store.cleaning.units import Unit

_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_CLOSING = "\"'”’»)]"
_OPENING = frozenset("\"'“‘«(")
_BULLETS = frozenset("•·●▪■◦‣*-–—»>→|+✓✔")
_DATE = re.compile(r"\b\d{1,4}[/.-]\d{1,2}[/.-]\d{2,4}\b")
_DIGIT = re.compile(r"\d")
_MARK = re.compile(r"[][(){}<>=|/\\_$#*+&;:\"]")
"""Marks that are rare in prose, and usual in program code, tables and menus."""

_CLOCK = re.compile(r"\b\d{1,2}:\d\d\b")
_DOMAINS = frozenset(("com", "org", "net", "io", "co"))
_HEAD, _TAIL = 30, 15
"""Words of a long unit that are read for hints."""

_LONG_DATE_PREFIX = 200
_EARLY = 33
_SHORT_WORD, _LONGEST_LABEL = 2, 3
_OF_HEADLINES = range(5, 31)
_LEAST_CONTENT, _CAPITALISED = 3, 0.55
_FEWEST_PROSE_WORDS = 12
_PROSE_SHARE = 0.25
_SHORT_LIST_SHARE = 0.15
_UNSPACED_PROSE = 30
"""Characters of a line of Chinese, Japanese or Thai from which it may be a sentence."""


class End:
    """How a unit ends, in order of how much it looks like the end of a sentence."""

    OTHER, LETTER, DIGIT, COMMA, COLON, ELLIPSIS, QUESTION, STOP = range(8)


_END_OF = {
    **dict.fromkeys(",;、，；", End.COMMA),
    **dict.fromkeys(":：", End.COLON),
    "…": End.ELLIPSIS,
    **dict.fromkeys("?!？！؟", End.QUESTION),
    **dict.fromkeys(".。।۔", End.STOP),
}


class First:
    """How a unit begins."""

    OTHER, BULLET, QUOTE, DIGIT, LOWER, UPPER = range(6)


class Measures:
    """What is counted of one unit. `words` are in lower case, with straight apostrophes."""

    __slots__ = (
        "capitals",
        "colon",
        "commas",
        "content",
        "cues",
        "digits",
        "end",
        "first",
        "function_share",
        "is_headline",
        "is_prose",
        "key",
        "length",
        "marks",
        "names",
        "quoted",
        "sentences",
        "shouts",
        "unit",
        "words",
    )

    unit: Unit
    words: list[str]
    key: str
    """The words, joined: two units with one key say the same."""
    length: int
    function_share: float
    """Of the words, those that are function words."""
    capitals: float
    """Of the other words, those that begin with a capital."""
    shouts: float
    """Of all words, those in capitals altogether."""
    digits: float
    """Of the characters."""
    marks: float
    """Of the characters, those that are rare in prose."""
    commas: int
    sentences: int
    end: int
    quoted: bool
    """Whether a closing mark follows the end."""
    first: int
    colon: str
    """Up to three words before an early colon."""
    cues: int
    """A set of bits, see `Cue`."""
    content: frozenset[str]
    """The words that are not function words."""
    names: frozenset[str]
    """Those of them that begin with a capital, but for the first."""
    is_prose: bool
    is_headline: bool


class Measurer:
    """Measures the units of one text, in the light of its language."""

    def __init__(self, language: str) -> None:
        self._function_words = FUNCTION_WORDS.get(language, FUNCTION_WORDS["en"])
        self._unspaced = language in UNSPACED
        self._prose_share = _PROSE_SHARE if language in {"en", ""} else _SHORT_LIST_SHARE
        if language not in FUNCTION_WORDS and language:
            self._prose_share = 0.0

    def measure_all(self, units: Iterable[Unit]) -> list[Measures]:
        """Measure each unit."""
        return [self.measure(unit) for unit in units]

    def measure(self, unit: Unit) -> Measures:
        """Count what there is to count of one unit."""
        text = unit.text
        words = _WORD.findall(text)
        count = len(words)
        key = " ".join(words).lower()
        if "’" in key:
            key = key.replace("’", "'")
        lower = key.split(" ") if words else []
        function_words = self._function_words
        content = [
            word for word, low in zip(words, lower, strict=False) if low not in function_words
        ]
        measures = Measures()
        measures.unit = unit
        measures.words = lower
        measures.key = key
        measures.length = len(text)
        measures.function_share = (count - len(content)) / count if count else 0.0
        capitalised = [word for word in content if word[0].isupper()]
        upper = len(capitalised)
        measures.capitals = upper / len(content) if content else 0.0
        measures.shouts = sum(map(str.isupper, words)) / count if upper else 0.0
        head = text[:400]
        measures.digits = len(_DIGIT.findall(head)) / len(head)
        measures.marks = len(_MARK.findall(head)) / len(head)
        measures.commas = text.count(",")
        measures.sentences = text.count(". ") + text.count("? ") + text.count("! ")
        measures.content = frozenset([word.lower() for word in content if len(word) > _SHORT_WORD])
        measures.names = frozenset(
            [word.lower() for word in capitalised[1:] if len(word) > _SHORT_WORD]
        )
        measures.colon = _before_colon(text)
        self._ends(measures, text)
        measures.cues = _cues(lower, head, measures)
        self._kinds(measures, len(content))
        return measures

    @staticmethod
    def _ends(measures: Measures, text: str) -> None:
        stripped = text.rstrip(_CLOSING)
        measures.quoted = len(stripped) < len(text)
        last = stripped[-1:] or text[-1]
        measures.end = (
            End.ELLIPSIS
            if last == "." and stripped.endswith("...")
            else _END_OF.get(last)
            or (End.LETTER if last.isalpha() else End.DIGIT if last.isdigit() else End.OTHER)
        )
        start = text[0]
        measures.first = (
            First.UPPER
            if start.isupper()
            else First.LOWER
            if start.islower()
            else First.DIGIT
            if start.isdigit()
            else First.QUOTE
            if start in _OPENING
            else First.BULLET
            if start in _BULLETS
            else First.OTHER
        )

    def _kinds(self, measures: Measures, content: int) -> None:
        count = len(measures.words)
        if self._unspaced:
            measures.is_prose = measures.length >= _UNSPACED_PROSE and (
                measures.end >= End.ELLIPSIS or measures.length > 4 * _UNSPACED_PROSE
            )
            measures.is_headline = False
            return
        measures.is_prose = (
            count >= _FEWEST_PROSE_WORDS
            and measures.end >= End.COLON
            and measures.function_share >= self._prose_share
        )
        measures.is_headline = (
            count in _OF_HEADLINES
            and content >= _LEAST_CONTENT
            and measures.end in {End.LETTER, End.DIGIT, End.QUESTION}
            and measures.capitals >= _CAPITALISED
        )


def _before_colon(text: str) -> str:
    """Return up to three words in lower case before a colon near the start, or nothing."""
    place = text.find(":", 0, _EARLY)
    if place < _SHORT_WORD or (place + 1 < len(text) and not text[place + 1].isspace()):
        return ""
    words = text[:place].strip(' \t\u00a0*•-–—#>"“').lower().replace("’", "'").split()
    if len(words) > _LONGEST_LABEL or any(not word[0].isalpha() for word in words):
        return ""
    return " ".join(words)


def _cues(words: Sequence[str], head: str, measures: Measures) -> int:
    """Collect the hints of a unit's words and marks."""
    bits = 0
    if words:
        bits = _hints(words)
        start = AT_THE_START.get(words[0])
        if start:
            bits |= start.alone
            if len(words) > 1:
                bits |= start.before.get(words[1], 0)
    if measures.digits:
        bits |= _dates(words, head)
    if "ago" in words:
        bits |= 1 << Cue.AGO
    if "@" in head:
        bits |= 1 << Cue.HANDLE
    if "#" in head:
        bits |= 1 << Cue.HASHTAG
    if "http" in head or "www." in head or not _DOMAINS.isdisjoint(words):
        bits |= 1 << Cue.ADDRESS
    if "©" in head or "copyright" in words[:6] or "rights reserved" in measures.key:
        bits |= 1 << Cue.COPYRIGHT
    return bits


def _hints(words: Sequence[str]) -> int:
    if len(words) > _HEAD + _TAIL:
        words = [*words[:_HEAD], *words[-_TAIL:]]
    bits = 0
    for index, hints in enumerate(map(ANYWHERE.get, words), 1):
        if hints:
            bits |= hints[0]
            if hints[1] and index < len(words):
                bits |= hints[1].get(words[index], 0)
    return bits


def _dates(words: Sequence[str], head: str) -> int:
    bits = 0
    if _is_dated(words[:60]) or _DATE.search(head, 0, _LONG_DATE_PREFIX):
        bits |= 1 << Cue.DATE
    if _CLOCK.search(head, 0, _LONG_DATE_PREFIX):
        bits |= 1 << Cue.TIME
    if "read" in words and not {"min", "mins", "minute", "minutes"}.isdisjoint(words):
        bits |= 1 << Cue.READING_TIME
    return bits


def _is_dated(words: Collection[str]) -> bool:
    months = MONTHS.intersection(words)
    if not months:
        return False
    listed = list(words)
    return any(
        word in months
        and (
            (index > 0 and listed[index - 1][0].isdigit())
            or (index + 1 < len(listed) and listed[index + 1][0].isdigit())
        )
        for index, word in enumerate(listed)
    )
