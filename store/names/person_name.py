"""The name of a person taken apart: given names, surname, and what stands around them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property, lru_cache

from store.names.latin import latin

_TITLES = frozenset(
    """
    mr mister mrs ms miss madam madame monsieur mme herr frau signor signora senor senora sir dame
    lord lady dr doctor prof professor president senator sen representative rep congressman
    congresswoman governor gov minister prime vice deputy secretary chancellor ambassador mayor
    chairman chairwoman king queen prince princess emperor pope cardinal archbishop bishop father
    rabbi imam sheikh ayatollah mullah judge justice general gen colonel col commander captain capt
    major lieutenant lt sergeant sgt corporal private admiral commodore marshal army officer rev
    reverend hon honorable saint ceo cto cfo
    """.split()
)
_DEGREES = frozenset("phd md esq mba cfa cpa dds jd llm obe cbe mbe kc qc rn".split())
_MEN = frozenset("mr mister monsieur herr sir lord king prince".split())
_WOMEN = frozenset("mrs ms miss madam madame mme frau dame lady queen princess".split())
_PARTICLES = frozenset(
    "de da do dos das du des del della di la le van von der den ter ten al el bin ibn af".split()
)
_GENERATION = re.compile(r"jr|sr|junior|senior|x{0,3}(?:ii|iii|iv|vi|vii|viii|ix)")
_LAST_NUMERAL = re.compile(r"(?<=[a-z]\s)[IVX]+$")
_NICKNAME = re.compile(r"[\"“”«„(]([^\"“”»()]*)[\"“”»)]")
_LONGEST = 200


@dataclass(frozen=True)
class PersonName:
    """Words of a–z and 0–9, in the order given name, middle names, surname."""

    words: tuple[str, ...]
    """At least one, unless there is no letter in the name."""
    nickname: str = ""
    """Set in quotation marks or brackets: Earl “Buddy” Carter."""
    generation: str = ""
    """Junior, senior, or a Roman numeral."""
    is_woman: bool | None = None
    """As far as a title tells."""

    @cached_property
    def joined(self) -> str:
        """All words, run together."""
        return "".join(self.words)

    @cached_property
    def is_lone(self) -> bool:
        """Whether it is a single name, or a surname with its particle: Musk, De Kraker."""
        return len(self.words) == 1 or (len(self.words) == 2 and self.words[0] in _PARTICLES)

    @cached_property
    def given(self) -> str:
        """The first of several words."""
        return self.words[0]

    @cached_property
    def surname(self) -> str:
        """The last word."""
        return self.words[-1]

    @cached_property
    def after_given(self) -> str:
        """All words but the first, run together: sivakumar of Sathish Siva Kumar."""
        return "".join(self.words[1:]) or self.words[0]

    @cached_property
    def middle(self) -> tuple[str, ...]:
        """The words between given name and surname, without particles."""
        return tuple(word for word in self.words[1:-1] if word not in _PARTICLES)


@lru_cache(maxsize=1 << 16)
def parse(name: str) -> PersonName:
    """Take a name of any script apart; “Last, First” is turned round.

    Only the first 200 code points are read.
    """
    name = " ".join(name[:_LONGEST].split())
    nickname = _NICKNAME.search(name)
    plain = _NICKNAME.sub(" ", name) if nickname else name
    if not latin(plain):
        plain, nickname = name, None
    numeral = _LAST_NUMERAL.search(plain)
    words = latin(_in_reading_order(plain)).split()
    titles = _leading(words, _TITLES)
    kept, generation = _without_suffixes(words[titles:])
    if numeral and kept[1:] and kept[-1] == numeral.group().lower():
        generation = kept.pop()
    return PersonName(
        tuple(kept),
        latin(nickname[1]).replace(" ", "") if nickname else "",
        generation,
        _is_woman(words[:titles]),
    )


def _in_reading_order(name: str) -> str:
    """Turn “Last, First” round, but leave “First Last, Jr.” as it is."""
    last, comma, first = name.partition(",")
    words = latin(first).split()
    if not comma or all(map(_is_suffix, words)):
        return name
    return f"{first} {last}"


def _is_suffix(word: str) -> bool:
    return word in _DEGREES or bool(_GENERATION.fullmatch(word))


def _leading(words: list[str], known: frozenset[str]) -> int:
    """Count the known words at the front, but never all words."""
    count = 0
    while count < len(words) - 1 and words[count] in known:
        count += 1
    return count


def _without_suffixes(words: list[str]) -> tuple[list[str], str]:
    """Part the words from the suffixes behind the first, and name the generation."""
    suffixes = [word for word in words[1:] if _is_suffix(word)]
    kept = words[:1] + [word for word in words[1:] if not _is_suffix(word)]
    generations = [word for word in suffixes if word not in _DEGREES]
    generation = generations[0] if generations else ""
    return kept, {"junior": "jr", "senior": "sr"}.get(generation, generation)


def _is_woman(titles: list[str]) -> bool | None:
    for title in titles:
        if title in _WOMEN or title in _MEN:
            return title in _WOMEN
    return None
