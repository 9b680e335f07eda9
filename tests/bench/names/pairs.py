# ruff: noqa: T201 - printing is what it is for
"""Are two names of persons one? Measured on pairs with the answer, beside plain string scorers."""

from __future__ import annotations

from dataclasses import dataclass
from importlib.resources import files
from importlib.util import find_spec
from itertools import groupby
from typing import TYPE_CHECKING

from rapidfuzz import fuzz
from rapidfuzz.distance import JaroWinkler
from rapidfuzz.utils import default_process

from store.names.comparison import SUGGESTED
from store.names.persons.alignment import align
from store.names.persons.features import SIGNS
from store.names.persons.matcher import compare_aligned
from store.names.persons.model import WEIGHTS_FILE, learned_weights
from store.names.persons.name import parse
from store.names.persons.training.examples import WEIGHTS, as_examples, read_examples, read_pairs

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path

    from store.names.comparison import Comparison
    from store.names.persons.model import Weights
    from store.names.persons.training.examples import LabelledPair

SETS = ("asr_dev", "congress", "nk", "news_dev", "seed")
PEERS: Mapping[str, Callable[[str, str], float]] = {
    "WRatio": lambda a, b: fuzz.WRatio(a, b) / 100,
    "token_set_ratio": lambda a, b: fuzz.token_set_ratio(a, b) / 100,
    "Jaro-Winkler": JaroWinkler.normalized_similarity,
}
"""They get names in lower case and without punctuation, as is usual with them."""
_FOLDS = 10
_PRECISE = 0.98


@dataclass(frozen=True, slots=True)
class Accuracy:
    """How well scores part the same from the different; all figures are from 0 to 1."""

    threshold: float
    f1: float
    precision: float
    recall: float

    def __str__(self) -> str:
        figures = f"F1 {self.f1:.3f}  P {self.precision:.3f}  R {self.recall:.3f}"
        return f"{figures}  at {self.threshold:.2f}"


def print_pairs(data: Path) -> None:
    """Print for each set how well its persons are told apart, by the program and by its peers.

    Without SciPy (the extra `train`) there is no line for calls that were not learned from.
    """
    for name in SETS:
        pairs = read_pairs(data / f"{name}.tsv")
        answers = [pair.is_same for pair in pairs]
        comparisons = compare_all(pairs)
        print(f"\n{name}: {sum(answers)} pairs are one person, {len(pairs) - sum(answers)} two")
        _print_line("the program", answers, [comparison.score for comparison in comparisons])
        if name == "asr_dev" and find_spec("scipy"):
            scores = [comparison.score for comparison in cross_validated(pairs, data)]
            _print_line("  of other calls", answers, scores)
        for peer, scorer in PEERS.items():
            names = ((default_process(pair.a), default_process(pair.b)) for pair in pairs)
            scores = [scorer(a, b) for a, b in names]
            _print_line(peer, answers, scores, best_threshold(answers, scores))
        _print_flags(answers, comparisons)
    if find_spec("scipy"):
        _print_whether_trained_anew_the_same(data)


def _print_whether_trained_anew_the_same(data: Path) -> None:
    """Say whether the weights that come with the program are those that the data give."""
    from store.names.persons.training.trained import trained

    shipped = files("store.names.persons").joinpath(WEIGHTS_FILE).read_text("utf-8")
    answer = "the same" if trained(data) == shipped else "NOT the same"
    print(f"\ntrained anew, the weights of persons are {answer}")


def compare_all(pairs: Sequence[LabelledPair], weights: Weights | None = None) -> list[Comparison]:
    """Compare each pair, if need be with other weights than those that come with the program."""
    weights = weights or learned_weights()
    aligned = (align(parse(pair.a), parse(pair.b)) for pair in pairs)
    return [compare_aligned(names, weights) for names in aligned]


