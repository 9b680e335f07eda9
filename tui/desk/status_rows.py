"""The status line and the heading of the desk."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.text.counts import counted
from tui.widgets.article_list import GLYPHS
from tui.widgets.row import Row, row

if TYPE_CHECKING:
    from collections.abc import Callable

    from store import Project
    from tui.desk.sheet import Sheet
    from tui.desk.work import Work
    from tui.widgets.reader import Reader
    from tui.widgets.row import Part


def status_row(project: Project, sheet: Sheet | None, work: Work, reader: Reader) -> Row:
    """Say what is open, in which mode, what is saved and what waits."""
    left: list[Part | str] = [("glossator ", "title"), (project.path.name, "dim")]
    if len(project.annotators()) > 1:
        left.append((f" as {project.annotator}", "dim"))
    mode = _mode(sheet, work, reader)
    if mode:
        left += ["  ", (f" {mode} ", "selection")]
    saved: Part = ("read only", "warn") if project.read_only else ("✓ saved", "good")
    right: list[Part | str] = [saved]
    if sheet is not None:
        counts = [counted(len(sheet.mentions) + len(sheet.claims), "label")]
        if len(sheet.suggestions):
            waiting = sheet.suggestions.count(work.kind)
            counts.append(f"{waiting:,} left{_way_through(work)}")
        if sheet.questions:
            counts.append(f"{counted(len(sheet.questions), 'name')} to judge")
        counts.append(f"at {_percent(reader)}%")
        right.append(("  " + " · ".join(counts), "dim"))
    return row(*left, right=right)


def _mode(sheet: Sheet | None, work: Work, reader: Reader) -> str:
    if reader.hints:
        return "type two letters"
    if work.adding:
        return "add"
    if reader.cursor.anchor is not None:
        return "select"
    if not reader.cursor.at_end:
        return "start"
    if sheet is not None and work.claim_id in sheet.claims:
        return "claim"
    place = reader.cursor.unit[0]
    return "" if sheet is None or place in reader.folded.signs else _why_dropped(sheet, place)


def _way_through(work: Work) -> str:
    """Say how suggestions are gone through, where that is not all of them by place."""
    only = "" if work.walk == "all" else f", {work.walk} only"
    return f"{only}, surest first" if work.by_score else only


def _why_dropped(sheet: Sheet, offset: int) -> str:
    """Say why the line at a place is dropped: there may be no room for that beside it."""
    block = next(iter(sheet.folds.touched(offset, offset + 1)), None)
    return f"dropped: {block.reason}" if block is not None and not block.kept else ""


def _percent(reader: Reader) -> int:
    return round(100 * min(1, reader.cursor.unit[1] / max(1, reader.folded.end)))


def heading_rows(sheet: Sheet) -> list[Row]:
    """Say what the open article is, and how far the work on it is."""
    article = sheet.article
    said = (article.source, article.date, article.author, f"{article.words:,} words")
    facts = [fact for fact in (*said, article.language, _nearest(sheet)) if fact]
    state = (f"{GLYPHS[article.state]} {article.state}", "dim")
    return [row((article.title, "title")), row((" · ".join(facts), "dim"), right=[state])]


def _nearest(sheet: Sheet) -> str:
    """Name the article that says nearly the same, if there is one."""
    if not sheet.near:
        return ""
    nearest = sheet.near[0]
    return f"{int(nearest.likeness * 100)} % the same as article {nearest.article_id}"


def articles_rows(
    project: Project, shown: int, sought: str, order: str, key: Callable[[str], str]
) -> list[Row]:
    """Say how many articles there are and are done, what is sought, and in which order they are."""
    count, done = len(project.articles), project.articles.count_done()
    told = f"{shown:,} of {count:,}" if sought else f"{count:,}"
    narrowed: Part = (sought, "key") if sought else ("filter", "dim")
    return [
        row(("Articles ", "key"), (f"{told} · {done:,} done", "dim")),
        row(
            (f"{key('articles.filter')} ", "key"),
            narrowed,
            right=[(f"{key('articles.order')} ", "key"), (order, "dim")],
        ),
    ]
