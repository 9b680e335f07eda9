"""What folding takes off a name though it may tell: capitals, an 's, a stop in front."""

from __future__ import annotations

import re

from store.names.comparison import Comparison
from store.names.organisations.acronyms import acronym

_DOUBTED = 0.7
_LONGEST_ACRONYM = 3
"""Longer names in capitals are more often headlines: ATLANTA is Atlanta."""
_POSSESSIVE = re.compile(r"['’]s(?!\w)", re.IGNORECASE)
_STOP_IN_FRONT = re.compile(r"(?<!\S)\.(?=[^\W\d_])")


def doubt_typing(a: str, b: str) -> Comparison | None:
    """Doubt that two names are one which are equal but for how they are typed.

    Moody's need not be Moody, nor .NET the net, nor WHO The Who; they may be.
    """
    if any(bool(mark.search(a)) != bool(mark.search(b)) for mark in (_POSSESSIVE, _STOP_IN_FRONT)):
        return Comparison(_DOUBTED, (f"typed in another way: {a} / {b}",))
    if any(_is_short_acronym(one) and _is_word(other) for one, other in ((a, b), (b, a))):
        return Comparison(_DOUBTED, (f"only one is an acronym: {a} / {b}",))
    return None


def _is_short_acronym(name: str) -> bool:
    return name.isupper() and 0 < len(acronym(name.strip())) <= _LONGEST_ACRONYM


def _is_word(name: str) -> bool:
    """Say whether a name has capitals, but only in front of its words."""
    return not name.islower() and not any(
        map(str.isupper, "".join(word[1:] for word in name.split()))
    )
