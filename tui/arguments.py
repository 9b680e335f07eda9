"""The arguments of the command line: what can be asked of `glossator`, and the help on it."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from store.names.comparison import SUGGESTED
from store.suggest import SHOWN
from tui.text.safe import single_line

if TYPE_CHECKING:
    from collections.abc import Callable

COMMANDS = {
    "add": "add",
    "reclean": "clean",
    "clean": "clean",
    "export": "export",
    "stats": "inspect",
    "log": "inspect",
    "undo": "inspect",
    "check": "inspect",
    "suggest": "suggest",
    "names": "names",
    "compare": "compare",
    "cluster": "compare",
    "keys": "keys",
}
"""The subcommands, and which module of `tui.subcommands` has the function of that name."""

FACTS = ("text", "title", "source", "date", "author", "url", "language")
"""What a field of a table or record can hold."""

FORMATS = ("text", "html", "markdown", "jsonl", "json", "csv", "mail", "mbox", "feed")
"""What a file can be."""

EPILOG = """
commands:
  glossator add PROJECT PATH…          bring in texts, pages, tables, mails, feeds, folders
  glossator clean PATH…                show what would be kept and dropped, without a project
  glossator reclean PROJECT            clean all articles again, and say what changed
  glossator suggest PATH…              print the names and claims it would propose
  glossator suggest PROJECT --from FILE
                                       take in what another program proposes
  glossator suggest PROJECT --withdraw FILE
                                       take that away again
  glossator names PROJECT              list the names that may be one; merge those that surely are
  glossator compare NAME NAME          say whether two names are one, and why
  glossator cluster FILE               put a list of names into clusters
  glossator export PROJECT jsonl OUT   write all articles with their labels; OUT may be -
  glossator stats PROJECT              count articles, labels, annotators
  glossator log PROJECT                list what was done, newest first
  glossator undo PROJECT               undo the last action
  glossator check PROJECT              compare every label with the text it stands on
  glossator keys                       print every key, and where to change them

