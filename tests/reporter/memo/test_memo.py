"""The revision memo, read back by python-docx and, where it matters, as bare XML."""

from __future__ import annotations

import io
import re
import time
import zipfile
from dataclasses import replace

import docx
import pytest
from docx.document import Document as Memo
from docx.oxml.ns import qn
from lxml import etree

from tests.made_audits import written
from tta.commands.command_line import main
from tta.reporter import memo
from tta.reporter.json import audit as json_report
from tta.reporter.locale import speaking
from tta.reporter.view.limits import LIMITS
from tta.review.decisions import with_fingerprints
from tta.scorers import rule_of
from tta.types import (
    Alignment,
    Audit,
    Bead,
    BeadScores,
    Cause,
    Choice,
    Decision,
    Fact,
    FactStatus,
    Finding,
    Kind,
    Language,
    NotRun,
    Segment,
    SegmentKind,
    Severity,
    Span,
)

RUSSIAN = ["Записка", '"15" мая 1977 года', "исх. № 465", "Мы вести дело будем.", "Это лишнее.", "4", "Конец."]
ENGLISH = ["Memo", "May 13, 1977", "Original # 40", "We will be.", "The end."]
BEADS = [(0, 0), (1, 1), (2, 2), (3, 3), (4, None), (6, 4)]
PAGE_MARK = 5
HOSTILE = "<script>x</script> & \x00 \x0b \ud800 \uffff \u202e \u200b ]]> \u2028 =1+1"


def span(document, line, words):
    start = document.text.index(words, document.segments[line].start)
    return Span(start, start + len(words))


def sides(russian=RUSSIAN, english=ENGLISH):
    source, target = written(russian, Language.RU), written(english, Language.EN)
    if len(russian) > PAGE_MARK:
        segments = list(source.segments)
        segments[PAGE_MARK] = replace(segments[PAGE_MARK], kind=SegmentKind.FURNITURE, paragraph=0)
        source = replace(source, segments=tuple(segments))
    return source, target


def finding(code, kind, severity, cause, bead, spans, message, fact=None):
    return Finding(code, kind, severity, 0.97, cause, bead, *spans, message, fact=fact)


def _findings(source, target):
    gap = span(target, 3, "be.").start
    return [
        finding("OM101", Kind.OMISSION, Severity.MAJOR, Cause.EDITORIAL, 4, ((span(source, 4, "Это лишнее"),), ()),
                "“Это лишнее.” has no counterpart in the English."),
        finding("DT101", Kind.DATE_TIME, Severity.CRITICAL, Cause.TRANSLATION, 1,
                ((span(source, 1, '"15" мая 1977'),), (span(target, 1, "May 13, 1977"),)), "The day differs.", 0),
        finding("ID101", Kind.IDENTIFIER, Severity.CRITICAL, Cause.SOURCE, 2,
                ((span(source, 2, "№ 465"),), (span(target, 2, "# 40"),)), "The number differs."),
        finding("OM201", Kind.OMISSION, Severity.MINOR, Cause.UNCLEAR, 3,
                ((span(source, 3, "вести дело"),), (Span(gap, gap),)), "Nothing in the English renders “вести дело”."),
        finding("SC104", Kind.SCRIPT, Severity.NEUTRAL, Cause.SOURCE, 5, ((span(source, 6, "Конец"),), ()), "A space."),
    ]  # fmt: skip


def _facts(source, target):
    return [
        Fact(Kind.DATE_TIME, FactStatus.DIFFERS, *((item,) for item in (span(source, 1, '"15" мая 1977'),
             span(target, 1, "May 13, 1977"))), "15 May 1977", "13 May 1977", "the day differs", 1, 1),
        Fact(Kind.NUMBER, FactStatus.EQUAL, (span(source, 1, "1977"),), (span(target, 1, "1977"),), "1977", "1977", "", 1, 1),
        Fact(Kind.ENTITY, FactStatus.MISSING, (span(source, 0, "Записка"),), (), "Zapiska", "", "no counterpart", 0, None),
    ]  # fmt: skip


