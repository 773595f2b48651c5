"""What lies over what, what is cut, and how the page's punctuation reads: faults that readers of the page met."""

from __future__ import annotations

import re
from dataclasses import replace

import pypdfium2 as pdfium
import pytest

from tests.made_audits import audit, every_kind
from tests.reporter.conftest import opened
from tests.reporter.gold_reports import complete
from tta.reporter import write_report

pytestmark = pytest.mark.slow

IS_ON_TOP = """control => {
  const box = control.getBoundingClientRect();
  const found = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
  return Boolean(found) && (found === control || control.contains(found) || found.contains(control));
}"""
STRIP_COVERS = """strip => {
  const box = strip.getBoundingClientRect();
  const points = [0.02, 0.25, 0.5, 0.75, 0.98].flatMap((x) => [2, box.height / 2, box.height - 4].map((y) => [box.x + x * box.width, box.y + y]));
  return points.every(([x, y]) => strip.contains(document.elementFromPoint(x, y)));
}"""
IS_SOLID = "item => /^rgb\\\\(/.test(getComputedStyle(item).backgroundColor) && getComputedStyle(item).opacity === '1'".replace(
    "\\\\", "\\"
)
PLACEHOLDER_FITS = """input => {
  const pen = document.createElement("canvas").getContext("2d");
  const style = getComputedStyle(input);
  pen.font = style.font;
  return pen.measureText(input.placeholder).width <= input.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
}"""


@pytest.fixture(scope="module", params=["en", "ru"])
def path(request, tmp_path_factory):
    path = tmp_path_factory.mktemp("layout") / "report.html"
    write_report(every_kind(40), "html", path, request.param)
    return path


@pytest.mark.parametrize("width", [400, 1200])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_an_open_menu_lies_over_everything_and_nothing_shows_through(browser, path, width, scheme):
    page = opened(browser, path, viewport={"width": width, "height": 900}, color_scheme=scheme)
    unfolded(page)
    page.evaluate("scrollTo(0, 1500)")
    for number in range(page.locator(".tools .menu").count()):
        menu = page.locator(".tools .menu").nth(number)
        menu.locator("summary").scroll_into_view_if_needed()
        menu.locator("summary").click()
        assert menu.locator("fieldset").evaluate(IS_SOLID)
        for control in menu.locator("input, button").all():
            control.scroll_into_view_if_needed()
            assert control.evaluate(IS_ON_TOP), control.evaluate("item => item.outerHTML")
        page.keyboard.press("Escape")
        menu.evaluate("item => { item.open = false; }")


def test_no_text_of_a_row_shows_through_the_strip_that_stays(browser, path):
    page = opened(browser, path, viewport={"width": 1200, "height": 700})
    strip = page.locator("#tools")
    for place in (1_500, 1_733, 2_471):
        page.evaluate(f"scrollTo(0, {place})")
        assert strip.evaluate("item => item.getBoundingClientRect().top") == 0
        assert strip.evaluate(IS_SOLID)
        assert strip.evaluate(STRIP_COVERS)


@pytest.mark.parametrize("width", [400, 700, 1200])
def test_the_placeholder_is_whole(browser, path, width):
    page = opened(browser, path, viewport={"width": width, "height": 900})
    unfolded(page)
    assert page.locator("[name=text]").evaluate(PLACEHOLDER_FITS)


def unfolded(page):
    if page.locator("#unfold").is_visible():
        page.locator("#unfold").click()


def test_on_a_narrow_screen_a_finding_is_seen_at_once_and_the_filters_are_a_button_away(browser, path):
    page = opened(browser, path, viewport={"width": 400, "height": 800})
    first = page.locator(".entry").first
    box = first.bounding_box()
    assert box["y"] < 700
    row = first.locator(".where").bounding_box()
    assert row["y"] + row["height"] < first.locator(".value").first.bounding_box()["y"] + 4  # beside the severity
    assert not page.locator("#filters").is_visible()
    assert not page.locator("#export").is_visible()
    page.keyboard.press("/")
    assert page.locator("#filters").is_visible()
    assert page.locator("#unfold").get_attribute("aria-expanded") == "true"
    page.locator("#unfold").click()
    assert not page.locator("#filters").is_visible()
    page.set_viewport_size({"width": 1200, "height": 800})
    assert page.locator("#filters").is_visible()
    assert not page.locator("#unfold").is_visible()


@pytest.mark.parametrize("language", ["en", "ru"])
def test_on_paper_the_title_is_whole_and_no_comma_follows_a_semicolon(browser, tmp_path, language):
    title = "Запись беседы посла А. Ф. Добрынина с государственным секретарём США С. Вэнсом, 26 февраля 1977 года, Вашингтон"
    made = complete()
    write_report(
        replace(made, source=replace(made.source, metadata=(("Title", title),))), "html", tmp_path / "r.html", language
    )
    page = opened(browser, tmp_path / "r.html", "#?print=all")
    with pdfium.PdfDocument(page.pdf(prefer_css_page_size=True)) as document:
        sheets = [" ".join(sheet.get_textpage().get_text_range().split()) for sheet in document]
    assert len(sheets) > 1
    for sheet in sheets:
        assert title in sheet
    whole = " ".join(sheets)
    assert re.findall(r".{20}(?:[;,:]\s*[;,]|[^\W\d]\s,).{10}", whole) == []
    assert re.search(r"OM201, MQM accuracy/omission", whole)


def test_on_paper_no_heading_stands_alone_at_the_foot_of_a_page(browser, tmp_path):
    """Row by row longer, so that headings come by the foot."""
    alone = []
    page = browser.new_page()
    for rows in range(30, 54):
        made = audit([(f"Строка {row}.", f"Line {row}.") for row in range(rows)], [(1, "DT101", "Строка", "Line")])
        write_report(made, "html", tmp_path / "r.html")
        page.goto((tmp_path / "r.html").as_uri())
        headings = {text.split("\n")[0] for text in page.locator("h2, h3").all_inner_texts()}
        with pdfium.PdfDocument(page.pdf(prefer_css_page_size=True)) as document:
            for sheet in document:
                lines = [line.strip() for line in sheet.get_textpage().get_text_range().splitlines()]
                last = [line for line in lines if line and not re.fullmatch(r"\d+ / \d+", line)][-1]
                alone += [(rows, last)] if last in headings or "that of its note" in last else []
    assert alone == []
