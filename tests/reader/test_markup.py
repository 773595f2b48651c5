"""TMX, XLIFF and TEI: rows in their order, the words and not the codes, one clear line for what is none of them."""

from __future__ import annotations

import hashlib
import io
import sys

import pytest
from translate.storage.tmx import tmxfile
from translate.storage.xliff import xlifffile

from tests.made_audits import audit, every_kind, text_of
from tta.collection import find_inputs
from tta.errors import InputError, NothingToAuditError
from tta.reader import read
from tta.reporter import FORMATS
from tta.reporter.bitexts import xliff
from tta.types import Changes, Language

TMX = '<tmx version="1.4"><header srclang="{}"/><body>{}</body></tmx>'
UNIT = '<tu><tuv xml:lang="{}"><seg>{}</seg></tuv><tuv xml:lang="{}"><seg>{}</seg></tuv></tu>'
CAT = UNIT.format("ru", "Кошка спит.", "en", "The cat sleeps.")
RAIN = UNIT.format("EN_us", "It is raining.", "ru-RU", "Идёт дождь.")
TEI = '<TEI xmlns="http://www.tei-c.org/ns/1.0"><text><group>{}</group></text>{}</TEI>'
BOTH = (
    '<text xml:lang="ru"><body><p><seg xml:id="a">Кошка спит.</seg> <seg xml:id="b">Идёт дождь.</seg></p></body></text>'
    '<text xml:lang="en"><body><p><seg xml:id="x">The cat sleeps, and it is raining.</seg> <seg xml:id="y">So.</seg></p></body></text>'
)


def pair_of(tmp_path, content, name="bitext.tmx", **settings):
    path = tmp_path / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return read(path, None, *settings.values())


def rows(pair):
    """Source and target of every bead; and every span covers just its words of the document's text."""
    for document in (pair.source, pair.target):
        for segment in document.segments:
            assert " ".join(span.of(document.text) for span in segment.spans) == segment.text
    return [
        tuple(
            " ".join(document.segments[i].text for i in side)
            for document, side in ((pair.source, bead.source), (pair.target, bead.target))
        )
        for bead in pair.beads
    ]


# ---------------------------------------------------------------- TMX


def test_units_become_rows_in_their_order_whatever_the_codes_look_like(tmp_path):
    pair = pair_of(tmp_path, TMX.format("ru", CAT + RAIN))
    assert rows(pair) == [("Кошка спит.", "The cat sleeps."), ("Идёт дождь.", "It is raining.")]
    assert pair.beads[1].probability == 1


def test_the_header_says_what_was_translated(tmp_path):
    assert pair_of(tmp_path, TMX.format("en-GB", CAT)).source.language is Language.EN
    assert pair_of(tmp_path, TMX.format("*all*", CAT)).source.language is Language.RU
    assert pair_of(tmp_path, TMX.format("ru", CAT), source=Language.EN).source.language is Language.EN


def test_a_unit_with_one_variant_is_a_row_without_counterpart(tmp_path):
    alone = '<tu><tuv xml:lang="ru"><seg>Снег.</seg></tuv></tu>'
    assert rows(pair_of(tmp_path, TMX.format("ru", CAT + alone)))[1] == ("Снег.", "")


def test_units_of_other_pairs_of_languages_are_told_and_are_no_omissions(tmp_path):
    other = '<tu><tuv xml:lang="ru"><seg>Снег.</seg></tuv><tuv xml:lang="de"><seg>Schnee.</seg></tuv></tu>'
    third = CAT.replace("</tu>", '<tuv xml:lang="de"><seg>Die Katze.</seg></tuv></tu>')
    pair = pair_of(tmp_path, TMX.format("ru", other * 2 + third))
    assert rows(pair) == [("Кошка спит.", "The cat sleeps.")]
    assert pair.left_out == ("bitext.tmx: 2 units of other pairs of languages",)
    assert pair.source.place(0) == "unit 3"


def test_a_namespace_makes_no_difference(tmp_path):
    content = TMX.format("en", CAT).replace("<tmx ", '<tmx xmlns="http://www.lisa.org/tmx14" ')
    pair = pair_of(tmp_path, content)
    assert rows(pair) == [("The cat sleeps.", "Кошка спит.")]


