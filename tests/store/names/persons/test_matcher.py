from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.names.comparison import LAX, SUGGESTED
from store.names.persons.matcher import compare_persons

SAME = [
    ("Daniel Kokotajlo", "Daniel Cocateo"),
    ("D. Kokotajlo", "Daniel Cocateo"),
    ("Pavel Izmailov", "Pavel Ismailov"),
    ("Nicole Deblase", "Nicole to Blaze"),
    ("John Baumgartner", "John Bob Gartner"),
    ("Craig Moore", "Craigmore"),
    ("Dru Anderson", "Drew Anderson"),
    ("Rod Rushin", "Rodney Rushing"),
    ("Volodymyr Zelensky", "Vladimir Zelenskyy"),
    ("Sarn Altman", "Sam Altman"),
    ("Igor Sechin", "I9or Sech1n"),
    ("Xi Jinping", "Jinping Xi"),
    ("J.D. Vance", "James David Vance"),
    ("B. Clinton", "William Clinton"),
    ("Earl “Buddy” Carter", "Buddy Carter"),
    ("Scott Carpenter", "M. Scott Carpenter"),
    ("Jose Javier", "Jose Javier Ruiz"),
    ("Ursula von der Leyen", "Ursula Leyen"),
    ("Donald Trump", "Donald Trump Jr."),
    ("Izmailov", "Pavel Ismailov"),
]

DIFFERENT = [
    ("Sara Hooker", "Sarah Hawker"),
    ("Jan Leike", "Jan Leka"),
    ("Jakub Pachocki", "Jakub Paczynski"),
    ("Larry Page", "Larry Culp"),
    ("Eric Schmidt", "Helmut Schmidt"),
    ("Elon Musk", "Kimbal Musk"),
    ("William Saunders", "Bernie Sanders"),
    ("Mike Kelly", "Mark Kelly"),
    ("Dmitry Mendeleev", "Dmitry Medvedev"),
    ("Kim Jong-un", "Kim Jong-il"),
    ("John Quincy Adams", "John Michael Adams"),
    ("George W. Bush", "George H. W. Bush"),
    ("Charles VI", "Charles Aznavour"),
    ("Nardelli", "Bob"),
    ("J. Smith", "K. Smith"),
    ("Joe Biden", "Jill Biden"),
    ("Rahul Gandhi", "Rajiv Gandhi"),
    ("Li Keqiang", "Li Qiang"),
]

SURE = [
    ("Torsten Sløk", "Torsten Slok"),
    ("Bacon, Don", "Don Bacon"),
    ("Dr. Ilya Sutskever", "Ilya Sutskever"),
    ("JD Vance", "J.D. Vance"),
    ("Margarita-Simonyan", "MargaritaSimonyan"),
    ("Ilya Sutskever", "Ilya Suskever"),
    ("Михаил Горбачёв", "Mikhail Gorbachev"),
    ("习近平", "Xi Jinping"),
]

NOT_SURE = [
    ("Musk", "Elon Musk"),
    ("Trump", "President Trump"),
    ("Brian Reed", "Brian Read"),
    ("Steven Miller", "Stephen Miller"),
    ("Donald Trump", "Donald Trump Jr."),
    ("James Scott", "Scott James"),
    ("Ed Lu", "EdLu"),
    ("Mrs. John Smith", "John Smith"),
    ("Donald Trump", "DonaldTrump Jr."),
    ("Donald Trump", "Donald J. Trump Jr."),
    ("Trump", "Trump Jr."),
    ("Sundar Pichai", "Sundar Pichay"),
    ("Casimir Oyé Mba", "Casimir Oye"),
]

