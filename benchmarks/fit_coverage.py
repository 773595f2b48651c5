"""Fit which words a translation leaves out: `tta/scorers/words/rendition.npz` and `tta/scorers/words/coverage.json`.

    python benchmarks/fit_coverage.py --data ../shared/data [--curves]

The network is fitted on damage (`texts/damage.py`, seeded) done to good translations: the post-edits of MLQE-PE's training
part, the first half of WMT22, 1,500 blocks of the Bible beyond verse 8,000, paragraphs of Pinocchio, Kara Soz and The
Happy Prince; on two to four of them joined; and on the word tags of MLQE-PE's machine translations (training part).
Then, the network being settled, the curves from runs of words to probabilities and the thresholds, on what it has not seen:
post-edits of MLQE-PE's development part and every second document of Bio-MQM's references, each as it is and damaged.
`--curves` does only this.

Not fitted on, and left for `detection.py`: the second half of WMT22, the translations of Bio-MQM, DEMETR, the corpus.
"""

from __future__ import annotations

import json
import random
import sys
from pathlib import Path

import numpy as np

import tta.scorers.words.coverage
from fitting.coverage_curves import fit_curves
from fitting.rendition_network import exported, fit
from fitting.samples import encoded, examples, samples
from measures.command import parser
from tta.pipeline.encoding import encoder_of

SEED = 1977
EPOCHS = 6
FIRST_EPOCHS = 2  # of the network that only serves to align words better for the labels of the second


def main() -> None:
    """Fit, write, and say how far it has come."""
    options = parser(__doc__)
    options.add_argument("--curves", action="store_true", help="keep the network, fit only curves and thresholds")
    chosen = options.parse_args()
    folder = Path(tta.scorers.words.coverage.__file__).parent
    encoder = encoder_of()
    if not chosen.curves:
        learnt = list(samples(chosen.data, random.Random(SEED)))
        say(f"{len(learnt)} samples")
        vectors = encoded(learnt, encoder)
        network = fit(examples(learnt[::2], vectors, None), FIRST_EPOCHS, SEED, say)
        network = fit(examples(learnt, vectors, network), EPOCHS, SEED, say)
        np.savez_compressed(folder / "rendition.npz", **exported(network))
    fitted = fit_curves(chosen.data, encoder, SEED, say)
    (folder / "coverage.json").write_text(json.dumps(fitted, indent=1) + "\n", "utf-8")
    print(json.dumps(fitted))


def say(line: str) -> None:
    """Print progress."""
    print(line, file=sys.stderr, flush=True)


if __name__ == "__main__":
    main()