def test_codes_of_other_programs_are_no_text(tmp_path):
    inline = 'Кошка <bpt i="1">&lt;b></bpt>крепко<ept i="1">&lt;/b></ept> <hi>спит<ph>{0}</ph></hi>.<!-- x --><?y z?>'
    assert rows(pair_of(tmp_path, TMX.format("ru", CAT.replace("Кошка спит.", inline))))[0][0] == "Кошка крепко спит."


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16", "cp1251"])
def test_any_declared_encoding_and_a_document_type_will_do(tmp_path, codec):
    declared = {"utf-8-sig": "utf-8"}.get(codec, codec).replace("cp", "windows-")
    text = f'<?xml version="1.0" encoding="{declared}"?>\n<!DOCTYPE tmx SYSTEM "tmx14.dtd">\n{TMX.format("ru", CAT)}'
    pair = pair_of(tmp_path, text.encode(codec))
    assert rows(pair) == [("Кошка спит.", "The cat sleeps.")]
    assert pair.source.encoding == declared


def test_what_the_translate_toolkit_writes_is_read(tmp_path):
    store = tmxfile()
    store.addtranslation("Кошка & <пёс>", "ru", "A cat & a <dog>", "en")
    content = io.BytesIO()
    store.serialize(content)
    assert rows(pair_of(tmp_path, content.getvalue(), source=Language.RU)) == [("Кошка & <пёс>", "A cat & a <dog>")]


# ---------------------------------------------------------------- XLIFF

OLD = '<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file source-language="ru-RU" target-language="en-US"><body>{}</body></file></xliff>'
NEW = '<xliff version="2.1" xmlns="urn:oasis:names:tc:xliff:document:2.0" srcLang="en" trgLang="ru"><file id="f">{}</file></xliff>'


def test_xliff_1_with_codes_missing_targets_and_alternatives(tmp_path):
    units = (
        '<trans-unit id="1"><source>Кошка <g id="1">спит</g><x id="2"/>.</source><target>The cat <g id="1">sleeps</g>.</target>'
        "<alt-trans><source>Кот.</source><target>A tom.</target></alt-trans></trans-unit>"
        '<group><trans-unit id="2"><source>Снег.</source></trans-unit></group>'
        '<trans-unit id="3" translate="no"><source>Ab.</source><target/></trans-unit>'
    )
    pair = pair_of(tmp_path, OLD.format(units), "b.xlf")
    assert rows(pair) == [("Кошка спит.", "The cat sleeps.")]
    assert pair.left_out == ("b.xlf: 1 unit not translated yet", "b.xlf: 1 unit not to be translated")


@pytest.mark.parametrize(
    ("target", "expected"),
    [
        ("<target/>", None),
        ('<target state="new"/>', None),
        ('<target state="needs-translation"> </target>', None),
        ('<target state="translated"/>', ("Снег.", "")),
        ('<target state="final"/>', ("Снег.", "")),
        ('<target state="new">Snow.</target>', ("Снег.", "Snow.")),
    ],
)
def test_an_empty_target_is_an_omission_only_where_someone_calls_it_translated(tmp_path, target, expected):
    units = f"<trans-unit><source>Кошка.</source><target>Cat.</target></trans-unit><trans-unit><source>Снег.</source>{target}</trans-unit>"
    assert rows(pair_of(tmp_path, OLD.format(units), "b.xlf"))[1:] == ([expected] if expected else [])


@pytest.mark.parametrize(
    ("rest", "empty", "omissions"),
    [
        (40, "<target/>", 1),
        (3, "<target/>", 0),  # a quarter of a file is work to be done
        (40, "", 0),
        (40, '<target state="new"/>', 0),
        (
            40,
            '<target/></trans-unit><trans-unit><source>Лёд.</source><target state="new"/>',
            0,
        ),  # the file says what is not done
    ],
)
def test_an_empty_target_in_a_finished_file_was_forgotten(tmp_path, rest, empty, omissions):
    units = "<trans-unit><source>Кошка.</source><target>Cat.</target></trans-unit>" * rest
    pair = pair_of(tmp_path, OLD.format(f"{units}<trans-unit><source>Снег.</source>{empty}</trans-unit>"), "b.xlf")
    assert sum(not bead.target for bead in pair.beads) == omissions


