"""What the nouns of sources stand for: persons, organisations, documents, several people."""

from __future__ import annotations

from enum import Enum
from functools import lru_cache


class Sort(Enum):
    """What a noun stands for."""

    PERSON = "person"
    SPOKESPERSON = "spokesperson"
    """Who speaks for an organisation, which then is taken to speak."""
    ORGANISATION = "organisation"
    PART = "part of an organisation"
    DOCUMENT = "document"
    OWN_DOCUMENT = "document of its own"
    """What an organisation writes about itself: job listings, filings, internal records."""
    GROUP = "several people"
    OTHER = "other"


_ORGANISATIONS = (
    "company firm startup start-up lab laboratory maker group agency organization organisation"
    " bank university college school hospital department ministry party outlet newspaper paper"
    " publication magazine website site network platform giant manufacturer retailer union"
    " nonprofit charity association club studio"
    " corporation business institute institution bureau commission foundation think-tank"
    " brand airline developer-group carrier broadcaster station utility insurer publisher"
)
_PARTS = (
    "board team office leadership management campaign committee division unit staff newsroom"
    " headquarters arm subsidiary parent project panel council side camp administration"
)
_DOCUMENTS = (
    "report story article poll polls survey surveys study studies statement lawsuit suit"
    " complaint document documents doc docs email emails e-mail e-mails letter letters post"
    " posts tweet tweets book memoir essay column editorial op-ed data figures statistics"
    " records analysis paper papers research transcript transcripts message messages video ad"
    " note notes message dashboard instructions results findings speech remarks interview"
    " account accounts newsletter blog release indictment affidavit ruling"
)
_WORDS = "statement letter post tweet email e-mail message memoir speech remarks note"
_OWN_DOCUMENTS = "listing listings filing filings memo memos website webpage posting postings"
_GROUPS = (
    "people sources officials employees workers managers executives critics experts analysts"
    " researchers scientists engineers developers contractors lawyers reporters journalists"
    " supporters opponents voters investors users customers residents witnesses lawmakers"
    " republicans democrats others leaders insiders observers economists aides advisers staffers"
    " authorities prosecutors police doctors students parents teachers members women men fans"
)
_PERSONS = (
    "chief head lead aide president candidate nominee billionaire official executive ceo cfo cto"
    " co-founder cofounder founder scientist engineer researcher mogul tycoon celebrity star"
    " magnate entrepreneur source lawyer attorney judge senator congressman governor mayor"
    " congresswoman"
    " secretary chairman chairwoman chair man woman wife husband mother father son daughter"
    " brother sister friend student analyst economist expert critic veteran pope king queen"
    " prince princess republican democrat witness victim suspect defendant plaintiff employee"
    " colleague boss staffer intern nurse doctor coach rapper actor actress singer host anchor"
    " businessman businesswoman technologist academic strategist pollster surrogate rep deputy"
    " justice cleric general colonel captain sheriff detective novelist poet person"
    " one native winner loser incumbent frontrunner front-runner hopeful texan heiress"
)

_OF_MANY = (
    "employee staffer worker aide official adviser advisor researcher scientist engineer analyst"
    " expert lawyer attorney source executive strategist supporter voter student intern veteran"
)

_SORTS = {
    **dict.fromkeys(_ORGANISATIONS.split(), Sort.ORGANISATION),
    **dict.fromkeys(_PARTS.split(), Sort.PART),
    **dict.fromkeys(_DOCUMENTS.split(), Sort.DOCUMENT),
    **dict.fromkeys(_OWN_DOCUMENTS.split(), Sort.OWN_DOCUMENT),
    **dict.fromkeys(_GROUPS.split(), Sort.GROUP),
    **dict.fromkeys(_PERSONS.split(), Sort.PERSON),
}
_LETTERS = frozenset(_WORDS.split())
_ONE_OF_MANY = frozenset(_OF_MANY.split())
_OF_MAKERS = ("maker", "makers")
_OF_PERSONS = ("er", "or", "ist", "man", "woman", "ian", "ee", "ant", "ess")


@lru_cache(maxsize=1 << 12)
def sort_of(noun: str) -> Sort:
    """Say what a noun in lower case stands for, if need be by its ending."""
    if noun.startswith("spokes"):
        return Sort.SPOKESPERSON
    known = _SORTS.get(noun)
    if known is not None:
        return known
    if noun.endswith(_OF_MAKERS):
        return Sort.ORGANISATION
    return Sort.PERSON if noun.endswith(_OF_PERSONS) else Sort.OTHER


def is_listed(noun: str) -> bool:
    """Say whether a noun in lower case is known, and not judged by its ending."""
    return noun in _SORTS


def is_of_one(noun: str) -> bool:
    """Say whether a document holds somebody's own words: a letter, but no survey."""
    return noun in _LETTERS


def is_of_many(noun: str) -> bool:
    """Say whether an organisation has many persons called so: an employee, but no president."""
    return noun in _ONE_OF_MANY


def is_woman(noun: str) -> bool | None:
    """Say whether a noun is of women or of men, where it shows."""
    if noun.endswith(("woman", "ess")) or noun in ("wife", "mother", "daughter", "sister", "queen"):
        return True
    if noun.endswith("man") or noun in ("husband", "father", "son", "brother", "king", "pope"):
        return False
    return None
