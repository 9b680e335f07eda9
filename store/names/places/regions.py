"""Countries and their parts, as they stand behind the names of towns in English."""

from __future__ import annotations

_STATES = """
    alabama al ala, alaska ak, arizona az ariz, arkansas ar ark, california ca calif,
    colorado co colo, connecticut ct conn, delaware de del, florida fl fla, georgia ga,
    hawaii hi, idaho id, illinois il ill, indiana in ind, iowa ia, kansas ks kan, kentucky ky,
    louisiana la, maine me, maryland md, massachusetts ma mass, michigan mi mich,
    minnesota mn minn, mississippi ms miss, missouri mo, montana mt mont, nebraska ne neb,
    nevada nv nev, new-hampshire nh, new-jersey nj, new-mexico nm, new-york ny,
    north-carolina nc, north-dakota nd, ohio oh, oklahoma ok okla, oregon or ore,
    pennsylvania pa penn, rhode-island ri, south-carolina sc, south-dakota sd, tennessee tn tenn,
    texas tx tex, utah ut, vermont vt, virginia va, washington wa wash, west-virginia wv,
    wisconsin wi wis, wyoming wy wyo, district-of-columbia dc, puerto-rico pr
"""
_PROVINCES = """
    alberta ab alta, british-columbia bc, manitoba mb, new-brunswick nb, newfoundland nl,
    nova-scotia ns, ontario on ont, prince-edward-island pei, quebec qc que, saskatchewan sk sask
"""
_NATIONS = "england, scotland, wales, northern-ireland"
_AUSTRALIAN_STATES = """
    new-south-wales nsw, queensland qld, south-australia sa, tasmania tas, victoria vic,
    western-australia
"""
_COUNTRIES = """
    united-states us usa america, united-kingdom uk britain great-britain, canada, australia,
    afghanistan, albania, algeria, argentina, armenia, austria, azerbaijan, bangladesh, belarus,
    belgium, bolivia, bosnia, brazil, bulgaria, cambodia, chile, china, colombia, congo, croatia,
    cuba, cyprus, czech-republic czechia, denmark, ecuador, egypt, estonia, ethiopia, finland,
    france, georgia, germany, ghana, greece, guatemala, haiti, honduras, hungary, iceland, india,
    indonesia, iran, iraq, ireland, israel, italy, jamaica, japan, jordan, kazakhstan, kenya,
    kuwait, latvia, lebanon, libya, lithuania, malaysia, mali, malta, mexico, moldova, mongolia,
    morocco, mozambique, myanmar burma, nepal, netherlands holland, new-zealand, nicaragua, niger,
    nigeria, north-korea, norway, pakistan, panama, paraguay, peru, philippines, poland, portugal,
    qatar, romania, russia, rwanda, saudi-arabia, senegal, serbia, singapore, slovakia, slovenia,
    somalia, south-africa, south-korea, spain, sri-lanka, sudan, sweden, switzerland, syria,
    taiwan, tanzania, thailand, tunisia, turkey, uganda, ukraine, uruguay, uzbekistan, venezuela,
    vietnam, yemen, zambia, zimbabwe
"""


def _rows(table: str) -> list[list[str]]:
    return [[name.replace("-", " ") for name in row.split()] for row in table.split(",")]


def _parts_of(country: str, table: str) -> dict[str, tuple[str, str]]:
    return {name: (country, names[0]) for names in _rows(table) for name in names}


_PARTS = (
    _parts_of("united kingdom", _NATIONS)
    | _parts_of("australia", _AUSTRALIAN_STATES)
    | _parts_of("canada", _PROVINCES)
    | _parts_of("united states", _STATES)
)
_COUNTRY = {name: names[0] for names in _rows(_COUNTRIES) for name in names}


def country_and_part(places: tuple[str, ...]) -> tuple[str, str]:
    """Return the country that places are or lie in, and the part of it; either may be empty.

    A place that is the name of both, as Georgia is, is the part unless a country stands beside it.
    """
    country = next((_COUNTRY[place] for place in reversed(places[1:]) if place in _COUNTRY), "")
    found = next((_PARTS[place] for place in places if place in _PARTS), None)
    if found and country in ("", found[0]):
        return found
    return country or next((_COUNTRY[place] for place in places if place in _COUNTRY), ""), ""
