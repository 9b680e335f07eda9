"""What was learnt since articles were read for suggestions, and which of them it bears on."""

from __future__ import annotations

import json
from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from store.records import EntityType, Form
from store.suggest.memory import Memory, Verdicts
from store.suggest.proposals import ProposedClaim
from store.written_forms import SQUASHED, written_forms

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from store.ledger import Ledger
    from store.written_forms import WrittenForm

MANY = 100
"""New names from which on every article is read again, rather than those that hold one of them."""

NOTICED = 0.05
"""How far verdicts move a score before the articles with claims of their reason are read again."""

EVERY = "SELECT article_id FROM readings"

HOLDING = f"""
    SELECT article_id, value FROM (
        SELECT article_id, {SQUASHED} AS squashed FROM readings JOIN texts USING (article_id)
        LIMIT -1)
    CROSS JOIN json_each(?) WHERE instr(squashed, value)
"""
"""The articles that were read and have a needle. By the LIMIT each text is squashed but once."""

TAUGHT = "SELECT type FROM taught WHERE surface = ?"

CLAIMED = """
    SELECT DISTINCT article_id FROM suggestions JOIN readings USING (article_id)
    WHERE kind = 'claim' AND reason IN (SELECT value FROM json_each(?))
"""


class Learnt(NamedTuple):
    """What is known otherwise than when articles were read; None is what was forgotten."""

    names: Mapping[str, EntityType | None]
    """By surface."""
    verdicts: Mapping[str, Verdicts | None]
    """By the reason of claims, where they move scores so far that it is noticed."""


def learnt_since(ledger: Ledger, memory: Memory) -> Learnt:
    """Compare what is known with that by which articles were read."""
    taught = dict(ledger.execute("SELECT surface, type FROM taught").fetchall())
    names: dict[str, EntityType | None] = {
        known.surface: known.type
        for known in memory.names.values()
        if taught.get(known.surface) != known.type
    }
    names.update((surface, None) for surface in sorted(taught.keys() - memory.names.keys()))
    judged = _judged(ledger)
    verdicts = {
        reason: memory.claims.get(reason)
        for reason in sorted(judged.keys() | memory.claims.keys())
        if _moved(judged.get(reason), memory.claims.get(reason)) >= NOTICED
    }
    return Learnt(names, verdicts)


def stale_articles(ledger: Ledger, learnt: Learnt) -> frozenset[int]:
    """Find the articles read before of which something else may be proposed by what was learnt.

    They write one of the names in any form, or have claims for one of the reasons.
    """
    if not (learnt.names or learnt.verdicts):
        return frozenset()
    if len(learnt.names) > MANY or _may_return(ledger, learnt.verdicts):
        return frozenset(article_id for (article_id,) in ledger.execute(EVERY))
    reasons = json.dumps(list(learnt.verdicts))
    claimed = frozenset(article_id for (article_id,) in ledger.execute(CLAIMED, reasons))
    return claimed | frozenset(_writing(ledger, learnt.names))


def _judged(ledger: Ledger) -> dict[str, Verdicts]:
    rows = ledger.execute("SELECT reason, accepted, rejected FROM judged").fetchall()
    return {reason: Verdicts(*counts) for reason, *counts in rows}


def _moved(before: Verdicts | None, after: Verdicts | None) -> float:
    """Return how far other verdicts move a score at most; it is one of 0 or of 1 that moves."""
    if before == after:
        return 0.0
    return max(abs(_learnt(score, before) - _learnt(score, after)) for score in (0.0, 1.0))


def _may_return(ledger: Ledger, verdicts: Mapping[str, Verdicts | None]) -> bool:
    """Say whether claims may be proposed again that were too unlikely, so that no row has them."""
    if not verdicts:
        return False
    from store.suggest.claims.engine import LEAST

    judged = _judged(ledger)
    return any(
        _learnt(LEAST, before := judged.get(reason)) < LEAST
        and _learnt(1.0, before) < _learnt(1.0, after)
        for reason, after in verdicts.items()
    )


def _learnt(score: float, verdicts: Verdicts | None) -> float:
    """Return what verdicts make of the score of a claim."""
    from store.suggest.claims.experience import learnt_score

    claim = ProposedClaim({}, Form.INDIRECT, score, origin="", reason="")
    return learnt_score(claim, Memory(claims={"": verdicts or Verdicts()}))


def _writing(ledger: Ledger, names: Mapping[str, EntityType | None]) -> Iterator[int]:
    """Yield the articles that write a name: SQLite finds where it may be, for it is the faster."""
    forms: defaultdict[str, list[WrittenForm]] = defaultdict(list)
    for surface, type_ in names.items():
        was_person = ledger.execute(TAUGHT, surface).fetchone() == (EntityType.PERSON,)
        of_person = was_person or type_ is EntityType.PERSON
        for form in written_forms(surface, of_person=of_person):
            forms[form.needle].append(form)
    hits: defaultdict[int, list[WrittenForm]] = defaultdict(list)
    for article_id, needle in ledger.execute(HOLDING, json.dumps(list(forms))):
        hits[article_id] += forms[needle]
    for article_id, possible in hits.items():
        (raw,) = ledger.execute("SELECT raw FROM texts WHERE article_id = ?", article_id).fetchone()
        if any(form.stands_in(raw) for form in possible):
            yield article_id
