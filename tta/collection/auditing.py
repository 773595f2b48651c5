"""Every text of a folder audited, one after the other, with models that are loaded once."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from tta.collection.inputs import find_inputs
from tta.collection.item import Item
from tta.errors import InternalError, ModelError, NotFiniteError, OutputError, TtaError, in_one_line

if TYPE_CHECKING:
    from tta.pipeline import Auditor, Progress
    from tta.types import Audit

__all__ = ["audit_folder", "audit_item", "ends_all", "internal_error"]


def audit_folder(folder: str | Path, auditor: Auditor | None = None) -> Iterator[tuple[Item, Audit | TtaError]]:
    """Audit what can be audited in a folder, by name, and yield each text with its audit, or with what went wrong.

    No text ends the others: one that cannot be read, and one on which tta itself fails (`InternalError`), comes with its error.

    Args:
        folder: see `tta.collection.find_inputs` for which files go together.
        auditor: with the models and settings; a new one if None.

    Raises:
        InputError: there is no such folder.
        NothingToAuditError: there is no text file in it.
        ModelError: the model is not to be had; that is true of every text.
    """
    from tta.pipeline import Auditor

    session = auditor or Auditor()
    lists = (session.settings.glossary, session.settings.authority)
    for item in find_inputs(Path(folder), besides=lists):
        yield item, _outcome(session, item)


def _outcome(auditor: Auditor, item: Item) -> Audit | TtaError:
    try:
        return audit_item(auditor, item)
    except TtaError as error:
        if ends_all(error):
            raise
        return error


def ends_all(error: TtaError) -> bool:
    """Say whether what went wrong with one text goes wrong with every other: there is no model, or nothing can be written."""
    return isinstance(error, OutputError | ModelError) and not isinstance(error, NotFiniteError)


def audit_item(auditor: Auditor, item: Item, progress: Progress | None = None) -> Audit:
    """Audit one text of a folder.

    Raises:
        TtaError: the text cannot be audited; `InternalError` where tta or a library fails on it.
    """
    try:
        return auditor.audit(item.first, item.second, progress=progress, listing=item.listing)
    except TtaError:
        raise
    except Exception as error:  # whatever a library raises on hostile input must not end the texts behind it
        raise internal_error(item.first, error) from error


def internal_error(path: Path, error: Exception) -> InternalError:
    """Say in one line what failed, and where in tta."""
    line = error.__traceback__
    while line and line.tb_next:
        line = line.tb_next
    where = f"{Path(line.tb_frame.f_code.co_filename).name}:{line.tb_lineno}" if line else "?"
    return InternalError(
        f"{path}: tta failed on this text ({type(error).__name__} at {where}: {in_one_line(error)}); "
        "this is a fault of tta, please report it"
    )
