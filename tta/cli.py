"""The command line: the only module that knows the terminal and makes exit codes."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from tta.reporter import FORMATS
from tta.version import __version__

if TYPE_CHECKING:
    from tta.pipeline import Settings
    from tta.types import Audit

__all__ = ["build_parser", "main", "run"]

OK, FOUND, BAD_INPUT, NOTHING = 0, 1, 2, 3
_SEVERITIES = ("critical", "major", "minor", "neutral")
_ALIGN_FORMATS = ("ladder", "json", "tmx", "tsv")


def build_parser() -> argparse.ArgumentParser:
    """Return the parser of all commands."""
    parser = argparse.ArgumentParser(
        prog="tta",
        description="Audits translations between Russian and English: aligns the two texts, flags what the translation "
        "drops, adds or changes, and writes a report to work through and sign.",
    )
    parser.add_argument("--version", action="version", version=f"tta {__version__}")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", required=True)
    _add_audit(commands.add_parser("audit", help="audit a translation and write reports"))
    _add_align(commands.add_parser("align", help="align two texts"))
    report = commands.add_parser("report", help="write an audit's JSON in another format")
    report.add_argument("audit", type=Path, metavar="AUDIT.json")
    _add_output(report)
    index = commands.add_parser("index", help="write an index page over a folder of audits")
    index.add_argument("folder", type=Path, metavar="FOLDER")
    explain = commands.add_parser("explain", help="say what a code means")
    explain.add_argument("code", metavar="CODE")
    commands.add_parser("scorers", help="list the scorers and their codes")
    return parser


def _add_audit(parser: argparse.ArgumentParser) -> None:
    parser.description = (
        "FILE alone is one file with both languages, a bitext (.tsv with columns source and target), or a folder of such "
        "files; FILE and FILE2 are the two texts in either order. Exit status: 0 nothing at or above --fail-on, 1 something, "
        "2 bad usage or unreadable input, 3 nothing to audit."
    )
    parser.add_argument("file", type=_path, metavar="FILE")
    parser.add_argument("file2", type=_path, metavar="FILE2", nargs="?")
    _add_output(parser)
    parser.add_argument(
        "--fail-on", choices=_SEVERITIES, metavar="SEVERITY", help="exit with 1 for findings as bad as this"
    )
    parser.add_argument(
        "--select", default="", metavar="CODES", help="report only these codes or families, e.g. DT,ID101"
    )
    parser.add_argument("--ignore", default="", metavar="CODES", help="do not report these")
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
    parser.add_argument("--source", choices=("ru", "en"), help="which text was translated (by default the Russian)")
    _add_model(parser)


def _add_align(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", type=Path, metavar="FILE")
    parser.add_argument("file2", type=Path, metavar="FILE2")
    parser.add_argument("--lines", action="store_true", help="each line is a segment, blank ones too")
    parser.add_argument("--fix", type=Path, metavar="BEADS", help="keep the beads of this file: a ladder or JSON")
    parser.add_argument("--format", choices=_ALIGN_FORMATS, default="ladder", help="by default the ladder")
    parser.add_argument("-o", "--output", type=Path, metavar="PATH", help="a file instead of standard output")
    _add_model(parser)


def _path(name: str) -> Path:
    """An empty name, as of an unset variable, is not the current folder."""
    if not name:
        raise argparse.ArgumentTypeError("the name is empty, expected a file or folder")
    return Path(name)


def _add_output(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--format", default="html", metavar="FORMATS", help=f"any of {','.join(FORMATS)} (by default html)"
    )
    parser.add_argument(
        "-o", "--output", type=Path, metavar="PATH", help="a folder, or a file if one format is written"
    )


def _add_model(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--model", metavar="NAME", help="a sentence-transformers model, by name or folder")
    parser.add_argument("--offline", action="store_true", help="never fetch a model")
    parser.add_argument("--cache", action="store_true", help="keep vectors on disk and reuse them")
    parser.add_argument("--quiet", action="store_true", help="no progress and no summary")


def main(argv: Sequence[str] | None = None) -> int:
    """Run a command and return its exit status."""
    from tta.errors import NothingToAuditError, TtaError

    arguments = build_parser().parse_args(argv)
    try:
        return _COMMANDS[arguments.command](arguments)
    except NothingToAuditError as error:
        print(f"tta: {error}", file=sys.stderr)
        return NOTHING
    except TtaError as error:
        print(f"tta: {error}", file=sys.stderr)
        return BAD_INPUT
    except KeyboardInterrupt:
        print("tta: stopped", file=sys.stderr)
        return 130


def run() -> None:
    """Entry point of the installed command."""
    try:
        status = main()
        sys.stdout.flush()
    except BrokenPipeError:  # the reader, such as `head`, has seen enough
        sys.stderr.close()
        status = OK
    except OSError as error:
        print(f"tta: standard output cannot be written ({error.strerror})", file=sys.stderr)
        os._exit(BAD_INPUT)  # what is still buffered cannot be written either
    sys.exit(status)


# ---------------------------------------------------------------- audit


def _audit(arguments: argparse.Namespace) -> int:
    from tta.pipeline import audit

    formats = _formats(arguments.format)
    settings = _settings(arguments)
    if _is_folder(arguments.file) and arguments.file2 is None:
        return _audit_folder(arguments, formats, settings)
    paths = _report_paths(formats, arguments.output, arguments.file)
    with _Progress(quiet=arguments.quiet) as progress:
        found = audit(arguments.file, arguments.file2, settings=settings, progress=progress)
    _summarise(found, _write_reports(found, paths), quiet=arguments.quiet)
    return FOUND if _fails(found, arguments.fail_on) else OK


def _audit_folder(arguments: argparse.Namespace, formats: Sequence[str], settings: Settings) -> int:
    from tta.collection import find_inputs
    from tta.errors import TtaError, UsageError
    from tta.pipeline import audit

    if settings.reference is not None:
        raise UsageError(
            f"--reference {settings.reference}: one file goes with one translation, found the folder {arguments.file}; "
            "audit its files one by one"
        )
    failed, broken = False, False
    output: Path = arguments.output or arguments.file
    for item in find_inputs(arguments.file):
        try:
            with _Progress(quiet=arguments.quiet) as progress:
                found = audit(item.first, item.second, settings=settings, progress=progress)
        except TtaError as error:
            print(f"tta: {error}", file=sys.stderr)
            broken = True
            continue
        paths = {name: output / f"{item.name}.audit{FORMATS[name].suffix}" for name in formats}
        _summarise(found, _write_reports(found, paths), quiet=arguments.quiet)
        failed = failed or _fails(found, arguments.fail_on)
    if broken:
        return BAD_INPUT
    return FOUND if failed else OK


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except (OSError, ValueError):  # a name too long or with a NUL: reading it says so
        return False


def _settings(arguments: argparse.Namespace) -> Settings:
    from tta.pipeline import Settings
    from tta.types import Language

    return Settings(
        model=arguments.model,
        offline=arguments.offline,
        cache_vectors=arguments.cache,
        select=_codes(arguments.select),
        ignore=_codes(arguments.ignore),
        decisions=arguments.decisions,
        authority=arguments.authority,
        glossary=arguments.glossary,
        source_language=Language(arguments.source) if arguments.source else None,
        reference=arguments.reference,
    )


def _codes(listed: str) -> tuple[str, ...]:
    return tuple(code.strip().upper() for code in listed.split(",") if code.strip())


def _formats(listed: str) -> list[str]:
    from tta.errors import UsageError

    names = [name.strip() for name in listed.split(",") if name.strip()]
    for name in names:
        if name not in FORMATS:
            raise UsageError(f"--format {name}: no such format; there are {', '.join(FORMATS)}")
    if not names:
        raise UsageError(f"--format: no format was named; there are {', '.join(FORMATS)}")
    return names


def _report_paths(formats: Sequence[str], output: Path | None, source: Path) -> dict[str, Path]:
    """Say where each format goes; an output with a format's ending is a file, anything else a folder.

    Raises:
        UsageError: one file is named for several formats, or for another one.
    """
    from tta.errors import UsageError

    if (
        output is None
        or _is_folder(output)
        or not output.name.endswith(tuple(form.suffix for form in FORMATS.values()))
    ):
        return {name: (output or Path()) / f"{source.stem}.audit{FORMATS[name].suffix}" for name in formats}
    if len(formats) > 1 or not output.name.endswith(FORMATS[formats[0]].suffix):
        raise UsageError(f"-o {output}: this file does not go with --format {','.join(formats)}; name a folder instead")
    if source.is_file() and output.resolve() == source.resolve():
        raise UsageError(f"-o {output}: this is the input itself; name another file")
    return {formats[0]: output}


def _write_reports(audit: Audit, paths: Mapping[str, Path]) -> list[Path]:
    from tta.reporter import write_report

    for name, path in paths.items():
        write_report(audit, name, path)
    return list(paths.values())


def _summarise(audit: Audit, paths: Sequence[Path], *, quiet: bool) -> None:
    from tta.reporter import terminal

    if not quiet:
        terminal.write(audit, sys.stdout, paths)


def _fails(audit: Audit, level: str | None) -> bool:
    from tta.types import Severity

    if level is None:
        return False
    limit = Severity(level).rank
    return any(finding.severity.rank <= limit for finding in audit.findings if not finding.is_dismissed)


# ---------------------------------------------------------------- the other commands


def _align(arguments: argparse.Namespace) -> int:
    from tta.alignment_files import align_files, write_alignment
    from tta.errors import UsageError

    if arguments.output is not None and arguments.output.resolve() in {
        path.resolve() for path in (arguments.file, arguments.file2, arguments.fix) if path
    }:
        raise UsageError(f"-o {arguments.output}: this is an input itself; name another file")
    settings = _align_settings(arguments)
    with _Progress(quiet=arguments.quiet) as progress:
        aligned = align_files(
            arguments.file,
            arguments.file2,
            settings,
            lines=arguments.lines,
            fixed=arguments.fix,
            progress=progress,
        )
    if arguments.output is None:
        write_alignment(aligned, arguments.format, sys.stdout)
    else:
        from tta.reporter.writing import write_whole

        write_whole(arguments.output, lambda stream: write_alignment(aligned, arguments.format, stream))
    return OK


def _align_settings(arguments: argparse.Namespace) -> Settings:
    from tta.pipeline import Settings

    return Settings(model=arguments.model, offline=arguments.offline, cache_vectors=arguments.cache)


def _report(arguments: argparse.Namespace) -> int:
    from tta.reporter.json_report import load

    audit = load(arguments.audit)
    name = arguments.audit.name.removesuffix(".json").removesuffix(".audit")
    for path in _write_reports(
        audit, _report_paths(_formats(arguments.format), arguments.output, Path(f"{name}.json"))
    ):
        print(f"report: {path}")
    return OK


def _index(arguments: argparse.Namespace) -> int:
    from tta.collection import write_index

    print(f"index: {write_index(arguments.folder)}")
    return OK


def _explain(arguments: argparse.Namespace) -> int:
    from tta.scorers import rule_of

    rule = rule_of(arguments.code)
    print(f"{rule.code}  {rule.title} ({rule.kind.value}, at most {rule.severity.value})\n")
    print(f"{rule.explanation}\n\nWhat to do: {rule.remedy}\n")
    print(f"Example:  ru  {rule.example_source or '(nothing)'}\n          en  {rule.example_target or '(nothing)'}")
    return OK


def _scorers(_: argparse.Namespace) -> int:
    from tta.scorers import SCORERS

    for scorer in SCORERS:
        print(f"{scorer.name:<14} {scorer.summary}")
        for rule in scorer.rules:
            print(f"  {rule.code}  {rule.title}")
    return OK


_COMMANDS = {
    "audit": _audit,
    "align": _align,
    "report": _report,
    "index": _index,
    "explain": _explain,
    "scorers": _scorers,
}


class _Progress:
    """A progress bar on stderr, for terminals only; what is piped stays clean."""

    def __init__(self, *, quiet: bool) -> None:
        self._quiet = quiet or not sys.stderr.isatty()
        self._stages: dict[str, object] = {}

    def __enter__(self) -> _Progress:
        if not self._quiet:
            from rich.console import Console
            from rich.progress import Progress

            self._bar = Progress(console=Console(file=sys.stderr), transient=True)
            self._bar.start()
        return self

    def __exit__(self, *_: object) -> None:
        if not self._quiet:
            self._bar.stop()

    def __call__(self, stage: str, done: int, total: int) -> None:
        if self._quiet:
            return
        if stage not in self._stages:
            self._stages[stage] = self._bar.add_task(stage, total=total)
        self._bar.update(self._stages[stage], completed=done)  # type: ignore[arg-type]
