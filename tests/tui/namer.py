"""A person who knows every name of the gold annotation and labels it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from store.search import Hit
from tui.desk.sheet import ROLES
from tui.screens.preview import Preview
from tui.widgets.row_list import RowList

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from tests.tui.gold import GoldMention, Labels
    from tests.tui.person import Person
    from tui.screens.desk import Desk

TYPES = ("PERSON", "ORG", "PRODUCT", "PLACE", "DATE", "MONEY", "QUANTITY", "EVENT", "WORK")
DIGITS = {name: str(number) for number, name in enumerate(TYPES, start=1)}

ALONE = 2
"""Keys that a name takes on its own: to the next name, label."""


class Namer:
    """Labels the names of the open article and files each under its entity."""

    def __init__(self, person: Person, gold: Labels) -> None:
        self._person = person
        self._desk = person.desk
        self._gold = {(m.article, m.start, m.end): m for m in gold.mentions}
        self._known: set[str] = set()
        self._called: dict[str, str] = {}
        self._last = ""

    async def label_article(self, between: Callable[[], Awaitable[None]]) -> None:
        """Go through the article once; `between` is done after each name."""
        article = self._desk.article.sha256
        wanted = sorted(
            (m for m in self._gold.values() if m.article == article), key=lambda m: m.start
        )
        self._called |= {self._quote(mention): mention.entity for mention in wanted}
        for mention in wanted:
            if not is_named(self._desk, mention.start, mention.end):
                await self._label(mention)
                await self._label_equals(mention)
                await between()

    async def settle_name(self, gold: GoldMention) -> None:
        """See to it that a label just accepted is filed under its entity."""
        labels = self._desk.labels
        made = next(
            m
            for m in labels.mentions.values()
            if (m.span.start, m.span.end) == (gold.start, gold.end)
        )
        while self._shown(made.entity_id) != gold.entity:
            asked = self._asked_about(made.entity_id)
            if asked is None:
                await self._person.go_to("mention: naming", [(gold.start, gold.end)])
                await self._file(gold)
                break
            await self._judge(gold, asked)
        self._known.add(gold.entity)

    def is_new(self, gold: GoldMention) -> bool:
        """Say whether no entity is called so yet."""
        return gold.entity not in self._known

    def know(self) -> None:
        """Learn what the names of the open article stand for."""
        article = self._desk.article.sha256
        wanted = (m for m in self._gold.values() if m.article == article)
        self._called |= {self._quote(mention): mention.entity for mention in wanted}

    async def choose_name(self, gold: GoldMention) -> None:
        """Accept the proposed name that is lit under the name of its entity."""
        await self._file(gold)
        self._known.add(gold.entity)

    def _quote(self, mention: GoldMention) -> str:
        return self._desk.reader.text[mention.start : mention.end]

    async def _label(self, mention: GoldMention) -> None:
        await self._person.light("mention: motion", (mention.start, mention.end))
        key = "." if mention.type == self._last else DIGITS[mention.type]
        await self._person.press("mention: label", key)
        self._last = mention.type
        await self._person.look()
        await self._name(mention)

    # Which entity it is

    def _shown(self, entity_id: int) -> str:
        return self._desk.labels.entity(self._desk.labels.root(entity_id)).name

    async def _name(self, mention: GoldMention) -> None:
        """Answer what is asked of the name, or say whose it is, if it is not filed rightly yet."""
        here = self._desk.mention
        assert here is not None
        while self._shown(here.entity_id) != mention.entity:
            asked = self._asked_about(here.entity_id)
            if asked is None:
                await self._file(mention)
                break
            await self._judge(mention, asked)
        self._known.add(mention.entity)

    async def _judge(self, mention: GoldMention, asked: tuple[int, int]) -> None:
        shown, other = (self._shown(entity_id) for entity_id in asked)
        same = mention.entity == shown == self._called.get(other, other)
        await self._person.press("mention: judging", "y" if same else "d")
        await self._person.look()

    def _asked_about(self, entity_id: int) -> tuple[int, int] | None:
        """Return the two entities asked about; the first gives its name to both."""
        asked, root = self._desk.annotations.asked, self._desk.labels.root
        if asked is None or root(entity_id) not in (root(asked.a_id), root(asked.b_id)):
            return None
        first, second = sorted((root(asked.a_id), root(asked.b_id)))
        return first, second

    async def _file(self, mention: GoldMention) -> None:
        is_new = mention.entity not in self._known
        await self._person.open_chooser("mention: naming", "e")
        await self._person.choose(
            "mention: naming",
            mention.entity if is_new else mention.entity.lower(),
            lambda choice: choice.name == mention.entity and choice.value is not None,
            may_be_new=is_new,
        )
        await self._person.look()

    # Equal names

    async def _label_equals(self, mention: GoldMention) -> None:
        """Label equal names at once where that takes fewer keys than one by one."""
        are_right = self._equals(mention)
        drops = [key for keys in _drops(are_right) for key in keys]
        if 2 + len(drops) >= ALONE * sum(are_right):
            return
        person, app = self._person, self._person.app
        await person.press("mention: everywhere", "*")
        await person.until(lambda: isinstance(app.screen, Preview))
        await person.look()
        rows = app.screen.query_one("#choices", RowList).rows
        lines = [row for row in rows if isinstance(row.stands_for, Hit)]
        hits = [row.stands_for for row in lines]
        ticked = [row.parts[0][0].startswith("✓") for row in lines]
        wanted = [self._is_equal(mention, hit.start, hit.end) for hit in hits]
        for keys in _drops([tick == want for tick, want in zip(ticked, wanted, strict=True)]):
            await person.press("mention: everywhere", *keys)
        await person.press("mention: everywhere", "enter")
        await person.until(lambda: not isinstance(app.screen, Preview))
        await person.look()

    def _equals(self, mention: GoldMention) -> list[bool]:
        """Say of each equal string without a label whether it names the same entity."""
        alone = rf"(?<!\w){re.escape(self._quote(mention))}(?!\w)"
        spans = [match.span() for match in re.finditer(alone, self._desk.reader.text)]
        free = [span for span in spans if not is_named(self._desk, *span)]
        return [self._is_equal(mention, *span) for span in free]

    def _is_equal(self, mention: GoldMention, start: int, end: int) -> bool:
        other = self._gold.get((mention.article, start, end))
        return other is not None and (other.type, other.entity) == (mention.type, mention.entity)


def is_named(desk: Desk, start: int, end: int) -> bool:
    """Say whether a mention stands on some of a stretch."""
    return any(mark.kind not in ROLES for mark in desk.labels.marks.within(start, end))


def _drops(are_right: list[bool]) -> list[list[str]]:
    """Return the keys that drop the wrong hits of a list, from one to the next."""
    drops, downs = [], 0
    for is_right in are_right:
        if is_right:
            downs += 1
        else:
            drops.append([*["j"] * downs, "space"])
            downs = 0
    return drops
