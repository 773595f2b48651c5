"""A layer of BERT, as the bundled model and the reader of both sides are built.

Needs torch, so it is imported where a model is loaded.
"""

from __future__ import annotations

import torch
from torch import nn
from torch.nn import functional

__all__ = ["Layer", "mask_of"]

_SHORT = 128  # tokens up to which plain products are faster on a CPU than fused attention (measured, bfloat16, Zen 4)


class Layer(nn.Module):
    """Attention, then two products; normalised after each (Devlin et al. 2019)."""

    def __init__(self, width: int, heads: int, feed_forward: int, epsilon: float) -> None:
        """Make a layer of random weights."""
        super().__init__()
        self.heads = heads
        self.qkv = nn.Linear(width, 3 * width)
        self.out = nn.Linear(width, width)
        self.attended = nn.LayerNorm(width, eps=epsilon)
        self.up = nn.Linear(width, feed_forward)
        self.down = nn.Linear(feed_forward, width)
        self.normed = nn.LayerNorm(width, eps=epsilon)

    def forward(self, states: torch.Tensor, mask: torch.Tensor) -> torch.Tensor:
        """Return the next states, (b, t, d); `mask`, (b, 1, 1, t), is added to attention: 0 or minus much."""
        states = self.attended(states + self.out(self._attention(states, mask)))
        following: torch.Tensor = self.normed(states + self.down(functional.gelu(self.up(states))))
        return following

    def _attention(self, states: torch.Tensor, mask: torch.Tensor) -> torch.Tensor:
        batch, tokens, width = states.shape
        size = width // self.heads
        query, key, value = self.qkv(states).view(batch, tokens, 3, self.heads, size).permute(2, 0, 3, 1, 4)
        if tokens > _SHORT:
            found = functional.scaled_dot_product_attention(query, key, value, attn_mask=mask)
        else:
            flat = (batch * self.heads, tokens, size)
            query, key, value = (query * size**-0.5).reshape(flat), key.reshape(flat), value.reshape(flat)
            scores = torch.bmm(query, key.transpose(1, 2)).view(batch, self.heads, tokens, tokens) + mask
            shares = torch.softmax(scores, -1).view(batch * self.heads, tokens, tokens)
            found = torch.bmm(shares, value).view(batch, self.heads, tokens, size)
        return found.transpose(1, 2).reshape(batch, tokens, width)


def mask_of(inside: torch.Tensor, kind: torch.dtype) -> torch.Tensor:
    """Return what is added to attention, (b, 1, 1, t), for tokens that are there (1) and padding (0), (b, t)."""
    return inside.to(kind).sub(1.0).mul(1e4)[:, None, None, :]
