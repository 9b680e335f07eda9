"""`glossator compare` and `cluster`: the matcher of names, without a project."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from store import EntityType, IntakeError
from store.intake.lists import as_given, read_list_of_names, read_table_of_names, type_of
from tui.subcommands.output import complain, report

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Iterator, Sequence

    from store.intake.record import Found
    from store.names.bearers import Bearer

Compared = tuple[str, str, EntityType]

A_PAIR = 2


def compare(arguments: Namespace) -> int:
    """Print whether names are the same, how likely, and why."""
    from store.names.compare import compare as compared

    named = len(list(filter(str.strip, arguments.names)))
    if (arguments.pairs is None) != (named == len(arguments.names) == A_PAIR):
        complain("compare takes two names, or --pairs FILE.tsv with the columns a, b and type")
        return 2
    default = arguments.type or EntityType.PERSON
    for a, b, type_ in _pairs(arguments, default):
        found = compared(a, b, type_)
        record = {
            "a": a,
            "b": b,
            "type": str(type_),
            "same": found.is_same,
            "score": round(found.score, 4),
            "zone": str(found.zone),
            "reasons": list(found.reasons),
        }
        verdict = f"same ({found.zone})" if found.is_same else "different"
        reasons = "; ".join(found.reasons)
        report(arguments, record, f"{found.score:.2f}  {verdict:16}  {a} | {b}  {reasons}")
    return 0


def _pairs(arguments: Namespace, default: EntityType) -> Iterator[Compared]:
    if arguments.pairs is None:
        a, b = arguments.names
        yield a, b, default
        return
    for found in read_table_of_names(arguments.pairs, ("a", "b"), complain):
        yield as_given(found, "a"), as_given(found, "b"), type_of(found, default)


def cluster(arguments: Namespace) -> int:
    """Print a list of names as clusters of those that are one."""
    from store.names.resolution import resolve
    from store.names.variants import find_pairs

    default = arguments.type or EntityType.PERSON
    bearers = [
        _bearer(number, found, default)
        for number, found in enumerate(read_list_of_names(arguments.file, complain))
    ]
    merge_from = None if arguments.sure else arguments.at
    resolution = resolve(bearers, find_pairs(bearers, ()), merge_from=merge_from)
    clusters = (_cluster([bearers[number] for number in ids]) for ids in resolution.clusters)
    for record in sorted(clusters, key=lambda cluster: (cluster["type"], cluster["name"])):
        counts: Counter[str] = Counter()
        for member in record["members"]:
            counts[member["name"]] += member["count"]
        told = ", ".join(f"{name} ({count})" for name, count in counts.most_common())
        report(arguments, record, f"{record['type']:8} {record['name']}: {told}")
    return 0


def _bearer(number: int, found: Found, default: EntityType) -> Bearer:
    """Make of a line a bearer of one name, in the one article that the line tells of, if any."""
    from store.names.bearers import Bearer

    name, article = as_given(found, "name"), as_given(found, "doc")
    if not name.strip():
        raise IntakeError(f"{found.path} has no “name”; write one into the line")
    said = found.record.get("count")
    if said is not None and (isinstance(said, bool) or not isinstance(said, int) or said < 1):
        raise IntakeError(f"{found.path} has {said!r} for a count; write a whole number from 1")
    articles = frozenset((article,)) if article else frozenset()
    return Bearer(number, type_of(found, default), {name: said or 1}, articles)


def _cluster(bearers: Sequence[Bearer]) -> dict[str, Any]:
    """Return a cluster under the name that is shown for it, its members in order of name."""
    from store.names.shown import shown_name

    names: Counter[str] = Counter()
    members = []
    for bearer in bearers:
        for name, count in bearer.names.items():
            names[name] += count
            members.append({"name": name, "count": count, "doc": next(iter(bearer.articles), None)})
    members.sort(key=lambda member: (member["name"], str(member["doc"])))
    type_ = bearers[0].type
    return {"name": shown_name(names, type_), "type": str(type_), "members": members}
