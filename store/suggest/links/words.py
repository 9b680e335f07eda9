"""The words of a claim: lower-cased, without marks, and cut to a stem."""

from __future__ import annotations

import re
from functools import lru_cache

_APOSTROPHES = re.compile(r"(?<=\w)['’‘ʼ´`]s?(?!\w)|['’‘ʼ´`]")
_WORD = re.compile(r"\d+(?:[.,]\d+)*[^\W_]*|[^\W_]+")
_ENDINGS = (
    *("ational", "ization", "isation", "ousness", "iveness", "fulness"),
    *("ations", "ements", "ership", "ation", "ement", "ments", "ities", "ition", "ments"),
    *("ment", "ness", "ings", "ions", "ance", "ence", "able", "ible", "ship", "ures"),
    *("ing", "ion", "ies", "ied", "ers", "ity", "ful", "ive", "ous", "ure", "ors"),
    *("er", "or", "ed", "es", "ly", "al", "s", "e", "y"),
)
_SHORTEST_STEM = 4
_MARK = re.compile("[\"“”„‟«»]|''")


def words(text: str) -> list[str]:
    """Return the words of a text, lower-cased, without punctuation.

    Two quotations are the same where these are equal (Quotebank, Vaucher et al. 2021). An
    apostrophe joins (“don't” is “dont”), a possessive is left off, a number keeps its point.
    """
    return _WORD.findall(_APOSTROPHES.sub("", text.lower()))


def quoted_part(content: str) -> str:
    """Return what stands between the quotation marks of a content.

    It is all of it where there are none, as in speech without marks, or where they are not
    balanced.
    """
    pieces = _MARK.split(content)
    begins_inside = pieces[0][-1:].isalnum()
    if len(pieces) == 1 or len(pieces) % 2 == 0 or begins_inside:
        return content
    return " ".join(pieces[1::2])


@lru_cache(maxsize=1 << 16)
def stem(word: str) -> str:
    """Cut one ending off a word, so that “resigned” and “resignation” meet."""
    if not word.isalpha():
        return word
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST_STEM:
            return word.removesuffix(ending)
    return word
