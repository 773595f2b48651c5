"""What the tests of the aligner share."""

from __future__ import annotations

import sys

import numpy as np
import pytest


@pytest.fixture
def without_compiler(monkeypatch):
    """Return what takes the compiled loops out: called, it puts the Python they were compiled from in their place."""

    def take_out():
        for name, module in list(sys.modules.items()):
            if name.startswith("tta.aligner."):
                for attribute, value in list(vars(module).items()):
                    if hasattr(value, "py_func"):
                        monkeypatch.setattr(module, attribute, np.errstate(over="ignore")(value.py_func))

    return take_out
