"""How something is claimed, in three respects."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, NamedTuple

from store.records import Act, Certainty, Polarity

if TYPE_CHECKING:
    from collections.abc import Mapping


class Attributes(NamedTuple):
    """What is proposed of a claim; what nothing tells is as it is of most claims."""

    act: Act = Act.ASSERTION
    certainty: Certainty = Certainty.CERTAIN
    polarity: Polarity = Polarity.POSITIVE

    def to_dict(self) -> dict[str, str]:
        """Write what is not as usual."""
        named = zip(self._fields, self, USUAL, strict=True)
        return {name: value.value for name, value, usual in named if value != usual}

    @classmethod
    def from_dict(cls, values: Mapping[str, Any]) -> Attributes:
        """Read what `to_dict` wrote, among other things; raises `ValueError` for an unknown one."""
        return cls(
            Act(values.get("act", USUAL.act)),
            Certainty(values.get("certainty", USUAL.certainty)),
            Polarity(values.get("polarity", USUAL.polarity)),
        )


USUAL: Final = Attributes()
