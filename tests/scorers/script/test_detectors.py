"""Each detector of script and OCR noise on its own: what it takes for what, `written=meant`, with `!` where it cannot be read."""

from __future__ import annotations

from collections import Counter

import pytest

from tta.scorers.script.artifacts import Passage, is_word, plain, words
from tta.scorers.script.broken import broken_words
from tta.scorers.script.joined import joined_words
from tta.scorers.script.lookalikes import cyrillic_of, latin_of, mixed_words
from tta.scorers.script.misreadings import confused_digits, garbled_abbreviations, lost_characters
from tta.types import Language


def found(detector, text, language=Language.RU, opposite="", vocabulary=""):
    passage = Passage(text, language, opposite, Counter(vocabulary.lower().split()))
    return "; ".join(f"{text[item.start : item.stop]}={item.reading}{'!' * item.hides}" for item in detector(passage))


# ---------------------------------------------------------------- letters of the other script


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Cоветский Союз", "Cоветский=Советский"),
        ("прeзидент", "прeзидент=президент"),
        ("Bашингтон", "Bашингтон=Вашингтон"),
        ("VIPы ХХV съезда", ""),
        ("IP-адрес", ""),
        ("зaвoдской куяркинz", "зaвoдской=заводской"),
        ("вмkстk", ""),
        ("догоbор", "догоbор=договор"),  # a letter that looks alike in some founts
        ("uuбор", ""),  # as many Latin letters as Cyrillic
        ("квzзzр", ""),
        ("Кyрк Кyyрк", "Кyрк=Курк"),  # small letters within Cyrillic ones can be nothing else
        ("Он жил c братом", "c=с"),
        ("Он жил y брата", "y=у"),
        ("Он жил k брату", ""),
        ("Он взял pocт вклада", "pocт=рост"),
        ("Наш COBET решил", "COBET=СОВЕТ"),
        ("Наш “COBET” решил", ""),
        ("Наш COBET-", ""),
        ("COBET", ""),  # nothing beside it shows the language
        ("Фирма COBET Ltd", ""),
        ("Наш XXX решил", ""),
        ("Наш BEC решил", ""),  # three letters may be an abbreviation
    ],
)
def test_russian_words_with_latin_letters(text, expected):
    assert found(mixed_words, text) == expected


def test_a_mixed_word_that_stands_elsewhere_in_the_document_is_known():
    assert found(mixed_words, "Bэнс", vocabulary="вэнс") == "Bэнс=Вэнс"
    assert found(mixed_words, "Bэнс") == ""


def test_a_word_in_latin_letters_that_the_translation_has_too_is_meant():
    assert found(mixed_words, "Наш COBET решил", opposite="Our cobet decided") == ""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Мoscow", "Мoscow=Moscow"),
        ("The Sоviet side", "Sоviet=Soviet"),
        ("Moscжw", "Moscжw=!"),
        ("Moscow", ""),
        ("Москва", ""),
    ],
)
def test_english_words_with_cyrillic_letters(text, expected):
    assert found(mixed_words, text, Language.EN) == expected


def test_twins_of_letters():
    assert latin_of("АВСЕНКМОРТХУІЅЈасеорхуіѕјһ") == "ABCEHKMOPTXYISJaceopxyisjh"
    assert cyrillic_of("ABCEHKMOPTXYISJaceopxyisjh") == "АВСЕНКМОРТХУІЅЈасеорхуіѕјһ"
    assert latin_of("Ж") == cyrillic_of("W") == ""
    assert latin_of("а-1") == "a-1"


# ---------------------------------------------------------------- digits and letters


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("3акон", "3акон=закон"),
        ("3AKOH", ""),
        ("ЗАК0Н", "ЗАК0Н=ЗАКОН"),
        ("правительств0", "правительств0=правительство"),
        ("4асть 6ольшая 6рат", "4асть=часть; 6ольшая=большая; 6рат=брат"),
        ("3дня 4года 6лет", ""),
        ("0на", ""),  # two letters are too few
        ("Ту-104б а-3акон", ""),
        ("в 19О5 и 197О году, в l977", "19О5=1905; 197О=1970; l977=1977"),
        ("в I922 году", ""),  # the typewriter's I for 1
        ("4О5 рублей", "4О5=405"),
        ("4o5 рублей", ""),
        ("19О5-го", ""),
    ],
)
def test_digits_and_letters_in_russian(text, expected):
    assert found(confused_digits, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a c1ear warning", "c1ear=clear"),
        ("the c0untries", "c0untries=countries"),
        ("0f the", "0f=of"),
        ("1n 1f", "1n=in; 1f=if"),
        ("0pened 0thers", "0pened=opened; 0thers=others"),
        (
            "0nly 0pen 0ver 0ne 0ur",
            "0nly=only; 0pen=open; 0ver=over; 0ne=one; 0ur=our",
        ),  # each once, whatever its length
        ("p1an", "p1an=plan"),
        ("Csnk1e", ""),  # a gene
        ("a1b", ""),
        ("in l977, 197O and 19O5", "l977=1977!; 197O=1970!; 19O5=1905!"),
        ("25,O00 4O5 1.OO0", "25,O00=25,000!; 4O5=405!; 1.OO0=1.000!"),
        ("12,345 1977", ""),
        ("x-1n", ""),
    ],
)
def test_digits_and_letters_in_english(text, expected):
    assert found(confused_digits, text, Language.EN) == expected


