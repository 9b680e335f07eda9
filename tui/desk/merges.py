"""Which entities the program put together by itself, and the sign for that."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from store import Project
    from tui.widgets.row import Part

MERGED = "≡"
"""Beside the ≈ of a question: the two were taken to be the same. Even old consoles have it."""

SIGN: Part = (f"{MERGED} ", "suggestion")
"""As it stands at the right edge of a line, where no long name pushes it out of sight."""


def merged_by_program(project: Project) -> frozenset[int]:
    """Return the entities, by the ids of their clusters, in which the program merged names."""
    clusters = project.judgements.clusters()
    return frozenset(clusters.root(a_id) for a_id, _ in clusters.by_program)
