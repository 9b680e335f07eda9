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
    (r"dg(?=[eiy])|dj|dzh|\bg(?=eo)", "J"),
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
_PLAIN = str.maketrans({"T": "th", "C": "ch", "S": "sh", "J": "j"})
_CLASSES = str.maketrans("bdTgvwzSCJmeiouy", "pttkffssssnaaaaa")
_VOWEL_INSIDE = re.compile("(?<!^)[aeiouy]")
_LETTERS_OF_SOUNDS = """
    pPx bPv tTx dTv TTf kKx gKv fFx vFv sSx zSv SSp CCp JCv mMn nNn lLl rRl h
    wuv yiv aaav eaev ieiv oaov uouv
"""
_ARTICULATION = str.maketrans({word[0]: word[1:] for word in _LETTERS_OF_SOUNDS.split()})
"""What sounds have in common: first the place or kind, then the voice; of vowels the openness."""


@lru_cache(maxsize=1 << 16)
def spoken(words: str) -> str:
    """Spell words of a–z by ear: what sounds alike is written alike, doubles are collapsed.

    The sounds of th, ch, sh and dge are written T, C, S and J.
    """
    heard = _RULE.sub(lambda match: _SOUNDS[match.lastindex or 0], words)
    return _DOUBLE.sub(r"\1", heard)


def readable_sound(words: str) -> str:
    """Spell words by ear in plain letters, for people to see what was heard."""
    return spoken(words).translate(_PLAIN)


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

    So a plain edit distance of two names takes p for b at half the price of p for l.
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
