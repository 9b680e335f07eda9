"""Looking for claims that may be tied, beside the desk: no key ever waits for it."""

from __future__ import annotations

from functools import partial
from time import perf_counter
from typing import TYPE_CHECKING, TypeVar

from textual.signal import Signal

from store.link_search import LikelyLinks, search_beside
from tui.desk.beside import RESTS, Beside
from tui.threads import in_thread

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from textual.screen import Screen

    from store import Project
    from store.link_search import LikelyClaim
    from store.suggest.links.repeats import Repeat

Found = TypeVar("Found")

REST = 0.3
"""Seconds without a label after which the claims are read."""


class LinkSearch(Beside):
    """Reads the claims in a thread once labelling rests, and answers which belong together.

    There is never more than one reading under way. Of a project open for reading only the claims
    are read as well: what may be tied is shown.
    """

    FAILED = "The claims were not compared"

    def __init__(self, screen: Screen[None], project: Project, tell: Callable[[str], None]) -> None:
        super().__init__(screen, tell)
        self.changed: Signal[None] = Signal(screen, "links-changed")
        """Published when other claims are known than before."""
        self._project = project
        self._links = LikelyLinks(project)
        self._rest = REST

    def likely(self, claim_id: int, limit: int) -> list[LikelyClaim]:
        """Return the claims of other articles that likely belong to a claim, best first."""
        return self._asked(partial(self._links.likely, claim_id, limit), [])

    def near(self, claim_id: int, others: Iterable[int], limit: int) -> list[LikelyClaim]:
        """Return which of some claims of the same article likely belong to one, best first."""
        return self._asked(partial(self._links.near, claim_id, others, limit), [])

    def repeats_of(self, claim_id: int) -> list[Repeat]:
        """Return where other articles repeat a claim word for word, and nobody answered yet."""
        return self._asked(partial(self._links.repeats_of, claim_id), [])

    def settled_with(self, claim_id: int) -> set[int]:
        """Return the claims that a claim is tied to, or kept apart from."""
        return self._asked(partial(self._links.settled_with, claim_id), set())

    def ask(self) -> None:
        """Read the claims when nothing was asked for a moment, if anything changed."""
        if self._links.is_due:
            self.wait(self._rest)

    async def work(self) -> None:
        """Read once, and ask for another time if something was labelled meanwhile."""
        if not self._links.is_due:
            return
        begun = perf_counter()
        search = partial(
            search_beside, self._project.path, self._project.annotator, self._links.index
        )
        found = await in_thread(search)
        self._rest = max(REST, RESTS * (perf_counter() - begun))
        if self._links.keep(found):
            self.changed.publish(None)
        self.ask()

    def _asked(self, question: Callable[[], Found], otherwise: Found) -> Found:
        """Answer a question, in doubt with nothing: what may be tied is an offer."""
        try:
            return question()
        except Exception as error:
            self.tell_fault(error)
            return otherwise
