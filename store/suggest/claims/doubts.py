"""What makes it doubtful that a claim is somebody's words, however it may look to the network."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from store.records import Form, Role
from store.suggest.claims.wording import Wording

if TYPE_CHECKING:
    from collections.abc import Iterable

    from store.suggest.claims.quotations import Quotation
    from store.suggest.proposals import ProposedClaim

LEFT: Final = 0.4
"""What is left of the score of a claim that is doubted."""

_IDIOMS = (
    "know what they say",
    "as they say,",
    "as they say.",
    "As they say,",
    "so they say",
    "saying goes",
    "goes the saying",
    "er said than done",
    "that being said",
    "eedless to say",
    "that is to say",
    "to say the least",
    "goes without saying",
    "uffice to say",
    "uffice it to say",
    "et's say",
    "I dare say",
    "all is said and done",
    "ruth be told",
)
"""Without their first letter where a sentence may begin with them."""
_PERCEIVED = re.compile(
    r"\b(?:see|sees|seen|saw|seeing|hear|hears|heard|watch|watched|witnessed)\b"
)
_PROPOSITION = re.compile(r"(?:that|how|why|what|who|when|where|whether|if)\b")
_AS = re.compile(r"\bas\b")
_PICTURE = re.compile(
    r"(?:photo|photograph|photographer|image|illustration|picture|video|graphic|credit)s?"
    r"(?: credits?)?",
    re.IGNORECASE,
)


class Doubts:
    """Doubts the claims of one article; `quotations` are all that it has."""

    def __init__(self, text: str, quotations: Iterable[Quotation]) -> None:
        self._text = text
        self._in_idioms = _covered(text, _IDIOMS)
        self._titles = {(one.start, one.end) for one in quotations if one.wording is Wording.TITLE}

    def weigh(self, claim: ProposedClaim) -> ProposedClaim:
        """Return a claim, with less of a score where it is doubtful."""
        kinds = self._is_title, self._is_idiom, self._is_seen, self._is_credit
        is_doubted = any(is_kind(claim) for is_kind in kinds)
        return replace(claim, score=claim.score * LEFT) if is_doubted else claim

    def _is_title(self, claim: ProposedClaim) -> bool:
        """Say whether content is the title of a work, and nothing more."""
        fragments = claim.spans[Role.CONTENT].fragments
        return len(fragments) == 1 and fragments[0] in self._titles

    def _is_idiom(self, claim: ProposedClaim) -> bool:
        """Say whether nobody speaks: as they say, needless to say."""
        cue = claim.spans[Role.CUE]
        return self._in_idioms.find(1, cue.start, cue.end) >= 0

    def _is_seen(self, claim: ProposedClaim) -> bool:
        """Say whether a thing is perceived, and not that something is so: has seen a rise."""
        cue, content = claim.spans[Role.CUE], claim.spans[Role.CONTENT]
        if claim.form is not Form.INDIRECT or content.end <= cue.start:
            return False
        return (
            _PERCEIVED.search(self._text, cue.start, cue.end) is not None
            and _PROPOSITION.match(self._text, content.start, content.end) is None
            and _AS.search(self._text, cue.start, content.end) is None
        )

    def _is_credit(self, claim: ProposedClaim) -> bool:
        """Say whether a colon tells who took a picture, not who speaks: Photo: Ann Berg."""
        source, cue = claim.spans.get(Role.SOURCE), claim.spans[Role.CUE]
        return (
            source is not None
            and self._text[cue.start : cue.end] == ":"
            and _PICTURE.fullmatch(self._text, source.start, source.end) is not None
        )


def _covered(text: str, phrases: Iterable[str]) -> bytearray:
    """Return for each code point of a text whether it is of one of the phrases."""
    covered = bytearray(len(text))
    for phrase in phrases:
        start = text.find(phrase)
        while start >= 0:
            covered[start : start + len(phrase)] = b"\1" * len(phrase)
            start = text.find(phrase, start + len(phrase))
    return covered
