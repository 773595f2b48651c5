"""What the environment decides."""

from __future__ import annotations

from pathlib import Path

from tta.settings.environment import cache_folder


def test_tta_cache_names_the_cache_folder(monkeypatch, tmp_path):
    monkeypatch.setenv("TTA_CACHE", str(tmp_path))
    assert cache_folder() == tmp_path


def test_without_it_the_cache_is_the_users_own(monkeypatch):
    monkeypatch.delenv("TTA_CACHE", raising=False)
    assert cache_folder().name == "tta"
    assert cache_folder() != Path("tta")
