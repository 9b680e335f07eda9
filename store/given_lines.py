"""A line of suggestions that another program made, checked against the text of its article."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

from store.attributes import USUAL, Attributes
from store.errors import IntakeError, LabelError
from store.forms import form_of
from store.intake.lists import as_given, type_of
from store.records import Act, Certainty, EntityType, Form, Polarity, Role
from store.spans import Span
from store.suggestion import ClaimBody, Named
from store.suggestion_rows import Row, claim_row, mention_row
from store.whole_numbers import is_whole

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from store.intake.record import Found

    Object = dict[str, Any]

Term = TypeVar("Term", Form, Act, Certainty, Polarity)

NO_REASON = "proposed elsewhere"
"""Of what comes without a reason of its own."""


class Line:
    """One object of the file, which says in which line whatever is wrong with it.

    All that it returns raises `IntakeError` for what does not fit the text.
    """

    def __init__(self, found: Found, file: str) -> None:
        self._found = found
        self._file = file

    def mentions(self, raw: str) -> list[Row]:
        """Return the names that it proposes for a text."""
        if self._found.record.keys().isdisjoint(("mentions", "claims")):
            raise self._wrong("has neither “mentions” nor “claims”; write [] where there are none")
        return [self._mention(each, raw) for each in self._objects("mentions")]

    def claims(self, raw: str, names: Mapping[str, Sequence[Row]]) -> list[Row]:
        """Return the claims that it proposes for a text; `names` are the mentions by quotation."""
        objects = self._objects("claims")
        every = [self._roles(each, raw) for each in objects]
        rows = []
        for place, (given, spans) in enumerate(zip(objects, every, strict=True)):
            outer = self._outer(given, place, every)
            claimant = self._claimant(given, spans, names)
            form = self._term(given, "form", Form) or form_of(raw, spans[Role.CONTENT])
            attributes = self._attributes(given)
            body = ClaimBody(spans, form, claimant, outer, attributes=attributes)
            rows.append(
                claim_row(body, self._score(given), self._origin(given), self._reason(given))
            )
        return rows

    def _mention(self, given: Object, raw: str) -> Row:
        start, end = given.get("start"), given.get("end")
        span = self._span([[start, end]], "a mention", raw)
        quote = self._worded(span, "a mention", raw)
        text = self._text(given, "text")
        if text and text != quote:
            raise self._wrong(
                f"has “{text}” at {start}, where the text reads “{quote}”;"
                " count in code points of the raw text"
            )
        type_ = type_of(self._found._replace(record={"type": given.get("type")}))
        return mention_row(
            span.start, span.end, quote, type_, self._score(given), self._origin(given),
            self._reason(given),
        )  # fmt: skip

    def _roles(self, given: Object, raw: str) -> Mapping[Role, Span]:
        spans = {
            role: self._span(given[role], f"the {role} of a claim", raw)
            for role in Role
            if given.get(role) not in (None, [])
        }
        if Role.CONTENT not in spans:
            raise self._wrong("has a claim without content; write its fragments as [[start, end]]")
        self._worded(spans[Role.CONTENT], "the content of a claim", raw)
        return spans

    def _outer(
        self, given: Object, place: int, every: Sequence[Mapping[Role, Span]]
    ) -> Span | None:
        """Return the content of the claim of this line that one stands in."""
        outer = given.get("nested_in")
        if outer is None:
            return None
        if not is_whole(outer) or outer == place or outer >= len(every):
            raise self._wrong(
                f"has a claim nested in {outer!r}; write the place of another in its list, from 0"
            )
        return every[outer][Role.CONTENT]

    def _claimant(
        self, given: Object, spans: Mapping[Role, Span], names: Mapping[str, Sequence[Row]]
    ) -> Named | None:
        """Find whom the claimant is: in the source, else the nearest before it, else after it."""
        name = self._text(given, "claimant")
        if not names.get(name):
            return None
        source = spans.get(Role.SOURCE) or spans[Role.CONTENT]

        def distance(row: Row) -> tuple[int, int]:
            if any(start <= row.start and row.end <= end for start, end in source.fragments):
                return 0, row.start
            return (1, -row.start) if row.start < source.start else (2, row.start)

        row = min(names[name], key=distance)
        reason = self._text(given, "claimant_reason")
        return Named(Span.of(row.start, row.end), name, EntityType(row.type), reason)

    def _attributes(self, given: Object) -> Attributes:
        return Attributes(
            self._term(given, "act", Act) or USUAL.act,
            self._term(given, "certainty", Certainty) or USUAL.certainty,
            self._term(given, "polarity", Polarity) or USUAL.polarity,
        )

    def _term(self, given: Object, name: str, terms: type[Term]) -> Term | None:
        said = self._text(given, name)
        if said and said not in list(terms):
            raise self._wrong(f"has “{said}” for {name}; write one of {', '.join(terms)}")
        return terms(said) if said else None

    def _span(self, fragments: Any, what: str, raw: str) -> Span:
        try:
            span = Span(tuple((start, end) for start, end in _checked(fragments)))
        except LabelError as error:
            raise self._wrong(f"has no place for {what}; write where it starts and ends") from error
        if span.end > len(raw):
            raise self._wrong(
                f"has {what} up to {span.end}, but the text has {len(raw)} characters;"
                " count in code points of the raw text"
            )
        return span

    def _worded(self, span: Span, what: str, raw: str) -> str:
        """Return what stands there, which has to be more than blanks and stops."""
        quote = span.quote(raw)
        if not any(map(str.isalnum, quote)):
            raise self._wrong(f"has {what} at {span.start} without a letter or digit; leave it out")
        return quote

    def _score(self, given: Object) -> float:
        score = given.get("score", 1.0)
        if isinstance(score, bool) or not isinstance(score, int | float) or not 0 <= score <= 1:
            raise self._wrong(f"has {score!r} for a score; write a number from 0 to 1")
        return float(score)

    def _origin(self, given: Object) -> str:
        return self._text(given, "origin") or self._file

    def _reason(self, given: Object) -> str:
        return self._text(given, "reason") or NO_REASON

    def _text(self, given: Object, name: str) -> str:
        return as_given(self._found._replace(record=given), name)

    def _objects(self, name: str) -> Sequence[Object]:
        value = self._found.record.get(name, [])
        if not isinstance(value, list) or not all(isinstance(each, dict) for each in value):
            raise self._wrong(f"has no list of objects as “{name}”; write one in brackets")
        return value

    def _wrong(self, problem: str) -> IntakeError:
        return IntakeError(f"{self._found.path} {problem}")


def _checked(fragments: Any) -> list[list[int]]:
    """Return fragments that are a list of pairs; raises `LabelError` for anything else."""
    is_list = isinstance(fragments, list) and all(
        isinstance(pair, list) and list(map(is_whole, pair)) == [True, True] for pair in fragments
    )
    if not is_list:
        raise LabelError("fragments are a list of pairs of whole numbers")
    return list(fragments)
