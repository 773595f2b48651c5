"""The command line: the only module that knows the terminal and makes exit codes."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, TextIO

from tta.reporter import FORMATS
from tta.version import __version__

if TYPE_CHECKING:
    from tta.comparison import Comparison
    from tta.config import Config
    from tta.types import Audit, Severity

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
    _add_compare(commands.add_parser("compare", help="say what a corrected translation fixed, and what it did not"))
    index = commands.add_parser("index", help="write an index page over a folder of audits")
    index.add_argument("folder", type=Path, metavar="FOLDER")
    explain = commands.add_parser("explain", help="say what a code, or every code of a family, means")
    explain.add_argument("code", metavar="CODE", help="such as OM201, or DT for all of a family")
    commands.add_parser("scorers", help="list the scorers and their codes")
    return parser


def _add_audit(parser: argparse.ArgumentParser) -> None:
    parser.description = (
        "FILE alone is one file with both languages, a bitext (.tsv with columns source and target), or a folder of such "
        "files; FILE and FILE2 are the two texts in either order. Exit status: 0 nothing at or above --fail-on, 1 something, "
        "2 bad usage or unreadable input, 3 nothing to audit. Options can also stand in a tta.toml, or in [tool.tta] of a "
        "pyproject.toml, in the folder of FILE or above it; those given here go before it."
    )
    parser.add_argument("file", type=_path, metavar="FILE")
    parser.add_argument("file2", type=_path, metavar="FILE2", nargs="?")
    _add_output(parser)
    parser.add_argument(
        "--fail-on", choices=_SEVERITIES, metavar="SEVERITY", help="exit with 1 for findings as bad as this"
    )
    parser.add_argument("--select", metavar="CODES", help="report only these codes or families, e.g. DT,ID101")
    parser.add_argument("--ignore", metavar="CODES", help="do not report these")
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
    parser.add_argument("--decisions", type=Path, metavar="FILE", help="apply a reviewer's decisions.json")
    parser.add_argument("--no-color", action="store_true", help="no colours in the terminal (as with NO_COLOR)")
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


def _add_compare(parser: argparse.ArgumentParser) -> None:
    parser.description = (
        "OLD.json and NEW.json are audits (--format json) of an earlier and a corrected translation of one document. Exit "
        "status: 0 nothing at or above --fail-on, 1 something, 2 bad usage, unreadable input or audits of two documents."
    )
    parser.add_argument("old", type=_path, metavar="OLD.json")
    parser.add_argument("new", type=_path, metavar="NEW.json")
    parser.add_argument("--format", metavar="FORMATS", help="any of html,json (by default nothing is written)")
    parser.add_argument(
        "-o", "--output", type=Path, metavar="PATH", help="a folder, or a file if one format is written"
    )
    parser.add_argument(
        "--fail-on",
        choices=_SEVERITIES,
        metavar="SEVERITY",
        help="exit with 1 for findings as bad as this that are new or remain, unless a reviewer dismissed them",
    )
    parser.add_argument("--quiet", action="store_true", help="no summary")


def _path(name: str) -> Path:
    """An empty name, as of an unset variable, is not the current folder."""
    if not name:
        raise argparse.ArgumentTypeError("the name is empty, expected a file or folder")
    return Path(name)


def _add_output(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--format", metavar="FORMATS", help=f"any of {','.join(FORMATS)} (by default html)")
    parser.add_argument(
        "-o", "--output", type=Path, metavar="PATH", help="a folder, or a file if one format is written"
    )


def _add_model(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--model", metavar="NAME", help="a sentence-transformers model, by name or folder")
    flag = argparse.BooleanOptionalAction
    parser.add_argument("--offline", action=flag, help="never fetch a model")
    parser.add_argument("--cache", action=flag, help="keep vectors on disk and reuse them")
    parser.add_argument("--quiet", action="store_true", help="no progress and no summary")
    config = parser.add_mutually_exclusive_group()
    config.add_argument(
        "--config", type=_path, metavar="FILE", help="a configuration instead of the nearest tta.toml or pyproject.toml"
    )
    config.add_argument("--no-config", action="store_true", help="pass every configuration file over")


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

    config = _with_options(_config(arguments), arguments)
    _tell(config, sys.stdout, quiet=arguments.quiet)
    if _is_folder(arguments.file) and arguments.file2 is None:
        return _audit_folder(arguments, config)
    paths = _report_paths(config.formats, config.output, arguments.file)
    with _Progress(quiet=arguments.quiet) as progress:
        found = audit(arguments.file, arguments.file2, settings=config.settings, progress=progress)
    _summarise(found, _write_reports(found, paths), arguments)
    return FOUND if _fails(found, config.fail_on) else OK


def _audit_folder(arguments: argparse.Namespace, config: Config) -> int:
    from tta.collection import find_inputs
    from tta.errors import TtaError, UsageError
    from tta.pipeline import audit

    settings = config.settings
    if settings.reference is not None:
        raise UsageError(
            f"--reference {settings.reference}: one file goes with one translation, found the folder {arguments.file}; "
            "audit its files one by one"
        )
    failed, broken = False, False
    output: Path = config.output or arguments.file
    for item in find_inputs(arguments.file, besides=(settings.glossary, settings.authority)):
        try:
            with _Progress(quiet=arguments.quiet) as progress:
                found = audit(item.first, item.second, settings=settings, progress=progress)
        except TtaError as error:
            print(f"tta: {error}", file=sys.stderr)
            broken = True
            continue
        paths = {name: output / f"{item.name}.audit{FORMATS[name].suffix}" for name in config.formats}
        _summarise(found, _write_reports(found, paths), arguments)
        failed = failed or _fails(found, config.fail_on)
    if broken:
        return BAD_INPUT
    return FOUND if failed else OK


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except (OSError, ValueError):  # a name too long or with a NUL: reading it says so
        return False


def _config(arguments: argparse.Namespace) -> Config:
    """Return the configuration that is in force before the command line's own options."""
    from tta.config import Config, find_config, read_config

    path = arguments.config or (None if arguments.no_config else find_config(arguments.file))
    return read_config(path) if path else Config()


