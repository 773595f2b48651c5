"""The bitexts of a folder encoded and read, and nothing else: `folder.py` runs this file.

    python benchmarks/timing/encoding_and_reading.py FOLDER

Prints one JSON line: CPU seconds of loading, and of all texts.
"""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path

from tta.pipeline import models
from tta.reader import read
from tta.settings import Settings


def main(folder: Path) -> None:
    """Measure and print."""
    held = models.Models(Settings(device="cpu"))
    texts = []
    for path in sorted(folder.glob("*.tsv")):
        pair = read(path)
        texts.append([[item.text for item in side.segments] for side in (pair.source, pair.target)])
    encoder, reader = held.encoder(), held.reader()
    loaded = time.process_time()
    for russian, english in texts:
        encoder.encode(russian)
        encoder.encode(english)
        reader.read(list(zip(russian, english, strict=True)))
    print(json.dumps({"loading": round(loaded, 1), "CPU seconds": round(time.process_time() - loaded, 1)}))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
