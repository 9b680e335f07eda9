"""Text from outside never talks to the terminal, whatever it is made of and wherever it shows."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from store import EntityType, LinkType, Metadata, Role, Span, open_project
from store.check import check_project
from tests.terminal.hostile import ALL, ARTICLES, payloads_in, strange_characters
from tests.terminal.program import SAVED, Program

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

NAME = ALL.replace("/", "").replace("\x00", "")
"""For a file: all that a name may hold."""


def clean(program: Program) -> None:
    """Assert that the terminal was sent nothing but text and what the program means to send."""
    assert payloads_in(bytes(program.received)) == []
    assert strange_characters(bytes(program.received)) == set()
    assert "Traceback" not in program.text


def in_sync(program: Program) -> None:
    """Wait until every key so far is handled: the help comes, and goes."""
    program.press("?")
    program.wait_for("anywhere on the desk")
    program.press("?")
    program.wait_until(lambda: "anywhere on the desk" not in program.text, "the desk")


@pytest.fixture
def hostile(tmp_path: Path) -> Path:
    """A project in which everything that may come from outside is hostile."""
    path = tmp_path / "hostile.db"
    with open_project(path, create=True, annotator="me") as project:
        for name, raw in ARTICLES.items():
            project.add_text(raw, f"{name} {ALL}.txt", Metadata(ALL, ALL, ALL))
        raw, article = ARTICLES["mixed"], 1
        end = raw.index(" left")
        first = project.mentions.add(article, Span.of(0, end), EntityType.PERSON)
        project.mentions.add(article, Span.of(4, end), EntityType.PERSON)
        said, again = raw.index("He said"), raw.rindex(ALL)
        claim = project.claims.mark(article, Role.CONTENT, Span.of(said, said + 300))
        other = project.claims.mark(article, Role.SOURCE, Span.of(again, again + len(ALL)))
        project.claims.set_claimers(claim, (first.entity_id,))
        project.links.add(LinkType.SAME, claim.id, other.id, ALL)
        project.notes.write(article, ALL, mention_id=first.id)
    return path


LEAVE = "\x03"
"""Closes whatever dialog is open; the Escape key would need a pause after it."""

ROUND = "G B \x04\x15{}()0$jkhlgWEQSPww"
WALKS = {
    "pages": f"{ROUND}J" * (len(ARTICLES) - 1) + ROUND,
    "labels": "gW1gS1uu\x12\x12g.wwx[*" + LEAVE,
    "long labels": "".join(f"J{key}" for key in ("GW2", "gS3", "gP4", "gQ5E6")),
    "preview": "g]*jkx*\t\r",
    "chooser": f"g]eJan{LEAVE}e\x0e\x10\r",
    "annotations": "Lgojjjo\t\tjjo\t-T2e\rG",
    "notes": "g]iseen\riseen too\rIall of it\rL\t\t",
    "search": "/Leike\rnN/RED\r",
    "claims": f"gSc)wsrAJan{LEAVE}ACTF~^A\rV\rL\t",
    "ties": "gSct\rn",
    "articles": "H/RED\rjjgk>Gl`\\L",
    "pastes": f"/\x1b[200~{ALL}\x1b[201~\rg]e\x1b[200~{ALL}\x1b[201~{LEAVE}",
    "judgements": "g]e\x0eJan\x0f'yyudd",
    "states": "!!ZKU",
}


@pytest.mark.parametrize("walk", WALKS)
def test_hostile_labels_stay_text_on_every_screen(
    walk: str, hostile: Path, variables: Mapping[str, str]
) -> None:
    with Program([str(hostile)], variables, (120, 35)) as program:
        program.wait_for(SAVED)
        program.press(WALKS[walk])
        if walk == "ties":
            program.wait_for("supports")
            program.press("s\r")
        in_sync(program)
        program.press("q")
        assert program.exit_code() == 0
        clean(program)
    with open_project(hostile, read_only=True) as project:
        assert list(check_project(project)) == []


def test_hostile_files_are_harmless_on_the_command_line(
    tmp_path: Path, variables: Mapping[str, str]
) -> None:
    project = tmp_path / f"p {NAME[:80]}.db"
    folder = tmp_path / "texts[" / "foo]"
    folder.mkdir(parents=True)
    for name, raw in ARTICLES.items():
        (folder / f"{name} {NAME[:60]}.txt").write_text(raw, newline="")
    (folder / f"bad {NAME[:60]}.txt").write_bytes(b"\xff\x1b]52;c;SEVJTA==\x07")
    (folder / os.fsdecode(b"not utf-8 \xff\x9b31m.txt")).write_text("Jan Leike left OpenAI.")
    for expected, arguments in (
        (0, ["add", str(project), str(folder)]),
        (1, ["add", str(project), str(folder), str(folder / f"none {NAME}")]),
        (1, [str(folder / f"none {NAME}")]),
        (1, [str(tmp_path / "texts[" / "foo]")]),
        (2, [str(project), NAME, NAME]),
        (2, ["export", str(project), NAME, "-"]),
        (2, ["log", str(project), "--limit", NAME]),
        (0, ["stats", str(project)]),
        (0, ["check", str(project)]),
        (0, ["log", str(project)]),
    ):
        with Program(arguments, variables) as program:
            assert program.exit_code() == expected, program.text
            clean(program)


def test_hostile_labels_are_harmless_on_the_command_line(
    hostile: Path, variables: Mapping[str, str]
) -> None:
    for command in ("log", "stats", "check", "undo", "undo", "undo", "log"):
        with Program([command, str(hostile)], variables) as program:
            assert program.exit_code() == 0, program.text
            clean(program)
