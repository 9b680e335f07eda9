"""Which words are borne as names by anybody, however few: by then a likeness may be mere chance."""

from __future__ import annotations

from functools import cache

_GIVEN_LISTS = ("dist.male.first", "dist.female.first")
_SURNAME_LISTS = ("dist.all.last",)


def is_given_name(word: str) -> bool:
    """Say whether a word of a–z is a given name of the United States census of 1990."""
    return word in _listed(_GIVEN_LISTS)


def is_surname(word: str) -> bool:
    """Say whether a word of a–z is a surname of that census, among them very rare ones."""
    return word in _listed(_SURNAME_LISTS)


@cache
def _listed(filenames: tuple[str, ...]) -> frozenset[str]:
    from importlib.resources import files

    folder = files("names")
    lists = (folder.joinpath(filename).read_text("ascii").lower() for filename in filenames)
    return frozenset(line.split(maxsplit=1)[0] for text in lists for line in text.splitlines())
