"""Keys that narrow the lists of the names screen: its questions and its entities."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from store import LabelError
from tui.names.filters import following, moved

if TYPE_CHECKING:
    from tui.screens.names import Names


def filter_type(names: Names) -> None:
    """Show only names of the next type that there is."""
    names.entities.refresh_list()
    types = names.entities.listed.types
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
    names.view.toggle_list()
    names.view.show_current()


def _move_threshold(names: Names, steps: int, at_the_end: str) -> None:
    here = names.project.variants.threshold
    threshold = moved(here, steps)
    if names.project.read_only:
        names.say("Open for reading only: what is asked about stays as it is.", "warn")
    elif threshold == here:
        names.say(at_the_end)
    else:
        names.move_threshold(threshold)
