"""Filters, addresses and movement in the report."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.made_audits import every_kind
from tests.reporter.conftest import opened
from tta.reporter import write_report

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def path(tmp_path_factory):
    path = tmp_path_factory.mktemp("reports") / "report.html"
    write_report(every_kind(60), "html", path)
    return path


def box(page, name, value):
    return page.locator(f"#filters [name={name}][value={value}]")


def count(page, name, value):
    return int(box(page, name, value).locator("xpath=../span[@class='count']").text_content())


def test_a_count_says_what_a_box_would_show_with_the_other_filters_as_they_are(browser, path):
    page = opened(browser, path)
    assert [count(page, "severity", level) for level in ("critical", "major", "minor", "neutral")] == [5, 5, 5, 5]
    box(page, "severity", "critical").uncheck()
    page.locator("[name=confidence]").select_option("80")
    shown = page.locator(".finding:visible").count()
    assert 0 < shown < 15
    assert sum(count(page, "severity", level) for level in ("major", "minor", "neutral")) == shown
    assert count(page, "severity", "critical") > 0
    expect(page.locator("#shown")).to_contain_text("Hidden: critical. Hidden: confidence below 80 %.")
    assert all(
        int(value) >= 80
        for value in page.locator(".finding:visible").evaluate_all("all => all.map(one => one.dataset.confidence)")
    )


def test_findings_only_keeps_a_row_of_context_on_either_side(browser, path):
    page = opened(browser, path)
    for level in ("major", "minor", "neutral"):
        box(page, "severity", level).uncheck()
    page.locator("#filters [name=only]").check()
    expect(page.locator(".finding:visible")).to_have_count(5)
    ids = page.locator(".row:visible").evaluate_all("all => all.map(one => one.id)")
    assert ids[:5] == ["p1", "p2", "p12", "p13", "p14"]


def test_filters_live_in_the_address(browser, path):
    page = opened(browser, path)
    box(page, "severity", "neutral").uncheck()
    page.locator("#filters [name=text]").fill("посол № 1")
    expect(page).to_have_url(f"{path.as_uri()}#?no-severity=neutral&text=%D0%BF%D0%BE%D1%81%D0%BE%D0%BB+%E2%84%96+1")
    shown = page.locator("#shown").inner_text()
    anchor = page.url.removeprefix(path.as_uri())
    again = opened(browser, path, anchor)
    expect(again.locator("#shown")).to_have_text(shown)
    assert not box(again, "severity", "neutral").is_checked()
    again.locator("#everything").click()
    expect(again).to_have_url(f"{path.as_uri()}#")


@pytest.mark.parametrize(
    "anchor", ["#p7?no-severity=critical+nonsense&confidence=7&x=%", "#nowhere", "#%00?text=%F0", "#?"]
)
def test_an_address_that_means_nothing_harms_nothing(browser, path, anchor):
    page = opened(browser, path, anchor)
    expect(page.locator("#shown")).to_contain_text("Showing")
    assert page.complaints == []


def test_rows_and_findings_are_walked_by_keys_and_the_address_follows(browser, path):
    page = opened(browser, path)
    page.keyboard.press("n")
    assert page.url.endswith("#p1")
    page.keyboard.press("n")
    page.keyboard.press("j")
    expect(page.locator(".finding.current")).to_have_count(1)
    assert (
        page.locator(".finding.current").locator("xpath=ancestor::div[contains(@class, 'row ')]").get_attribute("id")
        == "p4"
    )
    page.keyboard.press("k")
    assert (
        page.locator(".finding.current").locator("xpath=ancestor::div[contains(@class, 'row ')]").get_attribute("id")
        == "p1"
    )
    page.locator("#p6 .no").click()
    page.keyboard.press("k")
    assert (
        page.locator(".finding.current").locator("xpath=ancestor::div[contains(@class, 'row ')]").get_attribute("id")
        == "p4"
    )
    page.locator("#p1 .no").click()
    page.keyboard.press("p")
    assert page.url.endswith("#p1")
    page.locator("#next").click()
    page.locator("#previous").click()
    expect(page.locator(".finding.current")).to_be_in_viewport()


def test_a_link_to_what_is_hidden_lifts_the_filters_and_back_goes_back(browser, path):
    page = opened(browser, path)
    page.locator("#filters [name=text]").fill("nothing has this")
    expect(page.locator(".row:visible")).to_have_count(0)
    page.locator(".hard-facts summary").click()
    page.locator(".hard-facts a").first.click()
    expect(page.locator(".current")).to_be_in_viewport()
    page.go_back()
    expect(page.locator("#filters [name=text]")).to_have_value("nothing has this")


def test_the_citation_names_title_paragraphs_row_and_hash(browser, path):
    page = opened(browser, path, permissions=["clipboard-read", "clipboard-write"])
    page.locator(".finding").nth(2).scroll_into_view_if_needed()
    page.locator(".finding").nth(2).get_by_role("button", name="Copy citation").click()
    expect(page.locator("#decided")).to_contain_text("The citation was copied.")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied.startswith("ru.txt – en.txt (ru.txt, SHA-256 0000000000000000; en.txt")
    assert "Russian ¶ 4, English ¶ 4, row 7" in copied


def test_a_row_without_findings_is_cited_with_its_paragraphs_too(browser, path):
    page = opened(browser, path, "#p8", permissions=["clipboard-read", "clipboard-write"])
    assert page.locator("#p8 .finding").count() == 0
    page.keyboard.press("c")
    expect(page.locator("#decided")).to_contain_text("The citation was copied.")
    assert page.evaluate("navigator.clipboard.readText()").endswith(", Russian ¶ 4, English ¶ 4, row 8")


def test_the_keys_are_where_they_are_on_a_russian_layout(browser, path):
    page = opened(browser, path)
    for key, code in (("о", "KeyJ"), ("ф", "KeyA")):
        page.evaluate(
            f"document.body.dispatchEvent(new KeyboardEvent('keydown', {{key: '{key}', code: '{code}', bubbles: true}}))"
        )
    expect(page.locator(".finding").nth(0).locator(".decision")).to_contain_text("confirmed")


def test_the_overview_shows_where_the_shown_findings_are(browser, path):
    page = opened(browser, path)
    assert page.locator(".overview a:visible").count() == 20
    for level in ("major", "minor", "neutral"):
        box(page, "severity", level).uncheck()
    expect(page.locator(".overview a:visible")).to_have_count(5)
