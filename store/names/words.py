"""Words that stand in names of all kinds without telling one bearer from another."""

from __future__ import annotations

_LEGAL_FORMS = """
    inc incorporated corp corporation co company ltd limited llc llp lp plc gmbh ag kg se sa sas
    sarl spa srl nv bv ab as asa oy oyj kk pty pte ltda
"""
_SMALL_WORDS = """
    of the and for in on at to by de la le les du des del el al der die das und von van di da do
    dos e et y
"""
_COMPASS = """
    north south east west northern southern eastern western northeast northwest southeast southwest
    northeastern northwestern southeastern southwestern central upper lower new
"""

LEGAL_FORMS = frozenset(_LEGAL_FORMS.split())
"""After the name of a company, the commonest of them: `legal_forms` knows more."""

SMALL_WORDS = frozenset(_SMALL_WORDS.split())
"""Left out of many acronyms."""

COMPASS = frozenset(_COMPASS.split())
"""They make another place or body of the one without them."""


def pairs_of_words(text: str) -> dict[str, str]:
    """Read a table of words, each with the one that is meant by it, and commas in between."""
    return dict(pair.split() for pair in text.split(","))
