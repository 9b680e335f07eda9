"""What the subcommands of `glossator` do, one function each; each returns its exit code."""

from __future__ import annotations

import io
import json
import os
import sys
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from store import IntakeError, ProjectError, open_project
from tui.keymap import load
from tui.resources import data_file, resource, user_file
from tui.text.safe import safe, single_line

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Iterable, Iterator

    from store import Project

KEYS_FILE = "keybindings.toml"


def open_desk(arguments: Namespace) -> int:
    """Open the desk on a project, or on the sample of five articles."""
    is_terminal = sys.stdin.isatty() and sys.stderr.isatty()
    if not is_terminal and "TEXTUAL_DRIVER" not in os.environ:
        raise ProjectError("the desk needs a terminal: “glossator --help” lists what does not")
    path = arguments.project or _sample()
    keymap, problems = load(user_file(KEYS_FILE))
    with open_project(
        path, read_only=arguments.read_only, annotator=arguments.annotator
    ) as project:
        from tui.app import Glossator

        app = Glossator(project, keymap, problems)
        app.run()
    return app.return_code or 0


def _sample() -> Path:
    """Return the sample project, made from the seeds when it is first asked for."""
    path = data_file("sample.db")
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        part = path.with_name("sample.part")
        with open_project(part, create=True) as project:
            for seed in sorted(resource("seeds").glob("*.txt")):
                project.add_file(seed)
        part.replace(path)
    return path


def add(arguments: Namespace) -> int:
    """Bring text files into a project; what cannot be read is listed and the rest goes in."""
    failed = False
    with _made_if_filled(arguments.project) as project:
        for path in _text_files(arguments.paths):
            try:
                article_id, is_new = _bring_in(project, path)
            except IntakeError as error:
                failed = True
                complain(str(error))
                if arguments.json:
                    _print_json({"path": str(path), "error": str(error)})
                continue
            told = "added" if is_new else "known already"
            result = {"path": str(path), "article": article_id, "new": is_new}
            _report(arguments, result, f"{told}: {path}")
    return 1 if failed else 0


def _bring_in(project: Project, path: Path) -> tuple[int, bool]:
    """Add a file; a folder that is still one here holds none."""
    if path.is_dir():
        raise IntakeError(f"no text files in {path}: they have to be named *.txt")
    return project.add_file(path)


@contextmanager
def _made_if_filled(path: Path) -> Iterator[Project]:
    """Open a project, or make one, which stays only if something came in."""
    was_there = path.exists()
    is_empty = False
    try:
        with open_project(path, create=True) as project:
            try:
                yield project
            finally:
                is_empty = not len(project.articles)
    finally:
        if is_empty and not was_there:
            path.unlink()


def _text_files(paths: Iterable[Path]) -> Iterator[Path]:
    """Yield the files meant; a path that yields none is told when its turn comes."""
    from store.intake.draft import text_files

    for path in paths:
        yield from (list(text_files([path])) if path.exists() else []) or [path]


def export(arguments: Namespace) -> int:
    """Write a dataset, whole or not at all."""
    from store.datasets.native import write_lines, write_native

    with open_project(arguments.project, read_only=True) as project:
        if arguments.out == "-":
            if isinstance(sys.stdout, io.TextIOWrapper):
                sys.stdout.reconfigure(encoding="utf-8", newline="\n")
            write_lines(project, sys.stdout)
            return 0
        count = write_native(project, Path(arguments.out))
    result = {"out": arguments.out, "articles": count}
    _report(arguments, result, f"wrote {_number(count, 'articles')} to {arguments.out}")
    return 0


def stats(arguments: Namespace) -> int:
    """Print counts."""
    from store.statistics import statistics

    with open_project(arguments.project, read_only=True) as project:
        counts = statistics(project)
    if arguments.json:
        _print_json(counts)
        return 0
    for name, value in counts.items():
        if isinstance(value, int):
            _print(f"{name:12} {value:,}")
    for heading in ("states", "types"):
        _print(f"{heading:12} " + ", ".join(f"{name} {n:,}" for name, n in counts[heading].items()))
    for who in counts["annotators"]:
        labels = {name: who[name] for name in ("mentions", "claims")}
        _print(f"{single_line(who['name']):12} {_listed(labels)}")
    return 0


def log(arguments: Namespace) -> int:
    """Print the steps of the history."""
    with open_project(arguments.project, read_only=True) as project:
        for step in project.history.steps(arguments.limit):
            at = datetime.fromtimestamp(step.at / 1000, UTC).isoformat(timespec="seconds")
            record = {
                "id": step.id,
                "at": at,
                "annotator": step.annotator,
                "action": step.name,
                "changes": step.changes,
                "stands": step.stands,
            }
            undone = "" if step.stands else "  (undone)"
            _report(arguments, record, f"{at}  {step.annotator}  {step.name}{undone}")
    return 0


def undo(arguments: Namespace) -> int:
    """Undo the last action."""
    with open_project(arguments.project, annotator=arguments.annotator) as project:
        undone = project.undo()
    name = undone[0] if undone else None
    told = f"undone: {name}" if name else "there is nothing to undo"
    _report(arguments, {"undone": name}, told)
    return 0


def check(arguments: Namespace) -> int:
    """Print what is wrong with a project."""
    from store.check import check_project

    with open_project(arguments.project, read_only=True) as project:
        problems = list(check_project(project))
        checked = _counted(project)
    for problem in problems:
        _report(arguments, {"problem": problem}, problem)
    if not problems:
        _report(arguments, {"problem": None, **checked}, "sound: " + _listed(checked))
    return 1 if problems else 0


def keys(arguments: Namespace) -> int:
    """Print every key as it stands with the user's own lines."""
    user = user_file(KEYS_FILE)
    keymap, problems = load(user)
    for problem in problems:
        complain(problem)
    if arguments.json:
        for action in keymap.actions:
            _print_json({"id": action.id, "keys": action.keys, "help": action.help})
    else:
        _print(keymap.as_text())
        _print(f"Lines of your own go into {user}")
    return 1 if problems else 0


def complain(sentence: str) -> None:
    """Say on standard error what went wrong."""
    print(f"glossator: {single_line(sentence)}", file=sys.stderr)  # noqa: T201


def _counted(project: Project) -> dict[str, int]:
    return {
        "articles": len(project.articles),
        "mentions": len(project.mentions),
        "claims": len(project.claims),
    }


def _listed(counts: dict[str, int]) -> str:
    return ", ".join(_number(count, name) for name, count in counts.items())


def _number(count: int, plural: str) -> str:
    return f"{count:,} {plural.removesuffix('s') if count == 1 else plural}"


def _report(arguments: Namespace, record: dict[str, Any], sentence: str) -> None:
    if arguments.json:
        _print_json(record)
    else:
        _print(single_line(sentence))


def _print_json(record: dict[str, Any]) -> None:
    _print(json.dumps(record))  # in ASCII, which any pipe carries and no terminal obeys


def _print(text: str) -> None:
    print(safe(text))  # noqa: T201 - the one place that writes to standard output
