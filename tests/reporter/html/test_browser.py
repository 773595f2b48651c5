"""The HTML report in headless Chromium: nothing requested, nothing complained of, all of it usable."""

from __future__ import annotations

import json
from dataclasses import replace

import pypdfium2 as pdfium
import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

import tta
from tests.made_audits import audit, every_kind
from tests.reporter.conftest import opened
from tta.commands.command_line import main
from tta.reporter import write_report
from tta.reporter.view.header import header, title
from tta.types import (
    Cause,
    Choice,
    Decision,
    Fact,
    FactStatus,
    Finding,
    Kind,
    NotRun,
    Reference,
    ReferenceScore,
    Severity,
    Span,
)

pytestmark = pytest.mark.slow


def test_it_requests_nothing_and_complains_of_nothing(browser, report):
    page = opened(browser, report)
    page.wait_for_load_state("networkidle")
    assert page.complaints == []


def test_the_three_critical_findings_are_seen_first(browser, report):
    page = opened(browser, report)
    table = page.locator("table.worklist").first
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
    assert row.locator(".cell[lang=ru] mark.k-date").text_content() == '"15" мая 1977'
    assert row.locator(".cell[lang=en] mark.k-date").text_content() == "May 13, 1977"
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
    page.locator(".row:visible").scroll_into_view_if_needed()  # a row off the screen is not laid out
    expect(page.locator(".row:visible")).to_contain_text("осложнить")


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


def test_the_printed_list_has_the_numbers_of_the_notes_and_nothing_to_click(browser, report):
    page = opened(browser, report, viewport={"width": 680, "height": 900})
    number, caption = page.locator(".entry .print-number").first, page.locator(".listing > .caption").first
    alike = page.locator(".texts > .caption").filter(has=page.locator("#alike"))
    assert [number.is_visible(), caption.is_visible(), alike.is_visible()] == [False, True, True]
    page.emulate_media(media="print")
    assert [number.is_visible(), caption.is_visible(), alike.is_visible()] == [True, False, False]
    page.locator("#alike").evaluate("box => { box.checked = true; }")
    assert alike.is_visible()  # what the figures on paper mean


def test_severity_and_kind_stand_whole_in_the_list_on_narrow_screens(browser, report):
    page = opened(browser, report, viewport={"width": 400, "height": 800})
    for part in ("strong", ".kind"):
        heights = page.locator(f".entry:visible .status {part}").evaluate_all("all => all.map(one => one.offsetHeight)")
        assert heights
        assert max(heights) < 30  # one line


def test_narrow_screens_do_not_scroll_sideways(browser, report):
    page = opened(browser, report, viewport={"width": 400, "height": 800})
    assert page.evaluate("document.documentElement.scrollWidth") <= 400


def test_hostile_text_is_shown_and_never_run(browser, tmp_path, encoder):
    evil = "<script>window.hit=1</script></style></title><img src=x onerror='window.hit=1'> \u202e\x07 "
    hostile = tta.audit_pairs(
        [(f"Опасный текст {evil}" + "Щ" * 5000, f"A dangerous text {evil}"), ("Дело № 465.", "File No. 466.")]
    )
    path = tmp_path / "hostile.html"
    write_report(hostile, "html", path)
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


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1300, 400])
def test_axe_finds_nothing_to_complain_of(browser, report, scheme, width):
    page = opened(browser, report, color_scheme=scheme, viewport={"width": width, "height": 900})
    page.locator(".finding").first.scroll_into_view_if_needed()
    page.keyboard.press("j")
    found = Axe().run(page, options={"resultTypes": ["violations"]})
    assert [(item["id"], item["nodes"][0]["html"]) for item in found.response["violations"]] == []


def test_axe_finds_nothing_in_open_menus_dialogs_and_fields(browser, report):
    page = opened(browser, report, viewport={"width": 1300, "height": 900})
    for details in page.locator("details").all():
        details.evaluate("element => element.open = true")
    page.keyboard.press("j")
    page.keyboard.press("x")
    found = Axe().run(page)
    page.keyboard.press("Escape")
    page.keyboard.press("?")
    expect(page.locator("#help")).to_be_visible()
    found_in_dialog = Axe().run(page)
    assert found.generate_report() == found_in_dialog.generate_report() == "Found 0 accessibility violations:\n"


def test_at_200_percent_zoom_nothing_is_cut_off(browser, report):
    page = opened(browser, report, viewport={"width": 640, "height": 450}, device_scale_factor=2)
    assert page.evaluate("document.documentElement.scrollWidth") <= 640
    page.locator(".finding").first.scroll_into_view_if_needed()
    button = page.locator(".finding").first.get_by_role("button", name="Confirm")
    button.scroll_into_view_if_needed()
    box = button.bounding_box()
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= 640
    assert min(box["width"], box["height"]) >= 24


def pages_of(content: bytes) -> list[str]:
    """Return the text of each page of a PDF."""
    with pdfium.PdfDocument(content) as document:
        return [sheet.get_textpage().get_text_range() for sheet in document]


