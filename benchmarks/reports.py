"""Measure reports of many pairs: how long each format takes to write, and how soon a browser opens and filters the HTML.

    python benchmarks/reports.py --data ../shared/data [--pairs 10000] [--repeat 5]

The pairs are the professional translations of WMT22, again and again, with the findings that tta makes of them. Needs
Chromium (CHROMIUM names it) and the packages of the extra `test`. Prints JSON lines: the machine, then one line a format with
seconds and megabytes, then one line an action in the browser with its median in milliseconds, from the click until what
is shown has been said and painted.
"""

from __future__ import annotations

import os
import shutil
import statistics
import tempfile
import time
from collections.abc import Iterator
from itertools import cycle, islice
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

import tta
from measures.command import parser
from measures.machine import machine, say
from texts.development import wmt22
from tta.reporter import FORMATS, write_report
from tta.types import Audit

_ACTIONS = {
    "a severity hidden": "document.querySelector('#filters [name=severity]').click()",
    "findings only": "document.querySelector('#filters [name=only]').click()",
    "text sought": "(() => { const input = document.querySelector('#filters [name=text]'); input.value = 'президент'; "
    "input.dispatchEvent(new Event('input', {bubbles: true})); })()",
    "everything shown again": "document.querySelector('#everything').click()",
}
_MEASURE = """async (action) => {
  const start = performance.now();
  const said = new Promise((done) => {
    const observer = new MutationObserver(() => { observer.disconnect(); done(); });
    observer.observe(document.querySelector('#shown'), {childList: true, characterData: true, subtree: true});
  });
  eval(action);
  await said;
  await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  return performance.now() - start;
}"""


def main() -> None:
    """Measure and print."""
    options = parser(__doc__)
    options.add_argument("--pairs", type=int, default=10_000)
    options.add_argument("--repeat", type=int, default=5, help="runs in the browser (the median is printed)")
    arguments = options.parse_args()
    say(machine())
    audit = _audit(arguments.data, arguments.pairs)
    with tempfile.TemporaryDirectory() as folder:
        for row in _written(audit, Path(folder)):
            say(row)
        for row in _browsed(Path(folder) / "audit.html", arguments.repeat):
            say(row)


def _audit(data: Path, pairs: int) -> Audit:
    return tta.audit_pairs(islice(cycle(wmt22(data)), pairs))


def _written(audit: Audit, folder: Path) -> Iterator[dict[str, object]]:
    for name, form in FORMATS.items():
        start = time.perf_counter()
        files = write_report(audit, name, folder / f"audit{form.suffix}")
        seconds = time.perf_counter() - start
        size = sum(file.stat().st_size for file in files) / 1e6
        yield {
            "written": name, "pairs": len(audit.alignment.beads), "findings": len(audit.findings),
            "seconds": round(seconds, 2), "files": len(files), "megabytes": round(size, 2),
        }  # fmt: skip


def _browsed(path: Path, repeat: int) -> Iterator[dict[str, object]]:
    chromium = os.environ.get("CHROMIUM") or shutil.which("chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-gpu"])
        runs = [_once(browser, path) for _ in range(repeat)]
        browser.close()
    for name in runs[0]:
        times = [run[name] for run in runs]
        yield {"action": name, "median_ms": round(statistics.median(times)), "worst_ms": round(max(times))}


def _once(browser: Browser, path: Path) -> dict[str, float]:
    page = browser.new_context(viewport={"width": 1300, "height": 900}).new_page()
    start = time.perf_counter()
    page.goto(path.as_uri())
    page.evaluate("new Promise((done) => requestAnimationFrame(() => setTimeout(done)))")
    times = {"opened": 1000 * (time.perf_counter() - start)}
    for name, action in _ACTIONS.items():
        times[name] = page.evaluate(_MEASURE, action)
    page.context.close()
    return times


if __name__ == "__main__":
    main()
