"""The command line: what each subcommand says, and with which exit code."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

import pytest

from store import EntityType, Role, Span, open_project
from tui.cli import run

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GLOSSATOR_CONFIG", str(tmp_path / "config"))
    monkeypatch.setenv("GLOSSATOR_DATA", str(tmp_path / "data"))


@pytest.fixture
def news(tmp_path: Path) -> str:
    """Make a project with two labels in one article."""
    path = tmp_path / "news.db"
    with open_project(path, create=True, annotator="ann") as project:
        article = project.add_text("Ann left Bö.\n", "a.txt")
        project.mentions.add(article, Span.of(0, 3), EntityType.PERSON)
        project.claims.mark(article, Role.CUE, Span.of(4, 8))
    return str(path)


@pytest.fixture
def said(capsys: pytest.CaptureFixture[str]) -> Callable[..., tuple[int, str, str]]:
    """Run a command line; return its exit code and what it said on both channels."""

    def run_and_read(*arguments: str) -> tuple[int, str, str]:
        code = run(arguments)
        return code, *capsys.readouterr()

    return run_and_read


def _objects(out: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in out.splitlines()]


def test_adding_tells_what_became_of_each_file(
    tmp_path: Path, said: Callable[..., tuple[int, str, str]]
) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "a.txt").write_text("Ann left.")
    (folder / "b.txt").write_bytes(b"%PDF-1.7")
    project, missing = str(tmp_path / "new.db"), str(tmp_path / "none.txt")
    code, out, err = said("add", project, missing, str(folder))
    assert (code, out) == (1, f"added: {folder / 'a.txt'}\n")
    assert re.fullmatch(
        r"glossator: .*none.txt cannot be read \(no such.*\n"
        r"glossator: .*b.txt is a PDF, not text; .*\n1 added, 2 refused\n",
        err,
    )
    code, out, err = said("add", project, str(folder / "a.txt"))
    assert (code, out, err) == (0, f"known already: {folder / 'a.txt'}\n", "")


def test_adding_in_json_gives_an_object_a_file(
    tmp_path: Path, said: Callable[..., tuple[int, str, str]]
) -> None:
    (tmp_path / "a.txt").write_text("Ann left.")
    paths = [str(tmp_path / name) for name in ("a.txt", "none.txt", "a.txt")]
    code, out, _ = said("add", "--json", str(tmp_path / "new.db"), *paths)
    first, second, third = _objects(out)
    assert code == 1
    assert first == {"path": paths[0], "article": 1, "new": True, "near": []}
    assert second["path"] == paths[1]
    assert "cannot be read" in second["error"]
    assert third == {"path": paths[2], "article": 1, "new": False, "near": []}


def test_exporting_writes_the_file(
    tmp_path: Path, news: str, said: Callable[..., tuple[int, str, str]]
) -> None:
    out_path = str(tmp_path / "out.jsonl")
    assert said("export", news, "jsonl", out_path) == (0, f"wrote 1 article to {out_path}\n", "")
    code, out, _ = said("export", news, "jsonl", out_path, "--json")
    assert (code, _objects(out)) == (0, [{"out": out_path, "articles": 1}])
    code, out, _ = said("export", news, "jsonl", "-")
    assert (code, out) == (0, (tmp_path / "out.jsonl").read_text(encoding="utf-8"))
    assert _objects(out)[0]["schema"] == "glossator/1"


@pytest.mark.parametrize("out", ["nowhere/out.jsonl", ".", "news.db"])
def test_an_export_that_cannot_be_written_is_told(
    tmp_path: Path, news: str, said: Callable[..., tuple[int, str, str]], out: str
) -> None:
    code, printed, err = said("export", news, "jsonl", str(tmp_path / out))
    assert (code, printed) == (1, "")
    assert err.startswith(f"glossator: {tmp_path / out} ")
    assert err.count("\n") == 1


def test_counting(news: str, said: Callable[..., tuple[int, str, str]]) -> None:
    code, out, _ = said("stats", news, "--json")
    (counts,) = _objects(out)
    assert code == 0
    assert (counts["articles"], counts["words"], counts["mentions"]) == (1, 3, 1)
    assert counts["annotators"] == [{"name": "ann", "mentions": 1, "claims": 1}]
    code, out, _ = said("stats", news)
    assert code == 0
    assert "ann          1 mention, 1 claim\n" in out


def test_the_log_is_newest_first(news: str, said: Callable[..., tuple[int, str, str]]) -> None:
    code, out, _ = said("log", news, "--json")
    newest, oldest = _objects(out)
    assert code == 0
    assert (newest["action"], newest["annotator"]) == ("mark cue left", "ann")
    assert (oldest["action"], oldest["changes"], oldest["stands"]) == ("label PERSON Ann", 2, True)
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+00:00", oldest["at"])
    code, out, _ = said("log", news, "--limit", "1")
    assert out.endswith("  ann  mark cue left\n")
    assert out.count("\n") == 1


def test_undoing_until_there_is_nothing_left(
    news: str, said: Callable[..., tuple[int, str, str]]
) -> None:
    assert said("undo", news, "--as", "bob") == (0, "there is nothing to undo\n", "")
    assert said("undo", news) == (0, "undone: mark cue left\n", "")
    code, out, _ = said("undo", news, "--json")
    assert (code, _objects(out)) == (0, [{"undone": "label PERSON Ann"}])
    code, out, _ = said("undo", news, "--json")
    assert (code, _objects(out)) == (0, [{"undone": None}])
    _, out, _ = said("log", news)
    assert out.count("(undone)\n") == 2


def test_checking(news: str, said: Callable[..., tuple[int, str, str]]) -> None:
    assert said("check", news) == (0, "sound: 1 article, 1 mention, 1 claim\n", "")
    code, out, _ = said("check", news, "--json")
    sound = {"problem": None, "articles": 1, "mentions": 1, "claims": 1}
    assert (code, _objects(out)) == (0, [sound])
    with open_project(news) as project:
        project.db.execute("UPDATE mentions SET quote = 'Bob'")
    code, out, err = said("check", news)
    assert (code, err) == (1, "")
    assert "mention 1 reads “Bob”, the text does not\n" in out
    code, out, _ = said("check", news, "--json")
    assert (code, len(_objects(out))) == (1, 2)


def test_keys_are_listed_with_where_to_change_them(
    tmp_path: Path, said: Callable[..., tuple[int, str, str]]
) -> None:
    code, out, err = said("keys")
    assert (code, err) == (0, "")
    assert out.endswith(f"Lines of your own go into {tmp_path / 'config' / 'keybindings.toml'}\n")
    code, out, _ = said("keys", "--json")
    assert all(set(key) == {"id", "keys", "help"} for key in _objects(out))
    assert {"desk.undo", "desk.redo"} <= {key["id"] for key in _objects(out)}


def test_a_mistake_in_the_users_keys_is_told(
    tmp_path: Path, said: Callable[..., tuple[int, str, str]]
) -> None:
    (tmp_path / "config").mkdir()
    (tmp_path / "config" / "keybindings.toml").write_text('[desk]\nundoo = ["u"]\n')
    code, out, err = said("keys")
    assert code == 1
    assert out
    assert "keybindings.toml" in err
    assert "undoo" in err
    assert err.startswith("glossator: ")


@pytest.mark.parametrize("command", ["stats", "log", "check", "undo"])
def test_a_project_that_is_not_there_is_one_sentence(
    tmp_path: Path, said: Callable[..., tuple[int, str, str]], command: str
) -> None:
    path = tmp_path / "none.db"
    code, out, err = said(command, str(path))
    assert (code, out) == (1, "")
    assert err == f"glossator: {path} does not exist: “glossator add {path} FILE…” makes it\n"
    assert not path.exists()


@pytest.mark.parametrize(
    "arguments",
    [
        ["stats"],
        ["stats", "a.db", "b.db"],
        ["add", "a.db"],
        ["export", "a.db", "csv", "out"],
        ["log", "a.db", "--limit", "many"],
        ["log", "a.db", "--\x1b[31m\n"],
        ["--colour"],
    ],
)
def test_wrong_usage_is_one_line_and_exit_code_2(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as left:
        run(arguments)
    out, err = capsys.readouterr()
    assert (left.value.code, out) == (2, "")
    assert re.fullmatch(r"glossator( \w+)?: [^\x1b\n]+ \(see glossator( \w+)? --help\)\n", err)


def test_a_folder_without_texts_is_told_and_makes_no_project(
    tmp_path: Path, said: Callable[..., tuple[int, str, str]]
) -> None:
    folder, project = tmp_path / "empty", tmp_path / "new.db"
    folder.mkdir()
    code, out, err = said("add", str(project), str(folder))
    assert (code, out) == (1, "")
    assert err.startswith(f"glossator: {folder} holds no file of a format that is read; ")
    assert said("add", str(project), str(tmp_path / "none.txt"))[0] == 1
    assert not project.exists()


def test_a_project_that_was_there_stays_though_nothing_came_in(
    tmp_path: Path, news: str, said: Callable[..., tuple[int, str, str]]
) -> None:
    assert said("add", news, str(tmp_path / "none.txt"))[0] == 1
    assert said("check", news)[0] == 0


@pytest.mark.parametrize("command", ["stats", "log", "check", "undo"])
def test_an_empty_file_is_not_turned_into_a_project(
    tmp_path: Path, said: Callable[..., tuple[int, str, str]], command: str
) -> None:
    path = tmp_path / "empty.db"
    path.touch()
    code, out, err = said(command, str(path))
    assert (code, out) == (1, "")
    assert err.startswith(f"glossator: {path} is empty: ")
    assert path.read_bytes() == b""


@pytest.mark.parametrize(
    ("error", "told"),
    [
        (OSError(28, "No space left on device"), "no space left on device"),
        (OSError(13, "Permission denied", "a.txt"), "a.txt: permission denied"),
        (OSError(13, "Permission denied", b"a.txt"), "a.txt: permission denied"),
    ],
)
def test_what_the_system_refuses_is_told_without_its_number(
    news: str,
    said: Callable[..., tuple[int, str, str]],
    monkeypatch: pytest.MonkeyPatch,
    error: OSError,
    told: str,
) -> None:
    def fail(*_: object) -> None:
        raise error

    monkeypatch.setattr("store.statistics.statistics", fail)
    assert said("stats", news) == (1, "", f"glossator: {told}\n")
