"""Which formats are written, and where to."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from tta.reporter import FORMATS

if TYPE_CHECKING:
    from tta.types import Audit

__all__ = ["formats_of", "is_folder", "report_paths", "write_reports"]


def formats_of(listed: str, known: Iterable[str] = tuple(FORMATS)) -> tuple[str, ...]:
    from tta.errors import UsageError

    names = [name.strip() for name in listed.split(",") if name.strip()]
    for name in names:
        if name not in known:
            raise UsageError(f"--format {name}: no such format; there are {', '.join(known)}")
    if not names:
        raise UsageError(f"--format: no format was named; there are {', '.join(known)}")
    return tuple(names)


def report_paths(formats: Sequence[str], output: Path | None, source: Path) -> dict[str, Path]:
    """Say where each format goes; an output with a format's ending is a file, anything else a folder.

    Raises:
        UsageError: one file is named for several formats, or for another one.
    """
    from tta.errors import UsageError

    if output is None or is_folder(output) or not output.name.endswith(tuple(form.suffix for form in FORMATS.values())):
        return {name: (output or Path()) / f"{source.stem}.audit{FORMATS[name].suffix}" for name in formats}
    if len(formats) > 1 or not output.name.endswith(FORMATS[formats[0]].suffix):
        raise UsageError(f"-o {output}: this file does not go with --format {','.join(formats)}; name a folder instead")
    if source.is_file() and output.resolve() == source.resolve():
        raise UsageError(f"-o {output}: this is the input itself; name another file")
    return {formats[0]: output}


def write_reports(audit: Audit, paths: Mapping[str, Path]) -> list[Path]:
    from tta.reporter import write_report

    return [write_report(audit, name, path)[0] for name, path in paths.items()]


def is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except (OSError, ValueError):  # a name too long or with a NUL: reading it says so
        return False
