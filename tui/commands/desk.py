"""Keys that work anywhere on the desk."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from store import ArticleState, Role, Verdict
from tui.desk.pointing import visit_at_hand
from tui.desk.suggestion_return import come_back
from tui.desk.visits import open_names
from tui.text.cursor import Cursor
from tui.text.excerpts import brief
from tui.themes import next_theme as theme_after

if TYPE_CHECKING:
    from store import Block, Span, Suggestion
    from store.consistency import Inconsistency
    from tui.screens.desk import Desk
    from tui.screens.workplace import Workplace

TO_DO = (ArticleState.NEW, ArticleState.OPEN)


def help(place: Workplace[Any]) -> None:  # noqa: A001 - the action's name
    """Show every key."""
    from tui.screens.reading_page import ReadingPage, help_lines

    place.app.push_screen(ReadingPage("Keys", help_lines(place.keymap, place.PANES), place.keymap))


def palette(place: Workplace[Any]) -> None:
    """Find an action by its name."""
    from textual.command import CommandPalette

    from tui.palette import ActionProvider

    place.app.push_screen(CommandPalette(providers=[ActionProvider]))


def quit(place: Workplace[Any]) -> None:  # noqa: A001 - the action's name
    """Leave."""
    place.app.exit()


def undo(desk: Desk) -> None:
    """Undo the last action; what it answered is lit again."""
    step_id, article_id = desk.project.history.last_standing() or (0, None)
    before = _open_suggestions(desk, article_id or desk.article.id)
    if _turn_back(desk, desk.project.undo(), "Undone", "There is nothing to undo."):
        come_back(desk, desk.work.answers.get(step_id), before)


def redo(desk: Desk) -> None:
    """Redo what was undone."""
    _turn_back(desk, desk.project.redo(), "Redone", "There is nothing to redo.")


def next_article(desk: Desk) -> None:
    """Open the next article."""
    _open(desk, desk.articles.neighbour(1), "This is the last article.")


def previous_article(desk: Desk) -> None:
    """Open the previous article."""
    _open(desk, desk.articles.neighbour(-1), "This is the first article.")


def next_unread(desk: Desk) -> None:
    """Open the next new article."""
    _open(desk, desk.queue.following([ArticleState.NEW]), "There is no new article.")


def finish_article(desk: Desk) -> None:
    """Mark the article done and go on, or take the mark back."""
    _set_state(desk, ArticleState.DONE, go_on=True)


def flag_article(desk: Desk) -> None:
    """Flag the article, or take the flag back."""
    _set_state(desk, ArticleState.FLAGGED, go_on=False)


def skip_article(desk: Desk) -> None:
    """Skip the article and go on, or take that back."""
    _set_state(desk, ArticleState.SKIPPED, go_on=True)


def judge_same(desk: Desk) -> None:
    """Say that the two names are one."""
    _judge(desk, Verdict.SAME)


def judge_different(desk: Desk) -> None:
    """Say that the two names are two."""
    _judge(desk, Verdict.DIFFERENT)


def judge_unsure(desk: Desk) -> None:
    """Say that one cannot tell."""
    _judge(desk, Verdict.UNSURE)


def names(desk: Desk) -> None:
    """Go to the entity at hand on the names screen, or to what waits to be judged."""
    open_names(desk, visit_at_hand(desk))


def consistency(desk: Desk) -> None:
    """Go to the labels that disagree, to the line that one was at."""
    from tui.screens.consistency import Consistency

    def back(found: Inconsistency | None) -> None:
        with desk.telling():
            if desk.sheet is not None:
                desk.reload()
            desk.compare_names()
            if found is not None:
                desk.go_to(found.article_id, found.span.start)

    desk.app.push_screen(Consistency(desk.project, desk.keymap, desk.walk), back)


def next_question(desk: Desk) -> None:
    """Go to the next name that waits for a judgement."""
    if not desk.labels.questions:
        desk.say("No name waits for a judgement here.")
        return
    desk.work.tab = "entities"
    desk.work.goes_back |= desk.pane == "text"
    desk.annotations.display = True
    desk.refresh_labels()
    desk.annotations.list.focus()
    if not desk.annotations.next_question():
        desk.say("No other name waits for a judgement here.")
    desk.refresh_labels()


def note_article(desk: Desk) -> None:
    """Write a note on the article."""
    article_id = desk.article.id

    def write(text: str) -> None:
        if text.strip():
            desk.project.notes.write(article_id, text.strip())
            desk.labels.load_notes()
            desk.refresh_labels()

    desk.ask("Note on the article:", "", write)


def go_left(desk: Desk) -> None:
    """Go one pane to the left."""
    if desk.pane == "annotations":
        desk.reader.focus()
        return
    if desk.pane == "text":
        desk.queue.sort_again()
    desk.articles.focus()


def go_right(desk: Desk) -> None:
    """Go one pane to the right."""
    (desk.reader if desk.pane == "articles" else desk.annotations.list).focus()


def toggle_articles(desk: Desk) -> None:
    """Fold or unfold the article list."""
    desk.panes.toggle("articles-pane")


def toggle_annotations(desk: Desk) -> None:
    """Fold or unfold the annotations."""
    desk.panes.toggle("annotations-pane")


def next_theme(place: Workplace[Any]) -> None:
    """Change the colours."""
    place.app.theme = theme_after(place.app.theme)
    if not place.project.read_only:
        place.project.settings.set("theme", place.app.theme)
    place.say(f"Colours: {place.app.theme.removeprefix('glossator-')}.")


def _open_suggestions(desk: Desk, article_id: int) -> list[Suggestion]:
    is_open = article_id == desk.article.id
    found = desk.labels.suggestions if is_open else desk.project.suggestions.of_article(article_id)
    return [*found]


def _turn_back(desk: Desk, done: tuple[str, int | None] | None, word: str, nothing: str) -> bool:
    """Show what was undone or redone, where it is; say whether there was anything."""
    if done is None:
        desk.say(nothing)
        return False
    name, article_id = done
    if article_id is not None and article_id != desk.article.id:
        desk.open_article(article_id)
    else:
        standing, blocks = desk.labels.standing(), set(desk.article.blocks)
        desk.reload()
        _go_to_changed(desk, standing ^ desk.labels.standing(), blocks ^ set(desk.article.blocks))
    told = brief(name)
    desk.say(f"{word}: {told}" if told.endswith("…") else f"{word}: {told}.")
    desk.compare_names()
    return True


def _go_to_changed(desk: Desk, labels: set[tuple[Span, str]], blocks: set[Block]) -> None:
    """Stand on the first of the labels that changed, a content before all, or on the blocks."""
    contents = [span for span, kind in labels if kind == Role.CONTENT]
    places = [span.fragments[0] for span in contents or [span for span, _ in labels]]
    if blocks and not places:
        cuts = sorted((block.start, block.end) for block in blocks)
        places = [(cuts[0][0], cuts[-1][1])]
    if places:
        start, end = min(places)
        desk.show_dropped(start, end)
        desk.reader.cursor = Cursor(desk.reader.unit_at(start))


def _open(desk: Desk, article_id: int | None, otherwise: str) -> None:
    if article_id is None:
        desk.say(otherwise)
    else:
        desk.open_article(article_id)


def _set_state(desk: Desk, state: ArticleState, *, go_on: bool) -> None:
    article = desk.article
    taken_back = article.state is state
    desk.project.articles.set_state(article.id, ArticleState.OPEN if taken_back else state)
    following = desk.queue.following(TO_DO)
    if go_on and not taken_back and following is not None:
        desk.open_article(following)
    else:
        desk.reload()
        if go_on and not taken_back:
            desk.say("That was the last article to do.", "good")
    desk.queue.sort_again()


def _judge(desk: Desk, verdict: Verdict) -> None:
    pane = desk.annotations
    if pane.asked is None or not pane.asks_in_sight:
        if desk.labels.questions:
            desk.work.tab = "entities"
            pane.display = True
            desk.refresh_labels()
            pane.show_question()
            desk.say("This is the question; the same key again answers it.")
        else:
            desk.say("No name waits for a judgement here.")
        return
    asked = pane.asked
    one, other = (brief(desk.project.entities.get(i).name) for i in (asked.a_id, asked.b_id))
    desk.project.judgements.judge(asked.a_id, asked.b_id, verdict)
    desk.labels.forget_entities()
    desk.refresh_labels()
    desk.compare_names()
    desk.say(f"{verdict.capitalize()}: {one} and {other}.")
    if desk.work.goes_back:
        desk.reader.focus()