def made(choices=(), stale=()):
    """An audit with five findings, decided about as `choices` says, in their order."""
    source, target = sides()
    found = sorted(
        with_fingerprints(_findings(source, target), source, target), key=lambda item: -item.bead
    )  # not in the text's order
    in_order = sorted(found, key=lambda item: item.bead)
    decided = {
        item.fingerprint: Decision(
            item.fingerprint, choice, "Editors agreed", "Какой экземпляр?", "E. Vasilyeva", "2024-05-02"
        )
        for item, choice in zip(in_order, choices, strict=False)
        if choice
    }
    found = [replace(item, decision=decided.get(item.fingerprint)) for item in found]
    beads = [Bead((ru,), () if en is None else (en,), 0.9) for ru, en in BEADS]
    beads[3] = replace(beads[3], probability=0.5)
    return Audit(
        replace(source, sha256="ab" * 32, metadata=(("Title", "Memo of 15 May"),)),
        replace(target, sha256="cd" * 32),
        Alignment(tuple(beads)),
        (BeadScores(),) * len(beads),
        tuple(found),
        tuple(_facts(source, target)),
        (NotRun("glossary", "none was given"), NotRun("names", "none was given")),
        {
            "tool": "tta",
            "version": "1.2.3",
            "model": {"sha256": "ef" * 32},
            "inputs": [{"sha256": "ab" * 32}, {"sha256": "cd" * 32}],
            "thresholds": {"omission": 0.591},
        },
        tuple(stale),
    )


ALL_CHOICES = (Choice.QUERY, Choice.FIXED, Choice.CONFIRMED, Choice.DISMISSED)
STALE = Decision(
    "0" * 16, Choice.CONFIRMED, note="see draft 2", code="NU101", source="2400 ракет", target="2,040 missiles"
)


def bytes_of(audit):
    stream = io.BytesIO()
    memo.write(audit, stream)
    return stream.getvalue()


def read(audit) -> Memo:
    return docx.Document(io.BytesIO(bytes_of(audit)))


def part(audit, name):
    with zipfile.ZipFile(io.BytesIO(bytes_of(audit))) as archive:
        return archive.read(name)


def texts(document):
    """Headings and paragraphs outside tables."""
    return [paragraph.text for paragraph in document.paragraphs]


def headings(document, level):
    return [p.text for p in document.paragraphs if p.style.name == f"Heading {level}"]


def captions(document):
    return [table._tbl.tblPr.find(qn("w:tblCaption")).get(qn("w:val")) for table in document.tables]


def rows(document, caption):
    """The rows of the table with this caption, its header left out."""
    table = document.tables[captions(document).index(caption)]
    return [[cell.text for cell in row.cells] for row in table.rows][1:]


def marked(table):
    runs = (run for row in table.rows for cell in row.cells for line in cell.paragraphs for run in line.runs)
    return [run.text for run in runs if run.bold and run.underline]


# ---------------------------------------------------------------- what it says, and in which order


def test_the_parts_stand_in_the_order_of_a_memo():
    document = read(made(ALL_CHOICES, [STALE]))
    assert headings(document, 1) == [
        "Critical and major findings",
        "All findings in the order of the document",
        "Hard facts",
        "Appendix: the two texts",
        "What this audit cannot see",
        "Codes of the findings",
        "Signature of the audit",
    ]
    assert headings(document, 2) == [
        "Queries to the translator",
        "Marked as fixed, still found",
        "Dismissed by the reviewer",
        "Decisions that match no finding any more",
    ]
    assert [p.text for p in document.paragraphs][:3] == ["Translation audit memo", "Memo of 15 May", "Date: \t"]
    assert texts(document)[-1] == "Reviewed by \t Date \t Signature \t"


def test_the_beginning_says_when_the_last_decision_was_made():
    assert "Last decision: 2024-05-02" in texts(read(made(ALL_CHOICES)))
    with speaking("ru"):
        assert "Последнее решение: 02.05.2024" in texts(read(made(ALL_CHOICES)))
    for undated in (made(), without_dates(made(ALL_CHOICES))):
        assert not [line for line in texts(read(undated)) if line.startswith("Last decision")]


