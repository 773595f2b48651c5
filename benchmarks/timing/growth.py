"""One audit with a stand-in for the model, in a process of its own: `speed.py` runs this file.

    python benchmarks/timing/growth.py ROWS.tsv COUNT FORM

FORM is `bitext` or `texts`. Prints one JSON line: CPU seconds of reading, aligning and scoring COUNT rows, lists loaded within,
and of the report as HTML and JSON.
"""

from __future__ import annotations

import json
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, cast

from timing.stand_in import StandIn, numbered
from timing.texts import rows_of_table, write_lines, write_table
from tta.pipeline import audit
from tta.pipeline.encoding import encoder_of
from tta.pipeline.models import Models
from tta.settings import Settings

if TYPE_CHECKING:
    from tta.encoder import Encoder

_PLAIN = 400  # rows of the table that are repeated


def main(table: Path, count: int, form: str) -> None:
    """Audit and print."""
    plain = rows_of_table(table, _PLAIN)
    settings = Settings(reader=False)
    stand_in = StandIn(encoder_of(Settings(cache_vectors=True)))
    for side in zip(*numbered(plain, _PLAIN), strict=True):
        stand_in.encode(side)  # what is not on disk is encoded before anything is timed
    models = Models(settings)
    models.encoder = lambda: cast("Encoder", stand_in)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        rows = numbered(plain, count)
        paths = (
            (write_table(folder / "rows.tsv", rows),)
            if form == "bitext"
            else write_lines((folder / "ru.txt", folder / "en.txt"), [(f"{ru}\n", f"{en}\n") for ru, en in rows])
        )
        start = time.process_time()
        found = audit(*paths, settings=settings, models=models)
        audited = time.process_time()
        found.write(folder / "report.html")
        found.write(folder / "report.json")
        written = time.process_time()
    if len(found.alignment.beads) != count:
        raise SystemExit(
            f"{table}: {len(found.alignment.beads)} beads were found in {form} of {count} rows, expected one a row"
        )
    print(json.dumps({"seconds of auditing": audited - start, "seconds of writing": written - audited}))


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), sys.argv[3])
