"""The weights while they are trained: tensors by the names that `weights.py` gives them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import torch

from store.suggest.claims.drafts import Edge, Lack
from store.suggest.claims.network import DILATIONS, NEAR
from store.suggest.claims.sequence import SHAPES, STATES
from store.suggest.claims.training.lessons import TAGS
from store.suggest.claims.windows import KINDS, LEFT, RIGHT

if TYPE_CHECKING:
    from store.suggest.claims.sequence import Vocabulary

WIDTH: Final = 64
HIDDEN: Final = 40

Parameters = dict[str, Any]
"""Tensors; `Any`, for torch is no dependency of the project."""


def new_parameters(vocabulary: Vocabulary, vector_size: int) -> Parameters:
    """Draw the weights that training begins with, by the seed of torch."""
    tables = {
        "words": (len(vocabulary.words) + 2, WIDTH, 0.1),
        "endings": (len(vocabulary.endings) + 1, WIDTH, 0.1),
        "shapes": (len(SHAPES), WIDTH, 0.3),
        "states": (len(STATES), WIDTH, 0.3),
        "distances": (LEFT + 1 + RIGHT, HIDDEN, 0.05),
        "between": (KINDS, HIDDEN, 0.05),
    }
    parameters: Parameters = {
        name: torch.randn(rows, width) * spread for name, (rows, width, spread) in tables.items()
    }
    parameters["projection"] = _spread(vector_size, WIDTH, vector_size)
    for place in range(len(DILATIONS)):
        _add_linear(parameters, f"layer{place}", WIDTH + 2 * NEAR, WIDTH)
    _add_linear(parameters, "tags", WIDTH, TAGS)
    for name in ("place", "anchor", "lack"):
        _add_linear(parameters, name, WIDTH, HIDDEN)
    _add_linear(parameters, "edges", HIDDEN, len(Edge))
    _add_linear(parameters, "lacks", HIDDEN, len(Lack))
    for parameter in parameters.values():
        parameter.requires_grad_()
    return parameters


def add_linear(parameters: Parameters, name: str, inputs: int, outputs: int) -> None:
    """Add a layer and its bias."""
    _add_linear(parameters, name, inputs, outputs)
    parameters[name].requires_grad_()
    parameters[f"{name}_bias"].requires_grad_()


def _add_linear(parameters: Parameters, name: str, inputs: int, outputs: int) -> None:
    parameters[name] = _spread(inputs, outputs, inputs)
    parameters[f"{name}_bias"] = _spread(outputs, 1, inputs)[:, 0]


def _spread(rows: int, columns: int, inputs: int) -> Any:
    """Draw evenly within what the number of inputs allows (He et al., 2015)."""
    return (torch.rand(rows, columns) * 2 - 1) * inputs**-0.5