def without_dates(audit):
    """The audit with dates of decisions that nobody can order."""
    return replace(
        audit,
        findings=tuple(
            replace(item, decision=item.decision and replace(item.decision, date="in May")) for item in audit.findings
        ),
    )


def test_the_beginning_counts_the_findings_and_says_what_was_not_checked():
    document = read(made())
    assert rows(document, "Counts")[0][:2] == ["critical", "2"]
    assert rows(document, "Counts")[-1][:2] == ["all", "5"]
    assert any(text.startswith("1 of 3 facts agree, ") for text in texts(document))
    assert any("omission 2" in text for text in texts(document) if text.startswith("By kind"))
    assert any("An estimate from the findings of a program" in text for text in texts(document))
    assert "Not checked: glossary, names (none was given)." in texts(document)
    assert "5 of 6 passages of the Russian have a counterpart." in texts(document)
    assert [row[-1] for row in rows(document, "Files")] == ["ab" * 8, "cd" * 8]


def test_decisions_are_counted_by_severity():
    document = read(made(ALL_CHOICES))
    table = document.tables[captions(document).index("Counts")]
    assert [cell.text for cell in table.rows[0].cells] == [
        "Severity", "Findings", "Confirmed", "Dismissed", "Query", "Marked as fixed", "Undecided",
    ]  # fmt: skip
    assert [cell.text for cell in table.rows[1].cells] == ["critical", "2", "0", "0", "1", "1", "0"]
    assert [cell.text for cell in table.rows[5].cells] == ["all", "5", "1", "1", "1", "1", "1"]


def test_the_gravest_stand_in_a_table_with_their_citations():
    table = rows(read(made((Choice.QUERY,))), "Critical and major findings")
    assert [row[0] for row in table] == ["1", "2", "4"]
    assert table[0][1:] == [
        "row 2\nRU ¶\u00a02, s.\u00a01\nEN ¶\u00a02, s.\u00a01",
        '"15" мая 1977 года',
        "May 13, 1977",
        "critical, DT101\nThe day differs.",
        "query",
    ]
    assert table[2][1] == "row 5\nRU ¶\u00a05, s.\u00a01\nEN none"
    assert table[2][3] == "no counterpart"
    assert table[2][5] == "open"


def test_findings_are_numbered_in_the_order_of_the_text_whatever_was_decided():
    plain = headings(read(made()), 3)
    assert plain == [
        "1. Critical: date (DT101), row 2",
        "2. Critical: identifier (ID101), row 3",
        "3. Minor: omission (OM201), row 4",
        "4. Major: omission (OM101), row 5",
        "5. Neutral: script (SC104), row 6",
    ]
    dismissed = headings(read(made((None, Choice.DISMISSED))), 3)
    assert dismissed == [plain[0], *plain[2:]]


def test_a_finding_says_cause_confidence_category_and_doubt():
    said = texts(read(made()))
    assert "Fault of the translation; confidence 97 %; MQM: accuracy/mistranslation/date-time." in said
    assert (
        "Fault of the source's transcription: check the scan; confidence 97 %; MQM: accuracy/mistranslation/number."
        in said
    )
    assert any(
        text.startswith("Cause unclear without the scan; confidence 97 %; MQM: accuracy/omission; it is not sure that")
        and "(50%)" in text
        for text in said
    )
    assert any(text.startswith("An editor's change") for text in said)
    assert said.count("Decision: \t") == 5


def test_a_decision_is_written_out_with_reason_note_reviewer_and_date():
    said = texts(read(made((Choice.CONFIRMED,))))
    assert "Decision: confirmed. Editors agreed. Какой экземпляр? (E. Vasilyeva, 2024-05-02)" in said


