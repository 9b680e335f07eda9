"""Counting what a project holds."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from store.project import Project


def statistics(project: Project) -> dict[str, Any]:
    """Return the counts that `glossator stats` prints; labels by annotator and type."""
    (words,) = project.db.execute("SELECT coalesce(sum(words), 0) FROM articles").fetchone()
    types = project.db.execute(
        "SELECT type, count(*) FROM mentions GROUP BY type ORDER BY count(*) DESC, type"
    )
    annotators = project.db.execute(
        "SELECT name,"
        " (SELECT count(*) FROM mentions WHERE annotator_id = annotators.id),"
        " (SELECT count(*) FROM claims WHERE annotator_id = annotators.id)"
        " FROM annotators ORDER BY name"
    )
    return {
        "articles": len(project.articles),
        "words": words,
        "mentions": len(project.mentions),
        "entities": len(project.entities),
        "claims": len(project.claims),
        "links": len(project.links),
        "notes": len(project.notes),
        "suggestions": sum(project.suggestions.left(project.articles.ids()).values()),
        "questions": len(project.variants.waiting()),
        "states": {str(state): n for state, n in project.articles.count_by_state().items()},
        "types": dict(types.fetchall()),
        "annotators": [
            {"name": name, "mentions": mentions, "claims": claims}
            for name, mentions, claims in annotators
        ],
    }
