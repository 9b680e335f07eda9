"""Work beside the event loop that nobody has to wait for when the program is left."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from functools import partial
from threading import Thread
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

Result = TypeVar("Result")


def in_thread(work: Callable[[], Result]) -> asyncio.Future[Result]:
    """Begin work in a thread; the future gets what it returns or raises.

    Python waits at exit for the threads of its own pools, however long they take. This one is let
    go of, so it must not leave anything half done: let it read, and write what it came to later.
    """
    loop = asyncio.get_running_loop()
    future: asyncio.Future[Result] = loop.create_future()

    def run() -> None:
        settle: Callable[[], None]
        try:
            settle = partial(future.set_result, work())
        except Exception as error:
            settle = partial(future.set_exception, error)
        with suppress(RuntimeError):  # the loop is closed: nobody asks any more
            loop.call_soon_threadsafe(lambda: None if future.done() else settle())

    Thread(target=run, daemon=True).start()
    return future
