"""`glossator stats`, `log`, `undo` and `check`: what a project holds and how it came to."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from store import open_project
from tui.subcommands.output import listed, print_json, print_line, report
from tui.text.safe import single_line

if TYPE_CHECKING:
    from argparse import Namespace

    from store import Project


def stats(arguments: Namespace) -> int:
    """Print counts."""
    from store.statistics import statistics

    with open_project(arguments.project, read_only=True) as project:
        counts = statistics(project)
    if arguments.json:
        print_json(counts)
        return 0
    for name, value in counts.items():
        if isinstance(value, int):
            print_line(f"{name:12} {value:,}")
    for heading in ("states", "types"):
        print_line(
            f"{heading:12} " + ", ".join(f"{name} {n:,}" for name, n in counts[heading].items())
        )
    for who in counts["annotators"]:
        labels = {name: who[name] for name in ("mentions", "claims")}
        print_line(f"{single_line(who['name']):12} {listed(labels)}")
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
            report(arguments, record, f"{at}  {step.annotator}  {step.name}{undone}")
    return 0


def undo(arguments: Namespace) -> int:
    """Undo the last action."""
    with open_project(arguments.project, annotator=arguments.annotator) as project:
        undone = project.undo()
    name = undone[0] if undone else None
    told = f"undone: {name}" if name else "there is nothing to undo"
    report(arguments, {"undone": name}, told)
    return 0


def check(arguments: Namespace) -> int:
    """Print what is wrong with a project."""
    from store.check import check_project

    with open_project(arguments.project, read_only=True) as project:
        problems = list(check_project(project))
        checked = _counted(project)
    for problem in problems:
        report(arguments, {"problem": problem}, problem)
    if not problems:
        report(arguments, {"problem": None, **checked}, "sound: " + listed(checked))
    return 1 if problems else 0


def _counted(project: Project) -> dict[str, int]:
    return {
        "articles": len(project.articles),
        "mentions": len(project.mentions),
        "claims": len(project.claims),
    }