def test_of_two_readings_the_one_that_the_document_uses_is_meant():
    assert found(confused_digits, "a p1n", Language.EN, vocabulary="pin") == "p1n=pin"
    assert found(confused_digits, "a pi1l", Language.EN) == "pi1l=pill"
    assert found(confused_digits, "a ra1ls", Language.EN, vocabulary="rails") == "ra1ls=rails"


def test_what_both_texts_write_alike_is_meant():
    assert found(confused_digits, "n0thing 4O5", Language.EN, opposite="сайт n0thing и 4O5") == ""


# ---------------------------------------------------------------- abbreviations


@pytest.mark.parametrize(
    ("english", "russian", "expected"),
    [
        ("to the SUA", "в США", "SUA=USA!"),
        ("to the UAS", "в США", "UAS=USA!"),
        ("to the USA", "в США", ""),
        ("to the AUS", "в США", ""),  # three letters changed places
        ("the USA and the SUA", "США", ""),  # there is one already
        ("the USA and the SUA", "США и США", "SUA=USA!"),
        ("to the SUA", "в Москву", ""),
        ("to the SUA", "в США (SUA)", ""),
        ("the SUA-1", "в США", ""),
        ("to the USRS", "в СССР", "USRS=USSR!"),
    ],
)
def test_an_abbreviation_with_two_neighbouring_letters_exchanged(english, russian, expected):
    assert found(garbled_abbreviations, english, Language.EN, opposite=russian) == expected


def test_an_abbreviation_that_the_document_uses_often_is_one():
    assert found(garbled_abbreviations, "the SUA", Language.EN, "в США", "sua sua sua") == ""
    assert found(garbled_abbreviations, "the SUA", Language.EN, "в США", "sua sua") == "SUA=USA!"
    assert found(garbled_abbreviations, "the SUA", Language.RU, "в США") == ""


@pytest.mark.parametrize(
    ("text", "opposite", "expected"),
    [
        ("of \ufffd\ufffd here", "", "\ufffd\ufffd=!"),
        ("a\x00b\x07", "", "\x00=!; \x07=!"),
        ("пїЅпїЅ ï¿½ \ue000 \ufffc", "", "пїЅпїЅ=!; ï¿½=!; \ue000=!; \ufffc=!"),
        ("tab\tand\nline", "", ""),
        ("□□ yes", "", "□□="),
        ("□ yes", "■ да", ""),  # boxes of a form
    ],
)
def test_characters_in_whose_place_something_else_stood(text, opposite, expected):
    assert found(lost_characters, text, opposite=opposite) == expected


# ---------------------------------------------------------------- words broken and run together


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Советское прави тельство", "прави тельство=правительство"),
        ("прави тельст во", "прави тельст во=правительство"),
        ("ПРАВИ ТЕЛЬСТВО", "ПРАВИ ТЕЛЬСТВО=ПРАВИТЕЛЬСТВО"),
        ("Прави Тельство", ""),
        ("прави  тельство", ""),
        ("прави, тельство", ""),
        ("прави тельство-", ""),
        ("до го", ""),  # too short
        ("п р а в и тельство", ""),  # spaced out on purpose
        ("СШ А решили", "СШ А=США"),
        ("СШ А5 решили", "СШ А5=США"),
        ("СШ А55 решили", "СШ А=США"),
        ("США СССР", ""),
        ("на течную", ""),
        ("5 кг раммов", ""),  # a unit
        ("мирный договор", ""),
        ("правительств о", ""),  # one letter left over is no ending to be sure of
        ("и др.", ""),
    ],
)
def test_russian_words_broken_by_a_space(text, expected):
    assert found(broken_words, text) == expected


def test_a_name_that_the_document_uses_elsewhere_is_put_together():
    assert found(broken_words, "с Вэн сом", vocabulary="вэнсом") == "Вэн сом=Вэнсом"
    assert found(broken_words, "с Вэн сом") == ""


