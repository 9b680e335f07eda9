"""Why a name is proposed, in a few words that hold for many names and hold no name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.records import EntityType

if TYPE_CHECKING:
    from store.suggest.mentions.groups import Group

_BY_TYPE = {
    EntityType.PERSON: (
        ("title", "a title before it"),
        ("ends a longer", "part of a longer name"),
        ("<role", "what one is before it"),
        (">verb", "says or does something"),
    ),
    EntityType.ORG: (
        ("is=ORG", "a well-known name"),
        ("last=org", "ends like an organisation"),
        ("begins a longer", "part of a longer name"),
    ),
    EntityType.PRODUCT: (
        ("is=PRODUCT", "a well-known name"),
        ("version", "a version"),
        ("has versions", "has versions here"),
    ),
    EntityType.PLACE: (
        ("in=country", "a country"),
        ("in=region", "a known place"),
        ("in=city", "a known place"),
        ("in=town", "a known place"),
        ("is=PLACE", "a known place"),
        ("last=place", "ends like a place"),
    ),
    EntityType.EVENT: (("is=EVENT", "a well-known name"), ("last=event", "ends like an event")),
    EntityType.WORK: (
        ("quoted", "a title in quotation marks"),
        ("is=WORK", "a well-known name"),
        ("last=work", "ends like a work"),
    ),
}
_BY_SHAPE = (
    ("quoted", "a title in quotation marks"),
    ("headline", "capitals in a headline"),
    ("version", "a version"),
)


def reason(group: Group, kind: EntityType) -> str:
    """Say why a name is proposed as what it is: the first that holds of what people would name."""
    traits = group.traits
    for trait, words in _BY_TYPE[kind]:
        if trait in traits:
            return words
    if kind is EntityType.PERSON and len(group.words) > 1:
        return "first and last name" if _has_given_name(traits) else "several capitalised words"
    if group.surface.isupper() and len(group.words) == 1:
        return "written in capitals"
    for trait, words in _BY_SHAPE:
        if trait in traits and "inside" not in traits:
            return words
    if len(group.words) > 1:
        return "several capitalised words"
    return "capitalised more than once" if len(group.names) > 1 else "capitalised once"


def _has_given_name(traits: frozenset[str]) -> bool:
    return any(f"g={share}{other}" in traits for share in "012" for other in "012-")
