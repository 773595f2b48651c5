"""`tta audit`: a text or a folder, its reports and its summary."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from tta.commands.names import hashes_of, refuse_other_texts
from tta.commands.options import announce, config_of, with_options
from tta.commands.outputs import STANDARD_OUTPUT, is_folder, refuse_to_overwrite_inputs, report_paths, write_reports
from tta.commands.progress import ProgressBar
from tta.commands.status import BAD_INPUT, FOUND, OK, silence_stdout
from tta.reporter import FORMATS

if TYPE_CHECKING:
    from tta.settings.file import Config
    from tta.types import Audit, Severity

__all__ = ["run"]


def run(arguments: argparse.Namespace) -> int:
    from tta.pipeline import audit

    config = with_options(config_of(arguments), arguments)
    piped = config.output == STANDARD_OUTPUT
    announce(config, sys.stderr if piped else sys.stdout, quiet=arguments.quiet)
    if is_folder(arguments.file) and arguments.file2 is None:
        return _audit_folder(arguments, config)
    paths = report_paths(config.formats, config.output, arguments.file)
    settings = config.settings
    lists = (settings.reference, settings.glossary, settings.authority, settings.decisions)
    refuse_to_overwrite_inputs(paths, (arguments.file2, *lists))
    named = config.output in paths.values()
    if not named:
        refuse_other_texts(paths, hashes_of((arguments.file, arguments.file2)))
    with ProgressBar(quiet=arguments.quiet) as progress:
        found = audit(arguments.file, arguments.file2, settings=config.settings, progress=progress)
    written = write_reports(found, paths, named=named)
    if not piped:
        _summarise(found, written, arguments)
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
    if config.output == STANDARD_OUTPUT:
        raise UsageError(f"-o -: a folder has a report for each text, found {arguments.file}; name a folder with -o")
    failed, broken = False, False
    output: Path = config.output or arguments.file
    for item in find_inputs(arguments.file, besides=(settings.glossary, settings.authority)):
        try:
            paths = {name: output / f"{item.name}.audit{FORMATS[name].suffix}" for name in config.formats}
            refuse_other_texts(paths, hashes_of((item.first, item.second)))
            with ProgressBar(quiet=arguments.quiet) as progress:
                found = audit(item.first, item.second, settings=settings, progress=progress)
            written = write_reports(found, paths)
        except TtaError as error:
            print(f"tta: {error}", file=sys.stderr)
            broken = True
            continue
        _summarise(found, written, arguments)
        failed = failed or _fails(found, config.fail_on)
    if broken:
        return BAD_INPUT
    return FOUND if failed else OK


def _summarise(audit: Audit, paths: Sequence[Path], arguments: argparse.Namespace) -> None:
    from tta.reporter.terminal import summary

    if not arguments.quiet:
        try:
            summary.write(audit, sys.stdout, paths, colour=not arguments.no_color)
            sys.stdout.flush()
        except BrokenPipeError:
            silence_stdout()


def _fails(audit: Audit, level: Severity | None) -> bool:
    if level is None:
        return False
    return any(finding.severity.rank <= level.rank for finding in audit.findings if not finding.is_dismissed)
