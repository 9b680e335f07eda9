"""Countries that play: in the report of a match, Sweden is a team."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from store.records import EntityType
from store.suggest.mentions.weights import TYPES
from store.suggest.mentions.words import listed

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy as np
    from numpy.typing import NDArray

    from store.suggest.mentions.groups import Group
    from store.suggest.mentions.names import Name
    from store.suggest.mentions.view import View

    Scores = NDArray[np.float64]

_OF_MATCHES = listed(
    """
    goal goals goalkeeper goalless striker strikers midfielder midfielders winger defender defenders
    penalty penalties equaliser equalizer halftime half-time kick kicks kickoff kick-off header
    offside referee scored scoring quarterfinal quarter-final semifinal semi-final semifinals
    innings wicket wickets batsman bowler tries scrum touchdown touchdowns quarterback rebounds
    playoff playoffs pitcher inning substitute substitutes matchday unbeaten footballers
    """
)
_FEWEST = 4
"""Different words of the game; a report of anything else has one or two by chance."""
_BEFORE = listed("against defeated beat beating defeating thrashed edged faced facing v vs versus")
_BEHIND = listed(
    """
    beat defeated scored won lost drew led equalised equalized conceded kicked played qualified
    advanced trailed attacked dominated thrashed goalkeeper striker midfielder defender captain
    coach's side squad goal goals
    """
)
_COUNTRY = frozenset(["in=country", "is=PLACE"])
_SCORE = re.compile(r"\d{1,3}[-–:]\d{1,3}")
_PLACE, _ORG = TYPES.index(EntityType.PLACE), TYPES.index(EntityType.ORG)


def as_teams(seen: View, groups: Sequence[Group], scores: Scores) -> Scores:
    """Let countries that play be organisations, in an article that speaks of a game."""
    words = seen.lower
    if len(_OF_MATCHES.intersection(words)) < _FEWEST:
        return scores
    swapped = scores.copy()
    for row, group in zip(swapped, groups, strict=True):
        is_country = row.argmax() == _PLACE and not _COUNTRY.isdisjoint(group.traits)
        if is_country and any(_plays(words, name) for name in group.names):
            row[[_PLACE, _ORG]] = row[[_ORG, _PLACE]]
    return swapped


def _plays(words: Sequence[str], name: Name) -> bool:
    behind = [word for word in words[name.last : name.last + 2] if word != "'s"]
    before = words[name.first - 1] if name.first else ""
    return before in _BEFORE or bool(behind and (behind[0] in _BEHIND or _SCORE.match(behind[0])))
