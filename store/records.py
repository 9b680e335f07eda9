"""The records that the store hands out: plain, frozen, and without any I/O."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from store.spans import Span


class EntityType(StrEnum):
    """What kind of thing a mention names."""

    PERSON = "PERSON"
    ORG = "ORG"
    PRODUCT = "PRODUCT"
    PLACE = "PLACE"
    DATE = "DATE"
    MONEY = "MONEY"
    QUANTITY = "QUANTITY"
    EVENT = "EVENT"
    WORK = "WORK"


class ArticleState(StrEnum):
    """How far the work on an article is."""

    NEW = "new"
    OPEN = "open"
    DONE = "done"
    FLAGGED = "flagged"
    SKIPPED = "skipped"


class Role(StrEnum):
    """What a span does in a claim: the terms of PARC and PolNeAR, with RiQuA's addressee."""

    SOURCE = "source"
    CUE = "cue"
    CONTENT = "content"
    ADDRESSEE = "addressee"
    MEDIUM = "medium"


class Form(StrEnum):
    """How much of a claim's content stands in quotation marks: all, some or none."""

    DIRECT = "direct"
    MIXED = "mixed"
    INDIRECT = "indirect"


class Act(StrEnum):
    """What the claimer does with the content (PARC, after PDTB)."""

    ASSERTION = "assertion"
    BELIEF = "belief"
    KNOWLEDGE = "knowledge"
    INTENTION = "intention"


class Certainty(StrEnum):
    """How certain the claimer is (FactBank): certain, probable, possible or unsaid."""

    CERTAIN = "CT"
    PROBABLE = "PR"
    POSSIBLE = "PS"
    UNSAID = "U"


class Polarity(StrEnum):
    """Whether the claimer affirms or denies (FactBank)."""

    POSITIVE = "+"
    NEGATIVE = "-"
    UNSAID = "u"


class LinkType(StrEnum):
    """How one claim bears on another."""

    SAME = "same"
    SUPPORTS = "supports"
    CONTRADICTS = "contradicts"
    UPDATES = "updates"


class Verdict(StrEnum):
    """A person's word on whether two entities are one."""

    SAME = "same"
    DIFFERENT = "different"
    UNSURE = "unsure"


class Judge(StrEnum):
    """Who judged: a person, or the program, whose proposals a person took all at once."""

    PERSON = "person"
    PROGRAM = "program"


class Reason(StrEnum):
    """What a block is, and so why it is kept or dropped."""

    TITLE = "title"
    DATELINE = "dateline"
    BYLINE = "byline"
    BODY = "body"
    SUBHEAD = "subhead"
    QUOTE = "quote"
    POST = "embedded post"
    LIST = "list"
    TABLE = "table"
    CAPTION = "caption"
    CREDIT = "credit"
    PROMO = "promo"
    DISCLAIMER = "disclaimer"
    COPYRIGHT = "copyright"
    RELATED = "related headline"
    FOREIGN = "foreign article"
    TIMESTAMP = "timestamp"
    TAGS = "tags"
    COMMENT = "comment"
    AUTHOR = "about the author"
    TEMPLATE = "template"
    INTERFACE = "interface"
    DUPLICATE = "duplicate"
    BY_HAND = "by hand"
    """A person dropped it, whatever it is."""


class Origin(StrEnum):
    """Who says so of a block: a rule, the model, the page's markup, its repetition, a person."""

    RULE = "rule"
    MODEL = "model"
    MARKUP = "markup"
    REPEAT = "repeat"
    PERSON = "person"


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch `[start, end)` of the raw text that is kept or dropped, with a reason."""

    start: int
    end: int
    kept: bool
    reason: Reason
    confidence: float = 1.0
    """That it is rightly kept or dropped, from 0.5 to 1."""
    origin: Origin = Origin.RULE


class Kind(StrEnum):
    """What a stretch of text is in the page it comes from."""

    HEADING = "heading"
    ITEM = "item"
    QUOTATION = "quotation"
    ROW = "row"
    CODE = "code"
    LINK = "link"
    STRONG = "strong"
    EMPHASIS = "emphasis"


@dataclass(frozen=True, slots=True)
class Structure:
    """A stretch `[start, end)` of the raw text that the page sets apart; they may nest."""

    start: int
    end: int
    kind: Kind
    detail: str = ""
    """The level of a heading (1 to 6), the marker of an item ("•", "3."), a link's address."""


