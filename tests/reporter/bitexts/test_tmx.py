"""TMX: valid by its DTD, read by others, and nothing of the audit lost."""

from __future__ import annotations

import io
from dataclasses import replace

import pytest
from lxml import etree
from translate.storage.tmx import tmxfile

from tests.made_audits import HOSTILE, many
from tests.reporter.bitexts.five_rows import ENGLISH, HELD, RUSSIAN, five_rows, hostile_bitext, omission, rendered
from tta.types import Alignment, Bead, Choice, Decision

XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"

# What TMX 1.4b allows, of the elements that tta writes: order, required attributes, closed lists of values.
DTD = """
<!ELEMENT tmx (header, body)>
<!ATTLIST tmx version CDATA #FIXED "1.4">
<!ELEMENT header (note | prop)*>
<!ATTLIST header creationtool CDATA #REQUIRED creationtoolversion CDATA #REQUIRED
  segtype (block | paragraph | sentence | phrase) #REQUIRED o-tmf CDATA #REQUIRED adminlang CDATA #REQUIRED
  srclang CDATA #REQUIRED datatype CDATA #REQUIRED creationdate CDATA #IMPLIED>
<!ELEMENT body (tu*)>
<!ELEMENT note (#PCDATA)>
<!ATTLIST note xml:lang CDATA #IMPLIED>
<!ELEMENT prop (#PCDATA)>
<!ATTLIST prop type CDATA #REQUIRED xml:lang CDATA #IMPLIED>
<!ELEMENT tu ((note | prop)*, tuv+)>
<!ATTLIST tu tuid CDATA #IMPLIED segtype (block | paragraph | sentence | phrase) #IMPLIED>
<!ELEMENT tuv ((note | prop)*, seg)>
<!ATTLIST tuv xml:lang CDATA #REQUIRED>
<!ELEMENT seg (#PCDATA)>
"""


def parsed(made):
    return etree.fromstring(rendered("tmx", made), etree.XMLParser(huge_tree=True, resolve_entities=False))


@pytest.mark.parametrize("made", [five_rows(), five_rows([]), hostile_bitext(), many(3), many(0)])
def test_it_is_valid_by_the_dtd(made):
    dtd = etree.DTD(io.StringIO(DTD))
    assert dtd.validate(parsed(made)), dtd.error_log


def test_a_unit_a_bead_with_its_id_and_how_sure_it_is():
    units = parsed(five_rows()).findall("body/tu")
    assert [unit.get("tuid") for unit in units] == ["p1", "p2", "p3", "p4", "p5"]
    said = [{prop.get("type"): prop.text for prop in unit.findall("prop")} for unit in units]
    assert said[0] == {"x-tta-probability": "0.97", "x-tta-similarity": "0.81"}
    assert said[2]["x-tta-crossing"] == "yes"
    assert "x-tta-similarity" not in said[3]
    assert [unit.get("segtype") for unit in units] == [None, "block", None, None, None]


def test_a_side_without_counterpart_is_a_unit_of_one_variant():
    units = parsed(five_rows()).findall("body/tu")
    assert [[variant.get(XML_LANG) for variant in unit.findall("tuv")] for unit in units[2:]] == [
        ["ru", "en"], ["ru"], ["en"],
    ]  # fmt: skip


def test_the_translate_toolkit_reads_texts_and_notes():
    store = tmxfile.parsestring(rendered("tmx", five_rows()))
    assert [(unit.source, unit.target) for unit in store.units[:3]] == [
        (RUSSIAN[0], ENGLISH[0]),
        (RUSSIAN[1], f"{ENGLISH[1]} {ENGLISH[2]}"),
        (RUSSIAN[2], ENGLISH[3]),
    ]
    assert store.units[0].getnotes() == (
        "OM201 major: Nothing in the English renders “тихо”. "
        "[dismissed by A. Reviewer 2024-05-01: free rendering; see page 3]"
    )
    assert store.units[1].getnotes().splitlines()[1].startswith("DV101 critical:")
    assert store.units[2].getnotes() == "AL101 minor: No words in common."


def test_the_header_says_the_version_of_the_audit_and_what_did_not_run():
    header = parsed(five_rows()).find("header")
    assert (header.get("creationtool"), header.get("creationtoolversion")) == ("tta", "0.9.1")
    assert (header.get("srclang"), header.get("creationdate")) == ("ru", None)
    assert [note.text for note in header.findall("note")] == ["Not checked: names (no gazetteer)"]


def test_a_blank_row_has_no_unit_and_what_is_said_of_it_stands_in_the_header():
    made = five_rows([omission(0, message="No words in common.", code="AL101")])
    made = replace(made, alignment=Alignment((Bead((), ()), *made.alignment.beads[1:])))
    root = parsed(made)
    assert [unit.get("tuid") for unit in root.iter("tu")] == ["p2", "p3", "p4", "p5"]
    assert root.findall("header/note")[-1].text == "AL101 major: No words in common."


def test_hostile_text_comes_back_and_what_xml_cannot_hold_is_shown_and_named():
    units = parsed(hostile_bitext()).findall("body/tu")
    assert len(units) == len(HOSTILE)
    for side in (0, 1):
        assert [unit.findall("tuv")[side].find("seg").text for unit in units] == list(HELD)
    replaced = [unit.findtext("tuv/prop[@type='x-tta-replaced']") for unit in units]
    assert {text: said for text, said in zip(HOSTILE, replaced, strict=True) if said} == {
        "nul \x00 bell \x07 escape \x1b[31m": "U+0000 U+0007 U+001B",
        "surrogate \ud800 alone": "U+D800",
        "noncharacter \ufffe and \uffff": "U+FFFE U+FFFF",
    }


def test_decisions_without_a_name_or_reason_are_said_short():
    (first, *_) = five_rows().findings
    made = five_rows([replace(first, decision=Decision("x", Choice.CONFIRMED))])
    assert parsed(made).findtext("body/tu/note").endswith("renders “тихо”. [confirmed]")
