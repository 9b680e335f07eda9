"""Texts and projects made for measuring: the same ones at every run."""

from __future__ import annotations

import hashlib
import random
import re
from typing import TYPE_CHECKING

from store import EntityType, Span, open_project
from store.names.fold import fold

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from store import Project


def words_of(text: str) -> list[str]:
    return text.split()


FIRST = words_of(
    "Ada Boris Clara Daniel Elena Felix Greta Hugo Irene Jonas Kira Leon Mira Nils Olga Pavel"
    " Quinn Rosa Stefan Tilda Ulrich Vera Willem Xenia Yara Zeno Anton Bella Cyrus Dora Emil Flora"
    " Gustav Hanna Ivo Julia Konrad Lotte Marek Nora"
)
LAST = words_of(
    "Abbott Brandt Castell Dorner Ehrlich Fontaine Gruber Hartwig Ibsen Jansen Kowal Lindqvist"
    " Moreau Novak Ostrom Pereira Quist Rossi Sandoval Thorne Ueland Varga Wexler Ximenes Yilmaz"
    " Zoller Arendt Bergmann Corvin Delgado Eriksen Falk Galvani Hesse Ivers Jordaan Kessler"
    " Laurent Meyer Nash Orlov Petrov Quade Reuter Sorel Tamm Unger Vidal Weiss Zweig"
)
PLAIN = words_of(
    "the of and to in that for with said on after was were is it its as by from at has have will"
    " would company government minister report week people figures talks market plan city court"
    " decision research money model law work police public against between without before"
    " spokesman described announced “planned” country’s officials – however"
)
NAME = re.compile(rf"(?:{'|'.join(FIRST)}) (?:{'|'.join(LAST)})")


def text_of(words: int, seed: int = 1) -> str:
    """Make a text like news: about every ninth word begins a name, a paragraph is sixty words."""
    dice = random.Random(seed)
    out: list[str] = []
    while len(out) < words:
        for _ in range(4):
            sentence = [dice.choice(PLAIN) for _ in range(13)]
            for place in (2, 8):
                sentence[place : place + 1] = [dice.choice(FIRST), dice.choice(LAST)]
            sentence[0] = sentence[0].capitalize()
            out += [*sentence[:-1], sentence[-1] + "."]
        out[-1] += "\n\n"
    return " ".join(out[:words]).replace("\n ", "\n")


def names_in(text: str) -> list[tuple[int, int]]:
    """Return the places of the names in a made text."""
    return [match.span() for match in NAME.finditer(text)]


def label(project: Project, article_id: int, places: list[tuple[int, int]]) -> None:
    """Label names as persons, all in one step of the history."""
    raw = project.articles.raw(article_id)
    connection = project.db.conn
    with project.action("label"):
        for name in dict.fromkeys(raw[start:end] for start, end in places):
            project.entities.create(name, EntityType.PERSON)
        ids = dict(connection.execute("SELECT name, id FROM entities"))
        connection.executemany(
            "INSERT INTO mentions (article_id, span, start, quote, key, type, entity_id,"
            " annotator_id) VALUES (?, ?, ?, ?, ?, 'PERSON', ?, 1)",
            (
                (article_id, Span.of(start, end).to_json(), start, name, fold(name), ids[name])
                for start, end in places
                for name in [raw[start:end]]
            ),
        )
        connection.execute("INSERT OR IGNORE INTO compared SELECT id FROM entities")


def labelled_article(path: Path, words: int, mentions: int) -> Project:
    """Make a project of one article with that many names labelled; every sixteenth is left."""
    project = open_project(path, create=True, annotator="bench")
    raw = text_of(words)
    _insert(project.db.conn, [("Long read", raw)])
    places = [place for number, place in enumerate(names_in(raw)) if number % 16]
    label(project, 1, places[:mentions])
    return project


def many_articles(path: Path, count: int) -> None:
    """Make a project of many short articles and a longer one, which is open."""
    dice = random.Random(2)
    with open_project(path, create=True, annotator="bench") as project:
        connection = project.db.conn
        short = [text_of(80, seed) for seed in range(50)]

        def texts() -> Iterator[tuple[str, str]]:
            yield "Frontpage", text_of(800)
            for number in range(1, count):
                yield f"{dice.choice(FIRST)} on the news of day {number}", short[number % 50]

        _insert(connection, texts())
        connection.execute("INSERT INTO positions SELECT 1, id, 0 FROM articles WHERE id % 20 = 1")
        connection.execute("UPDATE articles SET state = 'done' WHERE id % 10 = 5")
        label(project, 1, names_in(project.articles.raw(1))[:60])


def _insert(connection: sqlite3.Connection, texts: Iterable[tuple[str, str]]) -> None:
    """Insert articles past the intake, which would read each text closely."""
    rows = [
        (number, hashlib.sha256(f"{number} {raw}".encode()).hexdigest(), title, raw)
        for number, (title, raw) in enumerate(texts, start=1)
    ]
    connection.execute("BEGIN")
    connection.executemany(
        "INSERT INTO articles (id, sha256, path, title, source, date, words, added_at)"
        " VALUES (?, ?, '', ?, 'bench', '2026-01-01', ?, 0)",
        ((number, sha256, title, raw.count(" ") + 1) for number, sha256, title, raw in rows),
    )
    connection.executemany(
        "INSERT INTO texts VALUES (?, ?)", ((number, raw) for number, _, _, raw in rows)
    )
    connection.executemany(
        "INSERT INTO blocks VALUES (?, ?)",
        ((number, f'[[{len(raw)}, 1, "body", 1, "rule"]]') for number, _, _, raw in rows),
    )
    connection.execute("COMMIT")
