"""Take the figures that README and documentation quote from what the other scripts print: `figures.json`.

    python benchmarks/detection.py --data ../shared/data | tee detection.jsonl
    python benchmarks/figures.py detection.jsonl [MORE.jsonl …]

A figure names its script, the row of it (the keys and values that the row has), and the field, or two with a stroke between:
one divided by the other. What was printed is taken over, the rest stays; every change is printed. `quotes` are the sentences
in which the figures stand; `tests/test_figures.py` fails where one of them says anything else.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from measures.command import parser
from measures.machine import say

FIGURES = Path(__file__).with_suffix(".json")


def main() -> None:
    """Renew the file."""
    options = parser(__doc__, data=False)
    options.add_argument("printed", type=Path, nargs="+", help="JSON lines that benchmarks printed")
    printed: list[Path] = options.parse_args().printed
    rows = [
        json.loads(line) for path in printed for line in path.read_text("utf-8").splitlines() if line.startswith("{")
    ]
    content = json.loads(FIGURES.read_text("utf-8"))
    for name, figure in content["figures"].items():
        wanted: Mapping[str, object] | None = figure.get("row")
        found = [
            row for row in rows if wanted and wanted.items() <= row.items() and figure["field"].split("/")[0] in row
        ]
        if found and (new := value_of(found[-1], figure["field"])) != figure["value"]:
            say({"figure": name, "was": figure["value"], "is": new})
            figure["value"] = new
    FIGURES.write_text(json.dumps(content, ensure_ascii=False, indent=1) + "\n", "utf-8")


def value_of(row: Mapping[str, Any], field: str) -> float | str:
    """Return a field of a row, or one field divided by another."""
    name, _, divisor = field.partition("/")
    found: float | str = round(row[name] / row[divisor], 4) if divisor else row[name]
    return found


if __name__ == "__main__":
    main()
