"""Are claims found as people label them? Articles of PolNeAR, and the seeds."""

from __future__ import annotations

import json
import re
from bisect import bisect_left
from dataclasses import dataclass, field
from random import Random
from typing import TYPE_CHECKING, Any, NamedTuple

from store.records import Block, Form, Reason, Role
from store.suggest.claims.engine import PROPOSED, propose_claims
from store.suggest.reading import read
from tests.bench.suggest.measure import Labelled, Tally
from tests.bench.suggest.reporting import is_reported
from tests.bench.table import Row

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from store.spans import Fragment
    from store.suggest.proposals import ProposedClaim

_ROLES = (Role.SOURCE, Role.CUE, Role.CONTENT)
_PRECISE = 0.95
_LOST = 3
_DRAWS = 5
_MARK = re.compile(r"[“”\"]|''")


class Article(NamedTuple):
    """A text, what of it is kept, and the claims that people labelled."""

    text: str
    blocks: tuple[Block, ...] | None
    gold: list[Labelled]


@dataclass
class _Direct:
    """Every proposal of direct speech by its score, and the direct labels found at that score."""

    proposed: list[tuple[float, bool]] = field(default_factory=list)
    found: list[float] = field(default_factory=list)
    labelled: int = 0

    def recall_when_precise(self) -> tuple[float, float]:
        """Return the best recall at which enough of the proposals are right, and its score."""
        best = (0.0, 1.0)
        for threshold in sorted({score for score, _ in self.proposed}):
            right = [is_right for score, is_right in self.proposed if score >= threshold]
            if sum(right) >= _PRECISE * len(right):
                recall = sum(score >= threshold for score in self.found) / max(self.labelled, 1)
                best = max(best, (recall, threshold))
        return best


@dataclass
class _Result:
    """What a set of articles yields."""

    tally: Tally = field(default_factory=Tally)
    direct: _Direct = field(default_factory=_Direct)
    found: dict[str, list[bool]] = field(default_factory=dict)
    """For every kind of label, whether each was found."""


def rows(data: Path) -> list[Row]:
    """Measure PolNeAR's articles for development, whole and with marks lost, and the seeds."""
    news = list(read_polnear(data / "claims" / "polnear_dev.jsonl"))
    whole = measure(news)
    lost = [measure(map(_without_marks, news, _seeds(draw))) for draw in range(_DRAWS)]
    seeds = measure(read_seeds(data / "seeds"))
    recall, score = whole.direct.recall_when_precise()
    direct = _share(whole.found["direct"])
    fall = direct - sum(_share(each.found["direct"]) for each in lost) / _DRAWS
    return [
        Row(
            f"claims, PolNeAR dev, score ≥ {PROPOSED}: content F / with source and cue",
            f"{whole.tally.content_f:.3f} / {whole.tally.full_f:.3f}",
            ".56 / .48 (Citron)",
            "≥ .68 / ≥ .60",
        ),
        Row(
            "  precision; recall; F of letters",
            f"{whole.tally.precision:.3f}; {whole.tally.recall:.3f}; {whole.tally.letter_f:.3f}",
        ),
        Row(
            "  direct recall at precision ≥ .95", f"{recall:.3f} (score ≥ {score:.2f})", "", "≥ .96"
        ),
        Row("  direct recall; precision", f"{direct:.3f}; {_precision(whole.direct):.3f}"),
        Row("  mixed recall", f"{_share(whole.found['mixed']):.3f}", "", "≥ .85"),
        Row("  reported indirect recall", f"{_share(whole.found['reported']):.3f}", "", "≥ .78"),
        Row("  direct recall lost with three marks", f"{100 * fall:.1f} points", "", "≤ 2"),
        Row(
            "claims, seeds: content F / with source and cue",
            f"{seeds.tally.content_f:.3f} / {seeds.tally.full_f:.3f}",
            ".63 (Citron)",
            "≥ .85 / ≥ .78",
        ),
    ]


