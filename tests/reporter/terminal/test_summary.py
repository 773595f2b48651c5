"""The summary in the terminal: read at a glance, plain when piped, steered by nobody's text."""

from __future__ import annotations

import io
from dataclasses import replace
from pathlib import Path

import pytest

from tests.made_audits import audit, every_kind
from tta.reporter.terminal import summary as terminal
from tta.types import (
    Cause,
    Choice,
    Decision,
    Fact,
    FactStatus,
    Finding,
    Kind,
    Language,
    NotRun,
    Reference,
    ReferenceScore,
    SegmentKind,
    Severity,
    Span,
)


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


def test_a_terminal_shows_files_and_headings_in_bold_and_what_was_not_done_dimly(small, monkeypatch):
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.delenv("NO_COLOR", raising=False)
    lines = printed(replace(small, not_run=(NotRun("glossary", "none was given"),)), Terminal()).splitlines()
    for heading in ("ru.txt, en.txt", "Facts that differ or lack a counterpart", "Other findings"):
        assert f"\x1b[1m{heading}\x1b[0m" in lines
    assert "\x1b[2mnot run: glossary (none was given)\x1b[0m" in lines
    unrelated = replace(small, alignment=replace(small.alignment, related=False))
    assert "\x1b[1;31mThe two texts do not correspond" in printed(unrelated, Terminal())


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


# ---------------------------------------------------------------- the table of facts

FACT = Finding(
    "NU101", Kind.NUMBER, Severity.MINOR, 0.9, Cause.TRANSLATION, 0, (Span(0, 1),), (), "It is lost.", fact=0
)


def table_of(said):
    """The lines of the table of facts, without its head."""
    lines = said.splitlines()
    start = lines.index("Facts that differ or lack a counterpart") + 2
    return lines[start : lines.index("", start)]


def lost_numbers(count):
    pairs = [(f"{number} ракет.", "Missiles.") for number in range(10, 10 + count)]
    texts = audit(pairs)
    spans = [(Span(item.start, item.start + 2),) for item in texts.source.segments]
    findings = [replace(FACT, bead=row, source_spans=own, fact=row) for row, own in enumerate(spans)]
    facts = [
        Fact(Kind.NUMBER, FactStatus.MISSING, own, (), own[0].of(texts.source.text), "", "no counterpart", row, None)
        for row, own in enumerate(spans)
    ]
    return audit(pairs, findings, facts)


def test_a_fact_without_counterpart_has_a_dash_on_the_other_side():
    assert [line.split() for line in table_of(printed(lost_numbers(1)))] == [
        ["minor", "NU101", "1", "number", "10", "–", "no", "counterpart"]
    ]


def test_where_english_is_the_source_russian_still_stands_before_it():
    found = lost_numbers(1)
    found = replace(
        found, source=replace(found.source, language=Language.EN), target=replace(found.target, language=Language.RU)
    )
    assert [line.split() for line in table_of(printed(found))] == [
        ["minor", "NU101", "1", "number", "–", "10", "no", "counterpart"]
    ]


@pytest.mark.parametrize(("count", "shown", "more"), [(12, 12, []), (13, 12, ["… and 1 more in the report"])])
def test_twelve_facts_are_shown(count, shown, more):
    lines = table_of(printed(lost_numbers(count)))
    assert [line.split()[4] for line in lines if line.startswith("minor")] == [str(10 + row) for row in range(shown)]
    assert [line for line in lines if not line.startswith("minor")] == more


def test_numbers_of_rows_end_in_one_column():
    first, *_, tenth = table_of(printed(lost_numbers(10)))
    assert first.index(" 1 ") + 2 == tenth.index("10 ") + 2


def test_what_a_reviewer_decided_on_a_fact_stands_by_its_severity(monkeypatch):
    found = lost_numbers(3)
    choices = (Choice.DISMISSED, Choice.CONFIRMED, None)
    decided = tuple(
        replace(item, decision=choice and Decision(item.fingerprint, choice))
        for item, choice in zip(found.findings, choices, strict=True)
    )
    lines = table_of(printed(replace(found, findings=decided)))
    assert sorted(line.split("  ")[0] for line in lines) == ["minor", "minor, confirmed", "minor, dismissed"]
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.delenv("NO_COLOR", raising=False)
    coloured = printed(replace(found, findings=decided), Terminal())
    assert "\x1b[2mminor, dismissed\x1b[0m" in coloured
    assert "\x1b[33mminor, confirmed\x1b[0m" in coloured


# ---------------------------------------------------------------- findings


def lost(row, *, severity=Severity.MAJOR, **other):
    return Finding("OM101", Kind.OMISSION, severity, 0.9, Cause.TRANSLATION, row, (Span(0, 5),), (), "Lost.", **other)


def headings(said):
    return [line for line in said.splitlines() if " omission, " in line]


def test_a_side_without_words_says_so():
    said = printed(audit([("Кошка спит.", "")], [lost(0)])).splitlines()
    assert said[said.index("  Lost.") + 1 :][:2] == ["  ru  [[Кошка]] спит.", "  en  (no counterpart)"]


def test_they_are_other_findings_only_where_the_table_of_facts_says_some(small):
    assert "Other findings" in printed(small).splitlines()
    said = printed(audit([("Кошка спит.", "")], [lost(0)])).splitlines()
    assert "Findings" in said
    assert "Other findings" not in said


