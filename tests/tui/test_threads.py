"""Work in a thread comes back to the loop, or is let go of."""

from __future__ import annotations

import asyncio
from threading import Event, current_thread, main_thread

import pytest

from tui.threads import in_thread


async def test_what_the_work_returns_comes_back_from_another_thread() -> None:
    assert await in_thread(current_thread) is not main_thread()


async def test_what_the_work_raises_is_raised() -> None:
    def fail() -> None:
        raise ValueError("no")

    with pytest.raises(ValueError, match="no"):
        await in_thread(fail)


async def test_work_that_nobody_waits_for_any_more_ends_quietly() -> None:
    go_on, done = Event(), Event()

    def work() -> None:
        go_on.wait()
        done.set()

    waiting = in_thread(work)
    waiting.cancel()
    go_on.set()
    while not done.is_set():
        await asyncio.sleep(0)
    await asyncio.sleep(0.01)
    assert waiting.cancelled()


def test_a_loop_that_has_ended_is_not_missed() -> None:
    go_on, done = Event(), Event()

    def work() -> None:
        go_on.wait()
        done.set()

    async def leave() -> None:
        in_thread(work)

    asyncio.run(leave())
    go_on.set()
    assert done.wait(10)
