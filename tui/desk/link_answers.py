"""Answers to what may be tied: tie two claims, or say that they are to be kept apart."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store import LinkType

if TYPE_CHECKING:
    from tui.screens.desk import Desk


def tie_as(desk: Desk, type_: LinkType, from_id: int, to_id: int, note: str = "") -> None:
    """Tie two claims, one step of the history."""
    desk.project.links.add(type_, from_id, to_id, note.strip())
    desk.labels.load_links()
    desk.refresh_labels()


def keep_apart(desk: Desk, claim_id: int, other_id: int) -> None:
    """Say that two claims do not bear on each other, one step of the history."""
    desk.project.links.keep_apart(claim_id, other_id)
    desk.refresh_labels()


def answer_repeat(desk: Desk, *, is_same: bool) -> None:
    """Answer whether the claim at hand says the same as the one that repeats it."""
    claim = desk.claim
    repeats = desk.link_search.repeats_of(claim.id) if claim is not None else []
    if not repeats:
        desk.say("No claim that repeats this one waits for an answer.")
    elif is_same:
        tie_as(desk, LinkType.SAME, repeats[0].claim_id, repeats[0].other_id)
        desk.say("Tied: the two say the same.")
    else:
        keep_apart(desk, repeats[0].claim_id, repeats[0].other_id)
        desk.say("Kept apart: this repeat is not shown again.")
