"""Keys that work anywhere on the names screen."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from store import EntityType, LabelError
from tui.commands import desk as desk_commands
from tui.names.filters import following, moved

if TYPE_CHECKING:
    from tui.screens.names import Names

STEPS = 1_000
"""Steps of the history that are shown."""


def help(names: Names) -> None:  # noqa: A001 - the action's name
    """Show every key and sign."""
    desk_commands.help(names)


def palette(names: Names) -> None:
    """Find an action by its name."""
    desk_commands.palette(names)


def quit(names: Names) -> None:  # noqa: A001 - the action's name
    """Leave the program."""
    desk_commands.quit(names)


def next_theme(names: Names) -> None:
    """Change the colours."""
    desk_commands.next_theme(names)


def back(names: Names) -> None:
    """Drop what was typed to filter, else leave the view of one entity, else the screen."""
    if names.pane == "concordance":
        names.open_view("entities")
    elif names.pane == "entities" and names.filters.typed:
        names.narrow(replace(names.filters, typed=""))
    else:
        names.dismiss(None)


def other_view(names: Names) -> None:
    """Go from the questions to the entities, and to the questions about the current entity."""
    here = names.view.entity_id
    if names.pane == "questions":
        if here is not None:
            names.entities.go_to(here)
        names.open_view("entities")
        return
    names.questions.refresh_list()
    pair = names.questions.pair
    root = names.project.entities.root
    if here is not None and (pair is None or root(here) not in map(root, pair)):
        names.questions.list.go_to(names.questions.questions.about(here))
    names.open_view("questions")


def undo(names: Names) -> None:
    """Undo the last action."""
    _turn_back(names, names.project.undo(), "Undone", "There is nothing to undo.")


def redo(names: Names) -> None:
    """Redo what was undone."""
    _turn_back(names, names.project.redo(), "Redone", "There is nothing to redo.")


def history(names: Names) -> None:
    """Show what was done."""
    from tui.names.history import history_lines
    from tui.screens.reading_page import ReadingPage

    lines = history_lines(names.project.history.steps(STEPS))
    names.app.push_screen(ReadingPage("History", lines, names.keymap))


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


def filter_type(names: Names) -> None:
    """Show only names of the next type that there is."""
    found = {line.type for line in names.project.dossiers.lines()}
    types = [type_ for type_ in EntityType if type_ in found]
    names.narrow(replace(names.filters, type=following(types, names.filters.type)))


def filter_article(names: Names) -> None:
    """Show only names of the open article, or of all."""
    if names.article_id is None:
        raise LabelError("no article is open on the desk")
    is_narrow = names.filters.article_id is not None
    names.narrow(replace(names.filters, article_id=None if is_narrow else names.article_id))


def laxer(names: Names) -> None:
    """Ask about pairs that are less alike."""
    _move_threshold(names, -1, "This is as lax as it gets.")


def stricter(names: Names) -> None:
    """Ask only about pairs that are more alike."""
    _move_threshold(names, 1, "This is as strict as it gets.")


def toggle_list(names: Names) -> None:
    """Fold or unfold the list."""
    names.view.list.display = not names.view.list.display
    names.view.show_current()


def _move_threshold(names: Names, steps: int, at_the_end: str) -> None:
    variants = names.project.variants
    threshold = moved(variants.threshold, steps)
    if threshold == variants.threshold:
        names.say(at_the_end)
        return
    variants.threshold = threshold
    names.narrow(names.filters)


def _turn_back(names: Names, done: tuple[str, int | None] | None, word: str, nothing: str) -> None:
    """Show what is different now, and ask again what was answered."""
    if done is None:
        names.say(nothing)
        return
    names.await_return()
    names.changed()
    names.say(f"{word}: {done[0]}.")