def test_what_is_approved_is_done(tmp_path):
    units = '<trans-unit><source>Кошка.</source><target>Cat.</target></trans-unit><trans-unit approved="yes"><source>Снег.</source></trans-unit>'
    assert rows(pair_of(tmp_path, OLD.format(units), "b.xlf")) == [("Кошка.", "Cat."), ("Снег.", "")]


def test_what_tta_wrote_itself_has_its_omissions(tmp_path):
    made = audit([("Кошка спит.", "The cat sleeps."), ("Снег.", ""), ("", "An invented line.")])
    pair = pair_of(tmp_path, text_of(xliff.write, made), "b.xlf")
    assert rows(pair) == [("Кошка спит.", "The cat sleeps."), ("Снег.", ""), ("", "An invented line.")]
    assert pair.left_out == ()


def test_what_is_not_to_be_translated_may_be_so_by_its_group(tmp_path):
    unit = "<trans-unit{}><source>Снег.</source><target>Snow.</target></trans-unit>"
    units = f'<group translate="no">{unit.format("")}{unit.format(chr(32) + "translate=" + chr(34) + "yes" + chr(34))}</group>'
    pair = pair_of(tmp_path, OLD.format(units), "b.xlf")
    assert rows(pair) == [("Снег.", "Snow.")]
    assert pair.left_out == ("b.xlf: 1 unit not to be translated",)


@pytest.mark.parametrize("kept", ['source-language="ru-RU" ', 'target-language="en-US"'])
def test_a_file_that_names_one_language_has_the_other_on_its_other_side(tmp_path, kept):
    """Angular writes no target-language."""
    both = 'source-language="ru-RU" target-language="en-US"'
    content = OLD.format("<trans-unit><source>Кошка.</source><target>Cat.</target></trans-unit>")
    pair = pair_of(tmp_path, content.replace(both, kept), "b.xlf")
    assert rows(pair) == [("Кошка.", "Cat.")]


@pytest.mark.parametrize(
    ("changes", "expected"), [(Changes.ACCEPTED, "May 15, 1977"), (Changes.ORIGINAL, "May 13, 1977")]
)
def test_tracked_changes_of_trados_are_accepted_or_not(tmp_path, changes, expected):
    path = tmp_path / "b.sdlxliff"
    target = 'May <mrk mtype="x-sdl-deleted">13</mrk><mrk mtype="x-sdl-added">15</mrk>, 1977'
    path.write_text(
        OLD.format(f"<trans-unit><source>15 мая 1977</source><target>{target}</target></trans-unit>"), "utf-8"
    )
    assert rows(read(path, changes=changes)) == [("15 мая 1977", expected)]


@pytest.mark.parametrize(
    ("form", "unit"),
    [
        (OLD, '<trans-unit id="1"><source>Вас <x id="INTERPOLATION" equiv-text="{{n}}"/><x id="LINE_BREAK" ctype="lb"/>человек.</source>'
              '<target><x id="INTERPOLATION"/> of <x id="START_BOLD"/>you<x id="CLOSE_BOLD"/>.</target></trans-unit>'),
        (NEW.replace('"en"', '"ru"').replace('trgLang="ru"', 'trgLang="en"'),
         '<unit id="1"><segment><source>Вас <ph id="0" equiv="INTERPOLATION" disp="{{n}}"/> человек.</source>'
         '<target><ph id="0" equiv="INTERPOLATION"/> of <pc id="1" equivStart="START_BOLD">you</pc>.</target></segment></unit>'),
    ],
)  # fmt: skip
def test_what_angular_puts_in_is_a_placeholder_and_its_markup_is_none(tmp_path, form, unit):
    pair = pair_of(tmp_path, form.format(unit), "b.xlf")
    assert rows(pair) == [("Вас {INTERPOLATION} человек.", "{INTERPOLATION} of you.")]


def test_segments_within_a_unit_of_xliff_1_are_rows(tmp_path):
    unit = (
        '<trans-unit id="1"><source>Кошка спит. Снег.</source>'
        '<seg-source><mrk mtype="seg" mid="1">Кошка спит.</mrk> <mrk mtype="seg" mid="2">Снег.</mrk></seg-source>'
        '<target><mrk mtype="seg" mid="2">Snow.</mrk> <mrk mtype="seg" mid="1">The cat sleeps.</mrk></target></trans-unit>'
    )
    assert rows(pair_of(tmp_path, OLD.format(unit), "b.sdlxliff")) == [
        ("Кошка спит.", "The cat sleeps."),
        ("Снег.", "Snow."),
    ]


