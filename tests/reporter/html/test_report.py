"""The HTML report as text: complete without a script, nothing runs but ours, and its decisions are data."""

from __future__ import annotations

import base64
import hashlib
import io
import json
import re
from dataclasses import replace

import pytest
from lxml import html as parser

from tests.made_audits import HOSTILE, audit, every_kind, finding, hostile
from tta.reporter.html.page import SCRIPTS, page_file, page_script, policy
from tta.reporter.html.report import files, write
from tta.reporter.locale import speaking
from tta.reporter.view.links import linked
from tta.types import Choice, Decision

PAIRS = [("Кошка тихо спит.", "The cat sleeps."), ("Идёт дождь.", "")]


def page(made):
    stream = io.StringIO()
    write(made, stream)
    return stream.getvalue()


def known(text):
    """The decisions that a page was written with, as they stand in it."""
    return re.search(r'<script type="application/json" id="known-decisions">(.*?)</script>', text, re.S).group(1)


def decided(*reasons):
    """An audit with a decision for each of these reasons on its finding, and a stale one for each."""
    made = audit(PAIRS, [finding(0, message=reason) for reason in reasons])
    found = tuple(
        replace(item, decision=Decision(item.fingerprint, Choice.DISMISSED, reason))
        for item, reason in zip(made.findings, reasons, strict=True)
    )
    stale = tuple(Decision(f"stale {n}", Choice.QUERY, note=reason) for n, reason in enumerate(reasons))
    return replace(made, findings=found, stale_decisions=stale)


@pytest.mark.parametrize(
    "reason",
    [
        "</script><script>alert(1)</script>",
        "<!--<script>",
        "]]>",
        "a & b &lt; c &amp;lt;",
        "line\u2028and paragraph\u2029",
        '"quoted" \\ back\\u003cslash',
        "Опечатка скана",
    ],
)
def test_no_decision_can_break_out_of_the_script_that_holds_it(reason):
    text = page(decided(reason))
    held = known(text)
    assert not set("<>&\u2028\u2029") & set(held)
    own, stale = json.loads(held)
    assert (own["decision"], own["reason"]) == ("dismissed", reason)
    assert (stale["fingerprint"], stale["note"]) == ("stale 0", reason)
    assert text.count("<script") == text.count("</script") == 2


def test_cyrillic_decisions_stay_readable_in_the_page():
    assert "Опечатка скана" in known(page(decided("Опечатка скана")))


def test_without_decisions_the_page_holds_none():
    assert known(page(audit(PAIRS, [finding(0)]))) == "[]"


def test_the_page_allows_its_own_styles_and_script_and_nothing_else():
    text = page(every_kind(9))
    contents = [
        *re.findall(r"<style[^>]*>(.*?)</style>", text, re.S),
        *re.findall(r"<script>(.*?)</script>", text, re.S),
    ]
    hashes = [f"'sha256-{base64.b64encode(hashlib.sha256(item.encode()).digest()).decode()}'" for item in contents]
    allowed = re.search(r'Content-Security-Policy" content="([^"]*)"', text).group(1).replace("&#39;", "'")
    assert allowed == (
        f"default-src 'none'; style-src {hashes[0]} {hashes[1]}; script-src {hashes[2]}; img-src data:; "
        "base-uri 'none'; form-action 'none'"
    )


def test_a_page_without_a_script_allows_none():
    assert "script-src" not in policy("body {}")
    assert "style-src 'sha256-" in policy("body {}")


def test_nothing_is_requested_and_nothing_stands_in_an_attribute_that_runs():
    text = page(hostile())
    tree = parser.fromstring(text)
    assert {
        link.partition(":")[0]
        for _, name, link, _ in tree.iterlinks()
        if name in ("src", "href") and not link.startswith("#")
    } <= {"data"}
    assert [name for item in tree.iter() for name in item.attrib if name == "style" or name.startswith("on")] == []
    assert tree.xpath("count(//img | //iframe | //object)") == 0


def test_every_text_of_the_documents_stands_in_its_row_as_text():
    rows = parser.fromstring(page(hostile())).xpath("//div[contains(@class, 'cell') and @lang='ru']")
    assert rows[0].text_content().strip().startswith(HOSTILE[0])
    assert rows[12].text_content().strip().startswith(HOSTILE[12])
    assert "U+001B" in rows[5].text_content()


