"""The project: one SQLite file, opened by one writer at a time."""

from __future__ import annotations

import getpass
import sqlite3
from contextlib import ExitStack
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from store.acceptance import Acceptance
from store.aliases import Aliases
from store.articles import Articles
from store.blocks import Blocks
from store.claims import Claims
from store.connection import connect
from store.entities import Entities
from store.errors import ProjectError
from store.history import History
from store.judgements import Judgements
from store.ledger import Ledger
from store.links import Links
from store.lock import WriteLock
from store.mentions import Mentions
from store.near_duplicates import NearDuplicates
from store.notes import Notes
from store.records import Metadata
from store.repeats import Repeats
from store.search import Search
from store.settings import Settings
from store.suggestions import Suggestions
from store.variants import Variants

if TYPE_CHECKING:
    from contextlib import AbstractContextManager
    from types import TracebackType
    from typing import Self

    from sqlite_utils import Database

    from store.arrivals import Arrival, Arrivals
    from store.dossiers import Dossiers


def open_project(
    path: str | Path, *, create: bool = False, read_only: bool = False, annotator: str | None = None
) -> Project:
    """Open a project file to read and label in it.

    `annotator` is who labels; by default the one the project was made by. Raises `ProjectError`
    if the file is missing (and `create` is not set) or no project, and `ProjectLockedError` if
    another process has it open for writing.
    """
    path = Path(path)
    if not path.exists() and (read_only or not create):
        raise ProjectError(f"{path} does not exist: “glossator add {path} FILE…” makes it")
    if path.is_file() and not path.stat().st_size and not create:
        raise ProjectError(f"{path} is empty: “glossator add {path} FILE…” makes a project of it")
    if path.is_dir():
        raise ProjectError(f"{path} is a folder: give the name of a project file")
    with ExitStack() as on_failure:
        lock = None if read_only else _lock(path)
        if lock is not None:
            on_failure.callback(lock.release)
        connection = connect(path, read_only=read_only)
        on_failure.callback(connection.close)
        try:
            project = Project(path, connection, annotator, lock=lock)
        except sqlite3.Error as error:
            raise ProjectError(f"{path} cannot be opened as a project: {error}") from error
        on_failure.pop_all()
    return project


def _lock(path: Path) -> WriteLock:
    try:
        return WriteLock(path.resolve())
    except OSError as error:
        remedy = "open it with --read-only" if path.exists() else "name a folder that can be"
        raise ProjectError(
            f"{path} cannot be written ({error.strerror or error}): {remedy}"
        ) from error


class Project:
    """An open project: its articles, its labels and their history.

    Made by `open_project`. Use it as a context manager, or call `close`.
    """

    def __init__(
        self,
        path: Path,
        connection: sqlite3.Connection,
        annotator: str | None,
        *,
        lock: WriteLock | None,
    ) -> None:
        self.path = path
        self.read_only = lock is None
        self._lock = lock
        self._connection = connection
        self.settings = Settings(connection)
        annotator = annotator or self.settings.get("annotator") or _login_name()
        self._ledger = Ledger(connection, annotator, read_only=self.read_only)
        if not self.read_only and not self.settings.get("annotator"):
            self.settings.set("annotator", annotator)
        self.history = History(self._ledger)
        self.blocks = Blocks(self._ledger)
        self.articles = Articles(self._ledger, self.blocks)
        self.repeats = Repeats(self._ledger)
        self.near_duplicates = NearDuplicates(self._ledger)
        self.judgements = Judgements(self._ledger)
        self.entities = Entities(self._ledger, self.judgements)
        self.mentions = Mentions(self._ledger, self.articles, self.entities)
        self.claims = Claims(self._ledger, self.articles, self.entities, self.mentions)
        self.links = Links(self._ledger)
        self.notes = Notes(self._ledger)
        self.search = Search(self._ledger)
        self.variants = Variants(self._ledger, self.judgements, self.settings)
        self.aliases = Aliases(self._ledger, self.entities)
        self.suggestions = Suggestions(self._ledger, self.articles, self.settings)
        self.accept = Acceptance(
            self._ledger, self.suggestions, self.entities, self.mentions, self.claims
        )

    @property
    def annotator(self) -> str:
        """Who labels now."""
        return self._ledger.annotator

    @property
    def outside_writes(self) -> int:
        """How often another program was seen to have written to the file since it was opened."""
        return self._ledger.outside_writes

    def annotators(self) -> list[str]:
        """Return the names of all who ever labelled here."""
        rows = self._connection.execute(
            "SELECT name FROM annotators WHERE id IN (SELECT annotator_id FROM actions) ORDER BY id"
        )
        return [name for (name,) in rows]

    @property
    def db(self) -> Database:
        """The same file as a sqlite-utils `Database`, for queries of your own."""
        from sqlite_utils import Database

        return Database(self._connection)

    def action(self, name: str, article_id: int | None = None) -> AbstractContextManager[None]:
        """Do several things as one step: all of them are saved and undone together, or none.

        `article_id` is where the step was taken, and where undoing it leads.
        """
        return self._ledger.action(name, article_id)

    @cached_property
    def arrivals(self) -> Arrivals:
        """Takes documents in; made on the first one, for reading needs no cleaning."""
        from store.arrivals import Arrivals

        return Arrivals(self._ledger, self.articles, self.repeats, self.near_duplicates)

    @cached_property
    def dossiers(self) -> Dossiers:
        """Reads all there is to know of an entity; made when somebody asks."""
        from store.dossiers import Dossiers

        return Dossiers(self._ledger, self.entities, self.judgements, self.aliases)

    def add_text(self, raw: str, path: str = "", metadata: Metadata | None = None) -> int:
        """Add an article from its text and return its id; the same text twice is one article.

        Raises `IntakeError` for a text that is empty or cannot be stored.
        """
        from store.intake.document import Document

        document = Document(raw, path, metadata=metadata or Metadata())
        return self.arrivals.take(document).article_id

    def add_file(self, path: str | Path) -> list[Arrival]:
        """Add the articles of a file, all of them or none: text, a page, a table, a feed.

        Raises `IntakeError` if the file or one of its articles cannot be read.
        """
        from store.intake.files import Documents

        return self.arrivals.take_all(Documents(Path(path)))

    def undo(self) -> tuple[str, int | None] | None:
        """Undo the last step of this annotator; return its name and article, if there was one."""
        return self._turned(self.history.undo())

    def redo(self) -> tuple[str, int | None] | None:
        """Redo the step undone last; return its name and article, if there was one."""
        return self._turned(self.history.redo())

    def _turned(self, turned: tuple[str, int | None] | None) -> tuple[str, int | None] | None:
        """Work out again what follows from labels and blocks, now that they are others."""
        self.judgements.forget_clusters()
        if turned:
            self.blocks.count_words_anew()
        return turned

    def close(self) -> None:
        """Close the file; every label was saved when it was made."""
        self._connection.close()
        if self._lock is not None:
            self._lock.release()
            self._lock = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        exception_type: type[BaseException] | None,
        exception: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()


def _login_name() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError):  # no such user in a bare container
        return "annotator"
