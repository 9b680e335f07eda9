"""The files named on the command line, as documents, with word of all that is not as it should."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from store.intake.files import Documents, found, size_of
from store.intake.source import Options, Refusal
from tui.subcommands.bar import Bar
from tui.subcommands.output import complain, print_json

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Iterator

    from store.intake.document import Document


class Incoming:
    """Reads files one after another; what cannot be read is told, and the rest goes on."""

    def __init__(self, arguments: Namespace) -> None:
        self._options = Options(
            arguments.format, arguments.encoding, arguments.split, dict(arguments.field)
        )
        self._is_json = arguments.json
        self._paths = list(found(arguments.paths))
        sizes = [size_of(path) for path in self._paths if isinstance(path, Path)]
        self._bar = Bar(None if None in sizes else sum(filter(None, sizes)))
        self._before = 0
        self.articles = 0
        """How many documents came."""
        self.refused = 0

    def __iter__(self) -> Iterator[Document]:
        for documents in self.files():
            yield from documents

    def files(self) -> Iterator[Iterator[Document]]:
        """Yield the documents of each file, to be read before the next one is."""
        for path in self._paths:
            if isinstance(path, Refusal):
                self.refuse(path.path, path.reason)
            else:
                yield self._documents(Documents(path, self._options))

    def _documents(self, items: Documents) -> Iterator[Document]:
        told = 0
        for item in items:
            for remark in items.remarks[told:]:
                complain(remark)
            told = len(items.remarks)
            self._bar.show(str(items.path), self._before + items.position, self.articles)
            if isinstance(item, Refusal):
                self.refuse(item.path, item.reason)
                continue
            for note in item.notes:
                complain(f"{item.path}: {note}")
            self.articles += 1
            yield item
        self._before += items.size or 0

    def refuse(self, path: str, reason: str) -> None:
        """Tell what does not come in, and why."""
        self.refused += 1
        complain(reason)
        if self._is_json:
            print_json({"path": path, "error": reason})

    def close(self) -> None:
        """Take the bar off the screen."""
        self._bar.close()
