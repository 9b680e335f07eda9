"""Words that stand in a name without telling one bearer from another."""

from __future__ import annotations

_TITLES = """
    mr mrs ms miss dr prof professor sir dame lord lady president senator sen rep representative
    congressman congresswoman governor gov minister prime secretary chancellor ambassador mayor
    king queen prince princess pope judge justice general gen colonel col captain capt major
    lieutenant lt sergeant sgt officer rev reverend chairman ceo
"""
_SUFFIXES = "jr sr ii iii iv phd md esq"
_LEGAL_FORMS = """
    inc incorporated corp corporation co company ltd limited llc llp lp plc gmbh ag kg se sa sas
    sarl spa srl nv bv ab as asa oy oyj kk pty pte ltda
"""
_SMALL_WORDS = "of the and for in on at to de la le du des der die das und"

TITLES = frozenset(_TITLES.split())
"""Before a person's name."""

SUFFIXES = frozenset(_SUFFIXES.split())
"""After a person's name."""

LEGAL_FORMS = frozenset(_LEGAL_FORMS.split())
"""After the name of a company."""

SMALL_WORDS = frozenset(_SMALL_WORDS.split())
"""Left out of many acronyms."""
