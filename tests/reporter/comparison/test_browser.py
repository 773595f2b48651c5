"""The page of a comparison in headless Chromium: nothing requested, nothing complained of, all of it readable."""

from __future__ import annotations

import pytest

from tests.made_audits import audit
from tta.comparison import compare
from tta.reporter.comparison import write_comparison

pytestmark = pytest.mark.slow

EVIL = "<script>window.hit=1</script></style></title><img src=x onerror='window.hit=1'> \u202e\x07 " + "Щ" * 3000
LONG = "Встретился с госсекретарем и попросил его передать по назначению письмо от 25 февраля президенту."
PAIRS = [
    ("Договор от 15 мая.", "The treaty of May 13."),
    (f"Дело 465 {EVIL}", f"File 40 {EVIL}"),
    (LONG, "I met with the Secretary of State and asked him to pass on the letter of February 25 to the President."),
]
CORRECTED = [
    (PAIRS[0][0], "The treaty of May 15."),
    (PAIRS[1][0], PAIRS[1][1].replace("File 40", "File 41")),
    (LONG, PAIRS[2][1].replace("February 25", "February 23")),
]


@pytest.fixture(scope="module")
def report(tmp_path_factory):
    facts = [(1, "differs", "15 мая", "May 13")]
    old = audit(
        PAIRS, [(1, "DT101", "15 мая", "May 13", "critical"), (2, "ID101", "465", "40", "major", "fixed")], facts
    )
    new = audit(
        CORRECTED,
        [(2, "ID101", "465", "41", "major"), (3, "DT101", "25 февраля", "February 23", "critical")],
        [(1, "equal", "15 мая", "May 15")],
    )
    path = tmp_path_factory.mktemp("reports") / "c.compare.html"
    write_comparison(compare(old, new), "html", path)
    return path


def opened(browser, path, **settings):
    page = browser.new_context(**settings).new_page()
    page.complaints = []
    page.on("console", lambda message: page.complaints.append(message.text))
    page.on("pageerror", lambda error: page.complaints.append(str(error)))
    page.on(
        "request", lambda r: page.complaints.append(r.url) if r.url != path.as_uri() and r.url[:5] != "data:" else None
    )
    page.goto(path.as_uri())
    page.wait_for_load_state("networkidle")
    return page


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1300, 400])
def test_it_requests_nothing_complains_of_nothing_and_does_not_scroll_sideways(browser, report, scheme, width):
    page = opened(browser, report, color_scheme=scheme, viewport={"width": width, "height": 900})
    assert page.complaints == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("width", [1300, 400])
def test_the_russian_page_is_russian_in_what_the_style_sheet_says_and_breaks_no_word(browser, report, tmp_path, width):
    pairs = [("Дело 465.", "File 40.")]
    old, new = audit(pairs, [], [(1, "differs", "465", "40")]), audit(pairs, [], [(1, "unsure", "465", "40")])
    write_comparison(compare(old, new), "html", tmp_path / "c.html", "ru")
    page = opened(browser, tmp_path / "c.html", viewport={"width": width, "height": 900})
    assert page.complaints == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    heights = [item.bounding_box()["height"] for item in page.locator(".balance tbody th").all()]
    assert max(heights) - min(heights) < 10, "a severity is broken over two lines"
    where = page.locator(".facts .where").first.evaluate("item => getComputedStyle(item, '::before').content")
    assert where == ("none" if width > 768 else '"ряд "')


def test_it_follows_the_systems_colours(browser, report):
    paper = "getComputedStyle(document.body).backgroundColor"
    assert len({opened(browser, report, color_scheme=scheme).evaluate(paper) for scheme in ("light", "dark")}) == 2


def test_both_versions_of_a_passage_stand_side_by_side_and_below_each_other_on_a_narrow_screen(browser, report):
    for width, beside in ((1300, True), (400, False)):
        page = opened(browser, report, viewport={"width": width, "height": 900})
        cells = page.locator("section:has(#new) .versions .cell")
        boxes = [cell.bounding_box() for cell in cells.all()]
        assert len(boxes) == 3
        assert (len({box["y"] for box in boxes}) == 1) is beside
        assert (len({box["x"] for box in boxes}) == 1) is not beside
        assert [cell.get_attribute("lang") for cell in cells.all()] == ["ru", "en", "en"]


def test_the_edit_is_seen_on_both_sides(browser, report):
    page = opened(browser, report)
    section = page.locator("section:has(#new)")
    assert section.locator("del").all_inner_texts() == ["25"]
    assert section.locator("ins").all_inner_texts() == ["23"]
    assert section.locator("[lang=ru] mark.k-date").inner_text() == "25 февраля"


def test_the_counts_lead_to_their_groups(browser, report):
    page = opened(browser, report)
    for link in page.locator(".outcome a").all():
        assert page.locator(link.get_attribute("href")).count() == 1
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"


def test_hostile_text_is_shown_and_never_run(browser, report):
    page = opened(browser, report)
    assert page.evaluate("window.hit") is None
    assert page.locator("img, script").count() == 0
    shown = page.locator("section:has(#said-fixed) .cell[lang=ru]").inner_text()
    assert "<script>window.hit=1</script>" in shown
    assert "U+202E" in shown


def test_it_prints_in_light_colours_with_nothing_cut_off(browser, report, tmp_path):
    page = opened(browser, report, color_scheme="dark", viewport={"width": 680, "height": 900})  # A4 less its margins
    page.emulate_media(media="print")
    assert page.evaluate("getComputedStyle(document.documentElement).colorScheme") == "light"
    assert page.evaluate("document.documentElement.scrollWidth") <= 680
    page.pdf(path=tmp_path / "c.pdf", format="A4")
    assert (tmp_path / "c.pdf").read_bytes().startswith(b"%PDF")
