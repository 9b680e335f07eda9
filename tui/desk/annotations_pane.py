"""The annotations pane: tabs of entities, claims and notes, and a card of the claim at hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.containers import Container

from store import ClaimSuggestion, Mention, Role, Verdict
from tui.desk.annotation_rows import (
    TABS,
    Target,
    claim_card,
    claim_rows,
    note_rows,
    tab_row,
)
from tui.desk.entity_rows import QUESTION_ROWS, EntityRows
from tui.desk.suggestion_light import lit_suggestion
from tui.desk.suggestion_roles import new_name_of, outer_of, via_of
from tui.desk.suggestion_rows import suggestion_card
from tui.widgets.row import RowsView
from tui.widgets.row_list import RowList

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.app import ComposeResult

    from store import Variant
    from tui.desk.link_rows import RepeatRows
    from tui.desk.sheet import Sheet
    from tui.desk.work import Work
    from tui.keymap import Keymap
    from tui.text.cursor import Cursor
    from tui.text.graphemes import Fragment
    from tui.widgets.row import Row


class AnnotationsPane(Container):
    """Shows what is labelled; the desk tells it what has changed."""

    def __init__(self, keymap: Keymap, *, id: str) -> None:  # noqa: A002 - Textual's name for it
        super().__init__(id=id)
        self.asked: Variant | None = None
        """The pair of names on the screen that a judgement is about."""
        self.repeats: RepeatRows | None = None
        """Tells which claims stand word for word elsewhere; the desk gives it."""
        self._asked_rows: Fragment | None = None
        self._entities: EntityRows | None = None
        self._answers = {v.value: keymap.shown_key(f"desk.judge_{v}") for v in Verdict}
        actions = (*keymap.of("claim"), *keymap.of("suggestion"))
        self._claim_keys = {action.name: keymap.shown_key(action.id) for action in actions}

    def compose(self) -> ComposeResult:
        """Lay out the tabs, the list and the card."""
        yield RowsView(id="tabs")
        yield RowList(id="annotations")
        yield RowsView(id="card")

    @property
    def list(self) -> RowList:
        """The list of the tab that is open."""
        return self.query_one(RowList)

    @property
    def target(self) -> Target | None:
        """What the current row is about."""
        row = self.list.current
        return row.stands_for if row is not None else None

    def show(self, sheet: Sheet, work: Work, cursor: Cursor) -> None:
        """Show the labels of an article as they are now."""
        self.query_one("#tabs", RowsView).rows = [tab_row(sheet, work.tab)]
        self.asked = self._question(sheet, cursor) if work.tab == "entities" else None
        if work.tab == "entities":
            if self._entities is None or self._entities.sheet is not sheet:
                self._entities = EntityRows(sheet)
            rows = self._entities.rows(work.expanded, self.asked, self._answers)
        elif work.tab == "claims":
            rows = claim_rows(sheet, work.claim_id)
            rows = self.repeats.among(rows) if self.repeats is not None else rows
        else:
            rows = note_rows(sheet)
        kept = self.target
        self.list.fill(rows)
        if kept is not None and kept.kind == "entity" and sheet.root(kept.id) != kept.id:
            self.list.go_to(Target("entity", sheet.root(kept.id)))  # it was merged meanwhile
        self._asked_rows = self._rows_asking()
        self._light(sheet, work, cursor)

    def follow(self, sheet: Sheet, work: Work, cursor: Cursor) -> None:
        """Go along with the cursor in the text."""
        if work.tab == "entities" and self._question(sheet, cursor) != self.asked:
            self.show(sheet, work, cursor)
        else:
            self._light(sheet, work, cursor)

    def _light(self, sheet: Sheet, work: Work, cursor: Cursor) -> None:
        has_line = not self.list.has_focus and self.go_to_label(sheet, work, cursor)
        self._keep_question_in_sight(sheet, cursor, has_line=has_line)
        self._show_card(sheet, work, cursor)

    def _keep_question_in_sight(self, sheet: Sheet, cursor: Cursor, *, has_line: bool) -> None:
        """See to it that the pair asked about is on the screen.

        Only the line about what is under the cursor goes before a pair that is not about that.
        """
        mention, asked = sheet.mention_at(cursor.unit[0]), self.asked
        roots = _roots(sheet, asked) if asked is not None else set()
        is_about_it = mention is not None and sheet.root(mention.entity_id) in roots
        self.list.want_in_sight(self._asked_rows if is_about_it or not has_line else None)

    def _rows_asking(self) -> Fragment | None:
        if self.asked is None:
            return None
        first = self.list.number_of(Target("variant", self.asked.a_id, self.asked.b_id))
        return None if first is None else (first, first + QUESTION_ROWS - 1)

    @property
    def asks_in_sight(self) -> bool:
        """Whether the pair asked about can be read."""
        rows = self._asked_rows
        return self.display and rows is not None and self.list.has_in_sight(*rows)

    def show_question(self) -> None:
        """Scroll to the pair asked about, whatever else there is to see."""
        self.list.want_in_sight(None)
        self.list.want_in_sight(self._asked_rows)

    def go_to_label(self, sheet: Sheet, work: Work, cursor: Cursor) -> bool:
        """Go to the line about what is under the cursor in the text; say whether there is one."""
        for label in sheet.labels_at(cursor.unit[0]):
            if isinstance(label, Mention):
                root = sheet.root(label.entity_id)
                target = Target("entity", root)
                if root in work.expanded:
                    target = Target("mention", label.id)
            else:
                target = Target("claim", label[0].id)
            if self.list.go_to(target):
                return True
        return False

    def _show_card(self, sheet: Sheet, work: Work, cursor: Cursor) -> None:
        card = self.query_one("#card", RowsView)
        card.rows = self._card(sheet, work, cursor)
        card.display = bool(card.rows)
        card.styles.height = len(card.rows)

    def _card(self, sheet: Sheet, work: Work, cursor: Cursor) -> Sequence[Row]:
        """Return what there is to the claim at hand, proposed or made."""
        lit = lit_suggestion(sheet, work, cursor)
        if isinstance(lit, ClaimSuggestion):
            outer = outer_of(sheet, lit)
            return suggestion_card(
                *(lit, work.proposed(lit), self._claim_keys),
                labels_name=new_name_of(sheet, lit) is not None,
                inside=outer.quotes[Role.CONTENT] if outer is not None else "",
                via=via_of(sheet, lit, outer),
            )
        claim = sheet.claims.get(work.claim_id or 0) or sheet.claim_at(cursor.unit[0])
        if claim is None:
            return []
        card = claim_card(sheet, claim, self._claim_keys, is_open=claim.id == work.claim_id)
        return card if self.repeats is None else [*card, *self.repeats.of_card(claim.id)]

    def _question(self, sheet: Sheet, cursor: Cursor) -> Variant | None:
        """Return the pair of names to ask about.

        That of the current row if the pane has the focus, else of the entity under the cursor,
        else the first of the article. What is asked stays so while it fits: the names are
        compared beside the keys, and no answer may go to a pair that has just come up.
        """
        asked = self._standing(sheet)
        if self.list.has_focus and self.target is not None and self.target.kind == "variant":
            pair = (self.target.id, self.target.other_id)
            return next((q for q in sheet.questions if (q.a_id, q.b_id) == pair), None)
        mention = sheet.mention_at(cursor.unit[0])
        if mention is not None:
            root = sheet.root(mention.entity_id)
            fitting = [q for q in sheet.questions if root in _roots(sheet, q)]
            if fitting:
                return asked if asked in fitting else fitting[0]
        return asked or next(iter(sheet.questions), None)

    def _standing(self, sheet: Sheet) -> Variant | None:
        """Return the question that is asked as it stands now, if it still waits."""
        if self.asked is None:
            return None
        roots = _roots(sheet, self.asked)
        return next(
            (question for question in sheet.questions if _roots(sheet, question) == roots), None
        )

    def next_question(self) -> bool:
        """Go to the next line that asks about two names, starting over at the end."""
        questions = [
            line.stands_for
            for line in self.list.rows
            if line.stands_for is not None and line.stands_for.kind == "variant"
        ]
        if not questions:
            return False
        here = questions.index(self.target) if self.target in questions else -1
        return self.list.go_to(questions[(here + 1) % len(questions)])

    def next_tab(self, work: Work, step: int) -> None:
        """Open the next tab, or the previous one."""
        work.tab = TABS[(TABS.index(work.tab) + step) % len(TABS)]


def _roots(sheet: Sheet, question: Variant) -> set[int]:
    """Return the two clusters that a question is about."""
    return {sheet.root(question.a_id), sheet.root(question.b_id)}
