"""Measure alignment: quality, speed, memory and calibration, of tta and of every peer that is installed.

    python benchmarks/alignment.py --data ../shared/data [--peer-python PATH] [--hunalign PATH] [--parts quality,speed,…]

Prints JSON lines, the machine first, and renews `time.svg` and `reliability.svg` beside this file. All aligners get the
same vectors, each in a process of its own on one core. `--peer-python` names an interpreter that has Vecalign,
Bertalign or galechurch; what is not there is listed as not run.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable

from aligning.calibration import calibration
from aligning.quality import arrangements, layouts, quality, short
from aligning.rows import rows
from aligning.speed import encoding, scale, speed
from measures.command import parser
from measures.machine import machine, say
from tta.encoder import Encoder
from tta.pipeline.encoding import encoder_of

PARTS: dict[str, Callable[[argparse.Namespace, Encoder], None]] = {
    "quality": quality,
    "arrangements": arrangements,
    "layouts": layouts,
    "short": short,
    "rows": rows,
    "speed": speed,
    "encoding": encoding,
    "scale": scale,
    "calibration": calibration,
}


def main() -> None:
    """Measure the parts asked for."""
    options = parser(__doc__)
    options.add_argument("--peer-python", default=sys.executable, help="interpreter that has the peers")
    options.add_argument("--hunalign", default="hunalign", help="the program")
    options.add_argument("--parts", default=",".join(PARTS), help=f"any of {','.join(PARTS)}")
    options.add_argument("--repeat", type=int, default=5, help="runs of each measurement; medians are printed")
    chosen = options.parse_args()
    say(machine())
    encoder = encoder_of()
    for name in chosen.parts.split(","):
        PARTS[name](chosen, encoder)


if __name__ == "__main__":
    main()
