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
from store.suggest.sources.genders import Genders, family_name

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
_APPOSED = re.compile(
    r", (?:[\w'-]+ ){1,7}|(?:,? who [\w' -]{0,40}| is| was| became) (?:a|an|the) (?:[\w'-]+ ){0,3}"
)
_GOES_ON = re.compile(
    r"(?: of [A-Z][\w.]*(?:(?:, ?| )[A-Z][\w.]*)*,? ?)?"  # Ann Lee of Des Moines, Iowa
    r"(?: ?\([^()]*\))?"  # Ann Lee (D)
    r"(?:,? ?(?:[—–-]+ ?|\()?|, [^.;:!?]{0,60}, ?|, (?:an?|the|one) [^.,;:!?]{0,60} )"
    r"| (?:is|was|became) (?:an?|the|one) [^,.;:!?]{0,60}"
)
"""What may stand between a person and “who”: an apposition, or what they are."""
_INTRODUCED = r"\b(?:an?|one|another) (?:[\w'-]+ ){0,3}"
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
_NEAR, _RECENT = 500, 800
_OWNERS = (EntityType.PERSON, EntityType.ORG)
_NO_NAMES = (EntityType.DATE, EntityType.MONEY, EntityType.QUANTITY)
_REACH = 20_000
_MOST_LOOKED_AT = 40
_MOST_IN_APPOSITION = 3


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
        self.genders = Genders(text, names, self._families)
        self._bearers: dict[str, list[Entry]] = {}
        for place, name in enumerate(names):
            if not self._is_quoted(name.start):
                self._entries[name.type].append(Entry(name.start, name.end, place))
            if name.type is EntityType.PERSON:
                bearers = self._bearers.setdefault(self._families[place], [])
                bearers.append(Entry(name.start, name.end, place))
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
        """Return the person meant at an offset by he (False), she (True), or either (None).

        Names that no list knows are of men more often in news: a known woman near by goes first.
        """
        if is_woman and self._is_woman_near(offset):
            return self._subject(offset, EntityType.PERSON, self._is_woman)

        def may_be(entry: Entry) -> bool:
            return is_woman is None or self.genders.of(entry.name) in (None, is_woman)

        return self._subject(offset, EntityType.PERSON, may_be)

    def _is_woman_near(self, offset: int) -> bool:
        entries = self._entries[EntityType.PERSON]
        first, last = bisect_left(entries, (offset - _NEAR,)), bisect_left(entries, (offset,))
        return any(map(self._is_woman, entries[first:last]))

    def _is_woman(self, entry: Entry) -> bool:
        return self.genders.of(entry.name) is True

    def organisation(self, offset: int) -> Entry | None:
        """Return the organisation meant at an offset by “the company”."""
        return self._subject(offset, EntityType.ORG, lambda _: True)

    def antecedent(self, offset: int) -> Entry | None:
        """Return the person whom “who” at an offset goes on about: the one right before it."""
        entries = self._entries[EntityType.PERSON]
        place = bisect_left(entries, (offset,))
        near = reversed(entries[max(place - _MOST_IN_APPOSITION, 0) : place])
        return next((e for e in near if _GOES_ON.fullmatch(self.text, e.end, offset)), None)

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

    def owner(self, noun: str, offset: int) -> Entry | None:
        """Return whose a thing is by the name that last stood before its noun: the Roe campaign."""
        for match in reversed(list(_occurrences(noun, self.text, offset))[-_MOST_LOOKED_AT:]):
            place = bisect_left(self._name_starts, match.start()) - 1
            if place < 0 or self.names[place].type not in _OWNERS:
                continue
            end = self.names[place].end
            if self.text[end : match.start()] in (" ", "'s "):
                return Entry(self.names[place].start, end, place)
        return None

    def is_introduced(self, noun: str, offset: int) -> bool:
        """Say whether a noun was lately said of somebody new: a judge. Names are not looked at."""
        said = re.compile(_INTRODUCED + rf"{re.escape(noun)}\b", re.IGNORECASE)
        return said.search(self.text, max(offset - _RECENT, 0), offset) is not None

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

    def _subject(
        self, offset: int, type_: EntityType, may_be: Callable[[Entry], bool]
    ) -> Entry | None:
        """Look in the nearest sentence that names somebody who may be meant for its subject."""
        entries = self._entries[type_]
        place = bisect_left(entries, (offset,))
        near = entries[max(place - _MOST_LOOKED_AT, 0) : place]
        nearest = next(filter(may_be, reversed(near)), None)
        if nearest is None:
            return None
        begun = self._starts[bisect_right(self._starts, nearest.start) - 1]
        same = [*filter(may_be, entries[bisect_left(entries, (begun,)) : place])]
        speaker = self.last_speaker(offset, (type_,))
        if speaker is not None and not may_be(speaker):
            speaker = None
        if speaker and any(self.is_same(speaker.name, entry.name) for entry in same):
            return speaker
        for is_subject in (self._is_free, self._possesses):
            subject = next(filter(is_subject, same), None)
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
