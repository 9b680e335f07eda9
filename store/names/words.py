"""Words that stand in names of all kinds without telling one bearer from another."""

from __future__ import annotations

import re

from store.names.latin import latin

_SMALL_WORDS = """
    of the and for in on at to by de la le les du des del el al der die das und von van di da do
    dos e et y
"""
_COUNTRIES_NEARLY_ALIKE = """
    austria austrian austrians, australia australian australians, iran iranian, iraq iraqi,
    niger nigerien nigeriens, nigeria nigerian nigerians, slovakia slovak slovakian,
    slovenia slovene slovenian, iceland icelandic, ireland irish, mali malian, malawi malawian,
    gambia gambian, zambia zambian, mauritania mauritanian, mauritius mauritian, dominica,
    dominican, guinea guinean, guyana guyanese, latvia latvian, lithuania lithuanian,
    paraguay paraguayan, uruguay uruguayan, sweden swedish, switzerland swiss
"""
_SIGNS = (
    (re.compile(r"&"), " and "),
    (re.compile(r"\+"), " plus "),
    (re.compile(r"#"), " sharp "),
    (re.compile(r"(?<!\S)\.(?=[^\W\d_])"), "dot "),
)
_COMPASS = """
    north south east west northern southern eastern western northeast northwest southeast southwest
    northeastern northwestern southeastern southwestern central upper lower new
"""

SMALL_WORDS = frozenset(_SMALL_WORDS.split())
"""Left out of many acronyms."""

COMPASS = frozenset(_COMPASS.split())
"""They make another place or body of the one without them."""


COUNTRIES_NEARLY_ALIKE = {
    word: country
    for country, *others in map(str.split, _COUNTRIES_NEARLY_ALIKE.split(","))
    for word in (country, *others)
}
"""Countries, by their names and their peoples', that are spelt much like another."""

THE = frozenset({"the"})


def plain_words(name: str, articles: frozenset[str] = THE) -> tuple[str, ...]:
    """Return the words of a name in a–z and 0–9, without an article in front.

    Signs are words: Disney+ is disney plus, AT&T at and t, .NET dot net.
    """
    for sign, word in _SIGNS:
        name = sign.sub(word, name)
    return without_article(tuple(latin(name).split()), articles)


def without_article(words: tuple[str, ...], articles: frozenset[str] = THE) -> tuple[str, ...]:
    """Leave out an article in front, if there is more than that."""
    return words[1:] if len(words) > 1 and words[0] in articles else words


def pairs_of_words(text: str) -> dict[str, str]:
    """Read a table of words, each with the one that is meant by it, and commas in between."""
    return dict(pair.split() for pair in text.split(","))
