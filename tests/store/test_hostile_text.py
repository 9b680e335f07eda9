"""Text of any kind comes back as it went in, and its quotes stay right."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from store import EntityType, Project, Role, Span, open_project
from store.check import check_project

if TYPE_CHECKING:
    from collections.abc import Iterator

HOSTILE = [
    "a NUL \x00 inside",
    "👩🏽‍🚀 Ada 🇩🇪 flew",
    "Carriage\r\nreturns\rand\nnewlines",
    "\ufeffA byte order mark \ufeff twice",
    "lines\u2028and\u2029paragraphs\x85and\x0band\x0c",
    "bidi \u202eevil\u202c and \u2067more\u2069",
    "colour \x1b[31mred\x1b[0m and \x9b2J",
    "e\u0301 is not é",
    "quotes ' \" ` ; -- \\ %s {} [b]",
]


@pytest.mark.parametrize("raw", HOSTILE)
def test_every_character_is_kept_in_text_labels_and_history(project: Project, raw: str) -> None:
    article = project.add_text(raw)
    assert project.articles.raw(article) == raw
    for start in range(len(raw)):
        mention = project.mentions.add(article, Span.of(start, len(raw)), EntityType.WORK)
        assert mention.quote == raw[start:]
    claim = project.claims.mark(article, Role.CONTENT, Span.of(0, len(raw)))
    project.notes.write(article, raw)
    mentions = project.mentions.of_article(article)
    while project.undo():
        pass
    assert project.mentions.of_article(article) == []
    while project.redo():
        pass
    assert project.mentions.of_article(article) == mentions
    assert project.claims.get(claim.id) == claim
    assert project.notes.of_article(article)[0].text == raw
    assert list(check_project(project)) == []


@pytest.fixture(scope="module")
def shelf() -> Iterator[Project]:
    with (
        tempfile.TemporaryDirectory() as folder,
        open_project(Path(folder) / "news.db", create=True) as project,
    ):
        project.db.execute("PRAGMA synchronous = OFF")
        yield project


@settings(deadline=None)
@given(text=st.text(min_size=1, max_size=30), data=st.data())
def test_any_text_can_be_labelled_anywhere(shelf: Project, text: str, data: st.DataObject) -> None:
    raw = f"news: {text}"
    article = shelf.add_text(raw)
    start = data.draw(st.integers(0, len(raw) - 1))
    span = Span.of(start, data.draw(st.integers(start + 1, len(raw))))
    mention = shelf.mentions.add(article, span, EntityType.WORK)
    assert shelf.mentions.get(mention.id) == mention
    assert mention.quote == shelf.articles.raw(article)[span.start : span.end]
    assert mention.quote in shelf.entities.names(mention.entity_id)
