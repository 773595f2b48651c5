"""Decisions in the report: taken with a mouse or by keys, kept, exported, imported, applied to the next audit."""

from __future__ import annotations

import json
import re
from dataclasses import replace

import pytest
from playwright.sync_api import expect

from tests.made_audits import every_kind
from tests.reporter.conftest import opened
from tta.reporter import write_report
from tta.review.decisions import apply_decisions, load_decisions
from tta.types import Choice, Decision, Severity

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def made():
    return every_kind(60)


@pytest.fixture
def path(made, tmp_path):
    path = tmp_path / "report.html"
    write_report(made, "html", path)
    return path


def first(page):
    return nth(page, 0)


def nth(page, number):
    """A finding under its row, which has its buttons when it comes near."""
    found = page.locator(".finding").nth(number)
    found.scroll_into_view_if_needed()
    return found


def in_texts(page):
    """Go to the first row, so that keys walk the texts and not the list."""
    page.keyboard.press("n")
    return page.locator(".finding .decision:visible")


def test_a_finding_is_confirmed_with_the_mouse_and_the_next_one_is_gone_to(browser, path):
    page = opened(browser, path)
    page.locator("#reviewer").fill("А. Редактор")
    first(page).get_by_role("button", name="Confirm").click()
    expect(first(page).locator(".decision")).to_contain_text("confirmed by А. Редактор, 20")
    assert page.url.endswith(page.locator(".finding").nth(1).get_attribute("id"))
    expect(page.locator("#decided")).to_contain_text("1 of 20 findings decided, 1 not exported.")
    assert page.complaints == []


def test_a_dismissal_wants_a_reason_and_stays_visible(browser, path):
    page = opened(browser, path)
    first(page).get_by_role("button", name="Dismiss").click()
    field = first(page).get_by_label("Reason for dismissing")
    expect(field).to_be_focused()
    for nothing in ("", "   "):
        field.fill(nothing)
        field.press("Enter")
        expect(first(page).locator(".decision")).to_be_hidden()
        expect(field).to_be_visible()
    field.fill("counts as equal")
    field.press("Enter")
    expect(first(page).locator(".decision")).to_contain_text("dismissed, 20")
    expect(first(page).locator(".decision")).to_contain_text(": counts as equal")
    expect(first(page)).to_be_visible()


def test_the_keyboard_does_it_all_and_undo_takes_it_back(browser, path):
    page = opened(browser, path)
    decisions = in_texts(page)
    page.keyboard.press("a")
    page.keyboard.press("q")
    page.keyboard.type("a, j or x?")
    page.keyboard.press("Enter")
    page.keyboard.press("f")
    page.keyboard.press("x")
    page.keyboard.type("free rendering")
    page.keyboard.press("Enter")
    said = [text.split(",")[0].split(":")[0] for text in decisions.all_inner_texts()]
    assert [text.lower() for text in said] == ["confirmed", "query", "fixed", "dismissed"]
    expect(decisions.nth(1)).to_contain_text("– a, j or x?")
    page.keyboard.press("u")
    page.keyboard.press("u")
    expect(decisions).to_have_count(2)
    page.keyboard.press("k")
    page.keyboard.press("e")
    page.keyboard.type("see the scan, j and k")
    page.keyboard.press("Enter")
    expect(decisions.nth(1)).to_contain_text("– a, j or x?see the scan, j and k")


def test_a_number_key_gives_the_reason_unless_words_are_being_written(browser, path):
    page = opened(browser, path)
    decisions = in_texts(page)
    page.keyboard.press("x")
    page.keyboard.press("2")
    expect(decisions.first).to_contain_text(": free rendering, nothing is lost")
    page.keyboard.press("x")
    page.keyboard.type("of 2 copies")
    page.keyboard.press("Enter")
    expect(decisions.nth(1)).to_contain_text(": of 2 copies")
    page.keyboard.press("x")
    page.get_by_role("button", name="stands elsewhere in the text").click()
    expect(decisions.nth(2)).to_contain_text(": stands elsewhere in the text")


