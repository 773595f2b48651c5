"""`tta audit FOLDER`: each of its texts, and what all of them come to."""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from tta.commands.browser import show
from tta.commands.names import hashes_of, refuse_other_texts
from tta.commands.outputs import STANDARD_OUTPUT, write_reports
from tta.commands.progress import ProgressBar
from tta.commands.results import summarise
from tta.commands.status import BAD_INPUT, FOUND, INTERNAL, NOTHING, OK, say
from tta.reporter import FORMATS

if TYPE_CHECKING:
    from tta.collection import Done, Item, State
    from tta.errors import TtaError
    from tta.pipeline import Auditor
    from tta.settings.file import Config
    from tta.types import Severity

__all__ = ["audit_folder"]

_MOST_LISTED = 50  # texts that could not be audited that are told again at the end


def audit_folder(arguments: argparse.Namespace, config: Config) -> int:
    """Audit the texts of a folder; one that cannot be read is told, and the others go on. What an earlier run has
    finished, of the same content and settings, is not done again.

    Beside a page each has its JSON, of which `tta index` makes a page over all.
    """
    from tta.collection import find_inputs, opened, write_index
    from tta.errors import TtaError, UsageError
    from tta.pipeline import Auditor
    from tta.types import Severity

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
    chosen = replace(config, formats=tuple(formats))
    auditor = Auditor(settings)
    done: list[Done] = []
    errors: list[TtaError] = []
    items = find_inputs(arguments.file, besides=(settings.glossary, settings.authority))
    with opened(output) as state:
        for item in items:
            result = _finished(item, state, auditor, output, chosen, arguments)
            if isinstance(result, TtaError):
                say(str(result))
                errors.append(result)
            else:
                done.append(result)
    if not arguments.quiet:
        for error in errors[:_MOST_LISTED]:
            print(f"not audited: {error}")
        counts = [Counter({Severity(name): number for name, number in item.counts.items()}) for item in done]
        print(_total(counts, len(errors), output if "json" in formats else None))
    if arguments.open and done:
        show(write_index(output))
    return _status(done, errors, config.fail_on)


def _status(done: Sequence[Done], errors: Sequence[TtaError], level: Severity | None) -> int:
    from tta.errors import InternalError, NothingToAuditError

    if any(isinstance(error, InternalError) for error in errors):
        return INTERNAL
    if errors:
        empty = not done and all(isinstance(error, NothingToAuditError) for error in errors)
        return NOTHING if empty else BAD_INPUT
    failed = level is not None and any(item.worst is not None and item.worst <= level.rank for item in done)
    return FOUND if failed else OK


def _finished(
    item: Item, state: State, auditor: Auditor, output: Path, config: Config, arguments: argparse.Namespace
) -> Done | TtaError:
    """Audit a text and write its reports, unless that was done; or return what went wrong with it."""
    from tta.collection import Done, audit_item, key_of
    from tta.errors import InputError, TtaError

    try:
        key = key_of(item, auditor.settings, config.formats, config.language)
        known = state.find(item.name, key)
        if known is not None:
            if not arguments.quiet:
                print(f"{item.name}: unchanged, its reports stand in {output}")
            return known
        paths = {name: output / f"{item.name}.audit{FORMATS[name].suffix}" for name in config.formats}
        refuse_other_texts(paths, hashes_of((item.first, item.second)))
        with ProgressBar(quiet=arguments.quiet) as progress:
            found = audit_item(auditor, item, progress)
        written = write_reports(found, paths, language=config.language)
        state.note(item.name, key, Done.of(found), written)
    except TtaError as error:
        return error
    except OSError as error:
        return InputError(f"{item.first}: the file cannot be read ({error.strerror}); check its permissions")
    if not arguments.quiet:
        summarise(found, written, colour=not arguments.no_color, language=config.language)
    return Done.of(found)


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
