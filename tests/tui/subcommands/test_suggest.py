"""What would be proposed, from the command line; and what another program proposes, taken in."""

from __future__ import annotations

import io
import json
import re
import sys
from typing import TYPE_CHECKING, Any

import pytest

from store import ClaimSuggestion, MentionSuggestion, open_project
from store.suggest import SHOWN

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from store import Span
    from tests.tui.subcommands.conftest import Said

TEXT = """Jan Leike leaves OpenAI

Jan Leike left OpenAI on Tuesday. “Safety has taken a back seat to shiny products,” Leike said.
"""


@pytest.fixture(autouse=True)
def proposer() -> None:
    """Let the real suggesters propose."""


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "leike.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def record_of(out: str) -> dict[str, Any]:
    (line,) = out.splitlines()
    record: dict[str, Any] = json.loads(line)
    return record


def test_offsets_are_of_the_raw_text(said: Callable[..., Said], article: Path) -> None:
    code, out, err = said("suggest", "--json", "--whole", article)
    record = record_of(out)
    assert (code, err, record["path"]) == (0, "", str(article))
    for mention in record["mentions"]:
        assert TEXT[mention["start"] : mention["end"]] == mention["text"]
        assert SHOWN <= mention["score"] <= 1
    found = {(mention["text"], mention["type"]) for mention in record["mentions"]}
    assert found >= {("Jan Leike", "PERSON"), ("OpenAI", "ORG"), ("Tuesday", "DATE")}


def test_a_claim_has_its_roles_and_its_claimant(said: Callable[..., Said], article: Path) -> None:
    _, out, _ = said("suggest", "--json", "--whole", article)
    (claim,) = [claim for claim in record_of(out)["claims"] if claim["form"] == "direct"]
    quoted = {role: [TEXT[a:b] for a, b in claim[role]] for role in ("source", "cue", "content")}
    assert (quoted["source"], quoted["cue"]) == (["Leike"], ["said"])
    assert "Safety has taken a back seat to shiny products" in quoted["content"][0]
    assert claim["claimant"] in ("Jan Leike", "Leike")


def test_people_read_names_and_who_says_what(said: Callable[..., Said], article: Path) -> None:
    code, out, _ = said("suggest", "--whole", article)
    assert code == 0
    assert "PERSON   Jan Leike" in out
    assert "Safety has taken a back seat" in out


def test_only_likely_ones_are_printed(said: Callable[..., Said], article: Path) -> None:
    _, out, _ = said("suggest", "--json", "--whole", "--score", "1", article)
    assert record_of(out)["mentions"] == record_of(out)["claims"] == []


def test_dropped_text_is_left_out_unless_all_is_wanted(
    said: Callable[..., Said], tmp_path: Path
) -> None:
    path = tmp_path / "menu.txt"
    path.write_text(f"{TEXT}\n\nRELATED ARTICLES\nMary Miller joins Acme Corporation\n")
    whole, kept = (
        {mention["text"] for mention in record_of(out)["mentions"]}
        for _, out, _ in (
            said("suggest", "--json", "--whole", path),
            said("suggest", "--json", path),
        )
    )
    assert "Jan Leike" in kept < whole


def test_what_is_printed_can_be_taken_in_again(
    said: Callable[..., Said], article: Path, tmp_path: Path
) -> None:
    project = tmp_path / "news.db"
    assert said("add", project, article)[0] == 0
    _, out, _ = said("suggest", "--json", "--whole", article)
    given = tmp_path / "given.jsonl"
    given.write_text(out)
    code, told, err = said("suggest", project, "--from", given)
    assert (code, err) == (0, "")
    assert "for 1 article taken in" in told
    with open_project(project) as opened:
        names = [
            (suggestion.quote, suggestion.origin)
            for suggestion in opened.suggestions.of_article(1)
            if isinstance(suggestion, MentionSuggestion)
        ]
        assert ("OpenAI", "rules") in names
        assert len(opened.mentions) == 0


def test_a_project_is_no_text_and_the_desk_and_from_are_named(
    said: Callable[..., Said], article: Path, tmp_path: Path
) -> None:
    project = tmp_path / "news.db"
    said("add", project, article)
    code, out, err = said("suggest", article, project)
    assert (code, out, err.count("\n")) == (2, "", 1)
    assert f"glossator {project}" in err
    assert "--from FILE" in err