def test_who_confirms_and_goes_on_by_habit_passes_over_nothing(browser, path):
    page = opened(browser, path)
    in_texts(page)
    page.keyboard.press("a")
    second = page.locator(".current").get_attribute("id")
    page.keyboard.press("j")
    assert page.locator(".current").get_attribute("id") == second
    expect(page.locator("#decided")).to_contain_text("press j again")
    page.keyboard.press("j")
    assert page.locator(".current").get_attribute("id") != second


def test_a_key_struck_twice_takes_nothing_back_and_what_is_decided_is_not_gone_to(browser, path):
    page = opened(browser, path)
    decisions = in_texts(page)
    for _ in range(25):
        page.keyboard.press("a")
    expect(decisions).to_have_count(20)
    expect(page.locator("#decided")).to_contain_text(
        "All 20 findings decided, 20 not exported. All findings that are shown"
    )
    assert page.evaluate("document.activeElement === document.querySelector('.current')")  # the next key has a place


def test_what_is_asked_is_seen_whole_at_the_foot_of_the_window_too(browser, path):
    page = opened(browser, path, viewport={"width": 1200, "height": 500})
    for _ in range(4):
        page.keyboard.press("j")
    page.keyboard.press("x")
    asking = page.locator(".asking")
    box = asking.bounding_box()
    assert box["y"] + box["height"] <= 500
    assert asking.locator("input").bounding_box()["width"] > 300


def test_the_list_has_all_findings_the_worst_first_and_they_are_decided_in_it(browser, made, path):
    page = opened(browser, path)
    entries = page.locator(".entry")
    expect(entries).to_have_count(len(made.findings))
    ranks = [Severity(text).rank for text in page.locator(".entry .status strong").all_inner_texts()]
    assert ranks == sorted(ranks)
    page.keyboard.press("j")
    expect(entries.nth(0)).to_have_class(re.compile("current"))
    page.keyboard.press("a")
    expect(entries.nth(0).locator(".decision")).to_contain_text("confirmed, 20")
    expect(entries.nth(1)).to_have_class(re.compile("current"))
    anchor = entries.nth(0).get_attribute("data-about")
    expect(page.locator(f"#{anchor} .decision")).to_contain_text("confirmed, 20")
    entries.nth(1).get_by_role("button", name="Dismiss").click()
    entries.nth(1).get_by_label("Reason for dismissing").fill("as the scan has it")
    page.keyboard.press("Enter")
    expect(entries.nth(1)).to_have_class(re.compile("d-dismissed"))
    expect(entries.nth(2)).to_have_class(re.compile("current"))
    page.keyboard.press("l")
    expect(page.locator(".finding.current")).to_be_in_viewport()
    page.keyboard.press("l")
    expect(page.locator(".entry.current")).to_be_in_viewport()
    assert page.complaints == []


def test_from_the_head_of_the_page_keys_begin_with_the_worst_finding_wherever_the_list_stands(browser, made, path):
    page = opened(browser, path)
    page.evaluate("document.querySelector('.head').style.marginTop = '300vh'")  # a long head, the list below the window
    expect(page.locator("#order-of-keys")).to_contain_text("j k and “Next finding” go along this list in its order")
    page.keyboard.press("j")
    expect(page.locator(".entry").nth(0)).to_have_class(re.compile("current"))


def test_a_pressed_button_of_the_list_stands_at_the_edge_of_its_column(browser, path):
    page = opened(browser, path)
    entry = page.locator(".entry").nth(0)
    entry.scroll_into_view_if_needed()
    confirm, dismiss = (entry.get_by_role("button", name=name) for name in ("Confirm", "Dismiss"))
    before = dismiss.bounding_box()["x"]
    confirm.click()
    expect(confirm).to_have_attribute("aria-pressed", "true")
    assert confirm.bounding_box()["x"] == pytest.approx(entry.locator(".message").bounding_box()["x"], abs=0.5)
    assert dismiss.bounding_box()["x"] == pytest.approx(before, abs=0.5)


