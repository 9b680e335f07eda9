"""A list of ten thousand items writes those that are seen, and no other."""

from __future__ import annotations

from textual.app import App, ComposeResult

from tui.widgets.item_list import ItemList
from tui.widgets.row import Row, row

HEIGHT = 10


class Program(App[None]):
    """An app of one list, which remembers what was written."""

    def __init__(self) -> None:
        super().__init__()
        self.written: list[int] = []

    def compose(self) -> ComposeResult:
        yield ItemList(id="list")

    def write(self, item: int) -> Row:
        self.written.append(item)
        return row(f"item {item}")

    @property
    def list(self) -> ItemList:
        return self.query_one(ItemList)


async def test_only_what_is_in_sight_is_written() -> None:
    app = Program()
    async with app.run_test(size=(40, HEIGHT)) as pilot:
        app.list.show(range(10_000), app.write)
        await pilot.pause()
        app.list.move_to_edge(1)
        await pilot.pause()
        assert app.list.item == 9_999
        assert len(set(app.written)) <= 3 * HEIGHT
        assert app.list.render_line(HEIGHT - 1).text.rstrip() == "item 9999"


async def test_the_current_item_stays_current_and_its_place_when_it_is_gone() -> None:
    app = Program()
    async with app.run_test(size=(40, HEIGHT)) as pilot:
        app.list.show([1, 2, 3, 4], app.write)
        app.list.move(2)
        app.list.show([0, 1, 2, 3, 4], app.write)
        assert app.list.item == 3
        app.list.show([0, 1, 2, 4], app.write)
        assert app.list.item == 4
        app.list.show([0], app.write)
        assert app.list.item == 0
        app.list.show([], app.write)
        await pilot.pause()
        assert app.list.item is None
        assert app.list.current is None
        app.list.move(1)
        assert app.list.go_to(7) is False
