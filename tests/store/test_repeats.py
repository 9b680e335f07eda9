"""Lines that come back in three articles of one source are known."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from store import Project

LINES = {"sign up here", "follow us", "a line of its own"}


def test_three_articles_of_one_source_are_enough(project: Project) -> None:
    for _ in range(2):
        project.repeats.count("Wired", {"sign up here", "follow us"})
        assert project.repeats.known("Wired", LINES) == frozenset()
    assert project.repeats.known("Wired", LINES, besides=1) == {"sign up here", "follow us"}
    project.repeats.count("Wired", {"follow us"})
    assert project.repeats.known("Wired", LINES) == {"follow us"}


def test_sources_are_kept_apart_and_no_source_knows_nothing(project: Project) -> None:
    for source in ("Wired", "Time", "", "", ""):
        project.repeats.count(source, LINES)
    assert project.repeats.known("Wired", LINES, besides=1) == frozenset()
    assert project.repeats.known("", LINES) == frozenset()
    assert project.repeats.known("Wired", set()) == frozenset()