@pytest.mark.parametrize(
    ("title", "printed"),
    [
        ("Memo 15", r"Memo\20 15"),
        ('"; } body { color: red } @page { x: "', r"\22 \3b \20 \7d \20 body"),
        (f"{'слово ' * 40}", r"\441 \43b \43e \432 \43e \20 \2026 "),
        ("Дело </style>", r"\414 \435 \43b \43e \20 \3c \2f style\3e "),
        ("x" * 200, "x" * 160),
    ],
)
def test_the_title_on_every_printed_page_can_end_neither_its_string_nor_its_style(title, printed):
    made = audit(PAIRS)
    text = page(replace(made, source=replace(made.source, metadata=(("Title", title),))))
    rule = re.search(r"@top-left \{ content: \"(.*)\"; font", text)
    assert printed.rstrip('"') in rule.group(1)
    assert len(re.findall(r"x+", rule.group(1))[0]) <= 160 if set(title) == {"x"} else '"' not in rule.group(1)


def test_a_missing_word_is_shown_by_a_caret_at_its_place():
    made = audit(PAIRS)
    start = made.target.text.index(" sleeps")
    source = made.source.segments[0].spans[0]
    lost = finding(0, [replace(source, start=source.start + 6, stop=source.start + 10)],
                   [replace(source, start=start, stop=start)], code="OM201")  # fmt: skip
    tree = parser.fromstring(page(audit(PAIRS, [lost])))
    (caret,) = tree.xpath("//div[contains(@class, 'cell')]//mark[contains(@class, 'caret')]")
    assert caret.getprevious() is None and caret.getparent().text == "The cat"
    assert caret.tail == " sleeps."
    (mark,) = tree.xpath("//div[@lang='ru']//mark")
    assert mark.text == "тихо"


def test_a_side_without_counterpart_says_so():
    tree = parser.fromstring(page(audit(PAIRS)))
    assert [item.text_content() for item in tree.xpath("//*[@id='p2']//*[@class='none']")] == ["no counterpart"]


def test_all_files_of_a_long_report_know_all_decisions(monkeypatch):
    monkeypatch.setattr("tta.reporter.view.parts._ROWS_A_PART", 1)
    texts = {}
    for name, put in files(decided("Опечатка скана"), "long.html"):
        stream = io.StringIO()
        put(stream)
        texts[name] = stream.getvalue()
    assert list(texts) == ["long.html", "long.part-1.html", "long.part-2.html"]
    assert len({known(text) for text in texts.values()}) == 1
    assert [len(parser.fromstring(text).xpath("//*[@id='p1' or @id='p2']")) for text in texts.values()] == [0, 1, 1]


def test_a_page_ends_with_a_line_end_and_the_same_audit_gives_the_same_bytes():
    text = page(every_kind(9))
    assert text.endswith("</html>\n")
    assert text == page(every_kind(9))


def test_the_script_is_one_scope_of_its_own_in_which_all_files_run_in_order():
    script = page_script()
    assert script.startswith('(() => {\n"use strict";\n')
    assert script.endswith("})();\n")
    places = [script.index(page_file(name)) for name in SCRIPTS]
    assert places == sorted(places)


@pytest.mark.parametrize(
    ("name", "link"),
    [
        ("a b.html", "a%20b.html"),
        ("#5?.html", "%235%3F.html"),
        ("дело.html", "%D0%B4%D0%B5%D0%BB%D0%BE.html"),
        ("a\udcff", "a%FF"),
    ],
)
def test_the_name_of_a_file_becomes_a_link_to_it(name, link):
    assert linked(name) == link


def test_the_template_is_compiled_once_a_language(monkeypatch):
    """Of a folder of short texts compiling took longer than the rest of writing."""
    from jinja2 import Environment

    pages = {language: page_in(language) for language in ("en", "ru")}
    monkeypatch.setattr(Environment, "from_string", None)
    assert {language: page_in(language) for language in ("en", "ru")} == pages
    assert pages["en"] != pages["ru"]


def page_in(language):
    with speaking(language):
        return page(every_kind(3))