def measure(articles: Iterable[Article]) -> _Result:
    """Propose claims for articles and hold them against the labels; nested ones are left out."""
    result = _Result()
    for article in articles:
        every = [
            claim
            for claim in propose_claims(read(article.text, article.blocks))
            if claim.nested_in is None
        ]
        claims = [claim for claim in every if claim.score >= PROPOSED]
        pairs = result.tally.add(article.text, article.gold, list(map(labelled, claims)))
        _add_direct(result.direct, article, every)
        found = {pair.gold for pair in pairs}
        for place, gold in enumerate(article.gold):
            result.found.setdefault(gold.form, []).append(place in found)
            if is_reported(article.text, gold):
                result.found.setdefault("reported", []).append(place in found)
    return result


def labelled(claim: ProposedClaim) -> Labelled:
    """Put a proposal the way labels are given."""
    source, cue, content = (
        claim.spans[role].fragments if role in claim.spans else () for role in _ROLES
    )
    return Labelled(source, cue, content, claim.form.value)


def read_polnear(file: Path) -> Iterator[Article]:
    """Read articles with what their first annotator labelled."""
    for line in file.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        claims = row["annotators"][0]["attributions"]
        yield Article(row["text"], None, [_gold(claim, claim["form"]) for claim in claims])


def read_seeds(folder: Path) -> Iterator[Article]:
    """Read the seeds: kept text as labelled, without the author's own and nested claims."""
    gold = json.loads((folder / "gold_entities_claims.json").read_text(encoding="utf-8"))
    for document in gold["docs"]:
        blocks = [
            Block(region["start"], region["end"], kept=True, reason=Reason.BODY)
            for region in document["regions"]
        ]
        claims = [
            _gold(claim, claim["form"])
            for claim in gold["claims"]
            if claim["doc"] == document["id"]
            and claim["kind"] == "reported"
            and not claim["nested_in"]
        ]
        yield Article((folder / document["file"]).read_bytes().decode(), tuple(blocks), claims)


def _gold(claim: Mapping[str, Any], form: str) -> Labelled:
    source, cue, content = (tuple(map(_fragment, claim[role.value])) for role in _ROLES)
    return Labelled(source, cue, content, form)


def _fragment(stored: Any) -> tuple[int, int]:
    if isinstance(stored, dict):
        return stored["start"], stored["end"]
    start, end = stored
    return start, end


def _add_direct(direct: _Direct, article: Article, claims: Sequence[ProposedClaim]) -> None:
    """Match all proposals at once, to see at which scores direct speech is found."""
    pairs = Tally().add(article.text, article.gold, list(map(labelled, claims)))
    right = {pair.proposed for pair in pairs}
    direct.proposed += [
        (claim.score, place in right)
        for place, claim in enumerate(claims)
        if claim.form is Form.DIRECT
    ]
    for pair in pairs:
        if article.gold[pair.gold].form == Form.DIRECT:
            direct.found.append(claims[pair.proposed].score)
    direct.labelled += sum(gold.form == Form.DIRECT for gold in article.gold)


def _precision(direct: _Direct) -> float:
    return _share([is_right for score, is_right in direct.proposed if score >= PROPOSED])


def _without_marks(article: Article, random: Random) -> Article:
    """Take some quotation marks away; labels move along."""
    marks = list(_MARK.finditer(article.text))
    lost = random.sample(marks, min(_LOST, len(marks)))
    gone = sorted(offset for mark in lost for offset in range(*mark.span()))
    text = "".join(character for offset, character in enumerate(article.text) if offset not in gone)

    def moved(role: Iterable[Fragment]) -> tuple[Fragment, ...]:
        return tuple(
            (start - bisect_left(gone, start), end - bisect_left(gone, end)) for start, end in role
        )

    gold = [
        Labelled(moved(one.source), moved(one.cue), moved(one.content), one.form)
        for one in article.gold
    ]
    return Article(text, None, gold)


def _seeds(draw: int) -> Iterator[Random]:
    article = 0
    while True:
        yield Random(1000 * draw + article)
        article += 1


def _share(hits: Sequence[bool]) -> float:
    return sum(hits) / max(len(hits), 1)
