"""Sitting down at the desk of a project, keys at hand."""

from __future__ import annotations

from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

from textual.pilot import Pilot

from tui.app import Glossator
from tui.keymap import load
from tui.screens.desk import Desk

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Awaitable, Callable

    from store import Project
    from tui.widgets.line_view import LineView


async def press_now(desk: Desk, *keys: str) -> None:
    """Type keys and wait for what comes of them, but for no search for names.

    Where that is still under way it comes to an end when keys are next pressed otherwise.
    """
    await Pilot(desk.app).press(*keys)


@asynccontextmanager
async def at_desk(
    project: Project, size: tuple[int, int] = (120, 35)
) -> AsyncIterator[tuple[Desk, Callable[..., Awaitable[None]]]]:
    """Open the desk; `press` types keys and waits until all that comes of them is done."""
    app = Glossator(project, load(None)[0])
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        desk = app.screen
        assert isinstance(desk, Desk)

        async def press(*keys: str) -> None:
            await pilot.press(*keys)
            await desk.name_search.settle()
            await desk.suggester.settle()
            await desk.link_search.settle()
            await pilot.pause()

        await press()
        yield desk, press


def shown(view: LineView) -> list[str]:
    """Return the rows of a widget as they are on the screen, without blanks at the end."""
    return [view.render_line(y).text.rstrip() for y in range(view.size.height)]


def lit(desk: Desk) -> str:
    """Return the text that a label would go to."""
    start, end = desk.reader.cursor.target
    return desk.reader.text[start:end]


def labelled(project: Project, article_id: int = 1) -> list[tuple[str, str]]:
    """Return what is labelled in an article, in text order."""
    return [(m.quote, str(m.type)) for m in project.mentions.of_article(article_id)]
