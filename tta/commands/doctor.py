"""`tta doctor`: whether this installation works, and what of it is there."""

from __future__ import annotations

import argparse
import platform
import shutil
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from tta.commands.status import BAD_INPUT, OK
from tta.version import __version__

if TYPE_CHECKING:
    from tta.pipeline import Auditor

__all__ = ["run"]

_PAIR = ("Договор подписан 15 мая 1977 года.", "The treaty was signed on May 13, 1977.")
"""A pair whose only error is the day."""
_EXPECTED = ["DT101"]
_PARTS: tuple[tuple[str, Callable[[], bool], str], ...] = (
    ("Ray", lambda: find_spec("ray") is not None, "audits a folder on many machines"),
    ("Tesseract", lambda: shutil.which("tesseract") is not None, "makes text of scans"),
    ("LibreOffice", lambda: shutil.which("soffice") is not None, "converts .doc"),
)


def run(arguments: argparse.Namespace) -> int:
    """Print version, model, device, cache and optional parts; audit a built-in pair. A fault is exit status 2."""
    from tta.errors import TtaError
    from tta.pipeline import Auditor
    from tta.settings import Settings
    from tta.settings.environment import cache_folder

    auditor = Auditor(Settings(model=arguments.model, device=arguments.device or "auto", offline=True))
    _line("tta", f"{__version__}, Python {platform.python_version()}, {platform.system()} {platform.machine()}")
    _line("cache", _size(cache_folder()))
    for name, is_there, use in _PARTS:
        _line(name, f"{'found' if is_there() else 'not found'} (optional: {use})")
    return OK if all(_holds(name, check, TtaError) for name, check in _checks(auditor)) else BAD_INPUT


def _checks(auditor: Auditor) -> tuple[tuple[str, Callable[[], tuple[bool, str]]], ...]:
    def audited() -> tuple[bool, str]:
        audit = auditor.audit_pairs([_PAIR])
        model = audit.signature["model"]
        found = [finding.code for finding in audit.findings]
        failed = [item for item in audit.not_run if "fault of tta" in item.why]
        told = f"{model['name']}, {model['precision']} on {model.get('device', 'cpu')}; "
        told += f"a built-in pair gives {', '.join(found) or 'nothing'}"
        right = found == _EXPECTED and not failed
        return right, told if right else f"{told}, expected {', '.join(_EXPECTED)}; reinstall tta"

    return (("model", audited),)


def _holds(name: str, check: Callable[[], tuple[bool, str]], known: type[Exception]) -> bool:
    try:
        right, told = check()
    except known as error:
        right, told = False, str(error)
    _line(name, told if right else f"FAULT: {told}")
    return right


def _size(folder: Path) -> str:
    """Say where a folder is and how much is in it."""
    if not folder.is_dir():
        return f"{folder} (not yet made)"
    total = sum(path.stat().st_size for path in folder.rglob("*") if path.is_file() and not path.is_symlink())
    return f"{folder} ({total / 2**20:,.0f} MB)"


def _line(name: str, told: str) -> None:
    print(f"{name:<12} {told}", flush=True)
