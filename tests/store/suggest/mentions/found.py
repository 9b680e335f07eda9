"""What the tests ask of the names engine, by the surfaces."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.records import EntityType
from store.suggest.memory import KnownName, Memory
from store.suggest.mentions.casing import casing
from store.suggest.mentions.engine import propose_mentions
from store.suggest.mentions.find import all_names
from store.suggest.mentions.view import view
from store.suggest.reading import read

if TYPE_CHECKING:
    from store.suggest.mentions.votes import TypeVote


def surfaces(text: str) -> list[str]:
    """Return the names that are found by how they are written, before any is doubted."""
    reading = read(text)
    return [text[name.start : name.end] for name in all_names(view(reading, casing(reading)))]


def proposed(
    text: str, memory: Memory | None = None, vote: TypeVote | None = None
) -> dict[str, EntityType]:
    """Return what is proposed, with its type; of equal surfaces the last."""
    proposals = propose_mentions(read(text), memory, vote)
    return {text[one.start : one.end]: one.type for one in proposals}


def remembered(**names: str) -> Memory:
    """Return a memory of names of single words, with their types."""
    return known(*((name, EntityType(kind)) for name, kind in names.items()))


def known(*names: tuple[str, EntityType]) -> Memory:
    """Return a memory of names with their types, each labelled twice."""
    return Memory({name: KnownName(name, kind, 2) for name, kind in names})
