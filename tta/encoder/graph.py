"""Layers of BERT as a graph for OpenVINO; `bert` has the same for PyTorch, and they are tested against each other.

Needs OpenVINO, so it is imported where a network is compiled.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from tta.encoder.runtime import openvino
from tta.encoder.runtime import operations as ops
from tta.encoder.weights import layer_states

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from openvino import Model, Node

__all__ = ["State", "constant", "encoder_graph", "following", "integers", "linear", "masked_rows", "normed"]

State = Mapping[str, "NDArray[np.float32]"]


def encoder_graph(folder: Path, shape: tuple[int, int], middle: int, epsilon: float) -> Model:
    """Return the bundled model: rows of tokens (b, t, d) and what is added to attention (b, 1, 1, t) in, states of the last layer
    and of a middle one (b, t, d) out.

    Args:
        folder: the bundled model's.
        shape: layers and heads.
        middle: number of the middle layer, from 1.
        epsilon: of the norms.
    """
    layers, heads = shape
    state = layer_states(folder, layers)
    rows, mask = masked_rows(len(state["embedded.bias"]))
    states = normed(rows, state, "embedded", epsilon)
    found = []
    for number in range(layers):
        states = following(states, mask, state, f"layers.{number}", (heads, epsilon))
        found.append(states)
    return openvino.Model([ops.result(found[-1]), ops.result(found[middle - 1])], [rows, mask], "encoder")


def masked_rows(width: int) -> tuple[Node, Node]:
    """Return the inputs of every network: rows of tokens (b, t, d), and 0 or minus much for each token (b, 1, 1, t)."""
    return ops.parameter([-1, -1, width], np.float32), ops.parameter([-1, 1, 1, -1], np.float32)


def following(states: Node, mask: Node, state: State, name: str, sizes: tuple[int, float]) -> Node:
    """Return the states after one more layer, (b, t, d), as `bert.Layer` does; `sizes` are heads and the norms' epsilon."""
    heads, epsilon = sizes
    width = len(state[f"{name}.out.bias"])
    apart, turned = integers([0, 0, heads, width // heads]), integers([0, 2, 1, 3])
    parts = ops.split(linear(states, state, f"{name}.qkv"), integers(2), 3).outputs()
    query, key, value = (ops.transpose(ops.reshape(part, apart, True), turned) for part in parts)
    found = ops.transpose(ops.scaled_dot_product_attention(query, key, value, mask), turned)
    attended = linear(ops.reshape(found, integers([0, 0, width]), True), state, f"{name}.out")
    states = normed(ops.add(states, attended), state, f"{name}.attended", epsilon)
    up = ops.gelu(linear(states, state, f"{name}.up"), "erf")
    return normed(ops.add(states, linear(up, state, f"{name}.down")), state, f"{name}.normed", epsilon)


def linear(states: Node, state: State, name: str) -> Node:
    """Return states times a matrix, plus a bias."""
    weight, bias = state[f"{name}.weight"], state[f"{name}.bias"]
    return ops.add(ops.matmul(states, constant(weight), False, True), constant(bias))


def normed(states: Node, state: State, name: str, epsilon: float) -> Node:
    """Return states normalised over their last dimension, as `torch.nn.LayerNorm` does."""
    plain = ops.mvn(states, integers([-1]), True, epsilon, "inside_sqrt")
    return ops.add(ops.multiply(plain, constant(state[f"{name}.weight"])), constant(state[f"{name}.bias"]))


def constant(values: NDArray[np.float32] | float) -> Node:
    """Return fixed numbers."""
    return ops.constant(np.asarray(values, np.float32))


def integers(values: int | Sequence[int]) -> Node:
    """Return fixed integers, as shapes and axes are."""
    return ops.constant(np.asarray(values, np.int64))
