"""What a page says of itself in its tags, gathered while it is read."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from store.intake.html.references import decoded

if TYPE_CHECKING:
    from collections.abc import Mapping

    from store.intake.html.tags import Tag

TELLING = frozenset({"meta", "link", "html", "base", "title", "script"})
"""The tags that say something of the page as a whole."""

_DATES = frozenset({"datepublished", "datecreated"})


def may_be_marked(name: str, attributes: Mapping[str, str]) -> bool:
    """Say at little cost whether an element may hold something that machines are told of."""
    return name == "time" or "itemprop" in attributes or "rel" in attributes


class Facts:
    """The values that a page gives of each name, in its order."""

    def __init__(self) -> None:
        self._values: defaultdict[str, list[str]] = defaultdict(list)

    def first(self, *names: str) -> str:
        """Return the first value given, of the first of the names that has one."""
        return next((value for name in names for value in self.all(name)), "")

    def all(self, name: str) -> list[str]:
        """Return all values given of a name."""
        return self._values.get(name, [])

    def add(self, name: str, value: str) -> None:
        """Note a value, with its blanks made even; an empty one says nothing."""
        if value := " ".join(value.split()):
            self._values[name].append(value)

    def add_tag(self, tag: Tag, attributes: Mapping[str, str], source: str) -> None:
        """Note what one of the telling tags says."""
        match tag.name:
            case "meta":
                self._add_meta(attributes)
            case "link":
                self._add_link(attributes)
            case "html":
                self.add("html:lang", attributes.get("lang") or attributes.get("xml:lang", ""))
            case "base":
                self.add("base", attributes.get("href", ""))
            case "title":
                self.add("title", decoded(source[slice(*tag.content)]))
            case "script":
                if "ld+json" in attributes.get("type", "").lower():
                    self._values["json-ld"].append(source[slice(*tag.content)])

    def mark_of(self, name: str, attributes: Mapping[str, str]) -> str:
        """Return what an element holds in the words of its attributes: "author", "date"."""
        properties = attributes.get("itemprop", "").lower().split()
        if _DATES.intersection(properties) or name == "time":
            when = attributes.get("datetime") or attributes.get("content", "")
            self.add("time" if not properties else "itemprop:date", when)
            return "" if when else "date"
        is_author = "author" in properties or "author" in attributes.get("rel", "").lower().split()
        return "author" if is_author else ""

    def _add_meta(self, attributes: Mapping[str, str]) -> None:
        content = attributes.get("content", "")
        for key in ("property", "name", "itemprop", "http-equiv"):
            if name := attributes.get(key, "").strip().lower():
                self.add(name, content)

    def _add_link(self, attributes: Mapping[str, str]) -> None:
        if "canonical" in attributes.get("rel", "").lower().split():
            self.add("canonical", attributes.get("href", ""))
