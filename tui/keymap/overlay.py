"""The user's own key file: what its lines change, and what is wrong with them, line by line."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from difflib import get_close_matches
from typing import TYPE_CHECKING, TypeAlias

from tui.keymap.names import is_key, meant_key

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    Known: TypeAlias = Mapping[str, Sequence[str]]
    """The names of the actions in each context."""

_HEADER = re.compile(r"\s*\[\s*([^\[\]]+?)\s*\]")
_ENTRY = re.compile(r"""\s*([\w.\-"' \t]+?)\s*=""")
# These may be copied along with a line of the shipped file; only the keys count.
_ENTRIES = {"keys", "help", "bar"}
# Without a key here, there would be no way out, or no way to any action that has no key.
_NEEDED = {
    "desk.palette",
    "names.back",
    "ask.cancel",
    "choose.cancel",
    "preview.cancel",
    "tie.cancel",
    "read.close",
}
# The characters go into the box that is typed in there.
_TYPED_IN = {"ask", "choose"}


@dataclass(frozen=True, slots=True)
class Change:
    """The keys that one line of the user's file gives to an action."""

    action_id: str
    keys: tuple[str, ...]
    line: int


class _WrongLineError(Exception):
    """Says what is wrong with one line, and the remedy."""


def read_overlay(path: Path, known: Known) -> tuple[list[Change], list[str]]:
    """Read the changes in the user's file, and a sentence for each line that cannot be used."""
    try:
        source = path.read_bytes().decode("utf-8-sig")
        tables = tomllib.loads(source)
    except OSError as error:
        return [], [f"{path} cannot be read: {error.strerror}; mend that, or remove the file."]
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        return [], [f"{path}, line {line}: this is not UTF-8; save the file as UTF-8."]
    except tomllib.TOMLDecodeError as error:
        return [], [_syntax_problem(path, source, error)]
    lines = line_numbers(source)
    changes: list[Change] = []
    problems: list[str] = []
    for context, name, value in _entries(tables):
        line = lines.get((context, name), lines.get((context,), 1))
        try:
            keys = _keys(context, name, value, known)
        except _WrongLineError as wrong:
            problems.append(f"{path}, line {line}: {wrong}")
        else:
            changes.append(Change(f"{context}.{name}", keys, line))
    return changes, problems


def line_numbers(source: str) -> dict[tuple[str, ...], int]:
    """Find the line on which each table and each of its entries stands, which tomllib hides."""
    numbers: dict[tuple[str, ...], int] = {}
    header: tuple[str, ...] = ()
    for number, line in enumerate(source.splitlines(), start=1):
        if found := _HEADER.match(line):
            header = path = _parts(found[1])
        elif found := _ENTRY.match(line):
            path = header + _parts(found[1])
        else:
            continue
        numbers.setdefault(path[:1], number)
        numbers.setdefault(path[:2], number)
    return numbers


def _parts(dotted: str) -> tuple[str, ...]:
    return tuple(part.strip().strip("\"'") for part in dotted.split("."))


def _syntax_problem(path: Path, source: str, error: tomllib.TOMLDecodeError) -> str:
    found = re.search(r"line (\d+)", str(error))
    line = int(found[1]) if found else max(1, len(source.splitlines()))
    said = str(error).partition(" (at ")[0]
    said = said[:1].lower() + said[1:]
    return f'{path}, line {line}: {said}; a line reads like next_word = ["e", "right"].'


def _entries(tables: dict[str, object]) -> Iterator[tuple[str, str, object]]:
    """Pair each entry with its context; one that stands before any context has no name."""
    for context, table in tables.items():
        if isinstance(table, dict):
            for name, value in table.items():
                yield context, name, value
        else:
            yield context, "", table


def _keys(context: str, name: str, value: object, known: Known) -> tuple[str, ...]:
    if context not in known:
        remedy = _did_you_mean(context, known) or f"it is one of {', '.join(known)}"
        raise _WrongLineError(f"there is no context [{context}]; {remedy}.")
    if not name:
        raise _WrongLineError(f"[{context}] must be a table; write [{context}] on a line alone.")
    if name not in known[context]:
        raise _WrongLineError(f"there is no action {name} in [{context}]; {_place(name, known)}.")
    keys = _listed(f"{context}.{name}", value)
    for key in keys:
        _check_key(key, context)
    if not keys and f"{context}.{name}" in _NEEDED:
        raise _WrongLineError(
            f"{context}.{name} must keep a key, or there is no way out; give one."
        )
    return keys


def _place(name: str, known: Known) -> str:
    """Say where an action that is not in this context may be, or what it may be called."""
    if homes := [f"[{context}]" for context, names in known.items() if name in names]:
        return f"it is in {' and '.join(homes)}"
    every = [action for names in known.values() for action in names]
    return _did_you_mean(name, every) or "`glossator keys` lists them all"


def _listed(action_id: str, value: object) -> tuple[str, ...]:
    if isinstance(value, dict):
        if strange := sorted(value.keys() - _ENTRIES):
            raise _WrongLineError(f'{action_id} has {strange[0]}; write keys = ["e"] instead.')
        value = value.get("keys")
    if isinstance(value, str):
        return (value,)
    if isinstance(value, list) and all(isinstance(key, str) for key in value):
        return tuple(dict.fromkeys(value))
    raise _WrongLineError(f'{action_id} needs a list of keys; write it like ["e", "right"].')


def _check_key(key: str, context: str) -> None:
    if not is_key(key):
        meant = meant_key(key)
        remedy = f'did you mean "{meant}"?' if meant else 'write one like "e", "enter" or "ctrl+d".'
        raise _WrongLineError(f'there is no key "{key}"; {remedy}')
    if context in _TYPED_IN and len(key) == 1:
        raise _WrongLineError(f'"{key}" is typed into the box there; use one like "ctrl+n".')


def _did_you_mean(name: str, names: Sequence[str] | Known) -> str:
    close = get_close_matches(name, list(names), n=1)
    return f"did you mean {close[0]}?" if close else ""
