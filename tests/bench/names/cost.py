"""What a piece of work costs: time on the clock, time of the processor, and memory."""

from __future__ import annotations

import os
import re
import time
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing import active_children
from pathlib import Path
from threading import Event, Thread
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

T = TypeVar("T")

_HIGH_WATER = re.compile(r"VmHWM:\s+(\d+) kB")
_PAUSE = 0.05


@dataclass(frozen=True)
class Cost:
    """Seconds and megabytes, those of the processes beside included."""

    wall: float
    processor: float
    megabytes: float
    """The sum of what each process held at most, even if not at once; 0 where none can tell."""

    def __str__(self) -> str:
        return f"{self.wall:.1f} s ({self.processor:.1f} s CPU), {self.megabytes:,.0f} MB"


def costs(work: Callable[[], T]) -> tuple[T, Cost]:
    """Do a piece of work and measure it."""
    wall, processor = time.perf_counter(), _processor()
    with _watched() as peaks:
        done = work()
    wall, processor = time.perf_counter() - wall, _processor() - processor
    return done, Cost(wall, processor, sum(peaks.values()))


def _processor() -> float:
    times = os.times()
    return times.user + times.system + times.children_user + times.children_system


@contextmanager
def _watched() -> Iterator[dict[int, float]]:
    """Watch how much memory this process and those beside it hold at most.

    What the system tells of children when they end would not do: it counts the memory of the
    parent that they were copied from.
    """
    peaks: dict[int, float] = {}
    ended = Event()

    def watch() -> None:
        while not ended.wait(_PAUSE):
            _note_peaks(peaks)

    watcher = Thread(target=watch, daemon=True)
    watcher.start()
    yield peaks
    ended.set()
    watcher.join()
    _note_peaks(peaks)


def _note_peaks(peaks: dict[int, float]) -> None:
    for pid in (os.getpid(), *(child.pid for child in active_children())):
        status = Path(f"/proc/{pid}/status")
        try:
            found = _HIGH_WATER.search(status.read_text("utf-8"))
        except OSError:
            continue
        if found and pid is not None:
            peaks[pid] = max(int(found[1]) * 1024 / 1e6, peaks.get(pid, 0.0))
