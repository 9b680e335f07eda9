"""A row of numbers for every unit of a page: the elements that hold it, its looks and its place."""

from __future__ import annotations

from collections import Counter, defaultdict
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING, NamedTuple

from store.cleaning.cues import Cue
from store.cleaning.page_tree import HEADINGS, Node, common_depth
from store.cleaning.page_words import Hint

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from store.cleaning.lexicon import Lexicon
    from store.cleaning.measures import Measures
    from store.cleaning.page_tree import Tree

Row = list[float]

_TAGS = (
    "p li h1 h2 h3 h4 h5 h6 div span a td th tr dd dt blockquote pre strong em b i button section"
    " article header code"
)
_TAG_CODES = {tag: code for code, tag in enumerate(_TAGS.split(), 1)}
_INLINE_TAGS = "a abbr b bdi cite code em font i mark s small span strong sub sup u"
_INLINE = frozenset(_INLINE_TAGS.split())
_AROUND = "ul article header aside table blockquote figure button section address h1"
_AROUND_BITS = {tag: 1 << place for place, tag in enumerate(_AROUND.split())}
_EACH_HINT = tuple(map(int, Hint))
_LEVELS = 4
_FAR = 40
_FEW, _MANY = 4, 9

_NODE = (
    "depth", "tag", "block", "heading", "lists",
    *(f"in_{tag}" for tag in _AROUND_BITS),
    "inside_article", "inside_main", "core_is_article",
    *(f"to_{hint.name.lower()}" for hint in Hint),
    *(f"{what}_{level}" for level in range(_LEVELS)
      for what in ("mass", "mass_share", "links", "units")),
    "beyond_core", "below_core", "core_share", "beyond_centre", "below_centre",
)  # fmt: skip
_ALIKE = ("alike_mass", "alike_mass_share", "alike_links", "alike_units", "alike_length")
_PLACE = (
    "links", "strong", "links_-1", "links_+1", "links_around",
    "shared_-1", "shared_+1", "same_holder_-1", "same_holder_+1",
    "since_title", "since_heading", "heading_before",
    "mass_before", "mass_after", "mass_share_before", "mass_just_before", "mass_just_after",
    "mass_share", "units_before", "units_after", "since_section",
)  # fmt: skip
_LOOKS = (
    "words", "length", "end", "quoted", "first", "capitals", "shouts", "digits", "sentences",
    "commas", "has_colon", "cues", "same", "core_words", "words_-1", "words_+1", "end_-1",
    "end_+1",
)  # fmt: skip
_LEXICAL = ("lexical", "lexical_-1", "lexical_+1", "lexical_around")

NAMES = (*_NODE, *_ALIKE, *_PLACE, *_LOOKS, *_LEXICAL)
"""What the columns of a row hold, in order."""

LANGUAGE_BOUND = frozenset((*_LEXICAL, "cues", "since_section"))
"""Columns that speak one language, and are nothing in another."""


class View(NamedTuple):
    """The units of a page that are looked at, and what is known of each, in order."""

    tree: Tree
    holders: Sequence[Node]
    units: Sequence[Measures]
    masses: Sequence[int]
    links: Sequence[float]
    """The share of each unit that is links."""
    strong: Sequence[float]
    since_title: Sequence[float]


def page_rows(view: View, lexicon: Lexicon) -> list[Row]:
    """Describe each unit as a row of numbers; `NAMES` says what stands where."""
    parts = (_holders(view), _alike(view), _places(view), _looks(view), _lexical(view, lexicon))
    return [[*a, *b, *c, *d, *e] for a, b, c, d, e in zip(*parts, strict=True)]


def _holders(view: View) -> list[Row]:
    rows: dict[Node, Row] = {}
    for node in view.holders:
        if node not in rows:
            rows[node] = [*_described(node), *_hinted(node), *_levels(node, view.tree.root)]
            rows[node] += _beyond(node, view.tree)
    return [rows[node] for node in view.holders]


def _described(node: Node) -> Iterator[float]:
    """Yield what an element is, and what it stands in short of the core."""
    around, heading, lists = 0, 0, 0
    tags = set()
    for inner in node.ancestors():
        tags.add(inner.tag)
        heading = heading or HEADINGS.get(inner.tag, 0)
        if not inner.holds_core:
            around |= _AROUND_BITS.get(inner.tag, 0)
            lists += inner.tag in ("ul", "ol")
    yield from (node.depth, _TAG_CODES.get(node.tag, 0), _TAG_CODES.get(_block(node).tag, 0))
    yield from (heading, lists)
    for bit in _AROUND_BITS.values():
        yield 1 if around & bit else 0
    yield from ("article" in tags, "main" in tags)


def _block(node: Node) -> Node:
    while node.tag in _INLINE and node.parent:
        node = node.parent
    return node


def _hinted(node: Node) -> Row:
    """Say how far up the next element of each hint is, short of the core."""
    distances: Row = [_FAR] * len(Hint)
    above = 0
    for distance, inner in enumerate(node.ancestors()):
        if inner.holds_core:
            above |= inner.hints
        elif inner.hints:
            for hint in _EACH_HINT:
                if inner.hints >> hint & 1 and distances[hint] == _FAR:
                    distances[hint] = distance
    return [above >> Hint.ARTICLE & 1, *distances]


