"""Keys that judge whether two names are one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store import LabelError, Verdict
from tui.screens.naming import choose_name, spellings_of
from tui.text.excerpts import brief

if TYPE_CHECKING:
    from tui.names.questions import Pair
    from tui.screens.names import Names


def same(names: Names) -> None:
    """Say that the two are one."""
    _judge(names, Verdict.SAME)


def different(names: Names) -> None:
    """Say that the two are two."""
    _judge(names, Verdict.DIFFERENT)


def unsure(names: Names) -> None:
    """Say that one cannot tell."""
    _judge(names, Verdict.UNSURE)


def skip(names: Names) -> None:
    """Leave the question for later."""
    names.forget_return()
    names.questions.skip(_pair(names))
    names.show()


def same_as(names: Names) -> None:
    """Say that the two are one, and by which name it is shown."""
    pair = _pair_to_answer(names)
    project = names.project
    dossiers = [project.dossiers.of(entity_id) for entity_id in pair]
    spellings = {name: seen for dossier in dossiers for name, seen in spellings_of(dossier).items()}

    def chosen(name: str) -> None:
        with project.action(f"same: {name}"):
            project.judgements.judge(*pair, Verdict.SAME)
            project.entities.rename(pair[0], name)
        names.answered(pair)
        names.say(f"The same: {brief(name)}.")

    choose_name(names, "The two are the same, shown as", spellings, chosen)


def read_first(names: Names) -> None:
    """Read every mention and claim of the first."""
    names.read_all(_pair(names)[0])


def read_second(names: Names) -> None:
    """Read every mention and claim of the second."""
    names.read_all(_pair(names)[1])


def _pair(names: Names) -> Pair:
    pair = names.questions.pair
    if pair is None:
        raise LabelError("no name waits to be judged")
    return pair


def _pair_to_answer(names: Names) -> Pair:
    pair = _pair(names)
    if names.has_come_up:
        raise LabelError("This question has just come up: the same key again answers it.")
    return pair


def _judge(names: Names, verdict: Verdict) -> None:
    pair = _pair_to_answer(names)
    one, other = (brief(names.questions.asked.entity(entity_id).name) for entity_id in pair)
    names.project.judgements.judge(*pair, verdict)
    names.answered(pair)
    names.say(f"{verdict.capitalize()}: {one} and {other}.")
