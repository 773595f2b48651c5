"""One word of a closed set for another: he for `она`, green for `красный`; not where a member is on both sides."""

from __future__ import annotations

from dataclasses import replace
from importlib.resources import files

import numpy as np
import pytest

from tests.scorers.made import paired
from tta.language.russian import readings
from tta.scorers.words import doubts as doubted
from tta.scorers.words.closed_sets import SCORER
from tta.scorers.words.rendition import Rendition
from tta.scorers.words.set_members import are_of_one_field, memberships
from tta.types import Language, Reading, Severity, Side


def rows_of(name):
    lines = files("tta.scorers.words").joinpath(name).read_text("utf-8").splitlines()
    return [line.split("\t") for line in lines if line and not line.startswith("#")]


ROWS = [*rows_of("closed_sets.tsv"), *rows_of("field_words.tsv")]


def told(russian, english):
    found = SCORER.score(paired((russian, english, ""))).findings
    return [(item.evidence["russian"], item.evidence["english"]) for item in found]


SETS = sorted({name for name, _, _ in ROWS})


@pytest.mark.parametrize("name", SETS)
def test_a_set_has_several_members_and_its_russian_words_are_as_a_dictionary_has_them(name):
    members = [(english, russian) for each, english, russian in ROWS if each == name]
    assert len(members) > 1
    assert [english for english, _ in members if not (english.isascii() or "é" in english)] == []
    words = " ".join(russian for _, russian in members).replace("~", "").split()
    assert [w for w in words if not w.startswith("=") and all(item.lemma != w for item in readings(w))] == []


@pytest.mark.parametrize(
    ("russian", "english", "words"),
    [
        ("Над домом поднят зелёный флаг.", "A red flag flies over the house.", [("зелёный", "red")]),
        ("Над домом поднят алый флаг.", "A red flag flies over the house.", []),
        ("Раствор вводят подкожно.", "The solution is given intravenously.", [("подкожно", "intravenously")]),
        ("Раствор вводят подкожно.", "The solution is injected under the skin.", []),
        ("Принимать внутрь.", "Take orally.", []),
        ("Приехала тёща.", "The daughter-in-law came.", [("тёща", "daughter-in-law")]),
        ("Приехал зять.", "The brother-in-law came.", []),
        ("В бараке топили печь.", "A stove burned in the hut.", []),  # as memoirs of camps have it
        ("Казарму топили.", "The hut was heated.", [("Казарму", "hut")]),
        ("Покажите кошку ветеринарному врачу.", "Show the cat to your vet.", []),
        ("Покажите кошку врачу.", "Show the cat to your vet.", [("врачу", "vet")]),
        ("Карета, запряжённая вороными.", "A carriage drawn by chestnut horses.", [("вороными", "chestnut")]),
        ("Племянница кончила курс.", "His aunt finished her studies.", [("Племянница", "aunt")]),
        ("Из передней вышел её кузен.", "Her cousin came out of the hall.", []),
        ("Вышел её двоюродный брат.", "Her cousin came out.", []),
        ("Конница перешла реку.", "The infantry crossed the river.", [("Конница", "infantry")]),
        ("Ворота сделаны из меди.", "The gate is made of bronze.", [("меди", "bronze")]),
        ("Соната ля минор.", "Sonata in A major.", [("минор", "major")]),
        ("На Пасху он был в церкви.", "At Christmas he was at church.", [("Пасху", "Christmas")]),
        ("Раствор хлорида натрия.", "A solution of potassium chloride.", [("натрия", "potassium")]),
        ("Поверх костей лежат девонские пески.", "Jurassic sands lie above the bones.", [("девонские", "Jurassic")]),
        ("Оторвался рукав.", "The collar came off.", [("рукав", "collar")]),
        ("Команда вышла в полуфинал.", "The team reached the quarterfinal.", [("полуфинал", "quarterfinal")]),
        ("Больному сделали УЗИ.", "The patient had a biopsy.", [("УЗИ", "biopsy")]),
        ("Женщины жили в бараке.", "The women lived in a hut.", []),
        ("Покажите щенка ветеринарному врачу.", "Take the puppy to a vet.", []),
        ("Покажите щенка ветеринарному врачу.", "Take the puppy to a barber.", [("ветеринарному", "barber")]),
        ("Поскольку шёл дождь, мы остались.", "Although it rained, we stayed.", [("Поскольку", "Although")]),
        ("Хотя шёл дождь, мы ушли.", "Because it rained, we left.", [("Хотя", "Because")]),
        ("Камни в желчном пузыре.", "Stones in the bladder.", [("желчном", "bladder")]),
        ("Он заплатил налог.", "He paid the fine.", [("налог", "fine")]),
        ("Рыбу зажарьте на сковороде.", "Stew the fish in a pan.", [("зажарьте", "Stew")]),
        ("Мясо запекли в духовке.", "The meat was roasted in the oven.", []),
        ("Мясо жарят на решётке.", "The meat is grilled.", []),
        ("Напекли блинов.", "Pancakes were fried.", []),
        ("Стол слесарный.", "Fitter’s bench.", []),
        ("Испекли пирог.", "A pie was fried.", [("Испекли", "fried")]),
        ("К рыбе подали сухое вино.", "A sweet wine was served with the fish.", [("сухое", "sweet")]),
        ("Глагол стоит во множественном числе.", "The verb is in the singular.", [("множественном", "singular")]),
        ("Слово стоит в дательном падеже.", "The word is in the genitive.", [("дательном", "genitive")]),
        ("В знаменателе стоит двойка.", "There is a two in the numerator.", [("знаменателе", "numerator")]),
        ("Найдите радиус круга.", "Find the diameter of the circle.", [("радиус", "diameter")]),
        ("Это крупное травоядное животное.", "It is a large carnivore.", [("травоядное", "carnivore")]),
        ("Реакция экзотермическая.", "The reaction is endothermic.", [("экзотермическая", "endothermic")]),
        ("Инфекция бактериальная.", "The infection is viral.", [("бактериальная", "viral")]),
        ("Краткосрочные займы выросли.", "Long-term loans rose.", [("Краткосрочные", "Long-term")]),
        ("Валовая прибыль выросла.", "Net profit rose.", [("Валовая", "Net")]),
        ("Доставку оплачивает заказчик.", "The contractor pays for delivery.", [("заказчик", "contractor")]),
        ("Доставку оплачивает заказчик.", "The client pays for delivery.", []),
        ("Арендатор вносит плату вовремя.", "The lessor pays in time.", [("Арендатор", "lessor")]),
        ("Дело уголовное.", "This is a civil case.", [("уголовное", "civil")]),
        ("Скачайте отчёт.", "Upload the report.", [("Скачайте", "Upload")]),
        ("Загрузите отчёт.", "Upload the report.", []),
        ("Отправитель указан на обороте.", "The recipient is named on the back.", [("Отправитель", "recipient")]),
        ("За деревней начинался виноградник.", "An orchard began behind the village.", [("виноградник", "orchard")]),
        ("Подали тушёную капусту.", "Braised pumpkin was served.", [("капусту", "pumpkin")]),
        ("У мальчика скарлатина.", "The boy has measles.", [("скарлатина", "measles")]),
        ("Стены сложены из гранита.", "The walls are of sandstone.", [("гранита", "sandstone")]),
        ("Почтальон постучал в окно.", "The milkman knocked at the window.", [("Почтальон", "milkman")]),
        ("Налетел ураган.", "A storm broke.", []),
        ("Кучер сел на козлы.", "The driver got up on the box.", []),
    ],
)
def test_a_word_of_a_set_excludes_the_others(russian, english, words):
    assert told(russian, english) == words


