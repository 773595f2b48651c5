"""The HTML report in headless Chromium: nothing requested, nothing complained of, all of it usable."""

from __future__ import annotations

import os
import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import expect, sync_playwright

import tta
from tta.reporter import write_report
from tta.types import Reference, ReferenceScore

pytestmark = pytest.mark.slow

CHROMIUM = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")


@pytest.fixture(scope="module")
def browser():
    assert CHROMIUM, "this test needs Debian's chromium: apt-get install chromium (or set CHROMIUM to its path)"
    arguments = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=arguments)
        yield browser
        browser.close()


@pytest.fixture(scope="module")
def report(dobrynin, tmp_path_factory) -> Path:
    path = tmp_path_factory.mktemp("reports") / "report.html"
    write_report(dobrynin, "html", path)
    return path


def opened(browser, path, **settings):
    context = browser.new_context(**settings)
    page = context.new_page()
    page.complaints = []
    page.on("console", lambda message: page.complaints.append(message.text))
    page.on("pageerror", lambda error: page.complaints.append(str(error)))
    page.on(
        "request", lambda r: page.complaints.append(r.url) if r.url != path.as_uri() and r.url[:5] != "data:" else None
    )
    page.goto(path.as_uri())
    return page


def test_it_requests_nothing_and_complains_of_nothing(browser, report):
    page = opened(browser, report)
    page.wait_for_load_state("networkidle")
    assert page.complaints == []


def test_the_three_critical_findings_are_seen_first(browser, report):
    page = opened(browser, report)
    table = page.locator(".hard-facts > table.facts")
    critical = table.locator("tr.s-critical")
    assert critical.count() == 3
    texts = [" ".join(row.inner_text().split()) for row in critical.all()]
    for mine, theirs in (('"15" мая 1977', "May 13, 1977"), ("№ 465", "# 40"), ("№ 0487", "No. 0987")):
        assert any(mine in text and theirs in text for text in texts)
    for row in page.locator(".finding.s-critical").all():
        row.scroll_into_view_if_needed()
        assert row.is_visible()


def test_highlights_are_on_both_sides_with_letter_and_words(browser, report):
    page = opened(browser, report)
    row = page.locator("#p5")
    assert row.locator(".cell[lang=ru] mark.k-date").inner_text() == '"15" мая 1977'
    assert row.locator(".cell[lang=en] mark.k-date").inner_text() == "May 13, 1977"
    assert row.locator("a.badge").first.get_attribute("data-letter") == "D"
    assert "critical" in row.locator("a.badge").first.get_attribute("title")


def test_findings_are_filtered_and_what_is_filtered_is_said(browser, report):
    page = opened(browser, report)
    everything = page.locator("#shown").inner_text()
    for severity in ("major", "minor", "neutral"):
        page.locator(f"#filters [name=severity][value={severity}]").uncheck()
    expect(page.locator(".finding:visible")).to_have_count(3)
    assert "Hidden" in page.locator("#shown").inner_text()
    page.locator("#everything").click()
    expect(page.locator("#shown")).to_have_text(everything)


def test_text_is_searched(browser, report):
    page = opened(browser, report)
    page.locator("#filters [name=text]").fill("осложнить")
    expect(page.locator(".row:visible")).to_have_count(1)
    assert "осложнить" in page.locator(".row:visible").inner_text()


def test_a_finding_has_an_address(browser, report, dobrynin):
    finding = next(item for item in dobrynin.findings if item.code == "ID101")
    page = opened(browser, report)
    page.goto(f"{report.as_uri()}#f-{finding.fingerprint}")
    assert page.locator(f"#f-{finding.fingerprint}").is_visible()


def test_light_and_dark_by_system_and_by_switch(browser, report):
    backgrounds = []
    for scheme in ("light", "dark"):
        page = opened(browser, report, color_scheme=scheme)
        backgrounds.append(page.evaluate("getComputedStyle(document.body).backgroundColor"))
    page.locator("#theme input[value=light]").check(force=True)
    backgrounds.append(page.evaluate("getComputedStyle(document.body).backgroundColor"))
    assert backgrounds[0] == backgrounds[2] != backgrounds[1]


def test_it_is_whole_without_javascript(browser, report):
    page = opened(browser, report, java_script_enabled=False)
    assert page.locator(".row").count() >= 105
    assert page.locator(".finding.s-critical").count() == 3
    assert not page.locator("#filters").is_visible()


def test_narrow_screens_do_not_scroll_sideways(browser, report):
    page = opened(browser, report, viewport={"width": 400, "height": 800})
    assert page.evaluate("document.documentElement.scrollWidth") <= 400


def test_hostile_text_is_shown_and_never_run(browser, tmp_path, encoder):
    evil = "<script>window.hit=1</script></style></title><img src=x onerror='window.hit=1'> \u202e\x07 "
    audit = tta.audit_pairs(
        [(f"Опасный текст {evil}" + "Щ" * 5000, f"A dangerous text {evil}"), ("Дело № 465.", "File No. 466.")]
    )
    path = tmp_path / "hostile.html"
    write_report(audit, "html", path)
    page = opened(browser, path)
    assert page.complaints == []
    assert page.evaluate("window.hit") is None
    assert page.locator("img").count() == 0
    assert "<script>window.hit=1</script>" in page.locator("#p1 .cell[lang=ru]").inner_text()
    assert "U+202E" in page.locator("#p1 .cell[lang=ru]").inner_text()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1300, 420])
def test_a_second_translation_stands_in_the_header_and_under_its_row(browser, dobrynin, tmp_path, scheme, width):
    segments = tuple(bead.target for bead in dobrynin.alignment.beads)
    score = ReferenceScore("chrF++", 61.26, "nrefs:1|case:mixed|eff:yes|nc:6|nw:2|space:no", 103)
    reference = Reference(dobrynin.target, segments, (61.26,) * len(segments), (score,))
    path = tmp_path / "report.html"
    write_report(replace(dobrynin, reference=reference), "html", path)
    page = opened(browser, path, color_scheme=scheme, viewport={"width": width, "height": 900})
    page.wait_for_load_state("networkidle")
    assert page.complaints == []
    header = page.locator(".facing .wide")
    expect(header).to_contain_text("Second translation")
    expect(header).to_contain_text("61.3 nrefs:1")
    expect(page.locator(".estimate")).to_contain_text("An estimate from the findings of a program, not a revision.")
    second = page.locator("#p5 .second")
    second.scroll_into_view_if_needed()
    expect(second).to_be_visible()
    expect(second.locator("q[lang=en]")).to_contain_text("May 13, 1977")
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
    assert page.locator("#p2 .second").count() == (1 if page.locator("#p2 .finding").count() else 0)
