from __future__ import annotations

import pytest

from store.cleaning.trees import Node, compile_trees


def walked(node: Node, row: list[float]) -> float:
    while isinstance(node, list):
        column, threshold, left, right = node
        node = left if row[int(column)] <= threshold else right  # type: ignore[operator, arg-type]
    return node


STUMP: Node = [0, 0.5, -1.0, 2.0]
DEEPER: Node = [2, 3.0, [0, 1.5, 0.25, [1, -1.0, 4.0, 8.0]], -16.0]


@pytest.mark.parametrize("row", [[0, 0, 0], [1, -1, 3], [2, -1, 3], [2, 0, 0], [0.5, 9, 3.1]])
def test_compiled_trees_say_what_walking_them_says(row: list[float]) -> None:
    score = compile_trees([STUMP, DEEPER, 0.5], bias=1.0)
    assert score(row) == 1.5 + walked(STUMP, row) + walked(DEEPER, row)


@pytest.mark.parametrize("node", [["row", 1, 2.0, 3.0], [0, "1", 2.0, 3.0], [0, 1, "exit()", 3.0]])
def test_nothing_but_numbers_becomes_code(node: Node) -> None:
    with pytest.raises((TypeError, ValueError)):
        compile_trees([node])
