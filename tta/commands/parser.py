"""The options of the command line: what may be typed behind `tta`, and what `--help` says of it."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import NoReturn

from tta.commands.outputs import output_place
from tta.commands.status import BAD_INPUT
from tta.reporter import FORMATS, LANGUAGES
from tta.version import __version__

__all__ = ["PURPOSE", "build_parser"]

PURPOSE = (
    "Audits translations between Russian and English: aligns the two texts, flags what the translation "
    "drops, adds or changes, and writes a report to work through and sign."
)
_SEVERITIES = ("critical", "major", "minor", "neutral")
_ALIGN_FORMATS = ("ladder", "json", "tmx", "tsv")


class _Parser(argparse.ArgumentParser):
    """A parser that refuses in one line, as the rest of tta does, and not behind all its options."""

    def error(self, message: str) -> NoReturn:
        self.exit(
            BAD_INPUT, f"{self.prog}: {message.removeprefix('argument ')}; '{self.prog} --help' lists what there is\n"
        )


def build_parser() -> argparse.ArgumentParser:
    """Return the parser of all commands."""
    parser = _Parser(prog="tta", description=PURPOSE)
    parser.add_argument("--version", action="version", version=f"tta {__version__}")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", required=True)
    _add_audit(commands.add_parser("audit", help="audit a translation and write reports"))
    opened = commands.add_parser("open", help="audit a translation and show the report in the browser")
    _add_audit(opened, opens=True)
    _add_align(commands.add_parser("align", help="align two texts"))
    report = commands.add_parser("report", help="write an audit's JSON in another format")
    report.add_argument("audit", type=Path, metavar="AUDIT.json")
    _add_output(report)
    _add_language(report)
    _add_compare(commands.add_parser("compare", help="say what a corrected translation fixed, and what it did not"))
    index = commands.add_parser("index", help="write an index page over a folder of audits")
    index.add_argument("folder", type=Path, metavar="FOLDER")
    index.add_argument("--language", choices=LANGUAGES, help="of the page (by default en)")
    explain = commands.add_parser("explain", help="say what a code, or every code of a family, means")
    explain.add_argument("code", metavar="CODE", help="such as OM201, or DT for all of a family")
    commands.add_parser("scorers", help="list the scorers and their codes")
    doctor = commands.add_parser("doctor", help="say whether this installation works, and what of it is there")
    doctor.add_argument("--model", metavar="NAME", help="a sentence-transformers model, by name or folder")
    doctor.add_argument("--device", choices=("auto", "cpu", "cuda"), help="where it runs")
    return parser


def _add_audit(parser: argparse.ArgumentParser, *, opens: bool = False) -> None:
    parser.description = (
        "FILE alone is one file with both languages, a bitext (.tsv with columns source and target, TMX, XLIFF, TEI), or a "
        "folder of such files; FILE and FILE2 are the two texts in either order. Exit status: 0 nothing at or above "
        "--fail-on, 1 something, "
        "2 bad usage or unreadable input, 3 nothing to audit, 70 a fault of tta itself, 130 stopped by Ctrl-C, 143 by SIGTERM. "
        "Options can also stand in a tta.toml, or in [tool.tta] of a pyproject.toml, in the folder of FILE or above it; "
        "those given here go before it."
    )
    parser.add_argument("file", type=_path, metavar="FILE")
    parser.add_argument("file2", type=_path, metavar="FILE2", nargs="?")
    _add_output(parser)
    _add_language(parser)
    if opens:
        parser.description += " The report is written beside FILE unless -o says otherwise."
        parser.set_defaults(open=True)
    else:
        parser.add_argument("--open", action="store_true", help="show the report in the browser")
    _add_policy(parser)
    _add_lists(parser)
    _add_reading(parser)
    _add_model(parser)
    _add_engine(parser)


def _add_policy(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--fail-on", choices=_SEVERITIES, metavar="SEVERITY", help="exit with 1 for findings as bad as this"
    )
    parser.add_argument("--select", metavar="CODES", help="report only these codes or families, e.g. DT,ID101")
    parser.add_argument("--ignore", metavar="CODES", help="do not report these")


def _add_lists(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--authority",
        type=Path,
        metavar="FILE",
        help="names with the English forms that count: Пекин, a tab, Beijing|Peking",
    )
    parser.add_argument(
        "--reference",
        type=_path,
        metavar="FILE",
        help="another translation of the same source, as evidence for the findings",
    )
    parser.add_argument(
        "--glossary",
        type=Path,
        metavar="FILE",
        help="terms with the English forms that count, .csv or .tbx: соглашение,agreement|accord",
    )
    parser.add_argument(
        "--decisions",
        type=Path,
        metavar="FILE",
        help="apply a reviewer's decisions: decisions.json, or the .csv or .xlsx report filled in",
    )


def _add_reading(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--no-color", action="store_true", help="no colours in the terminal (as with NO_COLOR)")
    parser.add_argument("--source", choices=("ru", "en"), help="which text was translated (by default the Russian)")
    parser.add_argument(
        "--changes",
        choices=("original", "accepted"),
        help="of a file with tracked changes: the text before them, or with all accepted (by default)",
    )
    parser.add_argument(
        "--reader",
        action=argparse.BooleanOptionalAction,
        help="read the two sides of each pair together (by default), which finds more and takes half as long again",
    )


def _add_engine(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--jobs", type=_count, metavar="N", help="of a folder: how many texts are audited at once")
    parser.add_argument(
        "--engine", choices=("local", "ray"), default="local", help="of a folder: on this machine, or on a Ray cluster"
    )
    parser.add_argument(
        "--address", metavar="ADDRESS", help="of the Ray cluster, such as auto (by default one is started here)"
    )


def _count(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"{text!r} is no number from 1 on")
    return int(text)


def _add_align(parser: argparse.ArgumentParser) -> None:
    parser.description = (
        "Each line of the ladder is a bead: [0]:[0, 1]:0.1588 says that the first sentence of FILE is rendered by the first two "
        "of FILE2 (counted from 0) at a cost of 0.1588, which is 1 less the likeness of the two sides in meaning. Beads of good "
        "translations mostly cost 0.1 to 0.45; what has no counterpart stands beside [] and costs 1. The formats json and tsv "
        "say how probable it is that a bead is right."
    )
    parser.add_argument("file", type=Path, metavar="FILE")
    parser.add_argument("file2", type=Path, metavar="FILE2")
    parser.add_argument("--lines", action="store_true", help="each line is a segment, blank ones too")
    parser.add_argument("--fix", type=Path, metavar="BEADS", help="keep the beads of this file: a ladder or JSON")
    parser.add_argument("--format", choices=_ALIGN_FORMATS, default="ladder", help="by default the ladder")
    parser.add_argument("-o", "--output", type=Path, metavar="PATH", help="a file instead of standard output")
    _add_model(parser)


def _add_compare(parser: argparse.ArgumentParser) -> None:
    parser.description = (
        "OLD.json and NEW.json are audits (--format json) of an earlier and a corrected translation of one document. Exit "
        "status: 0 nothing at or above --fail-on, 1 something, 2 bad usage, unreadable input or audits of two documents."
    )
    parser.add_argument("old", type=_path, metavar="OLD.json")
    parser.add_argument("new", type=_path, metavar="NEW.json")
    parser.add_argument("--format", metavar="FORMATS", help="any of html,json (by default nothing is written)")
    parser.add_argument(
        "-o",
        "--output",
        type=output_place,
        metavar="PATH",
        help="a folder, which is made if it is missing; or a file, or - for standard output, if one format is written",
    )
    parser.add_argument(
        "--fail-on",
        choices=_SEVERITIES,
        metavar="SEVERITY",
        help="exit with 1 for findings as bad as this that are new or remain, unless a reviewer dismissed them",
    )
    parser.add_argument("--language", choices=LANGUAGES, help="of the page and the summary (by default en)")
    parser.add_argument("--quiet", action="store_true", help="no summary")


def _path(name: str) -> Path:
    """An empty name, as of an unset variable, is not the current folder."""
    if not name:
        raise argparse.ArgumentTypeError("the name is empty, expected a file or folder")
    return Path(name)


def _add_output(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--format", metavar="FORMATS", help=f"any of {','.join(FORMATS)} (by default html)")
    parser.add_argument(
        "-o",
        "--output",
        type=output_place,
        metavar="PATH",
        help="a folder, which is made if it is missing; or a file, or - for standard output, if one format is written",
    )


def _add_language(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--language",
        choices=LANGUAGES,
        help="of the page, the memo and the summary (by default en); the rest is for programs",
    )


def _add_model(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--model", metavar="NAME", help="a sentence-transformers model, by name or folder")
    parser.add_argument(
        "--device", choices=("auto", "cpu", "cuda"), help="where it runs (auto: a CUDA card if there is one)"
    )
    flag = argparse.BooleanOptionalAction
    parser.add_argument("--offline", action=flag, help="never fetch a model")
    parser.add_argument("--cache", action=flag, help="keep vectors on disk and reuse them")
    parser.add_argument("--quiet", action="store_true", help="no progress and no summary")
    config = parser.add_mutually_exclusive_group()
    config.add_argument(
        "--config", type=_path, metavar="FILE", help="a configuration instead of the nearest tta.toml or pyproject.toml"
    )
    config.add_argument("--no-config", action="store_true", help="pass every configuration file over")
