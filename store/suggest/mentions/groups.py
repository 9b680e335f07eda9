"""The names of an article by their surfaces: what is written alike is typed alike."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from store.suggest.mentions.contexts import Contexts
from store.suggest.mentions.traits import surface_traits

if TYPE_CHECKING:
    from collections.abc import Sequence

    from store.suggest.mentions.casing import Casing
    from store.suggest.mentions.names import Name
    from store.suggest.mentions.view import View

_OFTEN = 4


@dataclass(frozen=True, slots=True)
class Group:
    """All names of one surface."""

    surface: str
    words: tuple[str, ...]
    names: Sequence[Name]
    traits: frozenset[str]


def groups(seen: View, names: Sequence[Name]) -> list[Group]:
    """Group the names of an article, in the order of their first places."""
    alike: dict[str, list[Name]] = {}
    for name in names:
        alike.setdefault(seen.reading.text[name.start : name.end], []).append(name)
    ends = {surface.rpartition(" ")[2] for surface in alike if " " in surface}
    fronts = {surface.partition(" ")[0] for surface in alike if " " in surface}
    versioned = {
        front
        for surface in alike
        for front, _, behind in [surface.partition(" ")]
        if behind[:1].isdigit()
    }
    contexts = Contexts(seen)
    return [
        _group(contexts, seen.cased, surface, members, _parts_of(surface, ends, fronts, versioned))
        for surface, members in alike.items()
    ]


def _parts_of(surface: str, ends: set[str], fronts: set[str], versioned: set[str]) -> list[str]:
    parts = []
    if surface in ends:
        parts.append("ends a longer")
    if surface in fronts:
        parts.append("begins a longer")
    if surface in versioned:
        parts.append("has versions")
    return parts


def _group(
    contexts: Contexts, cased: Casing, surface: str, names: list[Name], parts: list[str]
) -> Group:
    words = tuple(surface.split()) or (surface,)
    traits = {*surface_traits(words), *parts, f"often={min(len(names), _OFTEN)}"}
    for name in names:
        traits.update(contexts.traits(name))
    if any(surface in cased.capital for surface in words):
        traits.add("inside")
    return Group(surface, words, names, frozenset(traits))
