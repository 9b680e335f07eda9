from __future__ import annotations

import hashlib

import pytest

from store.errors import IntakeError
from store.intake.document import Document
from store.intake.draft import Draft, described, draft
from store.records import Metadata

RAW = "Robots learn to fold\r\n18 May 2024\r\nThe company said so on Friday.\r\n"


def drafted(raw: str, metadata: Metadata | None = None) -> Draft:
    return draft(described(Document(raw, "a.txt", metadata=metadata or Metadata())))


def test_a_draft_holds_the_text_untouched_and_what_is_known_of_it() -> None:
    made = drafted(RAW)
    assert (made.document.raw, made.document.path) == (RAW, "a.txt")
    assert made.sha256 == hashlib.sha256(RAW.encode()).hexdigest()
    metadata = made.document.metadata
    assert metadata.title == "Robots learn to fold"
    assert (metadata.date, metadata.date_found) == ("2024-05-18", "18 May 2024")
    assert made.blocks[-1].end == len(RAW)
    assert made.kept == RAW
    assert made.words == 13


def test_what_the_file_says_goes_before_what_the_text_says() -> None:
    made = drafted(RAW, Metadata(title="Robots", source="Wired", date_found="Last week"))
    metadata = made.document.metadata
    assert (metadata.title, metadata.source) == ("Robots", "Wired")
    assert (metadata.date, metadata.date_found) == ("", "Last week")


@pytest.mark.parametrize("raw", ["", " \n", "half \ud83d"])
def test_what_cannot_be_stored_is_refused(raw: str) -> None:
    with pytest.raises(IntakeError):
        drafted(raw)


def test_a_title_is_one_line_without_a_byte_order_mark() -> None:
    text = "The ferry left the harbour on Monday with forty people on board, the captain said.\n"
    made = drafted(f"\ufeffA story  about the ferry\r\n\r\n{text}{text.replace('left', 'saw')}")
    assert made.document.metadata.title == "A story about the ferry"
