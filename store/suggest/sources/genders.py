"""Whether a person is a woman or a man, as far as a name, a title or a pronoun says."""

from __future__ import annotations

from collections import defaultdict
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from store.records import EntityType

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from store.suggest.sources.heads import Named

_TITLES = {
    **dict.fromkeys(("mrs", "ms", "miss", "lady", "madam", "queen", "princess", "dame"), True),
    **dict.fromkeys(("mr", "sir", "lord", "king", "prince", "pope", "father"), False),
}
_A_MAN, _A_WOMAN = "james", "mary"
_LONGEST_TITLE = 6
"""Letters, with the blank behind it."""
_AFTER = frozenset(("jr", "sr", "ii", "iii", "iv"))


@lru_cache(maxsize=1 << 14)
def family_name(name: str) -> str:
    """Return the last word of a name in lower case, without the possessive and Jr."""
    words = [word.strip(".,'").removesuffix("'s") for word in name.lower().split()]
    while len(words) > 1 and words[-1] in _AFTER:
        words.pop()
    return words[-1] if words else ""


@lru_cache(maxsize=1 << 14)
def gender_of(name: str, word_before: str) -> bool | None:
    """Say whether a name is a woman's or a man's, by title or given name; of others nothing."""
    words = name.lower().replace(".", "").split()
    for word in (word_before.lower().strip("."), *words[:1]):
        if word in _TITLES:
            return _TITLES[word]
    if not words[1:]:
        return None  # a surname alone
    from store.names.persons.known import are_of_two_sexes

    if are_of_two_sexes(words[0], _A_MAN):
        return True
    return False if are_of_two_sexes(words[0], _A_WOMAN) else None


class Genders:
    """What an article says of its persons: Mr. Roe, John Roe, and that a pronoun took up Roe."""

    def __init__(self, text: str, names: Sequence[Named], families: Sequence[str]) -> None:
        """Take the names of a text and, one each, their last words."""
        self._text = text
        self._names = names
        self._families = families
        self._learnt: dict[str, bool] = {}

    def of(self, name: int) -> bool | None:
        """Say whether a person is a woman: True, False, or None where nothing tells.

        The name itself goes first. A surname alone is as the full name before it, else as all of
        that surname are; what pronouns told goes last.
        """
        known = self._by_itself(name)
        if known is None and self._is_short(name):
            known = gender_of(self._in_full.get(name, ""), "")
            known = self._of_families.get(self._families[name]) if known is None else known
        return self._learnt.get(self._key(name)) if known is None else known

    def learn(self, name: int, *, is_woman: bool) -> None:
        """Remember by what pronoun a person was taken up, if nothing else tells."""
        self._learnt.setdefault(self._key(name), is_woman)

    def _words(self, name: int) -> str:
        return self._text[self._names[name].start : self._names[name].end]

    def _is_short(self, name: int) -> bool:
        return " " not in self._words(name)

    def _key(self, name: int) -> str:
        """Return what persons of one gender are called: by the full name, if there is one."""
        in_full = self._in_full.get(name, "") if self._is_short(name) else self._words(name)
        return in_full or self._families[name]

    def _by_itself(self, name: int) -> bool | None:
        named = self._names[name]
        before = self._text[max(named.start - _LONGEST_TITLE, 0) : named.start].split()
        return gender_of(self._words(name), before[-1] if before else "")

    @cached_property
    def _persons(self) -> Sequence[int]:
        return [place for place, name in enumerate(self._names) if name.type is EntityType.PERSON]

    @cached_property
    def _in_full(self) -> Mapping[int, str]:
        """The last full name before a name, of the same surname or else of that given name."""
        by_family: dict[str, str] = {}
        by_given: dict[str, str] = {}
        found: dict[int, str] = {}
        for place in self._persons:
            words = self._words(place)
            given, _, rest = words.partition(" ")
            if rest:
                by_family[self._families[place]] = by_given[given.lower()] = words
            found[place] = by_family.get(self._families[place]) or by_given.get(given.lower(), "")
        return found

    @cached_property
    def _of_families(self) -> Mapping[str, bool]:
        """The gender of all who are told to have a surname, where they agree."""
        told: dict[str, set[bool]] = defaultdict(set)
        for place in self._persons:
            is_woman = self._by_itself(place)
            if is_woman is not None:
                told[self._families[place]].add(is_woman)
        return {family: True in genders for family, genders in told.items() if len(genders) == 1}
