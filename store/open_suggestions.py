"""Which suggestions are open, as SQL: those that nobody answered, the best at each place.

`MINE` is a table for a WITH, and `OPEN` a condition on the rows of `suggestions`. Their parameters
are `:me`, the id of an annotator; `:articles`, a JSON list of ids; and `:threshold`, a score.
"""

from __future__ import annotations

from store.learning import AMOUNTS

_AMOUNTS = ", ".join(f"'{type_}'" for type_ in AMOUNTS)

MINE = """
    mine AS MATERIALIZED (
        SELECT claims.article_id,
            json_extract(content.span, '$[0][0]') AS start,
            json_extract(content.span, '$[#-1][1]') AS "end",
            json_extract(cue.span, '$[0][0]') AS cue_start,
            json_extract(cue.span, '$[#-1][1]') AS cue_end
        FROM claims JOIN claim_spans AS content
            ON content.claim_id = claims.id AND content.role = 'content'
        LEFT JOIN claim_spans AS cue ON cue.claim_id = claims.id AND cue.role = 'cue'
        WHERE claims.annotator_id = :me
        AND claims.article_id IN (SELECT value FROM json_each(:articles)))
"""
"""The claims of the annotator: where their content and their cue begin and end."""


def _alike(one: str, other: str) -> str:
    """Say whether two stand in one place: they share half of what either has, under one cue.

    Without a cue it does not count: claims may stand in claims, and names have none.
    """
    return f"""
        2 * (min({one}."end", {other}."end") - max({one}.start, {other}.start))
            >= max({one}."end", {other}."end") - min({one}.start, {other}.start)
        AND ({one}.cue_start IS NULL OR {other}.cue_start IS NULL
            OR ({one}.cue_start < {other}.cue_end AND {one}.cue_end > {other}.cue_start))
    """


def _claimed(row: str) -> str:
    return f"""
        EXISTS (SELECT 1 FROM mine WHERE mine.article_id = {row}.article_id
            AND {_alike("mine", row)})
    """


_LENGTH = "json_extract(span, '$[#-1][1]') - start"


def _labelled(row: str) -> str:
    """Say whether a mention stands on some of it: a longer name is not to be cut.

    What lies in the gap of a discontinuous mention is none of it.
    """
    return f"""
        EXISTS (SELECT 1 FROM mentions
            WHERE mentions.article_id = {row}.article_id AND mentions.annotator_id = :me
            AND mentions.start < {row}."end"
            AND mentions.start > {row}.start - (SELECT max({_LENGTH}) FROM mentions)
            AND json_extract(mentions.span, '$[#-1][1]') > {row}.start
            AND (json_array_length(mentions.span) = 1
                OR EXISTS (SELECT 1 FROM json_each(mentions.span) AS fragment
                    WHERE json_extract(fragment.value, '$[0]') < {row}."end"
                    AND json_extract(fragment.value, '$[1]') > {row}.start)))
    """


def _rejected(row: str) -> str:
    return f"""
        EXISTS (SELECT 1 FROM rejections
            WHERE rejections.article_id = {row}.article_id AND rejections.annotator_id = :me
            AND rejections.kind = {row}.kind
            AND rejections.start = {row}.start AND rejections."end" = {row}."end"
            AND rejections.cue_start IS {row}.cue_start)
    """


def rejected_elsewhere(key: str, type_: str, reason: str) -> str:
    """Say whether a name, given as SQL, was rejected as of a type for just this reason.

    It holds as long as it was not labelled so more often. Of an amount it says nothing: Tuesday.
    """
    rejected = f"""
        FROM rejections AS elsewhere WHERE elsewhere.kind = 'mention' AND elsewhere.key = {key}
        AND elsewhere.type = {type_} AND elsewhere.reason = {reason}
        AND elsewhere.annotator_id = :me
    """
    return f"""
        ({type_} NOT IN ({_AMOUNTS}) AND EXISTS (SELECT 1 {rejected})
            AND (SELECT count(*) {rejected}) >= (SELECT count(*) FROM mentions AS votes
                WHERE votes.key = {key} AND votes.type = {type_} AND votes.annotator_id = :me))
    """


def _unanswered(row: str) -> str:
    """Say whether nobody answered it; without CASE, of which SQLite works out every branch."""
    elsewhere = rejected_elsewhere(f"{row}.key", f"{row}.type", f"{row}.reason")
    return f"""
        {row}.score >= :threshold AND {row}.kept AND NOT {_rejected(row)}
        AND ({row}.kind = 'claim' OR NOT ({_labelled(row)} OR {elsewhere}))
        AND ({row}.kind = 'mention' OR NOT {_claimed(row)})
    """


OUTDONE = f"""
    EXISTS (SELECT 1 FROM suggestions AS other
        WHERE other.given = 1 AND other.article_id = suggestions.article_id
        AND other.kind = suggestions.kind
        AND other.start BETWEEN 2 * suggestions.start - suggestions."end" AND suggestions."end"
        AND (suggestions.given OR ({_alike("other", "suggestions")}))
        AND (NOT suggestions.given
            OR (other.start, other."end", other.cue_start, other.cue_end)
                IS (suggestions.start, suggestions."end",
                    suggestions.cue_start, suggestions.cue_end)
            AND (other.score, -other.id) > (suggestions.score, -suggestions.id))
        AND {_unanswered("other")})
"""
"""What was read from a file stands before what the program proposes there, and best of its place.

Two that are alike begin no farther apart than either is long.
"""

OPEN = f"""
    suggestions.article_id IN (SELECT value FROM json_each(:articles))
    AND {_unanswered("suggestions")} AND NOT {OUTDONE}
"""
