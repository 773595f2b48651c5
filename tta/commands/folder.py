"""`tta audit FOLDER`: each of its texts, and what all of them come to."""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from tta.commands.browser import show
from tta.commands.names import hashes_of, refuse_other_texts
from tta.commands.outputs import STANDARD_OUTPUT, write_reports
from tta.commands.progress import ProgressBar
from tta.commands.results import fails, summarise
from tta.commands.status import BAD_INPUT, FOUND, OK
from tta.reporter import FORMATS

if TYPE_CHECKING:
    from tta.collection import Item
    from tta.settings.file import Config
    from tta.types import Audit, Severity

__all__ = ["audit_folder"]


def audit_folder(arguments: argparse.Namespace, config: Config) -> int:
    """Audit the texts of a folder; one that cannot be read is told, and the others go on.

    Beside a page each has its JSON, of which `tta index` makes a page over all.
    """
    from tta.collection import find_inputs, write_index
    from tta.errors import TtaError, UsageError

    settings = config.settings
    if settings.reference is not None:
        raise UsageError(
            f"--reference {settings.reference}: one file goes with one translation, found the folder {arguments.file}; "
            "audit its files one by one"
        )
    if config.output == STANDARD_OUTPUT:
        raise UsageError(f"-o -: a folder has a report for each text, found {arguments.file}; name a folder with -o")
    output: Path = config.output or arguments.file
    formats = dict.fromkeys((*config.formats, *(["json"] if "html" in config.formats else [])))
    failed, broken = False, 0
    counts: list[Counter[Severity]] = []
    for item in find_inputs(arguments.file, besides=(settings.glossary, settings.authority)):
        try:
            found = _audit_item(item, output, formats, arguments, config)
        except TtaError as error:
            print(f"tta: {error}", file=sys.stderr)
            broken += 1
            continue
        counts.append(Counter(finding.severity for finding in found.findings))
        failed = failed or fails(found, config.fail_on)
    if not arguments.quiet:
        print(_total(counts, broken, output if "json" in formats else None))
    if arguments.open and counts:
        show(write_index(output))
    if broken:
        return BAD_INPUT
    return FOUND if failed else OK


def _audit_item(
    item: Item, output: Path, formats: Iterable[str], arguments: argparse.Namespace, config: Config
) -> Audit:
    from tta.pipeline import audit

    paths = {name: output / f"{item.name}.audit{FORMATS[name].suffix}" for name in formats}
    refuse_other_texts(paths, hashes_of((item.first, item.second)))
    with ProgressBar(quiet=arguments.quiet) as progress:
        found = audit(item.first, item.second, settings=config.settings, progress=progress)
    written = write_reports(found, paths)
    if not arguments.quiet:
        summarise(found, written, colour=not arguments.no_color)
    return found


def _total(counts: list[Counter[Severity]], broken: int, output: Path | None) -> str:
    """Say in a line or two what all texts come to."""
    from tta.reporter.view.figures import counted
    from tta.types import Severity

    whole: Counter[Severity] = sum(counts, Counter())
    findings = ", ".join(f"{level.value} {whole[level]:,}" for level in Severity)
    lines = [f"\n{counted(len(counts), 'text')}, {counted(whole.total(), 'finding')} ({findings})"]
    if broken:
        lines[0] += f"; {broken:,} could not be audited, as said above"
    if output is not None and counts:
        lines.append(f"a page over all of them: tta index {output}")
    return "\n".join(lines)
