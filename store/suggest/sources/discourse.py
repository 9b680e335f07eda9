"""What an article has named so far, and who has spoken: where pronouns look for whom they mean.

The nearest sentence before a pronoun that names somebody fit is looked at, and in it the first who
is neither a possessor nor governed by a preposition: subjects are taken up more often than others
(Lappin and Leass 1994, *An algorithm for pronominal anaphora resolution*).
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right, insort
from typing import TYPE_CHECKING, NamedTuple

from store.records import EntityType
from store.suggest.sources.genders import family_name, gender_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from store.spans import Fragment
    from store.suggest.sources.heads import Named


class Entry(NamedTuple):
    """A place `[start, end)` where someone is named or meant, in code points."""

    start: int
    end: int
    name: int
    """The place of the name among those given."""


_SENTENCE_END = re.compile(r"[.?!…][\"”')\]]* +(?=[A-Z\"“'(])|\n")
_OBLIQUE = re.compile(
    r"(?:\b(?:of|for|at|from|with|in|to|on|by|about|against|like|than|over|under|between|and|told"
    r"|following|including|calling)"
    r" (?:the |his |her |mr\. |mrs\. |ms\. |sen\. |rep\. |gov\. |president )?)\Z",
    re.IGNORECASE,
)
_TITLED = re.compile(r",? ")
_APPOSED = re.compile(r", (?:[\w'-]+ ){1,7}|,? who [\w' -]{0,40} (?:a|an|the) (?:[\w'-]+ ){0,3}")
_SHORT_FOR = {
    "senator": ("sen.",),
    "governor": ("gov.",),
    "congressman": ("rep.",),
    "congresswoman": ("rep.",),
    "representative": ("rep.",),
    "professor": ("prof.",),
    "general": ("gen.",),
    "doctor": ("dr.",),
    "lieutenant": ("lt.",),
}
_ABBREVIATED = ("Mr.", "Ms.", "Mrs.", "Dr.", "Sen.", "Rep.", "Gov.", "Gen.", "Inc.", "Corp.", "St.")
_FAR = 2000
"""Code points over which somebody stays the one who spoke last."""
_RECENT = 800
_NO_NAMES = (EntityType.DATE, EntityType.MONEY, EntityType.QUANTITY)
_REACH = 20_000
_MOST_LOOKED_AT = 40


def _occurrences(noun: str, text: str, end: int) -> Iterator[re.Match[str]]:
    """Find where a noun stands before an offset, in whatever case."""
    forms = "|".join(map(re.escape, (noun, *_SHORT_FOR.get(noun, ()))))
    return re.compile(rf"\b(?<!vice )(?:{forms})(?!\w)", re.IGNORECASE).finditer(
        text, max(end - _REACH, 0), end
    )


class Discourse:
    """What is named and who has spoken, in text order; a pronoun that speaks is noted too."""

    def __init__(self, text: str, names: Sequence[Named], quoted: Sequence[Fragment] = ()) -> None:
        """Take a folded text, its names in text order, and where others' words are quoted."""
        self.text = text
        self.names = names
        self._name_starts = [name.start for name in names]
        self._quoted = sorted(quoted)
        self._entries: dict[EntityType, list[Entry]] = {type_: [] for type_ in EntityType}
        self._spoken: list[Entry] = []
        self._families = [family_name(text[name.start : name.end]) for name in names]
        self._bearers: dict[str, list[Entry]] = {}
        self._in_full: dict[int, str] = {}
        latest: dict[str, str] = {}
        for place, name in enumerate(names):
            if not self._is_quoted(name.start):
                self._entries[name.type].append(Entry(name.start, name.end, place))
            if name.type is EntityType.PERSON:
                words = text[name.start : name.end]
                if " " in words:
                    latest[self._families[place]] = words
                bearers = self._bearers.setdefault(self._families[place], [])
                bearers.append(Entry(name.start, name.end, place))
                self._in_full[place] = latest.get(self._families[place], words)
        self._starts = [0]
        for match in _SENTENCE_END.finditer(text):
            if not text[max(match.start() - 4, 0) : match.start() + 1].endswith(_ABBREVIATED):
                self._starts.append(match.end())

    def names_within(self, start: int, end: int) -> list[tuple[int, Named]]:
        """Return the names within a stretch, with their places; dates and amounts are none."""
        first = bisect_left(self._name_starts, start)
        found = []
        for place in range(first, len(self.names)):
            if self.names[place].start >= end:
                break
            if self.names[place].end <= end and self.names[place].type not in _NO_NAMES:
                found.append((place, self.names[place]))
        return found

    def note(self, start: int, end: int, name: int) -> None:
        """Note that the source `[start, end)` is who bears a name."""
        entry = Entry(start, end, name)
        insort(self._spoken, entry)
        named = self.names[name]
        if not (start <= named.start < end):
            insort(self._entries[named.type], entry)

    def last_speaker(self, offset: int, types: Sequence[EntityType]) -> Entry | None:
        """Return who of some types spoke last before an offset, not too far away."""
        for place in range(bisect_left(self._spoken, (offset,)) - 1, -1, -1):
            entry = self._spoken[place]
            if offset - entry.end > _FAR:
                break
            if self.names[entry.name].type in types:
                return entry
        return None

    def person(self, offset: int, *, is_woman: bool | None) -> Entry | None:
        """Return the person meant at an offset by he (False), she (True), or either (None)."""

        def fitness(entry: Entry) -> int:
            gender = None if is_woman is None else self.gender(entry.name)
            if gender is None or gender is not is_woman:
                return int(gender is None)
            return 2 if is_woman else 1  # names that no list knows are of men more often in news

        return self._subject(offset, EntityType.PERSON, fitness)

    def organisation(self, offset: int) -> Entry | None:
        """Return the organisation meant at an offset by “the company”."""
        return self._subject(offset, EntityType.ORG, lambda _: 1)

    def latest(self, offset: int, type_: EntityType) -> Entry | None:
        """Return what is named last before an offset."""
        entries = self._entries[type_]
        place = bisect_left(entries, (offset,))
        return entries[place - 1] if place else None

    def bearer(self, surname: str, offset: int) -> Entry | None:
        """Return the person of a surname, named before an offset or else after it."""
        bearers = self._bearers.get(surname, [])
        place = bisect_left(bearers, (offset,))
        return bearers[place - 1] if place else next(iter(bearers), None)

    def described(self, noun: str, offset: int, type_: EntityType) -> Entry | None:
        """Return of whom a noun was last said before an offset: Ann Lee, an *engineer* at Acme."""
        said = list(_occurrences(noun, self.text, offset))
        for match in reversed(said[-_MOST_LOOKED_AT:]):
            beside = self._beside(match.start(), match.end(), type_)
            if beside is not None and self._is_recent(beside, offset):
                return beside
        return None

    def _is_recent(self, entry: Entry, offset: int) -> bool:
        """Say whether somebody is named again not long before an offset."""
        entries = self._entries[self.names[entry.name].type]
        first, last = bisect_left(entries, (offset - _RECENT,)), bisect_left(entries, (offset,))
        return any(self.is_same(other.name, entry.name) for other in entries[first:last])

    def _beside(self, start: int, end: int, type_: EntityType) -> Entry | None:
        """Return the name right behind a noun, or else the one before it whose apposition it is."""
        entries = self._entries[type_]
        place = bisect_left(entries, (end,))
        if place < len(entries) and _TITLED.fullmatch(self.text, end, entries[place].start):
            return entries[place]
        if place and _APPOSED.fullmatch(self.text, entries[place - 1].end, start):
            return entries[place - 1]
        return None

    def is_same(self, one: int, other: int) -> bool:
        """Say whether two names end alike, as those of one person do in an article."""
        return self._families[one] == self._families[other]

    def gender(self, name: int) -> bool | None:
        """Say whether a name is a woman's or a man's; a surname is as the full name before."""
        named = self.names[name]
        words = self.text[named.start : named.end]
        before = self.text[max(named.start - 6, 0) : named.start].split()
        known = gender_of(words, before[-1] if before else "")
        return gender_of(self._in_full.get(name, ""), "") if known is None else known

    def _subject(
        self, offset: int, type_: EntityType, fitness: Callable[[Entry], int]
    ) -> Entry | None:
        """Look in the nearest sentence that names somebody fit for its subject.

        The fitness is 0 for who cannot be meant, and the larger the likelier they are.
        """
        entries = self._entries[type_]
        place = bisect_left(entries, (offset,))
        near = entries[max(place - _MOST_LOOKED_AT, 0) : place]
        nearest = next((entry for entry in reversed(near) if fitness(entry)), None)
        if nearest is None:
            return None
        begun = self._starts[bisect_right(self._starts, nearest.start) - 1]
        same = entries[bisect_left(entries, (begun,)) : place]
        speaker = self.last_speaker(offset, (type_,))
        if speaker is not None and not fitness(speaker):
            speaker = None
        if speaker and any(self.is_same(speaker.name, entry.name) for entry in same):
            return speaker
        fittest = max(map(fitness, same))
        same = [entry for entry in same if fitness(entry) == fittest]
        for is_subject in (self._is_free, self._possesses):
            subject = next((entry for entry in same if is_subject(entry)), None)
            if subject is not None:
                return subject
        return speaker or same[0]

    def _is_free(self, entry: Entry) -> bool:
        """Say whether a name neither possesses what follows nor hangs on a preposition."""
        before = self.text[max(entry.start - 24, 0) : entry.start]
        return not self._possesses(entry) and _OBLIQUE.search(before) is None

    def _possesses(self, entry: Entry) -> bool:
        return self.text.startswith(("'s", "' "), entry.end)

    def _is_quoted(self, offset: int) -> bool:
        place = bisect_right(self._quoted, (offset, len(self.text) + 1)) - 1
        return place >= 0 and offset < self._quoted[place][1]
