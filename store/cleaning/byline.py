"""Lines that say whose an article is: “By Ann Example”, “Source Example News”."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from store.cleaning.measures import Measures

_OPENINGS = frozenset(("by", "author", "source"))
_OPENINGS_WITH_BY = frozenset(("written", "published", "posted", "reported", "story", "words"))
_BETWEEN_NAMES = frozenset(("and", "of", "the", "for", "with"))
_LONGEST = 10


def is_byline(unit: Measures) -> bool:
    """Say whether a unit is an opening such as “By” and names, and nothing else."""
    words = unit.words
    if not 1 < len(words) <= _LONGEST:
        return False
    if words[0] in _OPENINGS:
        opening = 1
    elif words[0] in _OPENINGS_WITH_BY and words[1] == "by":
        opening = 2
    else:
        return False
    names = [
        word
        for word in unit.unit.text.split()[opening:]
        if word[0].isalpha() and word not in _BETWEEN_NAMES
    ]
    return bool(names) and all(name[0].isupper() for name in names)