def _levels(node: Node, root: Node) -> Iterator[float]:
    """Yield what the nearest block holds, and what those around it do."""
    inner = _block(node)
    for _ in range(_LEVELS):
        yield inner.mass
        yield inner.mass / (root.mass or 1)
        yield inner.linked / (inner.length or 1)
        yield inner.units
        inner = inner.parent or root


def _beyond(node: Node, tree: Tree) -> Row:
    """Say how far an element is from the core, up and down, and from the centre."""
    to_core, to_centre = common_depth(node, tree.core), common_depth(node, tree.centre)
    share = tree.core.mass / (tree.root.mass or 1)
    return [
        tree.core.depth - to_core,
        node.depth - to_core,
        share,
        tree.centre.depth - to_centre,
        node.depth - to_centre,
    ]


def _alike(view: View) -> list[Row]:
    """Sum up what stands in elements of the same names, wherever they are."""
    keys = [(node.label, node.parent.label if node.parent else "") for node in view.holders]
    sums: defaultdict[tuple[str, str], list[float]] = defaultdict(lambda: [0.0] * 4)
    for key, unit, mass, share in zip(keys, view.units, view.masses, view.links, strict=True):
        total = sums[key]
        total[0] += mass
        total[1] += share * unit.length
        total[2] += unit.length
        total[3] += 1
    whole = sum(view.masses) or 1
    rows = {
        key: [mass, mass / whole, linked / (length or 1), count, length / count]
        for key, (mass, linked, length, count) in sums.items()
    }
    return [rows[key] for key in keys]


def _places(view: View) -> list[Row]:
    count, links, holders = len(view.units), view.links, view.holders
    until = [0, *accumulate(view.masses)]
    lengths = [0, *accumulate(unit.length for unit in view.units)]
    pairs = zip(links, view.units, strict=True)
    linked = [0.0, *accumulate(share * unit.length for share, unit in pairs)]
    padded = [0.0, *links, 0.0]
    shared = [0, *(common_depth(a, b) for a, b in pairwise(holders)), 0]
    headings = _since_headings(holders)
    sections = _since_sections(view)
    total, whole = until[-1], until[-1] or 1
    rows = []
    for i in range(count):
        start, end = max(0, i - _FEW), min(count, i + _FEW + 1)
        rows.append([
            links[i], view.strong[i], padded[i], padded[i + 2],
            (linked[end] - linked[start]) / ((lengths[end] - lengths[start]) or 1),
            shared[i], shared[i + 1],
            i > 0 and holders[i] is holders[i - 1],
            i + 1 < count and holders[i] is holders[i + 1],
            view.since_title[i], *headings[i],
            until[i], total - until[i + 1], until[i] / whole,
            until[i] - until[start], until[end] - until[i + 1],
            total / (lengths[-1] or 1), min(i, _FAR), min(count - 1 - i, _FAR), sections[i],
        ])  # fmt: skip
    return rows


def _since_headings(holders: Sequence[Node]) -> list[Row]:
    rows: list[Row] = []
    since, level = _FAR, 0
    for node in holders:
        own = HEADINGS.get(_block(node).tag, 0)
        if own:
            since, level = 0, own
        rows.append([since, level])
        since = min(_FAR, since + 1)
    return rows


def _since_sections(view: View) -> list[float]:
    """Count units since the last short line that heads a list of other articles."""
    distances, distance = [], _FAR
    for unit in view.units:
        if unit.cues >> Cue.SECTION & 1 and len(unit.words) <= _MANY:
            distance = 0
        distances.append(float(distance))
        distance = min(_FAR, distance + 1)
    return distances


def _looks(view: View) -> list[Row]:
    units = view.units
    same = Counter(unit.key for unit in units)
    core = _core_words(view)
    words = [-1, *(len(unit.words) for unit in units), -1]
    ends = [-1, *(unit.end for unit in units), -1]
    return [
        [
            words[i], unit.length, unit.end, unit.quoted, unit.first, unit.capitals, unit.shouts,
            unit.digits, unit.sentences, unit.commas, bool(unit.colon), unit.cues.bit_count(),
            same[unit.key],
            len(core & unit.content) / len(unit.content) if unit.content else -1.0,
            words[i - 1], words[i + 1], ends[i - 1], ends[i + 1],
        ]
        for i, unit in enumerate(units, 1)
    ]  # fmt: skip


def _core_words(view: View) -> frozenset[str]:
    """Return the words that running text says more than once."""
    said = Counter(
        word
        for unit, mass in zip(view.units, view.masses, strict=True)
        if mass
        for word in unit.content
    )
    return frozenset(word for word, times in said.items() if times > 1)


def _lexical(view: View, lexicon: Lexicon) -> list[Row]:
    scores = [lexicon.score(unit) for unit in view.units]
    padded = [0.0, 0.0, *scores, 0.0, 0.0]
    return [
        [score, padded[i + 1], padded[i + 3], sum(padded[i : i + 5]) - score]
        for i, score in enumerate(scores)
    ]
