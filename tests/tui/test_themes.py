"""Every theme can be read, and what must be told apart is told apart without its colours."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

import pytest
from rich.segment import Segment
from rich.style import Style
from textual.app import App, ComposeResult
from textual.color import Color
from textual.widgets import OptionList

from tui.themes import (
    DEFAULT,
    PLAIN,
    TAGS,
    THEMES,
    line_filters,
    next_theme,
    palette,
    starting_theme,
)
from tui.themes.colourless import Colourless, colourless

if TYPE_CHECKING:
    from textual.filter import LineFilter

OURS = ["glossator-dark", "glossator-light"]
TERMINAL = "glossator-terminal"
ROLES = ["source", "cue", "content", "addressee", "medium"]
CURSORS = ["cursor", "selection", "edge", "hit", "hint"]


def luminance(color: Color) -> float:
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in color.normalized]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(foreground: Color, background: Color) -> float:
    """The contrast ratio of WCAG 2."""
    dark, light = sorted((luminance(foreground), luminance(background)))
    return (light + 0.05) / (dark + 0.05)


def colours(style: Style) -> tuple[Color, Color]:
    assert style.color
    assert style.bgcolor
    return Color.from_rich_color(style.color), Color.from_rich_color(style.bgcolor)


def attributes(style: Style) -> tuple[bool | None, ...]:
    drawn = (style.bold, style.dim, style.italic, style.reverse)
    return (*drawn, style.underline, style.underline2)


def test_there_are_nine_types_with_a_letter_each() -> None:
    assert len(TAGS) == len(set(TAGS.values())) == 9
    assert all(len(tag) == 1 for tag in TAGS.values())


@pytest.mark.parametrize("theme", OURS)
@pytest.mark.parametrize("ground", ["text", "panel", "raised"])
def test_text_and_dim_text_are_read_on_every_background(theme: str, ground: str) -> None:
    styles = palette(theme)
    text, background = colours(styles[ground])
    assert contrast(text, background) >= 7
    for kind in ["dim", "title", "rule", "good", "warn", "suggestion", "source"]:
        word = styles[kind].color
        assert word
        assert contrast(Color.from_rich_color(word), background) >= 4.5, kind


@pytest.mark.parametrize("theme", OURS)
@pytest.mark.parametrize("kind", [*TAGS, *CURSORS])
def test_what_has_a_tint_is_read_on_it(theme: str, kind: str) -> None:
    assert contrast(*colours(palette(theme)[kind])) >= 6


@pytest.mark.parametrize("theme", OURS)
@pytest.mark.parametrize("kind", TAGS)
def test_a_suggestion_is_underlined_in_its_colour_and_never_tinted(theme: str, kind: str) -> None:
    label, proposed = palette(theme)[kind], palette(theme).suggested(kind)
    assert label.bgcolor
    assert not label.underline
    assert proposed.underline
    assert proposed.bgcolor is None
    assert proposed.color == label.color == palette(theme).word(kind).color
    text, background = colours(palette(theme)["text"] + proposed)
    assert contrast(text, background) >= 7


@pytest.mark.parametrize("theme", [*OURS, TERMINAL])
def test_every_type_has_a_colour_of_its_own(theme: str) -> None:
    assert len({palette(theme)[kind].color for kind in TAGS}) == 9


@pytest.mark.parametrize("theme", [TERMINAL, PLAIN])
def test_without_colour_labels_suggestions_and_roles_are_told_apart(theme: str) -> None:
    styles = palette(theme)
    assert len({attributes(styles[kind]) for kind in TAGS}) == 1
    told_apart = [styles["PERSON"], styles.suggested("PERSON"), *(styles[role] for role in ROLES)]
    looks = [attributes(style) for style in [Style(), *told_apart]]
    assert len(set(looks)) == len(looks)


@pytest.mark.parametrize("theme", [TERMINAL, PLAIN])
def test_without_colour_a_label_is_seen_within_any_role(theme: str) -> None:
    styles = palette(theme)
    layers = [styles["source"], styles["cue"], styles["content"]]
    looks = [attributes(role) for role in layers]
    looks += [attributes(role + styles["ORG"]) for role in layers]
    assert len(set(looks)) == len(looks)


@pytest.mark.parametrize("theme", THEMES)
def test_cursors_are_told_apart(theme: str) -> None:
    for one, other in combinations(CURSORS, 2):
        assert palette(theme)[one] != palette(theme)[other]


def test_the_plain_palette_has_no_colour() -> None:
    styles = palette(PLAIN)
    every = [*styles.styles.values(), *styles.words.values(), *styles.suggestions.values()]
    assert all(style.color is None and style.bgcolor is None for style in every)


def test_all_palettes_know_the_same_kinds() -> None:
    assert len({frozenset(palette(theme).styles) for theme in THEMES}) == 1


def test_the_first_theme_is_the_one_remembered(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    assert starting_theme("") == starting_theme("textual-dark") == DEFAULT
    assert starting_theme(TERMINAL) == TERMINAL


def test_the_themes_follow_each_other_in_a_ring(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "")
    assert [next_theme(theme) for theme in THEMES] == [*OURS[1:], TERMINAL, PLAIN, DEFAULT]
    assert next_theme("textual-dark") == DEFAULT


def test_who_wants_no_colour_never_gets_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    assert colourless()
    assert starting_theme(DEFAULT) == PLAIN
    assert next_theme(PLAIN) == PLAIN


def test_a_background_becomes_reversed_where_colour_is_dropped() -> None:
    line = [Segment("a", Style.parse("bold red on blue")), Segment("b", Style()), Segment("c")]
    first, second, third = Colourless().apply(line, Color(0, 0, 0))
    assert first.style == Style.parse("bold reverse default on default")
    assert [second, third] == line[1:]


class Painted(App[None]):
    """A list on a screen, as any of our themes draws it."""

    def __init__(self, theme: str) -> None:
        super().__init__()
        for ours in THEMES.values():
            self.register_theme(ours)
        self.theme = theme

    def get_line_filters(self) -> list[LineFilter]:
        return [*line_filters(self.theme, super().get_line_filters())]

    def compose(self) -> ComposeResult:
        yield OptionList("one", "two", markup=False)

    def segments(self) -> list[Segment]:
        options = self.query_one(OptionList)
        strips = options.render_lines(options.outer_size.region)
        return [segment for strip in strips for segment in strip]


@pytest.mark.parametrize("theme", THEMES)
async def test_textual_takes_every_theme(theme: str) -> None:
    app = Painted(theme)
    async with app.run_test(size=(40, 10)) as pilot:
        await pilot.pause()
        assert any(segment.text.startswith("one") for segment in app.segments())


async def test_no_colour_means_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    app = Painted(starting_theme(DEFAULT))
    async with app.run_test(size=(40, 10)) as pilot:
        await pilot.press("down")
        await pilot.pause()
        styles = [segment.style for segment in app.segments() if segment.style]
        assert all(not style.color or style.color.is_default for style in styles)
        assert all(not style.bgcolor or style.bgcolor.is_default for style in styles)
        chosen = [part.text for part in app.segments() if part.style and part.style.reverse]
        assert "".join(chosen).strip(" ▊▎") == "two"


@pytest.mark.parametrize("theme", THEMES)
def test_a_link_is_told_from_labels_suggestions_and_hits(theme: str) -> None:
    styles = palette(theme)
    link = attributes(styles["link"])
    others = [styles[kind] for kind in [*TAGS, *ROLES, "hit", "cursor", "selection"]]
    others += [styles.suggested(kind) for kind in TAGS]
    assert link not in [attributes(style) for style in others]


@pytest.mark.parametrize("theme", THEMES)
def test_headings_stand_out_and_what_is_dropped_steps_back(theme: str) -> None:
    styles = palette(theme)
    assert styles["headline"].bold
    assert styles["heading"].bold
    for kind in ("dropped", "faint"):
        assert (styles[kind].color, styles[kind].dim) == (styles["dim"].color, styles["dim"].dim)


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("kind", TAGS)
def test_labels_and_suggestions_weak_lit_or_not_are_told_apart(theme: str, kind: str) -> None:
    styles = palette(theme)
    looks = [styles[kind], *(styles.of(f"{how}-{kind}") for how in ("suggested", "weak", "lit"))]
    assert len(set(looks)) == len(looks)
    assert styles.of(f"tag-{kind}") == styles.word(kind)
    assert styles.of(kind) == styles[kind]


@pytest.mark.parametrize("theme", OURS)
@pytest.mark.parametrize("kind", TAGS)
def test_a_weak_suggestion_can_be_read_and_a_lit_one_well(theme: str, kind: str) -> None:
    styles = palette(theme)
    assert contrast(*colours(styles["text"] + styles.of(f"weak-{kind}"))) >= 4
    assert contrast(*colours(styles.of(f"lit-{kind}"))) >= 6
    assert contrast(*colours(styles["text"] + styles.of("lit-content"))) >= 7
