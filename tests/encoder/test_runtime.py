"""OpenVINO as it is imported here: no word to its makers, nothing left in the user's folder."""

from __future__ import annotations

import os
import subprocess
import sys
from types import ModuleType

import pytest

pytest.importorskip("openvino")
runtime = pytest.importorskip("tta.encoder.runtime")

RECORDED = """
import socket, sys, threading
asked = []
def refuse(*arguments, **_):
    asked.append(arguments[0])
    raise OSError("no network")
socket.getaddrinfo = socket.create_connection = refuse
import tta.encoder.engine as engine
print("CPU" if engine.is_there() else "none")
from tta.encoder.runtime import openvino, operations
[thread.join() for thread in threading.enumerate() if thread is not threading.current_thread()]
print(asked, "openvino_telemetry" in sys.modules, openvino.Core is not None, operations.parameter is not None)
"""


def test_its_import_asks_for_no_address_and_leaves_no_file(tmp_path):
    """openvino 2026.4.1 alone asks for www.google-analytics.com and writes `intel/openvino_ga_cid` into the home folder."""
    environment = {**os.environ, "HOME": str(tmp_path), "USERPROFILE": str(tmp_path)}
    done = subprocess.run([sys.executable, "-c", RECORDED], capture_output=True, text=True, env=environment, check=True)
    assert done.stdout.splitlines()[1] == "[] False True True"
    assert list(tmp_path.iterdir()) == []


def test_a_program_that_imported_it_before_keeps_its_own(monkeypatch):
    """What stands there is a stand-in, since importing the package as it is would ask for an address."""
    own, converter = ModuleType("openvino"), ModuleType("openvino.tools.ovc")
    monkeypatch.setitem(sys.modules, "openvino", own)
    monkeypatch.setitem(sys.modules, "openvino.tools.ovc", converter)
    assert runtime._imported() is own
    assert sys.modules["openvino.tools.ovc"] is converter


def test_the_converter_can_be_imported_by_who_wants_it_afterwards(monkeypatch):
    monkeypatch.delitem(sys.modules, "openvino", raising=False)
    monkeypatch.delitem(sys.modules, "openvino.tools.ovc", raising=False)
    blocked = []

    def import_module(name):
        blocked.append(sys.modules["openvino.tools.ovc"])
        return ModuleType(name)

    monkeypatch.setattr(runtime.importlib, "import_module", import_module)
    assert runtime._imported().__name__ == "openvino"
    assert blocked == [None]
    assert "openvino.tools.ovc" not in sys.modules
