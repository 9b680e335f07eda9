"""Which article of a project a line of suggestions is for."""

from __future__ import annotations

from collections import defaultdict
from os.path import normpath
from pathlib import PurePath
from typing import TYPE_CHECKING

from store.errors import IntakeError
from store.intake.lists import as_given
from store.whole_numbers import is_whole

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from store.articles import Articles
    from store.intake.record import Found

    Parts = tuple[str, ...]


class GivenArticles:
    """Finds articles by their hash, else by their number, else by the path they came from.

    Paths are read when the first line without hash and number comes. Of two paths the one may be
    longer, as they may be written from different folders: `news/a.txt` is `/home/ann/news/a.txt`.
    """

    def __init__(self, articles: Articles) -> None:
        self._articles = articles
        self._by_name: Mapping[str, Sequence[tuple[int, Parts]]] | None = None

    def article_id(self, found: Found) -> int:
        """Return the article of a line; raises `IntakeError` where it is none, or not only one."""
        if sha256 := as_given(found, "sha256"):
            return self._only([self._articles.find(sha256)], "hash", sha256, found)
        number = found.record.get("article")
        if number is not None:
            is_one = is_whole(number) and self._articles.has(number)
            return self._only([number if is_one else None], "number", repr(number), found)
        if path := as_given(found, "path"):
            return self._only(self._at(path), "path", path, found)
        raise IntakeError(
            f"{found.path} does not say which article it is for; write its sha256, or its number"
            " as “article”, or its path"
        )

    def _only(self, ids: Sequence[int | None], key: str, told: str, found: Found) -> int:
        known = [id_ for id_ in ids if id_ is not None]
        if not known:
            raise IntakeError(
                f"{found.path} is for no article of the project: none has the {key} {told};"
                " add it first"
            )
        if len(known) > 1:
            raise IntakeError(
                f"{found.path} may be for {len(known)} articles, which came from {told}; write the"
                " sha256 of one"
            )
        return known[0]

    def _at(self, path: str) -> list[int]:
        """Return the articles of a path; a path that is the same goes before a longer one."""
        parts = _parts(path)
        if self._by_name is None:
            self._by_name = _by_name(self._articles.paths())
        alike = self._by_name.get(parts[-1], ()) if parts else ()
        same = [id_ for id_, other in alike if other == parts]
        return same or [id_ for id_, other in alike if _is_end(parts, other)]


def _by_name(paths: Sequence[tuple[int, str]]) -> Mapping[str, Sequence[tuple[int, Parts]]]:
    by_name: dict[str, list[tuple[int, Parts]]] = defaultdict(list)
    for id_, path in paths:
        if parts := _parts(path):
            by_name[parts[-1]].append((id_, parts))
    return by_name


def _parts(path: str) -> Parts:
    return tuple(part for part in PurePath(normpath(path)).parts if part != "..")


def _is_end(one: Parts, other: Parts) -> bool:
    """Say whether the shorter of two paths is the end of the longer."""
    shorter = min(len(one), len(other))
    return one[-shorter:] == other[-shorter:]
