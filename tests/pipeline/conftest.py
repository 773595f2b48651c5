"""Audits and alignments without a model to load."""

from __future__ import annotations

import pytest

import tta.encoder
from tests.pipeline.made import Dictionary


@pytest.fixture(autouse=True)
def asked(monkeypatch):
    """Let the dictionary be the encoder, and keep what the pipeline asks of it: the model, and the rest by name."""
    calls = []

    def load(model=None, **options):
        calls.append((model, options))
        return Dictionary()

    monkeypatch.setattr(tta.encoder, "load_encoder", load)
    return calls
