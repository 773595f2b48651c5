"""Write the weights that come with the package, from a state of `train.py`.

    PYTHONPATH=benchmarks python -m reader.export --state FOLDER/state.pt --out tta/cross_encoder/reader.npz

Matrices of layers are rounded to 8 bits; same weights, same bytes.
"""

from __future__ import annotations

import argparse
import io
import zipfile
from collections.abc import Mapping
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray

from reader.base import bundled_base
from tta.cross_encoder.weights import packed

__all__ = ["fitted", "write"]

_EPOCH = (1980, 1, 1, 0, 0, 0)  # a fixed time for every part of the archive: same weights, same bytes


def main() -> None:
    """Export."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--state", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    chosen = parser.parse_args()
    write(chosen.out, packed(fitted(chosen.state)))
    print(chosen.out, chosen.out.stat().st_size)


def fitted(state: Path) -> dict[str, NDArray[np.float32]]:
    """Return the weights that were fitted, by name."""
    network = bundled_base().network()
    kept = ("embedded.", *(f"layers.{layer}." for layer in range(network.shape.kept)))
    names = [name for name, _ in network.named_parameters() if not name.startswith(kept)]
    masters = torch.load(state)["masters"]
    return {name: master.detach().numpy() for name, master in zip(names, masters, strict=True)}


def write(path: Path, arrays: Mapping[str, NDArray[np.generic]]) -> None:
    """Write an `.npz` archive, compressed, whose bytes depend on nothing but the arrays."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name in sorted(arrays):
            content = io.BytesIO()
            np.lib.format.write_array(content, np.asarray(arrays[name], order="C"), allow_pickle=False)
            part = zipfile.ZipInfo(f"{name}.npy", _EPOCH)
            part.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(part, content.getvalue())


if __name__ == "__main__":
    main()