def test_a_sentence_is_cited_by_its_number_in_the_paragraph():
    source, target = sides(["Раз.", "Два.", "Три."], ["One.", "Two.", "Three."])
    joined = replace(source, segments=tuple(replace(item, paragraph=7) for item in source.segments))
    found = [
        finding("OM201", Kind.OMISSION, Severity.MINOR, Cause.TRANSLATION, 0, ((span(joined, 1, "Два"),), ()), "a"),
        finding("OM201", Kind.OMISSION, Severity.MINOR, Cause.TRANSLATION, 0, ((), ()), "b"),
    ]
    audit = Audit(joined, target, Alignment((Bead((0, 1, 2), (0, 1, 2)),)), (BeadScores(),), tuple(found), (), (), {})
    document = read(audit)
    first, second = (document.tables[captions(document).index(f"Finding {number}")] for number in (1, 2))
    assert first.rows[0].cells[0].text == "Russian: ¶\u00a07, s.\u00a02"
    assert first.rows[1].cells[0].text == "Два."
    assert [cell.text for cell in second.rows[0].cells] == [
        "Russian: ¶\u00a07, s.\u00a01–3",
        "English: ¶\u00a01, s.\u00a01 – ¶\u00a03, s.\u00a01",
    ]


def test_a_counterpart_in_another_row_is_shown_and_cited():
    source, target = sides(["Раз.", "Два."], ["One.", "Two."])
    found = finding(
        "DT101", Kind.DATE_TIME, Severity.MINOR, Cause.TRANSLATION, 0, ((span(source, 0, "Раз"),), (span(target, 1, "Two"),)), "a"
    )  # fmt: skip
    audit = Audit(
        source, target, Alignment((Bead((0,), (0,)), Bead((1,), (1,)))), (BeadScores(),) * 2, (found,), (), (), {}
    )
    document = read(audit)
    table = document.tables[captions(document).index("Finding 1")]
    assert table.rows[0].cells[1].text == "English: ¶\u00a02, s.\u00a01"
    assert marked(table) == ["Раз", "Two"]


# ---------------------------------------------------------------- decisions


def test_queries_are_numbered_and_leave_room_for_an_answer():
    document = read(made((Choice.QUERY, None, Choice.QUERY)))
    table = rows(document, "Queries to the translator")
    assert [row[0] for row in table] == ["Q1", "Q2"]
    assert [row[1].splitlines()[0] for row in table] == ["finding 1", "finding 3"]
    assert "The day differs." in table[0][2]
    assert "Какой экземпляр?" in table[0][2]
    assert table[0][3] == ""


def test_what_was_dismissed_stands_only_in_its_list_with_the_reason():
    document = read(made((Choice.DISMISSED,)))
    assert rows(document, "Dismissed by the reviewer")[0][3].startswith("Editors agreed. Какой экземпляр?")
    assert [row[0] for row in rows(document, "Critical and major findings")] == ["2", "4"]
    assert "Finding 1" not in captions(document)
    assert "May 13, 1977" not in marked(document.tables[captions(document).index("The two texts")])


def test_what_was_marked_as_fixed_and_is_found_again_is_not_put_right():
    document = read(made((Choice.FIXED,)))
    assert headings(document, 2) == ["Marked as fixed, still found"]
    assert rows(document, "Marked as fixed, still found")[0][0] == "1"
    assert rows(document, "Critical and major findings")[0][5] == "marked as fixed, still found"
    assert any(line.startswith("Decision: marked as fixed, still found. ") for line in texts(document))


def test_what_was_marked_as_fixed_and_is_gone_is_put_right_and_other_decisions_match_nothing():
    document = read(made((), [STALE, replace(STALE, choice=Choice.FIXED)]))
    listed = ["NU101", "2400 ракет", "2,040 missiles", "see draft 2."]
    assert rows(document, "Put right since") == [["fixed", *listed]]
    assert rows(document, "Decisions that match no finding any more") == [["confirmed", *listed]]


def test_the_numbers_that_a_dismissal_leaves_out_are_explained():
    passed = "Numbers that are passed over here are those of dismissed findings, which are listed below."
    assert passed in texts(read(made((None, Choice.DISMISSED))))
    assert passed not in texts(read(made((None, Choice.FIXED))))


def test_lists_of_decisions_stand_only_where_there_are_any():
    assert headings(read(made()), 2) == []


# ---------------------------------------------------------------- facts, appendix, end


