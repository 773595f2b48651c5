"""What computes: the bundled model by its own layers, every other one by sentence-transformers.

The bundled model needs no library of models, whose import takes longer than the audit of a page; on a processor OpenVINO runs it,
elsewhere PyTorch. Both are tested against sentence-transformers, which stays the reference (`tests/encoder/test_backbones.py`).
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

import numpy as np

from tta.encoder import engine
from tta.encoder.cores import WHOLE, Lanes, torch_lanes
from tta.encoder.device import precision_on
from tta.encoder.weights import layer_states, opened_tokenizer, vocabulary_rows

if TYPE_CHECKING:
    import openvino
    import torch
    from numpy.typing import NDArray
    from sentence_transformers import SentenceTransformer

__all__ = ["Backbone", "BundledBackbone", "CompiledBackbone", "OtherBackbone", "States", "bundled_backbone"]

_WORD_LAYER = 2 / 3
"""Of the depth: layer 8 of 12 separates omissions best (AUC 0.993 on Bio-MQM, nothing trained)."""
_EPSILON = 1e-12  # of the layer norms, in the model's configuration

States = tuple["NDArray[np.float32]", "NDArray[np.float32]"]


class Backbone(Protocol):
    """A model that is loaded.

    Attributes:
        device: where it runs, `cpu` or `cuda`.
        dtype: type of its products, `bfloat16` or `float32`.
        tokenizer: a `tokenizers.Tokenizer` that neither cuts nor pads.
        window: tokens of a sequence, special ones included.
        pad: id of the token that fills up.
        prompts: by name, what texts are begun with; `default_prompt` names one of them, or is None.
        lanes: how its batches run.
    """

    device: str
    dtype: str
    prompts: dict[str, str]
    default_prompt: str | None

    @property
    def lanes(self) -> Lanes: ...
    @property
    def tokenizer(self) -> Any: ...
    @property
    def window(self) -> int: ...
    @property
    def pad(self) -> int: ...

    def run(self, ids: NDArray[np.int64], inside: NDArray[np.int64]) -> States:
        """Return pooled vectors (b, d) and the middle layer's token vectors (b, t, m) of sequences; `inside` is 0 for padding."""


class OtherBackbone:
    """Any sentence-transformers model."""

    def __init__(self, model: SentenceTransformer) -> None:
        """Take a loaded model."""
        import torch

        self.device: str = model.device.type
        self.dtype: str = precision_on(self.device)
        self._model = model.eval().to(getattr(torch, self.dtype))
        transformer: Any = model[0]
        self._transformer = transformer
        self._transformer.auto_model.config.output_hidden_states = True
        self._pooling = [module for module in list(model)[1:] if type(module).__name__ != "Normalize"]
        self.tokenizer: Any = model.tokenizer.backend_tokenizer
        self.tokenizer.no_truncation()
        self.tokenizer.no_padding()
        self.tokenizer.encode_special_tokens = True  # a text that spells out '</s>' is text
        self.pad = int(model.tokenizer.pad_token_id or 0)
        self.window = int(model.max_seq_length or 512)
        self.prompts: dict[str, str] = {key: text or "" for key, text in (model.prompts or {}).items()}
        self.default_prompt: str | None = model.default_prompt_name
        self.lanes = WHOLE  # libraries of models change a module while it runs

    def run(self, ids: NDArray[np.int64], inside: NDArray[np.int64]) -> States:
        """See `Backbone.run`."""
        import torch

        with torch.inference_mode():
            features = self._transformer(
                {
                    "input_ids": torch.from_numpy(ids).to(self.device),
                    "attention_mask": torch.from_numpy(inside).to(self.device),
                }
            )
            layers = features["all_layer_embeddings"]
            middle = layers[round((len(layers) - 1) * _WORD_LAYER)]
            for module in self._pooling:
                features = module(features)
            return features["sentence_embedding"].float().cpu().numpy(), middle.float().cpu().numpy()


@dataclass(frozen=True, slots=True)
class _Sizes:
    """The bundled model's, as its configuration gives them."""

    hidden_size: int
    num_hidden_layers: int
    num_attention_heads: int
    intermediate_size: int
    max_position_embeddings: int
    pad_token_id: int


def bundled_backbone(folder: Path, device: str = "cpu") -> Backbone:
    """Open the bundled model's folder with what runs it best on a device.

    Raises:
        OSError, ValueError, KeyError, RuntimeError: a file is missing or not what it should be.
    """
    if device == "cpu" and engine.is_there():
        return CompiledBackbone(folder)
    return BundledBackbone(folder, device)


