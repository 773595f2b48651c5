"""`tta audit FOLDER`: each of its texts, and what all of them come to."""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from tta.commands.browser import show
from tta.commands.folder_run import FolderRun
from tta.commands.folder_work import FolderWork
from tta.commands.outputs import STANDARD_OUTPUT, refuse_file_for_folder
from tta.commands.status import BAD_INPUT, FOUND, INTERNAL, NOTHING, OK, say

if TYPE_CHECKING:
    from tta.collection import Card, Item
    from tta.errors import TtaError
    from tta.settings.file import Config
    from tta.types import Severity

__all__ = ["audit_folder"]

_MOST_LISTED = 50  # texts that could not be audited that are told where a page lists all


def audit_folder(arguments: argparse.Namespace, config: Config) -> int:
    """Audit the texts of a folder; one that cannot be read is told, and the others go on. What an earlier run has
    finished, of the same content and settings, is not done again.

    Beside a page each has its JSON; `index.html` is a page over all, which the next run does not take for a text.
    """
    from tta.collection import engine_of, find_inputs, not_followed, opened, passed_over
    from tta.reporter.locale import speaking

    _refuse(arguments, config)
    settings = config.settings
    output: Path = config.output or arguments.file
    formats = tuple(dict.fromkeys((*config.formats, *(["json"] if "html" in config.formats else []))))
    work = FolderWork(
        settings, formats, output, config.language,
        quiet=arguments.quiet, terminal=sys.stdout.isatty(), colour=not arguments.no_color,
    )  # fmt: skip
    items = find_inputs(arguments.file, besides=(settings.glossary, settings.authority))
    run = FolderRun(items, opened(output), work)
    run.do(lambda progress: engine_of(arguments.engine, arguments.jobs, arguments.address, progress))
    done, errors = _divided(run)
    cards = [card for _, card in done]
    status = _status(cards, [error for _, error in errors], config.fail_on)
    with speaking(config.language):
        others = passed_over(arguments.file, items, (settings.glossary, settings.authority, settings.decisions))
        failures = [(item.name, _reason(item, error)) for item, error in errors]
        strays = not_followed(arguments.file)
        run.state.note_left_out([*failures, *strays], others)
        page = _page(output, done, [*failures, *strays], others) if "html" in formats else None
        if arguments.quiet:
            for _, reason in failures:
                say(reason)
        else:
            _tell_failures([reason for _, reason in failures], paged=page is not None)
            _tell_left([reason for _, reason in strays], others)
            _tell_all(cards, len(errors), page, output if "json" in formats else None, status)
    if arguments.open and page is not None:
        show(page)
    return status


def _refuse(arguments: argparse.Namespace, config: Config) -> None:
    """Refuse what does not go with a folder.

    Raises:
        UsageError: something that was asked for does not.
    """
    from tta.collection import check_ray
    from tta.errors import UsageError

    if config.settings.reference is not None:
        raise UsageError(
            f"--reference {config.settings.reference}: one file goes with one translation, found the folder {arguments.file}; "
            "audit its files one by one"
        )
    if config.output == STANDARD_OUTPUT:
        raise UsageError(f"-o -: a folder has a report for each text, found {arguments.file}; name a folder with -o")
    refuse_file_for_folder(config.output, arguments.file)
    if arguments.engine == "ray":
        check_ray()
    elif arguments.address is not None:
        raise UsageError(f"--address {arguments.address}: it names a Ray cluster; add --engine ray")


def _page(
    output: Path,
    done: Sequence[tuple[Item, Card]],
    failures: Sequence[tuple[str, str]],
    others: Sequence[tuple[str, int]],
) -> Path:
    """Write the page over all texts; `others` are the endings of the files that are none, with their numbers."""
    from tta.collection import Entry, write_page

    entries = [Entry(item.name, f"{item.name}.audit.html", card) for item, card in done]
    return write_page(output, entries, failures, others)


def _reason(item: Item, error: TtaError) -> str:
    """Say why a text was not audited, and that its other half is missing where it looks like one."""
    if not item.alone:
        return str(error)
    if item.rivals:
        told = ", ".join(item.rivals)
        pairs = f"by name {item.first.name} may go with {told}, and that is not the only pair"
        return f"{error} ({pairs}: say which in a manifest.csv)"
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


def _divided(run: FolderRun) -> tuple[list[tuple[Item, Card]], list[tuple[Item, TtaError]]]:
    """Return the texts that were audited and those that could not be."""
    from tta.errors import TtaError

    done, errors = [], []
    for index, item in enumerate(run.items):
        outcome = run.outcomes[index]
        if isinstance(outcome, TtaError):
            errors.append((item, outcome))
        else:
            done.append((item, outcome))
    return done, errors


def _tell_failures(failures: Sequence[str], *, paged: bool) -> None:
    """Print what could not be audited; of many, where a page over all lists them, only the first."""
    from tta.reporter.terminal.folder_run import more_not_audited, not_audited

    shown = failures[:_MOST_LISTED] if paged else failures
    for reason in shown:
        print(not_audited(reason))
    if len(failures) > len(shown):
        print(more_not_audited(len(failures) - len(shown)))


def _tell_left(strays: Sequence[str], others: Sequence[tuple[str, int]]) -> None:
    """Print what was not looked into, and what is of no kind that is read."""
    from tta.reporter.terminal.folder_run import left_aside, stray

    for reason in strays[:_MOST_LISTED]:
        print(stray(reason))
    if others:
        print(left_aside(others))


def _tell_all(cards: Sequence[Card], broken: int, page: Path | None, unpaged: Path | None, status: int) -> None:
    """Print what all texts come to."""
    from tta.reporter.terminal.folder_run import total

    counts = sum((Counter(card.counts) for card in cards), Counter[str]())
    print(total(counts, len(cards), broken, page, unpaged if cards else None, status=status))
