"""The page over a collection in headless Chromium: ten thousand documents from a file, nothing requested, all of it usable."""

from __future__ import annotations

from dataclasses import replace

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from tests.reporter.conftest import opened
from tta.collection import Card, Entry, write_page
from tta.collection.uses import Use
from tta.reporter.locale import speaking

pytestmark = pytest.mark.slow

WAYS = ("Gromyko", "Gromiko", "Gromyco")


def card(number):
    level = ("critical", "major", "minor", "neutral")[number % 4]
    uses = (Use("name", "громыко", WAYS[number % 3], 1, number), Use("place", "пекин", "Peking", 1, 0))
    decided = {"confirmed": 1} if number % 5 == 0 else {}
    return Card({level: 1}, number % 4, {"date-time": {level: 1}}, decided, True, number, 1.5, ("reader: off",), uses)


def page_of(folder, browser, count, **settings):
    entries = [Entry(f"дело {number:05}", f"{number}.audit.html", card(number)) for number in range(count)]
    failures = [(f"lost {number}", "lost.ru.txt: no English") for number in range(count // 20)]
    return opened(browser, write_page(folder, entries, failures, [(".jpg", 3)]), **settings)


def test_ten_thousand_documents_are_shown_in_windows_searched_and_sorted(browser, tmp_path):
    page = page_of(tmp_path, browser, 10_000)
    rows = page.locator("#list tbody tr")
    expect(page.locator("#shown")).to_have_text("10,000 documents")
    few = rows.count()
    assert 100 <= few <= 400
    rows.last.scroll_into_view_if_needed()
    expect(rows.nth(few)).to_be_attached()
    page.locator("#list th[data-key=words] button").click()
    assert rows.first.locator("th").inner_text().startswith("дело 09999")
    page.locator("#list th[data-key=name] button").click()
    assert rows.first.locator("th").inner_text().startswith("дело 00000")
    page.locator("#filters [name=text]").fill("ДЕЛО 0042")
    expect(rows).to_have_count(10)
    page.locator("#filters [name=undecided]").check()
    expect(rows).to_have_count(8)
    page.locator("#filters [type=reset]").click()
    expect(page.locator("#shown")).to_have_text("10,000 documents")
    page.locator("#filters [name=least]").select_option("0")
    expect(page.locator("#shown")).to_have_text("2,500 of 10,000 documents")
    assert page.complaints == []


def test_a_chart_filters_and_a_name_of_three_forms_leads_to_its_rows(browser, tmp_path):
    page = page_of(tmp_path, browser, 30)
    page.locator(".bars a[data-state=done]").click()
    expect(page.locator("#list tbody tr")).to_have_count(6)
    (thing,) = page.locator("#things-list tbody tr").all()
    assert "Gromyko in 10 documents" in " ".join(thing.inner_text().split())
    thing.get_by_role("button").first.click()
    links = [link.get_attribute("href") for link in thing.locator("li").first.locator("a").all()]
    assert len(links) == 10
    assert "4.audit.html#p5" in links
    assert page.locator("#failures tbody tr").count() == 1


@pytest.mark.parametrize("settings", [{"color_scheme": "dark"}, {"viewport": {"width": 400, "height": 800}}])
def test_it_is_accessible_and_nothing_overflows(browser, tmp_path, settings):
    page = page_of(tmp_path, browser, 40, **settings)
    assert Axe().run(page).response["violations"] == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_the_headings_of_narrow_columns_are_not_broken_within_words(browser, tmp_path):
    failures = [("odin", f"odin.ru.txt: {'no English text was found, ' * 8}")]
    page = opened(browser, write_page(tmp_path, [Entry("дело", "1.audit.html", card(1))], failures, []))
    lines = "cell => { const all = document.createRange(); all.selectNodeContents(cell); return all.getClientRects().length; }"
    assert page.locator("#failures thead th").first.evaluate(lines) == 1


def test_a_heading_stands_over_its_column(browser, tmp_path):
    page = page_of(tmp_path, browser, 3)
    left = "cell => cell.getBoundingClientRect().left + parseFloat(getComputedStyle(cell).paddingLeft)"
    head, column = (page.locator(f"#list {part} tr:first-child > :last-child") for part in ("thead", "tbody"))
    assert head.evaluate(left) == column.evaluate(left)


def test_on_a_narrow_screen_documents_can_be_sorted_and_a_state_stands_on_one_line(browser, tmp_path):
    page = page_of(tmp_path, browser, 40, viewport={"width": 400, "height": 800})
    page.locator("#list").get_by_role("button", name="Words", exact=True).click()
    first = page.locator("#list tbody tr").first
    assert first.locator("th").inner_text().startswith("дело 00039")
    state, figure = first.locator("td").nth(0), first.locator("td.figure:not(.zero)").first
    assert state.bounding_box()["height"] == figure.bounding_box()["height"]


def test_a_rate_of_a_short_text_is_a_dash_that_says_why_and_is_sorted_last(browser, tmp_path):
    cards = [
        replace(card(number), words=words, penalty=rate)
        for number, words, rate in ((1, 75, 666.67), (2, 900, 3.0), (3, 400, 8.0))
    ]
    page = opened(browser, write_page(tmp_path, [Entry(f"дело {item.words}", "", item) for item in cards]))
    page.locator("#list th[data-key=penalty] button").click()
    rates = page.locator("#list tbody tr td:nth-child(8)")
    assert rates.all_inner_texts() == ["8.0", "3.0", "–"]
    assert (
        rates.last.get_attribute("title")
        == "fewer than 250 words: a rate says nothing of so short a text; points in all: 50"
    )


@pytest.mark.parametrize(("language", "words"), [("en", "Sort by:"), ("ru", "Упорядочить по:")])
def test_on_a_narrow_screen_the_words_to_sort_by_are_told_to_be_such(browser, tmp_path, language, words):
    with speaking(language):
        page = page_of(tmp_path, browser, 5, viewport={"width": 400, "height": 800})
    assert (
        page.evaluate("getComputedStyle(document.querySelector('#list thead tr'), '::before').content") == f'"{words}"'
    )


def test_all_rows_are_printed(browser, tmp_path):
    page = page_of(tmp_path, browser, 600)
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert page.locator("#list tbody tr").count() == 600
    page.emulate_media(media="print")
    assert not page.locator("#filters").is_visible()


def test_without_scripts_the_first_rows_stand_there(browser, tmp_path):
    page = page_of(tmp_path, browser, 300, java_script_enabled=False)
    assert page.locator("#list tbody tr").count() == 200
    assert "The first 200 rows" in page.locator("noscript p").inner_text()


def test_the_page_speaks_russian_and_is_printed(browser, tmp_path):
    with speaking("ru"):
        page = page_of(tmp_path, browser, 1_021)
    assert page.complaints == []
    expect(page.locator("html")).to_have_attribute("lang", "ru")
    expect(page.locator("h1")).to_have_text("1021 документ")
    expect(page.locator("#shown")).to_have_text("1021 документ")
    assert page.locator("#list td", has_text="1,5").count() > 0
    expect(page.locator("#print")).to_be_visible()
    page.locator("#filters [name=text]").fill("дело 00007")
    expect(page.locator("#shown")).to_have_text("документы: 1 из 1021")
