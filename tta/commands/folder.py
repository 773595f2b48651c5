"""`tta audit FOLDER`: each of its texts, and what all of them come to."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from tta.commands.browser import show
from tta.commands.names import hashes_of, refuse_other_texts
from tta.commands.outputs import STANDARD_OUTPUT, refuse_file_for_folder, write_reports
from tta.commands.progress import ProgressBar
from tta.commands.results import summarise
from tta.commands.status import BAD_INPUT, FOUND, INTERNAL, NOTHING, OK, say
from tta.reporter import FORMATS

if TYPE_CHECKING:
    from tta.collection import Card, Item, State
    from tta.errors import TtaError
    from tta.pipeline import Auditor
    from tta.settings import Settings
    from tta.settings.file import Config
    from tta.types import Severity

__all__ = ["audit_folder"]

_MOST_LISTED = 50  # texts that could not be audited that are told again at the end


def audit_folder(arguments: argparse.Namespace, config: Config) -> int:
    """Audit the texts of a folder; one that cannot be read is told, and the others go on. What an earlier run has
    finished, of the same content and settings, is not done again.

    Beside a page each has its JSON; `index.html` is a page over all, which the next run does not take for a text.
    """
    from tta.collection import find_inputs, opened
    from tta.errors import TtaError, UsageError
    from tta.pipeline import Auditor
    from tta.reporter.locale import speaking

    settings = config.settings
    if settings.reference is not None:
        raise UsageError(
            f"--reference {settings.reference}: one file goes with one translation, found the folder {arguments.file}; "
            "audit its files one by one"
        )
    if config.output == STANDARD_OUTPUT:
        raise UsageError(f"-o -: a folder has a report for each text, found {arguments.file}; name a folder with -o")
    refuse_file_for_folder(config.output, arguments.file)
    output: Path = config.output or arguments.file
    formats = dict.fromkeys((*config.formats, *(["json"] if "html" in config.formats else [])))
    chosen = replace(config, formats=tuple(formats))
    auditor = Auditor(settings)
    done: list[tuple[Item, Card]] = []
    errors: list[tuple[Item, TtaError]] = []
    items = find_inputs(arguments.file, besides=(settings.glossary, settings.authority))
    page = None
    with opened(output) as state:
        for item in items:
            result = _finished(item, state, auditor, output, chosen, arguments)
            if isinstance(result, TtaError):
                say(str(result))
                errors.append((item, result))
            else:
                done.append((item, result))
        if "html" in formats:
            with speaking(config.language):
                page = _page(arguments.file, output, settings, done, errors)
    cards = [card for _, card in done]
    if not arguments.quiet:
        for item, error in errors[:_MOST_LISTED]:
            print(f"not audited: {_reason(item, error)}")
        print(_total(cards, len(errors), page, output if "json" in formats else None))
    if arguments.open and page is not None:
        show(page)
    return _status(cards, [error for _, error in errors], config.fail_on)


def _page(
    folder: Path,
    output: Path,
    settings: Settings,
    done: Sequence[tuple[Item, Card]],
    errors: Sequence[tuple[Item, TtaError]],
) -> Path:
    """Write the page over all texts."""
    from tta.collection import Entry, passed_over, write_page

    entries = [Entry(item.name, f"{item.name}.audit.html", card) for item, card in done]
    failures = [(item.name, _reason(item, error)) for item, error in errors]
    items = [item for item, _ in (*done, *errors)]
    others = passed_over(folder, items, (settings.glossary, settings.authority, settings.decisions))
    return write_page(output, entries, failures, others)


def _reason(item: Item, error: TtaError) -> str:
    """Say why a text was not audited, and that its other half is missing where it looks like one."""
    if not item.alone:
        return str(error)
    return f"{error} (no file in the other language goes with {item.first.name} by name, so it was taken to hold both)"


def _status(done: Sequence[Card], errors: Sequence[TtaError], level: Severity | None) -> int:
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
) -> Card | TtaError:
    """Audit a text and write its reports, unless that was done; or return what went wrong with it."""
    from tta.collection import Card, audit_item, key_of
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
        card = Card.of(found)
        state.note(item.name, key, card, written)
    except TtaError as error:
        return error
    except OSError as error:
        return InputError(f"{item.first}: the file cannot be read ({error.strerror}); check its permissions")
    if not arguments.quiet:
        summarise(found, written, colour=not arguments.no_color, language=config.language)
    return card


def _total(cards: Sequence[Card], broken: int, page: Path | None, output: Path | None) -> str:
    """Say in a line or two what all texts come to."""
    from tta.reporter.view.figures import counted
    from tta.types import Severity

    whole = {level: sum(card.counts.get(level.value, 0) for card in cards) for level in Severity}
    findings = ", ".join(f"{level.value} {count:,}" for level, count in whole.items())
    lines = [f"\n{counted(len(cards), 'text')}, {counted(sum(whole.values()), 'finding')} ({findings})"]
    if broken:
        lines[0] += f"; {broken:,} could not be audited, as said above"
    if page is not None:
        lines.append(f"a page over all of them: {page}")
    elif output is not None and cards:
        lines.append(f"a page over all of them: tta index {output}")
    return "\n".join(lines)
