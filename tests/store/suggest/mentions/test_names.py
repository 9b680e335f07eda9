from __future__ import annotations

import pytest

from tests.store.suggest.mentions.found import surfaces


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("They met Park Geun-hye and went home.", ["Park Geun-hye"]),
        ("He ran Llama-3.1, GPT-4o and o3-mini.", ["Llama-3.1", "GPT-4o", "o3-mini"]),
        ("We tried Claude 3.5 Sonnet and Grok 4.", ["Claude 3.5 Sonnet", "Grok 4"]),
        ("We like GPT-4o mini very much.", ["GPT-4o mini"]),
        ("This is Sam Altman's OpenAI.", ["Sam Altman", "OpenAI"]),
        ("He saw OpenAI CEO Sam Altman there.", ["OpenAI", "Sam Altman"]),
        ("He met Secretary of State John Kerry.", ["John Kerry"]),
        ("He sued General Motors and General Suleiman Amr.", ["General Motors", "Suleiman Amr"]),
        ("She left the University of Texas for it.", ["University of Texas"]),
        ("Health is its field.", []),
        ("The Food and Drug Administration objects.", ["Food and Drug Administration"]),
        ("We asked Bank of America and Goldman Sachs.", ["Bank of America", "Goldman Sachs"]),
        ("They met Ludwig van Beethoven twice.", ["Ludwig van Beethoven"]),
        ("They met Jan Leike in May.", ["Jan Leike"]),
        ("An OpenAI-backed lab and the ex-OpenAI man.", ["OpenAI", "OpenAI"]),
        ("It is Microsoft Corp. MSFT today.", ["Microsoft Corp.", "MSFT"]),
        ("Then Apple, Inc. said no.", ["Apple, Inc."]),
        ("It is near the Children's Hospital.", ["Children's Hospital"]),
        ("See (@elonmusk) for it.", ["elonmusk"]),
        ("He said I should go.", []),
        ("On Monday in June, the CEO resigned.", []),
        ("The American and the Republican left.", []),
        ("The Gabonese and two Afghans left.", []),
        (
            "They saw the envoy of Boston University Robert Smith.",
            ["Boston University", "Robert Smith"],
        ),
        ("The envoy to the United States Maria Lopez left.", ["United States", "Maria Lopez"]),
        ("It is at the John F. Kennedy Center for it.", ["John F. Kennedy Center"]),
        ("A tweet to Ahmed Mohamed Image: Twitter.", ["Ahmed Mohamed", "Twitter"]),
        ("They met Elizabeth Quat In the east.", ["Elizabeth Quat"]),
        ("It is the 501st Legion of May 5th Avenue.", ["501st Legion", "Avenue"]),
        ("He wore a NASA T-shirt at Nvidia Corp.", ["NASA", "Nvidia Corp."]),
        ("It has part XVII of the Quorben.", ["Quorben"]),
        ("He spoke. De Blasio left.", ["De Blasio"]),
        ("The LLC and its SEO.", []),
        ("A Quorben ally left.", ["Quorben"]),
        ("He left the University for it.", []),
        ("New Citizens Party won.", ["New Citizens Party"]),
        ("The minister of Education Maria Lopez left.", ["Maria Lopez"]),
        ("The United Nations High Commissioner left.", ["United Nations"]),
        ("The South Korean army and two New Zealanders left.", []),
        ("It cost US$ 20,000 or NZ$5.", []),
        ("Wow! Quorben won.", ["Quorben"]),
        ("He left. Real Madrid won.", ["Real Madrid"]),
        ("Why It Matters: nobody knows.", ["Matters"]),
        (
            "The envoy of Boston University Wojciech Quorben.",
            ["Boston University", "Wojciech Quorben"],
        ),
    ],
)
def test_names_are_cut_where_people_cut_them(text: str, names: list[str]) -> None:
    assert surfaces(text) == names


def test_fields_are_joined_within_a_name() -> None:
    name = "Department of Health and Human Services"
    assert surfaces(f"It is the {name}.") == [name]


def test_function_words_within_a_sentence_are_names() -> None:
    assert surfaces("He was beaten by James To.\nThe doctor saw it.") == ["James To"]


def test_a_word_that_opens_a_sentence_is_none_if_it_is_a_plain_one_elsewhere() -> None:
    text = "Workers went home. The workers were tired. Dorvane went too, and so did Dorvane."
    assert surfaces(text) == ["Dorvane", "Dorvane"]


def test_a_name_of_plain_words_is_kept_whole_at_the_start_of_a_sentence() -> None:
    assert surfaces("Business Insider said so.") == ["Business Insider"]


def test_in_a_headline_only_what_is_a_name_elsewhere_is_one() -> None:
    text = (
        "Musk Fires Workers After Grok Claims Spread\n\nThe owner, Elon Musk, said that Grok lies."
    )
    assert surfaces(text)[:2] == ["Musk", "Grok"]


def test_a_headline_within_a_line_is_no_name_but_holds_some() -> None:
    text = "He left. Elite Betrayed Their Party And Paved The Way For Ilse Zweibrand and others."
    assert surfaces(text) == ["Ilse Zweibrand"]


def test_a_name_of_many_words_is_no_headline() -> None:
    name = "Ludwig Boltzmann Institute of Neuroradiological Excellence"
    assert surfaces(f"They met at the {name} Board Room East.")[0].startswith(name)


def test_a_headline_in_capitals_is_judged_by_the_text() -> None:
    text = "MUSK FIRES WORKERS AFTER CLAIMS SPREAD\n\nWe saw that Musk did so."
    assert "FIRES" not in " ".join(surfaces(text)).split()


def test_a_name_never_goes_over_the_end_of_a_line() -> None:
    assert surfaces("It was by Nick Moreau\nImage of the day, by Anna Lee") == [
        "Nick Moreau",
        "Anna Lee",
    ]
