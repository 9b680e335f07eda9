"""The title of a page, which the title of its window gives together with the site's name."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from rapidfuzz import fuzz

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from store.intake.html.description import Said

_SEPARATOR = re.compile(r"\s+[|\-–—·•:»«/]\s+|\s*\|\s*|:\s+|(?<=[^\x00-\x7f])_")
_ALIKE = 90
_MOST_WORDS_OF_A_SITE, _LEAST_WORDS_OF_A_TITLE = 4, 4


def title_of(named: Iterable[str], whole: str, said: Said, source: str) -> str:
    """Take the heading that the page also names for machines, or else what it names.

    Where no heading is named, a line that is a part of the title counts as one.
    """
    named = [*filter(None, (_without_site(title, source) for title in (*named, whole)))]
    headings = [heading for heading in said.headings if not _agree(heading, source)]
    for heading in headings:
        if any(_agree(heading, title) for title in named):
            return heading
    titles = [*named, whole]
    inside = [heading for heading in headings if any(_is_part(heading, each) for each in titles)]
    if not inside:
        parts = (part for title in titles for part in _parts(title) if _is_part(part, title))
        inside = [part for part in parts if part in said.lines and not _agree(part, source)]
    return max(inside, key=len, default="") or next(iter((*named, *said.headings)), "")


def _is_part(heading: str, title: str) -> bool:
    """Say whether a heading of several words stands in a title, between marks or its ends."""
    before, found, after = title.partition(heading)
    edges = before.rstrip()[-1:] + after.lstrip()[:1]
    long_enough = len(heading.split()) > 1 or 2 * len(heading) > len(title)
    return bool(found) and long_enough and not any(map(str.isalnum, edges))


def _parts(title: str) -> Iterator[str]:
    """Yield what stands before and after each mark that may part a title from a site's name."""
    for separator in _SEPARATOR.finditer(title):
        yield from filter(None, (title[: separator.start()], title[separator.end() :]))


def _without_site(title: str, source: str) -> str:
    """Cut the site's name from a title: the part that is its name, or a short last one."""
    parts = list(_SEPARATOR.finditer(title))
    if not parts:
        return title
    head, tail = title[: parts[-1].start()], title[parts[-1].end() :]
    first, rest = title[: parts[0].start()], title[parts[0].end() :]
    if source and _agree(first, source):
        return rest
    looks_so = (
        len(tail.split()) <= _MOST_WORDS_OF_A_SITE
        and len(head.split()) >= _LEAST_WORDS_OF_A_TITLE
        and ":" not in parts[-1][0]
    )
    return head if looks_so or (source and _agree(tail, source)) else title


def _agree(one: str, other: str) -> bool:
    return bool(one) and fuzz.ratio(one.casefold(), other.casefold()) >= _ALIKE


def site_beside(title: str, whole: str) -> str:
    """Return what stands beside the title in the title of the window, if it may be the site."""
    for separator in reversed(list(_SEPARATOR.finditer(whole))):
        before, after = whole[: separator.start()], whole[separator.end() :]
        for one, other in ((before, after), (after, before)):
            if _agree(one, title) and len(other.split()) <= _MOST_WORDS_OF_A_SITE:
                return other
    return ""
