"""Words whose capital says nothing: those that open sentences, and most words of headlines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.names.persons.known import surname_frequency
from store.suggest.mentions.casing import is_ordinary
from store.suggest.mentions.given import is_given
from store.suggest.mentions.lexicon import familiar, ordinary_words, places
from store.suggest.mentions.shapes import Shape
from store.suggest.mentions.words import (
    CALENDAR,
    EVENTS,
    FUNCTION,
    NAME_PARTICLES,
    ORGANISATIONS,
    PLACES,
    VERBS,
    listed,
)

if TYPE_CHECKING:
    from store.suggest.mentions.view import View

_WITHIN_NAMES = listed(
    """
    all down first last may me new next no now off on once one out over own same so three two up us
    who will you more under second third great
    """
)
"""Function words that stand in names too: New York, Doctor Who, Will Smith."""
_CREDITS = listed("image images photo photos photograph picture video audio source credit caption")
"""What names before a colon who made a picture."""
_INFLECTED = ("ing", "ed", "ly")


def is_outside(view: View, first: int, place: int) -> bool:
    """Say whether a word of a run that begins at `first` is in no name."""
    cased, word, form = view.cased, view.lower[place], view.cased.shapes[place]
    if form < Shape.CAPITAL:
        return False
    behind = view.words[place + 1] if place + 1 < len(view.words) else ""
    if word in CALENDAR:
        return not is_given_name(view, place)
    if word in _CREDITS and behind == ":":
        return True
    if word in FUNCTION and (cased.in_headline[place] or form is Shape.CAPITAL):
        return _is_function_word(view, first, place)
    return cased.in_headline[place] and _is_plain_in_headline(view, place)


def only_opens(view: View, first: int, last: int) -> bool:
    """Say whether the first word of what may be a name has its capital from its place alone."""
    cased, word = view.cased, view.words[first]
    if not cased.opens[first] or not (word == "A" or cased.shapes[first] is Shape.CAPITAL):
        return False
    if last - first == 1:
        within = view.lower[first] in FUNCTION & _WITHIN_NAMES
        return within or not _is_name_alone(view, first)
    if view.lower[first] not in FUNCTION and not cased.is_plain(word):
        return False
    if view.lower[first] in NAME_PARTICLES - FUNCTION:
        return False  # De Blasio
    return not _goes_on_as_name(view, first, last)


def is_given_name(view: View, place: int) -> bool:
    """Say whether a word that means something else is the given name of the next: Jan Leike."""
    behind = place + 1
    return (
        is_given(view.lower[place])
        and behind < len(view.words)
        and view.cased.shapes[behind] in (Shape.CAPITAL, Shape.INNER)
        and not view.cased.is_plain(view.words[behind])
    )


def _is_function_word(view: View, first: int, place: int) -> bool:
    """Say whether a capitalised function word is just that.

    Within a sentence only a name has the capital: James To, Doctor Who.
    """
    may_stand_in_name = view.lower[place] in _WITHIN_NAMES
    if view.cased.in_headline[place]:
        begins_place = " ".join(view.words[place : place + 2]) in places()
        return not (may_stand_in_name and (begins_place or is_given_name(view, place)))
    begins = (
        place == first
        or view.cased.opens[place]
        or view.words[place - 1][-1] == "."
        or view.words[place + 1 : place + 2] in (["the"], ["a"], ["an"])
    )
    return begins and not may_stand_in_name


def _is_plain_in_headline(view: View, place: int) -> bool:
    word, cased = view.words[place], view.cased
    if word.isupper() and len(word) > 1:
        seen = cased.capital[word] or cased.capital[word.capitalize()]
        return not seen and is_ordinary(view.lower[place])
    if not cased.is_plain(word) or is_given_name(view, place):
        return False
    is_kind = view.lower[place] in ORGANISATIONS and place > 0
    return not (is_kind and _is_telling(view, place - 1))


def _is_telling(view: View, place: int) -> bool:
    word = view.words[place]
    return view.cased.shapes[place] >= Shape.CAPITAL and not view.cased.is_plain(word)


def _goes_on_as_name(view: View, first: int, last: int) -> bool:
    """Say whether a plain word and what follows it make one name: Business Insider."""
    word, following = view.lower[first : first + 2]
    if is_given(word) and surname_frequency(following) > 0:
        return True
    if _begins_known_name(view, first, last):
        return True
    if following in ORGANISATIONS | EVENTS | PLACES:
        return True
    if word == "new" and view.lower[last - 1] in ORGANISATIONS:
        return True  # New People's Party
    return following in ordinary_words() and view.words[first + 1] not in view.cased.capital


def _begins_known_name(view: View, first: int, last: int) -> bool:
    """Say whether a known place or name begins at a word: New York, Real Madrid."""
    names = (" ".join(view.words[first:end]) for end in range(first + 2, min(last, first + 4) + 1))
    return any(name in places() or name in familiar() for name in names)


def _is_name_alone(view: View, place: int) -> bool:
    """Say whether one capitalised word at the start of a sentence is a name."""
    word, lower, cased = view.words[place], view.lower[place], view.cased
    if word in cased.capital and not (lower in cased.lower and lower in ordinary_words()):
        return True
    if lower in FUNCTION or lower in cased.lower:
        return False
    if lower in ordinary_words():
        return (word in places() or word in familiar()) and _is_subject(view, place)
    return not lower.endswith(_INFLECTED) or _is_subject(view, place)


def _is_subject(view: View, place: int) -> bool:
    behind = view.words[place + 1] if place + 1 < len(view.words) else ""
    return behind in VERBS or behind == "'s"
