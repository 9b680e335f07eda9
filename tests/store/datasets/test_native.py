"""The native JSONL carries everything, one article a line, whole or not at all."""

from __future__ import annotations

import json
import os
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from store import EntityType, Form, LinkType, Project, Role, Span, StoreError, Verdict, open_project
from store.datasets.native import SCHEMA, Exporter, write_native

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

PERSON = EntityType.PERSON
RAW = "Ann met Anne. “It works,” Ann said.\u2028She left.\x85\r\n"


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    with open_project(tmp_path / "news.db", create=True, annotator="ann") as opened:
        yield opened


@pytest.fixture
def record(project: Project) -> dict[str, Any]:
    """Label everything that can be labelled, and return the article as it is exported."""
    article = project.add_text(RAW, "a.txt")
    ann = project.mentions.add(article, Span.of(0, 3), PERSON)
    anne = project.mentions.add(article, Span(((8, 10), (11, 12))), PERSON)
    claim = project.claims.mark(article, Role.CONTENT, Span.of(14, 25))
    claim = project.claims.mark(article, Role.SOURCE, Span.of(26, 29), claim)
    claim = project.claims.set_claimers(claim, [anne.entity_id])
    claim = project.claims.set_via(claim, anne.entity_id)
    other = project.claims.nest(project.claims.mark(article, Role.CUE, Span.of(30, 34)), claim)
    project.links.add(LinkType.SUPPORTS, other.id, claim.id, "see there")
    project.judgements.judge(anne.entity_id, ann.entity_id, Verdict.SAME)
    project.notes.write(article, "Who is she?", mention_id=ann.id)
    return Exporter(project).record(project.articles.get(article))


def test_an_article_is_described_and_tiled(record: dict[str, Any]) -> None:
    assert record["schema"] == SCHEMA == "glossator/1"
    assert (record["path"], record["state"], record["text"]) == ("a.txt", "new", RAW)
    assert record["annotators"] == ["ann"]
    blocks = record["blocks"]
    assert "".join(RAW[block["start"] : block["end"]] for block in blocks) == RAW


def test_mentions_name_the_cluster_and_judgements_its_members(record: dict[str, Any]) -> None:
    assert [mention["entity"] for mention in record["mentions"]] == [1, 1]
    assert record["mentions"][1]["span"] == [[8, 10], [11, 12]]
    assert record["entities"] == [
        {
            "id": 1,
            "name": "Ann",
            "type": "PERSON",
            "names": {"An … e": 1, "Ann": 1},
            "aliases": [],
            "identifiers": [],
            "members": [1, 2],
            "by_program": [],
        }
    ]
    assert record["judgements"] == [
        {"a": 1, "b": 2, "verdict": "same", "by": "person", "annotator": "ann"}
    ]


def test_claims_say_who_what_and_how(record: dict[str, Any]) -> None:
    claim, nested = record["claims"]
    assert claim["content"] == {"span": [[14, 25]], "page": None, "quote": "“It works,”"}
    assert claim["source"]["quote"] == "Ann"
    assert "cue" not in claim
    assert (claim["claimers"], claim["via"], claim["nested_in"]) == ([1], 1, None)
    assert (claim["form"], claim["form_by_hand"]) == ("direct", False)
    assert (claim["act"], claim["certainty"], claim["polarity"]) == ("assertion", "CT", "+")
    assert (nested["nested_in"], nested["form"]) == (claim["id"], None)
    (link,) = record["links"]
    assert (link["from"], link["to"], link["note"]) == (nested["id"], claim["id"], "see there")
    assert record["notes"][0]["mention"] == record["mentions"][0]["id"]


def test_a_form_said_by_hand_goes_before_the_marks(
    project: Project, record: dict[str, Any]
) -> None:
    claim = project.claims.of_article(1)[0]
    project.claims.update(replace(claim, form=Form.INDIRECT))
    again = Exporter(project).record(project.articles.get(1))["claims"][0]
    assert (again["form"], again["form_by_hand"]) == ("indirect", True)


def test_every_article_is_one_line_whatever_is_in_it(
    project: Project, record: dict[str, Any], tmp_path: Path
) -> None:
    project.add_text("\x00\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029\r and words")
    out = tmp_path / "out.jsonl"
    assert write_native(project, out) == 2
    lines = out.read_bytes().decode("utf-8").splitlines()
    assert [json.loads(line)["text"] for line in lines] == [
        project.articles.raw(1),
        project.articles.raw(2),
    ]
    assert json.loads(lines[0]) == record


