"""Measure the mean vectors that come with the package: `tta/encoder/means.npz`.

    python benchmarks/fit_means.py --data ../shared/data

Read from the development data's `pairs/` and `alignment/bible_1k.json.gz` (public-domain, UN and CC texts and news),
all sentences of each language, nothing drawn at random.
"""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator
from pathlib import Path

import numpy as np

import tta.encoder.centre
from measures.command import parser
from tta.encoder.spelling import plain_spelling
from tta.pipeline.encoding import encoder_of
from tta.segmenter import segment
from tta.types import Document, Language, SegmentKind, Span


def main() -> None:
    """Write the file and say how much text it rests on."""
    data: Path = parser(__doc__).parse_args().data
    encoder = encoder_of()
    means: dict[str, np.ndarray] = {}
    for language in Language:
        encoding = encoder.encode([plain_spelling(text) for text in texts(data, language)])
        means[f"{language.value}_token"] = (encoding.sums.sum(0, dtype=np.float64) / encoding.counts.sum()).astype(
            np.float32
        )
        means[f"{language.value}_word"] = np.asarray(encoding.words).mean(0, dtype=np.float64).astype(np.float32)
        print(json.dumps({"language": language.value, "segments": len(encoding), "words": len(encoding.words)}))
    np.savez(Path(tta.encoder.centre.__file__).with_name("means.npz"), **means)


def texts(data: Path, language: Language) -> Iterator[str]:
    """Yield every sentence of one language."""
    for folder in sorted((data / "pairs").iterdir()):
        text = (folder / f"{language.value}.txt").read_text("utf-8")
        document = segment(Document(str(folder), language, text, (Span(0, len(text)),), "utf-8", ""))
        yield from (item.text for item in document.segments if item.kind is not SegmentKind.FURNITURE)
    with gzip.open(data / "alignment" / "bible_1k.json.gz", "rt", encoding="utf-8") as file:
        yield from json.load(file)["src" if language is Language.RU else "tgt"]


if __name__ == "__main__":
    main()