def test_facts_that_differ_or_are_missing_are_listed_and_the_others_counted():
    document = read(made())
    assert rows(document, "Hard facts") == [
        ["1", "2", "differs\ncritical", "date", '"15" мая 1977', "May 13, 1977", "the day differs"],
        ["–", "1", "missing\ntoo slight to report", "name", "Записка", "none", "no counterpart"],
    ]
    assert (
        "Of 3 dates, numbers, identifiers, names and marks 1 agree; 1 with a difference too slight to report are listed last."
        in texts(document)
    )


def test_names_that_were_not_compared_are_counted_and_not_listed():
    plain = made()
    name = replace(plain.facts[2], status=FactStatus.NOT_COMPARED)
    document = read(replace(plain, facts=(*plain.facts[:2], name)))
    assert [row[1] for row in rows(document, "Hard facts")] == ["2"]
    assert (
        "Of 2 dates, numbers, identifiers, names and marks 1 agree; 1 name that the words around render, or that may be left "
        "out, was not compared." in texts(document)
    )


def test_where_there_is_nothing_to_compare_the_memo_says_so():
    plain = made()
    assert "No date, number, identifier, name or mark was found to compare." in texts(read(replace(plain, facts=())))
    unrelated = replace(plain, alignment=replace(plain.alignment, related=False))
    document = read(unrelated)
    assert "Nothing was compared, as the two texts do not correspond." in texts(document)
    assert "Hard facts" not in captions(document)


def test_the_appendix_holds_every_row_and_page_mark():
    document = read(made())
    table = rows(document, "The two texts")
    assert [row[0] for row in table] == ["1", "2", "3", "4", "5", "", "6"]
    legend = texts(document)[texts(document).index("Appendix: the two texts") + 1]
    assert legend.startswith("Numbers of rows are those of the HTML report; raised numbers are those of the findings")
    assert table[4][1:] == ["¶ 5 Это лишнее4.", "no counterpart"]
    assert table[5][1:] == ["4", ""]
    assert table[3][2].startswith("¶ 4 We will ‸3be.")


def test_passages_are_bold_and_underlined_and_what_is_missing_has_a_caret():
    document = read(made())
    table = document.tables[captions(document).index("Finding 3")]
    assert marked(table) == ["вести дело"]
    carets = [run for line in table.rows[1].cells[1].paragraphs for run in line.runs if run.text == "‸"]
    assert len(carets) == 1 and carets[0].bold
    assert marked(document.tables[captions(document).index("The two texts")]) == [
        '"15" мая 1977', "May 13, 1977", "№ 465", "# 40", "вести дело", "Это лишнее", "Конец",
    ]  # fmt: skip


def test_the_number_of_a_finding_stands_once_behind_a_passage_of_several_lines():
    source, target = sides(["Раз два."], ["One."])
    broken = Segment((Span(0, 3), Span(4, 8)), "Раз два.", SegmentKind.SENTENCE, 1)
    found = finding("OM201", Kind.OMISSION, Severity.MINOR, Cause.TRANSLATION, 0, ((Span(0, 3), Span(4, 7)), ()), "a")
    audit = Audit(
        replace(source, segments=(broken,)), target, Alignment((Bead((0,), (0,)),)), (BeadScores(),), (found,), (), (), {}
    )  # fmt: skip
    assert rows(read(audit), "The two texts")[0][1] == "¶ 1 Раз два1."


def test_the_end_explains_the_codes_that_occur_and_the_limits():
    document = read(made())
    codes = rows(document, "Codes")
    assert [row[0] for row in codes] == ["DT101", "ID101", "OM101", "OM201", "SC104"]
    assert rule_of("DT101").explanation in codes[0][1]
    assert codes[0][2] == rule_of("DT101").remedy
    assert all(line in texts(document) for line in LIMITS)


def test_the_signature_holds_the_whole_hashes():
    signature = dict(rows(read(made()), "Signature"))
    assert signature["version"] == "1.2.3"
    assert signature["model sha256"] == "ef" * 32
    assert signature["inputs 1 sha256"] == "ab" * 32
    assert signature["thresholds omission"] == "0.591"


# ---------------------------------------------------------------- the file