def _tell(config: Config, stream: TextIO, *, quiet: bool) -> None:
    """Say that a configuration file is in force, for it may leave findings out."""
    from tta.config import shown

    if config.path and not quiet:
        print(f"configuration: {shown(config.path)}", file=stream, flush=True)


def _with_options(config: Config, arguments: argparse.Namespace) -> Config:
    """Lay the options of `tta audit` over a configuration; `--select` sets aside what that selects and ignores."""
    from tta.types import Language, Severity

    selected = {} if arguments.select is None else {"select": _codes(arguments.select), "ignore": ()}
    settings = _given(
        decisions=arguments.decisions,
        authority=arguments.authority,
        glossary=arguments.glossary,
        source_language=Language(arguments.source) if arguments.source else None,
        reference=arguments.reference,
        ignore=None if arguments.ignore is None else _codes(arguments.ignore),
    )
    command = _given(
        formats=None if arguments.format is None else _formats(arguments.format),
        output=arguments.output,
        fail_on=Severity(arguments.fail_on) if arguments.fail_on else None,
    )
    chosen = replace(_with_model(config, arguments), **command)
    return replace(chosen, settings=replace(chosen.settings, **(selected | settings)))


def _with_model(config: Config, arguments: argparse.Namespace) -> Config:
    said = _given(model=arguments.model, offline=arguments.offline, cache_vectors=arguments.cache)
    return replace(config, settings=replace(config.settings, **said))


def _given(**options: object) -> dict[str, Any]:
    return {name: value for name, value in options.items() if value is not None}


def _codes(listed: str) -> tuple[str, ...]:
    return tuple(code.strip().upper() for code in listed.split(",") if code.strip())


def _formats(listed: str, known: Iterable[str] = tuple(FORMATS)) -> tuple[str, ...]:
    from tta.errors import UsageError

    names = [name.strip() for name in listed.split(",") if name.strip()]
    for name in names:
        if name not in known:
            raise UsageError(f"--format {name}: no such format; there are {', '.join(known)}")
    if not names:
        raise UsageError(f"--format: no format was named; there are {', '.join(known)}")
    return tuple(names)


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

    return [write_report(audit, name, path)[0] for name, path in paths.items()]