CLASHING = [
    ("Sam Altman", "Steve Altman", "another given name: sam / steve"),
    ("Harry Connick Jr.", "Harry Connick Sr.", "another generation: jr / sr"),
    ("Henry VII", "Henry VIII", "another generation: vii / viii"),
    ("Mrs. Clinton", "Bill Clinton", "a man and a woman"),
    ("Mr. Clinton", "Mrs. Clinton", "a man and a woman"),
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_what_may_be_one_person_is_suggested(one: str, other: str) -> None:
    comparison = compare_persons(one, other)
    assert comparison.score >= SUGGESTED
    assert not comparison.clash


@pytest.mark.parametrize(("one", "other"), DIFFERENT)
def test_other_persons_are_not(one: str, other: str) -> None:
    assert compare_persons(one, other).score < SUGGESTED


@pytest.mark.parametrize(("one", "other"), SURE)
def test_equal_names_are_sure_to_be_one(one: str, other: str) -> None:
    assert compare_persons(one, other).is_sure


@pytest.mark.parametrize(("one", "other"), NOT_SURE)
def test_what_two_people_may_be_called_is_suggested_only(one: str, other: str) -> None:
    comparison = compare_persons(one, other)
    assert comparison.score >= SUGGESTED
    assert not comparison.is_sure


@pytest.mark.parametrize(("one", "other", "reason"), CLASHING)
def test_a_clash_is_remembered_with_its_reason(one: str, other: str, reason: str) -> None:
    comparison = compare_persons(one, other)
    assert comparison.clash
    assert comparison.reasons == (reason,)
    assert LAX <= comparison.score < SUGGESTED


@pytest.mark.parametrize(
    ("one", "other"),
    [("Elon Musk", "Kimbal Musk"), ("Don Casey", "Doug Casey"), ("B. Clinton", "William Clinton")],
)
def test_what_may_be_misheard_or_is_not_known_does_not_clash(one: str, other: str) -> None:
    assert not compare_persons(one, other).clash


@pytest.mark.parametrize(
    ("one", "other", "reasons"),
    [
        ("Musk", "Elon Musk", ("same surname",)),
        ("De Kraker", "Benjamin De Kraker", ("same surname",)),
        ("Trump", "President Trump", ("same surname",)),
        ("Elon", "Elon Musk", ("same given name",)),
        ("Suu Kyi", "Aung San Suu Kyi", ("part of the other name",)),
        ("Bill Gates", "William Gates", ("nickname: bill / william", "same surname")),
        ("J. Gates", "John Gates", ("same initial: j / john", "same surname")),
        (
            "Daniel Kokotajlo",
            "Daniel Cocateo",
            ("same given name", "sounds alike: kokateo / kokotelo"),
        ),
        ("Craig Moore", "Craigmore", ("sounds alike: kregmor / kregmur",)),
        (
            "Jan Leike",
            "Jan Leka",
            ("same given name", "sounds alike: laik / leka", "too short to tell"),
        ),
        ("Larry Page", "Larry Culp", ("same given name", "another surname: culp / page")),
    ],
)
def test_the_reasons_are_told(one: str, other: str, reasons: tuple[str, ...]) -> None:
    assert compare_persons(one, other).reasons == reasons


def test_common_names_say_less() -> None:
    assert (
        compare_persons("Smith", "John Smith").score
        < compare_persons("Kokotajlo", "Daniel Kokotajlo").score
    )
    assert compare_persons("John", "John Smith").score < compare_persons("Elon", "Elon Musk").score


TEXTS = st.text() | st.text(alphabet="AaBbSsJjrI .,'’-()\"“”1й\u202e\x00", max_size=16)


@given(TEXTS, TEXTS)
def test_order_does_not_matter_and_scores_stay_in_range(one: str, other: str) -> None:
    comparison = compare_persons(one, other)
    assert comparison == compare_persons(other, one)
    assert 0 <= comparison.score <= 1
    assert 1 <= len(comparison.reasons) <= 3
    assert not (comparison.is_sure and comparison.clash)


def test_a_text_that_is_no_name_is_compared_too() -> None:
    assert compare_persons("ab " * 5000, "Sam Altman").score < SUGGESTED
