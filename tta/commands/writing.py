"""Reports written to their places, or to standard output; what a reviewer wrote into one that stands there is not lost."""

from __future__ import annotations

import shutil
import sys
import tempfile
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from tta.commands.names import refuse_other_texts
from tta.commands.outputs import STANDARD_OUTPUT
from tta.commands.standing import Input, settled_name, stays
from tta.commands.status import say
from tta.reporter import FORMATS, LANGUAGES
from tta.types import Language

if TYPE_CHECKING:
    from tta.types import Audit

__all__ = ["put_out", "write_reports"]


def write_reports(
    audit: Audit, paths: Mapping[str, Path], *, named: bool = False, language: str = LANGUAGES[0]
) -> list[Path]:
    """Write reports as one set and return where they are, those on standard output and the parts of long ones left out.

    Reports of other texts are not replaced, unless the user `named` the very file; beside those of another translation they get
    a longer name, which is told on stderr.

    Raises:
        UsageError: one stands there, or a table that a reviewer filled in.
    """
    from tta.reporter import write_report
    from tta.reporter import write_reports as write_set
    from tta.review.tables import TABLES

    if not named:
        paths = _beside_others(audit, paths)
        refuse_other_texts(paths, frozenset({audit.source.sha256, audit.target.sha256}), audit)
    for path in paths.values():
        if path.suffix in TABLES and path.is_file():
            _refuse_to_overwrite_decisions(audit, path)
    for name, path in paths.items():
        if path == STANDARD_OUTPUT:
            put_out(partial(write_report, audit, name, language=language), FORMATS[name].suffix)
    filed = {name: path for name, path in paths.items() if path != STANDARD_OUTPUT}
    if filed:
        write_set(audit, filed, language)
    return list(filed.values())


def _beside_others(audit: Audit, paths: Mapping[str, Path]) -> Mapping[str, Path]:
    """Return the places of reports under a name by which they replace none of another translation."""
    filed = {name: path for name, path in paths.items() if path != STANDARD_OUTPUT}
    if not filed or audit.source.path == audit.target.path:
        return paths
    first, path = next(iter(filed.items()))
    name = path.name.removesuffix(f".audit{FORMATS[first].suffix}")
    sides = sorted((audit.source, audit.target), key=lambda side: side.language is not Language.RU)
    settled = settled_name(path.parent, name, [Input(side.path, side.sha256) for side in sides])
    if settled == name:
        return paths
    say(stays(path, settled))
    return {
        **paths,
        **{form: place.with_name(f"{settled}.audit{FORMATS[form].suffix}") for form, place in filed.items()},
    }


def put_out(write: Callable[[Path], Sequence[Path]], suffix: str) -> None:
    """Write a report to standard output once it is whole; `write` puts it at a path and returns its files.

    Raises:
        UsageError: it has several files.
    """
    from tta.errors import UsageError
    from tta.reporter.view.figures import counted

    with tempfile.TemporaryDirectory() as folder:
        first, *parts = write(Path(folder) / f"report{suffix}")
        if parts:
            raise UsageError(f"-o -: this report has {counted(len(parts), 'file')} beside it; name a folder with -o")
        with first.open("rb") as stream:
            shutil.copyfileobj(stream, sys.stdout.buffer)


def _refuse_to_overwrite_decisions(audit: Audit, path: Path) -> None:
    """Refuse to replace a table in which a reviewer wrote what this audit was not given.

    Raises:
        UsageError: one would.
    """
    from tta.errors import InputError, UsageError
    from tta.review.tables import load_table

    try:
        written = load_table(path)
    except InputError:
        return  # no table of tta's
    given = [finding.decision for finding in audit.findings if finding.decision] + list(audit.stale_decisions)
    known = {(decision.fingerprint, decision.choice) for decision in given}
    lost = sum((decision.fingerprint, decision.choice) not in known for decision in written.values())
    if lost:
        what = "a decision" if lost == 1 else f"{lost} decisions"
        raise UsageError(
            f"{path}: a reviewer wrote {what} into this report, which would be lost; "
            f"apply it with --decisions {path.name} and write to another place with -o"
        )
