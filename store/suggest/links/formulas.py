"""What people say in the same words without saying the same: thanks, condolences, refusals.

A word that stands in one of these tells nothing of whether a quotation is repeated, however rare
it is by itself.
"""

from __future__ import annotations

from functools import lru_cache

from store.suggest.links.alignment import GRAM
from store.suggest.links.words import words

FORMULAS = """
    thank you very much · thank you all so much for coming · thank you for your support
    ladies and gentlemen · first and foremost · i want to thank everyone for their support
    god bless you all · god bless america · god bless the united states of america
    our thoughts and prayers are with the victims and their families · our hearts go out to
    our deepest condolences to the family and friends · may he rest in peace
    do not comment on pending litigation · do not comment on ongoing investigations
    does not comment on rumors or speculation · declined to comment on the matter
    did not immediately respond to a request for comment · could not be reached for comment
    we will not be commenting further at this time · we are aware of the reports
    we are cooperating fully with the investigation · we take these allegations very seriously
    we take the privacy and security of our customers very seriously
    we respectfully disagree with the decision of the court · we are pleased with the ruling
    we have nothing to hide · i have done nothing wrong · we intend to vigorously defend
    we will have to wait and see what happens · we'll have to wait and see · we'll see what happens
    only time will tell · it remains to be seen · it is too early to tell · at the end of the day
    it is what it is · the proof is in the pudding · have your cake and eat it too
    the tip of the iceberg · the straw that broke the camel's back · the elephant in the room
    nothing could be further from the truth · you can't make this stuff up
    i have no idea what you're talking about · i couldn't agree more · let me be clear
    i look forward to working with · we look forward to working with
    we are excited to announce · i am honored and humbled · it has been an honor and a privilege
    there is still a lot of work to be done · we still have a long way to go
    the most important election of our lifetime · the american people deserve better
"""
"""Set apart by middle dots and lines."""


@lru_cache(maxsize=1)
def formula_grams() -> frozenset[tuple[str, ...]]:
    """Return all stretches of `GRAM` words that stand in a formula."""
    phrases = (words(phrase) for line in FORMULAS.splitlines() for phrase in line.split("·"))
    return frozenset(
        tuple(phrase[start : start + GRAM])
        for phrase in phrases
        for start in range(len(phrase) - GRAM + 1)
    )
