"""The desk: articles, text and annotations side by side, and every key that works on them."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from textual.containers import Container, Horizontal

from store import ClaimSuggestion, Mention, StoreError
from tui.desk import pointing
from tui.desk.annotations_pane import AnnotationsPane
from tui.desk.bar_items import bar_items
from tui.desk.inconsistency_walk import Walk
from tui.desk.link_rows import RepeatRows
from tui.desk.link_search import LinkSearch
from tui.desk.measures import MEASURES
from tui.desk.name_search import NameSearch
from tui.desk.panes import ANNOTATIONS_FOLD, Panes
from tui.desk.queue import Queue
from tui.desk.raw_pane import Original, RawPane
from tui.desk.sheet import Sheet
from tui.desk.status_rows import articles_rows, status_row
from tui.desk.suggester import Suggester
from tui.desk.suggestion_light import light, lit_suggestion, renew, show_proposed
from tui.desk.work import Work
from tui.keymap import DESK_PANES
from tui.screens.workplace import OFFERED, Workplace
from tui.text.cursor import Cursor
from tui.widgets.article_list import ArticleList
from tui.widgets.key_bar import KeyBar
from tui.widgets.prompt import Prompt
from tui.widgets.reader import Reader
from tui.widgets.row import RowsView
from tui.widgets.row_list import RowList

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from store import Article, Claim, Entity, Project, Suggestion
    from tui.keymap import Keymap
    from tui.names.visit import Visit


REST = 0.3
"""Seconds after which the place that the cursor has gone to is kept."""

TALL = 30
"""Rows from which on there is room for a blank one above the text."""


class Desk(Workplace[None], inherit_bindings=False):
    """Reads and labels one article of a project, and keeps the panes in step with the store."""

    PANES = DESK_PANES
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (ANNOTATIONS_FOLD, "-wide")]  # noqa: RUF012 - so Textual declares it
    VERTICAL_BREAKPOINTS = [(0, "-low"), (TALL, "-tall")]  # noqa: RUF012 - as above
    AUTO_FOCUS = "#reader"

    def __init__(self, project: Project, keymap: Keymap, problems: list[str]) -> None:
        super().__init__(project, keymap)
        self.work = Work()
        self.sheet: Sheet | None = None
        self._problems = problems
        self.panes = Panes(self)
        self.raw_pane: RawPane | None = None  # made when it is first asked for
        self.visited: tuple[tuple[int, int], Visit] | None = None
        """Where the names screen has led to: from there one comes back to the same line of it."""
        self._kept: tuple[int, int] | None = None
        self.walk = Walk()
        """Through the labels that disagree: from the desk one comes back to the same line."""
        self._shown_keys: tuple[tuple[str, ...], bool] = (), False

    def compose(self) -> ComposeResult:
        """Lay out the panes."""
        yield RowsView(id="status")
        with Horizontal(id="panes"):
            with Container(id="articles-pane"):
                yield RowsView(id="articles-title")
                yield ArticleList(
                    self.project.articles.lines, self.project.suggestions.left, id="articles"
                )
            with Container(id="work"):
                with Container(id="text-pane"):
                    with Container(id="above-text"):
                        yield RowsView(id="heading")
                    yield Reader(id="reader")
                yield AnnotationsPane(self.keymap, id="annotations-pane")
        yield Prompt(self.keymap, id="prompt")
        yield KeyBar(id="keys")

    def on_mount(self) -> None:
        """Open the article that was open last."""
        self.reader = self.query_one("#reader", Reader)
        self.articles = self.query_one(ArticleList)
        self.annotations = self.query_one(AnnotationsPane)
        self.prompt = self.query_one(Prompt)
        self.queue = Queue(self, self.show_article_counts)
        self.suggester = Suggester(
            self, self.project, lambda: self.place[0] or None, self._tell_on_top
        )
        self.suggester.changed.subscribe(self, lambda ids: show_proposed(self, ids))
        self.link_search = LinkSearch(self, self.project, self._tell_on_top)
        self.link_search.changed.subscribe(self, lambda _: self.show_repeats())
        self.annotations.repeats = RepeatRows(self.link_search, self.project, self.keymap)
        self.panes.arrange()
        self.list_articles()
        remembered = self.project.settings.number("article")
        first = remembered if self.project.articles.has(remembered) else self.articles.current_id
        if first is not None:
            self.open_article(first)
        self.name_search = NameSearch(self, self.project, self._tell_on_top)
        self.name_search.changed.subscribe(self, lambda _: self.show_compared())
        self.name_search.ask()
        self.set_interval(REST, self.remember_position)
        self.call_after_refresh(lambda: self.commands)
        self.show_keys()
        if self._problems:
            self.say(" ".join(self._problems), "warn")
        elif self.project.read_only:
            self.say("Open for reading only: nothing can be labelled.", "warn")

    # Articles

    def list_articles(self, words: str = "") -> None:
        """List the articles that match."""
        self.queue.fill(words)
        self.show_article_counts()

    def show_article_counts(self) -> None:
        """Show how many articles there are, and how many are done."""
        self.query_one("#articles-title", RowsView).rows = articles_rows(
            self.project, len(self.articles), self.work.filter, self.queue.told, self.key
        )

    def open_article(self, article_id: int, offset: int | None = None) -> None:
        """Show an article, where it was left or at a place."""
        self.remember_position()
        if offset is None:
            offset = self.project.articles.position(article_id)
        # Whoever has a place in an article has it open: the state must not lag behind.
        self._keep_place(article_id, offset)
        article = self.project.articles.get(article_id)
        self.sheet = Sheet(self.project, article)
        self.work = self.work.for_next_article()
        folds = self.sheet.folds
        self.reader.show(*folds.look(), self.sheet.marks, offset or folds.beginning)
        self._show_original()
        self.articles.mark_open(article_id)
        self.show_article_counts()
        self.refresh_labels()

    def remember_position(self) -> None:
        """Keep where the cursor is, for the next time the article is opened."""
        if self.sheet is not None:
            self._keep_place(self.sheet.article.id, self.reader.cursor.unit[0])

    def _keep_place(self, article_id: int, offset: int) -> None:
        if self.project.read_only or (article_id, offset) == self._kept:
            return
        with suppress(StoreError):  # a full disk is told of when a label meets it
            self.project.articles.remember_position(article_id, offset)
            self.project.settings.set("article", str(article_id))
            self._kept = (article_id, offset)

    def on_unmount(self) -> None:
        """Keep where the cursor is when the program is left."""
        self.remember_position()

    @property
    def article(self) -> Article:
        """The open article; raises `StoreError` if the project has none yet."""
        return self.labels.article

    @property
    def labels(self) -> Sheet:
        """The labels of the open article; raises `StoreError` if there is none."""
        if self.sheet is None:
            name = self.project.path.name
            raise StoreError(f"no article is open: “glossator add {name} FILE…” brings some in")
        return self.sheet

    # What the panes show

    def refold(self) -> None:
        """Show the text with the folds as they are now."""
        is_searching = bool(self.reader.hits)
        self.reader.refold(*self.labels.folds.look())
        if is_searching:
            self.reader.search(self.work.sought)
        self.refresh_status()

    def show_dropped(self, start: int, end: int) -> None:
        """Open the folds that hide some of a stretch."""
        if self.reader.folded.shown(start, end) != ((start, end),):
            self.labels.folds.open(start, end)
            self.refold()

    def reload(self) -> None:
        """Read the blocks and all labels of the article again, as after an undo."""
        sheet, blocks = self.labels, self.article.blocks
        sheet.article = self.project.articles.get(sheet.article.id)
        self.read_labels()
        self.show_article_counts()
        if sheet.article.blocks != blocks:
            sheet.folds.take(sheet.article)
            self.refold()
            self._show_original()
        if self.work.claim_id not in sheet.claims:
            self.work.claim_id = None
        self.refresh_labels()
        self.reader.redraw()

    def read_labels(self) -> None:
        """Read all labels of the article again, and what is proposed."""
        self.labels.load()
        self.reader.marks = self.labels.marks
        renew(self.work, self.labels.suggestions)
        self.reader.redraw()

    def refresh_labels(self) -> None:
        """Show the labels as they are now, everywhere but in the text."""
        if self.sheet is None:
            return
        self.remember_position()
        self.annotations.show(self.sheet, self.work, self.reader.cursor)
        self.articles.refresh_lines_of_articles()
        light(self)
        self.suggester.ask()
        self.link_search.ask()
        if self.raw_pane is not None and self.raw_pane.is_open:
            self.raw_pane.mark()
        self.refresh_status()

    def refresh_status(self) -> None:
        """Show what is saved, where the cursor is and what waits."""
        shown = status_row(self.project, self.sheet, self.work, self.reader)
        self.query_one("#status", RowsView).rows = [shown]

    def compare_names(self) -> None:
        """Look what the entities just made may be the same as, once the keys rest."""
        self.name_search.ask()

    def show_compared(self) -> None:
        """Show which names wait for a judgement, and which the program merged, as it is now."""
        if self.sheet is None:
            return
        with self.telling():
            self.sheet.forget_entities()
            self.refresh_labels()

    def show_repeats(self) -> None:
        """Show which claims stand word for word in other articles."""
        if self.sheet is not None:
            with self.telling():
                self.annotations.show(self.sheet, self.work, self.reader.cursor)

    def open_raw_pane(self) -> None:
        """Show the raw text of the open article beside it."""
        has_page = self.project.articles.has_page(self.article.id)
        original = Original.raw(self.article, self.labels.folds, has_page=has_page)
        if self.raw_pane is None:
            self.raw_pane = RawPane(original, self.reader, self.key("clean.raw_text"))
            self.query_one("#work").mount(self.raw_pane, after="#text-pane")
        else:
            self.raw_pane.display = True
            self.raw_pane.show(original)

    def _tell_on_top(self, sentence: str) -> None:
        """Tell what goes wrong beside the keys where it can be read."""
        places = (screen for screen in self.app.screen_stack if isinstance(screen, Workplace))
        [*_, top] = places
        top.say(sentence, "warn")

    def go_to(self, article_id: int, offset: int) -> None:
        """Stand at a place in an article, opening it if need be."""
        if self.sheet is None or self.article.id != article_id:
            self.open_article(article_id, offset)
        self.show_dropped(offset, offset + 1)
        self.reader.cursor = Cursor(self.reader.unit_at(offset))
        self.reader.focus()

    @property
    def place(self) -> tuple[int, int]:
        """The open article, 0 where there is none, and where the cursor is in it."""
        return self.sheet.article.id if self.sheet else 0, self.reader.cursor.unit[0]

    def _show_original(self) -> None:
        """Show another raw text in its pane, if that is open."""
        if self.raw_pane is not None and self.raw_pane.is_open:
            self.open_raw_pane()

    # Keys

    @property
    def pane(self) -> str:
        """The pane that the keys go to: articles, text or annotations."""
        if isinstance(self.focused, ArticleList):
            return "articles"
        return "annotations" if isinstance(self.focused, RowList) else "text"

    @property
    def way_on(self) -> str:
        """Where to go from a key that does nothing here: the text knows the most."""
        way = {"articles": "desk.go_right", "annotations": "desk.go_left"}.get(self.pane)
        return f"{self.key(way)} goes to the text" if way else super().way_on

    @property
    def alive(self) -> tuple[str, ...]:
        """The contexts of the pane, those of a suggestion that is lit in the text before them."""
        contexts = super().alive
        is_lit = self.pane == "text" and self.suggestion is not None
        return ("suggestion", *contexts) if is_lit else contexts

    def show_keys(self) -> None:
        """Show the keys of the pane, unless they are shown."""
        is_on_claim = self.pane == "text" and isinstance(self.suggestion, ClaimSuggestion)
        if (self.alive, is_on_claim) == self._shown_keys:
            return
        self._shown_keys = self.alive, is_on_claim
        items = bar_items(self.keymap, self.alive, is_on_claim=is_on_claim)
        self.query_one(KeyBar).show(*items)

    def takes_key(self, key: str) -> bool:
        """Take a letter of a hint, while there are hints."""
        if self.reader.hints:
            pointing.follow_hint(self, key)
            return True
        return False

    def offered(self, typed: str) -> list[Entity]:
        """Return the entities whose names hold what was typed, those of this article first."""
        if not typed.strip():
            asked = {root for pair in self.labels.questions for root in (pair.a_id, pair.b_id)}
            known = [self.labels.entity(root) for root in self.labels.groups]
            return sorted(known, key=lambda e: (e.id not in asked, e.type in MEASURES))
        found = self.project.entities.search(typed, OFFERED)
        return sorted(found, key=lambda entity: entity.id not in self.labels.groups)

    # Where the cursor is

    def on_reader_moved(self, message: Reader.Moved) -> None:
        """Let the annotations and the status follow the cursor."""
        message.stop()
        if self.sheet is not None:
            picked = self.work.picked
            if picked is not None and not picked.is_at(self.reader.cursor):
                self.work.picked = None
            with self.telling():
                light(self)
                self.refresh_status()
                if self.raw_pane is not None and self.raw_pane.is_open:
                    self.raw_pane.follow()

    def on_reader_pointed(self, message: Reader.Pointed) -> None:
        """Stand where the mouse points, or select up to there."""
        self.reader.focus()
        pointing.point(self, message.offset, is_drag=message.is_drag)

    def on_row_list_highlighted(self, message: RowList.Highlighted) -> None:
        """Show the place in the text of what is current in the annotations."""
        with self.telling():
            pointing.show_place(self, message.row)

    def on_article_list_opened(self, message: ArticleList.Opened) -> None:
        """Read the article that was clicked."""
        with self.telling():
            self.open_article(message.article_id)
        self.reader.focus()

    def on_descendant_focus(self) -> None:
        """Show the keys of the pane that one has come to."""
        self.work.goes_back &= self.pane != "text"
        self.show_keys()
        self.panes.arrange()

    def on_resize(self) -> None:
        """Fold what a narrow screen has no room for."""
        self.panes.arrange()

    # What is being worked on

    @property
    def claim(self) -> Claim | None:
        """The claim that keys work on: the one being made, else the one under the cursor."""
        being_made = self.labels.claims.get(self.work.claim_id or 0)
        return being_made or self.labels.claim_at(self.reader.cursor.unit[0])

    @property
    def suggestion(self) -> Suggestion | None:
        """The suggestion that is lit, as keys have changed it: they work on it first."""
        if self.sheet is None:
            return None
        return lit_suggestion(self.sheet, self.work, self.reader.cursor)

    @property
    def mention(self) -> Mention | None:
        """The mention under the cursor."""
        return self.labels.mention_at(self.reader.cursor.unit[0])