def test_xliff_2_with_spans_characters_and_direction(tmp_path):
    unit = (
        '<unit id="1"><segment><source>The <pc id="1">cat</pc><cp hex="0007"/> <mrk id="m">sleeps</mrk>.</source>'
        "<target>Кошка спит.</target></segment><ignorable><source> </source></ignorable>"
        "<segment><source>Snow.</source></segment></unit>"
    )
    pair = pair_of(tmp_path, NEW.format(unit), "b.xliff")
    assert pair.source.language is Language.EN
    assert rows(pair) == [("The cat\x07 sleeps.", "Кошка спит.")]
    assert pair.left_out == ("b.xliff: 1 unit not translated yet",)


def test_what_the_translate_toolkit_writes_as_xliff_is_read(tmp_path):
    store = xlifffile(sourcelanguage="ru", targetlanguage="en")
    unit = store.addsourceunit("Кошка спит.")
    unit.target = "The cat sleeps."
    assert rows(pair_of(tmp_path, bytes(store), "b.xlf")) == [("Кошка спит.", "The cat sleeps.")]


# ---------------------------------------------------------------- TEI


def test_links_make_rows_of_several_segments_and_what_is_not_linked_stands_alone(tmp_path):
    links = '<standOff><linkGrp><link target="#a #b #x"/></linkGrp></standOff>'
    pair = pair_of(tmp_path, TEI.format(BOTH, links), "b.xml")
    assert rows(pair) == [("Кошка спит. Идёт дождь.", "The cat sleeps, and it is raining."), ("", "So.")]


def test_segments_may_say_themselves_what_they_correspond_to(tmp_path):
    text = BOTH.replace('xml:id="y"', 'xml:id="y" corresp="#b"').replace('xml:id="x"', 'xml:id="x" corresp="#a"')
    assert rows(pair_of(tmp_path, TEI.format(text, ""), "b.tei"))[1] == ("Идёт дождь.", "So.")


def test_notes_and_furniture_are_left_out_and_the_corrected_form_counts(tmp_path):
    edited = "Кошка <choice><sic>спт</sic><corr>спит</corr></choice><note>или кот</note><lb/>дома<fw>7</fw>."
    links = '<standOff><link target="#a #x"/></standOff>'
    assert (
        rows(pair_of(tmp_path, TEI.format(BOTH.replace("Кошка спит.", edited), links), "b.xml"))[0][0]
        == "Кошка спит дома."
    )


@pytest.mark.parametrize("aside", ["note", "fw", "del", "figDesc", "teiHeader"])
def test_segments_of_a_note_or_a_header_are_no_segments_of_the_text(tmp_path, aside):
    text = BOTH.replace("<body>", f"<body><!-- scan --><{aside}><seg>Aside.</seg></{aside}>")
    links = '<standOff><link target="#a #b #x"/></standOff>'
    expected = [("Кошка спит. Идёт дождь.", "The cat sleeps, and it is raining."), ("", "So.")]
    assert rows(pair_of(tmp_path, TEI.format(text, links), "b.xml")) == expected


