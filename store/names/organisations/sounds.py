"""Do two names of organisations sound alike? Recognisers write by ear: In Vidia, Entropic.

Names of companies are coined, and near ones are many: a likeness is put before a person at best.
"""

from __future__ import annotations

from store.names.comparison import Comparison
from store.names.sound import articulation, readable_sound, sound_class, spelling_likeness
from store.names.words import COUNTRIES_NEARLY_ALIKE

_SHORTEST = 5
_ALIKE = 0.85
_ALIKE_BUT_FOR_VOWELS = 0.9
_HEARD = 0.55


def compare_sounds(one: str, other: str) -> Comparison | None:
    """Compare two names, without their spaces and from the first sound to the last, if not short.

    They are equal in `sound_class`, where consonants stand for their kind and all vowels are one;
    or, if they are all but equal, one of them has a vowel more.
    """
    if min(len(one), len(other)) < _SHORTEST or {one, other} <= COUNTRIES_NEARLY_ALIKE.keys():
        return None
    classes = [sound_class(name) for name in (one, other)]
    has_same_beat = classes[0] == classes[1]
    if not has_same_beat and classes[0].replace("a", "") != classes[1].replace("a", ""):
        return None
    likeness = spelling_likeness(articulation(one), articulation(other))
    if likeness < (_ALIKE if has_same_beat else _ALIKE_BUT_FOR_VOWELS):
        return None
    reason = " / ".join(readable_sound(name) for name in sorted((one, other)))
    return Comparison(_HEARD, (f"sounds alike: {reason}",))
