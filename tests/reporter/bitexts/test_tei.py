"""TEI P5: the content models relied on, pointers that resolve to the very words, and both texts whole.

The files of these tests were validated once against the RelaxNG and Schematron of `tei_all` 4.12.0 and the RelaxNG of 4.3.0,
which are too big to carry.
"""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from lxml import etree

from tests.conftest import segmented
from tests.made_audits import many
from tests.reporter.bitexts.five_rows import ENGLISH, HELD, RUSSIAN, five_rows, hostile_bitext, omission, rendered
from tta.types import Alignment, Bead, BeadScores, Choice, Decision, Kind, Segment, SegmentKind, Span

TEI = "{http://www.tei-c.org/ns/1.0}"
XML_ID, XML_LANG = (f"{{http://www.w3.org/XML/1998/namespace}}{name}" for name in ("id", "lang"))

# Children, as a regular expression over their names; what is not here holds text, or what a seg holds.
MODEL = {
    "TEI": "teiHeader text( standOff)?",
    "teiHeader": "fileDesc encodingDesc profileDesc",
    "fileDesc": "titleStmt publicationStmt( notesStmt)? sourceDesc",
    "titleStmt": "title title( respStmt)*",
    "respStmt": "resp name",
    "publicationStmt": "p",
    "notesStmt": "note( note)*",
    "sourceDesc": "bibl bibl",
    "bibl": "title idno textLang note",
    "encodingDesc": "appInfo editorialDecl classDecl",
    "appInfo": "application",
    "application": "label( p)*",
    "editorialDecl": "p( p)*",
    "classDecl": "taxonomy( taxonomy)*",
    "taxonomy": "category( category)*",
    "category": "catDesc",
    "profileDesc": "langUsage",
    "langUsage": "language( language)?",
    "group": "text text",
    "body": "(fw )*(p|ab)( (p|ab|fw))*",
    "p": "(seg( (seg|fw))*)?",
    "ab": "seg( (seg|fw))*",
    "seg": "((pb|milestone)( (pb|milestone))*)?",
    "standOff": "linkGrp( listAnnotation)?",
    "linkGrp": "(link|ptr)( (link|ptr))*",
    "listAnnotation": "annotation( annotation)*",
    "annotation": "note( note)?",
    "note": "((date )?(label )?p( p)*|(date )?label)?",
}
ATTRIBUTES = {
    "link": {XML_ID, "cert", "type", "target"},
    "ptr": {XML_ID, "cert", "type", "target"},
    "annotation": {XML_ID, "n", "corresp", "target", "ana", "cert", "resp"},
    "seg": {XML_ID},
    "note": {"type", "subtype", "resp"},
    "application": {XML_ID, "ident", "version"},
}
ENUMERATED = re.compile(r"[^\s\x00-\x1f]+")  # teidata.enumerated: a word


def parsed(made):
    return etree.fromstring(rendered("tei", made), etree.XMLParser(huge_tree=True, resolve_entities=False))


def name(element):
    return element.tag.removeprefix(TEI)


def resolve(root, pointer):
    """Read what a pointer of TEI points to: the words, or an element."""
    known = {element.get(XML_ID): element for element in root.iter() if element.get(XML_ID)}
    found = re.fullmatch(r"#string-(range|index)\((s|t)-(\d+),(\d+)(?:,([1-9]\d*))?\)", pointer)
    if not found:
        return known[pointer.removeprefix("#")]
    scheme, side, number, offset, length = found.groups()
    assert (scheme == "range") == (length is not None)
    text = "".join(known[f"{side}-{number}"].itertext())
    stop = int(offset) + int(length or 0)
    assert stop <= len(text)
    return text[int(offset) : stop]


@pytest.mark.parametrize("made", [five_rows(), five_rows([]), hostile_bitext(), many(3), many(0)])
def test_it_keeps_to_the_content_models_of_tei(made):
    root = parsed(made)
    identifiers = [element.get(XML_ID) for element in root.iter() if element.get(XML_ID)]
    assert len(set(identifiers)) == len(identifiers)
    for element in root.iter():
        assert element.tag.startswith(TEI)
        children = " ".join(name(child) for child in element)
        if name(element) == "text":
            assert children in ("group", "body")
        else:
            assert re.fullmatch(MODEL.get(name(element), ""), children), (name(element), children)
        assert set(element.attrib) <= ATTRIBUTES.get(name(element), set(element.attrib))
        for attribute in ("type", "subtype", "unit"):
            assert ENUMERATED.fullmatch(element.get(attribute, "x"))
        assert 0 <= float(element.get("cert", "0")) <= 1
    for link in root.iter(f"{TEI}link"):
        assert len(link.get("target").split()) > 1  # a link with one end is a pointer
    assert re.fullmatch(r"\d+(\.\d+){0,3}", root.find(f".//{TEI}application").get("version"))