def test_parts_without_links_are_two_texts_to_be_aligned(tmp_path):
    pair = pair_of(tmp_path, TEI.format(BOTH, ""), "b.xml")
    assert pair.beads is None
    assert pair.source.text == "Кошка спит. Идёт дождь."
    assert pair.target.language is Language.EN


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "<opener><dateline>Москва</dateline><salute>Товарищ!</salute></opener><p>Кошка.</p>",
            "Москва|Товарищ!|Кошка.",
        ),
        ("<p>Кошка.</p><closer>С уважением <signed>Иванов</signed></closer>", "Кошка.|С уважением Иванов"),
        ("<closer><signed>Иванов</signed><dateline>Москва</dateline></closer>", "Иванов|Москва"),
        ("<quote><p>Раз.</p><p>Два.</p></quote><p>Он: <q>да</q>.</p>", "Раз.|Два.|Он: да."),
        ("<sp><speaker>Кот</speaker><p>Мяу.</p></sp>", "Кот|Мяу."),
        ("<table><row><cell>Раз</cell><cell>Два</cell></row></table>", "Раз|Два"),
        ("<quote>Мяу.</quote>", "Мяу."),
        ("<p><w>Кошка</w><w>спит</w><pc>.</pc></p>", "Кошка спит."),
        ("<p>\n<pc>«</pc>\n<w>Кошка</w>\n<pc>»</pc>\n<w>спит</w>\n</p>", "«Кошка» спит"),
        ("<p><w>Кош</w><w>ка</w> <w>спит</w></p>", "Кошка спит"),  # spaced by hand
        ("<p><pc>(</pc><w>копия</w><pc>)</pc><pc>№</pc><w>5</w><pc>—</pc><w>та</w></p>", "(копия) № 5 — та"),
    ],
)
def test_all_that_stands_on_the_page_of_a_letter_is_read(tmp_path, body, expected):
    content = f'<text xml:lang="ru"><body>{body}</body></text><text xml:lang="en"><body><p>The cat.</p></body></text>'
    assert pair_of(tmp_path, TEI.format(content, ""), "b.xml").source.text.replace("\n\n", "|") == expected


# ---------------------------------------------------------------- all


@pytest.mark.parametrize("form", ["tmx", "xliff", "tei"])
def test_what_tta_writes_is_read_as_the_same_rows(tmp_path, form):
    found = every_kind(30)
    stream = io.StringIO()
    FORMATS[form].write(found, stream)
    pair = pair_of(tmp_path, stream.getvalue(), f"b{FORMATS[form].suffix}")
    assert rows(pair) == [
        (found.source.segments[bead.source[0]].text, found.target.segments[bead.target[0]].text)
        for bead in found.alignment.beads
    ]


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "empty"),
        (b"no xml at all", "no XML"),
        (b"<tmx><body>", "no XML"),
        (b"<tmx>\x00</tmx>", "no XML"),
        (b'<?xml version="1.0" encoding="utf-8"?><tmx>\xff</tmx>', "no XML"),
        (b'<?xml version="1.0" encoding="klingon"?><tmx/>', "no XML"),
        (b"<html/>", "the root element is html, expected tmx, xliff, txml, TS or TEI"),
        (b'<!DOCTYPE a [<!ENTITY a "b">]><tmx>&a;</tmx>', "entities"),
        (b'<!DOCTYPE a [<!ENTITY a SYSTEM "file:///etc/passwd">]><tmx>&a;</tmx>', "entities"),
        (TMX.format("de", UNIT.format("de", "Katze", "en", "Cat")).encode(), "1 unit of other pairs of languages"),
        (b"<TEI/>", "no units"),
    ],
)
def test_what_is_no_bitext_gets_one_line_with_a_remedy(tmp_path, content, words):
    with pytest.raises((InputError, NothingToAuditError)) as caught:
        pair_of(tmp_path, content, "b.xml")
    assert words in str(caught.value)
    assert str(tmp_path / "b.xml") in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_file_without_units_is_nothing_to_audit(tmp_path):
    with pytest.raises(NothingToAuditError):
        pair_of(tmp_path, TMX.format("ru", ""))


@pytest.mark.parametrize(
    "links",
    [
        '<link target="#a #x"/><link target="#b #x"/>',
        '<link target="#a #b #x"/>',
        '<link target="#b #x"/><link target="#a #b"/><link target="#x #a"/>',
    ],
)
def test_links_that_share_a_segment_are_one_row(tmp_path, links):
    found = rows(pair_of(tmp_path, TEI.format(BOTH, links), "b.xml"))
    assert [row for row in found if all(row)] == [("Кошка спит. Идёт дождь.", "The cat sleeps, and it is raining.")]


def test_links_within_one_language_say_nothing(tmp_path):
    found = rows(pair_of(tmp_path, TEI.format(BOTH, '<link target="#a #b"/><link target="#a #x"/>'), "b.xml"))
    assert ("Кошка спит.", "The cat sleeps, and it is raining.") in found


def test_a_word_broken_over_lines_is_one_word(tmp_path):
    broken = BOTH.replace("спит", 'сп<lb break="no"/>ит').replace("дождь", "сильный<lb/>дождь")
    found = rows(pair_of(tmp_path, TEI.format(broken, '<link target="#a #x"/><link target="#b #y"/>'), "b.xml"))
    assert [row[0] for row in found] == ["Кошка спит.", "Идёт сильный дождь."]