@dataclass(frozen=True, slots=True)
class Metadata:
    """What the text says of itself; an empty string is what it does not say."""

    title: str = ""
    source: str = ""
    date: str = ""
    """ISO 8601, or nothing where the text gives no whole date."""
    date_found: str = ""
    """As the text has it."""
    author: str = ""
    language: str = ""
    """ISO 639-1: "en", "de" …"""


@dataclass(frozen=True, slots=True)
class ArticleLine:
    """An article as a list shows it."""

    id: int
    title: str
    source: str
    date: str
    words: int
    labels: int
    """Mentions and claims together."""
    state: ArticleState


@dataclass(frozen=True, slots=True)
class Article:
    """An article with its raw text, which is never changed once it is stored."""

    id: int
    sha256: str
    """Of the raw text in UTF-8."""
    path: str
    format: str
    encoding: str
    title: str
    source: str
    date: str
    date_found: str
    author: str
    language: str
    words: int
    """Of the cleaned text."""
    state: ArticleState
    raw: str = field(repr=False)
    blocks: tuple[Block, ...] = field(repr=False)
    structures: tuple[Structure, ...] = field(default=(), repr=False)


@dataclass(frozen=True, slots=True)
class Near:
    """An article that is nearly the same as another."""

    article_id: int
    likeness: float
    """Estimated share of the words that both have in the same order, from 0 to 1."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A span with an entity type, and the entity that it names."""

    id: int
    article_id: int
    span: Span
    quote: str
    type: EntityType
    entity_id: int
    annotator: str
    origin: str = ""
    """Who proposed it; empty where it was labelled by hand."""


@dataclass(frozen=True, slots=True)
class Entity:
    """One person, organisation, product … of the project, under the name it is shown by."""

    id: int
    name: str
    type: EntityType


@dataclass(frozen=True, slots=True)
class Judgement:
    """What a person said of two entities; `a_id` is the smaller id."""

    id: int
    a_id: int
    b_id: int
    verdict: Verdict
    annotator: str
    by: Judge = Judge.PERSON


@dataclass(frozen=True, slots=True)
class Claim:
    """Source, cue and content spans, who claims, and a few attributes."""

    id: int
    article_id: int
    spans: Mapping[Role, Span]
    quotes: Mapping[Role, str]
    claimers: tuple[int, ...]
    """Entities; empty where the source has no name, or the article itself speaks."""
    by_author: bool
    """The article itself makes the claim."""
    via_id: int | None
    """The entity through which the claim reached the article."""
    nested_in_id: int | None
    form: Form | None
    """Set only where a person overrode what the quotation marks say."""
    act: Act
    certainty: Certainty
    polarity: Polarity
    annotator: str
    origin: str = ""
    """Who proposed it; empty where it was made by hand."""


@dataclass(frozen=True, slots=True)
class ClaimLink:
    """How one claim bears on another, usually of another article."""

    id: int
    type: LinkType
    from_id: int
    to_id: int
    note: str
    annotator: str


@dataclass(frozen=True, slots=True)
class Note:
    """A person's remark on an article, or on one mention or claim of it."""

    id: int
    article_id: int
    mention_id: int | None
    claim_id: int | None
    text: str
    annotator: str


@dataclass(frozen=True, slots=True)
class Variant:
    """Two entities that may be one, with the program's reasons; `a_id` is the smaller id."""

    a_id: int
    b_id: int
    score: float
    """From 0 to 1, by their names and by the articles that name them."""
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Progress:
    """How far the judging of names is."""

    answered: int
    """Pairs that people judged."""
    merged: int
    """Merges that the program made by itself, and nobody took back."""
    waiting: int
    """Questions there are, at the threshold that is set."""


@dataclass(frozen=True, slots=True)
class Step:
    """One action of the history: what was done, by whom, when, and whether it still stands."""

    id: int
    name: str
    annotator: str
    at: int
    """Milliseconds since 1970, UTC."""
    changes: int
    stands: bool
