"""Negations lost and put in, contrasts changed, antonyms: what is reported, with made-up vectors."""

from __future__ import annotations

import pytest

from tests.scorers.made import marked, paired
from tests.scorers.polarity.reading import read
from tta.scorers.polarity import polarity
from tta.scorers.polarity.polarity import SCORER
from tta.types import Cause, Kind, Language, Severity, Side

ENGLISH_FIRST = (Language.EN, Language.RU)


def findings(*rows, **fields):
    return SCORER.score(paired(*rows, **fields)).findings


def codes(*rows, **fields):
    return [finding.code for finding in findings(*rows, **fields)]


LOST = ("Он не пришёл вчера.", "He came yesterday.", "Он=He пришёл=came вчера=yesterday")
ADDED = ("Он пришёл вчера.", "He did not come yesterday.", "Он=He пришёл=come вчера=yesterday")


def test_a_negation_lost_names_both_words_and_where_they_stand():
    text = paired(LOST)
    (finding,) = SCORER.score(text).findings
    assert (finding.code, finding.kind, finding.cause) == ("PO101", Kind.MISTRANSLATION, Cause.TRANSLATION)
    assert (finding.severity, finding.bead) == (Severity.CRITICAL, 0)
    assert marked(text.source, finding.source_spans) == ["не пришёл"]
    assert marked(text.target, finding.target_spans) == ["came"]
    assert finding.message == ("The Russian negates “пришёл” (“не пришёл”); the English has “came” without a negation.")
    assert finding.evidence == {"negation": "не пришёл", "opposite": "came"}
    assert finding.confidence > 0.99


def test_a_negation_put_in_is_another_code_whatever_the_languages():
    assert codes(LOST, ADDED) == ["PO101", "PO102"]
    turned = [
        (row[1], row[0], " ".join("=".join(reversed(p.split("="))) for p in row[2].split())) for row in (LOST, ADDED)
    ]
    assert codes(*turned, languages=ENGLISH_FIRST) == ["PO102", "PO101"]


@pytest.mark.parametrize(
    "row",
    [
        ("Он не пришёл.", "He did not come.", "Он=He не=not пришёл=come"),
        ("Он не пришёл.", "He didn’t come.", "Он=He не=didn’t пришёл=come"),
        ("Он не пришёл.", "He failed to come.", "Он=He не=failed пришёл=come"),  # denies by its meaning
        ("Он не виноват.", "He is innocent.", "Он=He виноват=innocent"),  # its antonym
        ("Он тем не менее пришёл.", "He came nevertheless.", "Он=He пришёл=came менее=nevertheless"),
        ("Не хотите ли вы приехать?", "Would you like to come?", "вы=you хотите=like приехать=come"),
        ("Никто не пришёл.", "Nobody came.", "Никто=Nobody пришёл=came"),  # one English negation for two words
        ("Он отказался прийти.", "He did not come.", "Он=He отказался=not прийти=come"),
        ("Он не пришёл.", "", ""),
        ("Он не пришёл.", "...", ""),
    ],
)
def test_a_negation_that_is_rendered_somehow_is_no_finding(row):
    assert codes(row) == []


def test_what_went_with_the_words_around_it_is_an_omission():
    row = ("Он уехал, но никак не объяснил причины.", "He left.", "Он=He уехал=left")
    assert codes(row) == []
    assert codes(("Он не уехал.", "He left.", "Он=He уехал=left")) == ["PO101"]


@pytest.mark.parametrize(
    ("row", "severity"),
    [
        (LOST, Severity.CRITICAL),
        (("Пришёл не он.", "He came.", "он=He Пришёл=came"), Severity.MAJOR),  # not the predicate
        (
            ("Он не пришёл, она не ушла.", "He came, she left.", "Он=He пришёл=came она=she ушла=left"),
            Severity.MAJOR,  # which of two claims it turns cannot be seen
        ),
        (
            ("Он не пришёл, отказавшись вчера от всего.", "He came, having refused everything yesterday.",
             "Он=He пришёл=came отказавшись=refused вчера=yesterday всего=everything"),
            Severity.MAJOR,  # something is denied on the other side
        ),
        (("Он не согласился.", "He agreed.", "Он=He согласился=agreed"), Severity.CRITICAL),
    ],
)  # fmt: skip
def test_only_the_one_negation_of_a_predicate_turns_the_claim(row, severity):
    found = [finding.severity for finding in findings(row) if finding.code == "PO101"]
    assert found
    assert set(found) == {severity}