def test_alternatives_within_alternatives_have_an_end(tmp_path):
    deep = "<choice><sic>" * 3000 + "спит" + "</sic></choice>" * 3000
    with pytest.raises(InputError, match="alternatives"):
        pair_of(tmp_path, TEI.format(BOTH.replace("спит", deep), '<link target="#a #x"/>'), "b.xml")


@pytest.mark.parametrize("code", ["<ph>&lt;br/&gt;</ph>", '<ph type="lb"/>', '<it pos="begin">\n</it>'])
def test_a_line_break_between_words_is_a_space(tmp_path, code):
    pair = pair_of(tmp_path, TMX.format("ru", CAT.replace("Кошка спит", f"Кошка{code}спит")))
    assert rows(pair)[0][0] == "Кошка спит."


def test_elements_nested_without_end_are_borne(tmp_path):
    deep = "<hi>" * 20_000 + "спит" + "</hi>" * 20_000
    pair = pair_of(tmp_path, TMX.format("ru", CAT.replace("спит", deep)))
    assert rows(pair)[0][0] == "Кошка спит."
    tei = TEI.format("<div>" * 10_000 + BOTH + "</div>" * 10_000, '<link target="#a #x"/>')
    assert len(rows(pair_of(tmp_path, tei, "b.xml"))) == 3


def test_the_work_grows_with_the_number_of_units_and_not_with_its_square(tmp_path):
    lines = []
    for units in (200, 400):
        counted = []
        sys.settrace(lambda *_, counted=counted: lambda *_: counted.append(1))
        try:
            pair = pair_of(tmp_path, TMX.format("ru", CAT * units))
        finally:
            sys.settrace(None)
        assert len(pair.beads) == units
        lines.append(len(counted))
    assert lines[1] < 2.2 * lines[0]  # lines of Python that were run


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ('<ph type="lb"/>', "Кошка спит."),
        ('<ph ctype="x-br"/>', "Кошка спит."),
        ('<ph subType="fmt:br"/>', "Кошка спит."),
        ('<ph type="LB"/>', "Кошка спит."),
        ('<ph equiv-text="&#10;"/>', "Кошка спит."),
        ('<ph equiv="\\n"/>', "Кошка спит."),
        ('<ph disp="&lt;BR clear=all&gt;"/>', "Кошка спит."),
        ('<ph type="bold"/>', "Кошкаспит."),
        ('<ph equiv-text="&lt;b&gt;"/>', "Кошкаспит."),
        ('<ph type="bold" subType="lb"/>', "Кошкаспит."),  # the first type that is given counts
        ("<ph>&lt;brand/&gt;</ph>", "Кошкаспит."),
    ],
)
def test_only_codes_that_stand_for_a_line_break_part_words(tmp_path, code, text):
    unit = CAT.replace("Кошка спит", f"Кошка{code}спит")
    assert rows(pair_of(tmp_path, TMX.format("ru", unit)))[0][0] == text


@pytest.mark.parametrize(
    ("digits", "character"),
    [
        ("0041", "A"),
        ("044F", "я"),
        ("zz", "\ufffd"),
        ("", "\ufffd"),
        ("D7FF", "\ud7ff"),
        ("D800", "\ufffd"),
        ("DFFF", "\ufffd"),
        ("E000", "\ue000"),
        ("10FFFF", "\U0010ffff"),
        ("110000", "\ufffd"),
        ("-1", "\ufffd"),
    ],
)
def test_a_character_by_its_number_in_xliff_2(tmp_path, digits, character):
    unit = f'<unit id="1"><segment><source>Cat<cp hex="{digits}"/>.</source><target>Кот.</target></segment></unit>'
    assert rows(pair_of(tmp_path, NEW.format(unit), "b.xliff"))[0][0] == f"Cat{character}."