def test_what_was_marked_as_fixed_and_is_found_again_is_said_not_to_be(browser, made, tmp_path):
    given = made.findings[0]
    decision = Decision(given.fingerprint, Choice.FIXED)
    again = replace(made, findings=(replace(given, decision=decision), *made.findings[1:]))
    path = tmp_path / "again.html"
    write_report(again, "html", path)
    assert "<b>marked as fixed, still found</b>" in path.read_text("utf-8")
    page = opened(browser, path)
    shown = page.locator(f"#l-{given.fingerprint} .decision")
    expect(shown).to_have_text("marked as fixed, still found")
    for finding in made.findings[1:2]:
        entry = page.locator(f"#l-{finding.fingerprint}")
        entry.scroll_into_view_if_needed()
        entry.get_by_role("button", name="Fixed").click()
        expect(entry.locator(".decision")).to_contain_text(re.compile("^fixed, 20"))


def test_the_list_is_filtered_with_the_texts(browser, path):
    page = opened(browser, path)
    for severity in ("major", "minor", "neutral"):
        page.locator(f"#filters [name=severity][value={severity}]").uncheck()
    expect(page.locator(".entry:visible")).to_have_count(5)
    expect(page.locator(".finding:visible")).to_have_count(5)


def test_keys_can_be_switched_off_and_do_nothing_while_typing(browser, path):
    page = opened(browser, path)
    page.locator("#filters [name=text]").fill("")
    page.locator("#filters [name=text]").type("ja")
    expect(page.locator(".finding .decision:visible")).to_have_count(0)
    page.locator("#everything").click()
    page.keyboard.press("?")
    expect(page.locator("#help")).to_be_visible()
    page.get_by_label("use these keys").uncheck()
    page.keyboard.press("Escape")
    page.keyboard.press("j")
    page.keyboard.press("a")
    expect(page.locator(".finding .decision:visible")).to_have_count(0)


def test_several_are_decided_at_once_as_one_step(browser, path):
    page = opened(browser, path)
    for severity in ("major", "minor", "neutral"):
        page.locator(f"#filters [name=severity][value={severity}]").uncheck()
    page.locator("#together summary").click()
    page.locator("#together-reason").fill("checked with the archive")
    page.get_by_role("button", name="Dismiss all").click()
    expect(page.locator("#decided")).to_contain_text("5 of 20 findings decided")
    page.locator("#undo").click()
    expect(page.locator("#decided")).to_contain_text("0 of 20 findings decided")


def test_decisions_outlive_the_page_and_are_filtered(browser, path):
    page = opened(browser, path)
    in_texts(page)
    page.keyboard.press("a")
    page.reload()
    expect(first(page).locator(".decision")).to_contain_text("confirmed")
    page.locator(".menu summary", has_text="Decisions").click()
    page.locator("#filters [name=decision][value=open]").uncheck()
    expect(page.locator(".finding:visible")).to_have_count(1)


def exported(page):
    with page.expect_download() as caught:
        page.get_by_role("button", name="Export decisions").click()
    return caught.value.path()


def test_what_is_exported_is_applied_by_fingerprint_and_nothing_is_lost(browser, made, path, tmp_path):
    page = opened(browser, path)
    page.locator("#reviewer").fill("R. Eviser")
    page.keyboard.press("Tab")
    in_texts(page)
    for key in ("a", "q", "Enter"):
        page.keyboard.press(key)
    file = tmp_path / "decisions.json"
    file.write_bytes(exported(page).read_bytes())
    expect(page.locator("#decided")).not_to_contain_text("not exported")
    content = json.loads(file.read_text("utf-8"))
    assert content["format"] == "tta-decisions"
    assert content["decisions"][0]["reviewer"] == "R. Eviser"
    shorter = made.findings[1:]
    decided, stale = apply_decisions(shorter, load_decisions(file))
    assert decided[0].decision.choice is Choice.QUERY
    assert decided[0].decision.source == made.findings[1].source_spans[0].of(made.source.text)
    assert [item.fingerprint for item in stale] == [made.findings[0].fingerprint]
    again = tmp_path / "again.html"
    write_report(replace(made, findings=decided, stale_decisions=stale), "html", again)
    page = opened(browser, again)
    expect(first(page).locator(".decision")).to_contain_text("query by R. Eviser")
    expect(page.locator(".stale")).to_contain_text("1 decision that matches no finding any more")
    kept = json.loads(exported(page).read_text("utf-8"))["decisions"]
    assert {item["fingerprint"] for item in kept} == {item["fingerprint"] for item in content["decisions"]}


