"""A comparison as terminal text, JSON and HTML; fast, of audits made by hand."""

from __future__ import annotations

import base64
import hashlib
import html as html_text
import io
import json
import re
from importlib.resources import files

import pytest
from jsonschema import Draft202012Validator

from tests.made_audits import audit
from tta.comparison import compare
from tta.reporter.comparison import html, terminal, write_comparison
from tta.reporter.comparison import json as json_report
from tta.reporter.locale import retold, speaking

EVIL = "<script>hit()</script>\u202e\x07"
PAIRS = [
    ("Договор от 15 мая.", "The treaty of May 13."),
    (f"Дело {EVIL} 465.", f"File {EVIL} 40."),
    ("Кошка тихо спит.", "The cat sleeps."),
    ("", "Stamp."),
]
CORRECTED = [
    PAIRS[0],
    (PAIRS[1][0], f"File {EVIL} 41."),
    ("Кошка тихо спит.", "The cat sleeps quietly."),
    ("Новое.", "Not new."),
]


@pytest.fixture
def comparison():
    old = audit(
        PAIRS,
        [
            (1, "DT101", "15 мая", "May 13", "critical", "fixed"),
            (2, "ID101", "465", "40", "critical"),
            (3, "OM201", "тихо", "", "minor"),
            (4, "AD101", "", "Stamp.", "neutral", "dismissed"),
        ],
        [(1, "differs", "15 мая", "May 13"), (2, "differs", "465", "40")],
    )
    new = audit(
        CORRECTED,
        [
            (1, "DT101", "15 мая", "May 13", "major"),
            (2, "ID101", "465", "41", "critical"),
            (4, "PO101", "Новое", "Not", "major"),
        ],
        [(1, "differs", "15 мая", "May 13"), (2, "differs", "465", "41")],
    )
    return compare(old, new)


@pytest.fixture
def nothing():
    return compare(audit(PAIRS[2:3]), audit(CORRECTED[2:3]))


def text(writer, comparison):
    stream = io.StringIO()
    writer.write(comparison, stream)
    return stream.getvalue()


# ---------------------------------------------------------------- terminal


def test_the_terminal_counts_first_and_then_goes_by_groups(comparison):
    lines = text(terminal, comparison).splitlines()
    assert lines[1] == ("Of 4 findings before, 2 are fixed and 2 remain. 1 is new. 1 said to be fixed is still found.")
    assert lines[2] == "1 said to be fixed, still found; 1 new; 1 remaining but changed; 2 fixed"
    titles = [line for line in lines if re.fullmatch(r"[A-Z][^:]*: \d+", line)]
    assert titles == ["Said to be fixed, still found: 1", "New: 1", "Remaining but changed: 1", "Fixed: 2"]
    assert lines[lines.index(titles[0]) + 1] == "major    DT101 date, row 1"
    assert "  Marked as fixed by A. B. (in the earlier audit only)." in lines
    assert "  The severity was critical, it is major now." in lines
    assert "  now: The cat sleeps quietly." in lines
    assert "disagrees otherwise: date 465: 40 → 41" in lines


def test_what_only_the_translation_has_is_said_to_be_put_in():
    given = [("Кошка спит.", "The cat sleeps."), ("Он уехал.", "He left."), ("Мы ждём.", "We wait.")]
    before = [given[0], ("Он уехал.", "He left in autumn."), ("Мы ждём.", "We wait till May 3.")]
    after = [("Кошка спит.", "The cat sleeps on May 1."), ("Он уехал.", "He left in summer."), given[2]]
    old = audit(before, facts=[(2, "added", "", "autumn"), (3, "added", "", "May 3")])
    new = audit(after, facts=[(1, "added", "", "May 1"), (2, "added", "", "summer")])
    lines = text(terminal, compare(old, new)).splitlines()
    assert "facts: 1 is no longer put in; 1 is put in now; 1 disagrees otherwise" in lines
    assert lines[-3:] == [
        "no longer put in: date May 3",
        "put in now: date May 1",
        "disagrees otherwise: date, in the translation only: autumn → summer",
    ]


def test_the_terminal_is_plain_and_shows_invisible_characters(comparison):
    said = text(terminal, comparison)
    assert not set("\x1b\x07\u202e") & set(said)
    assert "⟨U+202E⟩⟨U+0007⟩" in said
    assert all(line == line.rstrip() for line in said.splitlines())


def test_the_terminal_shows_the_worst_of_many_and_says_so():
    pairs = [(f"Строка {i}.", f"Line {i}.") for i in range(40)]
    said = text(terminal, compare(audit(pairs, [(i + 1, "NU101", f"{i}", f"{i}") for i in range(40)]), audit(pairs)))
    assert "… and 28 more; --format html writes all of them" in said


def test_nothing_is_said_to_be_nothing(nothing):
    assert "Neither audit found anything." in text(terminal, nothing)
    assert "There is no finding in either audit." in text(html, nothing)


def test_brackets_in_a_message_are_text_and_no_styles_of_the_console():
    pairs = [("Имя [bold]Иван[/bold].", "A name.")]
    said = text(terminal, compare(audit(pairs, [(1, "OM201", "[bold]Иван[/bold]")]), audit(pairs)))
    assert "[bold]Иван[/bold]" in said


# ---------------------------------------------------------------- JSON


