"""XLIFF 2.1: what its specification and that of its ITS module demand, and what others read in it."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree
from translate.storage.xliff2 import Xliff2File

from tests.made_audits import HOSTILE, many
from tests.reporter.bitexts.five_rows import ENGLISH, RUSSIAN, five_rows, hostile_bitext, omission, rendered
from tta.reporter.bitexts.xliff import _ISSUES
from tta.reporter.bitexts.xliff_inline import Annotation, inline
from tta.types import Kind

XLF, ITS, MDA = (
    "{urn:oasis:names:tc:xliff:document:2.0}",
    "{http://www.w3.org/2005/11/its}",
    "{urn:oasis:names:tc:xliff:metadata:2.0}",
)
REF = f"{ITS}locQualityIssuesRef"
XML_ID = "{http://www.w3.org/XML/1998/namespace}id"
# The list of values of ITS 2.0.
TYPES = set(
    "terminology mistranslation omission untranslated addition duplication inconsistency grammar legal register "
    "locale-specific-content locale-violation style characters misspelling typographical formatting inconsistent-entities "
    "numbers markup pattern-problem whitespace internationalization length non-conformance uncategorized other".split()
)
ORDER = [f"{MDA}metadata", f"{ITS}locQualityIssues", f"{XLF}notes", f"{XLF}segment"]
NAME = re.compile(r"[\w.:-]+")  # NMTOKEN, of ASCII


def parsed(made):
    return etree.fromstring(rendered("xliff", made), etree.XMLParser(huge_tree=True, resolve_entities=False))


def said(element):
    """Read source or target as XLIFF means it: text, with code points for what XML cannot hold."""
    found = element.text or ""
    for child in element:
        if child.tag == f"{XLF}cp":
            found += chr(int(child.get("hex"), 16))
        found += said(child) + (child.tail or "")
    return found


def covered(element, ref):
    """Read the words under the annotations that refer to an issue, whichever sort of marker they have."""
    text, ranges, open_at = "", [], {}

    def walk(node):
        nonlocal text
        begin = len(text)
        text += node.text or ""
        if node.tag == f"{XLF}cp":
            text += chr(int(node.get("hex"), 16))
        if node.tag == f"{XLF}sm":
            open_at[node.get("id")] = (len(text), node.get(REF))
        if node.tag == f"{XLF}em":
            start, known = open_at.pop(node.get("startRef"))
            ranges.append((start, len(text), known))
        for child in node:
            walk(child)
            text += child.tail or ""
        if node.tag == f"{XLF}mrk":
            ranges.append((begin, len(text), node.get(REF)))

    walk(element)
    assert not open_at
    return [text[start:stop] for start, stop, known in sorted(ranges) if known == ref]


@pytest.mark.parametrize("made", [five_rows(), five_rows([]), hostile_bitext(), many(3), many(0)])
def test_structure_is_as_the_schema_has_it(made):
    root = parsed(made)
    assert (root.tag, root.get("version"), root.get(f"{ITS}version")) == (f"{XLF}xliff", "2.1", "2.0")
    assert (root.get("srcLang"), root.get("trgLang")) == ("ru", "en")
    (file,) = root
    assert file.get("id") and file.get("original") is not None
    assert [child.tag for child in file if child.tag in (f"{XLF}unit", f"{XLF}group")]
    units = file.findall(f"{XLF}unit")
    assert len({unit.get("id") for unit in units}) == len(units) == len(made.alignment.beads)
    for unit in units:
        places = [ORDER.index(child.tag) for child in unit]
        assert places == sorted(places)
        assert places.count(0) == places.count(3) == 1
        assert NAME.fullmatch(unit.get("id"))
        (segment,) = unit.findall(f"{XLF}segment")
        assert [child.tag for child in segment] in ([f"{XLF}source"], [f"{XLF}source", f"{XLF}target"])
        assert segment.get("state") == ("translated" if len(segment) == 2 else "initial")
        assert re.fullmatch(r"tta:\w+", segment.get("subState", "tta:none"))


@pytest.mark.parametrize("made", [five_rows(), hostile_bitext(), many(3)])
def test_annotations_are_as_the_its_module_demands(made):
    root = parsed(made)
    identifiers = [issues.get(XML_ID) for issues in root.iter(f"{ITS}locQualityIssues")]
    assert len(set(identifiers)) == len(identifiers)  # xs:ID is unique in the document
    for unit in root.iter(f"{XLF}unit"):
        issues = {f"#its={item.get(XML_ID)}" for item in unit.findall(f"{ITS}locQualityIssues")}
        markers = [*unit.iter(f"{XLF}mrk"), *unit.iter(f"{XLF}sm")]
        assert {marker.get(REF) for marker in markers} == issues  # each resolves within its unit, none is an orphan
        assert len({marker.get("id") for marker in markers}) == len(markers)
        for marker in markers:
            assert set(marker.attrib) == {"id", "type", REF}
            assert marker.get("type") == "its:generic"
            assert NAME.fullmatch(marker.get("id"))
        for side in unit.find(f"{XLF}segment"):
            starts = [marker.get("id") for marker in side.iter(f"{XLF}sm")]
            assert sorted(starts) == sorted(marker.get("startRef") for marker in side.iter(f"{XLF}em"))
        assert len({note.get("id") for note in unit.iter(f"{XLF}note")}) == len(list(unit.iter(f"{XLF}note")))
    for issue in root.iter(f"{ITS}locQualityIssue"):
        assert issue.get("locQualityIssueType") in TYPES
        assert 0 <= float(issue.get("locQualityIssueSeverity")) <= 100
        assert issue.get("locQualityIssueComment")
        assert issue.get("locQualityIssueEnabled") in ("yes", "no")


def test_every_kind_has_a_type_of_its():
    assert set(_ISSUES) == set(Kind)
    assert set(_ISSUES.values()) <= TYPES


def test_annotations_stand_on_the_very_words():
    units = parsed(five_rows()).findall(f".//{XLF}unit")
    segment = units[1].find(f"{XLF}segment")
    source, target = segment
    assert covered(source, "#its=p2-f1") == ["не на словах, а на"]
    assert covered(target, "#its=p2-f1") == ["sleeps. It does"]  # across two sentences
    assert covered(source, "#its=p2-f2") == ["словах, а на деле"]  # overlaps the first
    assert covered(target, "#its=p2-f2") == ["does so"]
    assert (len(list(source.iter(f"{XLF}mrk"))), len(list(source.iter(f"{XLF}sm")))) == (1, 1)
    assert covered(units[3].find(f".//{XLF}source"), "#its=p4-f1") == ["Импресарио", "Григорьев"]


def test_an_omission_is_a_place_in_the_target():
    (target,) = parsed(five_rows()).find(f".//{XLF}unit[@id='p1']").iter(f"{XLF}target")
    (marker,) = target
    assert (target.text, marker.tag, marker.text, marker.tail) == ("The cat", f"{XLF}mrk", None, " sleeps.")


def test_a_finding_without_words_is_a_note_only():
    unit = parsed(five_rows()).find(f".//{XLF}unit[@id='p3']")
    assert unit.find(f"{ITS}locQualityIssues") is None
    (note,) = unit.iter(f"{XLF}note")
    assert (note.text, note.get("category"), note.get("priority")) == ("AL101 minor: No words in common.", "AL101", "7")


def test_severity_is_mqms_and_the_dismissed_are_switched_off():
    issues = list(parsed(five_rows()).iter(f"{ITS}locQualityIssue"))
    found = [(item.get("locQualityIssueSeverity"), item.get("locQualityIssueEnabled")) for item in issues]
    assert found == [("20", "no"), ("20", "yes"), ("100", "yes"), ("20", "yes"), ("0", "yes")]
    states = [item.get("subState") for item in parsed(five_rows()).iter(f"{XLF}segment")]
    assert states == [None, "tta:critical", "tta:minor", None, "tta:neutral"]


def test_metadata_say_what_the_standard_has_no_place_for():
    root = parsed(five_rows())
    groups = {
        group.get("category"): {item.get("type"): item.text for item in group}
        for group in root.find(f"{XLF}file").find(f"{MDA}metadata")
    }
    assert groups["tta:audit"].pop("texts").startswith("tta-texts:")
    assert groups["tta:audit"] == {"version": "0.9.1"}
    assert groups["tta:source"] == {"path": "ru.txt", "sha256": "0" * 64, "encoding": "utf-8"}
    bead, first = root.find(f".//{XLF}unit[@id='p1']").find(f"{MDA}metadata")
    assert {item.get("type"): item.text for item in bead} == {
        "probability": "0.97", "similarity": "0.81", "crossing": "no",
    }  # fmt: skip
    assert {item.get("type"): item.text for item in first} == {
        "code": "OM201", "severity": "major", "confidence": "0.7", "cause": "translation", "fingerprint": "0" * 16,
        "decision": "dismissed", "reviewer": "A. Reviewer", "date": "2024-05-01", "reason": "free rendering",
        "note": "see page 3",
    }  # fmt: skip
    assert [note.text for note in root.find(f"{XLF}file").find(f"{XLF}notes")] == ["Not checked: names (no gazetteer)"]


def test_the_translate_toolkit_reads_the_texts_through_the_annotations():
    store = Xliff2File.parsestring(rendered("xliff", five_rows()))
    assert [(unit.source, unit.target) for unit in store.units] == [
        (RUSSIAN[0], ENGLISH[0]),
        (RUSSIAN[1], f"{ENGLISH[1]} {ENGLISH[2]}"),
        (RUSSIAN[2], ENGLISH[3]),
        (RUSSIAN[3], None),
        ("", ENGLISH[4]),
    ]
    assert [unit.getid() for unit in store.units] == ["p1", "p2", "p3", "p4", "p5"]
    assert (store.getsourcelanguage(), store.gettargetlanguage()) == ("ru", "en")


def test_hostile_text_comes_back_to_the_code_point():
    segments = list(parsed(hostile_bitext()).iter(f"{XLF}segment"))
    assert [said(segment.find(f"{XLF}source")) for segment in segments] == list(HOSTILE)
    assert [said(segment.find(f"{XLF}target")) for segment in segments] == list(HOSTILE)
    for index, segment in enumerate(segments):
        assert covered(segment.find(f"{XLF}source"), f"#its=p{index + 1}-f1") == [HOSTILE[index][1:]]
        assert covered(segment.find(f"{XLF}target"), f"#its=p{index + 1}-f1") == [HOSTILE[index][:3]]


@given(
    st.text(alphabet="aб<&\x00\ud800\r ", max_size=12),
    st.lists(st.tuples(st.integers(0, 12), st.integers(0, 12)), max_size=6),
)
def test_any_annotations_of_any_text_are_well_formed_and_stand_where_they_should(text, pairs):
    pairs = [tuple(sorted((min(a, len(text)), min(b, len(text))))) for a, b in pairs]
    made = [Annotation(start, stop, {"id": f"m{i}", "x:ref": f"m{i}"}) for i, (start, stop) in enumerate(pairs)]
    markup = inline(text, made).replace("x:ref", "its:locQualityIssuesRef")
    root = etree.fromstring(f'<source xmlns="{XLF[1:-1]}" xmlns:its="{ITS[1:-1]}">{markup}</source>')
    assert said(root) == text
    for number, (start, stop) in enumerate(pairs):
        assert covered(root, f"m{number}") == [text[start:stop]]


def test_elements_are_used_wherever_they_can_be():
    made = [Annotation(start, stop, {"id": f"m{start}"}) for start, stop in ((0, 4), (1, 2), (2, 3), (4, 5), (5, 5))]
    same = [Annotation(0, 1, {"id": "in"}), Annotation(0, 2, {"id": "out"})]
    assert inline("аб", same) == '<mrk id="out"><mrk id="in">а</mrk>б</mrk>'
    assert inline("абвгд", made) == (
        '<mrk id="m0">а<mrk id="m1">б</mrk><mrk id="m2">в</mrk>г</mrk><mrk id="m4">д</mrk><mrk id="m5"/>'
    )


def test_the_same_audit_gives_the_same_bytes():
    assert rendered("xliff", five_rows()) == rendered("xliff", five_rows())


def test_a_thousand_findings_on_the_same_words_are_nested_no_deeper_than_readers_of_xml_go():
    made = five_rows()
    spans = made.findings[0].source_spans, made.findings[0].target_spans
    etree.fromstring(rendered("xliff", five_rows([omission(0, *spans) for _ in range(1000)])))
