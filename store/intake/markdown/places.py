"""Markdown parsed so that every piece of its text knows its place.

The parser (markdown-it-py) tells the lines of a block, but not where in them its words stand.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Literal, NamedTuple

from markdown_it import MarkdownIt
from markdown_it.parser_inline import ParserInline
from markdown_it.rules_inline import StateInline

if TYPE_CHECKING:
    from collections.abc import Iterator, MutableMapping, Sequence
    from typing import Any

    from markdown_it.token import Token

_DEEPEST = 50
_DELIMITERS = ("em_open", "em_close", "strong_open", "strong_close", "s_open", "s_close")
_MARKS = ("*", "_", "~")


class Placed(NamedTuple):
    """A piece of the text of a block, and the stretch of that text that it was made from."""

    token: Token
    start: int
    end: int


def parse(text: str) -> list[Token]:
    """Return the tokens of a Markdown text: CommonMark with tables and strikethrough."""
    return _parser().parse(text)


def placed(content: str, children: Sequence[Token]) -> Iterator[Placed]:
    """Yield the pieces of a block's text in order; what lies between them is markup.

    Raises `ValueError` for a piece that is not to be found.
    """
    passed = 0
    for token in children:
        start, end = _stretch(content, token, max(passed, token.meta.get("at", passed)))
        yield Placed(token, start, end)
        passed = end


def _stretch(content: str, token: Token, at: int) -> tuple[int, int]:
    if token.type in _DELIMITERS:
        return at, at + 1  # a strong one is two tokens, of which the other is an empty text
    if token.type == "text":
        return _stretch_of_text(content, token.content, at)
    if token.type == "code_inline":
        return _stretch_of_code(content, token, at + len(token.markup))
    if token.type in {"text_special", "html_inline"}:
        return at, at + len(token.markup or token.content)
    return at, at


def _stretch_of_text(content: str, text: str, at: int) -> tuple[int, int]:
    if not text:
        return at, at + (content[at : at + 1] in _MARKS)
    if content.startswith(text, at):
        return at, at + len(text)
    if content.startswith("<", at):  # an address in brackets, which the parser may make readable
        return at + 1, content.index(">", at)
    found = content.find(text, at)
    if found < 0:
        raise ValueError(text)
    return found, found + len(text)


def _stretch_of_code(content: str, token: Token, at: int) -> tuple[int, int]:
    """Find code between its marks, from which a blank on either side may have been taken."""
    for blank in (0, 1):
        start, end = at + blank, at + blank + len(token.content)
        is_it = content[start:end].replace("\n", " ") == token.content
        if is_it and content.startswith(token.markup, end + blank):
            return start, end
    raise ValueError(token.content)


@cache
def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"maxNesting": _DEEPEST})
    parser.inline = _Inline()
    parser.inline.ruler.disable("linkify")
    parser.inline.ruler2.disable("fragments_join")
    parser.core.ruler.disable("text_join")
    parser.block.ruler.enable("table")
    return parser


class _Tracing(StateInline):
    """Notes in each token where in the text it begins."""

    _is_pending = False
    _pending_at = 0

    def append_pending(self, text: str) -> None:
        if not self._is_pending:
            self._is_pending, self._pending_at = True, self.pos
        super().append_pending(text)

    def pushPending(self) -> Token:  # noqa: N802 - the parser's name
        token = super().pushPending()
        token.meta["at"] = self._pending_at
        self._is_pending = False
        return token

    def push(self, ttype: str, tag: str, nesting: Literal[-1, 0, 1]) -> Token:
        token = super().push(ttype, tag, nesting)
        token.meta["at"] = self.pos
        self._is_pending = False
        return token


class _Inline(ParserInline):
    """Parses the text of blocks, tracing the tokens."""

    def parse(
        self, src: str, md: MarkdownIt, env: MutableMapping[str, Any], tokens: list[Token]
    ) -> list[Token]:
        state = _Tracing(src, md, env, tokens)
        self.tokenize(state)
        for rule in self.ruler2.getRules(""):
            rule(state)
        return state.tokens
