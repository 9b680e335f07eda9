"""Suggestions that another program made, read from JSON Lines.

A line is what `glossator suggest --json` writes of an article: its `sha256`, `article` or `path`,
`mentions` and `claims`. The file is taken whole or not at all.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePath
from typing import TYPE_CHECKING, Any

from store.errors import IntakeError, LabelError
from store.forms import form_of
from store.intake.lists import read_table_of_names, type_of
from store.records import EntityType, Form, Role
from store.spans import Span
from store.suggestion import ClaimBody, Named
from store.suggestion_rows import Row, claim_row, mention_row

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from pathlib import Path

    from store.intake.record import Found
    from store.project import Project

ROLES = (Role.SOURCE, Role.CUE, Role.CONTENT)

NO_REASON = "proposed elsewhere"


@dataclass(frozen=True, slots=True)
class Given:
    """What a file proposes for one article."""

    article_id: int
    rows: tuple[Row, ...]


def read_given(project: Project, path: Path, tell: Callable[[str], None]) -> list[Given]:
    """Read the suggestions of a file for the articles of a project.

    What is guessed on the way is told in a sentence. Raises `IntakeError` for the first line that
    names no article of the project, or of which an offset does not fit the text.
    """
    origin = PurePath(path).name
    return [_Line(project, found, origin).given() for found in read_table_of_names(path, (), tell)]


class _Line:
    """One line of the file, which says in which line whatever is wrong with it."""

    def __init__(self, project: Project, found: Found, origin: str) -> None:
        self._project = project
        self._found = found
        self._origin = origin
        self._article_id = self._article()
        self._raw = project.articles.raw(self._article_id)

    def given(self) -> Given:
        mentions = [self._mention(each) for each in self._objects("mentions")]
        names = {quote: row for row, quote in mentions}
        claims = [self._claim(each, names) for each in self._objects("claims")]
        return Given(self._article_id, (*(row for row, _ in mentions), *claims))

    def _article(self) -> int:
        record, articles = self._found.record, self._project.articles
        sha256, number, path = (record.get(key) for key in ("sha256", "article", "path"))
        if isinstance(sha256, str):
            found = articles.find(sha256)
        elif isinstance(number, int) and not isinstance(number, bool):
            found = number if articles.has(number) else None
        else:
            found = articles.find_path(path) if isinstance(path, str) else None
        if found is None:
            told = sha256 or number or path or "none at all"
            raise self._wrong(f"is for an article that the project has not ({told}); add it first")
        return found

    def _objects(self, name: str) -> Iterable[Mapping[str, Any]]:
        value = self._found.record.get(name, [])
        if not isinstance(value, list) or not all(isinstance(each, dict) for each in value):
            raise self._wrong(f"has no list of objects as “{name}”; write one in brackets")
        return value

    def _mention(self, given: Mapping[str, Any]) -> tuple[Row, str]:
        start, end = given.get("start"), given.get("end")
        span = self._span([[start, end]], "a mention")
        quote = span.quote(self._raw)
        if given.get("text", quote) != quote:
            raise self._wrong(
                f"has “{given['text']}” at {start}, where the text reads “{quote}”;"
                " count in code points of the raw text"
            )
        type_ = type_of(self._found._replace(record={"type": given.get("type")}))
        row = mention_row(
            span.start, span.end, quote, type_, self._score(given), self._origin_of(given),
            str(given.get("reason") or NO_REASON),
        )  # fmt: skip
        return row, quote

    def _claim(self, given: Mapping[str, Any], names: Mapping[str, Row]) -> Row:
        spans = {
            role: self._span(given[role], f"the {role} of a claim")
            for role in ROLES
            if given.get(role)
        }
        if Role.CONTENT not in spans:
            raise self._wrong("has a claim without content; write its fragments as [[start, end]]")
        claimant = names.get(str(given.get("claimant")))
        body = ClaimBody(spans, self._form(given, spans[Role.CONTENT]), _named(claimant, given))
        reason = str(given.get("reason") or NO_REASON)
        return claim_row(body, self._score(given), self._origin_of(given), reason)

    def _form(self, given: Mapping[str, Any], content: Span) -> Form:
        said = given.get("form")
        return Form(said) if said in list(Form) else form_of(self._raw, content)

    def _span(self, fragments: Any, what: str) -> Span:
        try:
            span = Span(tuple((int(start), int(end)) for start, end in fragments))
        except (TypeError, ValueError, LabelError) as error:
            raise self._wrong(f"has no place for {what}; write where it starts and ends") from error
        if span.end > len(self._raw):
            raise self._wrong(
                f"has {what} up to {span.end}, but the text has {len(self._raw)} characters;"
                " count in code points of the raw text"
            )
        return span

    def _score(self, given: Mapping[str, Any]) -> float:
        score = given.get("score", 1.0)
        if isinstance(score, bool) or not isinstance(score, int | float) or not 0 <= score <= 1:
            raise self._wrong(f"has {score!r} for a score; write a number from 0 to 1")
        return float(score)

    def _origin_of(self, given: Mapping[str, Any]) -> str:
        return str(given.get("origin") or self._origin)

    def _wrong(self, problem: str) -> IntakeError:
        return IntakeError(f"{self._found.path} {problem}")


def _named(row: Row | None, given: Mapping[str, Any]) -> Named | None:
    if row is None:
        return None
    span = Span.of(row.start, row.end)
    return Named(span, str(given["claimant"]), EntityType(row.type), NO_REASON)