def cross_validated(pairs: Sequence[LabelledPair], data: Path) -> list[Comparison]:
    """Compare misheard names with weights that were fitted without the calls they come from.

    The pool lists persons call by call: a tenth of the persons, who stand together, is held out
    at a time, with all that was ever heard for them.
    """
    from store.names.persons.training.fitting import fit

    signs = list(SIGNS.values())
    folds = _folds(pairs, data / "asr_dev_pool.tsv")
    others = read_examples(data, [name for name in WEIGHTS if name != "asr_dev"])
    compared: dict[int, Comparison] = {}
    for fold in range(_FOLDS):
        held_out = [index for index, other in enumerate(folds) if other == fold]
        kept = [pair for pair, other in zip(pairs, folds, strict=True) if other != fold]
        weights = fit([*as_examples(kept, WEIGHTS["asr_dev"]), *others], signs)
        found = compare_all([pairs[index] for index in held_out], weights)
        compared.update(zip(held_out, found, strict=True))
    return [compared[index] for index in range(len(pairs))]


def _folds(pairs: Sequence[LabelledPair], pool: Path) -> list[int]:
    """Number the tenths of the persons in the order of the pool, for each pair that of `a`."""
    rows = [line.split("\t") for line in pool.read_text("utf-8").splitlines()[1:]]
    person_of = {name: person for name, person, *_ in rows}
    order = list(dict.fromkeys(person for _, person, *_ in rows))
    tested = {person_of.get(pair.a, pair.a) for pair in pairs}
    ranks = {person: rank for rank, person in enumerate(p for p in order if p in tested)}
    return [ranks[person_of.get(pair.a, pair.a)] * _FOLDS // len(ranks) for pair in pairs]


def accuracy(answers: Sequence[bool], scores: Sequence[float], threshold: float) -> Accuracy:
    """Measure what comes of taking for one whatever scores at least so much."""
    taken = sum(score >= threshold for score in scores)
    right = sum(score >= threshold for score, same in zip(scores, answers, strict=True) if same)
    f1 = 2 * right / (taken + sum(answers))
    return Accuracy(threshold, f1, right / taken if taken else 1.0, right / sum(answers))


def curve(answers: Sequence[bool], scores: Sequence[float]) -> list[Accuracy]:
    """Measure at every threshold that makes a difference, from the highest on."""
    ranked = sorted(zip(scores, answers, strict=True), reverse=True)
    found, taken, right = [], 0, 0
    for score, group in groupby(ranked, key=lambda pair: pair[0]):
        alike = [same for _, same in group]
        taken, right = taken + len(alike), right + sum(alike)
        f1 = 2 * right / (taken + sum(answers))
        found.append(Accuracy(score, f1, right / taken, right / sum(answers)))
    return found


def best_threshold(answers: Sequence[bool], scores: Sequence[float]) -> float:
    """Find the threshold of the best F1, which no one knows beforehand: it favours the peers."""
    return max(curve(answers, scores), key=lambda point: point.f1).threshold


def recall_where_precise(answers: Sequence[bool], scores: Sequence[float]) -> float:
    """Find how many of the same are reached while 98 of 100 taken for one are right."""
    precise = (point.recall for point in curve(answers, scores) if point.precision >= _PRECISE)
    return max(precise, default=0.0)


def _print_line(
    who: str,
    answers: Sequence[bool],
    scores: Sequence[float],
    threshold: float = SUGGESTED,
) -> None:
    precise = recall_where_precise(answers, scores)
    print(f"  {who:<18} {accuracy(answers, scores, threshold)}   R at P .98: {precise:.3f}")


def _print_flags(answers: Sequence[bool], comparisons: Sequence[Comparison]) -> None:
    """Print how often the program is sure, and how often it rules out that two are one."""
    pairs = list(zip(answers, comparisons, strict=True))
    sure = [same for same, comparison in pairs if comparison.is_sure]
    clashing = [same for same, comparison in pairs if comparison.clash]
    print(f"  sure of {len(sure)}, wrong in {len(sure) - sum(sure)};", end=" ")
    print(f"rules out {len(clashing)}, wrong in {sum(clashing)}")