def test_a_file_is_imported_and_what_is_none_is_said(browser, made, path, tmp_path):
    page = opened(browser, path)
    entries = [
        {
            "fingerprint": made.findings[0].fingerprint,
            "decision": "dismissed",
            "reason": "<b>scan</b>",
            "date": "2026-01-01",
        },
        {"fingerprint": "elsewhere", "decision": "fixed"},
        {"fingerprint": "x", "decision": "maybe"},
    ]
    file = tmp_path / "decisions.json"
    file.write_text(json.dumps({"format": "tta-decisions", "version": 1, "decisions": entries}))
    page.set_input_files("#import", file)
    expect(page.locator("#decided")).to_contain_text("2 of 3 imported, 1 could not be read")
    expect(page.locator("#decided")).to_contain_text("1 more decision concerns nothing on this page")
    expect(first(page).locator(".decision")).to_contain_text("<b>scan</b>")
    for content in ("{", "[]", '{"format": "tta-audit"}'):
        file.write_text(content)
        page.set_input_files("#import", file)
        expect(page.locator("#decided")).to_contain_text("decisions.json is no")
    assert page.complaints == []


def test_decisions_of_an_audit_stand_in_the_report_without_javascript(browser, made, tmp_path):
    decision = Decision(
        made.findings[0].fingerprint, Choice.DISMISSED, "</script><script>1", "n", "A. B.", "2026-11-23"
    )
    path = tmp_path / "report.html"
    write_report(
        replace(made, findings=(replace(made.findings[0], decision=decision), *made.findings[1:])), "html", path
    )
    for scripts in (True, False):
        page = opened(browser, path, java_script_enabled=scripts)
        expect(first(page).locator(".decision")).to_have_text("dismissed by A. B., 2026-11-23: </script><script>1 – n")
        assert page.complaints == []


def test_what_was_taken_back_stays_so_until_the_report_is_written_anew(browser, made, tmp_path):
    def put(reason):
        decision = Decision(made.findings[0].fingerprint, Choice.DISMISSED, reason, date="2026-11-23")
        findings = (replace(made.findings[0], decision=decision), *made.findings[1:])
        write_report(replace(made, findings=findings), "html", tmp_path / "report.html")

    put("old")
    page = opened(browser, tmp_path / "report.html")
    first(page).get_by_role("button", name="Dismiss").click()
    expect(first(page).locator(".decision")).to_be_hidden()
    exported(page)
    page.reload()
    expect(first(page).locator(".decision")).to_be_hidden()
    put("new")
    page.reload()
    expect(first(page).locator(".decision")).to_contain_text("new")


def test_a_browser_that_keeps_nothing_says_so(browser, path):
    context = browser.new_context()
    page = context.new_page()
    page.add_init_script("Object.defineProperty(window, 'localStorage', {get() { throw new Error('denied'); }})")
    page.goto(path.as_uri())
    page.keyboard.press("j")
    page.keyboard.press("a")
    expect(page.locator("#decided")).to_contain_text("This browser keeps nothing: export before you close.")


def both_kept(page):
    """Return the fingerprints that this browser keeps for the report."""
    key = page.evaluate("Object.keys(localStorage).find((key) => key.startsWith('tta-decisions-'))")
    return [entry["fingerprint"] for entry in json.loads(page.evaluate(f"localStorage.getItem('{key}')"))["decisions"]]


def confirm(page, number=0):
    nth(page, number).get_by_role("button", name="Confirm").click()


def test_two_windows_of_one_report_keep_the_decisions_of_both(browser, path):
    page = opened(browser, path)
    other = page.context.new_page()
    other.goto(path.as_uri())
    confirm(page, 0)
    confirm(other, 1)
    expect(page.locator("#decided")).to_contain_text("2 of 20 findings decided, 2 not exported.")
    expect(nth(page, 1).locator(".decision")).to_contain_text("confirmed")
    confirm(page, 2)
    expect(other.locator("#decided")).to_contain_text("3 of 20")
    assert len(both_kept(page)) == 3
    confirm(other, 0)  # taken back
    page.reload()
    expect(page.locator("#decided")).to_contain_text("2 of 20 findings decided")


