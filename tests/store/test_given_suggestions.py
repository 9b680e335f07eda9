"""What another program proposes is taken in whole, and stands before our own proposals."""

from __future__ import annotations

import gzip
import io
import json
import re
import sys
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from store import Act, Certainty, EntityType, Form, IntakeError, Polarity, Project, Role, Span
from store.attributes import Attributes
from store.given_suggestions import read_given
from tests.store.proposing import claims_in, keep, names_in, proposed

if TYPE_CHECKING:
    from collections.abc import Callable


@pytest.fixture
def write(tmp_path: Path) -> Callable[..., Path]:
    """Write some records as JSON Lines."""

    def written(*records: dict[str, Any], name: str = "model.jsonl") -> Path:
        path = tmp_path / name
        path.write_text("".join(json.dumps(record) + "\n" for record in records))
        return path

    return written


def named(span: Span, type_: str = "PERSON", **more: object) -> dict[str, Any]:
    return {"start": span.start, "end": span.end, "type": type_, **more}


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


def test_a_claim_and_its_claimant_keep_the_reasons_that_the_file_gives(
    project: Project, article: int, at: Callable[[str], Span], write: Callable[..., Path]
) -> None:
    leike, altman = at("Jan Leike"), at("Sam Altman")
    said = {"content": [list(altman.fragments[0])], "claimant": "Jan Leike", "reason": "a verb"}
    for told in ("he: last speaker", None):
        claim = said | {"claimant_reason": told}
        take(project, write({"article": article, "mentions": [named(leike)], "claims": [claim]}))
        (suggested,) = claims_in(project, article)
        assert suggested.reason == "a verb"
        assert suggested.claimant is not None
        assert suggested.claimant.reason == (told or "")


def test_a_claim_says_whom_it_was_told_and_how(
    project: Project, article: int, at: Callable[[str], Span], write: Callable[..., Path]
) -> None:
    content, told = at("“Safety has taken a back seat,”"), at("Sam Altman")
    claim = {
        "content": [list(content.fragments[0])],
        "addressee": [list(told.fragments[0])],
        "act": "belief",
        "certainty": "PR",
    }
    take(project, write({"article": article, "claims": [claim]}))
    (suggested,) = claims_in(project, article)
    assert suggested.quotes[Role.ADDRESSEE] == "Sam Altman"
    assert suggested.attributes == Attributes(Act.BELIEF, Certainty.PROBABLE, Polarity.POSITIVE)


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


def test_what_a_file_proposed_is_withdrawn_and_gives_way_to_what_it_stood_before(
    project: Project, article: int, at: Callable[[str], Span], write: Callable[..., Path]
) -> None:
    altman = at("Sam Altman")
    keep(project, article, [proposed(altman)])
    for name in ("a.jsonl", "b.jsonl"):
        line = {"article": article, "mentions": [named(altman, "ORG"), named(at("Jan Leike"))]}
        take(project, write(line, name=name))
    assert project.suggestions.given() == {"a.jsonl": 2, "b.jsonl": 2}
    assert [project.suggestions.withdraw(name) for name in ("a.jsonl", "a.jsonl")] == [2, 0]
    assert [each.type for each in names_in(project, article)] == ["PERSON", "ORG"]
    assert project.suggestions.withdraw("b.jsonl") == 2
    assert names_in(project, article)[0].type == "PERSON"
    assert len(names_in(project, article)) == 1
    assert project.suggestions.given() == {}


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
        ({"article": 7}, "no article of the project"),
        ({"path": "nowhere.txt"}, "no article of the project"),
        ({}, "write its sha256"),
        ({"article": 10**29}, "no article of the project"),
        ({"article": True}, "no article of the project"),
        ({"article": 1}, "neither “mentions” nor “claims”"),
        ({"sha256": "\ud800"}, "half a character"),
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
        (
            {"article": 1, "mentions": [{"start": 0, "end": 5, "type": "ORG", "text": "\udfff"}]},
            "half a character",
        ),
        (
            {"article": 1, "mentions": [{"start": 0, "end": 5, "type": "ORG", "reason": ["a"]}]},
            "for “reason”",
        ),
        ({"article": 1, "mentions": [{"start": 5, "end": 6, "type": "ORG"}]}, "letter or digit"),
        ({"article": 1, "claims": [{"cue": [[0, 5]]}]}, "without content"),
        ({"article": 1, "claims": [{"content": "all"}]}, "no place"),
        ({"article": 1, "claims": [{"content": ["12", "34"]}]}, "no place"),
        ({"article": 1, "claims": [{"content": [{"26": 40, "41": 44}]}]}, "no place"),
        ({"article": 1, "claims": [{"content": [[0, 5, 9]]}]}, "no place"),
        ({"article": 1, "claims": [{"content": [[0, 5]], "form": "sung"}]}, "for form"),
        ({"article": 1, "claims": [{"content": [[0, 5]], "act": "song"}]}, "for act; write one of"),
        ({"article": 1, "claims": [{"content": [[0, 5]], "polarity": 1}]}, "for polarity"),
        ({"article": 1, "claims": [{"content": [[0, 5]], "nested_in": 0}]}, "nested in 0"),
        ({"article": 1, "claims": [{"content": [[0, 5]], "nested_in": 1}]}, "nested in 1"),
        ({"article": 1, "claims": [{"content": [[0, 5]], "nested_in": "a"}]}, "nested in 'a'"),
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


