"""What stands around a name, as traits: the words beside it, and what it is said to be.

Where a name is described (Yupp, a startup; the Arena leaderboard; Cyc is a system), the head of
the description tells more of it than the words beside it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.suggest.mentions.shapes import Shape
from store.suggest.mentions.words import (
    EVENTS,
    FUNCTION,
    ORGANISATIONS,
    PERSONAL_TITLES,
    PLACES,
    PRODUCT_NOUNS,
    ROLES,
    VERBS,
    WORK_NOUNS,
    listed,
)

if TYPE_CHECKING:
    from store.suggest.mentions.names import Name
    from store.suggest.mentions.view import View

_CLASSES = (
    ("role", ROLES | PERSONAL_TITLES),
    ("verb", VERBS),
    ("work", WORK_NOUNS),
    ("product", PRODUCT_NOUNS),
    ("org", ORGANISATIONS),
    ("place", PLACES),
    ("event", EVENTS),
)
_DETERMINERS = listed("a an the this that its their his her our 's")
_ARTICLES = listed("a an the")
_COPULAS = listed("is was are were remains became becomes")
_LONGEST = 5
"""Words of a description up to its head."""
_AHEAD = 2
"""How many words before a name are looked at, and behind it."""


class Contexts:
    """The words of an article, ready to be looked at around its names."""

    def __init__(self, seen: View) -> None:
        self._lower = ["^", "^", *seen.lower, "$", "$", "$"]
        self._shapes = seen.cased.shapes
        self._in_headline = seen.cased.in_headline

    def traits(self, name: Name) -> list[str]:
        """Return the traits of the place where a name stands."""
        farther, near = self._lower[name.first : name.first + _AHEAD]
        behind, second = self._lower[name.last + _AHEAD : name.last + 2 * _AHEAD]
        traits = [f"<={near}", f"<<={farther} {near}", f">={behind}", f">>={behind} {second}"]
        traits += [f"<{kind}" for kind in _KINDS.get(near, ())]
        traits += [f">{kind}" for kind in _KINDS.get(behind, ())]
        if behind == "'s":
            traits += [f">'s {kind}" for kind in _KINDS.get(second, ())]
        traits += self._described(name.last, near, behind, second)
        if name.title:
            traits += ("title", f"t={name.title}")
        if name.mark:
            traits.append(name.mark)
        if name.opens:
            traits.append("opens")
        if self._in_headline[name.first]:
            traits.append("headline")
        return traits

    def _described(self, place: int, before: str, behind: str, second: str) -> list[str]:
        """Return what a name that ends at a token is: by apposition, a verb, or as a modifier."""
        if second in _ARTICLES and (behind == "," or behind in _COPULAS):
            how, head = "a", self._head(place + 2)
        elif before in _DETERMINERS:
            how, head = "h", self._head(place)
        else:
            return []
        return [f"{how}={head}", *(f"{how} {kind}" for kind in _KINDS.get(head, ()))]

    def _head(self, place: int) -> str:
        """Return the head of the noun phrase that goes on at a token: its last word, if any."""
        head = ""
        for at in range(place, min(place + _LONGEST, len(self._shapes))):
            word = self._lower[at + _AHEAD]
            if self._shapes[at] < Shape.LOWER or word in FUNCTION:
                break
            head = word if self._shapes[at] is Shape.LOWER else ""
        return head


_KINDS = {
    word: tuple(kind for kind, members in _CLASSES if word in members)
    for word in frozenset().union(*(members for _, members in _CLASSES))
}
"""What a word beside a name tells of."""