@pytest.mark.parametrize("made", [five_rows(), hostile_bitext(), many(3)])
def test_every_pointer_leads_somewhere(made):
    root = parsed(made)
    for element in root.iter():
        for attribute in ("target", "corresp", "ana", "resp", "decls", "domains"):
            for pointer in element.get(attribute, "").split():
                resolve(root, pointer)


def test_findings_point_to_the_very_words():
    root = parsed(five_rows())
    found = [
        [resolve(root, pointer) for pointer in item.get("target").split()] for item in root.iter(f"{TEI}annotation")
    ]
    assert found[:5] == [
        ["тихо", ""],
        ["не на словах, а на", "sleeps.", "It does"],
        ["словах, а на деле", "does so"],
        ["Импресарио", "Григорьев"],
        ["P. S."],
    ]
    assert found[5][0].tag == f"{TEI}link"  # no words: the bead
    first = root.find(f".//{TEI}annotation")
    assert "#string-index(t-1,7)" in first.get("target")
    assert (first.get("ana"), first.get("cert")) == ("#OM201 #severity-major #cause-translation", "0.7")
    assert (first.get("n"), first.get("corresp")) == ("0" * 16, "#p1")


def test_a_finding_has_its_message_and_what_a_reviewer_decided():
    root = parsed(five_rows())
    message, decision = root.find(f".//{TEI}annotation")
    assert message.text == "Nothing in the English renders “тихо”."
    assert (decision.get("type"), decision.get("subtype")) == ("decision", "dismissed")
    assert [(name(child), child.text) for child in decision] == [
        ("date", "2024-05-01"), ("label", "dismissed"), ("p", "free rendering"), ("p", "see page 3"),
    ]  # fmt: skip
    assert resolve(root, decision.get("resp")).findtext(f"{TEI}name") == "A. Reviewer"


def test_a_decision_without_a_reviewer_is_nobodys():
    made = five_rows()
    bare = replace(made.findings[0], decision=Decision("x", Choice.CONFIRMED))
    note = parsed(replace(made, findings=(bare,))).find(f".//{TEI}note[@type='decision']")
    assert (note.get("resp"), [child.text for child in note]) == (None, ["confirmed"])


def test_beads_are_links_and_those_of_one_side_pointers():
    group = parsed(five_rows()).find(f".//{TEI}linkGrp")
    assert (group.get("type"), group.get("domains")) == ("alignment", "#source #target")
    assert [(name(item), item.get(XML_ID), item.get("target"), item.get("type")) for item in group] == [
        ("link", "p1", "#s-1 #t-1", None),
        ("link", "p2", "#s-2 #t-2 #t-3", None),
        ("link", "p3", "#s-3 #t-4", "crossing"),
        ("ptr", "p4", "#s-4", "unpaired"),
        ("ptr", "p5", "#t-5", "unpaired"),
    ]
    assert [item.get("cert") for item in group] == ["0.97", "0.5", "1", "1", "1"]


def test_both_texts_are_whole_and_in_their_languages():
    russian, english = parsed(five_rows()).findall(f".//{TEI}group/{TEI}text")
    assert (russian.get(XML_LANG), english.get(XML_LANG)) == ("ru", "en")
    assert [seg.text for seg in russian.iter(f"{TEI}seg")] == list(RUSSIAN)
    assert [seg.text for seg in english.iter(f"{TEI}seg")] == list(ENGLISH)


def laid_out(*pieces):
    """Make a document of pieces: kind, paragraph, and the spans of its text."""
    text, segments = "", []
    for kind, paragraph, *parts in pieces:
        spans = []
        for part in parts:
            start = text.index(part) if part in text else len(text)
            text = text if part in text else f"{text}{part}\n"
            spans.append(Span(start, start + len(part)))
        segments.append(Segment(tuple(spans), " ".join(parts), kind, paragraph))
    return replace(five_rows().source, text=text, segments=tuple(segments))


def test_headings_lines_and_furniture_are_told_from_prose():
    kind = SegmentKind
    source = laid_out(
        (kind.FURNITURE, 0, "####"),
        (kind.HEADING, 1, "СЕКРЕТНО"),
        (kind.LINE, 2, "исх. № 465"),
        (kind.SENTENCE, 3, "Первое,"),
        (kind.FURNITURE, 0, "- 4 -"),
        (kind.SENTENCE, 3, "Второе."),
        (kind.FURNITURE, 0, "Из дневника"),
        (kind.SENTENCE, 4, "Третье."),
    )
    made = replace(five_rows([]), source=source, alignment=Alignment((Bead((1,), (0,)),)), scores=(BeadScores(),))
    body = parsed(made).find(f".//{TEI}body")
    assert [(name(child), child.get("type"), child.get("n")) for child in body] == [
        ("fw", "mark", None), ("ab", "heading", "1"), ("ab", "line", "2"), ("p", None, "3"), ("fw", "header", None),
        ("p", None, "4"),
    ]  # fmt: skip
    prose = body.find(f"{TEI}p")
    assert [(name(child), child.get("type"), child.text) for child in prose] == [
        ("seg", None, "Первое,"), ("fw", "pageNum", "- 4 -"), ("seg", None, "Второе."),
    ]  # fmt: skip


