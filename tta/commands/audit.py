"""`tta audit` and `tta open`: a text, its reports and its summary; a folder is `tta.commands.folder`'s."""

from __future__ import annotations

import argparse
import sys
from dataclasses import replace
from typing import TYPE_CHECKING

from tta.commands.browser import check_page, show
from tta.commands.folder import audit_folder
from tta.commands.names import hashes_of, refuse_other_texts
from tta.commands.options import announce, config_of, with_options
from tta.commands.outputs import STANDARD_OUTPUT, is_folder, refuse_to_overwrite_inputs, report_paths
from tta.commands.progress import ProgressBar
from tta.commands.results import fails, summarise
from tta.commands.status import FOUND, OK
from tta.commands.writing import write_reports
from tta.reporter import FORMATS

if TYPE_CHECKING:
    from tta.settings.file import Config

__all__ = ["open_report", "run"]


def run(arguments: argparse.Namespace) -> int:
    return _run(arguments, with_options(config_of(arguments), arguments))


def open_report(arguments: argparse.Namespace) -> int:
    """Audit and show the report, which lies beside the text where the user names no other place."""
    config = with_options(config_of(arguments), arguments)
    if config.output is None and not is_folder(arguments.file):
        config = replace(config, output=arguments.file.parent)
    return _run(arguments, config)


def _run(arguments: argparse.Namespace, config: Config) -> int:
    from tta.pipeline import audit
    from tta.pipeline.models import Models
    from tta.reporter.writing import clear_unfinished

    piped = config.output == STANDARD_OUTPUT
    if arguments.open:
        check_page(config.formats, config.output)
    announce(config, sys.stderr if piped else sys.stdout, quiet=arguments.quiet)
    if is_folder(arguments.file) and arguments.file2 is None:
        return audit_folder(arguments, config)
    _refuse_engine(arguments)
    paths = report_paths(config.formats, config.output, arguments.file, arguments.file2)
    settings = config.settings
    lists = (settings.reference, settings.glossary, settings.authority, settings.decisions)
    refuse_to_overwrite_inputs(paths, (arguments.file2, *lists))
    for folder in {path.parent for path in paths.values()}:
        clear_unfinished(folder)
    named = config.output in paths.values()
    if not named:
        refuse_other_texts(paths, hashes_of((arguments.file, arguments.file2)))
    with ProgressBar(quiet=arguments.quiet) as progress:
        models = Models(config.settings, for_one=True)
        found = audit(arguments.file, arguments.file2, settings=config.settings, progress=progress, models=models)
    written = write_reports(found, paths, named=named, language=config.language)
    if not piped and not arguments.quiet:
        summarise(found, written, colour=not arguments.no_color, language=config.language)
    if arguments.open:
        show(next(path for path in written if path.name.endswith(FORMATS["html"].suffix)))
    return FOUND if fails(found, config.fail_on) else OK


def _refuse_engine(arguments: argparse.Namespace) -> None:
    """Refuse for one text what says how many are audited.

    Raises:
        UsageError: something of the kind was asked for.
    """
    from tta.errors import UsageError

    for option, default in (("jobs", None), ("engine", "local"), ("address", None)):
        value = getattr(arguments, option)
        if value != default:
            raise UsageError(
                f"--{option} {value}: this is for the texts of a folder, found {arguments.file}; leave it out"
            )
