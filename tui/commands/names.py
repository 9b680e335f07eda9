"""Keys that work anywhere on the names screen."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from tui.commands.desk import help as help  # noqa: A004, PLC0414 - the action's name
from tui.commands.desk import next_theme as next_theme  # noqa: PLC0414 - an action here too
from tui.commands.desk import palette as palette  # noqa: PLC0414
from tui.commands.desk import quit as quit  # noqa: A004, PLC0414
from tui.names.said import turned_pairs
from tui.text.excerpts import brief

if TYPE_CHECKING:
    from collections.abc import Callable

    from tui.screens.names import Names

TOLD = 120
"""Cells of a step that is told of."""


def back(names: Names) -> None:
    """Leave the list of all mentions, else drop what was typed to filter, else leave the screen."""
    if names.pane == "concordance":
        names.close_concordance()
    elif names.pane == "entities" and names.filters.typed:
        names.narrow(replace(names.filters, typed=""))
    else:
        names.dismiss(None)


def to_desk(names: Names) -> None:
    """Leave the screen."""
    names.dismiss(None)


def other_view(names: Names) -> None:
    """Go from the questions to the entities, and to the questions about the current entity."""
    here = names.view.entity_id
    if names.pane == "questions":
        if here is not None:
            names.go_to_entity(here)
        names.open_view("entities")
        return
    names.questions.refresh_list()
    pair, asked = names.questions.pair, names.questions.asked
    names.open_view("questions")
    if here is None or (pair is not None and asked.asks_about(pair, here)):
        return
    if names.questions.list.go_to(asked.about(here)):
        names.show()
    else:
        names.say(f"No question is about {brief(names.project.entities.get(here).name)}.")


def undo(names: Names) -> None:
    """Undo the last action."""
    _turn_back(names, names.project.undo, "Undone", "There is nothing to undo.")


def redo(names: Names) -> None:
    """Redo what was undone."""
    _turn_back(names, names.project.redo, "Redone", "There is nothing to redo.")


def history(names: Names) -> None:
    """Show what was done."""
    from tui.screens.history_page import HistoryPage

    names.app.push_screen(HistoryPage(names))


def next(names: Names) -> None:  # noqa: A001 - the action's name
    """Go to the next line."""
    names.view.list.move(1)


def previous(names: Names) -> None:
    """Go to the previous line."""
    names.view.list.move(-1)


def page_down(names: Names) -> None:
    """Go a page down."""
    names.view.list.move_page(1)


def page_up(names: Names) -> None:
    """Go a page up."""
    names.view.list.move_page(-1)


def first(names: Names) -> None:
    """Go to the first line."""
    names.view.list.move_to_edge(-1)


def last(names: Names) -> None:
    """Go to the last line."""
    names.view.list.move_to_edge(1)


def scroll_down(names: Names) -> None:
    """Read on in the dossiers."""
    names.view.scroll_page(1)


def scroll_up(names: Names) -> None:
    """Read back in the dossiers."""
    names.view.scroll_page(-1)


def _turn_back(
    names: Names, turn: Callable[[], tuple[str, int | None] | None], word: str, nothing: str
) -> None:
    """Show what is different now, and go to what is asked again."""
    judged = [*names.project.judgements]
    done = turn()
    if done is None:
        names.say(nothing)
        return
    names.await_return(turned_pairs(judged, names.project.judgements))
    names.changed()
    names.say(f"{word}: {brief(done[0], TOLD)}.")
