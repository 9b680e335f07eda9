"""The two lines at the foot of the desk that keep the next keys in sight."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from rich.cells import cell_len
from rich.segment import Segment
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from tui.keymap.names import shown
from tui.text.rows import Rows
from tui.text.safe import single_line
from tui.themes import TAGS, palette

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from textual.events import Click

    from tui.keymap import Action, Keymap
    from tui.themes import Palette

_GAP = 2
# In this order, one after the other, where all nine types would not fit otherwise.
_SHORTER = {"Quantity": "Qty", "Product": "Prod", "Person": "Pers"}


@dataclass(frozen=True, slots=True)
class KeyItem:
    """A key with its word; kind is what the palette colours the word as, "" for a quiet word."""

    key: str
    word: str
    action_id: str
    kind: str = ""

    @property
    def width(self) -> int:
        """The cells that it takes on the screen."""
        return cell_len(self.key) + 1 + cell_len(self.word)


def label_items(keymap: Keymap) -> list[KeyItem]:
    """List the nine entity types, each in its colour."""
    actions = [action for action in keymap.of("label") if action.name.upper() in TAGS]
    return [_item(action, action.name.upper()) for action in actions if action.keys]


def hint_items(keymap: Keymap, contexts: Sequence[str]) -> list[KeyItem]:
    """List the actions of these contexts that have a word for the bar, in order, help last.

    One whose key asks for another action in an earlier context is not listed.
    """
    every = [action for context in contexts for action in keymap.of(context)]
    hints = [
        _item(action)
        for action in every
        if action.bar and action.keys and action.name.upper() not in TAGS
        if keymap.lookup(contexts, action.keys[0]) is action
    ]
    return sorted(hints, key=lambda item: item.action_id.endswith(".help"))


def _item(action: Action, kind: str = "") -> KeyItem:
    return KeyItem(shown(action.keys[0]), action.bar, action.id, kind)


class KeyBar(Widget):
    """Shows the label keys above the keys that matter where the cursor is."""

    DEFAULT_CSS = """
    KeyBar {
        height: 2;
        padding: 0 1;
        background: $surface;
        color: $foreground;
    }
    """

    @dataclass
    class Pressed(Message):
        """An item was clicked."""

        action_id: str

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._labels: Sequence[KeyItem] = ()
        self._hints: Sequence[KeyItem] = ()
        self._said = ("", "")

    def on_mount(self) -> None:
        """Draw again in another theme, also where both leave the background to the terminal."""
        self.app.theme_changed_signal.subscribe(self, lambda _: self.refresh())

    def say(self, sentence: str, kind: str = "") -> None:
        """Tell something in place of the keys; an empty sentence brings them back."""
        if self._said != (sentence, kind):
            self._said = (sentence, kind)
            self.refresh()

    def say_also(self, sentence: str, kind: str = "") -> None:
        """Tell something more, after what is being told."""
        before, kind_before = self._said
        self.say(f"{before} {sentence}".lstrip(), kind or kind_before)

    def show(self, labels: Sequence[KeyItem], hints: Sequence[KeyItem]) -> None:
        """Show these instead; the last hint stays however narrow the bar becomes."""
        self._labels, self._hints = tuple(labels), tuple(hints)
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """Draw one of the two lines, with as many whole items as it holds."""
        styles = palette(self.app.theme)
        if self._said[0]:
            return self._told(y, styles).apply_style(self.rich_style)
        segments = [segment for item in self._line(y) for segment in _segments(item, styles)]
        return Strip(segments).apply_style(self.rich_style)

    def on_click(self, event: Click) -> None:
        """Ask for the action of the item under the pointer."""
        place = event.get_content_offset(self)
        if place is None:
            return
        for start, item in _placed(self._line(place.y)):
            if start <= place.x < start + item.width:
                self.post_message(self.Pressed(item.action_id))

    def _told(self, y: int, styles: Palette) -> Strip:
        sentence, kind = single_line(self._said[0]), self._said[1]
        rows = Rows(sentence, max(1, self.content_size.width))
        if y >= len(rows):
            return Strip([])
        start, end = rows.bounds(y)
        return Strip([Segment(sentence[start:end], styles[kind or "key"])])

    def _line(self, y: int) -> list[KeyItem]:
        width = self.content_size.width
        if y == 0:
            return fitted(shortened(self._labels, width), width)
        return fitted(self._hints, width, kept=1)


def shortened(items: Sequence[KeyItem], width: int) -> list[KeyItem]:
    """Make long words shorter, one after the other, until all items fit or no word is left."""
    shorter = list(items)
    for word, short in _SHORTER.items():
        if _width(shorter) <= width:
            break
        shorter = [replace(item, word=short) if item.word == word else item for item in shorter]
    return shorter


def fitted(items: Sequence[KeyItem], width: int, kept: int = 0) -> list[KeyItem]:
    """Drop whole items from the right until the rest fits, but never the last `kept`."""
    fitting = list(items)
    while len(fitting) > kept and _width(fitting) > width:
        del fitting[-1 - kept]
    return fitting


def _width(items: Sequence[KeyItem]) -> int:
    return sum(item.width for item in items) + _GAP * max(0, len(items) - 1)


def _placed(items: Sequence[KeyItem]) -> Iterator[tuple[int, KeyItem]]:
    """Pair each item with the column at which it starts."""
    start = 0
    for item in items:
        yield start, item
        start += item.width + _GAP


def _segments(item: KeyItem, styles: Palette) -> tuple[Segment, Segment]:
    word = styles.word(item.kind) if item.kind else styles["dim"]
    return Segment(item.key, styles["key"]), Segment(f" {item.word}{' ' * _GAP}", word)
