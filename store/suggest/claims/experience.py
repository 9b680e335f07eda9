"""What a project's people made of proposals for the same reason shifts the scores of the next."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from store.suggest.memory import Verdicts

if TYPE_CHECKING:
    from store.suggest.memory import Memory
    from store.suggest.proposals import ProposedClaim

PRIOR: Final = 8.0
"""As many verdicts as the score of the engine is worth."""
MOST: Final = 24.0
"""As many as count at most: claims for the same reason stay apart by their own scores."""
_NONE = Verdicts()


def learnt_score(claim: ProposedClaim, memory: Memory) -> float:
    """Return the accept rate of a claim's reason, smoothed with its own score as the prior.

    It promises a better order of proposals, not a calibrated chance: people judge the likely ones
    more often than the others.
    """
    verdicts = memory.claims.get(claim.reason, _NONE)
    judged = verdicts.accepted + verdicts.rejected
    if not judged:
        return claim.score
    counted = min(judged, MOST)
    return (claim.score * PRIOR + counted * verdicts.accepted / judged) / (PRIOR + counted)
