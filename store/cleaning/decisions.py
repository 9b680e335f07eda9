"""From judgements to decisions: rules and repetition before the model, then what each unit is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from store.cleaning.byline import is_byline
from store.cleaning.embedded import posts_of
from store.cleaning.reasons import reasons_of
from store.cleaning.repeats import repeats_of
from store.cleaning.rules import headlines_after, is_date, rules_of
from store.cleaning.second_look import probability
from store.cleaning.smoothing import smooth
from store.cleaning.title import headline_over, title_of
from store.records import Origin, Reason

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from store.cleaning.judging import Judgement
    from store.cleaning.measures import Measures
    from store.cleaning.surroundings import Surroundings

_SURE = 6.0
"""The score of what a rule says: 1 in 400 is wrong."""

_INSIDE_LINE = 3.0
"""The cost of a change between parts of one line: a long line is mostly of one kind."""

_TEASERS = 3.0
"""What speaks against headlines one below the other at the end."""

_FAVOUR, _FAVOUR_OF_PROSE, _FAVOUR_OF_FOREIGN_TONGUE = 0.5, 1.0, 2.0
"""What is added to every score: to lose a line is worse than to read one too many, the more so for
a sentence, and most for one in a language that the model hardly knows."""

_DOUBTFUL = 0.25
"""How likely another article must have begun for that to be withheld."""

_KNOWN_TONGUES = frozenset(("en", ""))
_TITLE_AGAIN = 5
"""Units after the title in which it may be said again."""

_BYLINES = 8
"""Units after the title in which it may be said whose the article is."""


class Decision(NamedTuple):
    """What becomes of a unit, and why: the fields of a block after its place."""

    kept: bool
    reason: Reason
    confidence: float
    origin: Origin


@dataclass(slots=True)
class _Verdict:
    """What is thought of a unit so far."""

    score: float
    ruled: Reason | None = None
    origin: Origin = Origin.MODEL
    kept: bool = False

    def settle(self, kept: bool, reason: Reason | None = None) -> None:
        """Let a rule decide, whatever was thought before."""
        self.kept, self.ruled, self.origin = kept, reason, Origin.RULE
        self.score = _SURE if kept else -_SURE

    @property
    def confidence(self) -> float:
        """How likely the decision is right: at least 0.5, as it may go against the score."""
        return round(max(0.5, probability(self.score if self.kept else -self.score)), 3)


def decide(
    surroundings: Surroundings, judgement: Judgement, language: str, repeated: Collection[str]
) -> list[Decision]:
    """Decide on all units; `repeated` holds keys of lines that come back in the source."""
    units = surroundings.units
    verdicts = [
        _Verdict(score if broken > _DOUBTFUL else score + _favour(unit, language))
        for unit, score, broken in zip(units, judgement.scores, judgement.broken, strict=True)
    ]
    for index in headlines_after(surroundings):
        verdicts[index].score -= _TEASERS
    _apply_rules(surroundings, verdicts, repeated)
    _choose(units, verdicts)
    title = _settle_title(units, verdicts)
    if title is not None:
        _settle_bylines(units, verdicts, title)
    posts = _settle_posts(units, verdicts)
    _settle_date(units, verdicts)
    kept = [verdict.kept for verdict in verdicts]
    reasons = reasons_of(surroundings, kept, title, posts, judgement.broken)
    return [
        Decision(
            verdict.kept,
            verdict.ruled or reason,
            verdict.confidence,
            verdict.origin,
        )
        for verdict, reason in zip(verdicts, reasons, strict=True)
    ]


def _favour(unit: Measures, language: str) -> float:
    if not unit.is_prose:
        return _FAVOUR
    return _FAVOUR_OF_PROSE if language in _KNOWN_TONGUES else _FAVOUR_OF_FOREIGN_TONGUE


def _apply_rules(
    surroundings: Surroundings, verdicts: list[_Verdict], repeated: Collection[str]
) -> None:
    again = repeats_of(surroundings.units, repeated)
    for verdict, reason, comes_back in zip(verdicts, rules_of(surroundings), again, strict=True):
        if reason:
            verdict.settle(kept=False, reason=reason)
        elif comes_back:
            verdict.settle(kept=False)
            verdict.origin = Origin.REPEAT


def _choose(units: Iterable[Measures], verdicts: list[_Verdict]) -> None:
    """Follow the scores, but hold lines together; where nothing is left, keep all but the ruled."""
    costs = [_INSIDE_LINE if unit.unit.part else 0.0 for unit in units]
    chosen = smooth([verdict.score for verdict in verdicts], costs)
    by_model = [verdict.origin is Origin.MODEL for verdict in verdicts]
    kept = [choice and free for choice, free in zip(chosen, by_model, strict=True)]
    if not any(kept):
        kept = by_model if any(by_model) else [True] * len(verdicts)
    for verdict, keep in zip(verdicts, kept, strict=True):
        verdict.kept = keep


def _settle_title(units: Sequence[Measures], verdicts: list[_Verdict]) -> int | None:
    """Keep the title where it stands first, and drop it where it is said again just after."""
    title = title_of(units, [verdict.kept for verdict in verdicts])
    if title is None:
        return None
    headline = headline_over(units, title)
    if headline != title and verdicts[title].origin is Origin.MODEL:
        verdicts[title].settle(kept=True)  # its standfirst
    title = headline
    key = units[title].key
    title = next(index for index, unit in enumerate(units) if unit.key == key)
    verdicts[title].settle(kept=True)
    for index in range(title + 1, min(len(units), title + 1 + _TITLE_AGAIN)):
        if units[index].key == key:
            verdicts[index].settle(kept=False, reason=Reason.DUPLICATE)
    return title


def _settle_bylines(units: Sequence[Measures], verdicts: list[_Verdict], title: int) -> None:
    """Keep what says whose the article is, between title and body, unless a rule drops it."""
    for unit, verdict in zip(
        units[title + 1 : title + 1 + _BYLINES], verdicts[title + 1 :], strict=False
    ):
        if unit.is_prose and verdict.kept:
            break
        if verdict.origin is Origin.MODEL and is_byline(unit):
            verdict.settle(kept=True, reason=Reason.BYLINE)


def _settle_posts(units: Sequence[Measures], verdicts: list[_Verdict]) -> set[int]:
    """Keep posts that are embedded in what is kept; return the units of all posts."""
    posts: set[int] = set()
    for start, end in posts_of(units):
        posts.update(range(start, end))
        if any(verdict.kept for verdict in verdicts[max(0, start - 3) : start]):
            for verdict in verdicts[start:end]:
                verdict.settle(kept=True)
    return posts


def _settle_date(units: Sequence[Measures], verdicts: list[_Verdict]) -> None:
    """Keep the date with which a text opens."""
    if len(units) > 1 and is_date(units[0]) and units[1].is_prose and verdicts[1].kept:
        verdicts[0].settle(kept=True)
