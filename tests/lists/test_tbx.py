"""TBX of both generations is read; entities are refused."""

from __future__ import annotations

import pytest

from tests.work import lines_run
from tta.errors import InputError
from tta.lists.glossary import load_glossary

NEW = """<?xml version="1.0" encoding="UTF-8"?>
<tbx type="TBX-Basic" style="dca" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2"><text><body>
<conceptEntry id="c1"><!-- ours -->
<langSec xml:lang="ru-RU"><termSec><term>Совет Безопасности</term></termSec></langSec>
<langSec xml:lang="en"><termSec><term>Security <hi>Council</hi></term></termSec>
<termSec><term>Council on Safety</term><termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></termSec>
</langSec></conceptEntry>
<conceptEntry id="c2"><langSec xml:lang="de"><termSec><term>Rat</term></termSec></langSec></conceptEntry>
</body></text></tbx>"""

OLD = """<?xml version="1.0"?><!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd">
<martif type="TBX" xml:lang="en"><text><body><termEntry id="1">
<langSet xml:lang="ru"><tig><term>перемирие</term></tig></langSet>
<langSet xml:lang="en-US"><ntig><termGrp><term>armistice</term></termGrp></ntig></langSet>
</termEntry></body></text></martif>"""


def loaded(tmp_path, text):
    path = tmp_path / "terms.tbx"
    path.write_text(text, "utf-8")
    return [(entry.term, entry.accepted, entry.forbidden) for entry in load_glossary(path)]


def test_both_generations(tmp_path):
    assert loaded(tmp_path, NEW) == [("Совет Безопасности", ("Security Council",), ("Council on Safety",))]
    assert loaded(tmp_path, OLD) == [("перемирие", ("armistice",), ())]


def concept(english, russian="<termSec><term>мир</term></termSec>"):
    return (
        f'<tbx><text><body><conceptEntry><langSec xml:lang="ru">{russian}</langSec>'
        f'<langSec xml:lang="en">{english}</langSec></conceptEntry></body></text></tbx>'
    )


@pytest.mark.parametrize(
    ("english", "accepted", "forbidden"),
    [
        ("<note>ours</note><termSec><term>peace</term></termSec>", ("peace",), ()),
        (
            "<termSec><termNote type='partOfSpeech'>noun</termNote></termSec><termSec><term>peace</term></termSec>",
            ("peace",),
            (),
        ),
        ("<termSec><term/></termSec><termSec><term>peace</term></termSec>", ("peace",), ()),
        ("<termSec><term><hi/>pe<hi>a</hi>ce <hi>treaty</hi></term></termSec>", ("peace treaty",), ()),
        (
            "<termSec><term>peace</term><termNote type='usageNote'>deprecated in law</termNote></termSec>",
            ("peace",),
            (),
        ),
        ("<termSec><term>peace</term><termNote type='administrativeStatus'/></termSec>", ("peace",), ()),
        (
            "<termSec><term>peace</term><termNote type='administrativeStatus'>preferredTerm-admn-sts</termNote></termSec>",
            ("peace",),
            (),
        ),
        (
            "<termSec><term>peace</term><termNote type='administrativeStatus'> supersededTerm-admn-sts</termNote></termSec>",
            (),
            ("peace",),
        ),
        (
            "<termSec><term>peace</term><administrativeStatus>deprecatedTerm-admn-sts</administrativeStatus></termSec>",
            (),
            ("peace",),
        ),
        (
            "<ntig><termGrp><term>peace</term><termNoteGrp><termNote type='administrativeStatus'>deprecatedTerm-admn-sts"
            "</termNote><admin type='source'>usage</admin></termNoteGrp></termGrp></ntig>",
            (),
            ("peace",),
        ),
        (
            "<tig><term>peace</term><termNote type='normativeAuthorization'>supersededTerm</termNote></tig>",
            (),
            ("peace",),
        ),
        (
            "<tig><term>peace</term><termNote type='normativeAuthorization'>admittedTerm</termNote></tig>",
            ("peace",),
            (),
        ),
        ("<termSec><term>peace</term></termSec><termSec><term>peace</term></termSec>", ("peace",), ()),
    ],
)
def test_a_term_is_accepted_unless_its_status_forbids_it(tmp_path, english, accepted, forbidden):
    assert loaded(tmp_path, concept(english)) == [("мир", accepted, forbidden)]


@pytest.mark.parametrize("code", ["RU", "ru-RU", "ru_RU"])
def test_languages_are_named_by_their_code_with_or_without_a_country(tmp_path, code):
    text = concept("<termSec><term>peace</term></termSec>")
    assert loaded(tmp_path, text.replace('"ru"', f'"{code}"')) == [("мир", ("peace",), ())]
    assert loaded(tmp_path, text.replace('xml:lang="ru"', f'lang="{code}"')) == [("мир", ("peace",), ())]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('<!DOCTYPE x [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]><tbx>&b;</tbx>', "entities"),
        ('<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><tbx>&a;</tbx>', "entities"),
        ("<tbx>", "no XML"),
        ("соглашение,agreement", "no XML"),
        ("<tbx/>", "no concepts"),
        ("<a>" * 50_000 + "</a>" * 50_000, "no concepts"),
        ("<tbx><conceptEntry/></tbx>", "no terms"),
    ],
)
def test_what_is_wrong_is_reported_in_one_line(tmp_path, text, message):
    with pytest.raises(InputError, match=message) as error:
        loaded(tmp_path, text)
    assert "\n" not in str(error.value)


@pytest.mark.parametrize("name", ["conceptEntry", "conceptEntry><langSec xml:lang='ru'><termSec><term"])
def test_nesting_takes_linear_time(tmp_path, name):
    def refused(depth):
        closed = "".join(f"</{tag.split()[0]}>" for tag in reversed(name.split("><"))) * depth
        with pytest.raises(InputError):
            loaded(tmp_path, f"<{name}>" * depth + closed)

    assert lines_run(lambda: refused(4000)) < 4.2 * lines_run(lambda: refused(1000))