def test_paper_has_the_findings_and_the_line_to_sign_first_and_the_rest_on_request(browser, report):
    """A record of five pages took twenty."""
    page = opened(browser, report)
    short = pages_of(page.pdf(prefer_css_page_size=True))
    assert len(short) <= 13
    signed = next(number for number, text in enumerate(short) if "Reviewed by" in text)
    assert signed <= 3
    assert "note 1" in "".join(short[: signed + 1])
    assert "The two texts" not in "".join(short[:signed])
    whole = " ".join("".join(short).split())
    for asked in ("What both texts state alike", "What the codes mean", "MQM accuracy/", "how to repeat"):
        assert asked not in whole
    page.get_by_label("with all facts").check()
    full = " ".join("".join(pages_of(page.pdf(prefer_css_page_size=True))).split())
    for asked in ("What both texts state alike", "What the codes mean", "MQM accuracy/", "how to repeat"):
        assert asked in full
    page = opened(browser, report, "#?print=all")
    assert page.get_by_label("with all facts").is_checked()
    page.get_by_label("findings only").check()
    assert "print=all" in page.url


def test_on_paper_everything_is_open_and_there_is_a_line_to_sign(browser, report, tmp_path):
    page = opened(browser, report)
    page.evaluate("window.opened = null; addEventListener('beforeprint', () => { window.opened = true; })")
    assert len(page.pdf(prefer_css_page_size=True)) > 50_000
    assert page.evaluate("window.opened")
    page.emulate_media(media="print")
    for hidden in (".choices", "#printing", "#theme", ".deciding", ".overview", "#next"):
        assert not page.locator(hidden).first.is_visible(), hidden
    expect(page.locator(".signoff")).to_be_visible()
    expect(page.locator(".signoff")).to_contain_text("Reviewed by")
    badge = page.locator("#p6 a.badge").first
    assert badge.evaluate("element => getComputedStyle(element, '::before').content") == '"I\u20094"'


def test_codes_are_explained_at_the_end_in_the_words_of_the_command(browser, report, capsys):
    page = opened(browser, report)
    main(["explain", "ID101"])
    said = " ".join(capsys.readouterr().out.split())
    shown = page.locator("#code-ID101 dd p").first.inner_text()
    assert " ".join(shown.split()) in said
    assert page.locator("#code-NU102").count() == 0


def test_a_long_report_is_cut_into_parts_with_an_index(browser, tmp_path, monkeypatch):
    monkeypatch.setattr("tta.reporter.view.parts._ROWS_A_PART", 20)
    files = write_report(every_kind(50), "html", tmp_path / "#5 50%?long.html")
    assert [file.name.removeprefix("#5 50%?") for file in files] == [
        "long.html", "long.part-1.html", "long.part-2.html", "long.part-3.html",
    ]  # fmt: skip
    page = opened(browser, files[0])
    assert page.complaints == []
    assert [row.inner_text() for row in page.locator(".parts th[scope=row]").all()] == ["1–20", "21–40", "41–50"]
    assert page.locator(".row").count() == 0
    link = page.locator(".worklist .where a").last
    number = link.inner_text()
    link.click()
    page.wait_for_url("**long.part-*")
    expect(page.locator(".current")).to_be_in_viewport()
    assert (
        page.locator(".current").locator("xpath=ancestor-or-self::div[contains(@class, 'row ')]").get_attribute("id")
        == f"p{number}"
    )
    assert len({row.get_attribute("id") for row in page.locator(".row").all()}) <= 20
    page.get_by_role("link", name="All parts").first.click()
    page.wait_for_url("**long.html")


@pytest.mark.parametrize("text", ["Слово. ", "<&>'\""])
def test_no_file_is_larger_than_was_said(tmp_path, monkeypatch, text):
    monkeypatch.setattr("tta.reporter.view.parts._SIZE_A_PART", 100_000)
    made = every_kind(200)
    rows = audit([(f"{text * 60}№ {number}", f"{text * 60}No. {number}") for number in range(300)])
    facts = tuple(replace(made.facts[0], source_bead=i % 300, target_bead=i % 300) for i in range(900))
    for found in (made, replace(rows, facts=facts)):
        smallest = write_report(audit([("Кошка.", "A cat.")]), "html", tmp_path / "small.html")[0].stat().st_size
        _, *parts = write_report(found, "html", tmp_path / "long.html")
        assert parts
        assert max(file.stat().st_size for file in parts) < 100_000 * 1.07 + smallest


def test_a_fact_says_that_its_finding_was_dismissed(browser, tmp_path):
    made = every_kind(30)
    write_report(made, "html", tmp_path / "report.html")
    page = opened(browser, tmp_path / "report.html")
    fact = page.locator(".hard-facts tr[data-finding]").first
    finding = page.locator(f"#{fact.get_attribute('data-finding')}")
    expect(fact.locator(".decided")).to_have_text("")
    finding.scroll_into_view_if_needed()
    finding.get_by_role("button", name="Dismiss").click()
    finding.get_by_label("Reason for dismissing").fill("as the scan has it")
    page.keyboard.press("Enter")
    expect(fact.locator(".decided")).to_have_text("dismissed")
    page.keyboard.press("u")
    expect(fact.locator(".decided")).to_have_text("")
    assert page.complaints == []


