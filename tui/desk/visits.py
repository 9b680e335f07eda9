"""Going from the desk to the names screen, and coming back to where one was, or was led."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tui.names.visit import Visit
    from tui.screens.desk import Desk


def open_names(desk: Desk, visit: Visit) -> None:
    """Go to the names screen, and come back to this place or to one that is chosen there."""
    from tui.screens.names import Names

    def back(visit: Visit | None) -> None:
        with desk.telling():
            if desk.sheet is not None:
                desk.reload()
            if visit is not None and visit.entry is not None:
                desk.go_to(visit.entry.article_id, visit.entry.offset)
                desk.visited = desk.place, visit

    if desk.visited is not None and desk.visited[0] == desk.place:
        visit = desk.visited[1]
    article_id = desk.sheet.article.id if desk.sheet is not None else None
    screen = Names(desk.project, desk.keymap, desk.name_search, article_id, visit)
    desk.app.push_screen(screen, back)