def test_no_more_than_three_negations_of_a_row_are_reported():
    row = (
        "Он не пил. | Она не ела. | Мы не спали. | Они не пели.",
        "He drank. | She ate. | We slept. | They sang.",
        "Он=He Она=She Мы=We Они=They пил=drank ела=ate спали=slept пели=sang",
    )
    assert codes(row) == ["PO101"] * 3


def test_a_row_of_many_words_is_passed_over(monkeypatch):
    monkeypatch.setattr(polarity, "_LONGEST", 4)
    assert codes(LOST) == ["PO101"]
    monkeypatch.setattr(polarity, "_LONGEST", 3)
    assert codes(LOST) == []


# ---------------------------------------------------------------- contrasts

DENIES = "Нужна не на словах, а на деле."
AFFIRMS = "Needed not only in words but also in fact."
PAIRS = "Нужна=Needed не=not словах=words деле=fact"


def test_a_contrast_turned_into_an_addition_is_reported_with_both_forms():
    text = paired((DENIES, AFFIRMS, PAIRS))
    (finding,) = SCORER.score(text).findings
    assert (finding.code, finding.severity, finding.confidence) == ("PO103", Severity.MAJOR, 0.9)
    assert marked(text.source, finding.source_spans) == ["не на словах, а на"]
    assert marked(text.target, finding.target_spans) == ["not only in words but also in"]
    assert finding.message == (
        "The Russian says “not X but Y” (“не на словах, а на”), "
        "the English “not only X but also Y” (“not only in words but also in”)."
    )


@pytest.mark.parametrize(
    ("russian", "english", "changed"),
    [
        ("Нужна не только на словах, но и на деле.", "Needed not in words but in fact.", True),
        (DENIES, "Needed not in words but in fact.", False),
        ("Нужна не только на словах, но и на деле.", AFFIRMS, False),
        (DENIES, "Needed in words and in fact.", False),
        # One side may affirm the first member in other words.
        ("Нужна не ограничиваясь словами, а на деле.", AFFIRMS, False),
        ("Нужна не на словах, а на деле; не в речах, а в работе.", AFFIRMS, False),  # which of two is meant?
    ],
)
def test_only_one_contrast_against_the_other_form_is_changed(russian, english, changed):
    assert ("PO103" in codes((russian, english))) is changed


# ---------------------------------------------------------------- antonyms


def test_a_word_for_its_antonym_is_reported():
    row = ("Они решили увеличить расходы.", "They decided to reduce spending.",
           "Они=They решили=decided увеличить=reduce расходы=spending")  # fmt: skip
    text = paired(row)
    (finding,) = SCORER.score(text).findings
    assert (finding.code, finding.severity, finding.confidence) == ("PO104", Severity.MAJOR, 0.9)
    assert marked(text.source, finding.source_spans) == ["увеличить"]
    assert marked(text.target, finding.target_spans) == ["reduce"]
    assert finding.message == (
        "The Russian “увеличить” and the English “reduce”, which stands for it, mean opposite things."
    )
    assert finding.evidence == {"likeness": 1.0}


@pytest.mark.parametrize(
    ("russian", "english", "pairs"),
    [
        ("увеличить расходы", "increase spending", "увеличить=increase расходы=spending"),
        ("увеличить доходы, уменьшить расходы", "reduce spending, increase income", "увеличить=reduce уменьшить=increase"),
        ("не очень увеличить расходы", "reduce spending", "увеличить=reduce расходы=spending"),
        ("увеличить расходы", "never seriously reduce spending", "увеличить=reduce расходы=spending"),
    ],
)  # fmt: skip
def test_an_antonym_is_none_where_it_is_rendered_or_denied(russian, english, pairs):
    assert "PO104" not in codes((russian, english, pairs))


