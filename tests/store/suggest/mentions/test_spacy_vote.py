from __future__ import annotations

import sys
from types import ModuleType, SimpleNamespace
from typing import Any

import pytest

from store.errors import StoreError
from store.records import Block, EntityType, Reason
from store.suggest.mentions.engine import propose_mentions
from store.suggest.mentions.spacy_vote import spacy_vote
from store.suggest.reading import read
from tests.store.suggest.mentions.found import proposed


class _Pipeline:
    """Finds “Zorblax” and calls it what it was told."""

    def __init__(self, label: str, pipes: tuple[str, ...] = ("ner",)) -> None:
        self.pipe_names = pipes
        self.label = label
        self.seen: list[str] = []

    def __call__(self, text: str) -> Any:
        self.seen.append(text)
        start = text.find("Zorblax")
        entity = SimpleNamespace(start_char=start, end_char=start + 7, label_=self.label)
        return SimpleNamespace(ents=[entity] if start >= 0 else [])


def _install(monkeypatch: pytest.MonkeyPatch, pipeline: _Pipeline | None) -> None:
    def load(_: str, **__: object) -> _Pipeline:
        if pipeline is None:
            raise OSError
        return pipeline

    module = ModuleType("spacy")
    module.load = load  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "spacy", module)


@pytest.mark.parametrize(
    ("label", "kind"),
    [("GPE", EntityType.PLACE), ("PER", EntityType.PERSON), ("WORK_OF_ART", EntityType.WORK)],
)
def test_labels_are_mapped(monkeypatch: pytest.MonkeyPatch, label: str, kind: EntityType) -> None:
    _install(monkeypatch, _Pipeline(label))
    assert spacy_vote("en")(read("The Zorblax.")) == [(4, 11, kind)]


def test_labels_without_a_type_of_ours_say_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    _install(monkeypatch, _Pipeline("NORP"))
    assert spacy_vote("en")(read("The Zorblax.")) == []


def test_only_what_is_kept_is_looked_at(monkeypatch: pytest.MonkeyPatch) -> None:
    pipeline = _Pipeline("ORG")
    _install(monkeypatch, pipeline)
    text = "Advertisement\nThe Zorblax left.\n"
    blocks = [
        Block(0, 14, kept=False, reason=Reason.PROMO),
        Block(14, len(text), kept=True, reason=Reason.BODY),
    ]
    assert spacy_vote("en")(read(text, blocks)) == [(18, 25, EntityType.ORG)]
    assert pipeline.seen == ["The Zorblax left."]


def test_a_vote_changes_types_and_never_spans() -> None:
    text = "We saw Zorblax and Quorben there."
    spans = set(proposed(text))
    for kind in (EntityType.PLACE, EntityType.EVENT):
        found = proposed(text, vote=lambda _, kind=kind: [(7, 14, kind), (0, 6, kind)] * 8)
        assert set(found) == spans


def test_a_vote_makes_its_type_likelier() -> None:
    reading = read("We saw Zorblax there.")
    (alone,) = propose_mentions(reading)
    (agreed,) = propose_mentions(reading, vote=lambda _: [(7, 14, alone.type)])
    assert agreed.type is alone.type
    assert agreed.score > alone.score


def test_without_spacy_one_sentence_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "spacy", None)
    with pytest.raises(StoreError, match=r"pip install 'glossator\[spacy\]'"):
        spacy_vote("en_core_web_sm")


def test_without_the_pipeline_one_sentence_says_what_to_install(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    _install(monkeypatch, None)
    with pytest.raises(StoreError, match="spacy download en_core_web_sm"):
        spacy_vote("en_core_web_sm")


def test_a_pipeline_without_names_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    _install(monkeypatch, _Pipeline("ORG", pipes=("tagger",)))
    with pytest.raises(StoreError, match="finds no names"):
        spacy_vote("en_blank")