@pytest.mark.parametrize(
    ("russian", "english"),
    [
        ("Вместо чая подали кофе.", "Coffee was served in place of tea."),  # both are named
        ("Чай подали в гостиной.", "Coffee was brought after the tea."),  # one more than there is
        ("Собака лаяла.", "The cat ran from the dog."),
        ("Он ушёл, она осталась.", "He left, she stayed."),
        ("Она несла его пальто.", "He saw her with his coat."),  # who does what is not asked here
        ("Его встретили на вокзале.", "She was met at the station."),  # `его` may be a thing's
        ("Пальто висит на стуле.", "The coat is on the chair."),
        ("Поскольку шёл дождь, мы остались.", "It rained, so we stayed."),
        ("Поскольку он болен, но ходит.", "Although he is ill, he walks."),
        ("Он проиграл Полу Илсу.", "He lost to Paul Eales next door."),  # a first name, no floor
    ],
)
def test_where_a_member_is_on_both_sides_nothing_is_told(russian, english):
    assert told(russian, english) == []


@pytest.mark.parametrize(
    ("russian", "english", "words"),
    [
        ("Она подписала акт.", "He signed the act.", [("Она", "He")]),
        ("Мы дали согласие.", "They gave their consent.", [("Мы", "They")]),
        ("Г-жа Орлова уехала.", "Mr. Orlova left.", [("Г-жа", "Mr")]),
    ],
)
def test_persons_are_told_by_their_pronouns_and_forms_of_address(russian, english, words):
    assert told(russian, english) == words


