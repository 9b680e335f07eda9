"""How something is claimed: act, certainty and polarity, as the words of the claim tell them.

The cue tells what the claimer does (PARC's assertion, belief, fact and eventuality) and whether it
denies; hedges in the cue, and modal verbs and adverbs at the head of what is said, tell how sure
the claimer is (FactBank; Saurí and Pustejovsky, 2009). Only the head counts: what is hedged or
negated further down is not what the claim stands or falls with.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from store.attributes import USUAL, Attributes
from store.records import Act, Certainty, Polarity

if TYPE_CHECKING:
    from collections.abc import Sequence

    from store.spans import Fragment, Span

Pair = tuple[str, str]
"""Two words that follow each other."""


UNSAID: Final = Attributes(certainty=Certainty.UNSAID, polarity=Polarity.UNSAID)
"""A question, and a refusal to say anything."""


def _verbs(stems: str, others: str = "") -> frozenset[str]:
    """List the forms of verbs by their stems, of which some are no words, and other words."""
    endings = ("", "e", "es", "ed", "d", "s", "ing", "y", "ies", "ied", "ying")
    return frozenset({stem + ending for stem in stems.split() for ending in endings}).union(
        others.split()
    )


def _words(words: str) -> frozenset[str]:
    return frozenset(words.split())


_BELIEF = _verbs(
    "believ consider doubt expect fear feel hop imagin reckon regard suspect view worr",
    """belief beliefs confidence confident conviction convinced expectation fears felt hopes opinion
    think thinks thinking thought thoughts unconvinced views worries""",
)
_KNOWLEDGE = _verbs(
    "discover learn notic realis realiz recognis recogniz remember understand",
    "aware awareness knew know knows knowing learnt realisation realization understood",
)
_INTENTION = _verbs(
    "ask commit demand instruct intend offer order plan pledg promis refus request seek threaten"
    " urg want vow",
    "intent intention planned planning plans pledge promise sought swore vowed",
)
_DENIAL = _verbs(
    "admonish attack berat blam blast castigat challeng condemn contradict criticis criticiz decr"
    " denounc den deplor disagre disavow dismiss disput lambast object oppos rebuff rebuk refut"
    " reject repudiat ridicul",
    "criticism denial rebuts rebutted rebutting rebuttal slam slams slammed slamming",
)
_TURNED_DOWN = frozenset(
    {(verb, "out") for verb in _verbs("call")}
    | {(verb, "back") for verb in ("hit", "hits", "hitting", "pushed", "pushes", "pushing")}
)
_HEDGED = _verbs(
    "suggest speculat",
    "allegedly apparently likely presumably probably reportedly seemingly supposedly",
)
_ASKING = _verbs("ask question wonder")
_REFUSING = _verbs("declin refus")
_REFUSED = _words("answer comment discuss elaborate respond say speculate")
_IF = _words("how if what when whether who why")
_PROBABLE = _words("apparently appear appears likely presumably probably seem seems suspect")
_THINKING = frozenset(
    (before, verb)
    for before in ("i", "we", "don't", "not")
    for verb in ("think", "guess", "believe")
)
_POSSIBLE = _words("could may maybe might perhaps possibly")
_NEGATIVE = _words("cannot never nobody")
_AUXILIARIES = _words("are can could did do does had has have is must should was were will would")
_NONE = frozenset({("no", "one"), ("is", "no"), ("are", "no"), ("was", "no"), ("were", "no")})
_THERE = frozenset(("there", "no"))
_AFFIRMED = _words("believe help wait")
"""Who cannot believe or help something says that it is so."""

_MONTH: Final = "May"
"""What is no verb when it is written so."""
_HEAD: Final = 12
"""Words of a content within which its first verb is to be expected."""
_CLAUSE = re.compile(
    rf"(?:(?!(?:who|which|that|because|if|when|while|although|though|but|after|before)\b)"
    rf"[^\s,;:—–]+[^\w,;:—–]*){{1,{_HEAD}}}",
)
_OBJECT: Final = 4
"""Words of a content within which who is asked is followed by what to do."""
_THAT = re.compile(r"[Tt]hat,? ")
_WORD = re.compile(r"\w+(?:'\w+)*")


def attributes_of(text: str, cue: Span | None, content: Fragment) -> Attributes:
    """Tell the attributes of a claim from a folded text, by its cue and the head of its content."""
    said = _WORD.findall(cue.quote(text).lower()) if cue is not None else []
    start, end = content
    that = _THAT.match(text, start, end)
    if that is not None:
        start = that.end()
    opens = _WORD.search(text, start, end)
    if opens is None:
        return USUAL
    head = _CLAUSE.match(text, opens.start(), end)
    spoken = _WORD.findall(head[0] if head is not None else opens[0])
    words = [word if word == _MONTH else word.lower() for word in spoken]
    if _is_open(said, words, text[max(start, end - 3) : end]):
        return UNSAID
    pairs = frozenset(pairwise(words))
    return Attributes(
        _act(said, words), _certainty(said, words, pairs), _polarity(said, words, pairs)
    )


def _is_open(cue: Sequence[str], head: Sequence[str], end: str) -> bool:
    """Say whether nothing is said: something is asked, or left without an answer."""
    if not _ASKING.isdisjoint(cue):
        return "?" in end or head[0] in _IF or "question" in cue[-1]
    return not _REFUSING.isdisjoint(cue) and not _REFUSED.isdisjoint([*cue, *head[:2]])


def _act(cue: Sequence[str], head: Sequence[str]) -> Act:
    if not _BELIEF.isdisjoint(cue):
        return Act.BELIEF
    if not _KNOWLEDGE.isdisjoint(cue):
        return Act.KNOWLEDGE
    if "to" in head[:_OBJECT] and not _INTENTION.isdisjoint(cue):
        return Act.INTENTION
    return Act.ASSERTION


def _certainty(cue: Sequence[str], head: Sequence[str], pairs: frozenset[Pair]) -> Certainty:
    if not (_HEDGED.isdisjoint(cue) and _PROBABLE.isdisjoint(head) and _THINKING.isdisjoint(pairs)):
        return Certainty.PROBABLE
    return Certainty.CERTAIN if _POSSIBLE.isdisjoint(head) else Certainty.POSSIBLE


def _polarity(cue: Sequence[str], head: Sequence[str], pairs: frozenset[Pair]) -> Polarity:
    if not (_DENIAL.isdisjoint(cue) and _TURNED_DOWN.isdisjoint(pairwise(cue))):
        return Polarity.NEGATIVE
    if not _NEGATIVE.isdisjoint(head) or (head[0] in _THERE and not _NONE.isdisjoint(pairs)):
        return Polarity.NEGATIVE
    return Polarity.NEGATIVE if any(map(_is_negated, pairs)) else Polarity.POSITIVE


def _is_negated(pair: Pair) -> bool:
    first, second = pair
    if first.endswith("n't"):
        return second not in _AFFIRMED
    return second == "not" and first in _AUXILIARIES