def test_a_page_that_ends_in_a_sentence_is_a_break_without_characters():
    document = segmented(
        "В Вашем письме она, как представляется, выдвигается в полном отрыве\n\n4.\n\nот всех других аспектов."
    )
    made = replace(five_rows([]), source=document, alignment=Alignment((Bead((0,), (0,)),)), scores=(BeadScores(),))
    (seg,) = parsed(made).find(f".//{TEI}body").iter(f"{TEI}seg")
    (page,) = seg
    assert (name(page), page.get("n"), page.tail) == ("pb", "4.", "от всех других аспектов.")
    assert "".join(seg.itertext()) == document.segments[0].text


def test_a_page_that_ends_in_a_word_breaks_none():
    document = segmented("Это должно было бы осло-\n\n4.\n\nжнить переговоры о вооружениях.")
    made = replace(five_rows([]), source=document, alignment=Alignment((Bead((0,), (0,)),)), scores=(BeadScores(),))
    (page,) = next(parsed(made).find(f".//{TEI}body").iter(f"{TEI}seg"))
    assert (page.tail, page.get("break")) == ("жнить переговоры о вооружениях.", "no")


def test_a_blank_row_of_a_bitext_is_no_link():
    made = replace(five_rows([]), alignment=Alignment((Bead((), ()), Bead((0,), (0,)))), scores=(BeadScores(),) * 2)
    assert [item.get(XML_ID) for item in parsed(made).find(f".//{TEI}linkGrp")] == ["p2"]
    made = replace(made, alignment=Alignment((Bead((), ()),)), scores=(BeadScores(),))
    assert parsed(made).find(f"{TEI}standOff") is None


def test_a_finding_about_a_blank_row_points_to_both_texts():
    made = five_rows([omission(0, code="AL101")])
    root = parsed(replace(made, alignment=Alignment((Bead((), ()), *made.alignment.beads[1:]))))
    (found,) = root.iter(f"{TEI}annotation")
    assert (found.get("target"), found.get("corresp")) == ("#source #target", "#source #target")
    assert resolve(root, "#source").tag == f"{TEI}text"


def test_the_header_says_what_where_from_and_by_what():
    made = five_rows()
    source = replace(made.source, metadata=(("Title", "A Talk"), ("Rights", "none")))
    header = parsed(replace(made, source=source)).find(f"{TEI}teiHeader")
    assert header.findtext(f".//{TEI}titleStmt/{TEI}title") == "A Talk"
    notes = header.findall(f".//{TEI}notesStmt/{TEI}note")
    assert [[child.text for child in note] for note in notes] == [["Title", "A Talk"], ["Rights", "none"]]
    files = header.findall(f".//{TEI}sourceDesc/{TEI}bibl")
    assert [(item.findtext(f"{TEI}title"), item.findtext(f"{TEI}idno")) for item in files] == [
        ("ru.txt", "0" * 64), ("en.txt", "0" * 64),
    ]  # fmt: skip
    application = header.find(f".//{TEI}application")
    assert (application.get("ident"), application.get("version")) == ("tta", "0.9.1")
    assert application.findtext(f"{TEI}p") == "Not checked: names (no gazetteer)"
    assert header.findtext(f".//{TEI}category[@{XML_ID}='PO103']/{TEI}catDesc").startswith("PO103: contrast changed")


def test_a_code_of_another_version_is_a_category_all_the_same():
    root = parsed(
        five_rows([omission(0, code="ZZ 9", kind=Kind.OMISSION), omission(0, code="ZZ999", kind=Kind.OMISSION)])
    )
    codes = root.find(f".//{TEI}taxonomy[@{XML_ID}='codes']")
    assert [(item.get(XML_ID), item.findtext(f"{TEI}catDesc")) for item in codes] == [
        ("code-1", "ZZ 9: omission (MQM: accuracy/omission)"),
        ("ZZ999", "ZZ999: omission (MQM: accuracy/omission)"),
    ]


def test_hostile_text_comes_back_but_for_what_xml_cannot_hold():
    for text in parsed(hostile_bitext()).findall(f".//{TEI}group/{TEI}text"):
        assert [seg.text for seg in text.iter(f"{TEI}seg")] == list(HELD)


def test_the_same_audit_gives_the_same_bytes():
    assert rendered("tei", five_rows()) == rendered("tei", five_rows())