def test_so_do_the_parts_of_a_long_report(browser, made, tmp_path, monkeypatch):
    monkeypatch.setattr("tta.reporter.view.parts._ROWS_A_PART", 20)
    write_report(made, "html", tmp_path / "long.html")
    page = opened(browser, tmp_path / "long.part-1.html")
    other = page.context.new_page()
    other.goto((tmp_path / "long.part-2.html").as_uri())
    confirm(page)
    confirm(other)
    confirm(page, 1)
    page.wait_for_function(
        "Object.entries(localStorage).some(([key, kept]) => key.startsWith('tta-decisions-') && JSON.parse(kept).decisions.length === 3)"
    )
    page.reload()
    expect(page.locator("#decided")).to_contain_text("2 of ")
    with page.expect_download() as download:
        page.locator("#export").click()
    assert len(json.loads(download.value.path().read_text())["decisions"]) == 3


def test_a_decision_that_another_window_wrote_over_before_it_heard_of_it_is_kept(browser, path):
    """Chromium tells the windows of one file late: what one of them writes may lack what another has just written."""
    page = opened(browser, path)
    other = page.context.new_page()
    other.goto(path.as_uri())
    confirm(page, 0)
    (first,) = both_kept(page)
    confirm(other, 1)
    expect(page.locator("#decided")).to_contain_text("2 of 20")
    other.evaluate(
        """(lost) => {
          const key = Object.keys(localStorage).find((key) => key.startsWith("tta-decisions-"));
          const kept = JSON.parse(localStorage.getItem(key));
          const others = (fingerprint) => fingerprint !== lost;
          kept.decisions = kept.decisions.filter((entry) => others(entry.fingerprint));
          kept.changed = kept.changed.filter(others);
          kept.times = kept.times.filter(([fingerprint]) => others(fingerprint));
          localStorage.setItem(key, JSON.stringify(kept));
        }""",
        first,
    )
    page.wait_for_function(
        "(lost) => Object.entries(localStorage).some(([key, value]) => key.startsWith('tta-decisions-') && value.includes(lost))",
        arg=first,
    )
    page.reload()
    expect(page.locator("#decided")).to_contain_text("2 of 20")


def test_decisions_that_concern_nothing_are_exported_from_a_report_without_findings(browser, made, tmp_path):
    stale = Decision("f" * 16, Choice.DISMISSED, reason="as in the original")
    write_report(replace(made, findings=(), facts=(), stale_decisions=(stale,)), "html", tmp_path / "none.html")
    page = opened(browser, tmp_path / "none.html")
    with page.expect_download() as download:
        page.locator("#export").click()
    (entry,) = json.loads(download.value.path().read_text())["decisions"]
    assert (entry["fingerprint"], entry["reason"]) == ("f" * 16, "as in the original")
    assert page.complaints == []


def test_only_days_are_compared_and_the_later_of_a_file_counts(browser, made, path, tmp_path):
    fingerprints = [finding.fingerprint for finding in made.findings[:2]]
    entries = [
        {"fingerprint": fingerprints[0], "decision": "query", "date": "26.02.2026"},
        {"fingerprint": fingerprints[1], "decision": "confirmed", "date": "2026-03-15"},
        {"fingerprint": fingerprints[1], "decision": "fixed", "date": "2026-03-01"},
    ]
    page = opened(browser, path)

    def taken(chosen):
        (tmp_path / "d.json").write_text(json.dumps({"format": "tta-decisions", "version": 1, "decisions": chosen}))
        page.locator("#import").set_input_files(tmp_path / "d.json")
        expect(page.locator("#decided")).to_contain_text("imported")
        return {text.lower() for text in page.locator(".finding .decision:not([hidden]) b").all_text_contents()}

    assert taken(entries) == {"query", "confirmed"}
    later = {"fingerprint": fingerprints[0], "decision": "dismissed", "date": "2026-03-15"}
    assert taken([later]) == {"dismissed", "confirmed"}