def test_each_language_is_marked_as_such():
    tree = etree.fromstring(part(made(ALL_CHOICES, [STALE]), "word/document.xml"))
    locales = {"ru-RU": 0, "en-US": 0}
    for run in tree.iter(qn("w:r")):
        text = "".join(run.itertext())
        if not text:
            continue
        locale = run.find(qn("w:rPr")).find(qn("w:lang")).get(qn("w:val"))
        locales[locale] += 1
        assert locale == "ru-RU" or not any("а" <= letter.lower() <= "я" for letter in text), text
    assert all(locales.values())


def test_headings_are_headings_and_tables_have_titles_and_headers_that_repeat():
    tree = etree.fromstring(part(made(ALL_CHOICES, [STALE]), "word/document.xml"))
    tables = list(tree.iter(qn("w:tbl")))
    assert len(tables) > 10
    for table in tables:
        properties = table.find(qn("w:tblPr"))
        assert properties.find(qn("w:tblCaption")).get(qn("w:val"))
        assert properties.find(qn("w:tblDescription")).get(qn("w:val"))
        first, *others = table.findall(qn("w:tr"))
        assert first.find(qn("w:trPr")).find(qn("w:tblHeader")) is not None
        assert all(row.find(qn("w:trPr")).find(qn("w:cantSplit")) is not None for row in [first, *others])
        widths = [int(column.get(qn("w:w"))) for column in table.find(qn("w:tblGrid"))]
        assert sum(widths) <= 9638
        assert all(len(row.findall(qn("w:tc"))) == len(widths) for row in [first, *others])


def test_a_very_long_row_may_be_broken():
    source, target = sides(["слово " * 400 + "конец"], ["word"])
    audit = Audit(source, target, Alignment((Bead((0,), (0,)),)), (BeadScores(),), (), (), (), {})
    document = read(audit)
    row = document.tables[captions(document).index("The two texts")].rows[1]
    assert row._tr.find(qn("w:trPr")) is None


def test_a_finding_stays_on_one_page_with_its_heading():
    tree = etree.fromstring(part(made(), "word/document.xml"))
    kept = {"Heading3", "CellHead"}
    for block in (table for table in tree.iter(qn("w:tbl")) if table.getprevious().find(qn("w:pPr")) is not None):
        before = block.getprevious().find(qn("w:pPr")).find(qn("w:pStyle"))
        if before is None or before.get(qn("w:val")) != "Heading3":
            continue
        lines = [*block.iter(qn("w:p")), block.getnext(), block.getnext().getnext()]
        for line in lines:
            properties = line.find(qn("w:pPr"))
            style = properties.find(qn("w:pStyle")).get(qn("w:val"))
            assert style in kept or properties.find(qn("w:keepNext")) is not None


def test_the_page_is_a4_with_title_and_page_numbers_in_the_footer():
    document = read(made())
    (section,) = document.sections
    assert (round(section.page_width.mm), round(section.page_height.mm)) == (210, 297)
    footer = etree.fromstring(part(made(), "word/footer1.xml"))
    assert [field.get(qn("w:instr")).strip() for field in footer.iter(qn("w:fldSimple"))] == ["PAGE", "NUMPAGES"]
    assert "".join(footer.itertext()).strip() == "Translation audit memo: Memo of 15 MayPage 1 of 1"


def test_the_font_is_one_for_latin_and_cyrillic():
    fonts = read(made()).styles["Normal"].element.rPr.find(qn("w:rFonts"))
    assert {fonts.get(qn(f"w:{script}")) for script in ("ascii", "hAnsi", "cs")} == {"Times New Roman"}


def test_the_same_audit_gives_the_same_bytes_and_no_date(monkeypatch):
    before = bytes_of(made(ALL_CHOICES))
    monkeypatch.setattr(time, "time", lambda: 2e9)
    monkeypatch.setattr(time, "localtime", lambda *_: time.gmtime(2e9))
    assert bytes_of(made(ALL_CHOICES)) == before
    with zipfile.ZipFile(io.BytesIO(before)) as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert b"W3CDTF" not in archive.read("docProps/core.xml")
    properties = docx.Document(io.BytesIO(before)).core_properties
    assert (properties.author, properties.title) == ("tta", "Translation audit memo: Memo of 15 May")


