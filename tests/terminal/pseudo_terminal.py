"""A terminal for tests: the real program runs at it, a test types on it and reads its screen."""

from __future__ import annotations

import fcntl
import os
import select
import struct
import termios
import time
from typing import TYPE_CHECKING

import pyte

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from types import TracebackType
    from typing import Self

    from pyte.screens import Char

PATIENCE = 60.0
"""Seconds that a busy machine may need for anything; nothing is judged by its speed."""


class PseudoTerminal:
    """A terminal of a size; a program is given its `seat`, and is typed to and read from here."""

    def __init__(self, columns: int = 80, rows: int = 24) -> None:
        self._master, self.seat = os.openpty()
        self.received = bytearray()
        """Every byte that was written here."""
        self.is_left = False
        """Whether nobody sits here any more."""
        self.is_closed = False
        self._screen = pyte.Screen(columns, rows)
        self._stream = pyte.ByteStream(self._screen)
        self._set_size(columns, rows)

    def hand_over(self) -> None:
        """Leave the seat to the program alone, so that its end is noticed."""
        os.close(self.seat)

    @property
    def lines(self) -> list[str]:
        """The screen as it stands, line by line."""
        return ["".join(cell.data for cell in row).rstrip() for row in self._cells()]

    @property
    def text(self) -> str:
        """The screen as it stands."""
        return "\n".join(self.lines)

    def painted_on(self, background: str) -> str:
        """Return the characters that stand on a background, such as "33476b"."""
        return "".join(c.data for row in self._cells() for c in row if c.bg == background)

    def press(self, keys: str) -> None:
        """Press keys; those without a character are written as a terminal sends them."""
        os.write(self._master, keys.encode())

    def resize(self, columns: int, rows: int) -> None:
        """Become larger or smaller; the program is told by a signal."""
        self._screen.resize(rows, columns)
        self._set_size(columns, rows)

    def read(self, seconds: float = 0.0) -> bool:
        """Take in what was written, waiting for it at most so long; False if nothing was."""
        if not select.select([self._master], [], [], seconds)[0]:
            return False
        try:
            written = os.read(self._master, 1 << 16)
        except OSError:  # Linux says so where others give nothing: all programs have left
            written = b""
        self.is_left = not written
        self.received += written
        self._stream.feed(written)
        return bool(written)

    def read_for(self, seconds: float) -> None:
        """Take in all that is written in this time."""
        end = time.monotonic() + seconds
        while not self.is_left and (left := end - time.monotonic()) > 0:
            self.read(left)

    def wait_until(self, holds: Callable[[], bool], what: str) -> None:
        """Read until something holds of the screen."""
        end = time.monotonic() + PATIENCE
        while not holds():
            if self.is_left or (not self.read(0.1) and time.monotonic() > end):
                raise TimeoutError(f"{what} did not come; the screen shows\n{self.text}")

    def wait_for(self, text: str) -> None:
        """Read until a text stands on the screen, on one line."""
        self.wait_until(lambda: any(text in line for line in self.lines), repr(text))

    def read_rest(self) -> None:
        """Read until the program has left."""
        self.wait_until(lambda: self.is_left, "the end of the program")

    def close(self) -> None:
        """Hang up: whoever still sits here is told by a signal."""
        if not self.is_closed:
            os.close(self._master)
        self.is_closed = True

    def _cells(self) -> Iterator[list[Char]]:
        for row in range(self._screen.lines):
            cells = self._screen.buffer[row]
            yield [cells[column] for column in range(self._screen.columns)]

    def _set_size(self, columns: int, rows: int) -> None:
        size = struct.pack("HHHH", rows, columns, 0, 0)
        fcntl.ioctl(self._master, termios.TIOCSWINSZ, size)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()