def test_what_a_file_proposed_is_withdrawn_by_its_name(
    said: Callable[..., Said], article: Path, tmp_path: Path
) -> None:
    project, given, other = (tmp_path / name for name in ("news.db", "a.jsonl", "b.jsonl"))
    said("add", project, article)
    for path, end in ((given, 9), (other, 3)):
        mention = {"start": 0, "end": end, "type": "PERSON"}
        path.write_text(json.dumps({"path": article.name, "mentions": [mention]}))
        assert said("suggest", project, "--from", path)[0] == 0
    code, out, err = said("suggest", project, "--withdraw", tmp_path / "elsewhere" / "a.jsonl")
    assert (code, out, err) == (0, "1 suggestion from a.jsonl withdrawn\n", "")
    with open_project(project) as opened:
        assert opened.suggestions.given() == {"b.jsonl": 1}
    code, out, err = said("suggest", project, "--withdraw", "a.jsonl")
    assert (code, out) == (1, "")
    assert "it has some from b.jsonl" in err
    said("suggest", project, "--withdraw", "b.jsonl")
    *_, err = said("suggest", project, "--withdraw", "b.jsonl")
    assert "no suggestions from b.jsonl, nor from any other file" in err


def test_an_empty_file_changes_nothing_and_tells_how_to_withdraw(
    said: Callable[..., Said], article: Path, tmp_path: Path
) -> None:
    project, given = tmp_path / "news.db", tmp_path / "model.jsonl"
    said("add", project, article)
    given.write_text('{"article": 1, "mentions": [{"start": 0, "end": 9, "type": "PERSON"}]}')
    said("suggest", project, "--from", given)
    given.write_text("\n")
    code, out, err = said("suggest", project, "--from", given)
    assert (code, out) == (1, "")
    assert "--withdraw model.jsonl" in err
    with open_project(project) as opened:
        assert opened.suggestions.given() == {"model.jsonl": 1}


@pytest.mark.parametrize("line", ["{bad", "7"])
def test_a_bad_line_is_told_with_a_remedy_that_adds_nothing(
    said: Callable[..., Said], article: Path, tmp_path: Path, line: str
) -> None:
    project, given = tmp_path / "news.db", tmp_path / "model.jsonl"
    said("add", project, article)
    given.write_text(f'{{"article": 1, "mentions": []}}\n{line}\n')
    code, _, err = said("suggest", project, "--from", given)
    assert code == 1
    assert f"{given}:2 is no" in err
    assert "; " in err
    assert "add" not in err


def test_a_line_that_does_not_fit_is_refused_with_its_number(
    said: Callable[..., Said], article: Path, tmp_path: Path
) -> None:
    project = tmp_path / "news.db"
    said("add", project, article)
    given = tmp_path / "given.jsonl"
    given.write_text('{"article": 1, "mentions": []}\n{"article": 2, "mentions": []}\n')
    code, _, err = said("suggest", project, "--from", given)
    assert code == 1
    assert f"{given}:2" in err


NESTED = """Leike writes

“She told me that safety has taken a back seat to shiny products,” Jan Leike wrote on Friday.

“OpenAI said that it would listen,” Mira Murati said.
"""


def test_claims_come_back_as_they_were_with_claimant_and_nesting(
    said: Callable[..., Said], tmp_path: Path
) -> None:
    project, path, given = (tmp_path / name for name in ("news.db", "nested.txt", "given.jsonl"))
    path.write_text(NESTED, encoding="utf-8")
    assert said("add", project, path)[0] == 0
    _, out, _ = said("suggest", "--json", path)
    claims = record_of(out)["claims"]
    reason = '"reason": "as printed"'
    given.write_text(re.sub('"reason": "[^"]*"', reason, out))
    said("suggest", project, "--from", given)
    with open_project(project) as opened:
        suggestions = opened.suggestions.of_article(1)
    found = [each for each in suggestions if isinstance(each, ClaimSuggestion)]
    assert {each.reason for each in found} == {"as printed"}, "and none is our own"

    def places(span: Span | None) -> list[list[int]] | None:
        return [list(fragment) for fragment in span.fragments] if span else None

    def as_read(claim: ClaimSuggestion) -> list[object]:
        name = claim.claimant.name if claim.claimant else None
        return [places(claim.span), name, places(claim.outer), str(claim.form)]

    outer = [each["nested_in"] for each in claims]
    printed = [
        [
            each["content"],
            each["claimant"],
            None if place is None else claims[place]["content"],
            each["form"],
        ]
        for each, place in zip(claims, outer, strict=True)
    ]
    assert any(place is not None for place in outer), "else nothing is tested"
    assert any(each["claimant"] for each in claims)
    assert sorted(map(str, map(as_read, found))) == sorted(map(str, printed))


