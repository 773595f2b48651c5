"""Names that nothing sounds like: what the vectors of the words say of them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.scorers.facts.test_findings import bitext
from tests.scorers.names.made import codes, outcome, turned, with_vectors
from tta.scorers.names import names
from tta.scorers.words.attention import held
from tta.types import Alignment, Bead

HELD = "rendered, by the words around"
ALONE = "no counterpart was found"
COMMON_NOUN = "a common noun, told as a word where it is lost"
PRESIDENT = ("Там был Президент вчера.", "There he was yesterday.")
PEKING = ("Мы были в Пекине вчера.", "We were in the capital.")
NATO = "Там было НАТО вчера."
UN = "Организация Объединенных Наций (ООН) там."
SMITH = ("Громыко пришел вчера.", "Gromyko came with Smith.")


@pytest.mark.parametrize(
    ("row", "alike", "expected"),
    [
        # a capitalised common noun is rendered by what holds it, or is hardly left out
        (PRESIDENT, {("Президент", "he"): 0.9}, ("not compared", "Президент", "he", HELD)),
        (PRESIDENT, {("Президент", "he"): 0.25}, ("not compared", "Президент", "he", HELD)),
        (PRESIDENT, {("Президент", "he"): 0.17}, ("not compared", "Президент", "", HELD)),
        # that it is lost, is told as that of a word
        (PRESIDENT, {("Президент", "he"): 0.12}, ("not compared", "Президент", "", COMMON_NOUN)),
        (PRESIDENT, {}, ("not compared", "Президент", "", COMMON_NOUN)),
        (("Там был Президент вчера.", "There Smith was."), {}, ("not compared", "Президент", "", HELD)),  # a name may stand for it
        # a name of the gazetteer is rendered by what holds it, unless that is another name
        (PEKING, {("Пекине", "capital"): 0.9}, ("not compared", "Пекине", "capital", HELD)),
        (PEKING, {("Пекине", "capital"): 0.25}, ("not compared", "Пекине", "capital", HELD)),
        (PEKING, {("Пекине", "capital"): 0.17}, ("missing", "Пекине", "", ALONE)),
        (("Мы были в Пекине вчера.", "We were in Lagos."), {("Пекине", "Lagos"): 0.9},
         ("differs", "Пекине", "Lagos", "the name differs")),
        (("Пекин молчит сегодня.", "Silence reigns there."), {("Пекин", "reigns"): 0.9}, ("not compared", "Пекин", "reigns", HELD)),
        (("Пекин молчит сегодня.", "Lagos reigns there."), {("Пекин", "Lagos"): 0.9},
         ("differs", "Пекин", "Lagos", "the name differs")),
        (("Там Пекин молчит.", "The silence reigns there."), {("Пекин", "silence"): 0.9}, ("not compared", "Пекин", "silence", HELD)),
        # an acronym is held, unless another body stands there
        ((NATO, "There the alliance was."), {("НАТО", "alliance"): 0.9}, ("not compared", "НАТО", "alliance", HELD)),
        ((NATO, "There the Council of Ministers was."), {("НАТО", "Ministers"): 0.9}, ("missing", "НАТО", "", ALONE)),
        # a person is rendered by the sound, or not
        (("Там был Вэнс вчера.", "There the secretary was."), {("Вэнс", "secretary"): 0.9}, ("missing", "Вэнс", "", ALONE)),
    ],
)  # fmt: skip
@pytest.mark.parametrize("english_source", [False, True])
def test_a_name_may_be_held_by_a_word_that_does_not_sound_like_it(row, alike, expected, english_source):
    text = with_vectors(row, alike=alike)
    status, *others = expected
    if english_source:
        text, status = turned(text), {"missing": "added"}.get(status, status)
    assert outcome(text) == [(status, *others)]


def test_the_words_of_a_row_are_compared_once_however_many_names_nothing_renders(monkeypatch):
    compared = []
    row = ("Там были Вэнс и Смит и Браун вчера.", "There Gromyko, Lagos and Peking were.")
    text = with_vectors(row)
    monkeypatch.setattr("tta.scorers.names.holds.held", lambda own, other: compared.append(own) or held(own, other))
    names.SCORER.score(text)
    assert len(compared) == 2  # the names of either side


def test_without_vectors_a_common_noun_gets_the_benefit_of_the_doubt_and_a_name_does_not():
    assert outcome(bitext(PRESIDENT)) == [("not compared", "Президент", "", HELD)]
    assert outcome(bitext(PEKING)) == [("missing", "Пекине", "", ALONE)]


def test_patronymics_and_first_names_beside_a_surname_may_go():
    text = bitext(("Там Леонид Ильич Брежнев был.", "There Brezhnev was."))
    assert outcome(text) == [
        ("equal", "Брежнев", "Brezhnev", "same name by sound"),
        ("not compared", "Леонид", "", "often left out"),
        ("not compared", "Ильич", "", "often left out"),
    ]


@pytest.mark.parametrize(
    ("english", "alike", "expected"),
    [
        ("There the UN is.", {("ООН", "UN"): 0.9}, ("not compared", "spelt out before its acronym, which is rendered")),
        ("There it is.", {}, ("missing", ALONE)),
    ],
)
def test_a_name_before_its_acronym_may_go_if_the_acronym_is_rendered(english, alike, expected):
    found = outcome(with_vectors((UN, english), alike=alike))
    assert [(row[0], row[3]) for row in found if row[1].startswith("Организация")] == [expected]


@pytest.mark.parametrize(
    ("row", "alike", "added"),
    [
        (SMITH, {}, ["Smith"]),
        (SMITH, {("вчера", "Smith"): 0.11}, ["Smith"]),
        (SMITH, {("вчера", "Smith"): 0.15}, []),  # something in the Russian stands behind it
        (("Громыко пришел вчера.", "Gromyko came with Smith and Jones."), {}, ["Jones"]),  # one name
        (("Громыко пришел вчера.", "Gromyko came with Smith, Jones."), {}, ["Smith", "Jones"]),
        (("Громыко пришел вчера.", "Gromyko came with Smith and Jones."), {("вчера", "Smith"): 0.9}, []),
        (("Громыко пришел вчера.", "Gromyko came with the Ministry of Defense."), {}, []),  # common words
        (("Громыко пришел вчера.", "He came with John Gromyko Smith."), {}, []),  # beside a match
        (
            ("Громыко пришел вчера.", "Smith came with Gromyko."),
            {},
            [],
        ),  # a capital that begins a sentence says nothing
        (("Громыко пришел вчера.", "Gromyko came by rail (XKQ) at noon."), {}, []),  # named once more
        (("Громыко пришел вчера.", "Gromyko came by XKQ at noon."), {}, ["XKQ"]),
        (("Громыко пришел вчера.", "Gromyko came at Smith time."), {}, []),
        (("Громыко пришел, а Tom нет.", "Gromyko came, but Tom did not."), {}, []),  # Latin in both texts
        (("Громыко пришел с кузнецом.", "Gromyko came with Kuznets."), {}, []),  # from a Russian word
        (("Громыко пришел с Кунаевской.", "Gromyko came with Kunayev."), {}, []),
        (("Громыко пришел с кузнецом.", "Gromyko came with Kuzbas."), {}, ["Kuzbas"]),  # too far from it
        (("Громыко пришел с кунаевской.", "Gromyko came with Kunava."), {}, ["Kunava"]),
        (("Громыко в Пекине.", "Gromyko is in Beijing, in Peking."), {}, []),  # a form of a name that is there
        # a headline has capitals all over, and names nobody by them; a list of names is none
        (("Громыко сказал все.", "Gromyko Rejects Every Claim Lately"), {}, []),
        (("Громыко сказал все.", "Gromyko Rejects every Claim Lately"), {}, ["Lately"]),
        (("Там Громыко.", "There Gromyko, Smith, Jones, Brown, Hall."), {}, ["Smith", "Jones", "Brown", "Hall"]),
        # an acronym may stand for a body that Russian calls by a common noun
        (("Громыко в министерстве.", "Gromyko is with the DHS."), {}, []),
        (("Громыко в театре.", "Gromyko is with the DHS."), {}, ["DHS"]),
        (("Громыко был в Атланте.", "Gromyko was in Atlanta, Georgia."), {}, []),  # where the place is
        (("Громыко был в Атланте.", "Gromyko was in Atlanta with Georgia."), {}, ["Georgia"]),
    ],
)
def test_an_english_name_that_nothing_holds_was_put_in(row, alike, added):
    found = outcome(with_vectors(row, alike=alike))
    assert [english for status, _, english, _ in found if status == "added"] == added


def test_an_english_name_that_the_source_has_elsewhere_was_not_put_in():
    far = [("Так и было.", "So it was.")] * 4
    assert codes(with_vectors(SMITH, *far, ("Там Смит вчера.", "There he is."))) == []
    assert codes(with_vectors(SMITH, *far, ("Там Браун вчера.", "There he is.")))[:1] == ["NA103"]


def test_a_person_with_initials_was_put_in_whatever_the_vectors_say():
    row = ("Об этом было сообщено министру.", "This was reported to Minister A. A. Gromyko.")
    for text in (bitext(row), with_vectors(row), with_vectors(row, alike={("министру", "Gromyko"): 0.9})):
        assert outcome(text) == [("added", "", "Gromyko", ALONE)]
    assert outcome(bitext((row[0], "This was reported to Minister Gromyko."))) == []


def test_what_stands_instead_is_the_name_about_as_far_into_the_text():
    row = ("Там был Вэнс, и потом туда пришел Кунаев.", "There was Smith, and then there came Jones.")
    assert outcome(bitext(row)) == [
        ("differs", "Вэнс", "Smith", "the name differs"),
        ("differs", "Кунаев", "Jones", "the name differs"),
    ]
    behind = ("Это было вчера, и потом туда пришел Кунаев.", "There was Smith, and then there came Jones.")
    assert outcome(bitext(behind)) == [("differs", "Кунаев", "Jones", "the name differs")]
    before = ("Там был Вэнс, и потом туда пришли все они.", "There was Smith, and then there came Jones.")
    assert outcome(bitext(before)) == [("differs", "Вэнс", "Smith", "the name differs")]


def test_the_word_that_holds_a_name_is_shown_as_its_rendering():
    (fact,) = names.SCORER.score(with_vectors(PEKING, alike={("Пекине", "capital"): 0.9})).facts
    assert (fact.source_reading, fact.target_reading) == ("Пекине", "capital")


def test_words_hold_a_name_through_all_sentences_of_a_row():
    text = with_vectors(("Так и было.", "So it was."), PEKING, alike={("Пекине", "capital"): 0.9})
    whole = replace(text, alignment=Alignment((Bead((0, 1), (0, 1)),)))
    assert outcome(whole) == [("not compared", "Пекине", "capital", HELD)]
    assert outcome(turned(whole)) == [("not compared", "Пекине", "capital", HELD)]


@pytest.mark.parametrize(
    ("row", "status"),
    [
        (("Стороны настоящего Договора молчат.", "The parties hereto keep silent."), "not compared"),
        (("Стороны нашего Договора молчат.", "The parties hereto keep silent."), "not compared"),
        (("Стороны нашего Кебича молчат.", "The parties hereto keep silent."), "missing"),
        (
            ("Там закрыли СМИ вчера.", "There silence reigns."),
            "not compared",
        ),  # a common noun: its loss is told as a word
        (("Там закрыли ЦСКА вчера.", "There silence reigns."), "missing"),
        (("Там решает ВС вчера.", "There rules the SC."), "not compared"),  # Верховный суд, Supreme Court
        (("Там решает ВЦИК вчера.", "There rules the SC."), "differs"),
    ],
)
def test_a_text_itself_a_common_noun_and_two_letters_are_no_lost_names(row, status):
    assert [found[0] for found in outcome(with_vectors(row))] == [status]


@pytest.mark.parametrize(
    ("english", "status"), [("There Spider-Man sat.", "not compared"), ("There Zorban-Kul sat.", "differs")]
)
def test_a_compound_of_common_nouns_is_rendered_by_its_meaning(english, status):
    row = ("Там сидел Человек-паук вчера.", english)
    alike = {("Человек", english.split()[1].split("-")[0]): 0.9}
    assert outcome(with_vectors(row, alike=alike))[0][0] == status


def test_a_word_of_a_title_stands_for_no_name():
    row = ("Там был Вэнс вчера.", "There Prime Minister sat.")
    assert [found[:3] for found in outcome(with_vectors(row))] == [("missing", "Вэнс", "")]
