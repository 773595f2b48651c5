"""What several test modules share: the corpus document, the encoder and one audit of it, made once."""

from __future__ import annotations

import gc
import json
import os
import shutil
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

import tta
from tta.encoder import Encoder
from tta.pipeline import models
from tta.pipeline.encoding import encoder_of
from tta.segmenter import segment
from tta.types import Audit, Document, Language, Span

CORPUS = Path(__file__).parent.parent / "corpus"
# Examples are counted, not timed: a busy machine fails no test.
settings.register_profile("untimed", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("untimed")

CHROMIUM = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")
DOBRYNIN = CORPUS / "dobrynin-vance-1977-02-26.txt"


def pytest_collection():
    """Search for no garbage while thousands of tests are collected, all of which stay."""
    gc.disable()


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


@pytest.fixture(scope="session")
def browser():
    """A headless Chromium; a test that needs it fails where there is none."""
    from playwright.sync_api import sync_playwright

    assert CHROMIUM, "this test needs Debian's chromium: apt-get install chromium (or set CHROMIUM to its path)"
    arguments = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=arguments)
        yield browser
        browser.close()


@pytest.fixture(autouse=True)
def _no_model_of_another_test(request):
    """Let tests that put something else in the model's place keep it to themselves; those with the model share it."""
    if not request.node.get_closest_marker("slow"):
        models.forget()
    yield
    if not request.node.get_closest_marker("slow"):
        models.forget()


@pytest.fixture(scope="session")
def gold() -> dict:
    """The gold beads and discrepancies of the Dobrynin record."""
    return json.loads(DOBRYNIN.with_suffix(".gold.json").read_text("utf-8"))


@pytest.fixture(scope="session")
def encoder() -> Encoder:
    """The bundled model."""
    return encoder_of()


@pytest.fixture(scope="session")
def dobrynin() -> Audit:
    """The audit of the Dobrynin record."""
    return tta.audit(DOBRYNIN)