def test_a_block_of_rows_is_named_by_its_ends():
    pairs = [("Кошка спит.", ""), ("Идёт снег.", ""), ("Пора.", "")]
    assert headings(printed(audit(pairs, [lost(0, last_bead=1), lost(2)]))) == [
        "major    OM101 omission, rows 1 to 2, 90 %",
        "major    OM101 omission, row 3, 90 %",
    ]


def test_the_worst_come_first_and_of_like_ones_the_first_in_the_text():
    pairs = [("Кошка спит.", "")] * 4
    found = audit(
        pairs,
        [lost(3), lost(1, severity=Severity.CRITICAL), lost(2), lost(0, severity=Severity.NEUTRAL)],
    )
    assert [line.split(", ")[1] for line in headings(printed(found))] == ["row 2", "row 3", "row 4", "row 1"]


@pytest.mark.parametrize(("count", "more"), [(8, []), (9, ["… and 1 more in the report"])])
def test_eight_findings_are_shown(count, more):
    said = printed(audit([("Кошка спит.", "")] * count, [lost(row) for row in range(count)]))
    assert len(headings(said)) == 8
    assert [line for line in said.splitlines() if line.startswith("…")] == more


# ---------------------------------------------------------------- counts and remarks


def test_kinds_are_counted_by_severity_the_most_frequent_first():
    kinds = [Kind.OMISSION, Kind.DATE_TIME, Kind.NUMBER, Kind.NUMBER]
    found = audit([("Кошка спит.", "")] * 4, [replace(lost(row), kind=kind) for row, kind in enumerate(kinds)])
    assert "  major         4  number 2, date 1, omission 1" in printed(found).splitlines()


def test_the_estimate_and_the_scores_against_another_translation_are_said():
    plain = audit([("Кошка спит.", "The cat."), ("Снег.", "Snow.")], [lost(0)])
    said = printed(plain).splitlines()
    assert said[3] == ("estimate in the manner of MQM: 5 penalty points in 3 words, 4.5 weighed by confidence")
    page = audit([("Слово за слово. " * 100, "Word by word.")], [lost(0)])
    assert "estimate in the manner of MQM: 16.7 penalty points per 1,000 words, 15.0 weighed by confidence" in printed(
        page
    )
    scores = ReferenceScore("chrF++", 51.46, "nw:2", 2), ReferenceScore("BLEU", 9.0, "", 2)
    other = Reference(replace(plain.target, path="second.txt"), ((0,), (1,)), (41.2, 61.7), scores)
    assert (
        printed(replace(plain, reference=other)).splitlines()[4]
        == "second translation second.txt: chrF++ 51.5, BLEU 9.0"
    )
    unlike = replace(other, scores=())
    assert "second translation second.txt: no row in common" in printed(replace(plain, reference=unlike)).splitlines()


def test_texts_without_facts_have_none_to_agree():
    assert (
        printed(audit([("Снег.", "Snow."), ("Дождь.", "")])).splitlines()[1] == "2 rows, 1 of them paired; 0 findings"
    )


def in_another_order(*kinds):
    """Print the rows of a text of these kinds of segments, each of which crosses."""
    made = audit([(f"Снег {place}.", f"Snow {place}.") for place in range(len(kinds))])
    segments = tuple(replace(one, kind=kind) for one, kind in zip(made.source.segments, kinds, strict=True))
    beads = tuple(replace(bead, crossing=True) for bead in made.alignment.beads)
    return printed(
        replace(made, source=replace(made.source, segments=segments), alignment=replace(made.alignment, beads=beads))
    ).splitlines()


def test_rows_in_another_order_are_named_but_for_lines_of_a_header():
    line, sentence = SegmentKind.LINE, SegmentKind.SENTENCE
    assert in_another_order(line, sentence, sentence)[2] == "2 rows in another order on the other side: 2, 3"
    assert in_another_order(*[sentence] * 9)[2].endswith(": 1, 2, 3, 4, 5, 6, 7, 8 …")
    assert not any("another order" in said for said in in_another_order(line, line))


def test_what_was_not_run_is_said_with_its_reason(small):
    made = replace(small, not_run=(NotRun("glossary", "none was given"),))
    assert printed(made).splitlines()[-3:] == ["", "not run: glossary (none was given)", "report: out/report.html"]


def test_scorers_that_were_not_run_for_one_reason_stand_in_a_line(small):
    made = replace(small, not_run=tuple(NotRun(name, "they do not correspond") for name in ("dates", "names")))
    assert printed(made).splitlines()[-2] == "not run: dates, names (they do not correspond)"


@pytest.mark.parametrize(
    ("decision", "said"),
    [
        (Decision("f" * 16, Choice.FIXED, code="DT101", source="мая", target="May"), "fixed DT101 “мая” / “May”"),
        (Decision("f" * 16, Choice.QUERY, code="DT101", target="May"), "query DT101 “May”"),
        (Decision("f" * 16, Choice.CONFIRMED), "confirmed ffffffffffffffff"),
    ],
)
def test_a_decision_that_matches_nothing_is_named_by_its_words_or_else_its_fingerprint(small, decision, said):
    lines = printed(replace(small, stale_decisions=(decision,) * 5)).splitlines()
    assert lines[-6:-1] == [f"a decision matches no finding any more: {said}"] * 5
