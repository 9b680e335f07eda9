"""Runs an app on paper and measures what a key costs it, paint and all."""

from __future__ import annotations

import asyncio
from contextlib import asynccontextmanager
from time import process_time
from typing import TYPE_CHECKING

from textual import events

from tests.bench.paper import Paper

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable, Iterable

    from textual.app import App

FRAMES = 0.04
"""Seconds: longer than two of Textual's frames, in which all that a key sets off is painted."""

PATIENCE = 10
"""Seconds after which nothing will be painted any more."""


@asynccontextmanager
async def running(app: App[None]) -> AsyncIterator[None]:
    """Run an app until the block ends; the block begins when its screen has come to rest."""
    app.driver_class = Paper
    before = Paper.paints
    task = asyncio.create_task(app.run_async())
    while not (Paper.paints > before and await _is_still()):
        await asyncio.sleep(0.3)
    try:
        yield
    finally:
        app.exit()
        await task


async def costs(acts: Iterable[Callable[[], object]]) -> list[float]:
    """Act again and again; return the milliseconds of CPU that each took until all was still."""
    taken = []
    for act in acts:
        before, paints = process_time(), Paper.paints
        act()
        async with asyncio.timeout(PATIENCE):
            while paints == Paper.paints or not await _is_still():
                await asyncio.sleep(FRAMES)
        taken.append((process_time() - before) * 1000)
    return taken


def press(app: App[None], key: str) -> Callable[[], object]:
    """Return the act of pressing a key."""
    return lambda: app.post_message(events.Key(key, key))


async def _is_still() -> bool:
    """Say whether nothing is painted for a while."""
    paints = Paper.paints
    await asyncio.sleep(FRAMES)
    return paints == Paper.paints