Without PROJECT, the sample project of five articles opens.
"""


class _Parser(argparse.ArgumentParser):
    """Says what is wrong in one line, and where help is."""

    def error(self, message: str) -> NoReturn:
        """Leave with exit code 2."""
        self.exit(2, f"{self.prog}: {single_line(message)} (see {self.prog} --help)\n")


class _Version(argparse.Action):
    """Looks the version up when it is asked for, as that takes longer than reading arguments."""

    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> NoReturn:
        """Print it and leave."""
        from importlib.metadata import version

        sys.stdout.write(f"{parser.prog} {version('glossator')}\n")
        parser.exit()


def desk_parser() -> argparse.ArgumentParser:
    """Return the parser of `glossator [PROJECT]`."""
    parser = _Parser(
        prog="glossator",
        description="Read news and label who is named and who claims what, from the keyboard.",
        epilog=EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("project", nargs="?", type=Path, help="a project file")
    parser.add_argument("--as", dest="annotator", metavar="NAME", help="who labels")
    parser.add_argument(
        "--spacy",
        metavar="PIPELINE",
        help="let an installed spaCy pipeline vote on types, from now on; none with ''",
    )
    parser.add_argument("--read-only", action="store_true", help="open without the right to label")
    parser.add_argument("--version", action=_Version, nargs=0, help="show the version and leave")
    return parser


def command_parser() -> argparse.ArgumentParser:
    """Return the parser of all subcommands."""
    parser = _Parser(prog="glossator")
    commands = parser.add_subparsers(dest="command", parser_class=_Parser)

    def command(name: str, about: str, *, project: bool = True) -> argparse.ArgumentParser:
        added = commands.add_parser(name, help=about, description=about)
        forms = added.add_mutually_exclusive_group()
        forms.add_argument("--json", action="store_true", help="print JSON, one object a line")
        if name == "clean":
            _offer_forms(forms)
        if project:
            added.add_argument("project", type=Path, help="a project file")
        return added

    add = command("add", "Bring articles into a project, which is made if there is none.")
    _take_files(add)
    add.add_argument(
        "--dry-run", action="store_true", help="show what would come in; write nothing"
    )
    clean = command("clean", "Show what of a text is the article.", project=False)
    _take_files(clean)
    reclean = command(
        "reclean", "Clean all articles of a project again; what people said of blocks holds."
    )
    reclean.add_argument("--as", dest="annotator", metavar="NAME", help="who has it cleaned")
    _add_suggest(command)
    _add_name_commands(command)
    export = command("export", "Write the articles of a project with all their labels.")
    export.add_argument("format", choices=["jsonl"], help="the native format")
    export.add_argument("out", help="a file, or - for standard output")
    command("stats", "Count what a project holds.")
    log = command("log", "List what was done in a project, newest first.")
    log.add_argument("--limit", type=_limit, default=50, help="how many steps (50); -1 for all")
    undo = command("undo", "Undo the last action in a project.")
    undo.add_argument("--as", dest="annotator", metavar="NAME", help="whose action")
    command("check", "Compare every label of a project with the text it stands on.")
    command("keys", "Print every key and where to change them.", project=False)
    return parser


def _add_suggest(command: Callable[..., argparse.ArgumentParser]) -> None:
    suggest = command(
        "suggest",
        "Print the names and claims that would be proposed for texts; or, with --from, take in"
        " what another program proposes for the articles of a project, and with --withdraw, take"
        " that away again.",
        project=False,
    )
    _take_files(suggest)
    suggest.add_argument(
        "--whole", action="store_true", default=None, help="take all of the text as kept"
    )
    suggest.add_argument(
        "--score", type=_score, help=f"print what has this score or more ({SHOWN})"
    )
    suggest.add_argument(
        "--spacy", metavar="PIPELINE", help="let an installed spaCy pipeline vote on types"
    )
    given = suggest.add_mutually_exclusive_group()
    given.add_argument(
        "--from",
        dest="given",
        type=Path,
        metavar="FILE",
        help="take in JSON Lines as --json prints them, or - for standard input; PATH is then the"
        " project that they are for",
    )
    given.add_argument(
        "--withdraw",
        dest="withdrawn",
        type=Path,
        metavar="FILE",
        help="take away what a file of this name proposed; PATH is then the project",
    )


def _add_name_commands(command: Callable[..., argparse.ArgumentParser]) -> None:
    names = command("names", "List the names of a project that may be one, or merge them.")
    names.add_argument("--as", dest="annotator", metavar="NAME", help="who merges")
    does = names.add_mutually_exclusive_group()
    does.add_argument(
        "--apply-above",
        type=_score,
        metavar="SCORE",
        help="merge all pairs from this score (0 to 1) on, as one step",
    )
    does.add_argument(
        "--merged", action="store_true", help="list what the program merged by itself"
    )
    does.add_argument(
        "--known",
        type=Path,
        metavar="TABLE",
        help="load known people and organisations: CSV or JSONL with name, type, aliases, id",
    )
    names.add_argument("--type", type=_type, metavar="TYPE", help="only PERSON, ORG, PRODUCT …")
    names.add_argument(
        "--score", type=_score, help="ask from this score on, instead of the project's threshold"
    )
    names.add_argument("--limit", type=_limit, default=-1, help="how many pairs; -1 for all")
    compare = command("compare", "Say whether names are one, how likely, and why.", project=False)
    compare.add_argument("names", nargs="*", metavar="NAME", help="two names")
    compare.add_argument("--type", type=_type, metavar="TYPE", help="what they name (PERSON)")
    compare.add_argument(
        "--pairs",
        type=Path,
        metavar="FILE",
        help="a table whose first row names the columns a, b and, if you like, type; or -",
    )
    cluster = command("cluster", "Put names into clusters of those that are one.", project=False)
    cluster.add_argument(
        "file", type=Path, help="names, one a line, or JSONL with name, type, count, doc; or -"
    )
    cluster.add_argument(
        "--type", type=_type, metavar="TYPE", help="where a line has none (PERSON)"
    )
    cluster.add_argument(
        "--at", type=_score, default=SUGGESTED, metavar="SCORE", help="merge from this score on"
    )
    cluster.add_argument("--sure", action="store_true", help="merge only what is sure")


def _offer_forms(forms: argparse._MutuallyExclusiveGroup) -> None:
    """Let one form of a cleaned article be chosen."""
    forms.add_argument("--diff", action="store_true", help="every line, marked kept or dropped")
    forms.add_argument("--html", action="store_true", help="the same as a page for the browser")


def _take_files(parser: argparse.ArgumentParser) -> None:
    """Let a command read files of any kind, and be told what it would guess."""
    parser.add_argument(
        "paths", nargs="+", metavar="PATH", help="files, folders, patterns, or - for standard input"
    )
    parser.add_argument(
        "--format", choices=FORMATS, default="", help="what the files are, whatever their names"
    )
    parser.add_argument("--encoding", default="", help="how their characters are written")
    parser.add_argument(
        "--split",
        default="",
        metavar="LINE",
        help="the line between two articles, or an expression",
    )
    parser.add_argument(
        "--field",
        action="append",
        default=[],
        type=_field,
        metavar="FACT=NAME",
        help="which column or field holds text, title, source, date, author, url or language",
    )


def _score(said: str) -> float:
    """Read a score from 0 to 1."""
    try:
        score = float(said)
    except ValueError:
        score = -1
    if not 0 <= score <= 1:
        raise argparse.ArgumentTypeError(f"“{said}” is no score; write one from 0 to 1")
    return score


def _limit(said: str) -> int:
    """Read how many, or -1 for all."""
    try:
        limit = int(said)
    except ValueError:
        limit = -2
    if limit < -1:
        raise argparse.ArgumentTypeError(f"“{said}” is no number; write how many, or -1 for all")
    return limit


def _type(said: str) -> str:
    """Read an entity type, by whichever name the field knows it."""
    from store.intake.lists import TYPES

    if said.upper() not in TYPES:
        known = ", ".join(dict.fromkeys(TYPES.values()))
        raise argparse.ArgumentTypeError(f"“{said}” is no entity type; name one of {known}")
    return TYPES[said.upper()]


def _field(said: str) -> tuple[str, str]:
    """Read “text=body”."""
    fact, separator, name = said.partition("=")
    if fact not in FACTS or not separator or not name:
        raise argparse.ArgumentTypeError(
            f"“{said}” is not FACT=NAME, where FACT is one of {', '.join(FACTS)}"
        )
    return fact, name
