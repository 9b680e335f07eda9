"""One table for all that is measured."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.bench.figures import Figures

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture(scope="session")
def figures() -> Iterator[Figures]:
    collected = Figures()
    yield collected
    print(f"\n\n{collected}")  # noqa: T201 - what the benchmarks are for
