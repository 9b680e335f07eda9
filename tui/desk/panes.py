"""The panes beside the text: how wide they are, and which of them there is room for."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tui.screens.desk import Desk

ARTICLES_FOLD = 110
"""Cells: a narrower screen has no room for the article list beside the rest."""

ANNOTATIONS_FOLD = 80
"""Cells: a narrower screen has the annotations under the text."""

RAW_BESIDE = 100
"""Cells: on a narrower screen the raw text is shown in place of the text."""

NARROW_ANNOTATIONS = 31
"""Cells that the annotations take at most where the article list is folded away."""

USUAL = {"articles-pane": (20, 30, 40), "annotations-pane": (25, 36, 48)}
"""Hundredths of the screen that a pane takes as long as nobody says otherwise, and cells at least
and at most."""

LEAST_TEXT = 40
"""Cells that the text keeps: side panes give way rather than squeeze it."""

LEAST, MOST = 20, 60
"""Cells between which a pane can be made narrower and wider."""


class Panes:
    """Folds and sizes the article list and the annotations of a desk."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._folded: dict[str, bool] = {}

    def arrange(self) -> None:
        """Show the panes that there is room for, that are asked for, or that have the focus."""
        desk = self._desk
        narrow = desk.app.size.width < ARTICLES_FOLD
        folded = {"articles-pane": narrow, "annotations-pane": False, **self._folded}
        if desk.raw_pane is not None and desk.raw_pane.is_open:
            folded = dict.fromkeys(folded, True)
            desk.raw_pane.set_class(desk.app.size.width < RAW_BESIDE, "-over")
        for pane_id, is_folded in folded.items():
            pane = desk.query_one(f"#{pane_id}")
            pane.display = not is_folded or pane_id == f"{desk.pane}-pane"
            width = self.width(pane_id)
            if narrow and pane_id == "annotations-pane":
                width = min(width, NARROW_ANNOTATIONS)
            is_under = desk.app.size.width < ANNOTATIONS_FOLD and pane_id == "annotations-pane"
            pane.styles.width = "100%" if is_under else width
        self._make_room()

    def _make_room(self) -> None:
        """Fold side panes that the keys do not go to, until the text has room to be read."""
        desk = self._desk
        beside = ["articles-pane"]
        if desk.app.size.width >= ANNOTATIONS_FOLD:
            beside.append("annotations-pane")
        widths = {
            pane_id: int(pane.styles.width.value if pane.styles.width else 0)
            for pane_id in beside
            if (pane := desk.query_one(f"#{pane_id}")).display
        }
        yielding = [pane_id for pane_id in widths if pane_id != f"{desk.pane}-pane"]
        while yielding and desk.app.size.width - sum(widths.values()) < LEAST_TEXT:
            del widths[yielding[0]]
            desk.query_one(f"#{yielding.pop(0)}").display = False

    def toggle(self, pane_id: str) -> None:
        """Fold or unfold a pane, until it is asked for otherwise."""
        self._folded[pane_id] = bool(self._desk.query_one(f"#{pane_id}").display)
        self._desk.reader.focus()
        self.arrange()

    def width(self, pane_id: str) -> int:
        """Return how wide a pane was last made, in cells, or what it usually is."""
        share, least, most = USUAL[pane_id]
        usual = max(least, min(most, self._desk.app.size.width * share // 100))
        return self._desk.project.settings.number(pane_id) or usual

    def widen(self, pane_id: str, cells: int) -> None:
        """Make a pane wider, or narrower, and keep it so."""
        width = max(LEAST, min(MOST, self.width(pane_id) + cells))
        if not self._desk.project.read_only:
            self._desk.project.settings.set(pane_id, str(width))
        self.arrange()
