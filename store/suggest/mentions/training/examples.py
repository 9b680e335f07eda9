"""Names with their traits and what they are: of labelled texts, and of lists."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from store.names.persons.known import given_frequency, surname_frequency
from store.suggest.mentions.casing import casing
from store.suggest.mentions.find import all_names
from store.suggest.mentions.groups import Group, groups
from store.suggest.mentions.lexicon import familiar, places
from store.suggest.mentions.training.teacher import NO_NAME
from store.suggest.mentions.traits import surface_traits
from store.suggest.mentions.view import view
from store.suggest.mentions.weights import TYPES
from store.suggest.reading import read

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from store.suggest.mentions.training.texts import Text

_EVENTS = """
    summit conference olympics games festival championship championships hurricane symposium
    workshop tournament marathon cup expo war election elections
"""
_PLACES = """
    street avenue road boulevard river lake island islands bay beach valley airport bridge square
    mountain mountains county province peninsula desert station stadium cathedral mosque hotel
    harbor
"""
_WORKS = "act code bible song album trilogy saga symphony chronicles bill amendment"
_STEMS = ("Foobar", "North Foobar", "Berlin", "National")
_MADE = 0.5
_WELL_KNOWN, _PLACE, _TOWN = 0.3, 0.3, 0.1
_VERSION, _PERSON, _IN_THE_NEWS = 0.2, 0.1, 0.3
_NEWS_TYPES = {"ORG": "ORG", "PER": "PERSON", "PROD": "PRODUCT"}
_NEVER_NOTHING = frozenset({"version", "has versions", "quoted", "described", "ticker"})


class Example(NamedTuple):
    """A name's traits, what it is, and how much it counts."""

    traits: frozenset[str]
    label: str
    weight: float


def of_people(texts: Iterable[Text], weight: float, *, complete: bool = True) -> Iterator[Example]:
    """Take the names of texts that people labelled; what they left out is none, if complete."""
    for text in texts:
        for group, label in _labelled(text):
            if label != NO_NAME or complete:
                yield Example(group.traits, label, weight)


def of_teacher(texts: Iterable[Text], weight: float, nothing: float) -> Iterator[Example]:
    """Take the names that a teacher labelled, but for what lists and versions tell better."""
    kinds = {name.lower(): kind for name, kind in familiar().items()}
    for text in texts:
        labelled = list(_labelled(text))
        surnames = set(_surnames(labelled))
        for group, taught in labelled:
            label = "PERSON" if group.surface in surnames else taught
            known = kinds.get(group.surface.lower())
            if _is_doubtful(group.traits, label, known):
                continue
            if known is not None and (label != "PERSON" or not _may_be_person(group)):
                label = known
            yield Example(group.traits, label, nothing if label == NO_NAME else weight)


def _surnames(labelled: Iterable[tuple[Group, str]]) -> Iterator[str]:
    """Yield the last names of those who are surely persons; the teacher forgets who Trump is."""
    for group, label in labelled:
        first, last = group.words[0], group.words[-1]
        is_full = first != last and not last.isupper() and given_frequency(first.lower()) > 0
        if label == "PERSON" and is_full:
            yield last


def of_lists(folder: Path) -> Iterator[Example]:
    """Take names of lists, which stand nowhere: well-known ones, places, versions, persons."""
    for name, kind in familiar().items():
        yield _alone(name, kind, _WELL_KNOWN)
    for name, kind in places().items():
        if name.strip():
            yield _alone(name, "PLACE", _TOWN if kind == "town" else _PLACE)
    for words, kind in ((_EVENTS, "EVENT"), (_PLACES, "PLACE"), (_WORKS, "WORK")):
        for word in words.split():
            for stem in _STEMS:
                yield _alone(f"{stem} {word.capitalize()}", kind, _MADE)
    yield from _of_tables(folder / "names")


def _of_tables(folder: Path) -> Iterator[Example]:
    for name in _column(folder / "versions_dev.tsv", 4, 5):
        if name[0].isupper():
            yield _alone(name, "PRODUCT", _VERSION)
    for name in (*_column(folder / "congress.tsv", 4, 5), *_column(folder / "asr_dev_pool.tsv", 0)):
        if "," not in name:
            yield _alone(name, "PERSON", _PERSON)
    pool = dict.fromkeys(
        (row[2], row[4]) for row in _rows(folder / "news_dev_pool.tsv") if row[2].strip()
    )
    for name, kind in pool:
        yield _alone(name, _NEWS_TYPES[kind], _IN_THE_NEWS)


def _column(path: Path, *columns: int) -> dict[str, None]:
    return dict.fromkeys(row[column] for row in _rows(path) for column in columns if row[column])


def _rows(path: Path) -> list[list[str]]:
    return [line.split("\t") for line in path.read_text("utf-8").splitlines()[1:]]


def _alone(name: str, kind: str, weight: float) -> Example:
    return Example(frozenset(surface_traits(tuple(name.split()))), kind, weight)


def _labelled(text: Text) -> Iterator[tuple[Group, str]]:
    """Yield the names that are found in a text with what most of their places are labelled.

    A name of which a part is labelled is left out, but for titles before persons.
    """
    reading = read(text.raw, text.blocks)
    seen = view(reading, casing(reading))
    labels = {(start, end): label for start, end, label in text.entities}
    ends = {end for start, end, label in text.entities if label == "PERSON"}
    for group in groups(seen, all_names(seen)):
        votes: Counter[str] = Counter()
        crossing = False
        for name in group.names:
            label = labels.get((name.start, name.end))
            if label is None and name.end in ends:
                label = "PERSON"
            if label in {*TYPES, NO_NAME}:
                votes[str(label)] += 1
            crossing |= any(start < name.end and name.start < end for start, end in labels)
        if votes:
            yield group, votes.most_common(1)[0][0]
        elif not crossing:
            yield group, NO_NAME


def _is_doubtful(traits: frozenset[str], label: str, known: str | None) -> bool:
    if label == NO_NAME:
        return known is not None or not _NEVER_NOTHING.isdisjoint(traits)
    if "version" in traits:
        return label != "PRODUCT"
    return "last=event" in traits and label == "ORG" and known is None


def _may_be_person(group: Group) -> bool:
    first, last = group.words[0].lower(), group.words[-1].lower()
    return given_frequency(first) > 0 or surname_frequency(last) > 0
