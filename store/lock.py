"""One writer a project: a lock file beside it, held by the operating system.

The lock ends with the process, however it ends, so a crash leaves nothing to clean up.
"""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from typing import TYPE_CHECKING

from store.errors import ProjectLockedError

if TYPE_CHECKING:
    from pathlib import Path


class WriteLock:
    """The right to write a project, for as long as the object is not released.

    Raises `ProjectLockedError` if another process has it, and `OSError` where no file can be made.
    """

    def __init__(self, project: Path) -> None:
        self._path = project.with_name(project.name + ".lock")
        while True:
            self._file = os.open(self._path, os.O_RDWR | os.O_CREAT, 0o644)
            try:
                _lock(self._file)
            except OSError:
                holder = os.read(self._file, 200).decode(errors="replace")
                os.close(self._file)
                raise ProjectLockedError(
                    f"{project} is open in another Glossator (process {holder or 'unknown'}): "
                    "close it there"
                ) from None
            if self._is_current():
                break
            os.close(self._file)
        os.truncate(self._file, 0)
        os.write(self._file, str(os.getpid()).encode())

    def _is_current(self) -> bool:
        """Say whether the file still has its name: its last holder may just have removed it."""
        with suppress(FileNotFoundError):
            return os.path.samestat(os.fstat(self._file), self._path.stat())
        return False

    def release(self) -> None:
        """Give the right back and leave no file behind."""
        with suppress(OSError):
            self._path.unlink()
        os.close(self._file)


if sys.platform == "win32":
    import msvcrt

    def _lock(file: int) -> None:
        # Windows forbids others to read what is locked: lock a byte that no process number reaches.
        os.lseek(file, 1000, os.SEEK_SET)
        msvcrt.locking(file, msvcrt.LK_NBLCK, 1)
        os.lseek(file, 0, os.SEEK_SET)

else:
    import fcntl

    def _lock(file: int) -> None:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
