"""The rows of the entities in the annotations pane: names, mentions, what may be the same."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from tui.desk.annotation_rows import Target, told
from tui.desk.merges import SIGN
from tui.text.counts import as_score
from tui.text.excerpts import excerpt
from tui.themes import TAGS
from tui.widgets.row import Row, row

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from store import Entity, Variant
    from tui.desk.sheet import Group, Sheet
    from tui.widgets.row import Part

QUESTION_ROWS = 3
"""Rows of a question with its reasons and its keys."""


class EntityRows:
    """The entities of one sheet in words; after a label only those it concerns are written anew."""

    def __init__(self, sheet: Sheet) -> None:
        self.sheet = sheet
        self._written: dict[int, tuple[Entity, Group, list[Row]]] = {}

    def rows(
        self, expanded: set[int], question: Variant | None, keys: Mapping[str, str]
    ) -> list[Row]:
        """Return the entities in text order: their names, their mentions, their questions."""
        groups = self.sheet.groups
        beside = self._beside()
        rows: list[Row] = []
        for root in sorted(groups, key=lambda root: groups[root][0]):
            rows += self._entity(root)
            for variant in beside.get(root, ()):
                rows += self._question(root, variant, keys if variant == question else {})
            if root in expanded:
                rows += self._mentions(root)
        return rows or told("Nothing labelled yet.", "Light a name, press a digit.")

    def _beside(self) -> dict[int, list[Variant]]:
        """Put each question beside the later of its two entities: there it came up."""
        sheet = self.sheet
        beside: dict[int, list[Variant]] = {}
        for variant in sheet.questions:
            roots = (sheet.root(variant.a_id), sheet.root(variant.b_id))
            here = [root for root in roots if root in sheet.groups]
            beside.setdefault(max(here, key=lambda root: sheet.groups[root][0]), []).append(variant)
        return beside

    def _entity(self, root: int) -> list[Row]:
        entity, group = self.sheet.entity(root), self.sheet.groups[root]
        written = self._written.get(root)
        # Neither is ever changed: what has changed is another object.
        if written is None or written[0] is not entity or written[1] is not group:
            written = self._written[root] = (entity, group, list(self._names(root)))
        return written[2]

    def _names(self, root: int) -> Iterator[Row]:
        entity, group = self.sheet.entity(root), self.sheet.groups[root]
        tag = (TAGS[entity.type], f"tag-{entity.type}")
        sign = [SIGN] if root in self.sheet.merged else []
        count = (str(len(group)), "dim")
        yield row(tag, " ", entity.name, right=[*sign, count], stands_for=Target("entity", root))
        names = Counter(self.sheet.mentions[mention_id].quote for _, mention_id in group)
        if set(names) != {entity.name}:
            for name, seen in names.most_common():
                yield row("    ", (name, "dim"), right=[(str(seen), "dim")])

    def _question(self, root: int, variant: Variant, keys: Mapping[str, str]) -> Iterator[Row]:
        other_id = variant.b_id if self.sheet.root(variant.a_id) == root else variant.a_id
        target = Target("variant", variant.a_id, variant.b_id)
        name = (self.sheet.entity(other_id).name, "suggestion")
        score = (as_score(variant.score), "warn")
        yield row("  ≈ ", name, right=[score], stands_for=target)
        if keys:
            yield row("    ", ("; ".join(variant.reasons), "dim"))
            asked: list[Part | str] = ["  "]
            for verdict, key in keys.items():
                asked += [(key, "key"), (f" {verdict}", "dim"), " "]
            yield row(*asked[:-1])

    def _mentions(self, root: int) -> Iterator[Row]:
        for start, mention_id in self.sheet.groups[root]:
            mention = self.sheet.mentions[mention_id]
            before, after = excerpt(self.sheet.article.raw, start, mention.span.end)
            yield row(
                "    ",
                (before, "dim"),
                mention.quote,
                (after, "dim"),
                stands_for=Target("mention", mention_id),
            )
