"""Keys of the article list."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tui.screens.desk import Desk

STEP = 4
"""Cells by which a pane grows or shrinks."""


def next(desk: Desk) -> None:  # noqa: A001 - the action's name
    """Go to the next article."""
    desk.articles.move(1)


def previous(desk: Desk) -> None:
    """Go to the previous article."""
    desk.articles.move(-1)


def page_down(desk: Desk) -> None:
    """Go a page down."""
    desk.articles.move_page(1)


def page_up(desk: Desk) -> None:
    """Go a page up."""
    desk.articles.move_page(-1)


def first(desk: Desk) -> None:
    """Go to the first article."""
    desk.articles.move_to_edge(-1)


def last(desk: Desk) -> None:
    """Go to the last article."""
    desk.articles.move_to_edge(1)


def open(desk: Desk) -> None:  # noqa: A001 - the action's name
    """Read the article under the cursor."""
    article_id = desk.articles.current_id
    if article_id is not None:
        if article_id != desk.articles.open_id:
            desk.open_article(article_id)
        desk.reader.focus()


def filter(desk: Desk) -> None:  # noqa: A001 - the action's name
    """List only the articles that hold what is typed."""

    def typing(typed: str) -> None:
        desk.work.filter = typed
        desk.list_articles(typed)

    desk.ask("filter:", desk.work.filter, typing, typing)


def order(desk: Desk) -> None:
    """List the articles in another order."""
    desk.queue.turn()
    desk.show_article_counts()


def back(desk: Desk) -> None:
    """Drop the filter; without one, go back to the text."""
    if desk.work.filter:
        desk.work.filter = ""
        desk.list_articles()
    else:
        desk.reader.focus()


def wider(desk: Desk) -> None:
    """Make the list wider."""
    desk.panes.widen("articles-pane", STEP)


def narrower(desk: Desk) -> None:
    """Make the list narrower."""
    desk.panes.widen("articles-pane", -STEP)
