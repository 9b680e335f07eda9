from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.names.organisations.matcher import compare_organisations

SURE = [
    ("Microsoft Corp.", "Microsoft"),
    ("Siemens Aktiengesellschaft", "Siemens AG"),
    ("SiemensAG", "Siemens AG"),
    ("Hewlett-Packard Co.", "Hewlett Packard"),
    ("The Goldman Sachs Group, Inc.", "Goldman Sachs Group"),
    ("Samsung Electronics Co., Ltd.", "SAMSUNG ELECTRONICS"),
    ("OAO Gazprom", "Gazprom JSC"),
    ("Société Générale S.A.", "Societe Generale"),
    ("Procter & Gamble", "Procter and Gamble"),
    ("LM Arena", "LMArena"),
    ("Tesla", "Tesla (NASDAQ:TSLA)"),
    ("Islamic State (IS)", "Islamic State"),
    ("First International Bank", "1st International Bank"),
    ("Brigade Forty-Four", "Brigade 44"),
    ("7-Eleven", "Seven Eleven"),
    ("Dept. of Justice", "Department of Justice"),
    ("World Health Organisation", "World Health Organization"),
    ("Газпром", "Gazprom"),
    ("X Corp.", "X"),
    ("Ford Motor Co", "Ford Motor"),
    ("Fiat S.p.A.", "Fiat"),
    ("Apple Inc", "Apple Incorporated"),
    ("Canal+", "Canal Plus"),
]

SUGGESTED = [
    ("BI", "Business Insider"),
    ("BSE", "Budapest Stock Exchange"),
    ("U.N.", "United Nations"),
    ("DoJ", "Department of Justice"),
    ("Nato", "North Atlantic Treaty Organization"),
    ("OECD", "Organisation for Economic Co-operation and Development"),
    ("S&P", "Standard & Poor's"),
    ("U.S. Treasury", "United States Treasury"),
    ("US Treasury", "United States Treasury Department"),
    ("Finance Ministry", "Ministry of Finance"),
    ("Yahoo", "Yahoo Finance LLC"),
    ("Dodgers", "Los Angeles Dodgers"),
    ("Security Council", "U.N. Security Council"),
    ("FC Barcelona", "Barcelona"),
    ("A.G. Edwards", "A.G. Edwards & Sons"),
    ("Samsong Electronics", "Samsung Electronics"),
    ("Chevon Corporation", "Chevron Corporation"),
    ("Springbok", "Springboks"),
    ("0penAI", "OpenAI"),
    ("Studio X", "Studio 10"),
    ("Trust V", "Trust 5"),
    ("The Who", "WHO"),
    ("The Act", "ACT"),
    ("Moody's Corp.", "Moody"),
    ("Novartis AG", "Novartis Inc."),
    ("HSBC", "HSBC Holdings"),
    ("KPMG", "KPMG International"),
    ("SoftBank", "Soft Bank Group Corp"),
    ("JPMorgan", "JP Morgan Chase & Co."),
    ("Nvidia", "In Vidia"),
    ("Cohere", "Cohear"),
    ("Anthropic", "Entropic"),
    ("Яндекс", "Yandex"),
]

DIFFERENT = [
    ("OpenAI", "xAI"),
    ("Scale AI", "xAI"),
    ("X", "xAI"),
    ("Anthropic", "Anthology"),
    ("Cohere", "Coherent Corp."),
    ("Meta", "MetLife"),
    ("Business Insider", "Business Week"),
    ("Apollo Global Management", "Apollo Hospitals"),
    ("Bank of England", "Bank of Ireland"),
    ("Government of Estonia", "Government of Ethiopia"),
    ("Deutsche Bank AG", "Deutsche Bank GmbH"),
    ("Army", "Indian Army"),
    ("Department", "Department of Defense"),
    ("Canada", "Bank of Canada"),
    ("IRELAND", "Northern Ireland"),
    ("CBS", "CBS Sports"),
    ("Chicago", "Chicago Board of Trade"),
    ("Austria", "Australia"),
    ("ABC", "BBC"),
    ("US", "University of Southampton"),
    ("is", "Islamic State"),
    ("Standard & Poor's", "S&P 500"),
    ("MLB", "MLB Network"),
    ("Disney", "Disney+"),
    ("Mayo Clinic Spa", "Mayo Clinic"),
    ("Eastern Airlines", "Western Airlines"),
    ("Austrian Airlines", "Australian Airlines"),
    ("Nigerian Army", "Nigerien Army"),
    ("East Stirling", "Stirling"),
    ("York University", "University of York"),
    ("Miami University", "University of Miami"),
    ("", "!"),
]

