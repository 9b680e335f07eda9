"""The verbs that most often say that words are somebody's, in the forms that news uses."""

from __future__ import annotations

_SPEECH = (
    "says said saying tells told telling writes wrote writing adds added adding asks asked"
    " asking replies replied explains explained explaining notes noted continues continued"
    " insists insisted insisting argues argued arguing recalls recalled tweets tweeted"
    " tweeting posted declares declared announces announced announcing warns warned warning"
    " claimed claiming concludes concluded responds responded stated stating jokes joked"
    " stresses stressed acknowledges acknowledged admits admitted suggests suggested"
    " complains complained reckons reckoned quips quipped remarked exclaimed shouted"
    " testifies testified"
)
_OTHERS = (
    "claims states reports reported reporting confirms confirmed confirming denies denied denying"
    " believes believed believing asserts asserted asserting alleges alleged alleging contends"
    " contended contending predicts predicted predicting promises promised promising informs"
    " informed informing reveals revealed revealing estimates estimated estimating reads shows"
    " showed shares shared accuses accused"
)
_BASES = (
    "say tell write ask argue insist warn claim state announce declare admit report confirm deny"
    " believe assert allege contend predict promise inform reveal estimate read show accuse"
)

SPEECH = frozenset(_SPEECH.split())
"""Verbs that stand beside a quotation."""

BASES = frozenset(_BASES.split())
"""Forms that stand with several, or with an auxiliary; many are nouns as well."""

REPORTS = SPEECH.union(_OTHERS.split(), BASES)
"""Verbs that say of words without marks whose they are; documents have some of their own."""
