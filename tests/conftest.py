"""What several test modules share: the corpus document, the encoder and one audit of it, made once."""

from __future__ import annotations

import gc
import json
import os
import shutil
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

import tta
from tta.encoder import Encoder
from tta.pipeline import models
from tta.pipeline.models import models_of
from tta.segmenter import segment
from tta.settings import Settings
from tta.types import Audit, Document, Language, Span

CORPUS = Path(__file__).parent.parent / "corpus"
# Examples are counted, not timed: a busy machine fails no test.
settings.register_profile("untimed", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("untimed")

BROWSERS = "chromium-headless-shell", "chromium", "chromium-browser"  # the first opens a page in a fifth of the time
CHROMIUM = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, BROWSERS)), None)
TOGETHER = {
    "PyTorch": ("tests/encoder/", "tests/cross_encoder/"),
    "the record's audit and a browser": (
        "tests/reporter/html/",
        "tests/reporter/json/",
        "tests/reporter/memo/",
        "tests/reporter/locale/test_reports.py",
        "tests/test_dobrynin.py",
    ),
}
"""What takes seconds to make, and the beginnings of the files whose tests share it, all in one process."""
DOBRYNIN = CORPUS / "dobrynin-vance-1977-02-26.txt"


def pytest_collection():
    """Search for no garbage while thousands of tests are collected, all of which stay."""
    gc.disable()


def pytest_configure(config):
    """Let the processes take files in the order of the collection, not by the number of their tests."""
    if hasattr(config.option, "loadscopereorder"):
        config.option.loadscopereorder = False


def pytest_collection_modifyitems(items):
    """Put the files with slow tests first, so that at the end all processes have small ones and end together."""
    slow = {item.path for item in items if item.get_closest_marker("slow")}
    items.sort(key=lambda item: item.path not in slow)


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config, log):
    """Keep files together that share what takes seconds to make."""
    if config.getoption("dist") != "loadfile":
        return None
    from xdist.scheduler import LoadFileScheduling

    class Together(LoadFileScheduling):
        def _split_scope(self, nodeid):
            file = super()._split_scope(nodeid)
            return next((shared for shared, beginnings in TOGETHER.items() if file.startswith(beginnings)), file)

    return Together(config, log)


def pytest_collection_finish():
    """Take what collection has made out of what every later search for garbage goes through."""
    gc.freeze()  # what of it is garbage stays; to look for that takes seconds
    gc.enable()


def document(text: str, language: Language = Language.RU) -> Document:
    """Make a document of a text, not yet segmented."""
    return Document("test.txt", language, text, (Span(0, len(text)),), "utf-8", "0" * 64)


def segmented(text: str, language: Language = Language.RU) -> Document:
    """Make a segmented document of a text."""
    return segment(document(text, language))


@contextmanager
def no_model_kept():
    """Let what runs within find no model that another test loaded, and leave none; what was kept is kept on afterwards."""
    kept = models._kept
    models._kept = lru_cache(maxsize=1)(kept.__wrapped__)
    try:
        yield
    finally:
        models._kept = kept


@pytest.fixture(scope="session")
def chromium():
    """A headless Chromium; a test that needs it fails where there is none."""
    from playwright.sync_api import sync_playwright

    assert CHROMIUM, "this test needs a Chromium: apt-get install chromium-headless-shell (or set CHROMIUM to its path)"
    arguments = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=arguments)
        yield browser
        browser.close()


@pytest.fixture
def browser(chromium):
    """The same, for one test: its pages are closed after it, for each is a process that works on."""
    before = set(chromium.contexts)
    yield chromium
    for context in set(chromium.contexts) - before:
        context.close()


@pytest.fixture(autouse=True)
def _no_model_of_another_test(request):
    """Let tests that put something else in the model's place keep it to themselves; those with the model share it."""
    if request.node.get_closest_marker("slow"):
        yield
        return
    with no_model_kept():
        yield


@pytest.fixture(scope="session")
def gold() -> dict:
    """The gold beads and discrepancies of the Dobrynin record."""
    return json.loads(DOBRYNIN.with_suffix(".gold.json").read_text("utf-8"))


@pytest.fixture(scope="session")
def encoder() -> Encoder:
    """The bundled model, which the audits of these tests share."""
    return models_of(Settings()).encoder()


@pytest.fixture(scope="session")
def dobrynin() -> Audit:
    """The audit of the Dobrynin record."""
    return tta.audit(DOBRYNIN)
