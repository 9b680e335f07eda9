"""Words around the names of persons that tell little of who is meant."""

from __future__ import annotations

_TITLES = """
    mr mister mrs ms miss madam madame monsieur mme herr frau signor signora senor senora sir dame
    lord lady dr doctor prof professor president senator sen representative rep congressman
    congresswoman governor gov minister prime vice deputy secretary chancellor ambassador mayor
    chairman chairwoman king queen prince princess emperor pope cardinal archbishop bishop father
    rabbi imam sheikh ayatollah mullah judge justice general gen colonel col commander captain capt
    major lieutenant lt sergeant sgt corporal private admiral commodore marshal army officer rev
    reverend hon honorable saint ceo cto cfo
"""
_DEGREES = "phd md esq mba cfa cpa dds llm obe cbe mbe kc qc rn"
_OF_MEN = "mr mister monsieur herr sir lord king prince"
_OF_WOMEN = "mrs ms miss madam madame mme frau dame lady queen princess"
_PARTICLES = """
    de da do dos das du des del della di la le van von der den ter ten al el bin ibn af
"""

TITLES = frozenset(_TITLES.split())
"""Before a name."""

TITLES_OF_MEN = frozenset(_OF_MEN.split())

TITLES_OF_WOMEN = frozenset(_OF_WOMEN.split())

DEGREES = frozenset(_DEGREES.split())
"""Behind a name, as are honours."""

PARTICLES = frozenset(_PARTICLES.split())
"""At the beginning of a surname."""
