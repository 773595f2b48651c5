"""The weights that come with the package: small enough, and they do what they are for."""

from __future__ import annotations

from importlib.resources import files

import pytest

from tta.cross_encoder import load_cross_encoder
from tta.encoder.bundled import bundled_folder
from tta.settings.environment import cache_folder

PAIR = (
    "Делегация прибыла утром и сразу же приступила к работе над текстом договора.",
    "The delegation arrived in the morning.",
)


def test_they_are_small():
    assert len(files("tta.cross_encoder").joinpath("reader.npz").read_bytes()) < 24_000_000


@pytest.mark.slow
def test_a_lost_clause_is_seen():
    reading = load_cross_encoder(bundled_folder(cache_folder())).read([PAIR])[0]
    missing = reading.missing[0]
    assert missing[7:].min() > missing[:3].max()  # работе над текстом договора; Делегация прибыла утром
    assert reading.partner[0][0] == 1
    assert reading.partner[0][2] == 5
