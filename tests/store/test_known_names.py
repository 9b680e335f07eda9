"""A table of known names is loaded whole or not at all, and matched first."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from store import EntityType, IntakeError, Project, Span
from store.known_names import load_known, read_known

if TYPE_CHECKING:
    from pathlib import Path

CSV = """name,type,aliases,id
Daniel Kokotajlo,PER,Danny K; Kokotailo|D. Kokotajlo,wikidata:Q1
OpenAI,ORG,,
"""
JSONL = """{"name": "Daniel Kokotajlo", "type": "PER", "aliases": ["Danny K"], "id": "wikidata:Q1"}
{"name": "OpenAI", "type": "ORG"}
"""


@pytest.fixture
def load(project: Project, tmp_path: Path) -> object:
    def loaded(text: str, name: str = "known.csv") -> object:
        file = tmp_path / name
        file.write_text(text, encoding="utf-8")
        return load_known(project, read_known(file, print))

    return loaded


LIST = "[" + JSONL.strip().replace("\n", ",\n") + "]"


@pytest.mark.parametrize(("text", "aliases"), [(CSV, 3), (JSONL, 1), (LIST, 1)])
def test_a_table_makes_entities(project: Project, load: object, text: str, aliases: int) -> None:
    loaded = load(text)  # type: ignore[operator]
    assert (loaded.rows, loaded.new, loaded.aliases) == (2, 2, aliases)
    found = project.entities.find("danny k", EntityType.PERSON)
    assert found is not None
    assert project.entities.get(found).name == "Daniel Kokotajlo"
    assert project.aliases.identifiers(found) == ["wikidata:Q1"]


def test_it_is_one_step_and_loading_it_again_changes_nothing(
    project: Project, load: object
) -> None:
    load(CSV)  # type: ignore[operator]
    again = load(CSV)  # type: ignore[operator]
    assert (again.new, again.aliases) == (0, 0)
    assert len(list(project.history.steps())) == 1
    project.undo()
    assert len(project.entities) == 0


def test_a_label_goes_to_the_known_entity(project: Project, load: object) -> None:
    load(CSV)  # type: ignore[operator]
    article = project.add_text("Kokotailo spoke.")
    mention = project.mentions.add(article, Span.of(0, 9), EntityType.PERSON)
    assert project.entities.get(mention.entity_id).name == "Daniel Kokotajlo"


def test_a_row_without_id_is_the_entity_of_its_name(project: Project, load: object) -> None:
    openai = project.entities.create("OpenAI", EntityType.ORG)
    assert load(CSV).new == 1  # type: ignore[operator]
    assert project.entities.find("OpenAI", EntityType.ORG) == openai


def test_two_of_one_name_are_told_apart_by_their_ids(project: Project, load: object) -> None:
    loaded = load("name,type,id\nJohn Smith,PER,Q1\nJohn Smith,PER,Q2\n")  # type: ignore[operator]
    assert loaded.new == 2
    project.variants.refresh()
    ids = [project.aliases.identified(q) for q in ("Q1", "Q2")]
    assert project.entities.root(ids[0] or 0) != project.entities.root(ids[1] or 0)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("name,type\nAnn,PER\n,PER\n", r"known.csv:3 has no name"),
        ("name,type\nAnn,PER\nBo,dog\n", r"known.csv:3 has “dog” for a type; write one of PERSON"),
        ("name\nAnn\n", r"known.csv has no column “type” .line 2.; its first row names"),
        ("name,type\nAnn,\n", r"known.csv:2 has no type"),
        ('{"name": "Ann", "type": "PER", "aliases": 3}\n', r"known.csv:1 has no list of names"),
        ('{"name": "Ann"\n', r"known.csv:1 "),
        ("name,type,id\nAnn,PER,Q1\nAcme,ORG,Q1\n", r"known.csv:3 says that Q1 is ORG, but “Ann”"),
    ],
)
def test_a_bad_row_is_named_and_nothing_is_loaded(
    project: Project, load: object, text: str, reason: str
) -> None:
    with pytest.raises(IntakeError, match=reason):
        load(text)  # type: ignore[operator]
    assert len(project.entities) == 0
