"""Documents come in once, whole, and say what they are nearly the same as."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from store import IntakeError, Metadata
from store.intake.document import Document, Page
from store.records import Kind, Structure
from store.text_map import Segment, TextMap

if TYPE_CHECKING:
    from store import Project

STORY = (
    "Three engineers left the laboratory on Tuesday after a dispute about how fast to publish.\n"
    "“We were told to hurry, and we would not,” one of them wrote to the company that night.\n"
    "The laboratory said it wished them well and would fill the posts before the end of the year.\n"
    "Two of the three had worked on the first system that could fold laundry unaided.\n"
    "Their next employer has not been named, and neither answered a request on Friday.\n"
)


def test_the_same_text_is_taken_once(project: Project) -> None:
    first = project.arrivals.take(Document(STORY, "a.txt"))
    again = project.arrivals.take(Document(STORY, "b.txt", encoding="cp1252"))
    assert first.is_new
    assert (again.article_id, again.is_new) == (first.article_id, False)
    assert len(project.articles) == 1


def test_what_is_nearly_the_same_is_linked_and_said(project: Project) -> None:
    first = project.arrivals.take(Document(STORY, "a.txt"))
    second = project.arrivals.take(Document(STORY.replace("Tuesday", "Monday"), "b.txt"))
    other = project.arrivals.take(
        Document("Rain fell in Bergen all week, and nobody there minded.")
    )
    assert second.is_new
    assert [near.article_id for near in second.near] == [first.article_id]
    assert second.near[0].likeness >= 0.8
    assert other.near == ()
    found = project.near_duplicates.of_article(first.article_id)
    assert [near.article_id for near in found] == [second.article_id]


def test_a_file_comes_in_whole_or_not_at_all(project: Project) -> None:
    with pytest.raises(IntakeError, match="holds no text"):
        project.arrivals.take_all([Document(STORY, "a.txt"), Document("  ", "a.txt")])
    assert len(project.articles) == 0
    assert project.near_duplicates.find(()) == []


def test_what_the_file_says_goes_before_what_the_text_says(project: Project) -> None:
    text = f"A headline of the text itself\nSat, 18 May 2024 04:52:21 GMT\n{STORY}"
    told = Metadata(title="A title", source="Wired", author="Ann", language="nl")
    arrival = project.arrivals.take(Document(text, metadata=told))
    article = project.articles.get(arrival.article_id)
    assert (article.title, article.source, article.author) == ("A title", "Wired", "Ann")
    assert article.language == "nl"
    assert article.date == "2024-05-18"
    assert article.date_found == "Sat, 18 May 2024 04:52:21 GMT"


def test_a_page_is_kept_with_its_map(project: Project) -> None:
    source = f"<p>{STORY}</p>"
    segments = [
        Segment(0, 3, 0, 0),
        Segment(3, 3 + len(STORY), 0, len(STORY)),
        Segment(3 + len(STORY), len(source), len(STORY), len(STORY)),
    ]
    structures = (Structure(0, 5, Kind.STRONG), Structure(2, 4, Kind.LINK, "https://a.example/“x”"))
    page = Page(source, TextMap(segments), structures)
    arrival = project.arrivals.take(Document(STORY, "a.html", "html", page=page))
    assert project.articles.get(arrival.article_id).structures == structures
    stored = project.articles.page(arrival.article_id)
    assert stored is not None
    assert (stored.source, stored.map.segments) == (source, tuple(segments))
    plain = project.arrivals.take(Document("Another text."))
    assert project.articles.page(plain.article_id) is None