def test_json_follows_its_schema(comparison, nothing):
    schema = json.loads(files("tta.reporter.comparison").joinpath("tta-comparison.schema.json").read_text("utf-8"))
    Draft202012Validator.check_schema(schema)
    for found in (comparison, nothing):
        Draft202012Validator(schema).validate(json.loads(text(json_report, found)))


def test_json_says_what_became_of_every_finding(comparison):
    content = json.loads(text(json_report, comparison))
    assert (content["format"], content["version"]) == ("tta-comparison", 1)
    assert [(item["group"], item["matched_by"]) for item in content["items"]] == [
        ("said-fixed", "fingerprint"),
        ("new", None),
        ("changed", "code and place"),
        ("fixed", None),
        ("fixed", None),
    ]
    assert content["summary"]["groups"]["fixed"] == 2
    assert content["summary"]["standing"] == {"critical": 1, "major": 2, "minor": 0, "neutral": 0}
    first = content["items"][0]
    assert (first["decision"]["decision"], first["decision_only_in_old"]) == ("fixed", True)
    assert first["old"]["severity"], first["new"]["severity"] == ("critical", "major")


def test_the_same_audits_give_the_same_bytes(comparison):
    again = compare(comparison.old, comparison.new)
    for writer in (json_report, html):
        assert text(writer, comparison) == text(writer, again)


# ---------------------------------------------------------------- HTML


def test_the_page_allows_its_style_and_nothing_else(comparison):
    page = text(html, comparison)
    css = re.search(r"<style>(.*?)</style>", page, re.S).group(1)
    digest = base64.b64encode(hashlib.sha256(css.encode()).digest()).decode()
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', page).group(1).replace("&#39;", "'")
    assert policy == (
        f"default-src 'none'; style-src 'sha256-{digest}'; img-src data:; base-uri 'none'; form-action 'none'"
    )
    body = page.split("</style>")[1]
    assert "<script" not in body
    assert not re.search(r"<[^>]+ (?:style|on\w+)=", body)


def test_the_page_escapes_texts_and_shows_what_is_invisible(comparison):
    page = text(html, comparison)
    assert "&lt;script&gt;hit()&lt;/script&gt;" in page
    assert not {"\u202e", "\x07"} & set(page)
    assert '<span class="control">U+202E</span>' in page


def test_every_passage_has_its_language(comparison):
    page = text(html, comparison)
    cells = re.findall(r'<div class="cell" lang="(..)"><p class="label" lang="en">([^<]*)</p>', page)
    assert {("ru", "Russian"), ("en", "English before"), ("en", "English now"), ("en", "English, unchanged")} == set(
        cells
    )


def test_what_was_taken_out_and_put_in_is_marked(comparison):
    page = text(html, comparison)
    assert "<ins>quietly</ins>" in page
    assert re.search(r"<del>40</del>", page)
    assert re.search(r"<ins>41</ins>", page)


def test_the_page_goes_by_the_order_of_the_groups(comparison):
    titles = re.findall(r"<h2 id=\"([^\"]*)\">", text(html, comparison))
    assert titles == ["warnings", "said-fixed", "new", "changed", "fixed", "facts"]


def test_a_row_without_end_is_cropped_and_its_findings_are_all_shown():
    line = "слово " * 2000
    pairs = [(line.strip(), "word " * 2000 + "end")]
    findings = [(1, "OM201", "слово")] * 300
    found = compare(audit(pairs, findings), audit(pairs, findings))
    page = text(html, found)
    assert page.count('<article class="change') == 300
    assert len(page) < 300 * 12_000


# ---------------------------------------------------------------- Russian


def test_page_and_summary_are_in_russian_on_request_and_json_is_not(comparison, tmp_path):
    """What is Latin in the page is the texts', their paths and hashes, and codes."""
    page, content = (
        write_comparison(comparison, name, tmp_path / name, "ru")[0].read_text("utf-8") for name in ("html", "json")
    )
    assert content == text(json_report, comparison)
    assert '<html lang="ru">' in page
    with speaking("ru"):
        said = text(terminal, comparison)
    assert "Из 4 прежних замечаний исправлено 2 и осталось 2. Новых: 1." in said
    body = re.sub(
        r'<style>.*?</style>|<link[^>]*>|<div class="cell" lang="en">.*?</div>|<[^>]*>', " ", page, flags=re.S
    )
    ours = r"(?:[A-Z]{2}\d{3}|SHA-256|MQM|U\+[0-9A-F]{4}|(?:ru|en)\.txt|tta|html|script|hit|May|Stamp|File|Not|The|treaty|of|rule)"
    for words in (body, re.sub(r"(?:было|стало): .*", "", said)):
        assert (
            re.findall(r"[A-Za-z]{2,}", re.sub(rf"(?<!\w){ours}(?!\w)|0{{64}}", " ", html_text.unescape(words))) == []
        )


def test_warnings_are_told_in_russian():
    pairs = [("Договор от 15 мая.", "The treaty of May 13."), ("Кошка спит.", "The cat sleeps.")]
    made = [
        audit(pairs, signature={"version": version, "reader": {"sha256": version}, "thresholds": {"omission": version}})
        for version in ("1", "2")
    ]
    with speaking("ru"):
        told = retold(compare(*made).warnings[-1])
    assert told == (
        "сверки сделаны по-разному, отсюда могут быть и различия: версия (было 1, стало 2); чтение обеих сторон (было 1, "
        "стало 2); порог пропусков (было 1, стало 2)"
    )
