"""The bundled model's own layers against sentence-transformers, which stays the reference and takes seconds to import."""

from __future__ import annotations

import numpy as np
import pytest

from tta.encoder import device, engine, load_encoder
from tta.encoder.backbones import BundledBackbone, CompiledBackbone, OtherBackbone, bundled_backbone
from tta.encoder.bundled import bundled_folder
from tta.settings.environment import cache_folder

SENTENCES = [
    "Делегация прибыла утром и сразу же приступила к работе над текстом договора.",
    "The delegation arrived in the morning.",
    "№ 465, 15 мая 1977 г.",
    "да",
    " ".join(f"Статья {number} договора вступает в силу немедленно." for number in range(60)),
]


def unit(rows):
    return rows / np.linalg.norm(rows, axis=-1, keepdims=True)


COMPILED = pytest.param(
    CompiledBackbone, marks=pytest.mark.skipif(not engine.is_there(), reason="OpenVINO is not for this processor")
)


@pytest.fixture(params=[BundledBackbone, COMPILED])
def both(request, tiny_folder, monkeypatch):
    """One tiny model, computed by tta and by sentence-transformers, in float32."""
    from sentence_transformers import SentenceTransformer

    monkeypatch.setattr(device, "has_bfloat16", lambda: False)
    return request.param(tiny_folder), OtherBackbone(SentenceTransformer(str(tiny_folder), device="cpu"))


@pytest.mark.slow
@pytest.mark.parametrize("tokens", [[3], [3, 7], [9, 6, 9]])
def test_the_layers_give_what_sentence_transformers_gives_whatever_the_padding(both, tokens):
    width = max(tokens)
    ids = np.random.default_rng(len(tokens)).integers(4, 30, (len(tokens), width))
    inside = (np.arange(width) < np.array(tokens)[:, None]).astype(np.int64)
    ids = np.where(inside == 1, ids, 1)
    own, reference = (model.run(ids, inside) for model in both)
    assert np.allclose(own[0], reference[0], atol=1e-5)
    assert own[0].dtype == own[1].dtype == np.float32
    assert np.allclose(own[1][inside == 1], reference[1][inside == 1], atol=1e-5)


@pytest.mark.slow
def test_window_padding_and_prompt_are_those_of_the_model(both):
    own, reference = both
    assert (own.window, own.pad, own.dtype) == (reference.window, reference.pad, reference.dtype)
    assert own.prompts[own.default_prompt] == reference.prompts[reference.default_prompt]
    assert own.tokenizer.encode("мы едем </s>").ids == reference.tokenizer.encode("мы едем </s>").ids


@pytest.fixture(scope="module")
def said(tmp_path_factory):
    """What sentence-transformers makes of the sentences with the bundled model."""
    folder = bundled_folder(cache_folder())
    return load_encoder(str(folder), cache=tmp_path_factory.mktemp("cache")).encode(SENTENCES)


@pytest.mark.slow
@pytest.mark.parametrize("compiled", [False, pytest.param(True, marks=COMPILED.marks)])
def test_the_bundled_model_says_what_sentence_transformers_says_of_it(monkeypatch, said, compiled):
    monkeypatch.setattr(engine, "is_there", lambda: compiled)
    own = load_encoder(cache=cache_folder(), device="cpu").encode(SENTENCES)
    assert (unit(own.sums) * unit(said.sums)).sum(1).min() > 0.9999
    assert (unit(own.words) * unit(said.words)).sum(1).min() > 0.999
    assert own.counts.tolist() == said.counts.tolist()


@pytest.mark.slow
def test_the_bundled_model_is_loaded_without_a_library_of_models():
    import subprocess
    import sys

    code = (
        "import sys; from tta.pipeline.encoding import encoder_of; encoder_of().encode(['да']); "
        "print([name for name in ('sentence_transformers', 'transformers', 'torch') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == ("[]" if engine.is_there() and device.device_of("auto") == "cpu" else "['torch']")


@pytest.mark.parametrize(("place", "there", "kind"), [("cpu", False, BundledBackbone), ("cpu", True, CompiledBackbone)])
def test_pytorch_runs_the_bundled_model_where_openvino_does_not(tiny_folder, monkeypatch, place, there, kind):
    if there and not engine.is_there():
        pytest.skip("OpenVINO is not for this processor")
    monkeypatch.setattr(engine, "is_there", lambda: there)
    monkeypatch.setattr(device, "has_bfloat16", lambda: False)
    assert isinstance(bundled_backbone(tiny_folder, place), kind)