CLASHING = [
    ("KKR Asian Fund III L.P.", "KKR Asian Fund IV L.P."),
    ("Mortgage Loan Trust 2004-1", "Mortgage Loan Trust 2004-2"),
    ("Forty 4 Group", "Forty 5 Group"),
    ("KKR Asian Fund V", "KKR Asian Fund VI"),
    ("Group B", "Group C"),
    ("Merck & Co.", "Merck KGaA"),
    ("Deutsche Bank AG", "Deutsche Bank GmbH"),
]


@pytest.mark.parametrize(("one", "other"), SURE)
def test_equal_but_for_typing_and_legal_form_is_sure(one: str, other: str) -> None:
    assert compare_organisations(one, other).is_sure


@pytest.mark.parametrize(("one", "other"), SUGGESTED)
def test_variants_are_suggested_but_not_sure(one: str, other: str) -> None:
    comparison = compare_organisations(one, other)
    assert comparison.is_same
    assert not comparison.is_sure


@pytest.mark.parametrize(("one", "other"), DIFFERENT)
def test_other_organisations_are_not_suggested(one: str, other: str) -> None:
    assert not compare_organisations(one, other).is_same


@pytest.mark.parametrize(("one", "other"), CLASHING)
def test_other_numbers_and_forms_can_never_be_one(one: str, other: str) -> None:
    comparison = compare_organisations(one, other)
    assert comparison.clash
    assert not comparison.is_same


def test_a_state_is_no_legal_form() -> None:
    assert not compare_organisations("Denver CO", "Denver").is_sure
    assert compare_organisations("Denver Co.", "Denver").is_sure


def test_a_longer_acronym_says_more() -> None:
    two, three, four = (
        compare_organisations(*pair).score
        for pair in (
            ("BA", "British Airways"),
            ("KDP", "Kurdistan Democratic Party"),
            ("FOMC", "Federal Open Market Committee"),
        )
    )
    assert two < three < four


@pytest.mark.parametrize(
    ("one", "other", "reason"),
    [
        ("BI", "Business Insider", "initials of Business Insider"),
        ("Yahoo", "Yahoo Finance", "“finance” left out behind"),
        ("Dodgers", "Los Angeles Dodgers", "“los angeles” left out in front"),
        ("US Treasury", "United States Treasury", "us for united states"),
        ("Fund III", "Fund IV", "another number: 3 / 4"),
        ("Wallmart Inc.", "Walmart", "spelling alike: wallmart / walmart"),
        ("Deutsche Bank AG", "Deutsche Bank GmbH", "same name, but another legal form"),
    ],
)
def test_the_reason_is_told(one: str, other: str, reason: str) -> None:
    assert reason in compare_organisations(one, other).reasons


WORDS = st.sampled_from(
    ["Bank", "of", "the", "U.S.", "UN", "AG", "&", "(NYSE:X)", "First", "IV", "FC", "Boston", "Да"]
)
NAMES = st.lists(WORDS, max_size=6).map(" ".join) | st.text(max_size=30)


@given(NAMES, NAMES)
def test_order_does_not_matter_and_scores_stay_in_range(one: str, other: str) -> None:
    comparison = compare_organisations(one, other)
    assert comparison == compare_organisations(other, one)
    assert 0 <= comparison.score <= 1
    assert not (comparison.clash and comparison.is_same)


@given(NAMES, st.sampled_from(["Inc.", "Corp", "AG", "LLC"]))
def test_a_legal_form_never_makes_another_organisation(name: str, form: str) -> None:
    bare = compare_organisations(f"Acme {name} Works", f"Acme {name} Works {form}")
    assert bare.is_sure


@pytest.mark.parametrize(
    "unit", ["a", "A", "A.", "ltd ", "1", "(", "(US) ", "I ", "\u202e", "\x00", "é "]
)
def test_very_long_names_are_compared(unit: str) -> None:
    name = unit * (10_000 // len(unit))
    assert compare_organisations(name, f"{name} Group").score <= 1