def test_a_file_name_in_the_title_hides_nothing():
    found = audit([("Кошка.", "A cat.")])
    assert title(replace(found, source=replace(found.source, path="a\u202etxt.ru.md"))) == "a⟨U+202E⟩txt.ru.md – en.txt"


def test_decisions_are_kept_for_all_parts_together(browser, tmp_path, monkeypatch):
    monkeypatch.setattr("tta.reporter.view.parts._ROWS_A_PART", 20)
    files = write_report(every_kind(50), "html", tmp_path / "long.html")
    page = opened(browser, files[1])
    page.keyboard.press("j")
    page.keyboard.press("a")
    page.goto(files[2].as_uri())
    page.keyboard.press("j")
    page.keyboard.press("q")
    page.keyboard.press("Enter")
    with page.expect_download() as caught:
        page.get_by_role("button", name="Export decisions").click()
    assert [item["decision"] for item in json.loads(caught.value.path().read_text("utf-8"))["decisions"]].count(
        "confirmed"
    ) == 1


def test_a_report_without_findings_says_what_that_means(browser, tmp_path):
    path = tmp_path / "clean.html"
    write_report(audit([("Кошка спит.", "The cat sleeps.")]), "html", path)
    page = opened(browser, path)
    expect(page.locator(".verdict")).to_contain_text(
        "Nothing was found. What that means, and what it does not, is said below."
    )
    expect(page.locator("#shown")).to_have_text("Showing no findings and all 1 row.")
    assert not page.locator("#deciding").is_visible()
    assert page.complaints == []


EVIL = "<script>window.hit=1</script></style></title><!--<img src=x onerror='window.hit=1'>'\"&amp;]]>\x00\u202e\u2028\ud800{{7*7}}"


def hostile_audit():
    """Every text that a report can show is hostile: passages, marks, messages, evidence, titles, paths, decisions."""
    pairs = [(f"Опасный {EVIL} текст", f"A dangerous {EVIL} text"), ("Щ" * 100_000, "W" * 100_000), (EVIL, "")]
    left, right = Span(4, 4 + len(EVIL)), Span(6, 20)
    decision = Decision("x" * 16, Choice.DISMISSED, EVIL, EVIL, EVIL, EVIL, EVIL, EVIL, EVIL)
    finding = Finding(
        "OM201", Kind.OMISSION, Severity.MAJOR, 0.9, Cause.SOURCE, 0, (left,), (right,), EVIL, {EVIL: EVIL}
    )
    fact = Fact(Kind.NUMBER, FactStatus.DIFFERS, (left,), (right,), EVIL, EVIL, EVIL, 0, 0)
    found = audit(pairs, [finding], [fact], stale_decisions=(decision,), not_run=(NotRun(EVIL, EVIL),))
    source = replace(found.source, path=EVIL, metadata=(("Title", EVIL), (EVIL, EVIL)))
    marked = replace(found.findings[0], decision=replace(decision, fingerprint=found.findings[0].fingerprint))
    return replace(found, source=source, findings=(marked,), signature={EVIL: EVIL})


@pytest.mark.parametrize("scripts", [True, False])
def test_no_text_that_a_report_can_show_is_run_or_hides(browser, tmp_path, scripts):
    path = tmp_path / "hostile.html"
    write_report(hostile_audit(), "html", path)
    page = opened(browser, path, java_script_enabled=scripts, viewport={"width": 400, "height": 800})
    assert page.complaints == []
    assert page.locator("img").count() == 0
    assert page.locator("script").count() == 2
    shown = page.locator("#p1 .cell[lang=ru]").text_content()
    for text in ("<script>window.hit=1</script></style></title><!--<img", "&amp;]]>", "U+0000", "U+202E", "{{7*7}}"):
        assert text in shown
    assert "<script>" in page.locator("h1").inner_text()
    assert "<script>" in page.locator(".decision").first.text_content()
    for part in ("header", "main", "footer"):
        assert "\u202e" not in page.locator(part).first.text_content()
    if scripts:
        assert page.evaluate("window.hit") is None
        assert page.evaluate("document.documentElement.scrollWidth") <= 400
        page.locator("#unfold").click()
        page.locator("#filters [name=text]").fill("<script>")
        expect(page.locator(".row:visible")).to_have_count(2)
        assert page.complaints == []


def test_a_path_of_this_machine_is_shown_by_its_end():
    found = audit([("Кошка.", "A cat.")])
    found = replace(found, source=replace(found.source, path="/home/someone/secret/folder/memo.ru.txt"))
    shown = [file.path for file in header(found).files]
    assert shown == ["…/folder/memo.ru.txt", "en.txt"]
