from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from store.cleaning import breaks, features, second_look
from store.cleaning.breaks import breaks_of
from store.cleaning.features import rows_of
from store.cleaning.lexicon import Lexicon
from store.cleaning.measures import Measurer
from store.cleaning.second_look import second_rows
from store.cleaning.surroundings import Surroundings
from store.cleaning.units import units_of
from tests.store.cleaning.made import BODY, FOREIGN, MENU, TAIL, TITLE, joined

PAGES = st.lists(st.sampled_from([*BODY, *FOREIGN, *MENU, *TAIL, TITLE, "•", "©"]), max_size=25)


def described(raw: str) -> Surroundings:
    return Surroundings(Measurer("en").measure_all(units_of(raw)))


@given(PAGES)
def test_every_unit_has_a_number_in_every_column(lines: list[str]) -> None:
    surroundings = described(joined(*lines))
    count = len(surroundings.units)
    rows = rows_of(surroundings, Lexicon({"^by": -1.0}))
    scores = [1.0 if unit.is_prose else -1.0 for unit in surroundings.units]
    places = breaks_of(surroundings, [score > 0 for score in scores], scores)
    more = second_rows(surroundings, scores, [(place, 0.5) for place in places])
    assert [len(row) for row in rows] == [len(features.NAMES)] * count
    assert [len(row) for row in more] == [len(second_look.NAMES)] * count
    assert all(len(place.row) == len(breaks.NAMES) for place in places)


def column(raw: str, name: str) -> list[float]:
    place = features.NAMES.index(name)
    return [row[place] for row in rows_of(described(raw), Lexicon({"menu": -2.0}))]


def test_columns_hold_what_their_names_say() -> None:
    raw = joined("Menu", BODY[0], BODY[1], "Menu")
    assert column(raw, "words")[0] == 1
    assert column(raw, "same") == [2, 1, 1, 2]
    assert column(raw, "units_before") == [0, 1, 2, 3]
    assert column(raw, "is_prose") == [0, 1, 1, 0]
    assert column(raw, "prose_before")[3] == len(BODY[0]) + len(BODY[1])
    assert column(raw, "lexical") == [-2, 0, 0, -2]
    assert column(raw, "lexical_-1") == [0, -2, 0, 0]


def test_program_code_is_told_from_prose_by_its_marks() -> None:
    code, prose = column(joined('if (lamp["on"]) { wait(60); } else { ring(); }', BODY[0]), "marks")
    assert code > 0.2
    assert prose < 0.02


def test_the_second_look_knows_how_far_below_the_title_a_unit_stands() -> None:
    surroundings = described(joined("Menu", TITLE, *BODY))
    scores = [4.0 if unit.is_prose else -4.0 for unit in surroundings.units]
    place = second_look.NAMES.index("since_title")
    rows = second_rows(surroundings, scores, [])
    assert [row[place] for row in rows] == [-1, 0, 1, 2, 3, 4, 5]


def test_a_foreign_article_is_where_little_was_said_before() -> None:
    raw = joined(TITLE, *BODY, "Norvex shares jump", *FOREIGN)
    surroundings = described(raw)
    kept = [unit.is_prose for unit in surroundings.units]
    (place,) = breaks_of(surroundings, kept, [0.0] * len(kept))
    assert surroundings.units[place.start].unit.text == FOREIGN[0]
    assert place.row[breaks.NAMES.index("seen")] < 0.2
