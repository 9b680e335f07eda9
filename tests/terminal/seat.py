"""Seats a program at a terminal: a fresh process, or one forked from a parent that is warm.

`seat.py FILE COMMAND…` makes the terminal that is open as this file its own, and becomes the
command. `seat.py --warm`
imports the program once; every line on standard input, a JSON list of the terminal and the
arguments, then starts it by a fork, which saves the time that the imports take. It answers with
the process number, and with the exit status once the process is gone.
"""

from __future__ import annotations

import fcntl
import importlib
import json
import os
import sys
import termios

LATE = (
    "sqlite_utils",
    "store.check",
    "store.names.clusters",
    "store.names.variants",
    "textual.drivers.linux_driver",
    "textual.widgets._input",
    "tui.app",
    "tui.cli",
)
"""What the program would import sooner or later."""


def main() -> None:
    """Sit down, once or again and again."""
    if sys.argv[1] != "--warm":
        sit(int(sys.argv[1]))
        os.execvp(sys.argv[2], sys.argv[2:])
    for name in LATE:
        importlib.import_module(name)
    for line in sys.stdin:
        tty, *arguments = json.loads(line)
        device = os.open(tty, os.O_RDWR | os.O_NOCTTY)
        pid = os.fork()
        if pid == 0:
            os.setsid()
            sit(device)
            sys.exit(importlib.import_module("tui.cli").run(arguments))
        os.close(device)
        answer(pid)
        answer(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]))


def answer(number: int) -> None:
    """Tell the test a number."""
    sys.stdout.write(f"{number}\n")
    sys.stdout.flush()


def sit(device: int) -> None:
    """Make the terminal the one that controls this session, and read from it and write to it."""
    fcntl.ioctl(device, termios.TIOCSCTTY, 0)
    for standard in range(3):
        os.dup2(device, standard)
    os.close(device)


if __name__ == "__main__":
    main()
