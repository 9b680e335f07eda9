"""The cleaned text: the kept blocks as one reads them, and where each character comes from."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from store.text_map import Rewriting

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from store.records import Block
    from store.spans import Fragment
    from store.text_map import TextMap

REPLACEMENT = "\ufffd"

_BREAKS = "\n\r\v\f\x85\u2028\u2029"
_SPACES = "\t\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a" + (
    "\u202f\u205f\u3000"
)
_UNSEEN = "\ufeff\u200b\u2060\u00ad\u180e\u202a\u202b\u202c\u202d\u202e" + (
    "\u2066\u2067\u2068\u2069\u200e\u200f\u061c"
)
_VISIBLE = frozenset(" " + _SPACES)
_BLANKS = " " + _BREAKS + _SPACES + _UNSEEN

_CONTROL_SEQUENCE = r"\[[0-?]{0,64}[ -/]{0,8}[@-~]"
_OPERATING_SYSTEM_COMMAND = r"\][^\x07\x1b]{0,512}(?:\x07|\x1b\\)"
_ESCAPE = rf"\x1b(?:{_CONTROL_SEQUENCE}|{_OPERATING_SYSTEM_COMMAND}|[@-Z\\\]^_])"
_ODD = re.compile(
    rf"(?P<blanks>(?: (?=[{_BLANKS}\x1b])|[{_BLANKS[1:]}]|{_ESCAPE})(?:[{_BLANKS}]|{_ESCAPE})*)"
    r"|[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff]"
)
"""What is not taken over as it stands; a single space is.

Joiners and variation selectors are: emoji and many scripts are nothing without them.
"""

_BREAK = re.compile(f"\r\n|[{_BREAKS}]")


def cleaned(raw: str, blocks: Iterable[Block]) -> tuple[str, TextMap]:
    """Return the cleaned text of an article, and the map from its raw text to it.

    Runs of blanks become a space, a line break, or two where a line was empty. Marks that no one
    sees (byte order mark, zero-width space, soft hyphen, direction) and escape sequences for
    terminals are dropped; control characters and lone surrogates become U+FFFD. Nothing is
    composed or folded.
    """
    writing = Rewriting(raw)
    last = None
    for block in filter(lambda block: block.kept, blocks):
        odd = list(_ODD.finditer(raw, block.start, block.end))
        start, end = _inked(raw, block, odd)
        if start == end:  # nothing but blanks, which count with those before
            if last and last[1] == block.start:
                last = (last[0], block.end)
            continue
        if last:
            _separate(writing, raw, last, start)
        _write(writing, odd, start, end)
        last = (end, block.end)
    return writing.result()


def _inked(raw: str, block: Block, odd: Sequence[re.Match[str]]) -> Fragment:
    """Return a block without the blanks around it."""
    start, end = block.start, block.end
    if odd and odd[0]["blanks"] and odd[0].start() == start:
        start = odd[0].end()
    elif raw[start] == " ":
        start += 1
    if odd and odd[-1]["blanks"] and odd[-1].end() == end:
        end = odd[-1].start()
    elif raw[end - 1] == " ":
        end -= 1
    return start, max(start, end)


def _separate(writing: Rewriting, raw: str, blanks: Fragment, start: int) -> None:
    """Write what stands between two blocks: the blanks after the first say how far apart."""
    if blanks[0] < blanks[1]:
        writing.replace(*blanks, _blank_for(raw[slice(*blanks)]))
    else:
        writing.insert(_blank_for(raw[blanks[1] : start])[:1])


def _write(writing: Rewriting, odd: Sequence[re.Match[str]], start: int, end: int) -> None:
    """Write a block without what is odd in it."""
    for match in odd:
        if start <= match.start() < end:
            writing.copy(start, match.start())
            written = _blank_for(match[0]) if match["blanks"] else REPLACEMENT
            writing.replace(*match.span(), written)
            start = match.end()
    writing.copy(start, end)


def _blank_for(stretch: str) -> str:
    """Return the blank that stands for a stretch with all that is blank in it."""
    breaks = len(_BREAK.findall(stretch))
    if breaks:
        return "\n" * min(breaks, 2)
    return " " if any(character in _VISIBLE for character in stretch) else ""
