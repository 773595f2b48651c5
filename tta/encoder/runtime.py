"""OpenVINO's runtime, imported without the part of its package that reports every import to its makers.

`import openvino` (2025.4 to 2026.4) imports its converter of models, `openvino.tools.ovc`, which tells google-analytics.com so
from a thread and keeps a number of the user in `~/intel`. The converter is of no use here, and the package does without it
where it cannot be imported; so it is kept from being imported, also because a third of the import's time is its own.

Raises:
    ImportError: OpenVINO is not installed.
"""

from __future__ import annotations

import importlib
import sys
from contextlib import suppress
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from types import ModuleType

__all__ = ["openvino", "operations"]

_CONVERTER = "openvino.tools.ovc"


def _imported() -> ModuleType:
    if "openvino" in sys.modules:  # the program around imported it, converter and all
        return sys.modules["openvino"]
    modules: dict[str, Any] = sys.modules  # None says that there is no such module
    modules[_CONVERTER] = None
    try:
        return importlib.import_module("openvino")
    finally:
        with suppress(KeyError):
            del modules[_CONVERTER]


openvino = _imported()
operations = importlib.import_module("openvino.opset13")
