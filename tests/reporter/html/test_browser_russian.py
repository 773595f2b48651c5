"""The report in Russian, in headless Chromium: what the script says, and what is kept for programs."""

from __future__ import annotations

import json
import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from tests.made_audits import every_kind
from tests.reporter.conftest import opened
from tests.reporter.gold_reports import complete
from tta.reporter import write_report

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def path(tmp_path_factory):
    path = tmp_path_factory.mktemp("russian") / "report.html"
    write_report(every_kind(6), "html", path, "ru")
    return path


def test_what_the_script_says_is_russian_with_the_right_forms(browser, path):
    page = opened(browser, path)
    assert page.complaints == []
    assert page.locator("html").get_attribute("lang") == "ru"
    assert not re.search("[A-Za-z]", page.locator("#shown").inner_text() + page.locator("#decided").inner_text())
    page.locator("[name=severity]").nth(0).uncheck()
    expect(page.locator("#shown")).to_contain_text("Скрыто: критическое.")


def test_a_decision_is_said_in_russian_and_exported_by_its_code(browser, path):
    page = opened(browser, path)
    page.keyboard.press("j")
    page.keyboard.press("x")
    expect(page.locator(".asking label")).to_contain_text("Причина отклонения")
    page.keyboard.press("2")
    line = page.locator(".entry .decision:visible").first
    expect(line).to_contain_text(re.compile(r"^отклонено, \d\d\.\d\d\.\d{4}: вольный перевод", re.I))
    with page.expect_download() as download:
        page.get_by_role("button", name="Выгрузить решения").click()
    (entry,) = json.loads(download.value.path().read_text("utf-8"))["decisions"]
    assert entry["decision"] == "dismissed"
    assert re.fullmatch(r"\d{4}-\d\d-\d\d", entry["date"])


@pytest.mark.parametrize("width", [400, 1200])
def test_the_russian_page_is_accessible_and_does_not_run_over(browser, tmp_path, width):
    write_report(complete(), "html", tmp_path / "r.html", "ru")
    page = opened(browser, tmp_path / "r.html", viewport={"width": width, "height": 900})
    assert Axe().run(page).response["violations"] == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    for strong in page.locator(".entry .status strong").all():
        assert strong.inner_text().endswith(":")
    if page.locator("#unfold").is_visible():
        page.locator("#unfold").click()
    label = page.locator(".search, [name=text]").first
    cut = (
        "input => { const c = document.createElement('canvas').getContext('2d'); c.font = getComputedStyle(input).font;"
    )
    cut += " return c.measureText(input.placeholder).width <= input.clientWidth - 16; }"
    assert label.evaluate(cut)


def test_on_paper_the_style_sheet_speaks_russian_too(browser, path):
    page = opened(browser, path)
    number = page.locator(".finding .number").first
    assert number.evaluate("item => getComputedStyle(item, '::before').content") == '"№ "'
    page.emulate_media(media="print")
    assert number.evaluate("item => getComputedStyle(item, '::before').content") == '"замечание "'
