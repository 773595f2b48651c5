"""Chromium for the tests of reports."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tta.reporter import write_report


@pytest.fixture(scope="session")
def report(dobrynin, tmp_path_factory) -> Path:
    """The HTML report of the Dobrynin record."""
    path = tmp_path_factory.mktemp("reports") / "report.html"
    write_report(dobrynin, "html", path)
    return path


def opened(browser: Browser, path: Path, anchor: str = "", **settings) -> Page:
    """Open a report in a fresh profile; `page.complaints` is what the browser printed and asked for."""
    context = browser.new_context(**settings)
    page = context.new_page()
    page.complaints = []
    page.on("console", lambda message: page.complaints.append(message.text))
    page.on("pageerror", lambda error: page.complaints.append(str(error)))
    page.on(
        "request",
        lambda r: page.complaints.append(r.url) if not r.url.startswith((path.as_uri(), "data:", "blob:")) else None,
    )
    page.goto(path.as_uri() + anchor)
    return page