def test_a_negation_five_words_off_does_not_account_for_an_antonym():
    near = ("не вчера на нём увеличить", "reduce", "увеличить=reduce")
    far = ("не вчера и на нём увеличить", "reduce", "увеличить=reduce")
    assert "PO104" not in codes(near)
    assert "PO104" in codes(far)


def test_the_spans_follow_the_side_and_not_the_language():
    text = paired(("They reduce spending.", "Они увеличат расходы.", "They=Они reduce=увеличат spending=расходы"),
                  languages=ENGLISH_FIRST)  # fmt: skip
    (finding,) = SCORER.score(text).findings
    assert marked(text.document(Side.SOURCE), finding.source_spans) == ["reduce"]
    assert marked(text.document(Side.TARGET), finding.target_spans) == ["увеличат"]


# ---------------------------------------------------------------- with the reader of both sides


@pytest.mark.parametrize(
    ("russian", "english", "pairs", "found"),
    [
        ("Он не годится.", "He is unfit.", "Он=He годится=unfit", []),
        ("Станция не активна.", "The station is deactivated.", "Станция=station активна=deactivated", []),
        ("Они не имели документов.", "They were undocumented.", "Они=They документов=undocumented", []),
        ("Они не имели прав.", "They had rights.", "Они=They имели=had прав=rights", ["PO101"]),
        ("Узнайте, нет ли писем.", "Find out if there are letters.", "Узнайте=Find писем=letters", []),
        ("Доставка бесплатно.", "Delivery at no charge.", "Доставка=Delivery бесплатно=charge", []),
        ("Меньше всего хочется войны.", "I don't want war.", "хочется=want войны=war", []),
        ("Трудно не согласиться.", "One has to agree.", "согласиться=agree", []),
        # verbs and adjectives that hold the negation, and who has another view does not share this one
        ("Обед не состоялся.", "The dinner fell through.", "Обед=dinner состоялся=fell", []),
        ("Обед не состоялся.", "The dinner was called off.", "Обед=dinner состоялся=called", []),
        ("Лёд не треснул.", "The boy fell through the ice.", "Лёд=ice треснул=fell", ["PO101"]),
        ("Решили не платить дивиденды.", "They passed the dividend.", "платить=passed дивиденды=dividend", []),
        ("Товар обмену не подлежит.", "Purchases are final.", "Товар=Purchases подлежит=final", []),
        ("Он не разделял взгляда.", "He took another view.", "Он=He не=another разделял=took взгляда=view", []),
        ("Он не разделял взгляда.", "He took the view.", "Он=He разделял=took взгляда=view", ["PO101"]),
        # the opposite of what is denied, wherever it stands
        ("Сбыт не вырос.", "Sales came in flat.", "Сбыт=Sales вырос=came", []),
        ("Дети не спали.", "The children were awake.", "Дети=children спали=awake", []),
    ],
)
def test_a_negation_may_be_carried_by_what_renders_the_predicate(russian, english, pairs, found):
    assert [
        finding.code for finding in SCORER.score(read(russian, english, pairs, "не нет don't no")).findings
    ] == found


def test_a_lost_right_is_as_grave_as_a_lost_deed_and_stands_against_the_modal_verb():
    row = ("Он не вправе менять цену.", "He may change the price.", "Он=He вправе=may менять=change цену=price", "не")
    (finding,) = SCORER.score(read(*row)).findings
    assert (finding.code, finding.severity, finding.evidence["opposite"]) == ("PO101", Severity.CRITICAL, "may")


def test_one_error_is_told_once_though_the_phrases_are_opposites_besides():
    row = ("Он не освобождён от службы.", "He was exempt from service.", "Он=He освобождён=exempt службы=service", "не")
    assert [item.code for item in SCORER.score(read(*row)).findings] == ["PO101"]


