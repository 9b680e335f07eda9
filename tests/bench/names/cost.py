"""What a piece of work costs: time on the clock, time of the processor, and memory."""

from __future__ import annotations

import os
import resource
import sys
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

T = TypeVar("T")

_KILOBYTE = 1 if sys.platform == "darwin" else 1024


@dataclass(frozen=True)
class Cost:
    """Seconds, those of processes beside included, and the most megabytes so far."""

    wall: float
    processor: float
    megabytes: float

    def __str__(self) -> str:
        return f"{self.wall:.1f} s ({self.processor:.1f} s CPU), {self.megabytes:,.0f} MB"


def costs(work: Callable[[], T], processes_beside: int = 0) -> tuple[T, Cost]:
    """Do a piece of work and measure it; of processes beside, each is taken for the largest."""
    wall, processor = time.perf_counter(), _processor()
    done = work()
    wall, processor = time.perf_counter() - wall, _processor() - processor
    return done, Cost(wall, processor, _megabytes(processes_beside))


def _processor() -> float:
    times = os.times()
    return times.user + times.system + times.children_user + times.children_system


def _megabytes(processes_beside: int) -> float:
    own = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    beside = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss if processes_beside else 0
    return (own + processes_beside * beside) * _KILOBYTE / 1e6
