"""Learning: what the labels and rejections of a project teach the next suggestions."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from store.records import EntityType
from store.suggest.memory import KnownName, Memory, Verdicts

if TYPE_CHECKING:
    from store.ledger import Ledger

AMOUNTS = (EntityType.DATE, EntityType.MONEY, EntityType.QUANTITY)
"""Types of which a label says nothing of the same words elsewhere: two, last year."""

_AMOUNTS = ", ".join(f"'{type_}'" for type_ in AMOUNTS)

NAMES = f"""
    SELECT quote, type, count(*) FROM mentions WHERE type NOT IN ({_AMOUNTS})
        AND json_array_length(span) = 1 GROUP BY quote, type
    UNION ALL SELECT aliases.name, type, 0 FROM aliases JOIN entities ON entities.id = entity_id
    WHERE type NOT IN ({_AMOUNTS})
    ORDER BY 3, 2 DESC, 1
"""

ANSWERS = """
    SELECT reason, count(*), 0 FROM claims WHERE reason <> '' GROUP BY reason
    UNION ALL SELECT reason, 0, count(*) FROM rejections WHERE kind = 'claim' GROUP BY reason
"""


def read_memory(ledger: Ledger) -> Memory:
    """Read what the labels of all annotators, the aliases and the rejections teach.

    A name of several types is known as of the one that it was labelled most often.
    """
    names: dict[str, KnownName] = {}
    for surface, type_, count in ledger.execute(NAMES):  # the most frequent type comes last
        names[surface] = KnownName(surface, EntityType(type_), count)
    answers: defaultdict[str, Verdicts] = defaultdict(Verdicts)
    for reason, accepted, rejected in ledger.execute(ANSWERS):
        before = answers[reason]
        answers[reason] = Verdicts(before.accepted + accepted, before.rejected + rejected)
    return Memory(names, dict(answers))
