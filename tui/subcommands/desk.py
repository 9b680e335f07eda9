"""`glossator [PROJECT]`: the desk."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from store import ProjectError, ProjectLockedError, open_project
from tui.keymap import load
from tui.resources import KEYS_FILE, data_file, resource, user_file

if TYPE_CHECKING:
    from argparse import Namespace
    from pathlib import Path

    from store import Project


def open_desk(arguments: Namespace) -> int:
    """Open the desk on a project, or on the sample of five articles."""
    is_terminal = sys.stdin.isatty() and sys.stderr.isatty()
    if not is_terminal and "TEXTUAL_DRIVER" not in os.environ:
        raise ProjectError("the desk needs a terminal: “glossator --help” lists what does not")
    path = arguments.project or _sample()
    keymap, problems = load(user_file(KEYS_FILE))
    with _opened(path, arguments) as project:
        if arguments.spacy is not None:
            _let_vote(project, arguments.spacy)
        from tui.app import Glossator

        app = Glossator(project, keymap, problems)
        app.run()
    return app.return_code or 0


def _opened(path: Path, arguments: Namespace) -> Project:
    """Open the project; who reads only may do so while it is open elsewhere."""
    try:
        return open_project(path, read_only=arguments.read_only, annotator=arguments.annotator)
    except ProjectLockedError as error:
        raise ProjectLockedError(f"{error}, or open it with --read-only") from error


def _let_vote(project: Project, pipeline: str) -> None:
    """Have a spaCy pipeline vote on types from now on, if it is there."""
    from store.suggest.mentions.spacy_vote import spacy_vote

    if pipeline:
        spacy_vote(pipeline)
    project.suggestions.pipeline = pipeline


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