# ---------------------------------------------------------------- what nobody would write


def test_hostile_text_is_shown_and_breaks_nothing():
    source, target = sides([f"{HOSTILE} слово"], [f"word {HOSTILE}"])
    source = replace(source, path=HOSTILE + "п" * 300, metadata=(("Title", HOSTILE * 20),))
    found = finding(
        "XX999", Kind.SCRIPT, Severity.MAJOR, Cause.SOURCE, 0, ((span(source, 0, HOSTILE),), (Span(0, 0),)), HOSTILE
    )
    decision = Decision("f", Choice.QUERY, HOSTILE, HOSTILE, HOSTILE, HOSTILE, HOSTILE, HOSTILE, HOSTILE)
    fact = Fact(Kind.NUMBER, FactStatus.DIFFERS, (Span(0, 30),), (Span(0, 30),), HOSTILE, HOSTILE, HOSTILE, 0, 0)
    audit = Audit(
        source,
        target,
        Alignment((Bead((0,), (0,)),)),
        (BeadScores(),),
        (replace(found, decision=decision),),
        (fact,),
        (NotRun(HOSTILE, HOSTILE),),
        {HOSTILE: HOSTILE},
        (decision,),
    )
    document = read(audit)
    cell = document.tables[captions(document).index("The two texts")].rows[1].cells[1]
    named = "<script>x</script> & ⟨U+0000⟩ ⟨U+000B⟩ ⟨U+D800⟩ ⟨U+FFFF⟩ ⟨U+202E⟩ ⟨U+200B⟩ ]]> =1+1"
    shown = named.replace("⟨", "‹").replace("⟩", "›")
    assert cell.text == f"¶ 1 {shown}1 слово"
    assert shown in rows(document, "Finding 1")[0][0]
    assert named in rows(document, "Decisions that match no finding any more")[0][2]
    assert "This version does not know the code." in rows(document, "Codes")[0][1]
    assert len(document.core_properties.title) <= 255


def test_an_endless_word_stands_whole_in_the_appendix_and_cut_around_the_mark_elsewhere():
    source, target = sides(["а" * 50_000 + "МЕСТО" + "б" * 50_000], ["w" * 100_000])
    found = finding(
        "OM201", Kind.OMISSION, Severity.MAJOR, Cause.TRANSLATION, 0, ((span(source, 0, "МЕСТО"),), ()), "x" * 100_000
    )
    found = with_fingerprints([found], source, target)
    document = read(Audit(source, target, Alignment((Bead((0,), (0,)),)), (BeadScores(),), found, (), (), {}))
    assert len(rows(document, "The two texts")[0][1]) > 100_000
    passage = rows(document, "Finding 1")[0]
    assert passage[0] == "…" + "а" * 400 + "МЕСТО" + "б" * 400 + "…"
    assert passage[1] == "w" * 800 + "…"
    assert max(map(len, rows(document, "Critical and major findings")[0])) < 2000


def test_many_control_characters_are_one_run():
    source, target = sides(["\x01" * 5000 + "слово"], ["word"])
    found = finding("SC107", Kind.SCRIPT, Severity.MINOR, Cause.SOURCE, 0, ((Span(0, 5000),), ()), "lost")
    audit = Audit(source, target, Alignment((Bead((0,), (0,)),)), (BeadScores(),), (found,), (), (), {})
    tree = etree.fromstring(part(audit, "word/document.xml"))
    assert sum(1 for _ in tree.iter(qn("w:r"))) < 200


def test_nothing_found_is_a_memo_too():
    audit = replace(made(), findings=(), facts=())
    document = read(audit)
    said = texts(document)
    assert any(
        text.startswith("Nothing was found. What that means, and what it does not, is said below.") for text in said
    )
    assert "There are no critical or major findings." in said
    assert "No date, number, identifier, name or mark was found to compare." in said
    assert "Codes of the findings" not in headings(document, 1)
    assert said[-1].startswith("Reviewed by")


