"""Words of places' names, by what it means that one of two names lacks them."""

from __future__ import annotations

from store.names.words import pairs_of_words

_ABBREVIATIONS = "ft fort, mt mount, mtn mountain, st saint, ste sainte, usa us"
_POLITIES = """
    arab canton city commonwealth confederation county democratic district duchy emirate federal
    federation federative grand hashemite islamic kingdom municipality oblast people peoples
    plurinational prefecture principality province region republic socialist state sultanate town
    union village
"""
_LANDFORMS = "desert hills island islands isles mount mountain mountains peninsula river"
_CONSTITUTIONS = "arab bolivarian federal federative grand hashemite islamic plurinational"

IN_FULL = pairs_of_words(_ABBREVIATIONS)
"""Abbreviations with the word in full."""

POLITIES = frozenset(_POLITIES.split())
"""In front of “of” and a place's name, and mostly left out."""

CONSTITUTIONS = frozenset(_CONSTITUTIONS.split())
"""Those of them that only describe a state; a democratic or people's republic is another one."""

LANDFORMS = frozenset(_LANDFORMS.split())
"""Beside a place's name or not: Mount Everest, Faroe Islands."""
