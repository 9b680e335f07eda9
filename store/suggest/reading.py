"""An article as the suggesters read it: folded one to one, in words, line by line.

The text is never changed to be understood. The fold replaces single characters by single
characters, so that an offset into it is an offset into the raw text.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from store.records import Block

FOLD = {
    **dict.fromkeys(map(ord, "‘’‚‛′ʼ´`"), "'"),
    **dict.fromkeys(map(ord, "\u00a0\u2002\u2003\u2007\u2009\u200a\u202f\u3000\t"), " "),
    **dict.fromkeys(map(ord, "\u0085\u000b\u000c\r\u2028\u2029"), "\n"),
    **dict.fromkeys(map(ord, "‐‑‒"), "-"),
}
"""What is read as something plainer. Double quotation marks stay, for their shape tells sides."""

ABBREVIATIONS = (
    "Mr Mrs Ms Dr Prof Sen Sens Rep Reps Gov Govs Gen Col Lt Sgt Capt Cmdr Adm Maj Rev Hon Pres"
    " Jr Sr St vs Inc Corp Co Ltd Bros No Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec Mass"
    " Calif Conn Ariz Fla Ill Pa Va Wash Tenn Ind Mich Minn Ky La Del Colo Ga Tex Wis Mo Ore Okla"
)
"""Words that keep their full stop, which ends no sentence."""

WORD = re.compile(
    r"[a-z]+(?![-\w./&'])|[,\"“”]"  # most tokens, found at once
    rf"|(?:{'|'.join(ABBREVIATIONS.split())})\.(?!\w)"  # Mr., Inc.
    r"|(?:[^\W\d_]\.){2,}(?:[^\W\d_](?!\w))?"  # U.S., D.C, a.m.
    r"|[A-Z]\.(?= ?[A-Z])"  # the initial of a middle name
    r"|\d+(?:[.,:]\d+)*(?:[^\W_]|[-/&](?=[^\W_]))*"  # 3.5, 10,000, 4o, 2024-25
    r"|[@#]?[^\W_](?:[^\W_]|[-./&](?=[^\W_])|_(?=\w)|'(?!s(?!\w))(?=[^\W_]))*"  # GPT-4, AT&T, don't
    r"|'s(?!\w)"  # the possessive is a word of its own
    r"|''|[^\w\s]|_"
)
"""One token: a word, a number, a mark of punctuation."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A text in tokens. `starts` and `ends` are code points of the raw text, as of the fold."""

    raw: str
    text: str
    """The fold, as long as the raw text."""
    words: Sequence[str]
    """The tokens, as the fold has them."""
    starts: Sequence[int]
    ends: Sequence[int]
    lines: Sequence[tuple[int, int]]
    """The kept lines that hold tokens, as `[first, last)` of the tokens: paragraphs of news."""

    def token_at(self, offset: int) -> int:
        """Return the first token that ends after an offset, or how many there are."""
        return bisect_left(self.ends, offset + 1)


def read(raw: str, blocks: Sequence[Block] | None = None) -> Reading:
    """Read the kept blocks of a text, or all of it where there are none given."""
    text = raw.translate(FOLD)
    words: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    lines: list[tuple[int, int]] = []
    for start, end in _kept_lines(text, blocks):
        first = len(words)
        for match in WORD.finditer(text, start, end):
            words.append(match[0])
            starts.append(match.start())
            ends.append(match.end())
        if len(words) > first:
            lines.append((first, len(words)))
    return Reading(raw, text, words, starts, ends, lines)


def _kept_lines(text: str, blocks: Sequence[Block] | None) -> list[tuple[int, int]]:
    """Return the lines of the kept stretches; stretches that touch are read as one."""
    stretches: list[tuple[int, int]] = [] if blocks else [(0, len(text))]
    for block in blocks or ():
        if not block.kept:
            continue
        if stretches and stretches[-1][1] == block.start:
            stretches[-1] = (stretches[-1][0], block.end)
        else:
            stretches.append((block.start, block.end))
    return [line for start, end in stretches for line in _lines(text, start, end)]


def _lines(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while start < end:
        found = text.find("\n", start, end)
        stop = found if found >= 0 else end
        yield start, stop
        start = stop + 1
