"""What folding takes off a name though it may tell it from another: capitals, 's, a stop in front."""

from __future__ import annotations

import re

from store.names.comparison import Comparison
from store.names.organisations.acronyms import acronym

_DOUBTED = 0.7
_POSSESSIVE = re.compile(r"['’]s(?!\w)", re.IGNORECASE)
_STOP_IN_FRONT = re.compile(r"(?<!\S)\.(?=[^\W\d_])")


def doubt_typing(a: str, b: str) -> Comparison | None:
    """Doubt that two names are one which are equal but for how they are typed.

    Moody's need not be Moody, nor .NET the net, nor WHO The Who; they may be.
    """
    if any(bool(mark.search(a)) != bool(mark.search(b)) for mark in (_POSSESSIVE, _STOP_IN_FRONT)):
        return Comparison(_DOUBTED, (f"typed in another way: {a} / {b}",))
    for one, other in ((a, b), (b, a)):
        if one.isupper() and acronym(one.strip()) and not any(map(_has_capitals, other.split())):
            return Comparison(_DOUBTED, (f"only one is an acronym: {one} / {other}",))
    return None


def _has_capitals(word: str) -> bool:
    return any(map(str.isupper, word[1:]))
