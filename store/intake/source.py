"""A file on its way in: its bytes as a stream, counted while they are read."""

from __future__ import annotations

import gzip
import io
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, BinaryIO, Protocol, cast

from store.errors import IntakeError
from store.intake.decode import Decoded, decode
from store.intake.encodings import encoding_of, has_utf8, known_encoding

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from typing_extensions import Buffer

BUFFER = 1 << 18
"""Bytes read at a time, and so the most that can be looked at ahead."""
LONGEST_FILE = 1 << 28
"""Bytes, unpacked, of a file that has to be read as a whole (256 MB)."""
LONGEST_RECORD = 1 << 26
"""Bytes of one line of a file that is read line by line (64 MB)."""
_FREE = 1 << 26
_MOST_PACKED = 200
"""How much longer than its archive a file over 64 MB may be: text hardly reaches 20."""


@dataclass(frozen=True, slots=True)
class Options:
    """What a person says of the files, where a guess would not do."""

    format: str = ""
    """A name of `store.intake.formats.FORMATS`; by default as suffix and content say."""
    encoding: str = ""
    """By default as the file says or, where it does not, guessed."""
    split: str = ""
    """A line, or a regular expression that matches whole lines: they part the articles of a text
    file."""
    fields: Mapping[str, str] = field(default_factory=dict)
    """Names of columns or JSON fields for "text", "title", "source", "date", "author", "url" and
    "language"; a dot leads into an object. By default guessed."""


AS_GUESSED = Options()
"""Where the person says nothing."""


@dataclass(frozen=True, slots=True)
class Refusal:
    """What cannot come in, and why; whatever else the file holds goes on."""

    path: str
    line: int
    """From 1; 0 where the whole file is meant."""
    reason: str
    """One sentence that names file, line and remedy."""

    def __str__(self) -> str:
        return self.reason


class Source:
    """A file that a reader takes articles from: its name, its bytes, what was found out of it."""

    def __init__(self, name: str, file: BinaryIO, options: Options) -> None:
        self.name = name
        self.options = options
        self.remarks: list[str] = []
        """What was guessed, for the person to see: the encoding, the fields."""
        self._counted = _Brimful(file)
        self.stream = io.BufferedReader(self._counted, BUFFER)
        if self.sample().startswith(b"\x1f\x8b"):
            unpacked = _Unpacked(cast("BinaryIO", self.stream), self._counted, name)
            self.stream = io.BufferedReader(unpacked, BUFFER)

    @property
    def position(self) -> int:
        """How many bytes were read of the file as it lies on the disk."""
        return self._counted.count

    def sample(self) -> bytes:
        """Return the beginning of what was not read yet, at most `BUFFER` bytes."""
        return self.stream.peek(1)

    def whole(self) -> bytes:
        """Return all bytes; raises `IntakeError` where there are more than `LONGEST_FILE`."""
        data = self.stream.read(LONGEST_FILE + 1)
        if len(data) > LONGEST_FILE:
            raise IntakeError(
                f"{self.name} is longer than {LONGEST_FILE >> 20} MB; cut it into several files"
            )
        return data

    def text(self, declared: str = "") -> Decoded:
        """Decode the whole file; raises `IntakeError` where that cannot be done."""
        decoded = decode(self.whole(), self.name, declared, self._asked())
        if decoded.is_guess:
            self._remark_on(decoded.encoding)
        return decoded

    def encoding(self) -> str:
        """Find the encoding of a file of lines by its beginning.

        Raises `IntakeError` for what is no text.
        """
        if asked := self._asked():
            return asked
        sample = self.sample()
        is_whole = len(sample) < BUFFER
        found, is_guess = encoding_of(sample, self.name, is_whole=is_whole)
        if not is_guess:
            return found
        if has_utf8(sample.split(b"\n")[: None if is_whole else -1]):
            return "utf-8"
        self._remark_on(found)
        return found

    def lines(self) -> Iterator[tuple[int, bytes]]:
        """Yield the lines with their numbers from 1, parted at line feeds, their ends kept.

        Raises `IntakeError` at a line longer than `LONGEST_RECORD`.
        """
        number = 0
        while line := self.stream.readline(LONGEST_RECORD + 1):
            number += 1
            if len(line) > LONGEST_RECORD:
                raise IntakeError(
                    f"{self.name}:{number} is longer than {LONGEST_RECORD >> 20} MB; "
                    "cut the line and add the file again"
                )
            yield number, line

    def refuse(self, line: int, problem: str) -> Refusal:
        """Refuse what begins in a line."""
        return Refusal(self.name, line, f"{self.name}:{line} {problem}")

    def _asked(self) -> str:
        """Return the encoding that the person named; raises `IntakeError` if there is none such."""
        name = self.options.encoding
        encoding = known_encoding(name)
        if name and not encoding:
            raise IntakeError(f"“{name}” is no encoding; name one such as utf-8, cp1252 or gb18030")
        return encoding

    def _remark_on(self, encoding: str) -> None:
        self.remarks.append(f"{self.name} is read as {encoding.upper()}, which is a guess")


class _Readable(Protocol):
    def read(self, size: int, /) -> bytes | None: ...


class _Brimful(io.RawIOBase):
    """Fills every buffer, so that a look ahead sees all there is, and counts what it read."""

    def __init__(self, file: _Readable) -> None:
        self._file = file
        self.count = 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Buffer) -> int:
        view = memoryview(buffer)
        filled = 0
        while filled < len(view) and (chunk := self._file.read(len(view) - filled)):
            view[filled : filled + len(chunk)] = chunk
            filled += len(chunk)
        self.count += filled
        return filled


class _Unpacked(_Brimful):
    """What a gzip archive holds, up to where it can only be a trap."""

    def __init__(self, stream: BinaryIO, packed: _Brimful, name: str) -> None:
        super().__init__(gzip.GzipFile(fileobj=stream))
        self._packed = packed
        self._name = name

    def readinto(self, buffer: Buffer) -> int:
        filled = super().readinto(buffer)
        if self.count > max(_FREE, _MOST_PACKED * self._packed.count):
            raise IntakeError(
                f"{self._name} unpacks to more than {_MOST_PACKED} times its size; "
                "unpack it yourself if that is right, and add what is in it"
            )
        return filled