@pytest.mark.parametrize(
    ("target", "found"),
    [
        ("", []),  # not translated: told once, see below, and no row
        ("<target>The cat sleeps. Snow.</target>", [("Кошка спит. Снег.", "The cat sleeps. Snow.")]),
        ('<target><mrk mtype="seg" mid="2">Snow.</mrk></target>', [("Снег.", "Snow.")]),
        ('<target><mrk mtype="term" mid="2">Snow.</mrk></target>', [("Кошка спит. Снег.", "Snow.")]),
    ],
)
def test_a_segmented_unit_with_a_target_that_is_not_or_only_in_part(tmp_path, target, found):
    unit = (
        '<trans-unit id="1"><source>Кошка спит. Снег.</source>'
        '<seg-source><mrk mtype="seg" mid="1">Кошка спит.</mrk> <mrk mtype="seg" mid="2">Снег.</mrk></seg-source>'
        f"{target}</trans-unit>"
        '<trans-unit id="2"><source>Да.</source><target>Yes.</target></trans-unit>'
    )
    assert rows(pair_of(tmp_path, OLD.format(unit), "b.xlf")) == [*found, ("Да.", "Yes.")]


def test_texts_to_be_aligned_know_the_file_that_they_came_from(tmp_path):
    content = f'<?xml version="1.0" encoding="UTF-8"?>{TEI.format(BOTH, "")}'.encode()
    pair = pair_of(tmp_path, content, "b.xml", source=Language.EN)
    assert pair.source.language is Language.EN
    assert pair.source.text == "The cat sleeps, and it is raining. So."
    for document in (pair.source, pair.target):
        assert document.path == str(tmp_path / "b.xml")
        assert document.encoding == "utf-8"
        assert document.sha256 == hashlib.sha256(content).hexdigest()
        assert [span.of(document.text) for span in document.body] == [document.text]


def test_folders_hold_them_too(tmp_path):
    for name in ("a.tmx", "b.xlf", "c.tei.xml"):
        (tmp_path / name).write_text("<x/>")
    assert [item.first.name for item in find_inputs(tmp_path)] == ["a.tmx", "b.xlf", "c.tei.xml"]


# ---------------------------------------------------------------- Qt, TXML

QT = '<!DOCTYPE TS><TS version="2.1" language="ru_RU"{}><context><name>Main</name>{}</context></TS>'
MESSAGES = (
    "<message><source>The cat sleeps.</source><translation>Кошка спит.</translation></message>"
    '<message numerus="yes"><source>%n cat(s)</source><translation><numerusform>%n кошка</numerusform>'
    "<numerusform>%n кошки</numerusform></translation></message>"
    '<message><source>Quit</source><translation type="unfinished"></translation></message>'
    '<message><source>Old</source><translation type="vanished">Старый</translation></message>'
)


@pytest.mark.parametrize("named", ["", ' sourcelanguage="en_US"'])
def test_messages_of_qt_are_rows_and_what_is_gone_or_unfinished_is_told(tmp_path, named):
    pair = pair_of(tmp_path, QT.format(named, MESSAGES), "app_ru.ts")
    assert rows(pair) == [
        ("The cat sleeps.", "Кошка спит."),
        ("%n cat(s)", "%n кошка"),
        ("%n cat(s)", "%n кошки"),
    ]
    assert (pair.source.language, pair.direction.sure) == (Language.EN, True)
    assert pair.left_out == ("app_ru.ts: 1 unit not translated yet", "app_ru.ts: 1 unit not to be translated")


def test_in_a_folder_a_program_in_typescript_is_no_catalogue_of_qt(tmp_path):
    (tmp_path / "app_ru.ts").write_text(QT.format("", MESSAGES))
    (tmp_path / "main.ts").write_text('const x: string = "<tag>";')
    assert [item.first.name for item in find_inputs(tmp_path)] == ["app_ru.ts"]


def test_segments_of_txml_are_rows_without_the_codes_of_the_file_they_come_from(tmp_path):
    code = '<ut x="1" type="start">&lt;b></ut>'
    segment = "<segment><source>{}Кошка спит.</source>{}</segment>"
    body = segment.format(code, f"<target>{code}The cat sleeps.</target>") + segment.format("", "")
    content = (
        f'<txml locale="ru" targetlocale="en-US"><skeleton>&lt;p></skeleton><translatable>{body}</translatable></txml>'
    )
    pair = pair_of(tmp_path, content, "memo.docx.txml")
    assert rows(pair) == [("Кошка спит.", "The cat sleeps.")]
    assert pair.left_out == ("memo.docx.txml: 1 unit not translated yet",)
