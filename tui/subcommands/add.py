"""`glossator add`: articles into a project."""

from __future__ import annotations

from collections import Counter
from contextlib import closing, contextmanager
from typing import TYPE_CHECKING

from store import IntakeError, open_project
from tui.subcommands.bar import Bar
from tui.subcommands.facts import facts_of, summary_of
from tui.subcommands.incoming import Incoming
from tui.subcommands.output import complain, print_json, print_line, remark, report
from tui.text.safe import single_line

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from store import Near, Project
    from store.arrivals import Arrival
    from store.intake.document import Document
    from store.intake.draft import Draft

TOGETHER = 100
"""Articles of one file that are stored in one transaction: most files hold one."""

MOST_TOGETHER = 10_000_000
"""Characters after which no more are stored with them, for all of them are in memory."""


def add(arguments: Namespace) -> int:
    """Bring articles into a project; what cannot be read is listed and the rest goes in."""
    tally: Counter[str] = Counter()
    with closing(Incoming(arguments)) as incoming:
        try:
            if arguments.dry_run:
                _rehearse(arguments, incoming, tally)
            else:
                _add(arguments, incoming, tally)
        except KeyboardInterrupt:
            remark(f"stopped: {_told(tally, incoming.refused)}; add the same again to go on")
            raise
    if tally.total() + incoming.refused > 1:
        remark(_told(tally, incoming.refused))
    return 1 if incoming.refused else 0


def _add(arguments: Namespace, incoming: Incoming, tally: Counter[str]) -> None:
    with _made_if_filled(arguments.project) as project:
        there = len(project.articles)
        try:
            for documents in incoming.files():
                while batch := _batch(documents):
                    for document, arrival in _taken(project, batch, incoming):
                        tally[_became(arrival)] += 1
                        _tell(arguments, project, document, arrival)
            _propose(project, tally["added"])
        except KeyboardInterrupt:  # perhaps between the storing and the telling
            tally["added"] = len(project.articles) - there
            raise


def _propose(project: Project, added: int) -> None:
    """Read for suggestions what was not read since it came in, now or in an interrupted go."""
    from store.article_reading import read_articles

    done, problem = 0, ""
    with closing(Bar(added or None)) as bar:
        while project.suggestions.is_due:
            readings = read_articles(project)
            project.suggestions.keep(readings)
            done, problem = done + len(readings.rows), readings.problem
            bar.show("names and claims", done, done)
    if problem:
        complain(problem)


def _became(arrival: Arrival) -> str:
    return "added" if arrival.is_new else "known already"


def _tell(arguments: Namespace, project: Project, document: Document, arrival: Arrival) -> None:
    record = {
        "path": document.path,
        "article": arrival.article_id,
        "new": arrival.is_new,
        "near": _pairs(arrival.near),
    }
    remarks = f"{_mostly_dropped(arrival)}{_alike(project, arrival.near)}"
    report(arguments, record, f"{_became(arrival)}: {document.path}{remarks}")


def _mostly_dropped(arrival: Arrival) -> str:
    """Say so where more is dropped than kept, as that is worth a look."""
    if arrival.dropped <= arrival.words:
        return ""
    return f" ({arrival.words:,} of {arrival.words + arrival.dropped:,} words kept)"


def _batch(documents: Iterator[Document]) -> list[Document]:
    """Read on in a file, as far as it is stored in one transaction."""
    batch, size = [], 0
    for document in documents:
        batch.append(document)
        size += len(document.raw)
        if len(batch) == TOGETHER or size > MOST_TOGETHER:
            break
    return batch


def _taken(
    project: Project, batch: list[Document], incoming: Incoming
) -> list[tuple[Document, Arrival]]:
    """Store documents in one transaction, so that those that are told are there to stay."""
    taken = []
    with project.arrivals.together():
        for document in batch:
            try:
                taken.append((document, project.arrivals.take(document)))
            except IntakeError as error:
                incoming.refuse(document.path, str(error))
    return taken


def _alike(project: Project, near: Sequence[Near]) -> str:
    if not near:
        return ""
    nearest = near[0]
    title = project.articles.title(nearest.article_id)
    share = int(nearest.likeness * 100)  # rounded down, as nothing that is new is all the same
    return f" ({share} % the same as article {nearest.article_id}: {title})"


def _rehearse(arguments: Namespace, incoming: Incoming, tally: Counter[str]) -> None:
    """Show what would come in, and write nothing."""
    seen: set[str] = set()
    with _read_if_there(arguments.project) as project:
        for document in incoming:
            try:
                made = _draft(project, document)
            except IntakeError as error:
                incoming.refuse(document.path, str(error))
                continue
            is_known = made.sha256 in seen or (project and project.articles.find(made.sha256))
            seen.add(made.sha256)
            near = project.arrivals.near(made) if project and not is_known else []
            tally["known already" if is_known else "would be added"] += 1
            if arguments.json:
                record = {"path": document.path, "new": not is_known, "near": _pairs(near)}
                print_json({**record, **facts_of(made)})
            else:
                alike = _alike(project, near) if project else ""
                told = f"{'known already' if is_known else 'would add'}: {document.path}{alike}"
                print_line("\n".join(map(single_line, [told, *summary_of(made)])))


def _pairs(near: Sequence[Near]) -> list[tuple[int, float]]:
    return [(each.article_id, each.likeness) for each in near]


def _draft(project: Project | None, document: Document) -> Draft:
    from store.intake.draft import described, draft

    return project.arrivals.draft(document) if project else draft(described(document))


@contextmanager
def _read_if_there(path: Path) -> Iterator[Project | None]:
    if not path.exists():
        yield None
        return
    with open_project(path, read_only=True) as project:
        yield project


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


def _told(tally: Counter[str], refused: int) -> str:
    counts = {**tally, **({"refused": refused} if refused else {})}
    return ", ".join(f"{count:,} {what}" for what, count in counts.items()) or "nothing came in"
