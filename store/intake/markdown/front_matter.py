"""What stands above a Markdown text between two lines of dashes: its title, date and author.

TOML is read in full. Of YAML only what such headers are made of (a key and a plain, quoted or
listed value a line) is read and the rest passed over: a parser of all YAML is a large dependency
for half a dozen strings, and no file is worth refusing for its header.
"""

from __future__ import annotations

import re
import tomllib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from store.intake.fields import Record

_HEADER = re.compile(r"\ufeff?(?P<fence>---|\+\+\+)[ \t]*\r?\n")
_LONGEST = 50_000
"""Characters in which the header has to end."""
_KEY = re.compile(r"(?P<key>[A-Za-z][\w .-]{0,60}):(?:[ \t]+(?P<value>.*))?")
_ITEM = re.compile(r"\s*-[ \t]+(?P<value>.*)")
_COMMENT = re.compile(r"(?:^|\s)#.*")
_ESCAPES = {'\\"': '"', "\\\\": "\\", "\\n": " "}
_FOLDED = frozenset({"|", ">", "|-", ">-", "|+", ">+"})


def front_matter(text: str) -> tuple[Record, int]:
    """Return what the header says, and where the text after it begins: 0 if there is none."""
    opened = _HEADER.match(text)
    if not opened:
        return {}, 0
    fence = re.escape(opened["fence"]) if opened["fence"] == "+++" else r"(?:---|\.\.\.)"
    closing = re.compile(rf"^{fence}[ \t]*(?:\r?\n|\Z)", re.MULTILINE)
    closed = closing.search(text, opened.end(), opened.end() + _LONGEST)
    if not closed:
        return {}, 0
    header = text[opened.end() : closed.start()]
    if opened["fence"] == "+++":
        return _toml(header), closed.end()
    if any(map(_is_prose, header.splitlines())):
        return {}, 0  # two rules around a text
    return _yaml(header), closed.end()


def _is_prose(line: str) -> bool:
    """Say whether words stand at the margin without a key, as in no header."""
    return line[:1].isalpha() and ":" not in line and len(line.split()) > 1


def _toml(header: str) -> Record:
    try:
        return tomllib.loads(header.replace("\r\n", "\n"))
    except (ValueError, RecursionError):
        return {}


def _yaml(header: str) -> Record:
    said: Record = {}
    key = ""
    for line in header.splitlines():
        if pair := _KEY.fullmatch(line):
            key, value = pair["key"].strip(), (pair["value"] or "").strip()
            said[key] = "" if value in _FOLDED else _plain(value) or []
        elif key and line.strip():
            said[key] = _longer(said[key], line)
    return said


def _longer(value: str | list[str], line: str) -> str | list[str]:
    """Add a line below a key: to a text that goes on, or to a list, of objects their names."""
    if isinstance(value, str):
        return f"{value} {line.strip()}".strip()
    item = _ITEM.fullmatch(line)
    inner = (item["value"] if item else line).strip()
    pair = _KEY.fullmatch(inner)
    if pair and pair["key"] != "name":
        return value
    return [*value, str(_plain(pair["value"] or "" if pair else inner))]


def _plain(value: str) -> str | list[str]:
    """Read a value: quoted, a list in brackets, or plain with perhaps a comment behind it."""
    value = value.strip()
    if value.startswith(("'", '"')):
        return _unquoted(value)
    value = _COMMENT.sub("", value).strip()
    if value.startswith("[") and value.endswith("]"):
        return [_unquoted(item.strip()) for item in value[1:-1].split(",") if item.strip()]
    return value


def _unquoted(value: str) -> str:
    mark = value[0]
    end = value.rfind(mark)
    if mark == '"' and end > 0:
        return _unescaped(value[1:end])
    return value[1:end].replace("''", "'") if mark == "'" and end > 0 else value


def _unescaped(value: str) -> str:
    return re.sub(r"\\[\"\\n]", lambda match: _ESCAPES[match[0]], value)
