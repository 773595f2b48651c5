"""Where a model runs."""

from __future__ import annotations

from types import SimpleNamespace

import numpy as np
import pytest

from tta.encoder import device, forward, load_encoder, model
from tta.encoder.backbones import BundledBackbone
from tta.encoder.device import device_of, precision_on
from tta.errors import ModelError, UsageError


@pytest.fixture
def cards(monkeypatch):
    """Return what makes this a machine with a card, or one without."""

    def there(found):
        monkeypatch.setattr(device, "_may_have_card", lambda: True)
        monkeypatch.setattr("torch.cuda.is_available", lambda: found)

    return there


@pytest.mark.parametrize(
    ("choice", "card", "expected"),
    [("auto", True, "cuda"), ("auto", False, "cpu"), ("cpu", True, "cpu"), ("cuda", True, "cuda")],
)
def test_a_card_is_taken_where_there_is_one_and_it_is_not_forbidden(cards, choice, card, expected):
    cards(card)
    assert device_of(choice) == expected


@pytest.mark.parametrize(
    ("library", "driver", "asked"),
    [("libtorch_cuda.so", True, True), ("libtorch_cuda.so", False, False), ("libtorch_cpu.so", True, False)],
)
def test_a_machine_that_can_have_no_card_is_not_asked_by_importing_pytorch(
    monkeypatch, tmp_path, library, driver, asked
):
    (tmp_path / "lib").mkdir()
    (tmp_path / "lib" / library).touch()
    found = SimpleNamespace(origin=str(tmp_path / "__init__.py"))
    monkeypatch.setattr(device, "find_spec", lambda name: found if name == "torch" else None)
    monkeypatch.setattr(device, "CDLL", lambda name: driver or (_ for _ in ()).throw(OSError(name)))
    assert device._may_have_card() is asked
    (tmp_path / "lib" / "libtorch_hip.so").touch()
    assert device._may_have_card()


def test_a_card_that_is_not_there_and_a_device_that_is_none_are_refused(monkeypatch):
    monkeypatch.setattr("torch.cuda.is_available", lambda: False)
    with pytest.raises(ModelError, match="device cuda: PyTorch finds no CUDA card here; leave --device out"):
        device_of("cuda")
    with pytest.raises(UsageError, match="device gpu: no such device; there are auto, cpu, cuda"):
        device_of("gpu")


@pytest.mark.parametrize(("card", "precision"), [(True, "bfloat16"), (False, "float32")])
def test_the_precision_is_the_cards(monkeypatch, card, precision):
    monkeypatch.setattr("torch.cuda.is_bf16_supported", lambda: card)
    assert precision_on("cuda") == precision


def test_the_device_reaches_the_model(cards, monkeypatch, tmp_path):
    found = []

    def load(name, device, *, offline):
        found.append(device)
        raise ModelError("none")

    monkeypatch.setattr(model, "_load", load)
    cards(True)
    for choice in ("auto", "cpu"):
        with pytest.raises(ModelError):
            load_encoder("LaBSE", cache=tmp_path, device=choice)
    assert found == ["cuda", "cpu"]


def test_with_every_vector_known_the_model_is_not_loaded(tiny_folder, monkeypatch, tmp_path):
    loads = []
    monkeypatch.setattr(model, "_bundled", lambda cache, device: loads.append(device) or BundledBackbone(tiny_folder))
    texts = ["мы едем", "we go"]
    first = load_encoder(cache=tmp_path, cache_vectors=True, device="cpu").encode(texts)
    assert loads == ["cpu"]
    again = load_encoder(cache=tmp_path, cache_vectors=True, device="cpu")
    assert np.array_equal(again.encode(texts).sums, first.sums)
    assert loads == ["cpu"]
    again.encode([*texts, "да"])
    assert loads == ["cpu", "cpu"]


def test_what_stands_in_for_the_bundled_model_is_like_it(tiny_folder):
    loaded = BundledBackbone(tiny_folder)
    deferred = model.Deferred(lambda: loaded, "cpu")
    for name in ("device", "dtype", "prompts", "default_prompt", "window", "pad", "lanes"):
        assert getattr(deferred, name) == getattr(loaded, name), name


def test_what_was_let_go_is_loaded_again_for_the_next_text(tiny_folder, monkeypatch, tmp_path):
    loads = []
    monkeypatch.setattr(model, "_bundled", lambda cache, device: loads.append(device) or BundledBackbone(tiny_folder))
    encoder = load_encoder(cache=tmp_path, device="cpu")
    first = encoder.encode(["мы едем"])
    assert loads == ["cpu"]
    encoder.release()
    assert loads == ["cpu"]
    assert np.array_equal(encoder.encode(["мы едем"]).sums, first.sums)
    assert loads == ["cpu", "cpu"]


def test_a_vector_that_is_not_finite_is_refused_with_its_text(tiny_folder, tmp_path, monkeypatch):
    monkeypatch.setattr(model, "_bundled", lambda cache, device: BundledBackbone(tiny_folder))
    encoder = load_encoder(cache=tmp_path)
    whole = forward._Collector.finish

    def overflowing(self):
        row = whole(self)
        row.total[0] = np.inf
        return row

    monkeypatch.setattr(forward._Collector, "finish", overflowing)
    with pytest.raises(ModelError, match="the vector of “мы едем” is not finite"):
        encoder.encode(["мы едем"])
