"""Words of organisations' names, by what it means that one of two names lacks them."""

from __future__ import annotations

from store.names.words import pairs_of_words

_ABBREVIATIONS = """
    assn association, assoc association, bros brothers, cmte committee, cntr center,
    corp corporation, ctr center, dept department, dev development, eng engineering, gov government,
    govt government, grp group, hosp hospital, inst institute, intl international, lab laboratory,
    labs laboratories, mfg manufacturing, mgmt management, min ministry, natl national,
    svcs services, tech technology, univ university
"""
_AMERICAN = """
    centre center, defence defense, harbour harbor, labour labor, organisation organization,
    programme program, theatre theater, utd united
"""
_KINDS = """
    academy administration agency army assembly association authority bank board bureau center
    chamber chronicle church college commission committee company corps council court daily defense
    department directorate division exchange faculty federation force forces foundation front fund
    gazette government guard herald hospital house institute institution inspectorate journal
    laboratory league library magazine ministry mirror movement museum navy network news newspaper
    observer office organization parliament party police post press school secretariat senate
    service society station team telegraph television times tribunal tribune trust union unit
    university
"""
_OFTEN_LEFT_OUT = "agency college department foundation institute ministry university"
_BUSINESS = """
    and associates brands brothers capital com communications corporation design digital electronics
    energy enterprises entertainment finance financial foods global group groupe gruppe healthcare
    holding holdings industries interactive international laboratories limited logistics management
    media motor motors net network networks org partners pharmaceuticals platforms products retail
    services software solutions sons stores studios systems technologies technology ventures
    worldwide
"""
_CLUB = "ac afc as bc cf club fc sc rfc"
_STATE = "us un uk eu united states nations kingdom former federal republic of"

_NAMED_BY_PLACE = "academy bank college institute school university"

IN_FULL = pairs_of_words(_ABBREVIATIONS) | pairs_of_words(_AMERICAN)
"""Abbreviations with the word in full, and British words with the American spelling."""

KINDS = frozenset(_KINDS.split())
"""What an organisation is; alone they name none."""

KINDS_OFTEN_LEFT_OUT = frozenset(_OFTEN_LEFT_OUT.split())
"""Those of them without which people go on: Cornell for Cornell University."""

BUSINESS = frozenset(_BUSINESS.split())
"""At the end of a company's name, and left out when it is mentioned again."""

NAMED_BY_PLACE = frozenset(_NAMED_BY_PLACE.split())
"""Kinds of which a place may have two: York University and the University of York."""

MAKES_ANOTHER = frozenset({"plus", "sharp"})
"""Behind the name of a company, they name what it sells: Disney+."""

CLUB = frozenset(_CLUB.split())
"""Around the name of a club."""

STATE = frozenset(_STATE.split())
"""Whose a ministry or council is, in front of its name."""
