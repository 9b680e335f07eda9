"""A page of text over the desk: the help, and whatever else is only read."""

from __future__ import annotations

from itertools import chain
from textwrap import wrap
from typing import TYPE_CHECKING, ClassVar

from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from tui.keymap import key_of
from tui.keymap.names import shown, shown_all
from tui.themes import TAGS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from textual.app import ComposeResult
    from textual.events import Key

    from tui.keymap import Action, Keymap

# What is left of 80 columns beside border, padding and scrollbar.
_WIDTH = 74


class ReadingPage(ModalScreen[None], inherit_bindings=False):
    """Shows a title and lines of text, and scrolls them by the keys of the context "read"."""

    MORE_KEYS: ClassVar[Sequence[str]] = ()
    """Actions of other contexts that a subclass knows too, to be told at the foot."""
    AUTO_FOCUS = ""
    DEFAULT_CSS = """
    ReadingPage {
        align: center middle;
    }
    ReadingPage > Vertical {
        width: 100%;
        max-width: 90;
        height: 100%;
        padding: 0 1;
        border: round $border;
        background: $surface;
    }
    ReadingPage VerticalScroll {
        height: 1fr;
        margin: 1 0;
        scrollbar-size-vertical: 1;
    }
    ReadingPage .title {
        color: $accent;
        text-style: bold;
    }
    ReadingPage .keys {
        color: $text-muted;
    }
    """

    def __init__(self, title: str, lines: Sequence[Content], keymap: Keymap) -> None:
        super().__init__()
        self._heading = title
        self.lines = lines
        self._keymap = keymap

    def compose(self) -> ComposeResult:
        """Put the keys of the page below its title and text."""
        with Vertical():
            yield Static(Content(self._heading), classes="title")
            # The screen alone listens to keys, or the container would scroll a second time.
            with VerticalScroll(can_focus=False):
                yield Static(Content("\n").join(self.lines), id="text")
            yield Static(Content(_bar(self._keymap, self.MORE_KEYS)), classes="keys")

    def show(self, lines: Sequence[Content]) -> None:
        """Show other lines, at the same place."""
        self.lines = lines
        self.query_one("#text", Static).update(Content("\n").join(lines))

    def on_key(self, event: Key) -> None:
        """Scroll or close; no key reaches what lies below."""
        event.stop()
        event.prevent_default()
        if action := self._keymap.lookup(("read",), key_of(event)):
            self._run(action)

    def _run(self, action: Action) -> None:
        text = self.query_one(VerticalScroll)
        match action.name:
            case "next":
                text.scroll_down(animate=False)
            case "previous":
                text.scroll_up(animate=False)
            case "page_down":
                text.scroll_page_down(animate=False)
            case "page_up":
                text.scroll_page_up(animate=False)
            case "first":
                text.scroll_home(animate=False)
            case "last":
                text.scroll_end(animate=False)
            case "close":
                self.dismiss()


SIGNS = {
    "beside articles": (
        ("○ ◐ ● ! –", "new, open, done, flagged, skipped"),
        ("▌", "the article that is open; of claims, the one being made"),
    ),
    "beside the text": (
        ("❝ │", "a claim begins here, and goes on"),
        ("❝ ╎", "the same, of a claim that is only proposed"),
        ("s r @ #", "at the left: source, cue, addressee or medium of a claim"),
        ("P p", "at the right: a person is named, or may be; the letters of all types:"),
        *((tag, kind.lower()) for kind, tag in TAGS.items()),
        ("▌ ▎ ┊", "a headline, a quotation, dropped text"),
    ),
    "beside claims": (
        ("→ ← ↔", "how it bears on another: from it, to it, both ways"),
        ("≡", "stands word for word in another article: waits for an answer"),
    ),
    "beside entities": (
        ("•", "is named in articles of both names that are compared"),
        ("+3", "three other names are in the entity"),
        ("8 in 4", "it is named eight times, in four articles"),
        ("≈", "may be the same: waits for an answer"),
        ("≡", "the program took them to be the same; nobody has said so yet"),
    ),
}
"""What stands in the panes, by where; it says the same in every colour, and in none."""


def help_lines(keymap: Keymap, panes: Mapping[str, Sequence[str]]) -> list[Content]:
    """Write every key under the heading of its context, to be read at 80 columns.

    The contexts of the panes of the screen that asks come first, the signs last.
    """
    here = dict.fromkeys(chain.from_iterable(panes.values()))
    contexts = dict.fromkeys((*sorted(here, key=[*keymap.titles].index), *keymap.titles))
    lines: list[Content] = []
    for context in contexts:
        lines += [
            Content.styled(keymap.heading(context), "bold underline"),
            *_rows(keymap, context),
        ]
        lines.append(Content())
    for place, signs in SIGNS.items():
        lines.append(Content.styled(f"Signs — {place}", "bold underline"))
        lines += [Content.styled(f"{sign}  ", "bold") + Content(told) for sign, told in signs]
        lines.append(Content())
    return lines[:-1]


def _rows(keymap: Keymap, context: str) -> Iterator[Content]:
    actions = keymap.of(context)
    column = max(len(shown_all(action.keys)) for action in actions) + 2
    for action in actions:
        keys = f"{shown_all(action.keys):{column}}"
        first, *others = wrap(action.help, _WIDTH - column)
        yield Content.styled(keys, "bold") + Content(first)
        yield from (Content(" " * column + other) for other in others)


def _bar(keymap: Keymap, more: Sequence[str]) -> str:
    every = [*keymap.of("read"), *map(keymap.action, more)]
    actions = [action for action in every if action.bar and action.keys]
    return "  ".join(f"{shown(action.keys[0])} {action.bar}" for action in actions)
