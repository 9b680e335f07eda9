"""A small project to sit down to."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from store import Project, open_project
from tests.tui.matching import Matcher
from tests.tui.proposer import Proposer

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

TEXTS = (
    "Leike quits OpenAI\n\n"
    "Jan Leike left OpenAI on Friday. “Safety took a backseat,” Leike wrote. He joined Anthropic.\n"
    "Sam Altman thanked Leike. OpenAI paid $6 billion.\n",
    "Musk posts again\n\nElon Musk said that Grok 4 is better than Grok 3. Musk owns xAI.\n",
)


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    """Two short articles."""
    with open_project(tmp_path / "news.db", create=True, annotator="ada") as opened:
        for text in TEXTS:
            opened.add_text(text)
        yield opened


@pytest.fixture
def matcher(monkeypatch: pytest.MonkeyPatch) -> Matcher:
    """What the program thinks of names: a surname alone may be that of whoever bears it."""
    made = Matcher()
    made.install(monkeypatch)
    return made


@pytest.fixture(autouse=True)
def proposer(monkeypatch: pytest.MonkeyPatch) -> Proposer:
    """What the program proposes: nothing, until a test tells it."""
    made = Proposer()
    made.install(monkeypatch)
    return made
