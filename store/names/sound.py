"""How names sound: a spelling by ear in which recognisers' mistakes come close to the truth.

The rules are those that Metaphone (Philips 1990) and its successors share, with what German, Slavic
and Romance names add to them; unlike those keys the vowels and the full length are kept, so that a
plain edit distance of two spellings says how far apart two names sound.
"""

from __future__ import annotations

import re
from functools import lru_cache

from store.names.latin import latin

_RULES = (
    (r"\b(?:kn|gn|pn|mn)", "n"),
    (r"\bwr", "r"),
    (r"\bps", "s"),
    (r"\bx", "z"),
    (r"\bmc", "mak"),
    (r"\bgh|gu(?=[ei])", "g"),
    (r"wh", "w"),
    (r"tsch|tch|tsh|cz", "C"),
    (r"sch|sh|zh|sz|ssi(?=o)|ti(?=on)|ci(?=a)", "S"),
    (r"ch(?=[lrn])|ck|cq|kh|qu(?=[ei]\b)", "k"),
    (r"ch", "C"),
    (r"ph", "f"),
    (r"gh(?=t)|gh\b", ""),
    (r"gh", "g"),
    (r"th", "T"),
    (r"dg(?=[eiy])|dj|dzh", "J"),
    (r"qu", "kw"),
    (r"sc(?=[eiy])|c(?=[eiy])|t[sz]", "s"),
    (r"[cq]", "k"),
    (r"x", "ks"),
    (r"(?<=m)b\b", ""),
    (r"a[eijy](?![aeiou])", "e"),
    (r"ei(?!gh)|i(?=[bcdfgklmnprstvz]e\b)", "ai"),
    (r"e[aeijy]|ie|(?<=[iou])j(?![aeiou])|y(?![aeiou])", "i"),
    (r"oo|ou|eu|ew", "u"),
    (r"oa|ow|au|aw|oe", "o"),
    (r"j", "J"),
    (r"(?<=[bcdfgkpstz])le\b", "el"),
    (r"(?<=[aeiouy])h(?![aeiouy])|(?<=[bcdfgklmnpqrstvwxz])h", ""),
    (r"(?<=[a-z]{2})e(?:\b|(?=s\b))", ""),
)
_RULE = re.compile("|".join(f"({pattern})" for pattern, _ in _RULES))
_SOUNDS = ("", *(sound for _, sound in _RULES))
_DOUBLE = re.compile(r"(.)\1+")
_CLASSES = str.maketrans("bdTgvwzSCJmeiouy", "pttkffssssnaaaaa")
_VOWEL_INSIDE = re.compile("(?<!^)[aeiouy]")
_ARTICULATION = str.maketrans(
    {
        **{"p": "Px", "b": "Pv", "t": "Tx", "d": "Tv", "T": "Tf", "k": "Kx", "g": "Kv"},
        **{"f": "Fx", "v": "Fv", "s": "Sx", "z": "Sv", "S": "Sp", "C": "Cp", "J": "Cv", "h": ""},
        **{"m": "Mn", "n": "Nn", "l": "Ll", "r": "Rl", "w": "uv", "y": "iv"},
        **{"a": "aav", "e": "aev", "i": "eiv", "o": "aov", "u": "ouv"},
    }
)
"""What sounds have in common: place or kind first, then voice; vowels by how open they are."""


@lru_cache(maxsize=1 << 16)
def spoken(words: str) -> str:
    """Spell words of a–z by ear: what sounds alike is written alike, doubles are collapsed.

    The sounds of th, ch, sh and dge are written T, C, S and J.
    """
    heard = _RULE.sub(lambda match: _SOUNDS[match.lastindex or 0], words)
    return _DOUBLE.sub(r"\1", heard)


@lru_cache(maxsize=1 << 16)
def whole_sound(name: str) -> str:
    """Spell a name of any script by ear and without its spaces, which are not heard."""
    return _DOUBLE.sub(r"\1", spoken(latin(name)).replace(" ", ""))


@lru_cache(maxsize=1 << 16)
def sound_class(name: str) -> str:
    """Write the sound of a name with one letter for all vowels, one for p and b, and so on.

    Two names that a recogniser takes for each other are closer here than in `whole_sound`.
    """
    return _DOUBLE.sub(r"\1", whole_sound(name).translate(_CLASSES))


@lru_cache(maxsize=1 << 16)
def articulation(name: str) -> str:
    """Write each sound of a name with two or three letters, of which kindred sounds share some.

    So a plain edit distance of two names takes p for b at half the price of p for s.
    """
    return whole_sound(name).translate(_ARTICULATION)


@lru_cache(maxsize=1 << 16)
def sound_key(word: str) -> str:
    """Reduce a word to the consonants one hears, and the vowel it may begin with.

    After the manner of Soundex and Metaphone, but kept at full length.
    """
    return _DOUBLE.sub(r"\1", _VOWEL_INSIDE.sub("", sound_class(word)))


def spelling_likeness(a: str, b: str) -> float:
    """Compare two words letter by letter, from 0 to 1 (insertions and deletions)."""
    from rapidfuzz.distance import Indel

    return Indel.normalized_similarity(a, b)


def sound_likeness(a: str, b: str) -> float:
    """Compare two names by ear, from 0 to 1: half by how sounds are made, half by their classes."""
    by_making = spelling_likeness(articulation(a), articulation(b))
    return (by_making + spelling_likeness(sound_class(a), sound_class(b))) / 2


def likeness(a: str, b: str) -> tuple[float, str]:
    """Return the larger of spelling and sound, from 0 to 1, and in words which it is."""
    spelling, sound = spelling_likeness(a, b), sound_likeness(a, b)
    if spelling >= sound:
        return spelling, f"spelling alike: {a} / {b}"
    return sound, f"sounds alike: {a} / {b}"
