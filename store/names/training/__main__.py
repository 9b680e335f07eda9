"""Fit the weights of the comparison of persons: `python -m store.names.training DATA`."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import store.names
from store.names.person_features import SIGNS
from store.names.person_model import WEIGHTS_FILE
from store.names.training.examples import examples
from store.names.training.fitting import fit


def main(data: Path) -> None:
    """Write the weights beside the module that reads them."""
    weights = fit(examples(data), list(SIGNS.values()))
    named = dict(zip(SIGNS, weights.of_features, strict=True))
    text = json.dumps({"bias": weights.bias, "weights": named}, indent=2)
    target = Path(next(iter(store.names.__path__))) / WEIGHTS_FILE
    target.write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
