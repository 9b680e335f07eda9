"""The matcher from the command line: two names, pairs of a table, lists into clusters."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.tui.subcommands.conftest import Said

HOSTILE = "Jan\x1b[31m\u202eLeike"


def records(out: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in out.splitlines()]


@pytest.fixture
def file(tmp_path: Path) -> Callable[[str, str], Path]:
    def written(name: str, text: str) -> Path:
        path = tmp_path / name
        path.write_text(text, encoding="utf-8")
        return path

    return written


def test_two_names_are_compared_with_reasons(said: Callable[..., Said]) -> None:
    code, out, err = said("compare", "--json", "Daniel Kokotajlo", "Daniel Cocateo")
    (record,) = records(out)
    assert (code, err) == (0, "")
    assert (record["a"], record["b"], record["type"]) == (
        "Daniel Kokotajlo",
        "Daniel Cocateo",
        "PERSON",
    )
    assert record["same"] is True
    assert record["zone"] in ("sure", "suggested")
    assert 0.5 <= record["score"] <= 1
    assert record["reasons"]


def test_types_are_known_by_their_names_in_the_field(said: Callable[..., Said]) -> None:
    for name in ("PROD", "product"):
        _, out, _ = said("compare", "--json", "Grok 3", "Grok 4", "--type", name)
        (record,) = records(out)
        assert (record["type"], record["same"], record["zone"]) == ("PRODUCT", False, "none")


def test_people_read_one_line_a_pair(said: Callable[..., Said]) -> None:
    _, out, _ = said("compare", HOSTILE, "Jan Leike")
    assert out.count("\n") == 1
    assert "\x1b" not in out
    assert "\u202e" not in out


@pytest.mark.parametrize("names", [(), ("Ann",), ("Ann", "Bo", "Cy")])
def test_it_takes_two_names(said: Callable[..., Said], names: tuple[str, ...]) -> None:
    code, _, err = said("compare", *names)
    assert code == 2
    assert "takes two names, or --pairs" in err


def test_pairs_come_from_a_table_in_its_order(
    said: Callable[..., Said], file: Callable[[str, str], Path]
) -> None:
    table = file(
        "pairs.tsv",
        "set\ttype\ta\tb\nx\tPER\tJan Leike\tLeike\nx\tPROD\tGrok-4\tGrok 4\nx\tLOC\tRome\tOslo\n",
    )
    code, out, _ = said("compare", "--json", "--pairs", table)
    assert code == 0
    assert [(r["a"], r["type"], r["same"]) for r in records(out)] == [
        ("Jan Leike", "PERSON", True),
        ("Grok-4", "PRODUCT", True),
        ("Rome", "PLACE", False),
    ]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("a\ttype\nAnn\tPER\n", "pairs.tsv has no column “b” (line 2); its first row names"),
        ("a\tb\ttype\nAnn\tBo\tdog\n", "pairs.tsv:2 has “dog” for a type; write one of PERSON"),
        ("", "pairs.tsv"),
    ],
)
def test_a_bad_table_is_told_by_its_line(
    said: Callable[..., Said], file: Callable[[str, str], Path], text: str, told: str
) -> None:
    code, out, err = said("compare", "--json", "--pairs", file("pairs.tsv", text))
    assert (code, out) == (1, "")
    assert told in err
    assert err.count("\n") == 1


def test_names_a_line_are_put_into_clusters(
    said: Callable[..., Said], file: Callable[[str, str], Path]
) -> None:
    names = file("names.txt", "LM Arena\nLMArena\n\nGoogle\n")
    code, out, _ = said("cluster", names, "--type", "ORG", "--json")
    assert code == 0
    assert sorted(sorted(m["name"] for m in r["members"]) for r in records(out)) == [
        ["Google"],
        ["LM Arena", "LMArena"],
    ]


def test_a_table_of_names_is_read_by_its_headings(
    said: Callable[..., Said], file: Callable[[str, str], Path]
) -> None:
    table = file("names.csv", "type,name\nORG,LM Arena\nORG,LMArena\n")
    (record,) = records(said("cluster", "--json", table)[1])
    assert record["type"] == "ORG"
    code, _, err = said("cluster", file("other.csv", "who\nAnn\n"))
    assert code == 1
    assert "other.csv has no column “name”" in err


def test_a_guess_at_the_encoding_is_told(said: Callable[..., Said], tmp_path: Path) -> None:
    path = tmp_path / "names.txt"
    path.write_bytes("Torsten Sløk\n".encode("latin-1"))
    code, out, err = said("cluster", path)
    assert (code, out.count("Torsten")) == (0, 2)
    assert "which is a guess" in err


def test_names_of_one_document_are_resolved_first(
    said: Callable[..., Said], file: Callable[[str, str], Path]
) -> None:
    lines = [
        {"name": "Jan Leike", "type": "PER", "doc": "a", "count": 2},
        {"name": "Leike", "type": "PER", "doc": "a"},
        {"name": "Fred Leike", "type": "PER", "doc": 7},
        {"name": "Leike", "type": "PER", "doc": 7},
    ]
    names = file("names.jsonl", "".join(json.dumps(line) + "\n" for line in lines))
    _, out, _ = said("cluster", "--json", names)
    fred, jan = records(out)
    assert (fred["name"], jan["name"]) == ("Fred Leike", "Jan Leike")
    assert jan["members"] == [
        {"name": "Jan Leike", "count": 2, "doc": "a"},
        {"name": "Leike", "count": 1, "doc": "a"},
    ]
    assert {member["doc"] for member in fred["members"]} == {"7"}


def test_names_come_out_as_they_went_in(
    said: Callable[..., Said], file: Callable[[str, str], Path]
) -> None:
    lines = file("names.jsonl", json.dumps({"name": " Jan \u00a0Leike\t", "doc": " a "}) + "\n")
    (record,) = records(said("cluster", "--json", lines)[1])
    assert record["members"] == [{"name": " Jan \u00a0Leike\t", "count": 1, "doc": " a "}]


def test_the_order_of_the_lines_has_no_part_in_it(
    said: Callable[..., Said], file: Callable[[str, str], Path]
) -> None:
    names = ["Jan Leike", "Daniel Kokotajlo", "Daniel Cocateo", "Leike", "Jan Leika"]
    outs = {
        said("cluster", "--json", file("names.txt", "\n".join(order)))[1]
        for order in (names, names[::-1], sorted(names))
    }
    assert len(outs) == 1


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('{"type": "PER"}\n', "names.jsonl:1 has no “name”"),
        ('{"name": "Ann", "count": 0}\n', "names.jsonl:1 has 0 for a count"),
        ('{"name": "Ann"}\n{"name": "Bo", "type": "x"}\n', "names.jsonl:2 has “x” for a type"),
        ('{"name": "Ann"}\n[1]\n', "names.jsonl:2 "),
    ],
)
def test_a_bad_line_is_told_and_nothing_is_printed(
    said: Callable[..., Said], file: Callable[[str, str], Path], text: str, told: str
) -> None:
    code, out, err = said("cluster", "--json", file("names.jsonl", text))
    assert (code, out) == (1, "")
    assert told in err