def test_texts_that_do_not_correspond_are_said_not_to():
    audit = made()
    audit = replace(audit, alignment=replace(audit.alignment, related=False), findings=(), facts=())
    said = texts(read(audit))
    assert any(text.startswith("These two texts do not correspond.") for text in said)
    assert "Nothing was compared, as the two texts do not correspond." in said
    assert not any(text.startswith("Estimate") or "have a counterpart" in text for text in said)


def test_an_empty_audit_is_written():
    source, target = sides([], [])
    document = read(Audit(source, target, Alignment(()), (), (), (), (), {}))
    assert rows(document, "The two texts") == []


def test_a_long_appendix_is_several_tables_with_headings():
    lines = 450
    source = written([f"Слово {i}." for i in range(lines)], Language.RU)
    target = written([f"Word {i}." for i in range(lines)], Language.EN)
    beads = tuple(Bead((i,), (i,)) for i in range(lines))
    document = read(Audit(source, target, Alignment(beads), (BeadScores(),) * lines, (), (), (), {}))
    assert headings(document, 2) == ["Rows 1 to 200", "Rows 201 to 400", "Rows 401 to 450"]
    parts = [
        table for table, caption in zip(document.tables, captions(document), strict=True) if caption == "The two texts"
    ]
    numbers = [row._tr.tc_lst[0].p_lst[0].text for table in parts for row in list(table.rows)[1:]]
    assert numbers == [str(number) for number in range(1, lines + 1)]


def test_the_command_line_writes_it(tmp_path, capsys):
    saved = tmp_path / "talk.audit.json"
    with saved.open("w", encoding="utf-8") as stream:
        json_report.write(made(), stream)
    assert main(["report", str(saved), "--format", "docx", "-o", str(tmp_path)]) == 0
    assert "talk.audit.docx" in capsys.readouterr().out
    assert docx.Document(str(tmp_path / "talk.audit.docx")).core_properties.author == "tta"


@pytest.mark.slow
def test_the_example_has_a_memo(dobrynin):
    document = read(dobrynin)
    grave = rows(document, "Critical and major findings")
    assert any('"15" мая 1977' in row[2] and "May 13, 1977" in row[3] for row in grave)
    assert len(rows(document, "The two texts")) >= len(dobrynin.alignment.beads)


@pytest.mark.parametrize(
    ("language", "told", "sides"),
    [
        (
            "en",
            "From Russian to English, as the catalogue says.",
            ["Russian: the original", "English: the translation"],
        ),
        (
            "ru",
            "Перевод с русского на английский: так указано в каталоге.",
            ["Русский: подлинник", "Английский: перевод"],
        ),
    ],
)
def test_the_memo_says_from_which_language_into_which(language, told, sides):
    audit = made()
    direction = {"source": "ru", "reason": "as the catalogue says", "sure": True}
    stream = io.BytesIO()
    with speaking(language):
        memo.write(replace(audit, signature={**audit.signature, "direction": direction}), stream)
    document = docx.Document(stream)
    assert any(line.text.startswith(told) for line in document.paragraphs[:5])
    cells = [row.cells[0].text for table in document.tables for row in table.rows]
    assert [cell for cell in cells if cell in sides] == sides


def test_a_russian_memo_is_spelt_as_russian():
    stream = io.BytesIO()
    with speaking("ru"):
        memo.write(made(), stream)
    document = docx.Document(stream)
    assert document.core_properties.language == "ru-RU"
    runs = [
        (item.text, item._r.rPr.find(qn("w:lang")).get(qn("w:val")))
        for line in document.paragraphs
        for item in line.runs
        if item.text.strip()
    ]
    assert all(language == "ru-RU" for text, language in runs if re.search("[а-яё]", text))
    assert any(language == "en-US" for text, language in runs)


def test_lists_of_decisions_name_severity_and_kind_in_the_memos_language():
    with speaking("ru"):
        document = read(made(ALL_CHOICES))
    (dismissed,) = (
        row
        for table in document.tables
        for row in table.rows
        if "OM101" in row.cells[-2].text.split("\n")[0] and len(row.cells) == 4
    )
    assert dismissed.cells[-2].text.split("\n")[0] == "серьёзное, пропуск, OM101"