def _summarise(audit: Audit, paths: Sequence[Path], arguments: argparse.Namespace) -> None:
    from tta.reporter import terminal

    if not arguments.quiet:
        terminal.write(audit, sys.stdout, paths, colour=not arguments.no_color)


def _fails(audit: Audit, level: Severity | None) -> bool:
    if level is None:
        return False
    return any(finding.severity.rank <= level.rank for finding in audit.findings if not finding.is_dismissed)


# ---------------------------------------------------------------- the other commands


def _align(arguments: argparse.Namespace) -> int:
    from tta.alignment_files import align_files, write_alignment
    from tta.errors import UsageError

    if arguments.output is not None and arguments.output.resolve() in {
        path.resolve() for path in (arguments.file, arguments.file2, arguments.fix) if path
    }:
        raise UsageError(f"-o {arguments.output}: this is an input itself; name another file")
    config = _with_model(_config(arguments), arguments)
    _tell(config, sys.stderr, quiet=arguments.quiet)
    with _Progress(quiet=arguments.quiet) as progress:
        aligned = align_files(
            arguments.file,
            arguments.file2,
            config.settings,
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


def _report(arguments: argparse.Namespace) -> int:
    from tta.reporter.json_report import load

    audit = load(arguments.audit)
    name = arguments.audit.name.removesuffix(".json").removesuffix(".audit")
    formats = ("html",) if arguments.format is None else _formats(arguments.format)
    for path in _write_reports(audit, _report_paths(formats, arguments.output, Path(f"{name}.json"))):
        print(f"report: {path}")
    return OK


def _compare(arguments: argparse.Namespace) -> int:
    from tta.comparison import compare
    from tta.reporter.comparison import FORMATS as COMPARISON_FORMATS
    from tta.reporter.comparison import terminal, write_comparison
    from tta.reporter.json_report import load

    paths = _comparison_paths(arguments, {name: form.suffix for name, form in COMPARISON_FORMATS.items()})
    comparison = compare(load(arguments.old), load(arguments.new))
    for name, path in paths.items():
        write_comparison(comparison, name, path)
    if not arguments.quiet:
        terminal.write(comparison, sys.stdout, list(paths.values()))
    return FOUND if _stands(comparison, arguments.fail_on) else OK


def _comparison_paths(arguments: argparse.Namespace, suffixes: Mapping[str, str]) -> dict[str, Path]:
    """Say where each format of a comparison goes; nothing is written unless a format or a place is named.

    Raises:
        UsageError: there is no such format, one file is named for several, or an input would be replaced.
    """
    from tta.errors import UsageError

    output: Path | None = arguments.output
    if output is None and arguments.format is None:
        return {}
    named = next((name for name, suffix in suffixes.items() if output and output.name.endswith(suffix)), None)
    formats = _formats(arguments.format or named or "html", suffixes)
    if output is None or named is None or _is_folder(output):
        stem = arguments.new.name.removesuffix(".json").removesuffix(".audit")
        paths = {name: (output or Path()) / f"{stem}.compare{suffixes[name]}" for name in formats}
    elif formats != (named,):
        raise UsageError(f"-o {output}: this file does not go with --format {','.join(formats)}; name a folder instead")
    else:
        paths = {named: output}
    for path in paths.values():
        if path.resolve() in {arguments.old.resolve(), arguments.new.resolve()}:
            raise UsageError(f"-o {path}: this is an input itself; name another file")
    return paths


def _stands(comparison: Comparison, level: str | None) -> bool:
    """Whether a finding as bad as this stands against the later translation: new or remaining, and not dismissed."""
    from tta.types import Severity

    if level is None:
        return False
    return any(item.group.alarms and item.finding.severity.rank <= Severity(level).rank for item in comparison.items)


def _index(arguments: argparse.Namespace) -> int:
    from tta.collection import write_index

    print(f"index: {write_index(arguments.folder)}")
    return OK


def _explain(arguments: argparse.Namespace) -> int:
    from shutil import get_terminal_size

    from tta.reporter.explanation import explanation
    from tta.scorers import rules_of

    width = get_terminal_size().columns
    print("\n\n".join(explanation(rule, width) for rule in rules_of(arguments.code)))
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
    "compare": _compare,
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
