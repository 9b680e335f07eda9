"""Adding files of every kind, and saying what became of them."""

from __future__ import annotations

import gzip
import io
import json
from typing import TYPE_CHECKING

import pytest

from store import open_project

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.tui.subcommands.conftest import Said

STORY = (
    "Three engineers left the laboratory on Tuesday after a dispute about how fast to publish.\n"
    "“We were told to hurry, and we would not,” one of them wrote to the company that night.\n"
    "The laboratory said it wished them well and would fill the posts before the year is out.\n"
)
PAGE = (
    f"<html><head><title>Leaving</title></head><body><h1>Leaving</h1><p>{STORY}</p></body></html>"
)
MAIL = (
    f"From: Ann <ann@example.org>\nSubject: Leaving\nDate: Sat, 18 May 2024 04:52:21 GMT\n\n{STORY}"
)
FEED = (
    '<rss version="2.0"><channel><title>The Daily</title>'
    f"<item><title>Leaving</title><description>{STORY}</description></item></channel></rss>"
)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return tmp_path / "news.db"


def test_files_of_every_kind_become_articles(
    tmp_path: Path, project: Path, said: Callable[..., Said]
) -> None:
    news = tmp_path / "news"
    news.mkdir()
    (news / "a.txt").write_text(STORY)
    (news / "b.html").write_text(PAGE.replace("Tuesday", "Monday"))
    (news / "c.md").write_text(f"# Leaving\n\n{STORY.replace('Tuesday', '*Sunday*')}")
    (news / "d.eml").write_text(MAIL.replace("Tuesday", "Friday"))
    (news / "e.rss").write_text(FEED.replace("Tuesday", "Thursday"))
    rows = [{"title": f"Story {n}", "text": f"{n}. {STORY}"} for n in range(3)]
    (news / "f.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows))
    (news / "g.csv").write_text(f'title,body\nLeaving,"Today. {STORY}"\n')
    (news / "h.txt.gz").write_bytes(gzip.compress(f"Again. {STORY}".encode()))
    code, out, err = said("add", project, news)
    assert code == 0, err
    assert len(out.splitlines()) == 10
    with open_project(project, read_only=True) as opened:
        articles = list(opened.articles)
    formats = ["text", "html", "markdown", "mail", "feed", *["jsonl"] * 3, "csv", "text"]
    assert [article.format for article in articles] == formats
    assert articles[3].date == "2024-05-18"
    assert articles[4].source == "The Daily"
    assert [article.path.rpartition("/")[2] for article in articles[5:8]] == [
        "f.jsonl:1",
        "f.jsonl:2",
        "f.jsonl:3",
    ]


def test_what_cannot_be_read_is_listed_and_the_rest_goes_in(
    tmp_path: Path, project: Path, said: Callable[..., Said]
) -> None:
    (tmp_path / "a.jsonl").write_text(f'{json.dumps({"text": STORY})}\n{{"text": "cut o\n')
    (tmp_path / "b.txt").write_bytes(b"%PDF-1.7 \x00\x01")
    code, out, err = said("add", project, tmp_path / "a.jsonl", tmp_path / "b.txt")
    assert code == 1
    assert out == f"added: {tmp_path / 'a.jsonl'}:1\n"
    assert f"{tmp_path / 'a.jsonl'}:2" in err
    assert "b.txt is a PDF" in err
    assert err.endswith("1 added, 2 refused\n")


def test_what_is_nearly_there_already_is_said(
    tmp_path: Path, project: Path, said: Callable[..., Said]
) -> None:
    (tmp_path / "a.txt").write_text(STORY)
    (tmp_path / "b.txt").write_text(STORY.replace("Tuesday", "Monday"))
    said("add", project, tmp_path / "a.txt")
    _, out, _ = said("add", project, tmp_path / "b.txt")
    assert " % the same as article 1: " in out
    _, out, _ = said("add", project, "--json", tmp_path / "b.txt")
    assert json.loads(out)["new"] is False


def test_a_guessed_encoding_is_told_and_can_be_named(
    tmp_path: Path, project: Path, said: Callable[..., Said]
) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes("Ægir søgte på øen efter sin søster.\n".encode("cp1252") * 5)
    _, _, err = said("add", project, file)
    assert "is read as CP1252, which is a guess" in err
    _, _, err = said("add", project, "--encoding", "latin-1", file)
    assert "guess" not in err


def test_a_rehearsal_tells_what_would_come_in_and_writes_nothing(
    tmp_path: Path, project: Path, said: Callable[..., Said]
) -> None:
    (tmp_path / "a.html").write_text(PAGE)
    code, out, _ = said("add", "--dry-run", project, tmp_path / "a.html")
    assert code == 0
    assert out.startswith(f"would add: {tmp_path / 'a.html'}\n  Leaving\n")
    assert "html · utf-8" in out
    assert not project.exists()
    said("add", project, tmp_path / "a.html")
    _, out, _ = said("add", "--dry-run", "--json", project, tmp_path / "a.html")
    record = json.loads(out)
    assert (record["new"], record["title"], record["format"]) == (False, "Leaving", "html")


def test_a_rehearsal_knows_what_is_the_same_or_nearly(
    tmp_path: Path, project: Path, said: Callable[..., Said]
) -> None:
    for name, text in (("a", STORY), ("b", STORY), ("c", STORY.replace("Tuesday", "Monday"))):
        (tmp_path / f"{name}.txt").write_text(text)
    _, out, err = said("add", "--dry-run", project, tmp_path / "a.txt", tmp_path / "b.txt")
    assert f"known already: {tmp_path / 'b.txt'}" in out
    assert "1 would be added, 1 known already" in err
    said("add", project, tmp_path / "a.txt")
    _, out, _ = said("add", "--dry-run", project, tmp_path / "c.txt")
    assert "% the same as article 1" in out


def test_a_rehearsal_tells_one_thing_a_line_whatever_a_file_is_called(
    tmp_path: Path, project: Path, said: Callable[..., Said]
) -> None:
    file = tmp_path / "a\nwould add: b.txt"
    file.write_text(STORY)
    _, out, _ = said("add", "--dry-run", project, file)
    assert [line for line in out.splitlines() if line.startswith("would add")] == [
        f"would add: {tmp_path}/a would add: b.txt"
    ]


def test_standard_input_fields_and_a_marker_are_taken(
    tmp_path: Path, project: Path, said: Callable[..., Said], monkeypatch: pytest.MonkeyPatch
) -> None:
    data = io.TextIOWrapper(io.BytesIO(f"One. {STORY}\n=====\nTwo. {STORY}".encode()))
    monkeypatch.setattr("sys.stdin", data)
    _, out, _ = said("add", "--split", "=====", project, "-")
    assert len(out.splitlines()) == 2
    file = tmp_path / "a.jsonl"
    file.write_text(json.dumps({"headline": "No", "kop": "Leaving", "lede": STORY}) + "\n")
    said("add", "--field", "text=lede", "--field", "title=kop", project, file)
    with open_project(project, read_only=True) as opened:
        assert opened.articles.get(3).title == "Leaving"


def test_a_field_that_there_is_not_is_wrong_usage(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    from tui.cli import run

    with pytest.raises(SystemExit) as left:
        run(["add", "--field", "colour=red", str(project), "a.csv"])
    assert left.value.code == 2
    assert "FACT is one of text, title, source" in capsys.readouterr().err


def test_stopping_leaves_whole_articles_and_says_how_many(
    tmp_path: Path,
    project: Path,
    said: Callable[..., Said],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    from store.arrivals import Arrivals

    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(f"{name} {STORY}")
    take = Arrivals.take

    def interrupted(self: Arrivals, document: object) -> object:
        arrival = take(self, document)  # type: ignore[arg-type]
        if arrival.article_id == 2:
            raise KeyboardInterrupt
        return arrival

    monkeypatch.setattr(Arrivals, "take", interrupted)
    code, out, err = said("add", project, tmp_path / "a.txt", tmp_path / "b.txt")
    assert code == 130
    assert out == f"added: {tmp_path / 'a.txt'}\n"
    assert "stopped: 1 added; add the same again to go on" in err
    with open_project(project, read_only=True) as opened:
        assert len(opened.articles) == 1
