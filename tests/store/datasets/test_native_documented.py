"""`docs/native-jsonl.md` says just what the export holds."""

from __future__ import annotations

import hashlib
import json
import re
from pathlib import Path
from typing import Any

import pytest

from store import (
    Act,
    ArticleState,
    Certainty,
    EntityType,
    Form,
    LinkType,
    Origin,
    Polarity,
    Project,
    Reason,
    Role,
    Span,
    Verdict,
    open_project,
)
from store.datasets.native import SCHEMA, Exporter
from store.spans import GAP

PAGE = (Path(__file__).parents[3] / "docs" / "native-jsonl.md").read_text(encoding="utf-8")
SECTIONS = dict(re.findall(r"^## (.+)\n((?:(?!## ).*\n)*)", PAGE, re.MULTILINE))
ROLES = {str(role) for role in Role}


def _documented(section: str) -> set[str]:
    return set(re.findall(r"^\| `(\w+)` \|", SECTIONS[section], re.MULTILINE))


def _label_everything(project: Project) -> None:
    text = "Ann left. Bo left too."
    article = project.add_text(text, "a.txt")
    project.add_text(f"{text}\n", "b.txt")  # nearly the same
    ann, bo = (
        project.mentions.add(article, Span.of(start, end), EntityType.PERSON)
        for start, end in ((0, 3), (10, 12))
    )
    project.judgements.judge(ann.entity_id, bo.entity_id, Verdict.DIFFERENT)
    claim = project.claims.mark(article, Role.CUE, Span.of(4, 8))
    for role in Role:
        claim = project.claims.mark(article, role, Span.of(4, 8), claim)
    other = project.claims.mark(article, Role.CUE, Span.of(13, 17))
    project.links.add(LinkType.SAME, claim.id, other.id)
    project.notes.write(article, "Well.")


@pytest.fixture
def record(tmp_path: Path) -> dict[str, Any]:
    with open_project(tmp_path / "news.db", create=True) as project:
        _label_everything(project)
        return Exporter(project).record(project.articles.get(1))


def test_every_field_that_is_written_is_documented_and_no_other(record: dict[str, Any]) -> None:
    claim = record["claims"][0]
    written = {
        "Article": record,
        "Block": record["blocks"][0],
        "Near-duplicate": record["near"][0],
        "Mention": record["mentions"][0],
        "Entity": record["entities"][0],
        "Judgement": record["judgements"][0],
        "Claim": claim,
        "Marked span": claim["cue"],
        "Link": record["links"][0],
        "Note": record["notes"][0],
    }
    assert {section: set(fields) for section, fields in written.items()} == {
        section: _documented(section) for section in written
    }


@pytest.mark.parametrize(
    ("section", "values"),
    [
        ("Article", ArticleState),
        ("Block", Reason),
        ("Block", Origin),
        ("Mention", EntityType),
        ("Judgement", Verdict),
        ("Claim", Form),
        ("Claim", Act),
        ("Claim", Certainty),
        ("Claim", Polarity),
        ("Link", LinkType),
    ],
)
def test_every_value_of_a_field_is_documented(section: str, values: type[Any]) -> None:
    assert all(f"`{value}`" in SECTIONS[section] for value in values)


def test_the_rules_name_the_schema_and_the_gap() -> None:
    assert f"`{SCHEMA}`" in SECTIONS["Article"]
    assert f"`{GAP}`" in SECTIONS["Rules"]


def test_the_example_is_one_line_as_it_is_written(record: dict[str, Any]) -> None:
    example = json.loads(SECTIONS["An example"].split("```")[1].removeprefix("json"))
    text = example["text"]
    assert set(example) == set(record)
    assert example["sha256"] == hashlib.sha256(text.encode()).hexdigest()
    (claim,) = example["claims"]
    assert set(claim) | ROLES == _documented("Claim")
    for label in (*example["mentions"], *(claim[role] for role in ROLES & set(claim))):
        assert label["quote"] == GAP.join(text[start:end] for start, end in label["span"])
