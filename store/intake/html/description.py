"""The metadata of a page, from what its tags, its JSON-LD and its text say of it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from store.intake.dates import read_date
from store.intake.html.json_ld import article_of
from store.intake.html.references import decoded
from store.intake.html.titles import site_beside, title_of
from store.records import Metadata

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from store.intake.html.facts import Facts

_TITLES = ("og:title", "twitter:title", "parsely-title", "sailthru.title", "dc.title", "headline")
_SITES = ("application-name", "dc.publisher", "publisher")
_DATES = (
    "article:published_time article:published og:published_time og:article:published_time"
    " itemprop:date datepublished date pubdate publishdate publish-date publish_date"
    " article.published dc.date.issued dc.date dcterms.created dcterms.date parsely-pub-date"
    " sailthru.date time"
)
_AUTHORS = ("author", "article:author", "dc.creator", "byl", "parsely-author", "sailthru.author")
_LANGUAGES = ("html:lang", "og:locale", "content-language", "language", "dc.language")

_BY = re.compile(r"(?:written\s+|posted\s+)?(?:by|von|par|por|door|di|av)\b:?\s+", re.IGNORECASE)
_LANGUAGE = re.compile(r"[A-Za-z]{2}(?=$|[-_,;])")
_LONGEST_NAME, _LONGEST_TITLE, _MOST_TITLES = 120, 500, 20


@dataclass(frozen=True, slots=True)
class Said:
    """What the page says in its text: its lines and headings, and what it marks for machines."""

    lines: frozenset[str]
    headings: Sequence[str]
    """The first of them, main headings before others."""
    authors: Sequence[str]
    dates: Sequence[str]


def metadata_of(facts: Facts, said: Said) -> Metadata:
    """Describe a page; where its sources disagree, what a reader sees goes before the rest."""
    article = {name: decoded(value) for name, value in article_of(facts.all("json-ld")).items()}
    source = _source(facts, article)
    whole = facts.first("title")[:_LONGEST_TITLE]
    named = [article.get("headline", ""), *(value for name in _TITLES for value in facts.all(name))]
    named = [title[:_LONGEST_TITLE] for title in named[:_MOST_TITLES]]
    title = title_of(named, whole, said, source)
    found = _dates(facts, article, said)
    return Metadata(
        title=title,
        source=source or _name(site_beside(title, whole)),
        date=next((iso for _, iso in found if iso), ""),
        date_found=next((text for text, iso in found if iso), found[0][0] if found else ""),
        author=_author(facts, article, said),
        language=_language([*map(facts.first, _LANGUAGES), article.get("language", "")]),
    )


def _source(facts: Facts, article: Mapping[str, str]) -> str:
    sites = [facts.first("og:site_name"), article.get("publisher", ""), *map(facts.first, _SITES)]
    return next(filter(None, map(_name, sites)), "")


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
        if _name(name):
            return name
    return ""


def _name(text: str) -> str:
    """Return a text that may name a person or a site; nothing for addresses and whole sentences."""
    is_address = "://" in text or text.startswith(("www.", "/", "@"))
    return text if len(text) <= _LONGEST_NAME and not is_address else ""


def _language(candidates: Iterable[str]) -> str:
    """Return the first language given by a code of two letters, as ISO 639-1 has them."""
    found = (_LANGUAGE.match(candidate.strip()) for candidate in candidates)
    return next((match[0].lower() for match in found if match), "")
