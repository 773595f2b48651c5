"""`tta compare`: what a corrected translation fixed, and what it did not."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Mapping
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from tta.commands.outputs import STANDARD_OUTPUT, formats_of, is_folder, one_format
from tta.commands.status import FOUND, OK
from tta.commands.writing import put_out
from tta.reporter import LANGUAGES

if TYPE_CHECKING:
    from tta.comparison import Comparison

__all__ = ["run"]


def run(arguments: argparse.Namespace) -> int:
    from tta.comparison import compare
    from tta.reporter.comparison import FORMATS as COMPARISON_FORMATS
    from tta.reporter.comparison import terminal, write_comparison
    from tta.reporter.json.audit_reader import load
    from tta.reporter.locale import speaking

    language = arguments.language or LANGUAGES[0]
    paths = _paths(arguments, {name: form.suffix for name, form in COMPARISON_FORMATS.items()})
    comparison = compare(load(arguments.old), load(arguments.new))
    if STANDARD_OUTPUT in paths.values():
        (name,) = paths
        put_out(partial(write_comparison, comparison, name, language=language), COMPARISON_FORMATS[name].suffix)
        return FOUND if _stands(comparison, arguments.fail_on) else OK
    for name, path in paths.items():
        write_comparison(comparison, name, path, language)
    if not arguments.quiet:
        with speaking(language):
            terminal.write(comparison, sys.stdout, list(paths.values()))
    return FOUND if _stands(comparison, arguments.fail_on) else OK


def _paths(arguments: argparse.Namespace, suffixes: Mapping[str, str]) -> dict[str, Path]:
    """Return where each format of a comparison goes; nothing is written unless a format or a place is named.

    Raises:
        UsageError: there is no such format, one file is named for several, or an input would be replaced.
    """
    from tta.errors import UsageError

    output: Path | None = arguments.output
    if output is None and arguments.format is None:
        return {}
    named = next((name for name, suffix in suffixes.items() if output and output.name.endswith(suffix)), None)
    formats = formats_of(arguments.format or named or "html", suffixes)
    if output == STANDARD_OUTPUT:
        return {one_format(formats): STANDARD_OUTPUT}
    if output is None or named is None or is_folder(output):
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
