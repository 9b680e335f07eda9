"""Which language a text is in, told by its function words or its script."""

from __future__ import annotations

import re
from collections import Counter

from store.cleaning.function_words import FUNCTION_WORDS

_SAMPLE = 3_000
_FEWEST_WORDS = 8
_LEAST_SHARE = 0.1
"""Of the words that must be function words; running prose has three to five times as many."""

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_SCRIPTS = (
    ("ja", re.compile("[\u3040-\u30ff]")),
    ("ko", re.compile("[\uac00-\ud7af]")),
    ("zh", re.compile("[\u4e00-\u9fff]")),
    ("th", re.compile("[\u0e00-\u0e7f]")),
    ("el", re.compile("[\u0370-\u03ff]")),
    ("he", re.compile("[\u0590-\u05ff]")),
    ("hi", re.compile("[\u0900-\u097f]")),
    ("bn", re.compile("[\u0980-\u09ff]")),
    ("ta", re.compile("[\u0b80-\u0bff]")),
    ("ka", re.compile("[\u10a0-\u10ff]")),
    ("hy", re.compile("[\u0530-\u058f]")),
)
_OTHER_SCRIPT = re.compile("[\u0370-\u1fff\u3040-\ud7ff]")
_LEAST_SCRIPT = 0.2
_LEAST_OTHER = 0.1
"""Of the characters: names and figures stand in Latin letters everywhere."""

UNSPACED = frozenset({"ja", "zh", "th"})
"""Languages that put no blanks between words."""

_LANGUAGES_OF: dict[str, list[str]] = {}
for _language, _words in FUNCTION_WORDS.items():
    for _word in _words:
        _LANGUAGES_OF.setdefault(_word, []).append(_language)


def language_of(text: str) -> str:
    """Guess the language of a text from 3,000 characters at its start and in its middle.

    Returns a code of ISO 639-1, or "" where there are too few words or none of the languages known
    here is likely. Method: the share of function words, as in Grefenstette (1995).
    """
    sample = text
    if len(text) > 2 * _SAMPLE:
        middle = (len(text) - _SAMPLE) // 2
        sample = f"{text[:_SAMPLE]}\n{text[middle : middle + _SAMPLE]}"
    return _by_script(sample) or _by_words(sample.lower().replace("’", "'"))


def _by_script(sample: str) -> str:
    letters = len(_OTHER_SCRIPT.findall(sample))
    if letters <= _LEAST_OTHER * len(sample):
        return ""
    for language, script in _SCRIPTS:
        share = len(script.findall(sample)) / letters
        if share >= _LEAST_SCRIPT / (4 if language == "ja" else 1):
            return language
    return ""


def _by_words(sample: str) -> str:
    words = Counter(_WORD.findall(sample))
    total = words.total()
    if total < _FEWEST_WORDS:
        return ""
    counts: Counter[str] = Counter()
    for word in words.keys() & _LANGUAGES_OF.keys():
        for language in _LANGUAGES_OF[word]:
            counts[language] += words[word]
    if not counts:
        return ""
    language, count = counts.most_common(1)[0]
    return language if count >= _LEAST_SHARE * total else ""
