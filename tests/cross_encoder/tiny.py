"""A reader small enough for a test: a tenth of the width, two layers, weights drawn at random."""

from __future__ import annotations

import torch
from tokenizers import Regex, Tokenizer
from tokenizers.models import WordLevel
from tokenizers.pre_tokenizers import Sequence, Split, Whitespace

from tta.cross_encoder import CrossEncoder
from tta.cross_encoder.network import Network, Shape

SHAPE = Shape(width=16, layers=2, kept=1, heads=2, feed_forward=32, word_units=8, gap_units=8, link_units=8)


def tokenizer() -> Tokenizer:
    """Cut words into pieces of at most three letters; a piece's id is known or that of `<unk>`."""
    pieces = {"<s>": 0, "<pad>": 1, "</s>": 2, "<unk>": 3}
    for letters in ("пер", "ого", "вор", "ы", "tal", "ks", "the", "."):
        pieces[letters] = len(pieces)
    found = Tokenizer(WordLevel(pieces, unk_token="<unk>"))
    found.pre_tokenizer = Sequence([Whitespace(), Split(Regex(r"\w{1,3}|[^\w]"), "isolated")])
    return found


def tiny_reader() -> CrossEncoder:
    """Make the same reader each time."""
    torch.manual_seed(7)
    return CrossEncoder(
        Network(SHAPE), torch.randn(20, SHAPE.width), torch.randn(SHAPE.positions, SHAPE.width), tokenizer()
    )
