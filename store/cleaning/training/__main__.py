"""Train the model: `python -m store.cleaning.training DATA_FOLDER [WEIGHTS_FILE]`."""

from __future__ import annotations

import argparse
import gc
import json
from pathlib import Path

from store.cleaning.training.examples import read_examples
from store.cleaning.training.stacking import train
from store.cleaning.training.tables import tables_of
from store.cleaning.training.variations import with_variations
from store.cleaning.weights import FILE

_HERE = Path(__file__).parents[1] / FILE


def main() -> None:
    """Read the data, fit, and write the weights into the package, or elsewhere."""
    parser = argparse.ArgumentParser(
        prog="python -m store.cleaning.training", description="Train the text cleaner."
    )
    parser.add_argument("folder", type=Path, help="the data folder, which holds bench/*.jsonl.gz")
    parser.add_argument("weights", type=Path, nargs="?", default=_HERE, help="the file to write")
    chosen = parser.parse_args()
    if not (chosen.folder / "bench").is_dir():
        parser.error(f"{chosen.folder} holds no folder “bench” with the examples to learn from")
    gc.disable()  # millions of small objects live to the end; looking through them takes longer
    examples = list(read_examples(chosen.folder))
    weights = train(tables_of(with_variations(examples)))
    chosen.weights.write_text(
        json.dumps(weights, ensure_ascii=False, separators=(",", ":"), sort_keys=True) + "\n",
        encoding="utf-8",
    )


if __name__ == "__main__":
    main()
