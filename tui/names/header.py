"""What stands above the views of the names screen, and what is said where nothing waits."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.names.filters import told
from tui.text.excerpts import brief
from tui.themes import TAGS
from tui.widgets.row import Row, row

if TYPE_CHECKING:
    from collections.abc import Mapping

    from store import Entity, Project
    from store.records import Progress
    from tui.keymap import Keymap
    from tui.names.filters import Filters
    from tui.widgets.row import Part


COMPARING = "comparing names…"
"""What is said while the names are compared: more of them may come to wait."""


def status_row(project: Project, progress: Progress, *, is_searching: bool) -> Row:
    """Say in which project this is, what is saved, and how far the judging is."""
    saved: Part = ("read only", "warn") if project.read_only else ("✓ saved", "good")
    if is_searching:
        saved = (COMPARING, "key")
    figures = (
        f"{progress.answered:,} judged",
        f"{progress.waiting:,} left",
        f"{progress.merged:,} merged by the program",
    )
    left = [("glossator ", "title"), (project.path.name, "dim")]
    return row(*left, right=[saved, ("  " + " · ".join(figures), "dim")])


def tabs_row(
    pane: str,
    counts: Mapping[str, int],
    entity: Entity | None,
    filters: Filters,
    threshold: float,
) -> Row:
    """Write the views with what each holds, and what they are narrowed to."""
    parts: list[Part] = []
    for name, count in counts.items():
        is_open = name == pane
        parts += [
            (name.capitalize(), "title" if is_open else "dim"),
            (f" {count:,}  " if count else "  ", "dim"),
        ]
    if entity is not None:
        tag = (TAGS[entity.type], f"tag-{entity.type}")
        return row(*parts, ("All of ", "dim"), tag, " ", (entity.name, "title"))
    if pane == "entities" and filters.typed:
        parts.append((f"/{brief(filters.typed)}", "key"))
    return row(*parts, right=told(filters, threshold))


def nothing_to_judge(
    filters: Filters, progress: Progress, keymap: Keymap, *, is_searching: bool
) -> tuple[str, ...]:
    """Say why no question is shown, and what there is to do."""
    if is_searching:
        return (f"{COMPARING[0].upper()}{COMPARING[1:]}",)
    laxer = f"{keymap.shown_key('lists.laxer')} asks about pairs that are less alike."
    if filters.type is not None or filters.article_id is not None:
        return ("No pair of such names waits to be judged.", _widen(keymap), laxer)
    if progress.answered or progress.merged:
        return ("All is judged: no name waits.", laxer)
    return (
        "No name waits to be judged.",
        "Label names on the desk: those that may be one are asked about here.",
        f"{keymap.shown_key('names.back')} goes back there. {laxer}",
    )


def _widen(keymap: Keymap) -> str:
    keys = [keymap.shown_key(f"lists.filter_{what}") for what in ("type", "article")]
    return f"{keys[0]} and {keys[1]} show those of other types and articles."
