"""One pass over an article: its names, its claims, and who makes them."""

from __future__ import annotations

import gc
from contextlib import contextmanager
from typing import TYPE_CHECKING

from store.suggest.claimants import claimants
from store.suggest.claims.engine import propose_claims
from store.suggest.details.engine import detailed
from store.suggest.memory import Memory
from store.suggest.mentions.engine import propose
from store.suggest.mentions.find import find
from store.suggest.mentions.known import known_names
from store.suggest.proposals import Proposals
from store.suggest.reading import read

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from store.records import Block
    from store.suggest.mentions.votes import TypeVote
    from store.suggest.proposals import ProposedMention

LIKELY = 0.5
"""The score from which on a proposed name can be whom a claim is filed under."""


class Suggester:
    """Proposes names and claims by what a project has taught."""

    def __init__(self, memory: Memory | None = None, vote: TypeVote | None = None) -> None:
        """Take what is known, and if there is one another opinion on the types of names."""
        self.memory = memory or Memory()
        self._known = known_names(self.memory)
        self._vote = vote

    def suggest(
        self,
        raw: str,
        blocks: Sequence[Block] | None = None,
        labelled: Iterable[ProposedMention] = (),
    ) -> Proposals:
        """Propose what stands in the kept blocks of a text, or in all of it if none are given.

        `labelled` are the mentions that people made: claims are filed under them first.
        """
        with _without_garbage_collection():
            return self._suggest(raw, blocks, labelled)

    def _suggest(
        self, raw: str, blocks: Sequence[Block] | None, labelled: Iterable[ProposedMention]
    ) -> Proposals:
        reading = read(raw, blocks)
        mentions = propose(find(reading), self._known, self._vote)
        claims = tuple(detailed(reading, propose_claims(reading, self.memory)))
        named = _in_order(labelled, mentions)
        return Proposals(mentions, claims, tuple(claimants(reading, claims, named)), named)


@contextmanager
def _without_garbage_collection() -> Iterator[None]:
    """Put off the search for cycles: a pass makes many small things, and hardly a cycle.

    Going through all that was loaded, again and again, would be a tenth of its time.
    """
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


def _in_order(
    labelled: Iterable[ProposedMention], proposed: Iterable[ProposedMention]
) -> tuple[ProposedMention, ...]:
    """Put labels and likely proposals together; where they overlap, the label stands."""
    taken = sorted(labelled, key=lambda mention: mention.start)
    found: list[ProposedMention] = []
    ahead = iter(taken)
    label = next(ahead, None)
    for mention in proposed:
        if mention.score < LIKELY:
            continue
        while label is not None and label.end <= mention.start:
            label = next(ahead, None)
        if label is None or mention.end <= label.start:
            found.append(mention)
    return tuple(sorted([*taken, *found], key=lambda mention: (mention.start, mention.end)))
