"""What a page says of its article in JSON-LD, the vocabulary of schema.org."""

from __future__ import annotations

import json
from collections import deque
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

_ARTICLES = ("article", "posting", "report", "review", "recipe", "newsitem")
_MOST_NODES = 2000


def article_of(scripts: Iterable[str]) -> dict[str, str]:
    """Return headline, date, authors, publisher and language of the article, as far as given.

    Reads the outermost node that is an article, of whichever kind, and the first of several: lists
    of other articles hold theirs further in. What is broken says nothing.
    """
    nodes = list(_nodes([_graph(_parsed(script)) for script in scripts]))
    named = [node for node in nodes if node.get("name")]
    names = {identifier: node for node in named if (identifier := _text(node.get("@id")))}
    for node in nodes:
        if _is_article(node):
            return {
                "headline": _text(node.get("headline")) or _text(node.get("name")),
                "date": _text(node.get("datePublished")) or _text(node.get("dateCreated")),
                "author": ", ".join(dict.fromkeys(_names(node.get("author"), names))),
                "publisher": next(_names(node.get("publisher"), names), ""),
                "language": _text(node.get("inLanguage")),
            }
    return {}


def _parsed(script: str) -> object:
    script = script.strip().removeprefix("<!--").removesuffix("-->").strip().rstrip(";")
    try:
        return json.loads(script, strict=False)
    except (ValueError, RecursionError):
        return None


def _graph(value: object) -> object:
    """Return a list of nodes where a value is one, in either of the forms it may take."""
    graph = value.get("@graph") if isinstance(value, dict) else value
    return graph if isinstance(graph, list) else [value]


def _nodes(value: object) -> Iterator[Mapping[str, object]]:
    """Yield the objects in a value, the outer before the inner, and not without end."""
    waiting = deque([value])
    for _ in range(_MOST_NODES):
        if not waiting:
            return
        value = waiting.popleft()
        if isinstance(value, dict):
            yield value
            waiting.extend(value.values())
        elif isinstance(value, list):
            waiting.extend(value)


def _is_article(node: Mapping[str, object]) -> bool:
    kinds = node.get("@type")
    return any(
        isinstance(kind, str) and kind.lower().endswith(_ARTICLES)
        for kind in (kinds if isinstance(kinds, list) else [kinds])
    )


def _names(value: object, named: Mapping[str, Mapping[str, object]]) -> Iterator[str]:
    """Yield the names of the persons or organisations that a value gives, or refers to."""
    for one in value if isinstance(value, list) else [value]:
        if isinstance(one, dict):
            known = named.get(_text(one.get("@id")), {})
            name = _text(one.get("name")) or _text(known.get("name"))
        else:
            name = _text(one)
        if name:
            yield name


def _text(value: object) -> str:
    """Return a value if it is a text, or the first of a list of them."""
    if isinstance(value, list) and value:
        value = value[0]
    if isinstance(value, dict):
        value = value.get("@value")
    return " ".join(value.split()) if isinstance(value, str) else ""
