"""Other programs that take the article out of a page, as far as they are installed."""

from __future__ import annotations

import logging
from importlib import import_module
from importlib.util import find_spec
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    Extract = Callable[[str, str], str]
    """From a page and its address to the text of its article."""

_BLOCKS = ("p", "br", "div", "li", "h1", "h2", "h3", "h4", "h5", "h6", "tr", "td", "blockquote")


def installed_tools() -> dict[str, Extract]:
    """Return the tools that can be imported, by name."""
    logging.disable(logging.CRITICAL)
    known = {
        "trafilatura": ("trafilatura", _trafilatura),
        "readability-lxml": ("readability", _readability),
        "newspaper4k": ("newspaper", _newspaper),
    }
    return {name: extract for name, (module, extract) in known.items() if find_spec(module)}


def _trafilatura(html: str, address: str) -> str:
    trafilatura = import_module("trafilatura")
    return trafilatura.extract(html, url=address or None, include_comments=False) or ""


def _readability(html: str, address: str) -> str:
    summary = import_module("readability").Document(html, url=address).summary()
    tree = import_module("lxml.html").fromstring(summary)
    for element in tree.iter(*_BLOCKS):
        element.tail = "\n" + (element.tail or "")
    return str(tree.text_content())


def _newspaper(html: str, address: str) -> str:
    article = import_module("newspaper").Article(
        address or "https://page.example/", fetch_images=False
    )
    article.download(input_html=html)
    article.parse()
    return str(article.text)
