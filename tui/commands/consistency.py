"""Keys of the list of labels that disagree."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store import LabelError
from tui.commands.desk import help as help  # noqa: A004, PLC0414 - the action's name
from tui.commands.desk import next_theme as next_theme  # noqa: PLC0414 - an action here too
from tui.commands.desk import palette as palette  # noqa: PLC0414
from tui.commands.desk import quit as quit  # noqa: A004, PLC0414

if TYPE_CHECKING:
    from store.consistency import Inconsistency
    from tui.screens.consistency import Consistency


def back(screen: Consistency) -> None:
    """Leave the screen."""
    screen.dismiss(None)


def next(screen: Consistency) -> None:  # noqa: A001 - the action's name
    """Go to the next line."""
    screen.list.move(1)


def previous(screen: Consistency) -> None:
    """Go to the previous line."""
    screen.list.move(-1)


def page_down(screen: Consistency) -> None:
    """Go a page down."""
    screen.list.move_page(1)


def page_up(screen: Consistency) -> None:
    """Go a page up."""
    screen.list.move_page(-1)


def first(screen: Consistency) -> None:
    """Go to the first line."""
    screen.list.move_to_edge(-1)


def last(screen: Consistency) -> None:
    """Go to the last line."""
    screen.list.move_to_edge(1)


def read(screen: Consistency) -> None:
    """Read the article there."""
    screen.read_there(_current(screen))


def mend(screen: Consistency) -> None:
    """Do as most labels have it."""
    screen.mend([_current(screen)])


def mend_all(screen: Consistency) -> None:
    """Do so wherever the same text is odd in the same way."""
    _current(screen)
    screen.mend(screen.alike())


def leave(screen: Consistency) -> None:
    """Say that it is right as it is."""
    screen.leave([_current(screen)])


def leave_all(screen: Consistency) -> None:
    """Say so wherever the same text is odd in the same way."""
    _current(screen)
    screen.leave(screen.alike())


def undo(screen: Consistency) -> None:
    """Undo the last action."""
    screen.undo()


def redo(screen: Consistency) -> None:
    """Redo what was undone."""
    screen.redo()


def _current(screen: Consistency) -> Inconsistency:
    if screen.current is None:
        raise LabelError("there is nothing to answer here")
    return screen.current