class _Opened:
    """What the bundled model is whoever runs it; rows of its vocabulary are read as they are met."""

    default_prompt: str | None = "query"

    def __init__(self, folder: Path, device: str) -> None:
        self.prompts: dict[str, str] = {"query": "query: "}
        configuration = json.loads((folder / "config.json").read_text("utf-8"))
        self._sizes = _Sizes(**{name: configuration[name] for name in _Sizes.__slots__})
        self.device, self.dtype = device, precision_on(device)
        self.pad, self.window = self._sizes.pad_token_id, self._sizes.max_position_embeddings
        self.tokenizer = opened_tokenizer(folder)
        self._vocabulary, self._positions = vocabulary_rows(folder)
        self._middle = round(self._sizes.num_hidden_layers * _WORD_LAYER)

    def _rows(self, ids: NDArray[np.int64]) -> NDArray[np.float32]:
        return self._vocabulary[ids] + self._positions[: ids.shape[1]]


class CompiledBackbone(_Opened):
    """The bundled model, run by OpenVINO on the processor."""

    def __init__(self, folder: Path) -> None:
        """Open the model's folder.

        Raises:
            OSError, ValueError, KeyError, RuntimeError: a file is missing or not what it should be.
        """
        super().__init__(folder, "cpu")
        self._engine = engine.compiled(partial(self._graph, folder), self.dtype, folder / "tta-compiled" / "encoder")
        self.lanes = self._engine.lanes

    def run(self, ids: NDArray[np.int64], inside: NDArray[np.int64]) -> States:
        """See `Backbone.run`."""
        last, middle = self._engine.run([self._rows(ids), engine.attention_mask(inside)])
        there = inside.astype(np.float32)
        return np.matmul(there[:, None, :], last)[:, 0] / there.sum(1, keepdims=True), middle

    def _graph(self, folder: Path) -> openvino.Model:
        from tta.encoder.graph import encoder_graph

        sizes = self._sizes
        return encoder_graph(folder, (sizes.num_hidden_layers, sizes.num_attention_heads), self._middle, _EPSILON)


class BundledBackbone(_Opened):
    """The bundled model, run by PyTorch; in bfloat16 where the device has it."""

    def __init__(self, folder: Path, device: str = "cpu") -> None:
        """Open the model's folder.

        Raises:
            OSError, ValueError, KeyError, RuntimeError: a file is missing or not what it should be.
        """
        import torch

        super().__init__(folder, device)
        norm, layers = _layers(folder, self._sizes, getattr(torch, self.dtype))
        self._norm, self._layers = norm.to(device), layers.to(device)

    @property
    def lanes(self) -> Lanes:
        """See `Backbone`."""
        return torch_lanes() if self.device == "cpu" else WHOLE

    def run(self, ids: NDArray[np.int64], inside: NDArray[np.int64]) -> States:
        """See `Backbone.run`."""
        import torch

        from tta.encoder.bert import mask_of

        kind = getattr(torch, self.dtype)
        there = torch.from_numpy(inside).to(self.device)
        with torch.inference_mode():
            states = self._norm(torch.from_numpy(self._rows(ids)).to(self.device)).to(kind)
            mask = mask_of(there, kind)
            for number, layer in enumerate(self._layers, start=1):
                states = layer(states, mask)
                if number == self._middle:
                    middle = states.float().cpu().numpy()
            sums = (states.float() * there[:, :, None]).sum(1)
            return (sums / there.sum(1, keepdim=True)).cpu().numpy(), middle


def _layers(folder: Path, sizes: _Sizes, kind: torch.dtype) -> tuple[Any, Any]:
    """Return the norm of the embeddings and the layers, with their weights."""
    import torch
    from torch import nn

    from tta.encoder.bert import Layer

    width, count = sizes.hidden_size, sizes.num_hidden_layers
    state = layer_states(folder, count)
    with torch.device("meta"):
        norm = nn.LayerNorm(width, eps=_EPSILON)
        layers = nn.ModuleList(
            [Layer(width, sizes.num_attention_heads, sizes.intermediate_size, _EPSILON) for _ in range(count)]
        )
    norm.load_state_dict(
        {name: torch.from_numpy(state[f"embedded.{name}"]) for name in ("weight", "bias")}, assign=True
    )
    inner = {
        name.removeprefix("layers."): torch.from_numpy(weight).to(kind)
        for name, weight in state.items()
        if name.startswith("layers.")
    }
    layers.load_state_dict(inner, assign=True)
    return norm.eval(), layers.eval()