@pytest.mark.parametrize(
    ("russian", "english", "links", "words"),
    [
        ("Скамейку выкрасили охрой.", "The door was painted ochre.", "Скамейку=door", [("Скамейку", "door")]),
        (
            "Скамейку выкрасили охрой.",
            "The door was painted ochre.",
            "",
            [],
        ),  # nothing says that it stands for the bench
        ("Скамейку выкрасили охрой.", "The bench was painted ochre.", "Скамейку=bench", []),
        ("Скамейку у двери выкрасили.", "The door was painted.", "Скамейку=door", []),  # what it names is there
        (
            "Баржу тянули каторжники.",
            "The barge was hauled by sailors.",
            "каторжники=sailors",
            [("каторжники", "sailors")],
        ),
        ("Школьники ушли.", "The school was empty.", "Школьники=school", []),  # a place for its people is usage
        ("Он прочёл об этом.", "He heard of it.", "прочёл=heard", [("прочёл", "heard")]),
        ("Он прочёл об этом.", "He saw it in the paper.", "прочёл=saw", []),
        ("Он прочёл об этом.", "He heard of it.", "", [("прочёл", "heard")]),  # of one set, and nothing else is left
        (
            "Корова и утка стояли у пруда.",
            "The cow and the goose stood by the pond.",
            "утка=goose",
            [("утка", "goose")],
        ),
        ("Корова и утка стояли у пруда.", "The cow stood by the pond.", "утка=cow", []),  # she is there already
        (
            "Вошли дед, внук и племянник.",
            "In came the uncle, the grandfather and the grandson.",
            "племянник=uncle",
            [("племянник", "uncle")],
        ),
        ("Скамейку выкрасили охрой.", "The door was painted.", "Скамейку=painted", []),
        (
            "На заборе сидела галка.",
            "A sparrow sat on the fence.",
            "заборе=fence+sparrow сидела=sat",
            [("галка", "sparrow")],
        ),
        ("На заборе сидела галка.", "A sparrow sat on it.", "галка=sat заборе=sparrow", []),  # something renders it
        ("Лес рубили татары.", "The forest was felled by Germans.", "татары=Germans", [("татары", "Germans")]),
        ("Кафе «Верба» открылось.", "The Stork café opened.", "Верба=Stork", []),  # names say nothing
    ],
)
def test_a_word_of_a_field_that_stands_for_another_is_told(russian, english, links, words):
    found = SCORER.score(paired((russian, english, links))).findings
    assert [(item.evidence["russian"], item.evidence["english"]) for item in found] == words


@pytest.mark.parametrize(
    ("doubts", "words"),
    [((0.9, 0.03), [("Зажигалку", "umbrella"), ("трость", "rope")]), ((0.9, 0.01), []), ((0.01, 0.9), [])],
)
def test_two_words_of_one_set_that_no_vectors_pair_are_told_where_the_reader_doubts_both(monkeypatch, doubts, words):
    zeros = np.zeros(7, np.float32)
    sides = dict(zip((Side.SOURCE, Side.TARGET), doubts, strict=True))
    found = {
        side: Rendition(zeros + np.float32(doubt), zeros, zeros.astype(np.int64), zeros)
        for side, doubt in sides.items()
    }
    monkeypatch.setattr(doubted, "renditions", lambda _: found)
    read = Reading(*[(zeros, zeros)] * 4, (zeros.astype(int),) * 2, (zeros, zeros))
    bitext = replace(
        paired(("Зажигалку и трость забыли.", "An umbrella and a rope were left.", "")), readings={0: read}
    )
    told = SCORER.score(bitext).findings
    assert [(item.evidence["russian"], item.evidence["english"]) for item in told] == words


def test_he_and_she_are_minor_since_a_language_may_call_a_ship_she():
    (finding,) = SCORER.score(paired(("Она ушла в море.", "He put to sea.", ""))).findings
    assert finding.severity is Severity.MINOR
    (finding,) = SCORER.score(paired(("Волк ушёл в лес.", "The fox went into the woods.", ""))).findings
    assert finding.severity is Severity.MAJOR


def test_a_field_is_made_of_sets_that_there_are():
    assert [name for _, sets in rows_of("fields.tsv") for name in sets.split(",") if name not in SETS] == []
    assert [are_of_one_field(*pair) for pair in (("house", "land"), ("house", "role"), ("clergy", "kin"))] == [
        True,
        False,
        True,
    ]


def test_what_stands_for_another_word_needs_no_vectors_to_be_passed_over():
    bitext = replace(paired(("Он прочёл об этом.", "He heard of it.", "прочёл=heard")), source_vectors=None)
    assert SCORER.score(bitext).findings == ()


def test_a_title_with_a_capital_is_no_verb():
    assert "title" in {each.set_name for each in memberships("Count", Language.EN)}
    assert "title" not in {each.set_name for each in memberships("count", Language.EN)}


def test_a_form_of_several_words_belongs_to_all_that_it_may_be_and_weakly_where_it_hardly_is():
    assert {each.is_weak for each in memberships("стали", Language.RU) if each.set_name == "metal"} == {True}  # became
    assert {each.is_weak for each in memberships("сталь", Language.RU) if each.set_name == "metal"} == {False}
