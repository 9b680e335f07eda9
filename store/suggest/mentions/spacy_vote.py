"""The types that an installed spaCy pipeline sees; spaCy is loaded only when asked for."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from store.errors import StoreError
from store.records import EntityType

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from store.suggest.mentions.votes import TypeVote
    from store.suggest.reading import Reading

_TYPES = {
    **dict.fromkeys(("PERSON", "PER"), EntityType.PERSON),
    "ORG": EntityType.ORG,
    "PRODUCT": EntityType.PRODUCT,
    **dict.fromkeys(("GPE", "LOC", "FAC"), EntityType.PLACE),
    "EVENT": EntityType.EVENT,
    **dict.fromkeys(("WORK_OF_ART", "LAW"), EntityType.WORK),
}
"""Labels of OntoNotes and of CoNLL 2003; those without a type here say nothing."""
_NEEDLESS = ("parser", "lemmatizer", "tagger", "attribute_ruler", "senter", "morphologizer")


class _SpacyVote:
    def __init__(self, pipeline: Any) -> None:
        self._pipeline = pipeline

    def __call__(self, reading: Reading) -> Sequence[tuple[int, int, EntityType]]:
        return list(self._votes(reading))

    def _votes(self, reading: Reading) -> Iterator[tuple[int, int, EntityType]]:
        for start, end in _stretches(reading):
            for entity in self._pipeline(reading.raw[start:end]).ents:
                kind = _TYPES.get(entity.label_)
                if kind is not None:
                    yield start + entity.start_char, start + entity.end_char, kind


def spacy_vote(model: str) -> TypeVote:
    """Load an installed spaCy pipeline, to vote on the types of names.

    Raises:
        StoreError: spaCy or the pipeline is not installed, or the pipeline finds no names.

    """
    try:
        spacy = import_module("spacy")
    except ImportError as error:
        message = "spaCy is not installed: pip install 'glossator[spacy]'."
        raise StoreError(message) from error
    try:
        pipeline = spacy.load(model, exclude=_NEEDLESS)
    except OSError as error:
        message = f"The spaCy pipeline {model} is not installed: python -m spacy download {model}."
        raise StoreError(message) from error
    if "ner" not in pipeline.pipe_names:
        raise StoreError(f"The spaCy pipeline {model} finds no names: choose one with “ner”.")
    return _SpacyVote(pipeline)


def _stretches(reading: Reading) -> Iterator[tuple[int, int]]:
    """Yield the lines that were read, in code points: what is not kept is not looked at."""
    for first, last in reading.lines:
        yield reading.starts[first], reading.ends[last - 1]
