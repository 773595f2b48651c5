"""The functions of the report's script, one by one, in the browser that the report is for."""

from __future__ import annotations

import json

import pytest

from tta.reporter.html.page import SCRIPTS, page_file
from tta.reporter.html.words import words as script_words
from tta.reporter.locale import speaking

pytestmark = pytest.mark.slow

KNOWN = [
    {"fingerprint": "old", "decision": "confirmed", "date": "2026-03-15"},
    {"fingerprint": "dateless", "decision": "query"},
]
PAGE = f"""<html data-report="r1"><body><h1>Memo</h1>
<form id="filters"><input name="text"></form><p id="decided"></p><button id="undo"></button><input id="reviewer" value=" A. B. ">
<script type="application/json" id="known-decisions">{json.dumps(KNOWN)}</script></body></html>"""


@pytest.fixture(scope="module")
def page(chromium):
    """A page with the functions of the script and nothing started."""
    page = chromium.new_context().new_page()
    page.set_content(PAGE)
    page.add_script_tag(content="\n".join(page_file(name) for name in SCRIPTS if name != "start.js"))
    yield page
    page.context.close()


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Ёлка", "елка"),
        ("  ДОГОВОР \n\t № 5 ", "договор № 5"),
        ("её", "ее"),
        ("Treaty", "treaty"),
        ("", ""),
    ],
)
def test_text_is_sought_without_case_or_spacing_and_with_yo_as_ye(page, text, folded):
    assert page.evaluate("(text) => fold(text)", text) == folded


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Дело № 5", "Дело № 5"),
        ("a\u202eb", "a⟨U+202E⟩b"),
        ("нуль \x00", "нуль ⟨U+0000⟩"),
        ("две\nстроки\tи табуляция", "две\nстроки\tи табуляция"),
        ("мяг\u00adкий", "мяг⟨U+00AD⟩кий"),
        ("zero\u200bwidth\ufeff", "zero⟨U+200B⟩width⟨U+FEFF⟩"),
    ],
)
def test_characters_that_hide_or_reorder_text_are_named(page, text, shown):
    assert page.evaluate("(text) => visible(text)", text) == shown


@pytest.mark.parametrize(
    ("part", "whole", "words"),
    [
        (0, 0, "no findings"),
        (1, 1, "all 1 finding"),
        (0, 1, "0 of 1 finding"),
        (3, 3, "all 3 findings"),
        (2, 3, "2 of 3 findings"),
    ],
)
def test_how_many_of_how_many_is_put_in_words(page, part, whole, words):
    assert page.evaluate("([part, whole]) => portionOfFindings(part, whole)", [part, whole]) == words


@pytest.mark.parametrize(
    ("whole", "words"),
    [(0, "замечаний нет"), (1, "1 замечание"), (3, "все 3 замечания"), (11, "все 11 замечаний"), (21, "21 замечание")],
)
def test_in_russian_the_script_takes_the_form_that_goes_with_the_count(browser, whole, words):
    with speaking("ru"):
        known = script_words("\n".join(page_file(name) for name in SCRIPTS))
    page = browser.new_context().new_page()
    page.set_content(
        PAGE.replace("<html ", '<html lang="ru" ').replace(
            "<script ", f'<script type="application/json" id="words">{known}</script><script ', 1
        )
    )
    page.add_script_tag(content="\n".join(page_file(name) for name in SCRIPTS if name != "start.js"))
    assert page.evaluate("(whole) => portionOfFindings(whole, whole)", whole) == words
    page.context.close()


