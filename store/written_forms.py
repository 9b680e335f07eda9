"""In which forms an article may write a name that a project knows, and whether it has one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from store.suggest.reading import FOLD

if TYPE_CHECKING:
    from collections.abc import Iterator

LONGEST = 200
"""Characters of a name beyond which nobody writes it with other blanks."""

SQUASHED = "lower(raw)"
"""A text as SQL, without what may break a word in two: it has the needle of every form in it.

The rare blanks and hyphens stay, for each takes as long as to look for a name: only one word
that is broken in two by one of them is not found.
"""
for _between in (" ", "-", "\u00a0", "\u2011"):
    SQUASHED = f"replace({SQUASHED}, char({ord(_between)}), '')"

_UNFOLDED: dict[str, str] = {}
for _code, _folded in FOLD.items():
    _UNFOLDED[_folded] = _UNFOLDED.get(_folded, "") + chr(_code)

_BETWEEN = f"[{re.escape(' -' + _UNFOLDED[' '] + _UNFOLDED['-'])}]?"

_PLAIN = re.compile(r"[A-Za-z0-9]+")


class WrittenForm(NamedTuple):
    """One way to write a name."""

    joined: str
    """After the fold of a `Reading`, without blanks and hyphens."""
    needle: str
    """The longest word of it in ASCII, in lower case, or nothing: see `SQUASHED`."""
    pattern: re.Pattern[str]
    """Finds it in raw text, perhaps with other capitals, blanks and hyphens."""

    def stands_in(self, raw: str) -> bool:
        """Say whether a text has the form: as it is, or with capitals of its own."""
        return any(
            found != found.lower() or _joined(found) == self.joined
            for found in self.pattern.findall(raw)
        )


def written_forms(surface: str, *, of_person: bool) -> Iterator[WrittenForm]:
    """Yield the forms by which the suggesters find a name: the whole, a person's first and last.

    They are those of `store.suggest.mentions.known`.
    """
    plain = surface.translate(FOLD)
    if not plain:
        return
    yield _form(plain)
    if of_person and " " in plain:
        for part in (plain.partition(" ")[0], plain.rpartition(" ")[2]):
            if part:
                yield _form(part)


def _form(plain: str) -> WrittenForm:
    joined = _joined(plain)
    is_short = 0 < len(joined) <= LONGEST
    letters = [_any_of(character) for character in (joined if is_short else plain)]
    # A search is fast if it begins with a letter: only then is it asked what stands before it.
    # Where letters have no capitals, words may have no blanks between them.
    before = f"(?<![^\\W_]{letters[0]})" if _has_case(plain[0]) else ""
    after = r"(?![^\W_])" if _has_case(plain[-1]) else ""
    rest = "".join(f"{_BETWEEN if is_short else ''}{letter}" for letter in letters[1:])
    needle = max(_PLAIN.findall(plain), key=len, default="").lower()
    return WrittenForm(joined, needle, re.compile(f"{letters[0]}{before}{rest}{after}"))


def _joined(text: str) -> str:
    return text.translate(FOLD).replace(" ", "").replace("-", "")


def _any_of(character: str) -> str:
    """Write a character as a pattern: in either case, and all that is folded to it."""
    variants = {character, character.lower(), character.upper(), *_UNFOLDED.get(character, "")}
    single = sorted(variant for variant in variants if len(variant) == 1)
    return f"[{''.join(map(re.escape, single))}]"


def _has_case(character: str) -> bool:
    return character.isascii() or character.lower() != character.upper()
