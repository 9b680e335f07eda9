"""Make lists and weights anew: `python -m store.suggest.mentions.training DATA PIPELINE`.

DATA is the folder of the texts; PIPELINE the name or path of an installed spaCy pipeline that
labels what nobody did. The weights of the package were made with `en_core_web_md` 3.8.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from store.suggest.mentions import lexicon
from store.suggest.mentions.casing import is_ordinary
from store.suggest.mentions.given import is_given_abroad
from store.suggest.mentions.training import lists, texts
from store.suggest.mentions.training.examples import Example, of_lists, of_teacher
from store.suggest.mentions.training.fitting import fitted
from store.suggest.mentions.training.held_out import gold, held_out
from store.suggest.mentions.training.teacher import taught

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from store.suggest.mentions.training.texts import Text

_PACKAGE = Path(__file__).parents[1]
_POLITICS, _PAGES = 0.25, 0.4
_NOTHING_IN_POLITICS, _NOTHING_IN_PAGES = 0.12, 0.15


def main(data: str, pipeline: str) -> None:
    """Write the lists and the weights into the package; print figures of texts left out."""
    import spacy  # type: ignore[import-not-found,unused-ignore]

    folder = Path(data)
    write_lists(folder)
    needless = ["parser", "lemmatizer", "tagger", "attribute_ruler", "senter"]
    teacher = spacy.load(pipeline, exclude=needless)
    politics = taught(teacher, texts.politics(folder))
    pages = taught(teacher, texts.pages(folder))
    silver = [*of_silver(politics, pages), *of_lists(folder)]
    for line in held_out(folder, silver):
        sys.stdout.write(f"{line}\n")
    _write("weights.json", fitted([*silver, *gold(folder)]))


def write_lists(folder: Path) -> None:
    """Write ordinary words, places, given names and well-known names."""
    politics = texts.politics(folder)
    _write("ordinary.txt", _lines(lists.ordinary_words([*politics, *texts.pages(folder)])))
    _write("places.txt", _sections("Places of GeoNames (geonames.org), CC BY 4.0.", lists.places()))
    lexicon.ordinary_words.cache_clear()
    lexicon.places.cache_clear()
    is_ordinary.cache_clear()
    _write("given.txt", _lines(lists.given_abroad()))
    lexicon.given_abroad.cache_clear()
    is_given_abroad.cache_clear()
    written = (Path(__file__).parent / "familiar.txt").read_text("utf-8")
    common = lists.lower_case_words([*politics, *texts.pages(folder)])
    note = "Well-known names; companies of the large stock indices are from pytickersymbols (MIT)."
    _write("familiar.txt", _sections(note, lists.familiar(written, common)))
    lexicon.familiar.cache_clear()


def of_silver(politics: Iterable[Text], pages: Iterable[Text]) -> list[Example]:
    """Take what the teacher labelled."""
    return [
        *of_teacher(politics, _POLITICS, _NOTHING_IN_POLITICS),
        *of_teacher(pages, _PAGES, _NOTHING_IN_PAGES),
    ]


def _lines(words: Iterable[str]) -> str:
    return "".join(f"{word}\n" for word in words)


def _sections(note: str, names: Mapping[str, Iterable[str]]) -> str:
    """Write names one a line, below their kinds, as `lexicon.sections` reads them."""
    written = ("".join(f"{name}\n" for name in (f"[{kind}]", *row)) for kind, row in names.items())
    return f"# {note}\n\n" + "\n".join(written)


def _write(name: str, text: str) -> None:
    (_PACKAGE / name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
