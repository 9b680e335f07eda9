"""The command line names what the store reads, without loading it to do so."""

from __future__ import annotations

import pytest

from store.intake.fields import PARTS
from store.intake.formats import FORMATS
from tui import arguments


def test_the_help_names_what_is_read() -> None:
    assert arguments.FACTS == PARTS
    assert tuple(FORMATS) == arguments.FORMATS


def test_a_format_that_there_is_not_is_wrong_usage(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        arguments.command_parser().parse_args(["clean", "--format", "pdf", "a.pdf"])
    assert left.value.code == 2
    assert "invalid choice: 'pdf'" in capsys.readouterr().err