@pytest.mark.parametrize(
    "written", ["true", "0.9", '"0"', "1e400", "Infinity", "NaN", "-1", "9" * 30]
)
@pytest.mark.parametrize("line", ["mention", "fragment"])
def test_a_place_is_a_whole_number_and_nothing_like_it(
    project: Project, article: int, tmp_path: Path, written: str, line: str
) -> None:
    path = tmp_path / "model.jsonl"
    lines = {
        "mention": f'"mentions": [{{"start": {written}, "end": 5, "type": "ORG"}}]',
        "fragment": f'"claims": [{{"content": [[{written}, 5]]}}]',
    }
    path.write_text(f'{{"article": {article}, {lines[line]}}}')
    with pytest.raises(IntakeError, match=r"model\.jsonl:1 has no place for"):
        take(project, path)


def test_what_is_null_is_as_if_it_were_not_there(
    project: Project, article: int, at: Callable[[str], Span], write: Callable[..., Path]
) -> None:
    name = named(at("Jan Leike"), text=None, reason=None)
    empty = dict.fromkeys(("source", "cue", "form", "claimant", "nested_in", "reason"))
    claim = {"content": [list(at("Sam Altman").fragments[0])], **empty}
    record = {"sha256": None, "article": article, "mentions": [name], "claims": [claim]}
    take(project, write(record))
    assert [each.quote for each in names_in(project, article)] == ["Jan Leike"]
    assert [each.claimant for each in claims_in(project, article)] == [None]


def test_lines_of_one_article_are_one_wherever_they_stand(
    project: Project, article: int, at: Callable[[str], Span], write: Callable[..., Path]
) -> None:
    other = project.add_text("Ada Abel spoke of Jan Leike, at some length.\n")
    leike, content = at("Jan Leike"), at("“Safety has taken a back seat,”")
    claim = {"content": [list(content.fragments[0])], "claimant": "Jan Leike"}
    path = write(
        {"article": article, "claims": [claim]},
        {"article": other, "mentions": [named(Span.of(0, 8))]},
        {"article": article, "mentions": [named(leike)]},
        {"article": article, "mentions": [named(at("Sam Altman"))]},
    )
    given = list(read_given(project, path, print))
    assert [(each.article_id, len(each.rows)) for each in given] == [(other, 1), (article, 3)]
    take(project, path)
    assert [each.quote for each in names_in(project, article)] == ["Jan Leike", "Sam Altman"]
    (suggested,) = claims_in(project, article)
    assert suggested.claimant is not None
    assert suggested.claimant.span == leike, "though it is told of in another line"


def test_a_file_may_take_back_all_that_it_proposed_but_nothing_of_other_files(
    project: Project, article: int, at: Callable[[str], Span], write: Callable[..., Path]
) -> None:
    record = {"article": article, "mentions": [named(at("Jan Leike"))]}
    take(project, write(record))
    take(
        project, write({"article": article, "mentions": [named(at("Sam Altman"))]}, name="b.jsonl")
    )
    take(project, write({"article": article, "mentions": []}))
    assert [(each.quote, each.origin) for each in names_in(project, article)] == [
        ("Sam Altman", "b.jsonl")
    ]


def test_a_claim_may_stand_in_another_of_its_line(
    project: Project, article: int, at: Callable[[str], Span], write: Callable[..., Path]
) -> None:
    outer, inner = at("Jan Leike"), at("Sam Altman")
    claims = [
        {"content": [list(inner.fragments[0])], "nested_in": 1},
        {"content": [list(outer.fragments[0])]},
    ]
    take(project, write({"article": article, "claims": claims}))
    found = {each.span: each.outer for each in claims_in(project, article)}
    assert found == {inner: outer, outer: None}


@pytest.mark.parametrize(("source", "place"), [("Leike wrote", 0), ("he lies", 1), ("It", 0)])
def test_a_claimant_of_many_places_is_in_the_source_or_the_nearest_before_it(
    project: Project, write: Callable[..., Path], source: str, place: int
) -> None:
    raw = "It is said. Or so Leike wrote, and Leike knew that he lies. Then Leike left.\n"
    article = project.add_text(raw)
    places = [
        Span.of(start, start + 5) for start in range(len(raw)) if raw[start:].startswith("Leike")
    ]
    begin, content = raw.index(source), raw.index("Then")
    claim = {
        "source": [[begin, begin + len(source)]],
        "content": [[content, content + 4]],
        "claimant": "Leike",
    }
    names = [named(span) for span in reversed(places)]
    take(project, write({"article": article, "mentions": names, "claims": [claim]}))
    (suggested,) = claims_in(project, article)
    assert suggested.claimant is not None
    assert suggested.claimant.span == places[place]


