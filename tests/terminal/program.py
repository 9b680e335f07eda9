"""The real program, started at a terminal: by itself, or by a fork of a parent that is warm."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from tests.terminal.pseudo_terminal import PATIENCE, PseudoTerminal

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from types import TracebackType
    from typing import Self

SEAT = Path(__file__).with_name("seat.py")
ROOT = Path(__file__).parents[2]
SEEDS = sorted((ROOT / "seeds").glob("*.txt"))
SAVED = "✓ saved"
"""Stands on the screen once the desk is ready for keys."""


def environment(home: Path, **more: str) -> dict[str, str]:
    """Return what a login shell gives the program, without the settings of who runs the test."""
    return {
        "PATH": os.environ["PATH"],
        "HOME": str(home),
        "LANG": "C.UTF-8",
        "TERM": "xterm-256color",
        "COLORTERM": "truecolor",
        "GLOSSATOR_CONFIG": str(home),
        "GLOSSATOR_DATA": str(home),
        **more,
    }


class Program(PseudoTerminal):
    """A terminal at which the program runs."""

    def __init__(
        self,
        arguments: list[str],
        variables: Mapping[str, str],
        size: tuple[int, int] = (80, 24),
        parent: WarmParent | None = None,
    ) -> None:
        super().__init__(*size)
        if parent is None:
            self._pid, self._wait = _start(self.seat, arguments, variables)
        else:
            self._pid, self._wait = parent.start(os.ttyname(self.seat), arguments)
        self._code: int | None = None
        self.hand_over()

    def signal(self, number: signal.Signals) -> None:
        """Send the program a signal."""
        if self._code is None:
            os.kill(self._pid, number)

    def exit_code(self) -> int:
        """Wait until the program has left; return its code, negative if a signal ended it."""
        if self._code is None:
            if not self.is_closed:
                self.read_rest()
            self._code = self._wait()
        return self._code

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.signal(signal.SIGKILL)
        self._code = self._code or self._wait()
        self.close()


def _start(
    device: int, arguments: list[str], variables: Mapping[str, str]
) -> tuple[int, Callable[[], int]]:
    command = [sys.executable, str(SEAT), str(device), sys.executable, "-m", "tui", *arguments]
    process = subprocess.Popen(
        command, env=variables, cwd=ROOT, start_new_session=True, pass_fds=[device]
    )
    return process.pid, lambda: process.wait(PATIENCE)


class WarmParent:
    """A process that has imported the program, and starts it by a fork; one at a time."""

    def __init__(self, variables: Mapping[str, str]) -> None:
        self._process = subprocess.Popen(
            [sys.executable, str(SEAT), "--warm"],
            env={**variables, "PYTHONPATH": str(ROOT)},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def start(self, tty: str, arguments: list[str]) -> tuple[int, Callable[[], int]]:
        """Start the program at a terminal; return its process number and a way to its exit code."""
        assert self._process.stdin is not None
        self._process.stdin.write(json.dumps([tty, *arguments]) + "\n")
        self._process.stdin.flush()
        status: list[int] = []

        def wait() -> int:
            if not status:
                status.append(self._number())
            return status[0]

        return self._number(), wait

    def _number(self) -> int:
        assert self._process.stdout is not None
        return int(self._process.stdout.readline())

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self._process.communicate()
