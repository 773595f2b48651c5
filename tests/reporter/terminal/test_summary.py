"""The summary in the terminal: read at a glance, plain when piped, steered by nobody's text."""

from __future__ import annotations

import io
from dataclasses import replace
from pathlib import Path

import pytest

from tests.made_audits import audit, every_kind
from tta.reporter.terminal import summary as terminal
from tta.types import Cause, Choice, Decision, Fact, FactStatus, Finding, Kind, NotRun, Severity, Span


class Terminal(io.StringIO):
    def isatty(self):
        return True


def printed(found, stream=None, **settings):
    stream = stream or io.StringIO()
    terminal.write(found, stream, [Path("out/report.html")], **settings)
    return stream.getvalue()


@pytest.fixture
def small():
    pairs = [("Письмо № 465.", "Letter # 40."), ("Мы против, если они не согласятся.", "We are against.")]
    number = Span(7, 12), Span(7, 11)
    lost = Span(25, 47), Span(27, 27)
    texts = audit(pairs)
    assert number[0].of(texts.source.text) == "№ 465"
    findings = [
        Finding("OM201", Kind.OMISSION, Severity.MAJOR, 0.8, Cause.TRANSLATION, 1, (lost[0],), (lost[1],), "Nothing renders it."),
        Finding("ID101", Kind.IDENTIFIER, Severity.CRITICAL, 0.97, Cause.TRANSLATION, 0, (number[0],), (number[1],), "The number differs.", fact=0),
    ]  # fmt: skip
    fact = Fact(
        Kind.IDENTIFIER, FactStatus.DIFFERS, (number[0],), (number[1],), "465", "40", "the number differs", 0, 0
    )
    return audit(pairs, findings, [fact])


def test_a_fact_that_is_lost_with_its_words_is_listed_once_with_them():
    pairs = [("Письмо № 465.", "")]
    lost = Finding(
        "OM101", Kind.OMISSION, Severity.MAJOR, 0.9, Cause.TRANSLATION, 0, (Span(0, 13),), (), "No counterpart."
    )
    fact = Fact(Kind.IDENTIFIER, FactStatus.MISSING, (Span(7, 12),), (), "465", "", "no counterpart was found", 0, None)
    said = printed(audit(pairs, [lost], [fact]))
    assert said.count("OM101") == said.count("465") == 1
    assert "Facts that differ" not in said


def test_counts_come_first_then_facts_then_the_other_findings_with_both_texts(small):
    lines = printed(small).splitlines()
    assert lines[:4] == [
        "ru.txt, en.txt",
        "2 rows, 2 of them paired; 0 of 1 fact agrees; 2 findings",
        "  critical      1  identifier 1",
        "  major         1  omission 1",
    ]
    header = lines.index("Facts that differ or lack a counterpart") + 1
    assert lines[header].split() == ["severity", "code", "row", "fact", "Russian", "English", "why"]
    (fact,) = [line for line in lines if line.startswith("critical")]
    assert fact.split() == ["critical", "ID101", "1", "identifier", "№", "465", "#", "40", "the", "number", "differs"]
    place = lines.index("major    OM201 omission, row 2, 80 %")
    assert lines[place + 1 : place + 4] == [
        "  Nothing renders it.",
        "  ru  Мы против, [[если они не согласятся]].",
        "  en  We are against [[ ]] .",
    ]
    assert lines[-1] == "report: out/report.html"
    assert all(line == line.rstrip() for line in lines)


def test_colour_is_for_terminals_and_can_be_switched_off(small, monkeypatch):
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.delenv("NO_COLOR", raising=False)
    assert "\x1b[" not in printed(small)
    assert "\x1b[1;31m" in printed(small, Terminal())
    assert "31m" not in printed(small, Terminal(), colour=False)
    monkeypatch.setenv("NO_COLOR", "1")
    assert "31m" not in printed(small, Terminal())


def test_no_text_steers_the_terminal():
    evil = "\x1b[2J\x1b]0;owned\x07\u202e"
    pairs = [(f"Кот {evil}", f"Cat {evil}")]
    spans = (Span(0, 4 + len(evil)),), (Span(0, 3),)
    finding = Finding("OM201", Kind.OMISSION, Severity.MAJOR, 0.8, Cause.TRANSLATION, 0, *spans, f"Lost {evil}.")
    decision = Decision("x", Choice.FIXED, code=evil, source=evil)
    found = audit(pairs, [finding], stale_decisions=(decision,), not_run=(NotRun("names", evil),))
    said = printed(replace(found, source=replace(found.source, path=evil)))
    assert "\x1b" not in said
    assert "\u202e" not in said
    assert "U+001B" in said


def test_long_lists_are_cut_and_said_to_be():
    found = every_kind(300)
    said = printed(found)
    others = sum(finding.fact is None for finding in found.findings)
    assert f"… and {others - 8} more in the report" in said
    assert len(said.splitlines()) < 80


def test_decisions_that_match_nothing_are_told_after_all_else(small, monkeypatch):
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.delenv("NO_COLOR", raising=False)
    stale = tuple(Decision(f"{number:016}", Choice.FIXED, code="DT101", source="мая") for number in range(7))
    lines = printed(replace(small, stale_decisions=stale), Terminal()).splitlines()[-7:]
    assert lines[:5] == ["\x1b[2ma decision matches no finding any more: fixed DT101 “мая”\x1b[0m"] * 5
    assert lines[5:] == ["\x1b[2m… and 2 more such decisions\x1b[0m", "report: out/report.html"]


def test_dismissed_findings_come_last_and_say_so(small):
    critical = next(item for item in small.findings if item.severity is Severity.CRITICAL)
    dismissed = replace(critical, decision=Decision(critical.fingerprint, Choice.DISMISSED), fact=None)
    findings = tuple(dismissed if item is critical else item for item in small.findings)
    lines = printed(replace(small, findings=findings, facts=())).splitlines()
    places = [
        place
        for place, line in enumerate(lines)
        if "OM201" in line or "ID101 identifier, row 1, 97 % (dismissed)" in line
    ]
    assert ["OM201" in lines[place] for place in places] == [True, False]


def test_texts_that_do_not_correspond_are_said_so_at_once(small):
    found = replace(small, alignment=replace(small.alignment, related=False), findings=(), facts=())
    assert "The two texts do not correspond" in printed(found).splitlines()[1]


@pytest.mark.parametrize(
    ("told", "line"),
    [
        (
            {"source": "ru", "reason": "as the catalogue says", "sure": True},
            "From Russian to English, as the catalogue says.",
        ),
        (
            {"source": "ru", "reason": "nothing says it", "sure": False},
            "From Russian to English, which is unsure: nothing says it. --source ru or --source en settles it.",
        ),
    ],
)
def test_the_second_line_says_which_text_is_the_original(small, told, line):
    assert printed(replace(small, signature={**small.signature, "direction": told})).splitlines()[1] == line


def test_a_file_with_a_line_end_in_its_name_is_one_line(small):
    found = replace(
        small, source=replace(small.source, path="me\nmo\r\n.tsv"), target=replace(small.target, path="en.txt")
    )
    assert printed(found).splitlines()[0] == "me\\nmo\\n.tsv, en.txt"