@pytest.mark.parametrize("content", [b"null", b"3", b"a,b\n1,2\n", b"[3]", b"\x00\x01\x02\xff" * 9])
def test_what_is_no_json_is_refused(
    project: Project, article: int, tmp_path: Path, content: bytes
) -> None:
    path = tmp_path / "model.jsonl"
    path.write_bytes(content)
    with pytest.raises(IntakeError, match=r"model\.jsonl"):
        take(project, path)


def test_other_encodings_than_utf_8_are_told(
    project: Project, article: int, tmp_path: Path
) -> None:
    path = tmp_path / "model.jsonl"
    path.write_text(json.dumps({"article": article, "mentions": []}), encoding="utf-16")
    with pytest.raises(IntakeError, match="UTF-16"):
        take(project, path)


@pytest.mark.parametrize("content", [b"", b"\n\n"])
def test_an_empty_file_proposes_nothing(project: Project, tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "model.jsonl"
    path.write_bytes(content)
    assert list(read_given(project, path, print)) == []


def test_a_packed_file_is_unpacked_and_a_broken_one_is_told(
    project: Project, article: int, at: Callable[[str], Span], tmp_path: Path
) -> None:
    path = tmp_path / "model.jsonl.gz"
    packed = gzip.compress(
        json.dumps({"article": article, "mentions": [named(at("Jan Leike"))]}).encode()
    )
    path.write_bytes(packed)
    take(project, path)
    assert [each.quote for each in names_in(project, article)] == ["Jan Leike"]
    path.write_bytes(packed[:-12])
    with pytest.raises(IntakeError, match="unpacked"):
        take(project, path)
    assert [each.quote for each in names_in(project, article)] == ["Jan Leike"]


class Pipe(io.BytesIO):
    """Cannot be gone back in."""

    def seekable(self) -> bool:
        return False

    def seek(self, *_: int) -> int:
        raise io.UnsupportedOperation("seek")


def test_a_pipe_is_read_too(
    project: Project,
    article: int,
    at: Callable[[str], Span],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    record = {"article": article, "mentions": [named(at("Jan Leike"))]}
    piped = Pipe(json.dumps(record).encode())
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=piped))
    take(project, Path("-"))
    (name,) = names_in(project, article)
    assert (name.quote, name.origin) == ("Jan Leike", "standard input")


def test_nothing_is_kept_of_a_file_that_fails_at_its_end(
    project: Project, article: int, at: Callable[[str], Span], write: Callable[..., Path]
) -> None:
    other = project.add_text("Ada Abel spoke of Jan Leike, at some length.\n")
    good = {"article": article, "mentions": [named(at("Jan Leike"))]}
    take(project, write(good))
    good["mentions"] = [named(at("Sam Altman"))]
    with pytest.raises(IntakeError, match=r"model\.jsonl:2 "):
        take(project, write(good, {"article": other, "mentions": [named(Span.of(0, 999))]}))
    assert [each.quote for each in names_in(project, article)] == ["Jan Leike"]


VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.sampled_from(["PERSON", "Jan Leike", "direct", "", "\ud800"]),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner, max_size=2)
    ),
    max_leaves=6,
)
FRAGMENTS = st.lists(st.lists(st.integers(0, 150), min_size=2, max_size=2), max_size=2) | VALUES
MENTIONS = st.fixed_dictionaries(
    {"start": st.integers(0, 150) | VALUES, "end": st.integers(0, 150) | VALUES},
    optional={"type": st.just("ORG") | VALUES, "text": VALUES, "score": VALUES, "reason": VALUES},
)
CLAIMS = st.fixed_dictionaries(
    {"content": FRAGMENTS},
    optional={
        "source": FRAGMENTS,
        "cue": FRAGMENTS,
        "form": VALUES,
        "claimant": VALUES,
        "nested_in": st.integers(-1, 3) | VALUES,
    },
)
LINES = st.fixed_dictionaries(
    {"article": st.just(1) | VALUES},
    optional={
        "mentions": st.lists(MENTIONS, max_size=3) | VALUES,
        "claims": st.lists(CLAIMS, max_size=3) | VALUES,
        "sha256": VALUES,
    },
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(lines=st.lists(LINES, max_size=3))
def test_whatever_json_comes_is_taken_in_or_refused_with_its_line(
    project: Project, article: int, write: Callable[..., Path], lines: list[dict[str, Any]]
) -> None:
    path = write(*lines)
    raw = project.articles.raw(article)
    try:
        found = list(read_given(project, path, print))
    except IntakeError as error:
        assert re.search(r"model\.jsonl:\d", str(error))  # noqa: PT017 - most are refused
        return
    project.suggestions.take(found)
    for suggestion in project.suggestions.of_article(article):
        assert 0 <= suggestion.span.start < suggestion.span.end <= len(raw)