@pytest.mark.parametrize(
    ("english", "russian", "expected"),
    [
        ("the agree ment was", "", "agree ment=agreement"),
        (
            "the agree ment of Москва",
            "",
            "agree ment=agreement",
        ),  # Russian elsewhere in the sentence says nothing of it
        ("na tion", "", ""),
        ("the posi tion", "", "posi tion=position"),
        ("AGREE MENT", "", ""),
        ("a MIR Ved missile", "РГЧ", "MIR Ved=MIRVed!"),
        ("a MIR Ved missile", "", ""),
        ("the US SR", "СССР", "US SR=USSR!"),
        ("the us SR", "СССР", ""),
        ("agree  ment", "", ""),
    ],
)
def test_english_words_broken_by_a_space(english, russian, expected):
    assert found(broken_words, english, Language.EN, opposite=russian) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Я скажу обэтом позже", "обэтом=об этом"),
        ("Он сказал чтоэто важно", "чтоэто=что это"),
        ("вмагазине", "вмагазине=в магазине"),
        ("комнекто", ""),
        ("неделает", "неделает=не делает"),
        ("иправительство", "иправительство=и правительство"),
        ("он вМоскве", "вМоскве=в Москве"),
        ("он вмоскве", ""),
        ("Мирныйдоговор подписан", "Мирныйдоговор=Мирный договор"),
        ("а Мирныйдоговор", ""),  # a capital within a sentence begins a name
        ("сказалправду", "сказалправду=сказал правду"),
        ("суперзавод", ""),
        ("пятилитровый", ""),
        ("автозавод", ""),
        ("обэтом-", ""),
        ("обэтомz", ""),
        ("кнам", ""),
        ("мирнаядоговор", ""),  # the two do not agree
    ],
)
def test_russian_words_run_together(text, expected):
    assert found(joined_words, text) == expected


@pytest.mark.parametrize(
    ("word", "reading"),
    [
        ("новаястрана", "новая страна"),
        ("новойстраны", "новой страны"),
        ("новогодоговора", "нового договора"),
        ("новомудоговору", "новому договору"),
        ("важноеписьмо", "важное письмо"),
        ("мирныедоговоры", "мирные договоры"),  # in the plural all genders have one form
        ("важныеписьма", "важные письма"),
        ("новыхстран", "новых стран"),
        ("новаягород", ""),  # gender
        ("мирныйдоговоры", ""),  # number
        ("мирныедоговор", ""),
        ("важноеписьма", ""),
        ("новойстрану", ""),  # case
        ("новыхстрана", ""),
    ],
)
def test_an_adjective_and_its_noun_agree_in_case_number_and_gender(word, reading):
    assert found(joined_words, word) == (f"{word}={reading}" if reading else "")


@pytest.mark.parametrize(
    ("word", "reading"),
    [
        ("потомуон", "потому он"),
        ("этомунельзя", "этому нельзя"),
        ("вокругстола", "вокруг стола"),
        ("которыйпришёл", "который пришёл"),
        ("работузавода", "работу завода"),  # no compound has such an ending within it
        ("посламиимеют", "послами имеют"),
        ("кмагазину", "к магазину"),
        ("иработа", "и работа"),
        ("неработает", "не работает"),
        ("неработа", ""),  # negations of nouns are words
        ("идёмте", ""),
        ("воФранцию", "во Францию"),
        ("подМосквой", "под Москвой"),
    ],
)
def test_what_no_compound_begins_with_is_a_word_of_its_own(word, reading):
    assert found(joined_words, word) == (f"{word}={reading}" if reading else "")


def test_a_word_used_twice_in_the_document_is_one():
    assert found(joined_words, "обэтом", vocabulary="обэтом") == "обэтом=об этом"
    assert found(joined_words, "обэтом", vocabulary="обэтом обэтом") == ""
    assert found(joined_words, "обэтом", Language.EN) == ""


# ---------------------------------------------------------------- words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Он, 5 лет", "Он лет"),
        ("сло\u0301во со\u00adюз", "сло\u0301во со\u00adюз"),
        ("см. http://a.b/c и www.d.e да", "см и да"),
        ("пишите a.b@c.de или @имя #тег", "пишите или"),
        ("сайт пример.рф и kremlin.ru", "сайт и"),
        ("т.е. Ту-104", "т е Ту"),
    ],
)
def test_words_are_of_letters_and_addresses_are_passed_over(text, expected):
    assert " ".join(text[start:stop] for start, stop in words(text)) == expected


def test_marks_of_stress_and_case_do_not_matter_to_the_dictionary():
    assert plain("Сло\u0301Во\u00ad") == "слово"
    assert is_word("Сло\u0301во")
    assert [is_word(letter) for letter in "яИвщ"] == [True, True, True, False]
