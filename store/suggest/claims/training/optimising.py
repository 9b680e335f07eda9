"""Small steps towards less loss, and the average of the weights over the last of them."""

from __future__ import annotations

from math import cos, pi
from typing import TYPE_CHECKING, Any, Final

import torch

if TYPE_CHECKING:
    from collections.abc import Sequence
    from random import Random

    from store.suggest.claims.training.parameters import Parameters

Tensor = Any

RATE: Final = 2e-3
LAST_RATE: Final = 0.03
"""The share of the rate that is left at the end."""
WARMING: Final = 150
"""Steps until the rate is reached."""
DECAY: Final = 1e-2
LONGEST: Final = 2.0
"""A gradient that is longer is shortened to this."""
MEMORY: Final = 0.995
"""How much of the average each step leaves (Polyak and Juditsky, 1992)."""
BATCH: Final = 6
ALIKE: Final = 60
"""So many articles are sorted by length before they are put in batches."""


class Optimiser:
    """AdamW with a rate that rises, then falls along a cosine."""

    def __init__(self, parameters: Parameters, steps: int) -> None:
        self.average = {name: value.detach().clone() for name, value in parameters.items()}
        self._parameters = parameters
        self._steps = steps
        self._step = 0
        self._adam = torch.optim.AdamW(
            list(parameters.values()), lr=RATE, weight_decay=DECAY, betas=(0.9, 0.99)
        )

    def step(self, loss: Tensor) -> None:
        """Follow the gradient of a loss once."""
        falling = (1 + cos(pi * self._step / self._steps)) / 2
        rate = RATE * min(1, self._step / WARMING) * (falling * (1 - LAST_RATE) + LAST_RATE)
        for group in self._adam.param_groups:
            group["lr"] = rate
        self._adam.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(list(self._parameters.values()), LONGEST)
        self._adam.step()
        self._step += 1
        kept = min(MEMORY, (1 + self._step) / (10 + self._step))
        with torch.no_grad():
            for name, value in self._parameters.items():
                self.average[name].lerp_(value, 1 - kept)


def batches_of(lengths: Sequence[int], random: Random) -> list[list[int]]:
    """Shuffle articles into batches of about the same length."""
    order = list(range(len(lengths)))
    random.shuffle(order)
    sorted_order = [
        place
        for start in range(0, len(order), ALIKE)
        for place in sorted(order[start : start + ALIKE], key=lengths.__getitem__)
    ]
    batches = [sorted_order[start : start + BATCH] for start in range(0, len(order), BATCH)]
    random.shuffle(batches)
    return batches