def test_what_is_piped_in_is_taken_in(
    said: Callable[..., Said], article: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    project = tmp_path / "news.db"
    said("add", project, article)
    lines = [
        {"article": 1, "mentions": [{"start": 0, "end": 9, "type": "PERSON"}]},
        {"article": 1, "mentions": [{"start": 17, "end": 23, "type": "ORG"}]},
    ]
    piped = "\n".join(map(json.dumps, lines)).encode()
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(piped)))
    code, out, _ = said("suggest", "--json", project, "--from", "-")
    assert (code, json.loads(out)) == (0, {"articles": 1, "suggestions": 2})
    with open_project(project) as opened:
        origins = {each.origin for each in opened.suggestions.of_article(1)}
    assert "standard input" in origins


@pytest.mark.parametrize(
    "option",
    [
        ("--whole",),
        ("--score", "0"),
        ("--spacy", "any"),
        ("--format", "jsonl"),
        ("--encoding", "utf-8"),
        ("--split", "==="),
        ("--field", "text=body"),
    ],
)
def test_what_means_nothing_to_taking_in_is_refused(
    said: Callable[..., Said], article: Path, tmp_path: Path, option: tuple[str, ...]
) -> None:
    project, given = tmp_path / "news.db", tmp_path / "given.jsonl"
    said("add", project, article)
    given.write_text('{"article": 1, "mentions": []}')
    code, out, err = said("suggest", project, "--from", given, *option)
    assert (code, out) == (2, "")
    assert f"leave out {option[0]}" in err


def test_adding_goes_on_with_what_an_interrupted_go_did_not_read(
    said: Callable[..., Said], article: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(_: object) -> None:
        raise KeyboardInterrupt

    project = tmp_path / "news.db"
    with monkeypatch.context() as patch:
        patch.setattr("store.article_reading.read_articles", interrupted)
        code, _, err = said("add", project, article)
    assert code == 130
    assert "stopped: 1 added; add the same again to go on" in err
    assert said("add", project, article)[0] == 0
    with open_project(project) as opened:
        assert not opened.suggestions.is_due
        assert opened.suggestions.left([1])[1] > 2


def test_adding_an_article_proposes_at_once(
    said: Callable[..., Said], article: Path, tmp_path: Path
) -> None:
    project = tmp_path / "news.db"
    said("add", project, article)
    with open_project(project) as opened:
        due = opened.suggestions.is_due
        assert opened.suggestions.left([1])[1] > 2
        assert len(opened.mentions) == 0
    assert not due


def test_a_missing_pipeline_is_told_with_what_installs_it(
    said: Callable[..., Said], article: Path
) -> None:
    code, _, err = said("suggest", "--spacy", "no_such_pipeline", article)
    assert code == 1
    assert "pip install" in err


def test_adding_goes_on_without_a_pipeline_that_is_gone_and_says_so_once(
    said: Callable[..., Said], article: Path, tmp_path: Path
) -> None:
    project, second = tmp_path / "news.db", tmp_path / "second.txt"
    said("add", project, article)
    second.write_text(TEXT.replace("Tuesday", "Friday"))
    with open_project(project) as opened:
        opened.suggestions.pipeline = "no_such_pipeline"
    code, _, err = said("add", project, second)
    assert code == 0
    assert err.count("pip install") == 1
    with open_project(project) as opened:
        assert not opened.suggestions.is_due
