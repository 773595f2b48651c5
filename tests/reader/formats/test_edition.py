"""Editions in TEI, one a language: every word that a reader sees, notes apart, pages as printed."""

from __future__ import annotations

import pytest

from tta.errors import InputError
from tta.reader import read
from tta.reader.prose import load_text

HEADER = "<teiHeader><fileDesc><titleStmt><title>Запись беседы</title><author>А. Добрынин</author></titleStmt></fileDesc></teiHeader>"
BODY = """<front><titlePage><titlePart>Дневник</titlePart></titlePage></front><body><pb n="7"/><div><head>Запись беседы</head>
<opener><dateline>Москва, 15 мая 1977 г.</dateline><salute>Уважаемый господин министр!</salute></opener>
<p>Встреча была <choice><sic>утрам</sic><corr>утром</corr></choice>.<note>См. протокол № 465.</note> Потом <pb n="8"/>ушли.</p>
<p><s><w>Посол</w><w>уехал</w><pc>.</pc></s></p><table><row><cell>Ракеты</cell><cell>120</cell></row></table>
<cit><quote>Мир важнее всего.</quote></cit><sp><speaker>Громыко</speaker><p>Мы согласны.</p></sp>
<closer><signed>А. Добрынин</signed></closer></div></body>"""


def edition(tmp_path, body=BODY, name="ru.xml", language="ru"):
    path = tmp_path / name
    text = f'<?xml version="1.0"?><!-- made --><TEI xmlns="http://www.tei-c.org/ns/1.0">{HEADER}<text xml:lang="{language}">{body}</text></TEI>'
    path.write_text(text, "utf-8")
    return path


def test_all_that_is_read_in_it_is_text_and_notes_stand_behind(tmp_path):
    found = load_text(edition(tmp_path))
    assert found.text.split("\n\n") == [
        "Дневник", "Запись беседы", "Москва, 15 мая 1977 г.", "Уважаемый господин министр!", "Встреча была утром. Потом ушли.",
        "Посол уехал.", "Ракеты", "120", "Мир важнее всего.", "Громыко", "Мы согласны.", "А. Добрынин", "См. протокол № 465.\n",
    ]  # fmt: skip
    assert [item.name for item in found.places][:6] == ["paragraph 1", *["page 7"] * 4, "page 8"]
    assert found.metadata == (("Title", "Запись беседы"), ("Creator", "А. Добрынин"))
    assert len(found.parts) == 2
    assert [span.of(found.text) for _, span in found.cells] == ["Ракеты", "120"]


def test_two_editions_are_a_pair(tmp_path):
    english = edition(tmp_path, "<body><p>The meeting was in the morning.</p></body>", "en.tei", "en")
    pair = read(edition(tmp_path), english)
    assert [side.language.value for side in (pair.source, pair.target)] == ["ru", "en"]
    assert pair.target.text == "The meeting was in the morning.\n"


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ("<body/>", "there is no text in the file"),
        ("<body><p>", "this is no XML"),
        ("<body><p>" + "<choice><corr>" * 3000 + "а" + "</corr></choice>" * 3000 + "</p></body>", "hundreds deep"),
    ],
)
def test_what_cannot_be_read_is_one_line(tmp_path, body, words):
    with pytest.raises(InputError, match=words) as caught:
        load_text(edition(tmp_path, body))
    assert "\n" not in str(caught.value)