def test_a_negation_is_critical_only_where_both_sides_share_what_it_denies():
    def found(pairs, doubted):
        return [
            (item.code, item.severity)
            for item in SCORER.score(read("Он не пришёл.", "He came.", pairs, doubted)).findings
        ]

    assert found("Он=He пришёл=came", "не") == [("PO101", Severity.CRITICAL)]
    assert found("Он=He", "не") == []  # no predicate in common
    assert found("Он=He пришёл=came", "") == []  # the reader holds it to be rendered


def test_a_verb_that_says_little_without_its_noun_is_no_predicate_in_common():
    """`не мешкал`, took his time."""

    def severities(english, pair):
        return [item.severity for item in SCORER.score(read("Он не мешкал.", english, f"Он=He {pair}", "не")).findings]

    assert severities("He took his time.", "мешкал=took") == [Severity.MAJOR]
    assert severities("He took his time.", "мешкал=time") == [Severity.MAJOR]
    assert severities("He delayed.", "мешкал=delayed") == [Severity.CRITICAL]


@pytest.mark.parametrize(
    ("russian", "english", "pairs", "found"),
    [
        ("Ветер северо-западный.", "The wind is north-easterly.", "северо-западный=north-easterly", ["PO104"]),
        ("Ветер северо-западный.", "The wind is north-westerly.", "северо-западный=north-westerly", []),
        ("В правом углу.", "In the left corner.", "правом=left углу=corner", ["PO104"]),
        ("В правом углу.", "In the left corner.", "углу=corner", ["PO104"]),  # the only sides of both
        ("В правом углу.", "He left the corner.", "углу=corner", []),  # who left names no side
        ("В правом, не в левом углу.", "In the left corner.", "углу=corner", []),
        ("Южнокорейские войска.", "North Korean troops.", "Южнокорейские=Korean", ["PO104"]),
        ("Южнокорейские войска.", "South Korean troops.", "Южнокорейские=Korean", []),
        ("Шли с востока на запад.", "They went from west to east.", "Шли=went", ["PO104", "PO104"]),
        ("Шли с востока на запад.", "They went from east to west.", "Шли=went", []),
        ("Шли на запад.", "They went from west to east.", "Шли=went запад=west", []),
        # refusal and leave, grant and refusal, willing and not
        ("Вывоз воспрещён.", "Export is permitted.", "Вывоз=Export воспрещён=permitted", ["PO104"]),
        ("Вывоз воспрещён.", "Export is prohibited.", "Вывоз=Export воспрещён=prohibited", []),
        ("Просьбу удовлетворить.", "Refuse the request.", "Просьбу=request удовлетворить=Refuse", ["PO104"]),
        ("Просьбу удовлетворить.", "Grant the request.", "Просьбу=request удовлетворить=Grant", []),
        ("Отвечали неохотно.", "They answered gladly.", "Отвечали=answered неохотно=gladly", ["PO104"]),
        ("Отвечали неохотно.", "They answered grudgingly.", "Отвечали=answered неохотно=grudgingly", []),
        # a word that renders another of its pole renders no second one
        (
            "Без разрешения вход запрещён.",
            "Entry without permission is allowed.",
            "Без=without разрешения=permission вход=Entry запрещён=allowed",
            ["PO104"],
        ),
        (
            "Без разрешения вход запрещён.",
            "Entry without permission is forbidden.",
            "Без=without разрешения=permission вход=Entry запрещён=forbidden",
            [],
        ),
        # who defeats somebody wins
        ("Ему удалось победить.", "He managed to defeat him.", "Ему=He победить=defeat", []),
        ("Слухи подтвердились.", "Rumours proved unfounded.", "Слухи=Rumours подтвердились=unfounded", ["PO104"]),
        ("Почерк разборчив.", "The hand is illegible.", "Почерк=hand разборчив=illegible", ["PO104"]),
        ("Он спускался с крыши.", "He climbed the roof.", "Он=He спускался=climbed", ["PO104"]),
        ("Он спускался с крыши.", "He climbed down from the roof.", "Он=He спускался=climbed", []),
        ("Он одолжил лестницу.", "He borrowed a ladder.", "Он=He одолжил=borrowed", []),  # to lend and to borrow
        ("Пять рабочих дней.", "Five calendar days.", "Пять=Five рабочих=calendar дней=days", ["PO104"]),
        ("Победа близка.", "The defeat is near.", "Победа=defeat близка=near", ["PO104"]),
        # only with is not without
        (
            "Не вправе передавать третьим лицам без согласия.",
            "May pass to third persons only with consent.",
            "передавать=pass лицам=persons без=with согласия=consent",
            [],
        ),
        # more than once and never
        ("Он не раз бывал там.", "He had never been there.", "Он=He бывал=been не=never", ["PO104"]),
        ("Он не раз бывал там.", "He had been there repeatedly.", "Он=He бывал=been", []),
        # states that turn into each other, and what is technical or of medicine
        ("Он завязал мешок.", "He untied the sack.", "Он=He завязал=untied мешок=sack", ["PO104"]),
        ("Гости разъехались.", "The guests arrived.", "Гости=guests разъехались=arrived", ["PO104"]),
        ("Гости разъехались.", "The guests left.", "Гости=guests разъехались=left", []),
        ("Окна побелили изнутри.", "They whitewashed the outside.", "побелили=whitewashed изнутри=outside", ["PO104"]),
        ("Батарея разряжена.", "The battery is charged.", "Батарея=battery разряжена=charged", ["PO104"]),
        ("Батарея разряжена.", "The battery is flat.", "Батарея=battery разряжена=flat", []),
        ("Кит всплыл.", "The whale dived.", "Кит=whale всплыл=dived", ["PO104"]),
        ("Опухоль операбельна.", "The tumour is inoperable.", "Опухоль=tumour операбельна=inoperable", ["PO104"]),
        ("Сеяли овёс.", "They reaped the oats.", "Сеяли=reaped овёс=oats", ["PO104"]),
        ("Он заметил описку.", "He overlooked the slip.", "Он=He заметил=overlooked описку=slip", ["PO104"]),
        ("Тариф понижен.", "The tariff was raised.", "Тариф=tariff понижен=raised", ["PO104"]),
        ("Решили без труда.", "They did it with ease.", "Решили=did без=with труда=ease", []),
        ("Осталось три минуты.", "Three minutes to go.", "Осталось=go минуты=minutes", []),
        ("Он остался.", "He had to stay, they went.", "остался=went", []),
    ],
)
def test_opposites_count_where_they_render_each_other(russian, english, pairs, found):
    assert [finding.code for finding in SCORER.score(read(russian, english, pairs)).findings] == found


