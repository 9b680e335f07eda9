"""Are two names of organisations one? By words, legal forms, initials, parts and spelling.

A score is about the share of true pairs among those with the same reason. From `SUGGESTED` on,
precision and recall are .81 and .90 on news_dev (without metonyms), .98 and .84 on the companies of
nomenklatura's bench (without the pairs it calls one although their numbers differ); what is sure
was right in all 158 pairs.
"""

from __future__ import annotations

from store.names.comparison import Comparison
from store.names.numbering import another_number, compare_last
from store.names.organisations.acronyms import acronym_and_name, runs
from store.names.organisations.legal_forms import are_different, contradict
from store.names.organisations.name import OrganisationName, organisation_name
from store.names.organisations.parts import compare_parts
from store.names.organisations.sounds import compare_sounds
from store.names.organisations.words import NAMED_BY_PLACE
from store.names.spelling import compare_spelling
from store.names.typing_doubts import doubt_typing
from store.names.words import SMALL_WORDS

_ONE_NUMBERED = 0.3
_OTHER_FORM, _OTHER_FORM_OF_CLASS = 0.45, 0.6
_PLACE_AND_KIND = 0.45
_MISREAD = str.maketrans("01358", "olesb")
_SCORE_BY_LENGTH = {2: 0.5, 3: 0.85}
_SCORE_IF_LONGER = 0.95


def compare_organisations(a: str, b: str) -> Comparison:
    """Compare two names of organisations, from 0 to 1, in either order."""
    one, other = sorted(map(organisation_name, sorted((a, b))), key=lambda name: len(name.words))
    if not one.words:
        return Comparison(0.0, ("nothing in common",))
    return (
        _compare_wholes(one, other)
        or compare_last(one.words, other.words)
        or _compare_numbers(one, other)
        or _compare_initials(one, other)
        or _compare_expanded(one, other)
        or _compare_order(one, other)
        or _compare_letters_and_sounds(one, other)
        or compare_parts(one.words, other.words, one.capitals & other.capitals)
        or Comparison(0.0, ("nothing in common",))
    )


def _compare_wholes(one: OrganisationName, other: OrganisationName) -> Comparison | None:
    """Find names that are equal but for article, legal form and spacing."""
    if one.squashed != other.squashed and one.whole != other.whole:
        return None
    if are_different(one.legal, other.legal):
        clash = contradict(one.legal, other.legal)
        score = _OTHER_FORM if clash else _OTHER_FORM_OF_CLASS
        return Comparison(score, ("same name, but another legal form",), clash=clash)
    return doubt_typing(one.text, other.text) or Comparison(
        0.97, ("same but for legal form or spacing",), is_sure=True
    )


def _compare_numbers(one: OrganisationName, other: OrganisationName) -> Comparison | None:
    """Keep numbered names apart that share a word; a number may be left out in one of them."""
    if one.numbers == other.numbers:
        return None
    if _as_read(one.squashed) == _as_read(other.squashed):
        return Comparison(0.7, (f"misread: {one.squashed} / {other.squashed}",))
    if not set(one.words) & set(other.words) - SMALL_WORDS:
        return Comparison(0.0, ("nothing in common",))
    if one.numbers and other.numbers:
        return another_number(one.numbers, other.numbers)
    reason = f"only one has a number: {' '.join(one.numbers or other.numbers)}"
    part = compare_parts(one.words, other.words, one.capitals & other.capitals)
    return Comparison(min(part.score, _ONE_NUMBERED) if part else 0.1, (reason,))


def _compare_initials(one: OrganisationName, other: OrganisationName) -> Comparison | None:
    shortened = acronym_and_name(one, other)
    if shortened is None:
        return None
    short, long = shortened
    score = _SCORE_BY_LENGTH.get(len(short.acronym), _SCORE_IF_LONGER)
    return Comparison(score, (f"initials of {long.text}",))


def _compare_expanded(one: OrganisationName, other: OrganisationName) -> Comparison | None:
    """Put the words for an acronym inside a name: U.S. Treasury is United States Treasury."""
    for short, long in ((one, other), (other, one)):
        for place, word in enumerate(short.words if len(short.words) > 1 else ()):
            run = runs(long.words).get(word) if word in short.capitals else None
            if run is None:
                continue
            meant = long.words[run[0] : run[1]]
            words = (*short.words[:place], *meant, *short.words[place + 1 :])
            reason = f"{word} for {' '.join(meant)}"
            if words == long.words:
                return Comparison(0.9, (reason,))
            part = compare_parts(words, long.words, frozenset())
            if part is not None:
                return Comparison(part.score, (reason, *part.reasons))
    return None


def _compare_order(one: OrganisationName, other: OrganisationName) -> Comparison | None:
    a, b = (sorted(word for word in name.words if word not in SMALL_WORDS) for name in (one, other))
    if a != b or len(a) == 1:
        return None
    is_place_and_kind = len(a) == 2 and not NAMED_BY_PLACE.isdisjoint(a)  # noqa: PLR2004
    return Comparison(_PLACE_AND_KIND if is_place_and_kind else 0.8, ("same words, other order",))


def _compare_letters_and_sounds(
    one: OrganisationName, other: OrganisationName
) -> Comparison | None:
    have_form = bool(one.legal or other.legal)
    spelling = compare_spelling(one.words, other.words, have_form=have_form)
    if spelling is not None and spelling.is_same:
        return spelling
    is_one_word = len(one.words) == 1 and one.words[0] not in other.words
    return (compare_sounds(one.squashed, other.squashed) if is_one_word else None) or spelling


def _as_read(squashed: str) -> str:
    """Put letters for the digits that optical recognition takes them for."""
    return squashed.translate(_MISREAD)
