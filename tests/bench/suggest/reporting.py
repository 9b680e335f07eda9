"""Which indirect claims are speech that is reported: PolNeAR also labels support, thanks, bans."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.bench.suggest.measure import Labelled

_WORDS = re.compile(r"[^\W_]+")
_FEWEST = 4
_VERBS = (
    "acknowledge add admit advise affirm agree allege announce answer argue ask assert assure boast"
    " caution charge claim comment complain concede conclude confirm contend counter declare deny"
    " describe disclose emphasize estimate explain express hint imply indicate inform insist joke"
    " maintain mention note observe point predict proclaim promise quip read reason recall"
    " reiterate remark remind repeat reply report respond reveal say state stress suggest tell"
    " testify tweet urge vow warn wonder write"
)
_IRREGULAR = (
    "said told wrote written read denied denies denying replied replies replying implied implies"
    " implying testified testifies testifying admitted admitting quipped quipping according"
)


def _forms(verb: str) -> set[str]:
    stem = verb.removesuffix("e")
    return {verb, f"{verb}s", f"{stem}ed", f"{stem}ing"}


_REPORTING = frozenset(_IRREGULAR.split()).union(*map(_forms, _VERBS.split()))


def is_reported(text: str, claim: Labelled) -> bool:
    """Say whether a claim is indirect, of some words, and its cue holds a verb that reports."""
    if claim.form != "indirect":
        return False
    words = [word for start, end in claim.content for word in _WORDS.findall(text, start, end)]
    cue = [word for start, end in claim.cue for word in _WORDS.findall(text.lower(), start, end)]
    return len(words) >= _FEWEST and not _REPORTING.isdisjoint(cue)
