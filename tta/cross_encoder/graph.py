"""The network of `network.py` as graphs for OpenVINO: the layers, and the heads, which stay in float32.

Needs OpenVINO, so it is imported where a network is compiled.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from tta.cross_encoder.shape import NEVER, Shape
from tta.encoder.graph import State, constant, following, integers, linear, masked_rows, normed
from tta.encoder.runtime import openvino
from tta.encoder.runtime import operations as ops

if TYPE_CHECKING:
    from openvino import Model, Node

__all__ = ["heads_graph", "layers_graph"]

_POOLED_EPSILON = 1e-5  # of the norm before the heads: PyTorch's own
_TINY = 1e-12  # least length that a projected word is divided by, as in `torch.nn.functional.normalize`


def layers_graph(state: State, shape: Shape) -> Model:
    """Return the layers: rows (b, t, d), mask (b, 1, 1, t) and sides (b, t) in, states (b, t, d) out."""
    rows, mask = masked_rows(shape.width)
    sides = ops.parameter([-1, -1], openvino.Type.i64)
    states = normed(rows, state, "embedded", shape.epsilon)
    for number in range(shape.layers):
        if number == shape.kept:
            states = ops.add(states, ops.gather(constant(state["side"]), sides, integers(0)))
        states = following(states, mask, state, f"layers.{number}", (shape.heads, shape.epsilon))
    return openvino.Model([ops.result(states)], [rows, mask, sides], "layers")


def heads_graph(state: State, shape: Shape) -> Model:
    """Return the heads over what `packing.Batch` says of a batch.

    In: states of words (w, d) and of the edges (3 b, d); the places of Russian words (b, r) and of English ones (b, e); of each
    word its seat among both, counted row by row, the Russian ones first (w,); words before and behind each gap. Out: log-odds of
    words by either side's head, (2, w, 3), and of gaps, (2, g); shares of links forth (b, r, e + 1) and back (b, e, r + 1).
    """
    words, edges = (ops.parameter([-1, shape.width], openvino.Type.f32) for _ in range(2))
    places = [ops.parameter([-1, -1], openvino.Type.i64) for _ in range(2)]
    seats, before, behind = (ops.parameter([-1], openvino.Type.i64) for _ in range(3))
    table = ops.concat([words, constant(np.zeros((1, shape.width), np.float32))], 0)
    rows = [ops.gather(table, chosen, integers(0)) for chosen in places]
    there = [ops.not_equal(chosen, ops.gather(ops.shape_of(words), integers(0), integers(0))) for chosen in places]
    links = _Links(state, rows, there)
    seen = ops.gather(ops.concat([_flat(links.seen(side, shape)) for side in (0, 1)], 0), seats, integers(0))
    pooled = normed(words, state, "pooled", _POOLED_EPSILON)
    beside = ops.concat([pooled, normed(edges, state, "pooled", _POOLED_EPSILON)], 0)
    around = ops.concat([ops.gather(beside, chosen, integers(0)) for chosen in (before, behind)], 1)
    found = [
        _stacked(ops.concat([pooled, seen], 1), state, "word_heads"),
        ops.squeeze(_stacked(around, state, "gap_heads"), integers([2])),
        *(links.shares(side) for side in (0, 1)),
    ]
    return openvino.Model([ops.result(item) for item in found], [words, edges, *places, seats, before, behind], "heads")


class _Links:
    """What the words of each side have to do with those of the other."""

    def __init__(self, state: State, rows: list[Node], there: list[Node]) -> None:
        self._state, self._rows = state, rows
        self._own = [ops.unsqueeze(mask, integers(2)) for mask in there]
        self._other = [ops.unsqueeze(mask, integers(1)) for mask in reversed(there)]
        self._projected = [_unit(linear(rows[side], state, f"link_heads.{side}")) for side in (0, 1)]
        cosines = ops.matmul(*self._projected, False, True)
        self._cosines = [cosines, ops.transpose(cosines, integers([0, 2, 1]))]
        self._attending, self._competing = (ops.exp(constant(state[name])) for name in ("attending", "competing"))

    def shares(self, side: int) -> Node:
        """Return how a side's words share themselves out among those of the other, and none."""
        scores = ops.select(self._other[side], ops.multiply(self._cosines[side], self._attending), constant(NEVER))
        none = linear(self._rows[side], self._state, f"link_none.{side}")
        return ops.softmax(ops.concat([scores, none], 2), 2)

    def seen(self, side: int, shape: Shape) -> Node:
        """Return what each word shares with what it attends to, and how firmly it is held, (b, r, k + measures)."""
        matrix, own, other = self._cosines[side], self._own[side], self._other[side]
        own_weight, other_weight = ops.convert(own, openvino.Type.f32), ops.convert(other, openvino.Type.f32)
        attention = ops.softmax(ops.select(other, ops.multiply(matrix, self._attending), constant(NEVER)), 2)
        competing = ops.softmax(ops.select(own, ops.multiply(matrix, self._competing), constant(NEVER)), 1)
        shares = ops.multiply(competing, other_weight)
        best = ops.topk(ops.select(other, matrix, constant(-1.0)), integers(1), 2, "max", "value", openvino.Type.i64)
        likest, nearest = best.output(0), best.output(1)
        # The best rival of each word of the other side, and which of them each own word is nearest to.
        reached = ops.reduce_max(ops.select(own, matrix, constant(-1.0)), integers(1))
        rivals = ops.gather(reached, ops.squeeze(nearest, integers([2])), integers(1), 1)
        hold = ops.reduce_max(ops.multiply(shares, matrix), integers(2), True)
        mean = ops.divide(
            ops.reduce_sum(ops.multiply(hold, own_weight), integers(1), True),
            ops.maximum(ops.reduce_sum(own_weight, integers(1), True), constant(1.0)),
        )
        measures = [
            hold,
            ops.minimum(ops.reduce_sum(shares, integers(2), True), constant(3.0)),
            ops.reduce_sum(ops.multiply(attention, matrix), integers(2), True),
            likest,
            ops.subtract(ops.unsqueeze(rivals, integers(2)), likest),
            ops.reduce_max(ops.multiply(shares, attention), integers(2), True),
            ops.broadcast(mean, ops.shape_of(hold)),
        ]
        common = ops.multiply(self._projected[side], ops.matmul(attention, self._projected[1 - side], False, False))
        return ops.concat([ops.multiply(common, constant(shape.link_units**0.5)), *measures], 2)


def _stacked(features: Node, state: State, name: str) -> Node:
    """Return what the heads of either side make of all rows, (2, n, outputs)."""
    found = []
    for side in (0, 1):
        inner = ops.gelu(linear(features, state, f"{name}.{side}.0"), "erf")
        found.append(ops.unsqueeze(linear(inner, state, f"{name}.{side}.2"), integers(0)))
    return ops.concat(found, 0)


def _unit(rows: Node) -> Node:
    length = ops.sqrt(ops.reduce_sum(ops.multiply(rows, rows), integers(-1), True))
    return ops.divide(rows, ops.maximum(length, constant(_TINY)))


def _flat(rows: Node) -> Node:
    """Return rows (b, n, k) as (b n, k)."""
    width = rows.get_output_partial_shape(0)[2].get_length()
    return ops.reshape(rows, integers([-1, width]), False)