@pytest.mark.parametrize(
    ("raw", "entry"),
    [
        ({"fingerprint": "f", "decision": "fixed"}, {"fingerprint": "f", "decision": "fixed"}),
        (
            {"fingerprint": "f", "decision": "dismissed", "reason": "scan", "note": "", "date": 5, "other": "x"},
            {"fingerprint": "f", "decision": "dismissed", "reason": "scan", "date": "5"},
        ),
        ({"fingerprint": "f", "decision": "maybe"}, None),
        ({"fingerprint": "", "decision": "fixed"}, None),
        ({"fingerprint": 5, "decision": "fixed"}, None),
        ({"decision": "fixed"}, None),
        (None, None),
        ("fixed", None),
    ],
)
def test_an_entry_of_a_file_is_taken_only_if_it_is_a_decision(page, raw, entry):
    assert page.evaluate("(raw) => cleanEntry(raw)", raw) == entry


@pytest.mark.parametrize(
    ("date", "day"),
    [
        ("2026-03-15", "2026-03-15"),
        ("2026-03-15T10:00:00Z", "2026-03-15"),
        ("15.03.2026", ""),
        ("46096", ""),
        (None, ""),
    ],
)
def test_only_a_date_that_is_written_as_such_can_be_compared(page, date, day):
    assert page.evaluate("(date) => dayOf({ date })", date) == day


def test_the_check_sum_tells_reports_apart_and_stays_the_same(page):
    sums = page.evaluate("['', 'a', 'b', 'ab', 'ba', 'Ж'].map(summed)")
    assert len(set(sums)) == 6
    assert sums[:2] == ["0 2166136261", "1 3826002220"]  # FNV-1a, 32 bits


def test_where_storage_is_forbidden_a_choice_lasts_as_long_as_the_page(page):
    assert page.evaluate("[recall('tta-theme'), remember('tta-theme', 'dark')]") == [None, False]


@pytest.mark.parametrize(
    ("entries", "told", "kept"),
    [
        ([("old", "fixed", "2026-03-16")], "1 of 1 imported.", {"old": "fixed"}),
        ([("old", "fixed", "2026-03-14")], "0 of 1 imported, the others are older than yours.", {"old": "confirmed"}),
        ([("old", "fixed", "")], "0 of 1 imported, the others are older than yours.", {"old": "confirmed"}),
        ([("dateless", "fixed", "")], "1 of 1 imported.", {"dateless": "fixed"}),
        (
            [("new", "query", ""), ("new", "fixed", "")],
            "1 of 2 imported, the others are older than yours.",
            {"new": "fixed"},
        ),
        ([("new", "maybe", "")], "0 of 1 imported, 1 could not be read.", {}),
    ],
)
def test_of_two_decisions_on_one_finding_the_later_counts(page, entries, told, kept):
    rows = [{"fingerprint": name, "decision": choice, "date": date} for name, choice, date in entries]
    content = {"format": "tta-decisions", "version": 1, "decisions": rows}
    page.evaluate(
        "() => { decided.clear(); for (const entry of JSON.parse(written)) decided.set(entry.fingerprint, entry); }"
    )
    said, found = page.evaluate(
        """async (text) => {
          const plain = [applyFilters, tellDecisions];
          globalThis.applyFilters = () => {};
          await importDecisions(new File([text], "decisions.json"));
          globalThis.applyFilters = plain[0];
          return [one("#decided").textContent, Object.fromEntries([...decided].map(([key, entry]) => [key, entry.decision]))];
        }""",
        json.dumps(content),
    )
    assert said.endswith(told)
    assert {name: found.get(name) for name in kept} == kept


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("{", "decisions.json is no JSON, expected a decisions.json."),
        ("null", "decisions.json is not of the format tta-decisions version 1."),
        (
            '{"format": "tta-decisions", "version": 2, "decisions": []}',
            "decisions.json is not of the format tta-decisions version 1.",
        ),
        ('{"format": "tta-decisions", "version": 1}', "decisions.json is not of the format tta-decisions version 1."),
    ],
)
def test_a_file_that_holds_no_decisions_is_refused_with_its_name(page, text, told):
    said = page.evaluate(
        "async (text) => { await importDecisions(new File([text], 'decisions.json')); return one('#decided').textContent; }",
        text,
    )
    assert said.endswith(told)
