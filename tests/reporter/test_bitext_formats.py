"""TMX, XLIFF and TEI: well formed for every text, read by others, the findings where they belong."""

from __future__ import annotations

import io
from dataclasses import replace

import pytest
from defusedxml.ElementTree import fromstring
from translate.storage.tmx import tmxfile
from translate.storage.xliff2 import Xliff2File

from tests.reporter.made import audit, every_kind
from tta.reporter import FORMATS
from tta.reporter.passage import Marked, passages
from tta.reporter.xml_stream import writable
from tta.types import Bead, Cause, Choice, Decision, Finding, Kind, Severity, Span

EVIL = "<script>&amp;]]>\x00\x07\ud800\ufffe\u202e -- ?> <mrk>"
XML = "{http://www.w3.org/XML/1998/namespace}"
XLIFF = "{urn:oasis:names:tc:xliff:document:2.0}"
ITS = "{http://www.w3.org/2005/11/its}"
TEI = "{http://www.tei-c.org/ns/1.0}"
FORMS = ("tmx", "xliff", "tei")


def finding(bead, source, target, code="OM201", severity=Severity.MAJOR, message="Nothing renders it."):
    spans = tuple(Span(*span) for span in source), tuple(Span(*span) for span in target)
    return Finding(code, Kind.OMISSION, severity, 0.75, Cause.TRANSLATION, bead, *spans, message)


def written(found, form):
    stream = io.StringIO()
    FORMATS[form].write(found, stream)
    return stream.getvalue()


def parsed(found, form):
    return fromstring(written(found, form))


@pytest.fixture
def small():
    return audit(
        [("Кошка спит дома.", "The cat sleeps."), ("Идёт дождь.", ""), ("", "An addition.")],
        [finding(0, [(11, 15)], [(14, 14)])],
    )


# ---------------------------------------------------------------- all three


@pytest.mark.parametrize("form", FORMS)
def test_every_text_can_be_written_and_the_same_audit_gives_the_same_bytes(form):
    hostile = audit([(EVIL, EVIL), ("Щ" * 100_000, "W" * 100_000)], [finding(0, [(2, 9)], [(1, 1)], message=EVIL)])
    hostile = replace(hostile, source=replace(hostile.source, path=EVIL, metadata=(("Title", EVIL),)))
    text = written(hostile, form)
    root = fromstring(text)
    assert "<script>&amp;]]>" in "".join(root.itertext())
    assert "U+D800" in "".join(root.itertext())
    assert text == written(hostile, form)


@pytest.mark.parametrize("form", FORMS)
def test_an_audit_without_findings_or_without_text_is_written(form):
    parsed(audit([("Кошка.", "A cat.")]), form)
    parsed(audit([("", "")]), form)


def test_characters_without_a_place_in_xml_are_named_and_nothing_else_is_touched():
    assert writable("a\x00\ud800\t\n\U0001f600ё") == "a⟨U+0000⟩⟨U+D800⟩\t\n\U0001f600ё"


# ---------------------------------------------------------------- passages


def test_a_passage_marks_what_its_findings_concern(small):
    (source, target, own), second, _ = passages(small)
    assert own == (0,)
    assert [source.text[mark.start : mark.stop] for mark in source.marks] == ["дома"]
    assert target.marks == (Marked(14, 14, 0),)
    assert second[0].text == "Идёт дождь."
    assert second[1].text == ""


def test_marks_of_a_bead_of_several_segments_are_counted_through():
    found = audit([("Кошка спит.", "The cat sleeps."), ("Идёт дождь.", "")], [finding(0, [(6, 10), (12, 16)], [])])
    beads = (Bead((0, 1), (0,)),)
    ((source, _, _),) = passages(replace(found, alignment=replace(found.alignment, beads=beads)))
    assert source.text == "Кошка спит. Идёт дождь."
    assert [source.text[mark.start : mark.stop] for mark in source.marks] == ["спит", "Идёт"]


# ---------------------------------------------------------------- TMX


def test_tmx_is_read_by_the_translate_toolkit(small):
    stored = tmxfile.parsestring(written(small, "tmx").encode())
    assert (stored.units[0].source, stored.units[0].target) == ("Кошка спит дома.", "The cat sleeps.")
    assert len(stored.units) == 3
    assert stored.units[0].getnotes() == "OM201 major: Nothing renders it."


