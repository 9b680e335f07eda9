"""Make characters that could disturb a terminal visible, one for one, so that offsets stay true."""

from __future__ import annotations

import re

HOSTILE = re.compile(
    r"[\x00-\x09\x0b-\x1f\x7f-\x9f\xad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f"
    r"\u3164\ud800-\udfff\ufeff\uffa0\ufff9-\ufffb\U000e0000-\U000e007f]"
)
REPLACEMENT = "\ufffd"
STAND_INS = {
    **{chr(code): chr(0x2400 + code) for code in range(0x20)},
    "\t": " ",
    "\x7f": "\u2421",
    "\xad": "\u2027",
    "\u200b": "·",
    "\u2028": "\u2424",
    "\u2029": "¶",
    "\u2060": "·",
    "\ufeff": "·",
}

VISIBLE = {"\t": "→", "\r": "\u240d"}
"""What is blank for reading, and not in the raw text."""

LINE_ENDS = str.maketrans(dict.fromkeys("\r\v\f\x85\u2028\u2029", "\n"))
"""What ends a line beside the newline, wherever the text comes from."""


def safe(text: str) -> str:
    """Return text of the same length in which every character but the newline can be painted.

    Joiners and variation selectors stay, for emoji and many scripts are nothing without them.
    """
    return HOSTILE.sub(_stand_in, text.replace("\r\n", " \n"))


def readable(text: str) -> str:
    """Return safe text of the same length for reading: every line end is a newline.

    A byte order mark at its start is blank.
    """
    text = text.replace("\r\n", " \n").translate(LINE_ENDS)
    return safe(" " + text[1:] if text.startswith("\ufeff") else text)


def verbatim(text: str) -> str:
    """Return safe text of the same length in which every odd character shows, blanks too."""
    return HOSTILE.sub(lambda match: VISIBLE.get(match[0]) or _stand_in(match), text).replace(
        "\xa0", "⍽"
    )


def single_line(text: str) -> str:
    """Return safe text of the same length on one line, for titles and lists."""
    return safe(text).replace("\n", " ")


def _stand_in(match: re.Match[str]) -> str:
    return STAND_INS.get(match[0], REPLACEMENT)
