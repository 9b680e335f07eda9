"""`glossator names`: which entities of a project may be one, and merging those that surely are."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from store import ProjectLockedError, open_project
from tui.subcommands.output import complain, number, remark, report

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Iterator

    from store import Project, Variant


def names(arguments: Namespace) -> int:
    """Load known names, merge what is asked for, or list the pairs that wait for a judgement."""
    if arguments.known is not None:
        return _load(arguments)
    if arguments.apply_above is not None:
        return _apply(arguments)
    with _opened(arguments) as project:
        listed = _merged(project) if arguments.merged else _waiting(project, arguments)
        for pair in _narrowed(arguments, project, listed):
            _report(arguments, project, pair)
        progress = project.variants.progress()
    if not arguments.json:
        remark(
            f"{number(progress.waiting, 'pairs')} waiting, {progress.answered:,} judged, "
            f"{progress.merged:,} merged by the program"
        )
    return 0


@contextmanager
def _opened(arguments: Namespace) -> Iterator[Project]:
    """Open the project and compare what is new; one that is open elsewhere is read as it is."""
    try:
        with open_project(arguments.project, annotator=arguments.annotator) as project:
            project.variants.refresh()
            yield project
    except ProjectLockedError:
        remark("the project is open elsewhere: these are the pairs that were found there")
        with open_project(arguments.project, read_only=True) as project:
            yield project


def _waiting(project: Project, arguments: Namespace) -> list[Variant]:
    return project.variants.waiting(type_=arguments.type, threshold=arguments.score)


def _merged(project: Project) -> list[Variant]:
    clusters = project.judgements.clusters()
    return [pair for ids in clusters for pair in project.variants.merged(ids[0])]


def _narrowed(arguments: Namespace, project: Project, pairs: list[Variant]) -> list[Variant]:
    """Keep the pairs of the type, from the score on, and as many as are wanted."""
    type_, score = arguments.type, arguments.score or 0
    wanted = [
        pair
        for pair in pairs
        if pair.score >= score and type_ in (None, project.entities.get(pair.a_id).type)
    ]
    return wanted[: arguments.limit if arguments.limit >= 0 else None]


def _apply(arguments: Namespace) -> int:
    """Merge all pairs from a score on, as one step, and print what was done."""
    with open_project(arguments.project, annotator=arguments.annotator) as project:
        proposed = _narrowed(arguments, project, project.variants.proposed(arguments.apply_above))
        applied = set(project.judgements.apply((pair.a_id, pair.b_id) for pair in proposed))
        for pair in proposed:
            if (pair.a_id, pair.b_id) in applied:
                _report(arguments, project, pair)
        project.variants.refresh()
    if not arguments.json:
        remark(
            f"{number(len(applied), 'pairs')} merged as one step: “glossator undo” takes them back"
            if applied
            else f"nothing to merge from {arguments.apply_above} on"
        )
    return 0


def _load(arguments: Namespace) -> int:
    """Load a table of known people and organisations, whole or not at all."""
    from store.known_names import load_known, read_known

    rows = read_known(arguments.known, complain)
    with open_project(arguments.project, annotator=arguments.annotator) as project:
        loaded = load_known(project, rows)
        project.variants.refresh()
    record = {"rows": loaded.rows, "new": loaded.new, "aliases": loaded.aliases}
    told = f"{number(loaded.rows, 'rows')} read: {number(loaded.new, 'new names')}, "
    report(arguments, record, told + number(loaded.aliases, "new aliases"))
    return 0


def _report(arguments: Namespace, project: Project, pair: Variant) -> None:
    record = {
        "a": _told(project, pair.a_id),
        "b": _told(project, pair.b_id),
        "type": str(project.entities.get(pair.a_id).type),
        "score": round(pair.score, 4),
        "reasons": list(pair.reasons),
    }
    names_ = f"{project.entities.name_of(pair.a_id)} | {project.entities.name_of(pair.b_id)}"
    told = f"{pair.score:.2f}  {record['type']:8} {names_}  {'; '.join(pair.reasons)}"
    report(arguments, record, told)


def _told(project: Project, entity_id: int) -> dict[str, Any]:
    return {"id": entity_id, "name": project.entities.name_of(entity_id)}
