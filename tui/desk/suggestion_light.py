"""Which suggestion keys work on, and how it is lit.

It is the one gone to by key for as long as the cursor stays there, else the one that the cursor
stands on. What was selected by hand, a label and a claim in the making go before it. What is lit
stays as it is shown until one goes on: no reading beside the keys changes what the next key does.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from store import MentionSuggestion
from tui.desk.status_rows import heading_rows
from tui.desk.suggestion_marks import lit_marks
from tui.desk.suggestion_rows import suggestion_row
from tui.desk.work import Picked
from tui.themes import TAGS
from tui.widgets.row import RowsView

if TYPE_CHECKING:
    from store import Suggestion
    from tui.desk.sheet import Sheet
    from tui.desk.suggestions import OpenSuggestions
    from tui.desk.work import Work
    from tui.screens.desk import Desk
    from tui.text.cursor import Cursor
    from tui.text.graphemes import Fragment


def lit_suggestion(sheet: Sheet, work: Work, cursor: Cursor) -> Suggestion | None:
    """Return the suggestion that keys work on, as they have changed it."""
    if cursor.anchor is not None:
        return None
    if work.picked is not None and work.picked.is_at(cursor):
        return work.picked.now
    standing = sheet.suggestions.at(cursor.unit[0])
    if cursor.selection is not None:
        return next((each for each in standing if _is_just(each, cursor.selection)), None)
    if work.claim_id is not None or any(m.kind in TAGS for m in sheet.marks.at(cursor.unit[0])):
        standing = [each for each in standing if isinstance(each, MentionSuggestion)]
    return standing[0] if standing else None


def light(desk: Desk) -> None:
    """Light the suggestion that keys work on, and say what it is."""
    sheet, lit = desk.labels, desk.suggestion
    desk.reader.proposed = sheet.suggestions.marks
    desk.reader.lit = lit_marks(lit)
    heading = [*heading_rows(sheet), suggestion_row(lit)]
    desk.query_one("#heading", RowsView).rows = heading
    desk.annotations.follow(sheet, desk.work, desk.reader.cursor)
    desk.show_keys()


def show_proposed(desk: Desk, article_ids: set[int]) -> None:
    """Show what is proposed in the open article now; what is lit stays, be it proposed or not."""
    if desk.sheet is None:
        return
    with desk.telling():
        desk.articles.refresh_lines_of_articles()
        if desk.sheet.article.id in article_ids:
            held = _hold(desk)
            read_anew(desk)
            desk.work.picked = desk.work.picked or held
            light(desk)
            desk.refresh_status()


def read_anew(desk: Desk) -> None:
    """Read again what is proposed for the article; what was gone to stays so if it still is."""
    desk.labels.forget_suggestions()
    renew(desk.work, desk.labels.suggestions)


def count_hidden(desk: Desk) -> int:
    """Count the suggestions of the article that are weaker than those shown."""
    suggestions, article_id = desk.project.suggestions, desk.article.id
    every, shown = suggestions.left([article_id], threshold=0), suggestions.left([article_id])
    return every.get(article_id, 0) - shown.get(article_id, 0)


def renew(work: Work, found: OpenSuggestions) -> None:
    """Keep what was gone to as it is shown, if anything is still proposed in its place."""
    fresh = found.same_as(work.picked.proposed) if work.picked is not None else None
    work.picked = work.picked.numbered(fresh.id) if work.picked and fresh else None


def _hold(desk: Desk) -> Picked | None:
    """Hold what is lit as it is shown, also where it is only what the cursor stands on."""
    lit, cursor = desk.suggestion, desk.reader.cursor
    if lit is not None and not desk.work.is_picked(lit):
        desk.work.picked = Picked(cursor.unit, lit, lit, selection=cursor.selection)
    return desk.work.picked


def _is_just(suggestion: Suggestion, place: Fragment) -> bool:
    return isinstance(suggestion, MentionSuggestion) and suggestion.span.fragments == (place,)
