"""What `tta doctor` says of an installation that works, and of one that does not."""

from __future__ import annotations

import pytest

import tta.encoder
from tests.pipeline.made import Dictionary
from tta.commands.command_line import main
from tta.errors import ModelError
from tta.version import __version__


@pytest.fixture
def works(monkeypatch, tmp_path):
    monkeypatch.setenv("TTA_CACHE", str(tmp_path / "cache"))
    monkeypatch.setattr(tta.encoder, "load_encoder", lambda *_, **__: Dictionary())


def said(capsys):
    return dict(line.split(maxsplit=1) for line in capsys.readouterr().out.splitlines())


def test_an_installation_that_works_audits_the_built_in_pair_right(works, capsys, tmp_path):
    (tmp_path / "cache").mkdir()
    (tmp_path / "cache" / "vectors").write_bytes(bytes(3 * 2**20))
    assert main(["doctor"]) == 0
    lines = said(capsys)
    assert list(lines) == ["tta", "cache", "Ray", "Tesseract", "LibreOffice", "model"]
    assert lines["tta"].startswith(f"{__version__}, Python 3.")
    assert lines["cache"] == f"{tmp_path / 'cache'} (3 MB)"
    assert lines["model"] == "a dictionary, fp64 on cpu; a built-in pair gives DT101"


@pytest.mark.parametrize("there", [True, False])
def test_optional_parts_are_found_or_not(works, capsys, monkeypatch, there):
    monkeypatch.setattr("shutil.which", lambda name: f"/bin/{name}" if there else None)
    assert main(["doctor"]) == 0
    assert said(capsys)["Tesseract"].startswith("found" if there else "not found")


def test_a_model_that_cannot_be_loaded_and_a_scorer_that_fails_are_faults(works, capsys, monkeypatch):
    with monkeypatch.context() as broken:
        broken.setattr("tta.scorers.all_scorers", lambda: ())
        assert main(["doctor"]) == 2
    assert said(capsys)["model"].startswith("FAULT: a dictionary, fp64 on cpu; a built-in pair gives nothing, expected")

    def load(*_, **__):
        raise ModelError("cache: the model cannot be unpacked here")

    monkeypatch.setattr(tta.encoder, "load_encoder", load)
    assert main(["doctor"]) == 2
    assert said(capsys)["model"] == "FAULT: cache: the model cannot be unpacked here"
