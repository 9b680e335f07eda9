"""Posts and printed quotations that are signed on the line below, with no verb that attributes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from store.records import Form, Role
from store.spans import Span
from store.suggest.claims.mending import narrates
from store.suggest.claims.quotations import Edges
from store.suggest.claims.signatures import signature_in
from store.suggest.proposals import ProposedClaim

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from store.spans import Fragment
    from store.suggest.claims.quotations import Quotation
    from store.suggest.claims.signatures import Signature
    from store.suggest.reading import Reading

POST_SCORE = 0.9
PRINTED_SCORE = 0.85
LONGEST = 300
"""Code points of a post: 280 on X, 300 on Bluesky; of longer ones only the start is embedded."""

_MOST_LINES = 6
_OF_POSTS = re.compile(
    r"@\w|#\w|https?:|t\.co/|pic\.twitter|\b(?:i|you|your|we|our|my|me|us)\b|[!?]"
    r"|\A(?:\W|\d+[.)])",
    re.IGNORECASE,
)
_TAG = re.compile(r"<[^<>]{0,300}> *")
_INTERFACE = re.compile(r"View (?:this|on)\b|A post shared|\W*\Z", re.IGNORECASE)


def posts(reading: Reading, quotations: Sequence[Quotation]) -> list[ProposedClaim]:
    """Propose what is signed: the source is the name in the signature, there is no cue."""
    text = reading.text
    quoted = {quotation.start: quotation for quotation in quotations if not quotation.is_nested}
    lines = [(reading.starts[first], reading.ends[last - 1]) for first, last in reading.lines]
    found = []
    for place, (start, end) in enumerate(lines):
        opening = quoted.get(start)
        quoted_until = opening.end if opening is not None and opening.end < end else start
        ahead = quoted_until
        while text[ahead].isspace():
            ahead += 1
        signature = signature_in(text, ahead, end)
        if signature is None:
            continue
        above = lines[max(place - _MOST_LINES, 0) : place]
        content = _signed_words(text, signature, (start, quoted_until), above, quoted)
        if content:
            found.append(_claim(signature, content))
    return found


def _signed_words(
    text: str,
    signature: Signature,
    quotation: Fragment,
    above: Sequence[Fragment],
    quoted: Mapping[int, Quotation],
) -> list[Fragment]:
    """Find what is signed: a `quotation` in the same line, other words there, or lines above."""
    start, end = quotation
    if start < end:
        return [quotation]
    if not signature.is_of_post:
        return _lines_of_quotation(above, quoted)
    words = _after_markup(text, start), _trimmed(text, start, signature.start)
    if words[0] < words[1]:
        return [words]
    return _lines_of_post(text, above)


def _lines_of_quotation(
    above: Sequence[Fragment], quoted: Mapping[int, Quotation]
) -> list[Fragment]:
    """Take the line above a signature if it is all quoted, and those that it continues."""
    taken: list[Fragment] = []
    for line in reversed(above):
        quotation = quoted.get(line[0])
        if quotation is None or quotation.end != line[1]:
            break
        if taken and quotation.edges is not Edges.CONTINUED:
            break
        taken.append(line)
    return taken[::-1]


def _lines_of_post(text: str, above: Sequence[Fragment]) -> list[Fragment]:
    """Take the line above a signature, and those before it that read as of the same post."""
    taken: list[Fragment] = []
    for start, end in reversed(above):
        is_over = taken and (
            taken[0][1] - start > LONGEST
            or not _OF_POSTS.search(text[start:end])
            or narrates(text, start, end)
        )
        if is_over or text[end - 1] == ":" or _INTERFACE.match(text, start, end):
            break
        if signature_in(text, start, end) is not None:
            break
        taken.append((start, end))
    return taken[::-1]


def _after_markup(text: str, start: int) -> int:
    """Step over the tag that a line may begin with."""
    tag = _TAG.match(text, start)
    return tag.end() if tag else start


def _trimmed(text: str, start: int, end: int) -> int:
    return start + len(text[start:end].rstrip())


def _claim(signature: Signature, content: Sequence[Fragment]) -> ProposedClaim:
    return ProposedClaim(
        spans={Role.SOURCE: Span.of(*signature.name), Role.CONTENT: Span(tuple(content))},
        form=Form.DIRECT,
        score=POST_SCORE if signature.is_of_post else PRINTED_SCORE,
        origin="rules",
        reason="signed post" if signature.is_of_post else "signed quotation",
    )