def test_tmx_keeps_the_order_and_attributes_of_its_dtd(small):
    root = parsed(small, "tmx")
    assert [child.tag for child in root] == ["header", "body"]
    required = {"creationtool", "creationtoolversion", "segtype", "o-tmf", "adminlang", "srclang", "datatype"}
    assert set(root[0].attrib) == required
    for unit in root.iter("tu"):
        tags = [child.tag for child in unit]
        assert tags == sorted(tags, key=("note", "prop", "tuv").index)
    assert [unit.get("tuid") for unit in root.iter("tu")] == ["p1", "p2", "p3"]
    alone = root.findall("body/tu")[1]
    assert [variant.get(f"{XML}lang") for variant in alone.iter("tuv")] == ["ru"]


# ---------------------------------------------------------------- XLIFF


def test_xliff_is_read_by_the_translate_toolkit(small):
    stored = Xliff2File.parsestring(written(small, "xliff").encode())
    assert [unit.source for unit in stored.units] == ["Кошка спит дома.", "Идёт дождь.", ""]
    assert stored.units[0].target == "The cat sleeps."


def test_xliff_marks_the_words_and_every_mark_refers_to_an_issue_of_its_unit():
    found = every_kind(120)
    root = parsed(found, "xliff")
    issues = 0
    for unit in root.iter(f"{XLIFF}unit"):
        known = {f"#its={issue.get(f'{XML}id')}" for issue in unit.iter(f"{ITS}locQualityIssues")}
        marks = [*unit.iter(f"{XLIFF}mrk"), *unit.iter(f"{XLIFF}sm")]
        assert {mark.get(f"{ITS}locQualityIssuesRef") for mark in marks} == known
        assert len({mark.get("id") for mark in marks}) == len(marks)
        issues += len(known)
    assert issues == len(found.findings)
    first = next(root.iter(f"{XLIFF}mrk"))
    assert (first.text, first.get("type")) == ("Посол", "its:generic")


def test_xliff_says_type_comment_and_severity_as_its_wants_them(small):
    decided = replace(small.findings[0], decision=Decision("x", Choice.DISMISSED))
    (issue,) = parsed(replace(small, findings=(decided,)), "xliff").iter(f"{ITS}locQualityIssue")
    assert issue.attrib == {
        "locQualityIssueType": "omission",
        "locQualityIssueComment": "OM201 major: Nothing renders it.",
        "locQualityIssueSeverity": "70",
        "locQualityIssueEnabled": "no",
    }


def test_marks_that_cross_are_opened_and_closed_by_elements_of_their_own():
    pairs = [("Кошка спит дома.", "The cat sleeps.")]
    spans = [(0, 10), (6, 15), (6, 10), (2, 2)]
    found = audit(pairs, [finding(0, [span], [], message=str(span)) for span in spans])
    source = next(parsed(found, "xliff").iter(f"{XLIFF}source"))
    assert "".join(source.itertext()) == pairs[0][0]
    assert [(child.tag.split("}")[1], child.get("id") or child.get("startRef")) for child in source.iter()][1:] == [
        ("mrk", "s1"), ("mrk", "s2"), ("sm", "s3"), ("mrk", "s4"), ("em", "s3"),
    ]  # fmt: skip


def test_xliff_has_an_element_for_control_characters():
    source = next(parsed(audit([("Кот\x07 \x00", "Cat.")]), "xliff").iter(f"{XLIFF}source"))
    assert [child.get("hex") for child in source.iter(f"{XLIFF}cp")] == ["0007", "0000"]


# ---------------------------------------------------------------- TEI


def test_tei_links_what_corresponds_and_findings_point_to_it(small):
    root = parsed(small, "tei")
    known = {f"#{element.get(f'{XML}id')}" for element in root.iter() if element.get(f"{XML}id")}
    links = [link.get("target") for link in root.iter(f"{TEI}link")]
    assert links == ["#s1 #t1"]
    (note,) = root.find(f"{TEI}standOff/{TEI}listAnnotation")
    assert (note.get("subtype"), note.get("n"), note.get("cert"), note.get("target")) == (
        "OM201",
        "major",
        "0.75",
        "#s1 #t1",
    )
    assert {pointer for element in root.iter() for pointer in (element.get("target") or "").split()} <= known
    assert [quote.text for quote in note.iter(f"{TEI}quote")] == ["дома", None]


def test_tei_holds_both_texts_whole_with_their_languages_and_hashes(small):
    root = parsed(small, "tei")
    texts = root.findall(f"{TEI}text/{TEI}group/{TEI}text")
    assert [text.get(f"{XML}lang") for text in texts] == ["ru", "en"]
    assert [segment.text for segment in texts[0].iter(f"{TEI}seg")] == ["Кошка спит дома.", "Идёт дождь."]
    assert [number.text for number in root.iter(f"{TEI}idno")] == [small.source.sha256, small.target.sha256]
