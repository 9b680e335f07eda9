"""What there is to tell of an article that was read and cleaned."""

from __future__ import annotations

from collections import Counter
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from store.cleaning.words import words_in

if TYPE_CHECKING:
    from store.intake.draft import Draft


def facts_of(made: Draft) -> dict[str, Any]:
    """Return where an article comes from and what is kept of it, for programs."""
    return {
        "format": made.document.format,
        "encoding": made.document.encoding,
        **asdict(made.document.metadata),
        "words": made.words,
        "dropped": dropped_words(made),
    }


def summary_of(made: Draft) -> list[str]:
    """Return the same in a few lines, for people."""
    document, metadata = made.document, made.document.metadata
    origin = [metadata.source, metadata.author, metadata.date or metadata.date_found]
    reading = [document.format, document.encoding, metadata.language]
    dropped = ", ".join(f"{count:,} {reason}" for reason, count in dropped_words(made).items())
    return [
        f"  {metadata.title}",
        *([f"  {' · '.join(filter(None, origin))}"] if any(origin) else []),
        f"  {' · '.join(filter(None, reading))}",
        f"  {made.words:,} words kept; " + (f"dropped: {dropped}" if dropped else "none dropped"),
    ]


def dropped_words(made: Draft) -> dict[str, int]:
    """Count the words that are dropped by their reason, the commonest first."""
    counts: Counter[str] = Counter()
    for block in made.blocks:
        if not block.kept:
            counts[str(block.reason)] += words_in(made.document.raw[block.start : block.end])
    return dict(counts.most_common())
