"""Cleaning from the command line, without a project and in one."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from store import open_project
from store.records import Block, Reason

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.tui.subcommands.conftest import Said

SEEDS = sorted((Path(__file__).parents[3] / "seeds").glob("*.txt"))


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "a.html"
    path.write_text(
        "<title>A &amp; B</title><p>Ann &amp; Bo left &lt;Meta&gt; on Monday, they said."
        "<p>\x1b[31mRed\x07 and the end of a story that is long enough to be one.",
        encoding="utf-8",
    )
    return path


def records(out: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in out.splitlines()]


def test_json_has_one_object_an_article_in_the_order_asked(said: Callable[..., Said]) -> None:
    code, out, err = said("clean", "--json", *SEEDS)
    assert (code, err) == (0, "")
    found = records(out)
    assert [record["path"] for record in found] == [str(seed) for seed in SEEDS]
    for record, seed in zip(found, SEEDS, strict=True):
        raw = seed.read_bytes().decode()
        assert record["sha256"] == hashlib.sha256(raw.encode()).hexdigest()
        blocks = record["blocks"]
        assert "".join(raw[b["start"] : b["end"]] for b in blocks) == raw
        kept = " ".join(raw[b["start"] : b["end"]] for b in blocks if b["keep"])
        assert record["text"].split() == kept.split()
        assert all(b["reason"] in set(Reason) and 0.5 <= b["confidence"] <= 1 for b in blocks)


def test_blocks_of_a_page_say_where_they_are_in_it(page: Path, said: Callable[..., Said]) -> None:
    _, out, _ = said("clean", "--json", page)
    (record,) = records(out)
    source = page.read_text(encoding="utf-8")
    start, end = record["blocks"][0]["page"]
    assert source[start:end].startswith("Ann &amp; Bo left")
    assert record["title"] == "A & B"


@pytest.mark.parametrize("form", ["--diff", "--html", "--json", ""])
def test_every_form_is_safe_to_show(page: Path, said: Callable[..., Said], form: str) -> None:
    code, out, err = said("clean", *filter(None, [form]), page)
    assert (code, err) == (0, "")
    assert "\x1b" not in out
    assert "\x07" not in out
    assert ("<Meta>" in out) == (form != "--html")


def test_the_text_says_what_was_dropped_and_the_list_says_why(said: Callable[..., Said]) -> None:
    _, out, _ = said("clean", SEEDS[0])
    assert "dropped: " in out
    _, out, _ = said("clean", "--diff", SEEDS[0])
    signs = [line[0] for line in out.splitlines()[1:] if line]
    assert {"+", "-"} == set(signs)
    assert len(signs) == len([line for line in SEEDS[0].read_text().splitlines() if line.strip()])
    _, out, _ = said("clean", "--html", SEEDS[0])
    assert out.count("<details>") == out.count("</details>") > 0


def test_what_is_not_there_is_told(tmp_path: Path, said: Callable[..., Said]) -> None:
    code, out, err = said("clean", tmp_path / "none.txt")
    assert (code, out) == (1, "")
    assert "none.txt cannot be read" in err


def test_a_project_is_cleaned_again_and_people_are_heeded(
    tmp_path: Path, said: Callable[..., Said]
) -> None:
    path = tmp_path / "news.db"
    with open_project(path, create=True, annotator="ann") as project:
        (added,) = project.add_file(SEEDS[1])
        article = project.articles.get(added.article_id)
        with project.action("cut"):
            whole = Block(0, len(article.raw), kept=False, reason=Reason.PROMO)
            project.blocks.put(article.id, [whole])
        project.blocks.override(article.id, 0, 1, kept=True)
    code, out, _ = said("reclean", path)
    assert code == 0
    first, summary = out.splitlines()
    assert first.endswith("…: other reasons")
    assert summary == (
        "1 article cleaned again, 1 changed; 1 override held, and the program now agrees with 1"
    )
    _, out, _ = said("log", path)
    assert "clean again" in out
    said("undo", path)
    _, out, _ = said("reclean", "--json", path)
    assert records(out)[0]["overrides"] == 1
    _, out, _ = said("reclean", "--json", path)
    assert out == ""


def test_one_form_is_chosen(page: Path, capsys: pytest.CaptureFixture[str]) -> None:
    from tui.cli import run

    with pytest.raises(SystemExit) as left:
        run(["clean", "--json", "--html", str(page)])
    assert left.value.code == 2
    assert "not allowed with" in capsys.readouterr().err
