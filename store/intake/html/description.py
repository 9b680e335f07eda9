"""The metadata of a page, from what its tags, its JSON-LD and its text say of it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rapidfuzz import fuzz

from store.intake.dates import read_date
from store.intake.html.json_ld import article_of
from store.intake.html.references import decoded
from store.records import Metadata

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from store.intake.html.facts import Facts

_TITLES = ("og:title", "twitter:title", "parsely-title", "sailthru.title", "dc.title", "headline")
_SITES = ("og:site_name", "application-name", "dc.publisher", "publisher", "copyright")
_DATES = (
    "article:published_time article:published og:published_time og:article:published_time"
    " itemprop:date datepublished date pubdate publishdate publish-date publish_date"
    " article.published dc.date.issued dc.date dcterms.created dcterms.date parsely-pub-date"
    " sailthru.date time"
)
_AUTHORS = ("author", "article:author", "dc.creator", "byl", "parsely-author", "sailthru.author")
_LANGUAGES = ("html:lang", "og:locale", "content-language", "language", "dc.language")

_SEPARATOR = re.compile(r"\s+[|\-–—·•:»«/]\s+|\s*\|\s*|:\s+")
_BY = re.compile(r"(?:written\s+|posted\s+)?(?:by|von|par|por|door|di|av)\b:?\s+", re.IGNORECASE)
_LANGUAGE = re.compile(r"[A-Za-z]{2}(?=$|[-_,;])")
_ALIKE = 90
_LONGEST_NAME = 120
_MOST_WORDS_OF_A_SITE, _LEAST_WORDS_OF_A_TITLE = 4, 4


@dataclass(frozen=True, slots=True)
class Said:
    """What the page says in its text: its first headings, and what it marks for machines."""

    headings: Sequence[str]
    authors: Sequence[str]
    dates: Sequence[str]


def metadata_of(facts: Facts, said: Said) -> Metadata:
    """Describe a page; where its sources disagree, what a reader sees goes before the rest."""
    article = {name: decoded(value) for name, value in article_of(facts.all("json-ld")).items()}
    source = article.get("publisher") or facts.first(*_SITES)
    source = facts.first("og:site_name") or source
    found = _dates(facts, article, said)
    return Metadata(
        title=_title(facts, article, said, source),
        source=source if len(source) <= _LONGEST_NAME else "",
        date=next((iso for _, iso in found if iso), ""),
        date_found=next((text for text, iso in found if iso), found[0][0] if found else ""),
        author=_author(facts, article, said),
        language=_language([*map(facts.first, _LANGUAGES), article.get("language", "")]),
    )


def _title(facts: Facts, article: Mapping[str, str], said: Said, source: str) -> str:
    """Take the heading that the page also names for machines, or else what it names."""
    named = [value for name in _TITLES for value in facts.all(name)]
    named = [_without_site(title, source) for title in (article.get("headline", ""), *named)]
    named = list(filter(None, named))
    whole = facts.first("title")
    for heading in (heading for heading in said.headings if not _agree(heading, source)):
        if any(_agree(heading, title) for title in (*named, _without_site(whole, source))):
            return heading
        if len(heading.split()) > 1 and any(heading in title for title in (*named, whole)):
            return heading
    rest = (*named, _without_site(whole, source), *said.headings)
    return next(filter(None, rest), "")


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


def _dates(facts: Facts, article: Mapping[str, str], said: Said) -> list[tuple[str, str]]:
    """Return the dates as found, the surest first, each with what it is in ISO 8601, or ""."""
    found = [
        article.get("date", ""),
        *(value for name in _DATES.split() for value in facts.all(name)),
    ]
    return [(text, read_date(text)) for text in (*found, *said.dates) if text]


def _author(facts: Facts, article: Mapping[str, str], said: Said) -> str:
    named = [value for name in _AUTHORS for value in facts.all(name)]
    for written in (article.get("author", ""), *said.authors, *named):
        line = next(iter(written.splitlines()), "").strip()
        name = line[match.end() :] if (match := _BY.match(line)) else line
        if name and len(name) <= _LONGEST_NAME and not _is_address(name):
            return name
    return ""


def _is_address(name: str) -> bool:
    return "://" in name or name.startswith(("www.", "/", "@"))


def _language(candidates: Iterable[str]) -> str:
    """Return the first language given by a code of two letters, as ISO 639-1 has them."""
    found = (_LANGUAGE.match(candidate.strip()) for candidate in candidates)
    return next((match[0].lower() for match in found if match), "")