def test_the_same_project_gives_the_same_bytes(
    project: Project, record: dict[str, Any], tmp_path: Path
) -> None:
    for name in ("one.jsonl", "two.jsonl"):
        write_native(project, tmp_path / name)
    assert (tmp_path / "one.jsonl").read_bytes() == (tmp_path / "two.jsonl").read_bytes()


def test_a_failure_half_way_leaves_the_old_file(
    project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for text in ("One.", "Two."):
        project.add_text(text)
    out = tmp_path / "out.jsonl"
    out.write_text("old")
    before = sorted(tmp_path.iterdir())
    get = project.articles.get

    def fail_at_two(article_id: int) -> object:
        if article_id == 2:
            raise StoreError("the disk is gone")
        return get(article_id)

    monkeypatch.setattr(project.articles, "get", fail_at_two)
    with pytest.raises(StoreError, match="the disk is gone"):
        write_native(project, out)
    assert out.read_text() == "old"
    assert sorted(tmp_path.iterdir()) == before


def test_a_place_that_cannot_be_written_is_told(project: Project, tmp_path: Path) -> None:
    for out in (tmp_path / "nowhere" / "out.jsonl", tmp_path):
        with pytest.raises(StoreError, match=rf"{out.name} cannot be written \("):
            write_native(project, out)


def test_the_project_is_never_written_over(project: Project, tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(project.path)
    for out in (project.path, tmp_path / "link"):
        with pytest.raises(StoreError, match="is the project itself"):
            write_native(project, out)
    assert project.path.read_bytes().startswith(b"SQLite format 3")


def test_a_pipe_is_written_as_it_is(project: Project, tmp_path: Path) -> None:
    project.add_text("One.")
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    write_native(project, pipe)
    line = os.read(reader, 10_000)
    os.close(reader)
    assert json.loads(line)["text"] == "One."
    assert pipe.is_fifo()


def test_what_nobody_sees_is_written_as_an_escape(project: Project, tmp_path: Path) -> None:
    unseen = "\x7f\x80\x9b\u061c\u200e\u200f\u2028\u202a\u202e\u2066\u2069\ufeff"
    project.add_text(f"Ann {unseen} left.")
    out = tmp_path / "out.jsonl"
    write_native(project, out)
    line = out.read_text(encoding="utf-8")
    assert not set(unseen) & set(line)
    assert "\\u202e" in line
    assert json.loads(line)["text"] == project.articles.raw(1)


def test_an_export_reads_the_judgements_once(
    project: Project, record: dict[str, Any], tmp_path: Path
) -> None:
    for number in range(20):
        project.mentions.add(project.add_text(f"Ann left {number}."), Span.of(0, 3), PERSON)
    asked: list[str] = []
    project.db.conn.set_trace_callback(asked.append)
    write_native(project, tmp_path / "out.jsonl")
    project.db.conn.set_trace_callback(None)
    assert sum("FROM judgements" in sql for sql in asked) <= 2
    assert sum("SELECT name, type, named FROM entities" in sql for sql in asked) == 1


def test_labels_stand_in_the_page_as_well(project: Project, tmp_path: Path) -> None:
    source = "<p>Ann &amp; Bo left <b>Meta</b> Platforms.</p>\n"
    (tmp_path / "a.html").write_text(source, encoding="utf-8")
    (added,) = project.add_file(tmp_path / "a.html")
    raw = project.articles.raw(added.article_id)
    for words in ("Ann & Bo", "Meta Platforms"):
        start = raw.index(words)
        span = Span.of(start, start + len(words))
        project.mentions.add(added.article_id, span, EntityType.ORG)
    record = Exporter(project).record(project.articles.get(added.article_id))
    places = [mention["page"] for mention in record["mentions"]]
    quotes = [[source[start:end] for start, end in place] for place in places]
    assert quotes == [["Ann &amp; Bo"], ["Meta", " Platforms"]]


def test_near_duplicates_are_named_both_ways(project: Project) -> None:
    text = "Three engineers left the laboratory on Tuesday after a dispute about publishing.\n" * 5
    first = project.add_text(text)
    second = project.add_text(f"{text}They did.")
    exporter = Exporter(project)
    for one, other in ((first, second), (second, first)):
        (near,) = exporter.record(project.articles.get(one))["near"]
        assert near["article"] == other
        assert 0.9 <= near["likeness"] <= 1
