"""What is counted over the words of the examples before anything is trained."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

import numpy as np

from store.suggest.claims.quotations import quotations
from store.suggest.claims.sayings import REPORTS
from store.suggest.claims.sequence import Vocabulary
from store.suggest.reading import read

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from store.spans import Fragment
    from store.suggest.claims.network import Floats
    from store.suggest.claims.training.examples import Example
    from store.suggest.reading import Reading

AT_LEAST: Final = 2
"""How often a word has to be seen to get a row of its own."""
ENDINGS: Final = 1200
LETTERS: Final = 3
_DOUBT = 5


def vocabulary_of(texts: Iterable[str]) -> Vocabulary:
    """Collect the words that are seen often enough, and the commonest endings of all words."""
    counts = Counter(word.lower() for text in texts for word in read(text).words)
    words = sorted(word for word, count in counts.items() if count >= AT_LEAST)
    endings = Counter(word[-LETTERS:] for word in counts if len(word) > LETTERS and word.isalpha())
    common = sorted(endings.items(), key=lambda item: (-item[1], item[0]))[:ENDINGS]
    return Vocabulary(
        {word: row for row, word in enumerate(words, 2)},
        {ending: row for row, ending in enumerate(sorted(ending for ending, _ in common), 1)},
    )


def cue_shares_of(examples: Iterable[Example]) -> dict[str, float]:
    """Return for each word how often it stands in a cue: the surest one of a cue carries it."""
    inside, overall = Counter[str](), Counter[str]()
    for example in examples:
        reading = read(example.text)
        overall.update(word.lower() for word in reading.words)
        for attribution in example.attributions:
            inside.update(_words(reading, attribution.cue))
    return {word: count / (overall[word] + _DOUBT) for word, count in inside.items()}


def speech_of(
    examples: Iterable[Example], cue_shares: Mapping[str, float], vocabulary: Vocabulary
) -> Floats:
    """Return for each row of the vocabulary how often, as a cue, it has content in marks.

    Words that are known to report count as if all of theirs had.
    """
    quoting, overall = Counter[str](), Counter[str]()
    for example in examples:
        reading = read(example.text)
        marked = [(one.start, one.end) for one in quotations(reading)]
        for attribution in example.attributions:
            words = _words(reading, attribution.cue)
            if words:
                cue = max(words, key=lambda word: cue_shares.get(word, 0.0))
                overall[cue] += 1
                quoting[cue] += _has_marks(attribution.content, marked)
    speech = np.zeros(len(vocabulary.words) + 2, np.float32)
    for word, count in overall.items():
        if word in vocabulary.words:
            speech[vocabulary.words[word]] = quoting[word] / (count + 1)
    speech[[vocabulary.words[word] for word in REPORTS if word in vocabulary.words]] = 1
    return speech


def _words(reading: Reading, fragments: Iterable[Fragment]) -> list[str]:
    return [
        word.lower()
        for start, end in fragments
        for word in reading.words[reading.token_at(start) : reading.token_at(end)]
    ]


def _has_marks(content: Iterable[Fragment], marked: Sequence[Fragment]) -> bool:
    return any(
        max(start, first) < min(end, last) for start, end in content for first, last in marked
    )
