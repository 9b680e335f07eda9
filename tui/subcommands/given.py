"""`glossator suggest PROJECT --from FILE`: what other programs propose, taken in and given up."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from store import open_project
from store.given_suggestions import origin_of, read_given
from tui.subcommands.output import complain, listed, number, report

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from store import Project
    from store.given_suggestions import Given

OF_TEXTS = ("whole", "score", "spacy", "format", "encoding", "split", "field")
"""What can be asked of proposing for texts, and not of what another program proposed."""


def give(arguments: Namespace) -> int:
    """Take in what another program proposes for a project, or withdraw it."""
    option = "--withdraw" if arguments.given is None else "--from"
    asked = [f"--{name}" for name in OF_TEXTS if getattr(arguments, name) not in (None, "", [])]
    if asked:
        complain(f"{option} is for all that is in the file: leave out {', '.join(asked)}")
        return 2
    if len(arguments.paths) != 1:
        complain(f"{option} is for one project: glossator suggest PROJECT {option} FILE")
        return 2
    with open_project(arguments.paths[0]) as project:
        if arguments.given is None:
            return _withdraw(project, arguments)
        return _take(project, arguments)


def _take(project: Project, arguments: Namespace) -> int:
    path: Path = arguments.given
    taken: Counter[str] = Counter(articles=0, suggestions=0)
    project.suggestions.take(_counted(read_given(project, path, complain), taken))
    if not taken["articles"]:
        complain(
            f"{path} holds no line, so nothing changes; --withdraw {path.name} takes away what it"
            " proposed before"
        )
        return 1
    articles, suggestions = (number(taken[name], name) for name in ("articles", "suggestions"))
    report(arguments, dict(taken), f"{suggestions} for {articles} taken in")
    return 0


def _withdraw(project: Project, arguments: Namespace) -> int:
    file = origin_of(arguments.withdrawn)
    given = project.suggestions.given()
    if file not in given:
        known = f"; it has some from {', '.join(given)}" if given else ", nor from any other file"
        complain(f"the project has no suggestions from {file}{known}")
        return 1
    taken = {"suggestions": project.suggestions.withdraw(file)}
    report(arguments, taken, f"{listed(taken)} from {file} withdrawn")
    return 0


def _counted(given: Iterable[Given], taken: Counter[str]) -> Iterator[Given]:
    """Count what passes, for no file is held in memory."""
    for article in given:
        taken["articles"] += 1
        taken["suggestions"] += len(article.rows)
        yield article
