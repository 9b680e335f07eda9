"""The tags of a page, found where a browser finds them, in one pass over its source."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

RAW = frozenset(
    ("script", "style", "noscript", "iframe", "noembed", "noframes", "textarea", "title", "svg")
)
"""Elements whose content is not markup, or is a drawing; a reader sees none of its text."""

# A quotation mark opens a value only after "="; every repetition is possessive, so nothing is
# tried twice. A tag that the page does not close reaches to its end, as browsers have it.
_TAG = re.compile(
    r"""<(?:(/?)([a-zA-Z][^\s/>]*+)
        ([^>=]*+(?:=\s*+(?:"[^"]*+"?|'[^']*+'?|[^\s>]*+)[^>=]*+)*+)>?
        |[!?/])""",
    re.VERBOSE,
)
_COMMENT_END = re.compile("--!?>")
_ENDS = {name: re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE) for name in RAW}
_DRAWING = re.compile(r"<(/?)svg(?=[\s/>])", re.IGNORECASE)
_AFTER_DRAWING = re.compile(
    r"</svg(?=[\s/>])|<(?=(?:div|p|h\d|[uo]l|table|section)\b)", re.IGNORECASE
)
_LONGEST_NAME = 64
_XML = re.compile(r"<\?xml\s|<html\s[^>]*?xmlns", re.IGNORECASE)
_LOOKED_AT = 2000


class Tag(NamedTuple):
    """A tag `[start, end)`, or a stretch that is neither markup nor text, such as a comment.

    A tag whose content is not markup holds this content and the closing tag as well.
    """

    start: int
    end: int
    name: str = ""
    """In lower case; empty for a comment."""
    closing: bool = False
    attributes: str = ""
    """As the source has them, with a closing slash where there is one."""
    content: tuple[int, int] = (0, 0)

    @property
    def is_empty(self) -> bool:
        """Whether a slash closes the tag at once, which means something in SVG and XML."""
        return self.attributes.endswith("/")


def tags_of(source: str) -> Iterator[Tag]:
    """Yield the tags in order; what stands between them is text.

    After the tokenization of the HTML standard, without its rules for scripts inside comments.
    """
    is_xml = bool(_XML.search(source, 0, _LOOKED_AT))
    place = 0
    while match := _TAG.search(source, place):
        start, end = match.span()
        slash, name, attributes = match.groups()
        if name is None:
            tag = Tag(start, _end_of_comment(source, start))
        else:
            name = name.lower() if len(name) <= _LONGEST_NAME else "unknown"
            tag = Tag(start, end, name, slash == "/", attributes)
            if name in RAW and not tag.closing and not _is_left_empty(tag, is_xml=is_xml):
                tag = _with_content(source, tag)
        yield tag
        place = tag.end


def _end_of_comment(source: str, start: int) -> int:
    """Find the end of a comment, a doctype, or what only looks like a tag."""
    if source.startswith("<!--", start):
        end = _COMMENT_END.search(source, start + 2)
        return end.end() if end else len(source)
    return source.find(">", start) + 1 or len(source)


def _is_left_empty(tag: Tag, *, is_xml: bool) -> bool:
    """Say whether the tag has no content: SVG and XML write `<title/>`.

    A script means it in XML alone: elsewhere the slash may end an address, as browsers read it.
    """
    return tag.is_empty and (is_xml or tag.name != "script")


def _with_content(source: str, tag: Tag) -> Tag:
    """Return the tag with all that stands before its closing tag, or before the page's end."""
    end_of_content = _end_of_drawing(source, tag) if tag.name == "svg" else _ENDS[tag.name]
    match = end_of_content.search(source, tag.end)
    start = match.start() if match else len(source)
    is_closed = source.startswith("</", start)
    end = (source.find(">", start) + 1 or len(source)) if is_closed else start
    return Tag(tag.start, end, tag.name, content=(tag.end, start), attributes=tag.attributes)


def _end_of_drawing(source: str, tag: Tag) -> re.Pattern[str]:
    """Return what ends a drawing: where its closing tag is not the next, a block may, too."""
    match = _DRAWING.search(source, tag.end)
    return _ENDS["svg"] if match and match[1] else _AFTER_DRAWING
