"""Are claims that belong together found across articles? Links of the seeds, repeats, and speed."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from dataclasses import dataclass
from functools import partial
from random import Random
from statistics import median
from time import process_time
from typing import TYPE_CHECKING, Any

from store.records import Polarity
from store.suggest.links.alignment import shared_runs
from store.suggest.links.claim_text import ClaimText
from store.suggest.links.ranking import ClaimIndex
from store.suggest.links.repeats import RepeatIndex, find_repeats
from store.suggest.links.words import words
from tests.bench.table import Row

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from pathlib import Path

    from store.suggest.links.repeats import Repeat

_FIRST = 5
_MANY = 100_000
_QUERIES = 50
_ALMOST_ALL = 0.8
_SHOWN = 54
_NOT_NAMES = frozenset(("DATE", "QUANTITY", "MONEY"))
_SENTENCE_END = re.compile(r"[.!?][\"”’)]*\s+(?=[A-Z“\"])")
_PROTOTYPE = "prototype .71–.76"


@dataclass(frozen=True)
class _Seeds:
    claims: Mapping[str, ClaimText]
    links: Sequence[tuple[str, str, str]]
    """Between articles: from, to, type."""


def rows(data: Path) -> list[Row]:
    """Measure the ranking on the seeds, the repeats on the seeds and PolNeAR, and the speed."""
    found = _rank_seeds(_read_seeds(data / "seeds"))
    polnear = list(_read_polnear(data / "claims"))
    return [*found, *_repeat_rows(data / "seeds", polnear), *_speed(polnear)]


def _rank_seeds(seeds: _Seeds) -> list[Row]:
    """Ask both ways; with the labelled names, and with the words alone."""
    bare = {
        name: ClaimText(one.id, one.article_id, one.content) for name, one in seeds.claims.items()
    }
    place, types = _ask(seeds.claims, seeds.links)
    place_bare, _ = _ask(bare, seeds.links)
    best: dict[str, int] = defaultdict(lambda: _MANY)
    for (claim, _), rank in place.items():
        best[claim] = min(best[claim], rank)
    return [
        Row("claim links, a partner among the first 5", _within(best.values()), aim="≥ .90"),
        Row("  each partner among the first 5", _within(place.values()), _PROTOTYPE),
        Row("  by the contents alone", _within(place_bare.values())),
        Row("  likely type is the labelled one", f"{sum(types)} of {len(types)}"),
    ]


def _ask(
    claims: Mapping[str, ClaimText], links: Sequence[tuple[str, str, str]]
) -> tuple[Mapping[tuple[str, str], int], Sequence[bool]]:
    index = ClaimIndex(claims.values())
    places: dict[tuple[str, str], int] = {}
    types = []
    for begin, end, type_ in links:
        for one, other in ((begin, end), (end, begin)):
            ranked = index.rank(claims[one], limit=_MANY)
            ids = [link.claim_id for link in ranked]
            wanted = claims[other].id
            places[one, other] = ids.index(wanted) + 1 if wanted in ids else _MANY
            types.append(
                any(link.claim_id == wanted and link.relation.type == type_ for link in ranked)
            )
    return places, types


def _within(places: Any) -> str:
    ranks = list(places)
    return f"{sum(rank <= _FIRST for rank in ranks) / len(ranks):.2f} ({len(ranks)})"


def _repeat_rows(folder: Path, polnear: Sequence[ClaimText]) -> list[Row]:
    seeds = _read_seeds(folder)
    names = {claim.id: name for name, claim in seeds.claims.items()}
    found = find_repeats(seeds.claims.values(), RepeatIndex())
    told = ", ".join(f"{names[one.other_id]} = {names[one.claim_id]}" for one in found)
    started = process_time()
    repeats = find_repeats(polnear, RepeatIndex())
    seconds = process_time() - started
    articles = len({claim.article_id for claim in polnear})
    claims = {claim.id: claim for claim in polnear}
    doubtful = [one for one in repeats if _is_doubtful(one, claims)]
    a_thousand = f"≤ {1000 * len(doubtful) / articles:.0f}"
    return [
        Row("verbatim repeats, seeds", told or "none", "1 of 1 (prototype)", "all"),
        Row(f"  PolNeAR, {articles} articles, pairs", str(len(repeats)), f"{seconds:.1f} s CPU"),
        Row("  false in 1,000 articles: if all of these are", a_thousand),
        *(_to_read(one, claims) for one in doubtful),
    ]


def _is_doubtful(repeat: Repeat, claims: Mapping[int, ClaimText]) -> bool:
    """Say whether a person has to read two quotations to know that they are one.

    They need not who share a claimer, or almost all of the shorter quotation.
    """
    one, other = claims[repeat.claim_id], claims[repeat.other_id]
    return not one.claimers & other.claimers and repeat.share < _ALMOST_ALL


def _to_read(repeat: Repeat, claims: Mapping[int, ClaimText]) -> Row:
    """Show what two quotations share, and how each goes on."""
    one, other = (words(claims[id_].content) for id_ in (repeat.claim_id, repeat.other_id))
    run = max(shared_runs(one, other), key=lambda run: run.size)
    shared = " ".join(one[run.left : run.left + run.size])
    return Row(f"    {shared[:_SHOWN]}", f"{repeat.words} words, {repeat.share:.2f}")


def _speed(claims: Sequence[ClaimText]) -> list[Row]:
    made = list(_make(claims))
    started = process_time()
    index = ClaimIndex(made)
    filled = process_time() - started
    index.rank(made[0])
    costs = [_seconds(partial(index.rank, claim)) for claim in made[:: _MANY // _QUERIES]]
    return [
        Row(f"{_MANY:,} claims taken in, CPU", f"{filled:.1f} s"),
        Row("  one ranked, median CPU", f"{1000 * median(costs):.1f} ms", "", "≤ 20 ms"),
    ]


def _make(claims: Sequence[ClaimText]) -> Iterator[ClaimText]:
    """Make as many claims as it takes, of halves of those that there are."""
    random = Random(1)
    for number in range(_MANY):
        one, other = random.choice(claims), random.choice(claims)
        half = len(one.content) // 2
        content = one.content[:half] + other.content[len(other.content) // 2 :]
        yield ClaimText(number, number // 25, content, one.context, claimers=one.claimers)


def _seconds(work: Callable[[], object]) -> float:
    started = process_time()
    work()
    return process_time() - started


def _read_seeds(folder: Path) -> _Seeds:
    gold = json.loads((folder / "gold_entities_claims.json").read_text("utf-8"))
    texts = {doc["id"]: (folder / doc["file"]).read_bytes().decode() for doc in gold["docs"]}
    named = [name for name in gold["entities"] if name["type"] not in _NOT_NAMES]
    claims = {}
    for number, claim in enumerate(gold["claims"]):
        spans = [(span["start"], span["end"]) for span in claim["content"]]
        inside = frozenset(
            str(name["canonical"])
            for name in named
            if name["doc"] == claim["doc"]
            and any(start <= name["start"] < end for start, end in spans)
        )
        claims[claim["id"]] = ClaimText(
            number,
            int(claim["doc"]),
            " … ".join(span["text"] for span in claim["content"]),
            _sentence(texts[claim["doc"]], spans[0][0], spans[-1][1]),
            inside,
            frozenset(name for name in claim["claimers"] if not name.startswith("@")),
            polarity=Polarity(claim["polarity"]),
            quoted=claim["form"] in {"direct", "mixed"},
        )
    links = [
        (link["from"], link["to"], link["type"]) for link in gold["links"] if link["cross_article"]
    ]
    return _Seeds(claims, links)


def _sentence(text: str, start: int, end: int) -> str:
    """Return the sentences that hold a stretch, within its lines."""
    first, stop = text.rfind("\n", 0, start) + 1, text.find("\n", end)
    last = stop if stop >= 0 else len(text)
    breaks = [match.end() for match in _SENTENCE_END.finditer(text, first, last)]
    return text[
        max([first, *(one for one in breaks if one <= start)]) : min(
            [last, *(one for one in breaks if one >= end)]
        )
    ]


def _read_polnear(folder: Path) -> Iterator[ClaimText]:
    """Read the attributions of the first annotator of each article; a text that comes twice, once.

    Ids do not clash.
    """
    parts = (folder / f"polnear_{part}.jsonl" for part in ("train", "dev"))
    lines = [line for part in parts for line in part.read_text("utf-8").splitlines()]
    documents = {document["text"]: document for document in map(json.loads, lines)}
    number = 0
    for article, (text, document) in enumerate(documents.items()):
        for claim in document["annotators"][0]["attributions"]:
            number += 1
            pieces = [text[start:end] for start, end in claim["content"]]
            first, last = claim["content"][0][0], claim["content"][-1][1]
            source = " ".join(text[start:end] for start, end in claim["source"])
            yield ClaimText(
                number,
                article,
                " … ".join(pieces).replace("\n", " "),
                _sentence(text, first, last),
                claimers=frozenset(re.findall(r"[A-Z][\w’'-]+", source)[-1:]),
                quoted=claim["form"] in {"direct", "mixed"},
            )
