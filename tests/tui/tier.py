"""A person who ties the claims of the gold annotation, each once both of two are made."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.desk.link_offers import DIRECTED, Offer
from tui.screens.tie import Tie
from tui.widgets.row_list import RowList

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from tests.tui.gold import GoldLink
    from tests.tui.person import Person

TYPE_KEYS = {"same": "s", "supports": "p", "contradicts": "c", "updates": "u"}

LONGEST = 8
"""Letters of a word that a person types at most to find a claim."""

FIGURES = "123456789"


class Tier:
    """Ties the claim at hand to the others that it belongs to."""

    def __init__(
        self,
        person: Person,
        links: Iterable[GoldLink],
        ids: Mapping[str, int],
        said: Mapping[str, str],
    ) -> None:
        self._person = person
        self._ids = ids
        self._said = said
        self.left = sorted(links, key=lambda link: (link.from_key, link.to_key))

    def due(self, key: str) -> list[tuple[GoldLink, str]]:
        """Return the ties of a claim to others that are made, with the key of the other."""
        ends = [
            (link, {link.from_key: link.to_key, link.to_key: link.from_key}) for link in self.left
        ]
        return [(link, others[key]) for link, others in ends if others.get(key, "") in self._ids]

    async def tie(self, key: str) -> None:
        """Tie the claim that the keys work on."""
        for link, other in self.due(key):
            await self._tie_to(link, key, other)
            self.left.remove(link)

    async def _tie_to(self, link: GoldLink, key: str, other: str) -> None:
        person = self._person
        await person.look()
        await person.press("link: tie", "t")
        await person.until(lambda: isinstance(person.app.screen, Tie) and bool(self._offers()))
        await self._go_to(key, other)
        offer = next(each for each in self._offers() if each.claim.id == self._ids[other])
        begins_there = link.from_key == other
        if link.type in DIRECTED and offer.leads_from(turned=False) is not begins_there:
            await person.press("link: tie", "r")
        await person.press("link: note", "n")
        await person.press("link: tie", TYPE_KEYS[link.type])
        await person.until(lambda: not isinstance(person.app.screen, Tie))
        await person.answer("link: note", link.note)

    async def _go_to(self, key: str, other: str) -> None:
        """Make a claim the current line, by its figure, by going down, or by a word of it."""
        place = self._place(other)
        if place < len(FIGURES):
            await self._person.press("link: tie", *FIGURES[place] * bool(place))
            return
        word, above = self._telling_word(key, other)
        if place <= len(word) + above + 1:
            await self._person.press("link: tie", *["down"] * place)
            return
        await self._person.press("link: tie", "/", *word, "enter")
        await self._person.press("link: tie", *["down"] * self._place(other))

    def _offers(self) -> list[Offer]:
        """Read the list."""
        rows = self._person.app.screen.query_one("#choices", RowList).rows
        return [line.stands_for for line in rows if isinstance(line.stands_for, Offer)]

    def _place(self, key: str) -> int:
        return [offer.claim.id for offer in self._offers()].index(self._ids[key])

    def _telling_word(self, key: str, other: str) -> tuple[str, int]:
        """Return the start of a word that a claim has, and how many newer ones have it too."""
        made = [each for each in self._said if each != key]
        newer = [self._said[each] for each in made[made.index(other) + 1 :]]
        above = {
            word[:length]: 0
            for word in filter(str.isalpha, self._said[other].split())
            for length in range(1, LONGEST + 1)
        }
        for part in above:
            above[part] = sum(part in said for said in newer)
        return min(above.items(), key=lambda item: len(item[0]) + item[1])
