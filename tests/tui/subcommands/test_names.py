"""The names of a project from the command line."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from store import EntityType, Span, open_project

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.tui.subcommands.conftest import Said

TEXT = "Daniel Kokotajlo left LM Arena.\nLMArena was sad.\n"
OTHER = "Daniel Cocateo left.\n"


@pytest.fixture
def news(tmp_path: Path) -> Path:
    path = tmp_path / "news.db"
    with open_project(path, create=True, annotator="ann") as project:
        first, second = project.add_text(TEXT), project.add_text(OTHER)
        project.mentions.add(first, Span.of(0, 16), EntityType.PERSON)
        project.mentions.add(first, Span.of(22, 30), EntityType.ORG)
        project.mentions.add(first, Span.of(32, 39), EntityType.ORG)
        project.mentions.add(second, Span.of(0, 14), EntityType.PERSON)
    return path


def records(out: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in out.splitlines()]


def test_pairs_that_wait_are_listed(said: Callable[..., Said], news: Path) -> None:
    code, out, err = said("names", news)
    assert code == 0
    assert "Daniel Kokotajlo | Daniel Cocateo" in out
    assert err == "1 pair waiting, 0 judged, 1 merged by the program\n"
    (record,) = records(said("names", news, "--json")[1])
    assert (record["a"]["name"], record["b"]["name"]) == ("Daniel Kokotajlo", "Daniel Cocateo")
    assert record["type"] == "PERSON"
    assert 0.5 <= record["score"] <= 1


def test_they_can_be_narrowed(said: Callable[..., Said], news: Path) -> None:
    assert said("names", news, "--json", "--type", "ORG")[1] == ""
    assert said("names", news, "--json", "--score", "1")[1] == ""
    assert said("names", news, "--json", "--limit", "0")[1] == ""


def test_merges_of_the_program_are_listed(said: Callable[..., Said], news: Path) -> None:
    (record,) = records(said("names", news, "--json", "--merged")[1])
    assert (record["a"]["name"], record["b"]["name"]) == ("LM Arena", "LMArena")


def test_what_is_applied_is_told_and_undone_as_one_step(
    said: Callable[..., Said], news: Path
) -> None:
    code, out, err = said("names", news, "--apply-above", "0.5")
    assert code == 0
    assert "Daniel Kokotajlo | Daniel Cocateo" in out
    assert "LM Arena" not in out, "the program has merged these by itself"
    assert "1 pair merged as one step" in err
    with open_project(news) as project:
        assert len(project.entities) == 2
    assert "undone: merge what the program proposes" in said("undo", news)[1]
    with open_project(news) as project:
        assert list(project.judgements) == []
    assert "nothing to merge from 1.0 on" in said("names", news, "--apply-above", "1")[2]


def test_known_names_are_loaded_whole_or_not_at_all(
    said: Callable[..., Said], news: Path, tmp_path: Path
) -> None:
    table = tmp_path / "known.csv"
    table.write_text("name,type,aliases,id\nDaniel Kokotajlo,PER,Daniel Cocateo,Q1\n,PER,,\n")
    code, _, err = said("names", news, "--known", table)
    assert code == 1
    assert "known.csv:3 has no name" in err
    table.write_text("name,type,aliases,id\nDaniel Kokotajlo,PER,Daniel Cocateo,Q1\n")
    code, out, _ = said("names", news, "--known", table, "--json")
    assert (code, records(out)) == (0, [{"rows": 1, "new": 0, "aliases": 1}])
    with open_project(news, read_only=True) as project:
        found = project.aliases.identified("Q1")
        assert found is not None
        assert project.entities.members(found) == (1, 4)


def test_a_project_that_is_open_elsewhere_is_read_as_it_is(
    said: Callable[..., Said], news: Path
) -> None:
    said("names", news)
    with open_project(news):
        code, out, err = said("names", news)
    assert code == 0
    assert "Daniel Kokotajlo | Daniel Cocateo" in out
    assert "open elsewhere" in err


@pytest.mark.parametrize("score", ["2", "-1", "much", "nan"])
def test_a_score_is_from_0_to_1(news: Path, score: str, said: Callable[..., Said]) -> None:
    with pytest.raises(SystemExit) as left:
        said("names", news, "--apply-above", score)
    assert left.value.code == 2


@pytest.mark.parametrize("limit", ["-5", "some"])
def test_a_limit_is_a_number(news: Path, limit: str, said: Callable[..., Said]) -> None:
    with pytest.raises(SystemExit) as left:
        said("names", news, "--limit", limit)
    assert left.value.code == 2
