"""A claim as links are looked for: what it says, whom it names, who says it, and when."""

from __future__ import annotations

from dataclasses import dataclass

from store.records import Polarity


@dataclass(frozen=True, slots=True)
class ClaimText:
    """One claim, labelled or proposed, with what is known of it."""

    id: int
    article_id: int
    content: str
    """What is claimed; the fragments of a discontinuous content are joined by blanks."""
    context: str = ""
    """The sentence around the content, or as much of the text as it takes to understand it."""
    entities: frozenset[int | str] = frozenset()
    """What the content names: an id where merged names share one, else the name as written."""
    claimers: frozenset[int | str] = frozenset()
    """Who claims it, known in the same way; empty where nobody is named."""
    date: str = ""
    """Of the article, in ISO 8601, or nothing."""
    polarity: Polarity = Polarity.POSITIVE
    quoted: bool = False
    """Some of the content stands in quotation marks, or is speech without them."""