def test_opposites_that_nothing_renders_stand_against_each_other_where_both_are_doubted():
    def found(doubted):
        return [item.code for item in SCORER.score(read(*row, doubted)).findings]

    row = (
        "Прошение вдовы солдата старого полка отклонить.",
        "The petition of the widow of a soldier of the old regiment is approved.",
        "Прошение=petition вдовы=widow солдата=soldier старого=old полка=regiment",
    )
    assert found("отклонить approved") == ["PO104"]
    assert found("approved") == []


def test_a_form_that_is_listed_is_no_form_of_another_word():
    """`охотно` is taken for a form of `охотный`, too."""
    (finding,) = SCORER.score(read("Отвечали охотно.", "They answered reluctantly.", "охотно=reluctantly")).findings
    assert finding.evidence["opposites"] == "linked"


def test_opposites_that_the_reader_links_are_said_to_be_so():
    (finding,) = SCORER.score(read("Покупатель платит.", "The seller pays.", "Покупатель=seller")).findings
    assert finding.evidence["opposites"] == "linked"


def test_a_form_of_two_words_is_left_to_the_reader():
    (finding,) = SCORER.score(read("Он рад займу.", "He is glad of the loan.", "займу=loan")).findings
    assert "opposites" not in finding.evidence


def test_opposite_directions_are_said_to_be_read_as_values():
    (finding,) = SCORER.score(read("В правом углу.", "In the left corner.", "правом=left")).findings
    assert finding.evidence["directions"] == "opposed"
