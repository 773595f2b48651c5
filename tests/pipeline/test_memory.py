"""Memory does not grow with the number of texts: libraries keep what they made for a shape of batch, and every text has others."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from tta.pipeline.models import Models
from tta.settings import Settings

VARIABLE = "ONEDNN_PRIMITIVE_CACHE_CAPACITY"

PROBE = """
from pathlib import Path
from tta.pipeline.models import Models
from tta.settings import Settings

def resident():
    status = Path("/proc/self/status").read_text().splitlines()
    return next(int(line.split()[1]) // 1024 for line in status if line.startswith("RssAnon"))

models = Models(Settings(device="cpu"))
for page in range(60):
    words = 3 + 7 * page % 61
    pairs = [("слово " * (words + more), "word " * (words + 2 * more)) for more in (0, 1, 5)]
    models.encoder().encode([text for pair in pairs for text in pair])
    models.reader().read(pairs)
    if page == 20:
        before = resident()
print(resident() - before)
"""


def test_few_kernels_are_kept_unless_the_user_says_how_many(monkeypatch):
    monkeypatch.delenv(VARIABLE, raising=False)
    Models(Settings())
    assert int(os.environ[VARIABLE]) == 16 * os.cpu_count()
    monkeypatch.setenv(VARIABLE, "5")
    Models(Settings())
    assert os.environ[VARIABLE] == "5"


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="needs /proc")
def test_forty_more_pages_take_no_memory_of_their_own():
    done = subprocess.run([sys.executable, "-c", PROBE], capture_output=True, text=True, check=True)
    assert int(done.stdout) < 40  # MB; as the libraries have it, 200 and more
