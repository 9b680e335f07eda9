"""What another program proposes is taken in whole, and stands before our own proposals."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from store import EntityType, Form, IntakeError, Project, Role, Span
from store.given_suggestions import read_given
from tests.store.proposing import claims_in, keep, names_in, proposed

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


@pytest.fixture
def write(tmp_path: Path) -> Callable[..., Path]:
    """Write some records as JSON Lines."""

    def written(*records: dict[str, Any], name: str = "model.jsonl") -> Path:
        path = tmp_path / name
        path.write_text("".join(json.dumps(record) + "\n" for record in records))
        return path

    return written


def take(project: Project, path: Path) -> None:
    project.suggestions.take(read_given(project, path, print))


def test_names_and_claims_are_taken_in(
    project: Project, article: int, at: Callable[[str], Span], write: Callable[..., Path]
) -> None:
    leike, content = at("Leike said"), at("“Safety has taken a back seat,”")
    name = {"start": leike.start, "end": leike.start + 5, "text": "Leike", "type": "PER"}
    claim = {
        "source": [[leike.start, leike.start + 5]],
        "cue": [[leike.start + 6, leike.end]],
        "content": [[content.start, content.end]],
        "claimant": "Leike",
        "score": 0.7,
    }
    sha256 = project.articles.get(article).sha256
    take(project, write({"sha256": sha256, "mentions": [name], "claims": [claim]}))
    (mention,) = names_in(project, article)
    assert (mention.quote, mention.type, mention.score) == ("Leike", EntityType.PERSON, 1.0)
    assert mention.origin == "model.jsonl"
    (suggested,) = claims_in(project, article)
    assert suggested.quotes[Role.CUE] == "said"
    assert (suggested.form, suggested.score) == (Form.DIRECT, 0.7)
    assert suggested.claimant is not None
    assert suggested.claimant.name == "Leike"


def test_they_stay_when_the_article_is_read_again_and_stand_before_ours(
    project: Project, article: int, at: Callable[[str], Span], write: Callable[..., Path]
) -> None:
    altman = at("Sam Altman")
    given = {"start": altman.start, "end": altman.end, "type": "ORG"}
    take(project, write({"article": article, "mentions": [given]}))
    keep(project, article, [proposed(at("Jan Leike")), proposed(altman)])
    assert [(each.quote, each.type) for each in names_in(project, article)] == [
        ("Jan Leike", EntityType.PERSON),
        ("Sam Altman", EntityType.ORG),
    ]


def test_the_same_file_again_takes_the_place_of_the_first(
    project: Project, article: int, at: Callable[[str], Span], write: Callable[..., Path]
) -> None:
    for words in ("Jan Leike", "Sam Altman"):
        span = at(words)
        given = {"start": span.start, "end": span.end, "type": "PERSON"}
        take(project, write({"article": article, "mentions": [given]}))
    assert [each.quote for each in names_in(project, article)] == ["Sam Altman"]


@pytest.mark.parametrize(
    ("record", "told"),
    [
        ({"article": 7}, "the project has not"),
        ({"path": "nowhere.txt"}, "the project has not"),
        ({}, "the project has not"),
        ({"article": 1, "mentions": {}}, "no list of objects"),
        ({"article": 1, "mentions": [3]}, "no list of objects"),
        ({"article": 1, "mentions": [{"start": 3, "end": 2, "type": "ORG"}]}, "no place"),
        ({"article": 1, "mentions": [{"start": 0, "end": 9**9, "type": "ORG"}]}, "code points"),
        ({"article": 1, "mentions": [{"start": 0, "end": 5, "type": "DOG"}]}, "DOG"),
        (
            {"article": 1, "mentions": [{"start": 0, "end": 5, "text": "Musk", "type": "ORG"}]},
            "reads “Leike”",
        ),
        (
            {"article": 1, "mentions": [{"start": 0, "end": 5, "type": "ORG", "score": 2}]},
            "for a score",
        ),
        ({"article": 1, "claims": [{"cue": [[0, 5]]}]}, "without content"),
        ({"article": 1, "claims": [{"content": "all"}]}, "no place"),
    ],
)
def test_what_does_not_fit_is_refused_with_its_line_and_nothing_is_kept(
    project: Project,
    article: int,
    write: Callable[..., Path],
    record: dict[str, Any],
    told: str,
) -> None:
    good = {"article": article, "mentions": [{"start": 0, "end": 5, "type": "PERSON"}]}
    with pytest.raises(IntakeError, match=rf"model\.jsonl:2 .*{told}"):
        take(project, write(good, record))
    assert names_in(project, article) == []
