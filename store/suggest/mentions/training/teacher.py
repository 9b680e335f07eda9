"""A spaCy pipeline as teacher of texts that nobody labelled: often wrong, but on many names."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from store.suggest.mentions.training.texts import Text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

NO_NAME = "NONE"
_LABELS = {
    "PERSON": "PERSON",
    "ORG": "ORG",
    "PRODUCT": "PRODUCT",
    **dict.fromkeys(("GPE", "LOC", "FAC"), "PLACE"),
    "EVENT": "EVENT",
    **dict.fromkeys(("WORK_OF_ART", "LAW"), "WORK"),
    "NORP": NO_NAME,
}


def taught(pipeline: Any, texts: Iterable[str]) -> Iterator[Text]:
    """Label texts; spans are cut as people cut them, without article and possessive."""
    for document in pipeline.pipe(texts):
        entities = tuple(
            (*_cut(entity.text, entity.start_char, entity.end_char), _LABELS[entity.label_])
            for entity in document.ents
            if entity.label_ in _LABELS
        )
        yield Text(document.text, entities)


def _cut(text: str, start: int, end: int) -> tuple[int, int]:
    if text.lower().startswith("the "):
        start += len("the ")
    if text.endswith(("'s", "’s")):
        end -= len("'s")
    return start, end
