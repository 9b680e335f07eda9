"""Every action with its keys: the shipped table, with the user's own lines laid over it."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from tui.keymap.names import key_of, shown, shown_all
from tui.keymap.overlay import Change, read_overlay
from tui.resources import resource

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

__all__ = [
    "CONSISTENCY_PANES",
    "DESK_PANES",
    "NAMES_PANES",
    "PANES",
    "Action",
    "Keymap",
    "key_of",
    "load",
]

DESK_PANES: dict[str, tuple[str, ...]] = {
    "articles": ("desk", "articles"),
    "text": ("desk", "move", "suggest", "select", "label", "claim", "clean"),
    "suggestion": ("suggestion",),
    "annotations": ("desk", "annotations"),
}
"""The contexts that are alive together in each pane of the desk.

While a suggestion is lit in the text, its keys go before those of the text.
"""

NAMES_PANES: dict[str, tuple[str, ...]] = {
    "questions": ("names", "lists", "questions"),
    "entities": ("names", "lists", "entities"),
    "concordance": ("names", "concordance"),
}
"""The same for the names screen."""

CONSISTENCY_PANES: dict[str, tuple[str, ...]] = {"consistency": ("consistency",)}
"""The same for the screen of labels that disagree."""

PANES = {**DESK_PANES, **NAMES_PANES, **CONSISTENCY_PANES}
"""Every pane there is; a context that is in none stands alone."""

_TITLE = re.compile(r"^\[(\w+)\] *# *(.+)$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Action:
    """One thing that a person can ask for, and the keys that ask for it."""

    id: str
    context: str
    name: str
    keys: tuple[str, ...]
    help: str
    bar: str = ""


class Keymap:
    """All actions in the order of the file, found by key or by id."""

    def __init__(self, actions: Iterable[Action], titles: Mapping[str, str]) -> None:
        self.actions = tuple(actions)
        self.titles = titles
        self._by_id = {action.id: action for action in self.actions}
        self._by_key = {
            (action.context, key): action for action in self.actions for key in action.keys
        }

    def lookup(self, contexts: Sequence[str], key: str) -> Action | None:
        """Find the action that a key asks for, in the first of these contexts that knows it."""
        for context in contexts:
            if action := self._by_key.get((context, key)):
                return action
        return None

    def action(self, action_id: str) -> Action:
        """Return the action of this id; the program names only ids that the shipped table has."""
        return self._by_id[action_id]

    def shown_key(self, action_id: str) -> str:
        """Write the first key of an action as people read it, "" if it has none."""
        keys = self.action(action_id).keys
        return shown(keys[0]) if keys else ""

    def of(self, context: str) -> tuple[Action, ...]:
        """Return the actions of one context, in the order of the file."""
        return tuple(action for action in self.actions if action.context == context)

    def heading(self, context: str) -> str:
        """Name a context and where it holds, to stand above its keys."""
        return f"{context.capitalize()} — {self.titles[context]}"

    def changed(self, changes: Iterable[Change]) -> Keymap:
        """Return a keymap with other keys for some of the actions."""
        keys = {change.action_id: change.keys for change in changes}
        actions = (
            replace(action, keys=keys.get(action.id, action.keys)) for action in self.actions
        )
        return Keymap(actions, self.titles)

    def clashes(self) -> Iterator[tuple[str, Action, Action]]:
        """Find each key that asks for two actions at once, and both; each pair is told once."""
        alone = [(context,) for context in self.titles if not _in_a_pane(context)]
        told: set[tuple[str, str, str]] = set()
        for contexts in [*PANES.values(), *alone]:
            owners: dict[str, Action] = {}
            for action, key in self._keys_of(contexts):
                owner = owners.setdefault(key, action)
                clash = (key, owner.id, action.id)
                if owner is not action and clash not in told:
                    told.add(clash)
                    yield key, owner, action

    def table(self) -> str:
        """Write the keys as Markdown tables, one for each context, for the README."""
        blocks = []
        for context in self.titles:
            rows = [
                f"| {' '.join(_code(key) for key in action.keys)} | {action.help} |"
                for action in self.of(context)
            ]
            head = f"### {self.heading(context)}\n\n| keys | |\n| --- | --- |"
            blocks.append("\n".join([head, *rows]))
        return "\n\n".join(blocks) + "\n"

    def as_text(self) -> str:
        """Write the keys as plain text, each as a line of the user's own file has to spell it."""
        blocks = []
        for context, title in self.titles.items():
            actions = self.of(context)
            name_width = max(len(action.name) for action in actions)
            keys_width = max(len(" ".join(action.keys)) for action in actions)
            rows = [
                f"  {action.name:{name_width}}  {' '.join(action.keys):{keys_width}}  {action.help}"
                for action in actions
            ]
            blocks.append("\n".join([f"[{context}] # {title}", *rows]))
        return "\n\n".join(blocks) + "\n"

    def _keys_of(self, contexts: Sequence[str]) -> Iterator[tuple[Action, str]]:
        for action in self.actions:
            if action.context in contexts:
                yield from ((action, key) for key in action.keys)


def load(user: Path | None) -> tuple[Keymap, list[str]]:
    """Lay the user's keys over the shipped ones, or say all that is wrong with them."""
    shipped = _shipped()
    if user is None or not user.exists():
        return shipped, []
    known = {context: [action.name for action in shipped.of(context)] for context in shipped.titles}
    changes, problems = read_overlay(user, known)
    keymap = shipped.changed(changes)
    # While a line is wrong its key is unknown, and a clash with it would be a guess.
    problems = problems or _clash_problems(user, keymap, changes)
    return (shipped, problems) if problems else (keymap, [])


def _shipped() -> Keymap:
    source = resource("keybindings.toml").read_text(encoding="utf-8")
    titles = dict[str, str](_TITLE.findall(source))
    actions = [
        Action(
            id=f"{context}.{name}",
            context=context,
            name=name,
            keys=tuple(entry["keys"]),
            help=entry["help"],
            bar=entry.get("bar", ""),
        )
        for context, table in tomllib.loads(source).items()
        for name, entry in table.items()
    ]
    return Keymap(actions, titles)


def _clash_problems(path: Path, keymap: Keymap, changes: Sequence[Change]) -> list[str]:
    lines = {change.action_id: change.line for change in changes}
    problems = []
    for key, *clashing in keymap.clashes():
        other, mine = sorted(clashing, key=lambda action: lines.get(action.id, 0))
        problems.append(
            f'{path}, line {lines[mine.id]}: "{key}" of {mine.id} is also the key of {other.id} '
            f"({other.help}); choose another key, or give {other.id} other keys too."
        )
    return problems


def _in_a_pane(context: str) -> bool:
    return any(context in contexts for contexts in PANES.values())


def _code(key: str) -> str:
    """Write a key as Markdown code; a bar would end the cell, and a backtick the code."""
    key = shown_all((key,)).replace("|", "\\|")
    return f"`` {key} ``" if "`" in key else f"`{key}`"
