"""Take the pictures of the example report that the README and the documentation show.

    python docs/screenshots.py

Needs Chromium (CHROMIUM names it) and playwright. The report is reports/dobrynin-vance-1977-02-26.audit.html.
"""

from __future__ import annotations

import os
import shutil
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

DOCS = Path(__file__).parent
REPORT = DOCS.parent / "reports" / "dobrynin-vance-1977-02-26.audit.html"


def main() -> None:
    """Write the pictures."""
    chromium = os.environ.get("CHROMIUM") or shutil.which("chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-gpu"])
        for name, scheme, width, height, row in (
            ("report", "light", 1200, 900, ""),
            ("report-decisions", "light", 1200, 820, "p14"),
            ("report-dark", "dark", 1200, 700, "p47"),
            ("report-narrow", "light", 400, 800, "p47"),
        ):
            page = browser.new_context(color_scheme=scheme, viewport={"width": width, "height": height}).new_page()
            page.goto(REPORT.as_uri())
            if name == "report-decisions":
                _decide(page)
            if row:
                page.locator(f"#{row} a.no").click()
            page.wait_for_timeout(300)
            page.screenshot(path=DOCS / f"{name}.png")
        browser.close()


def _decide(page: Page) -> None:
    """Confirm one finding and dismiss the next, as a reviewer would."""
    page.locator("#reviewer").fill("A. Reviewer")
    page.locator("#reviewer").blur()
    page.evaluate("Date.prototype.toISOString = () => '2026-11-23T00:00:00Z'")
    page.locator("#p14 a.no").click()
    page.locator("#p14 .finding").get_by_role("button", name="Confirm").click()
    page.locator("#p15 .finding").get_by_role("button", name="Dismiss").click()
    page.keyboard.type("error of the transcription, not of the translation")
    page.keyboard.press("Enter")


if __name__ == "__main__":
    main()
