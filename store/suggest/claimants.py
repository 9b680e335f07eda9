"""Who the source of each claim is: a name in it, or whom a pronoun or a noun takes up.

The same rules serve what is proposed and what a person marks: a source is a stretch of text, and
names are typed stretches, whoever found them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.records import EntityType, Form, Role
from store.suggest.proposals import Claimant
from store.suggest.sources.discourse import Discourse
from store.suggest.sources.genders import family_name
from store.suggest.sources.heads import Kind, head_of
from store.suggest.sources.nouns import Sort, is_of_many, is_of_one, is_woman

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from store.spans import Span
    from store.suggest.proposals import ProposedClaim, ProposedMention
    from store.suggest.reading import Reading
    from store.suggest.sources.discourse import Entry
    from store.suggest.sources.heads import Head

SPEAKERS = (EntityType.PERSON, EntityType.ORG, EntityType.PRODUCT, EntityType.PLACE)
"""The types that can claim."""

_WOMEN = {"she": True, "her": True, "hers": True, "he": False, "him": False, "his": False}
_CALLED = {EntityType.PERSON: "person", EntityType.ORG: "organisation"}
_FEW = 25
"""Code points within which a content names its subject."""
_FIRST = frozenset(("i", "me", "my", "we", "us", "our"))


def claimants(
    reading: Reading, claims: Sequence[ProposedClaim], mentions: Sequence[ProposedMention]
) -> tuple[Claimant, ...]:
    """Return for each claim whom its source stands for, among the mentions in text order."""
    quoted = [
        fragment
        for claim in claims
        if claim.form is Form.DIRECT
        for fragment in claim.spans[Role.CONTENT].fragments
    ]
    discourse = Discourse(reading.text, mentions, quoted)
    found: dict[int, Claimant] = {}
    own_words: list[int] = []
    for place in sorted(range(len(claims)), key=lambda place: _position(claims[place])):
        spans = claims[place].spans
        source = spans.get(Role.SOURCE)
        if source is None:
            found[place] = _without_source(discourse, claims[place])
            continue
        if _is_first_person(reading.text, source):
            own_words.append(place)
            continue
        found[place] = claimant(discourse, source, spans[Role.CONTENT])
        name = found[place].mention
        if name is not None:
            discourse.note(source.start, source.end, name)
            said = source.quote(reading.text).lower()
            if said in _WOMEN:
                discourse.genders.learn(name, is_woman=_WOMEN[said])
    for place in own_words:
        found[place] = _speaking_of_oneself(claims, place, found)
    return tuple(found[place] for place in range(len(claims)))


def claimant(discourse: Discourse, source: Span, content: Span | None = None) -> Claimant:
    """Return whom a source stands for, after what the discourse has named and noted so far.

    The content, where it is known, tells whom internal records are of.
    """
    start, end = source.fragments[0]
    head = head_of(discourse.text, start, end, discourse.names_within(start, end))
    if head.kind is Kind.NAME:
        return Claimant(head.name, "named")
    if head.kind is Kind.OWNER:
        return Claimant(head.name, f"of {head.word}")
    if head.kind is Kind.PRONOUN:
        return _of_pronoun(discourse, head.word, start)
    if head.kind is Kind.NOUN:
        return _of_noun(discourse, head, start, content)
    surname = discourse.bearer(family_name(discourse.text[start:end]), start)
    if surname is not None:
        return Claimant(surname.name, "named before")
    return Claimant(None, f"unnamed: {head.word}" if head.word else "unnamed")


def _of_pronoun(discourse: Discourse, word: str, offset: int) -> Claimant:
    if word in _WOMEN:
        return _told(discourse, word, discourse.person(offset, is_woman=_WOMEN[word]), offset)
    if word in ("it", "its"):
        return _told(discourse, word, discourse.organisation(offset), offset)
    if word == "who":
        return _told(discourse, word, discourse.antecedent(offset), offset)
    return Claimant(None, f"{word}: nobody in particular")


def _of_noun(discourse: Discourse, head: Head, offset: int, content: Span | None) -> Claimant:
    """Return who is meant by a definite noun, by what it stands for."""
    if head.sort is Sort.PERSON:
        return _of_person(discourse, head, offset)
    found: Entry | None
    if head.sort is Sort.ORGANISATION:
        found = discourse.described(head.word, offset, EntityType.ORG)
        found = found or discourse.organisation(offset)
    elif head.sort is Sort.OWN_DOCUMENT:
        found = _subject_of(discourse, content, offset)
    elif head.sort is Sort.DOCUMENT and is_of_one(head.word):
        found = discourse.last_speaker(offset, (EntityType.ORG, EntityType.PERSON))
    elif head.sort in (Sort.DOCUMENT, Sort.PART):
        found = discourse.owner(head.word, offset)
        if found is not None:
            return Claimant(found.name, f"the {head.word}: of them before")
        found = discourse.last_speaker(offset, (EntityType.ORG,))
    else:
        return Claimant(None, f"unnamed: {head.word}")
    return _told(discourse, f"the {head.word}", found, offset)


def _of_person(discourse: Discourse, head: Head, offset: int) -> Claimant:
    """Return of whom a noun was said before, or else who spoke or was named last."""
    noun = head.word
    found = discourse.described(noun, offset, EntityType.PERSON)
    if found is not None:
        return Claimant(found.name, f"the {noun}: said of them before")
    is_one_of_many = head.has_names and is_of_many(noun)  # the Acme employee
    if is_one_of_many or discourse.is_introduced(noun, offset):
        return Claimant(None, f"unnamed: {noun}")
    is_of_woman = is_woman(noun)
    if is_of_woman is None:
        found = discourse.last_speaker(offset, (EntityType.PERSON,))
    found = found or discourse.person(offset, is_woman=is_of_woman)
    return _told(discourse, f"the {noun}", found, offset)


def _subject_of(discourse: Discourse, content: Span | None, offset: int) -> Entry | None:
    """Return the organisation that a content begins with, by name or as “the company”."""
    if content is None:
        return discourse.organisation(offset)
    start, end = content.fragments[0]
    begun = discourse.organisation(min(start + _FEW, end))
    return begun if begun is not None else discourse.organisation(offset)


def _without_source(discourse: Discourse, claim: ProposedClaim) -> Claimant:
    """Take words without source and cue for those of the last speaker, who goes on."""
    if Role.CUE in claim.spans:
        return Claimant(None, "nobody is named")
    start = claim.spans[Role.CONTENT].start
    speaker = discourse.last_speaker(start, SPEAKERS)
    if speaker is None:
        return Claimant(None, "nobody is named")
    return Claimant(speaker.name, "goes on: last speaker")


def _speaking_of_oneself(
    claims: Sequence[ProposedClaim], place: int, found: Mapping[int, Claimant]
) -> Claimant:
    """Take “I” for whoever speaks the words that it stands in, or else for the author."""
    offset = _position(claims[place])
    holding = [
        (content.end - content.start, other)
        for other, claim in enumerate(claims)
        if (content := claim.spans[Role.CONTENT]).covers(offset) and other in found
    ]
    if not holding:
        return Claimant(None, "I: the author")
    return Claimant(found[min(holding)[1]].mention, "I: who speaks")


def _told(discourse: Discourse, word: str, entry: Entry | None, offset: int) -> Claimant:
    """Say in the reason how whoever is meant was found."""
    if entry is None:
        return Claimant(None, f"{word}: nobody named before")
    name = discourse.names[entry.name]
    speaker = discourse.last_speaker(offset, SPEAKERS)
    is_speaker = speaker is not None and discourse.is_same(speaker.name, entry.name)
    kind = _CALLED.get(name.type, "name")
    return Claimant(entry.name, f"{word}: last {'speaker' if is_speaker else kind}")


def _is_first_person(text: str, source: Span) -> bool:
    return source.quote(text).lower() in _FIRST


def _position(claim: ProposedClaim) -> int:
    return claim.spans.get(Role.SOURCE, claim.spans[Role.CONTENT]).start
