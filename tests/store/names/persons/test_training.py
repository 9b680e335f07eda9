from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from store.names.persons.training.examples import (
    WEIGHTS,
    Example,
    LabelledPair,
    as_examples,
    read_pairs,
)

if TYPE_CHECKING:
    from pathlib import Path


def test_pairs_of_persons_are_read(tmp_path: Path) -> None:
    table = tmp_path / "pairs.tsv"
    rows = ["type\tlabel\ta\tb", "PER\t1\tSam Altman\tSam Oldman", "ORG\t0\tX\txAI"]
    table.write_text("\n".join(rows), encoding="utf-8")
    assert read_pairs(table) == [LabelledPair("Sam Altman", "Sam Oldman", True)]


def test_a_table_without_answers_is_refused(tmp_path: Path) -> None:
    table = tmp_path / "pairs.tsv"
    table.write_text("type\ta\tb\nPER\tSam\tPam", encoding="utf-8")
    with pytest.raises(ValueError, match="label"):
        read_pairs(table)


def test_what_rules_decide_is_not_learned_from() -> None:
    pairs = [
        LabelledPair("Sam Altman", "Sam Oldman", True),
        LabelledPair("Sam Altman", "Steve Altman", False),
        LabelledPair("Altman", "Sam Altman", True),
    ]
    assert [example.is_same for example in as_examples(pairs, 0.5)] == [True]


def test_training_twice_gives_the_same_text(tmp_path: Path) -> None:
    pytest.importorskip("scipy")
    from store.names.persons.training.trained import trained

    rows = ["type\tlabel\ta\tb", "PER\t1\tSam Altman\tSam Oldman", "PER\t0\tSam Page\tJim Culp"]
    for name in WEIGHTS:
        (tmp_path / f"{name}.tsv").write_text("\n".join(rows), encoding="utf-8")
    assert trained(tmp_path) == trained(tmp_path)


def test_misheard_names_count_most() -> None:
    assert max(WEIGHTS, key=lambda name: WEIGHTS[name]) == "asr_dev"


def test_no_weight_gets_the_wrong_sign() -> None:
    pytest.importorskip("scipy")
    from store.names.persons.training.fitting import fit

    examples = [Example((0.2, 0.9), True, 1.0), Example((0.8, 0.1), False, 1.0)] * 20
    free, bound = fit(examples, [1, 1]).of_features
    assert free == 0
    assert bound > 0


def test_fitting_twice_gives_the_same() -> None:
    pytest.importorskip("scipy")
    from store.names.persons.training.fitting import fit

    examples = [Example((i % 7 / 7, i % 5 / 5), i % 3 == 0, 1.0) for i in range(100)]
    assert fit(examples, [1, -1]) == fit(examples[::-1], [1, -1])
