"""Which formats are written, and where to."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Mapping, Sequence
from mimetypes import MimeTypes
from pathlib import Path

from tta.commands.names import report_name
from tta.reporter import FORMATS

__all__ = [
    "STANDARD_OUTPUT",
    "formats_asked",
    "formats_of",
    "is_folder",
    "one_format",
    "output_place",
    "refuse_file_for_folder",
    "refuse_to_overwrite_inputs",
    "report_paths",
]

_ENDING = re.compile(r"[^.]\.[A-Za-z]{2,5}$")  # `out.v2` and `2026.11` are names of folders

STANDARD_OUTPUT = Path("-")
"""What `-o -` names, as elsewhere."""
_SystemsPath: type[Path] = type(Path())


class _NamedFolder(_SystemsPath):  # type: ignore[valid-type, misc]
    """A path written with a slash at its end, which `Path` forgets: a folder, made if it is missing, whatever its name."""


def output_place(name: str) -> Path:
    """Return the path of an output as it was typed."""
    return _NamedFolder(name) if name.endswith(("/", os.sep)) else Path(name)


def formats_of(listed: str, known: Iterable[str] = tuple(FORMATS)) -> tuple[str, ...]:
    """Return the formats of a list with commas, each of which can be written here.

    Raises:
        UsageError: one is not known, what it needs is not installed, or none is named.
    """
    from tta.errors import UsageError
    from tta.reporter.registry import check_installed

    names = [name.strip() for name in listed.split(",") if name.strip()]
    for name in names:
        if name not in known:
            raise UsageError(f"--format {name}: no such format; there are {', '.join(known)}")
        check_installed(name)
    if not names:
        raise UsageError(f"--format: no format was named; there are {', '.join(known)}")
    return tuple(names)


def formats_asked(listed: str | None, output: Path | None) -> tuple[str, ...] | None:
    """Return the formats listed; where none is, that of the file named, and None where a folder or nothing is."""
    if listed is not None:
        return formats_of(listed)
    if output is None or is_folder(output):
        return None
    return next((formats_of(name) for name, form in FORMATS.items() if output.name.endswith(form.suffix)), None)


def report_paths(
    formats: Sequence[str], output: Path | None, source: Path, second: Path | None = None, *, name: str = ""
) -> dict[str, Path]:
    """Return where each format goes; an output with a format's ending is a file, `-` standard output, anything else a folder.

    In a folder a report has this name, or that of the source and of the second text.

    Raises:
        UsageError: one file is named for several formats, for another one or for one that tta does not write.
    """
    from tta.errors import UsageError

    if output == STANDARD_OUTPUT:
        return {one_format(formats): STANDARD_OUTPUT}
    if output is None or is_folder(output) or not output.name.endswith(tuple(form.suffix for form in FORMATS.values())):
        _refuse_other_endings(output)
        stem = name or report_name(source, second)
        return {form: (output or Path()) / f"{stem}.audit{FORMATS[form].suffix}" for form in formats}
    if len(formats) > 1 or not output.name.endswith(FORMATS[formats[0]].suffix):
        raise UsageError(f"-o {output}: this file does not go with --format {','.join(formats)}; name a folder instead")
    if source.is_file() and output.resolve() == source.resolve():
        raise UsageError(f"-o {output}: this is the input itself; name another file")
    return {formats[0]: output}


def refuse_file_for_folder(output: Path | None, folder: Path) -> None:
    """Refuse a file as the place of the reports of a whole folder.

    Raises:
        UsageError: it is one, or its name ends as those of files do.
    """
    from tta.errors import UsageError

    if output is None or is_folder(output):
        return
    if output.exists() or output.name.endswith(tuple(form.suffix for form in FORMATS.values())):
        raise UsageError(f"-o {output}: a folder has a report for each text, found {folder}; name a folder with -o")
    _refuse_other_endings(output)


def _refuse_other_endings(output: Path | None) -> None:
    """A name that ends as files do, such as `report.pdf` or `report.foo`, is not meant as a folder's, if none has it.

    Raises:
        UsageError: it does.
    """
    from tta.errors import UsageError

    if output is None or is_folder(output) or not _ends_as_files_do(output.name):
        return
    endings = ", ".join(dict.fromkeys(form.suffix for form in FORMATS.values()))
    raise UsageError(
        f"-o {output}: tta writes no {output.suffix} files, expected a folder or a file that ends in {endings}; "
        + ("a docx or html report can be printed as PDF" if output.suffix.lower() == ".pdf" else _meant(output))
    )


def _meant(output: Path) -> str:
    return f"if a folder is meant, end its name with a slash: -o {output}/"


def _ends_as_files_do(name: str) -> bool:
    if Path(name).suffix[1:].isdigit():  # `vol.1`, which elsewhere is a page of a manual
        return False
    return _ENDING.search(name) is not None or MimeTypes().guess_type(name, strict=False)[0] is not None


def one_format(formats: Sequence[str]) -> str:
    """Return the format that goes to standard output.

    Raises:
        UsageError: there are several.
    """
    from tta.errors import UsageError

    if len(formats) > 1:
        raise UsageError(f"-o -: one report goes to standard output, found --format {','.join(formats)}; name one")
    return formats[0]


def refuse_to_overwrite_inputs(paths: Mapping[str, Path], inputs: Iterable[Path | None]) -> None:
    """Refuse paths at which a report would replace what the audit is made from.

    Raises:
        UsageError: one would.
    """
    from tta.errors import UsageError

    known = {path.resolve() for path in inputs if path is not None}
    for path in paths.values():
        if path != STANDARD_OUTPUT and path.resolve() in known:
            raise UsageError(f"-o {path}: this is an input itself; name another file or folder")


def is_folder(path: Path) -> bool:
    """Say whether there is a folder of this name, also of a name that no file can have, or one is meant by a slash."""
    if isinstance(path, _NamedFolder):
        return True
    try:
        return path.is_dir()
    except (OSError, ValueError):  # a name too long or with a NUL: reading it gives the error
        return False
