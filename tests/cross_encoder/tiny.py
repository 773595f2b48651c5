"""A reader small enough for a test: a tenth of the width, two layers, weights drawn at random."""

from __future__ import annotations

import torch
from tokenizers import Regex, Tokenizer
from tokenizers.models import WordLevel
from tokenizers.pre_tokenizers import Sequence, Split, Whitespace

from tta.cross_encoder import CrossEncoder
from tta.cross_encoder.network import Network
from tta.cross_encoder.running import CompiledNetwork, Running, TorchNetwork
from tta.cross_encoder.shape import Shape

SHAPE = Shape(width=16, layers=2, kept=1, heads=2, feed_forward=32, word_units=8, gap_units=8, link_units=8)


def tokenizer() -> Tokenizer:
    """Cut words into pieces of at most three letters; a piece's id is known or that of `<unk>`."""
    pieces = {"<s>": 0, "<pad>": 1, "</s>": 2, "<unk>": 3}
    for letters in ("пер", "ого", "вор", "ы", "tal", "ks", "the", "."):
        pieces[letters] = len(pieces)
    found = Tokenizer(WordLevel(pieces, unk_token="<unk>"))
    found.pre_tokenizer = Sequence([Whitespace(), Split(Regex(r"\w{1,3}|[^\w]"), "isolated")])
    return found


def tiny_network(kind: str = "torch", precision: str = "float32") -> Running:
    """Make the same network each time, run by PyTorch or compiled."""
    torch.manual_seed(7)
    network = Network(SHAPE)
    torch.nn.init.normal_(network.side)
    vocabulary, positions = torch.randn(20, SHAPE.width).numpy(), torch.randn(SHAPE.positions, SHAPE.width).numpy()

    def rows(ids):
        return vocabulary[ids] + positions[: ids.shape[1]]

    if kind == "torch":
        return TorchNetwork(network, rows)
    state = {name: weight.detach().numpy() for name, weight in network.state_dict().items()}
    return CompiledNetwork(lambda: state, SHAPE, rows, precision)


def tiny_reader(kind: str = "torch") -> CrossEncoder:
    """Make the same reader each time."""
    return CrossEncoder(tiny_network(kind), tokenizer())
