"""Keys about what is dropped and what is kept: open a fold, take a block back, see the raw text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.desk.captions import count_of_lines, lines_in
from tui.desk.raw_pane import Original
from tui.text.cursor import Cursor

if TYPE_CHECKING:
    from collections.abc import Sequence

    from store import Block
    from tui.screens.desk import Desk

NOTHING = "Nothing is dropped from this article."


def toggle_fold(desk: Desk) -> None:
    """Open what is dropped under the cursor or nearest to it, or close it again."""
    start, end = desk.reader.cursor.unit
    toggled = desk.labels.folds.toggle(start)
    if toggled is None:
        desk.say(NOTHING)
        return
    desk.refold()
    is_beside = end <= toggled[0] or toggled[1] <= start
    if is_beside and desk.reader.folded.fold_at(toggled[0]) is None:
        desk.reader.cursor = Cursor(desk.reader.unit_at(toggled[0]))
    desk.reader.bring_stretch_into_sight(*toggled)


def toggle_folds(desk: Desk) -> None:
    """Open all that is dropped, or close it again."""
    is_open = desk.labels.folds.toggle_all()
    if is_open is None:
        desk.say(NOTHING)
    else:
        desk.say("All that is dropped is shown." if is_open else "All that is dropped is folded.")
    desk.refold()


def keep_or_drop(desk: Desk) -> None:
    """Take back what is dropped under the cursor or in the selection, or drop what is kept."""
    blocks = _meant(desk)
    kept = any(not block.kept for block in blocks)
    changed = [block for block in blocks if block.kept is not kept]
    if not changed:
        return
    start, end = changed[0].start, changed[-1].end
    desk.project.blocks.override(desk.article.id, start, end, kept=kept)
    desk.labels.folds.open(start, end)
    desk.reload()
    lines = count_of_lines(sum(lines_in(desk.article.raw, [block]) for block in changed))
    desk.say(f"{'Taken back' if kept else 'Dropped'}: {lines}. Saved.", "good")


def raw_text(desk: Desk) -> None:
    """Show the raw text beside the text, then the page it was taken from, then neither."""
    pane = desk.raw_pane
    if pane is None or not pane.is_open:
        desk.open_raw_pane()
    elif pane.shows_page or (page := desk.project.articles.page(desk.article.id)) is None:
        pane.display = False
    else:
        pane.show(Original.page(desk.article, page))
    desk.panes.arrange()


def _meant(desk: Desk) -> Sequence[Block]:
    """Return the blocks that are selected, or that in which the cursor is, or those of its fold."""
    cursor = desk.reader.cursor
    start, end = cursor.target if cursor.is_selecting else cursor.unit
    folded = desk.reader.folded
    first, last = folded.fold_at(start) or (start, end), folded.fold_at(end - 1) or (start, end)
    return desk.labels.folds.touched(first[0], max(last[1], end))
