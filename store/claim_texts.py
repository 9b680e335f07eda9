"""The claims of a project as links between them are looked for."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from store.forms import form_of
from store.records import Form, Role
from store.spans import GAP
from store.suggest.links.claim_text import ClaimText

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from store.project import Project
    from store.records import Article, Claim, Mention
    from store.spans import Span

AROUND = 300
"""Characters on either side of a claim that help to understand it, within its paragraph."""

OF_ANNOTATOR = """
    SELECT claims.id FROM claims JOIN annotators ON annotators.id = annotator_id
    WHERE annotators.name = ? AND EXISTS
        (SELECT 1 FROM claim_spans WHERE claim_id = claims.id AND role = 'content')
    ORDER BY article_id, claims.id
"""


def claim_ids(project: Project) -> list[int]:
    """Return the claims of the annotator that say something, article by article."""
    return [claim_id for (claim_id,) in project.db.execute(OF_ANNOTATOR, (project.annotator,))]


def claim_texts(project: Project, ids: Iterable[int]) -> Iterator[ClaimText]:
    """Yield these claims with whom they name, who makes them and what is around them.

    They are best given article by article; one that was deleted is left out.
    """
    claims = filter(None, map(project.claims.get, ids))
    for article_id, of_article in groupby(claims, lambda claim: claim.article_id):
        article = project.articles.get(article_id)
        mentions = project.mentions.of_article(article_id, project.annotator)
        for claim in of_article:
            if Role.CONTENT in claim.spans:
                yield _text(project, article, mentions, claim)


def _text(
    project: Project, article: Article, mentions: Sequence[Mention], claim: Claim
) -> ClaimText:
    content = claim.spans[Role.CONTENT]
    named = [mention.entity_id for mention in mentions if _is_in(mention.span, content)]
    form = claim.form or form_of(article.raw, content)
    return ClaimText(
        id=claim.id,
        article_id=article.id,
        content=claim.quotes[Role.CONTENT].replace(GAP, " "),
        context=_around(article.raw, content),
        entities=frozenset(map(project.entities.root, named)),
        claimers=frozenset(map(project.entities.root, claim.claimers)),
        date=article.date,
        polarity=claim.polarity,
        quoted=form is not Form.INDIRECT,
    )


def _is_in(inner: Span, outer: Span) -> bool:
    return outer.covers(inner.start) and outer.covers(inner.end - 1)


def _around(raw: str, span: Span) -> str:
    """Return the paragraph that a span stands in, or as much of it as helps."""
    before = raw[max(0, span.start - AROUND) : span.start].rpartition("\n")[2]
    after = raw[span.end : span.end + AROUND].partition("\n")[0]
    return before + raw[span.start : span.end] + after
