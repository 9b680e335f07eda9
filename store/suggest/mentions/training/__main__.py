"""Make lists and weights anew: `python -m store.suggest.mentions.training DATA PIPELINE`.

DATA is the folder of the texts; PIPELINE the name or path of an installed spaCy pipeline that
labels what nobody did. The weights of the package were made with `en_core_web_md` 3.8.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from store.suggest.mentions import lexicon
from store.suggest.mentions.training import lists, texts
from store.suggest.mentions.training.examples import Example, of_lists, of_people, of_teacher
from store.suggest.mentions.training.fitting import fitted
from store.suggest.mentions.training.teacher import taught

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from store.suggest.mentions.training.texts import Text

_PACKAGE = Path(__file__).parents[1]
_NEWS, _COMPUTING, _SEEDS = 5.0, 4.0, 2.0
_POLITICS, _PAGES = 0.25, 0.4
_NOTHING_IN_POLITICS, _NOTHING_IN_PAGES = 0.12, 0.15


def main(data: str, pipeline: str) -> None:
    """Write the three lists and the weights into the package."""
    import spacy  # type: ignore[import-not-found,unused-ignore]

    folder = Path(data)
    write_lists(folder)
    needless = ["parser", "lemmatizer", "tagger", "attribute_ruler", "senter"]
    teacher = spacy.load(pipeline, exclude=needless)
    politics = taught(teacher, texts.politics(folder))
    pages = taught(teacher, texts.pages(folder))
    examples = [*of_gold(folder), *of_silver(politics, pages), *of_lists(folder)]
    _write("weights.json", fitted(examples))


def write_lists(folder: Path) -> None:
    """Write ordinary words, places and well-known names."""
    _write("ordinary.txt", "\n".join(lists.ordinary_words(texts.politics(folder))) + "\n")
    _write("places.txt", _table("Places of GeoNames (geonames.org), CC BY 4.0.", lists.places()))
    lexicon.ordinary_words.cache_clear()
    lexicon.places.cache_clear()
    written = (Path(__file__).parent / "familiar.txt").read_text("utf-8")
    note = "Well-known names; companies of the stock indices are from pytickersymbols (MIT)."
    _write("familiar.txt", _table(note, lists.familiar(written)))
    lexicon.familiar.cache_clear()


def of_gold(folder: Path) -> list[Example]:
    """Take what people labelled."""
    return [
        *of_people(texts.news(folder), _NEWS),
        *of_people(texts.computing(folder), _COMPUTING, complete=False),
        *of_people(texts.seeds(folder), _SEEDS),
    ]


def of_silver(politics: Iterable[Text], pages: Iterable[Text]) -> list[Example]:
    """Take what the teacher labelled."""
    return [
        *of_teacher(politics, _POLITICS, _NOTHING_IN_POLITICS),
        *of_teacher(pages, _PAGES, _NOTHING_IN_PAGES),
    ]


def _table(note: str, names: Mapping[str, Iterable[str]]) -> str:
    return f"# {note}\n" + "".join(f"{kind}\t{'|'.join(row)}\n" for kind, row in names.items())


def _write(name: str, text: str) -> None:
    (_PACKAGE / name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
