"""Kinds of names and how English writes them, each beside a wrong one."""

from __future__ import annotations

import pytest

from tests.scorers.facts.test_findings import bitext
from tests.scorers.names.made import codes, outcome

KINDS = [
    ("letters with marks", "Роль сыграл Георг Пистереану.", "{} played the part.",
     "George Piștereanu", "George Ionescu"),
    ("letters with marks", "Он встретил Чаушеску вчера.", "He met {} yesterday.", "Ceaușescu", "Čapek"),
    ("letters with marks", "Он читал Чапека вчера.", "He read {} yesterday.", "Čapek", "Hašek"),
    ("dotted acronyms", "Об этом сообщило ФБР.", "The {} reported it.", "F.B.I.", "C.I.A."),
    ("forms of companies", "Учредитель: ООО «Поставка»", "Founder: Postavka {}", "LLC", "JSC"),
    ("forms of companies", "Учредитель: ОАО «Поставка»", "Founder: Postavka {}", "OJSC", "LLC"),
    ("adjectives of places", "Школы Шотландии закрыты.", "The {} schools are closed.", "Scottish", "Irish"),
    ("adjectives of places", "Президент Казахстана прибыл.", "The {} President arrived.", "Kazakh", "Uzbek"),
    ("adjectives of places", "Посол Перу прибыл.", "The {} ambassador arrived.", "Peruvian", "Chilean"),
    ("names of Korea", "Ким Чен Ын прибыл в Пекин.", "{} arrived in Beijing.", "Kim Jong-un", "Kim Il Sung"),
    ("names of Korea", "Ли Сын Ман уехал вчера.", "Yesterday {} left.", "Syngman Rhee", "Kim Il Sung"),
    ("names of China", "Приехал Мао Цзэдун вчера.", "Yesterday {} came.", "Mao Tse-tung", "Chou En-lai"),
    ("names of China", "Приехал Дэн Сяопин вчера.", "Yesterday {} came.", "Teng Hsiao-ping", "Mao Zedong"),
    ("names of Vietnam", "Приехал Ле Зуан вчера.", "Yesterday {} came.", "Le Duan", "Pham Hung"),
    ("letters that are not sounded", "Сэр Хью Далтон выступил.", "Sir {} spoke.", "Hugh Dalton", "Hugh Gaitskell"),
    ("letters that are not sounded", "Приехал Джон Райт вчера.", "Yesterday {} came.", "John Wright", "John Knight"),
    ("names of Korea", "Трамп говорил о Ким Чен Ыне вчера.", "Yesterday Trump spoke of {}.", "Kim Jong-un", "Kim Il Sung"),
    ("an article before a name", "Хафтар встретил Сараджа вчера.", "Yesterday Haftar met {}.", "al-Sarraj", "al-Zawahiri"),
    ("two words for one", "Король Абдель Азиз прибыл вчера.", "Yesterday King {} arrived.", "Abdulaziz", "Mohammed"),
    ("one word for two", "Завод «Газпроммежрегионгаз» закрыт.", "The {} plant is closed.", "Gazprom Mezhregiongaz", "Lukoil Severgaz"),
    ("states as newspapers shorten them", "Он живёт в Боуи, штат Мэриленд.", "He lives in Bowie, {}.", "Md.", "Texas"),
    ("acronyms of parties", "Блок ХДС теряет голоса.", "The {} is losing votes.", "CDU", "SPD"),
    ("bodies in one word", "Корабли Балтфлота вышли вчера.", "Ships of the {} left yesterday.", "Baltic Fleet", "Pacific Fleet"),
    ("taken for a noun", "Он встретился с Гусаком вчера.", "He met {} yesterday.", "Husak", "Dubček"),
    ("divided states", "Переговоры с КНДР прерваны.", "Talks with {} were broken off.", "North Korea", "South Korea"),
    ("divided states", "Заявление ФРГ отклонено.", "The {} statement was rejected.", "West German", "East German"),
    ("divided states", "Заявление ГДР отклонено.", "The statement of {} was rejected.", "East Germany", "West Germany"),
    ("names of Korea", "Ким Ир Сен принял делегацию.", "{} received the delegation.", "Kim Il Sung", "Kim Jong Il"),
    ("names of Vietnam", "Фам Ван Донг принял посла.", "{} received the ambassador.", "Phạm Văn Đồng", "Vo Nguyen Giap"),
    ("ministries", "МИД выразил протест.", "The {} protested.", "Foreign Ministry", "Defense Ministry"),
    ("ministries", "МИД выразил протест.", "The {} protested.", "Ministry of Foreign Affairs", "Ministry of Finance"),
    ("cities by their adjectives", "Московские театры закрыты.", "{} theatres are closed.", "Moscow", "Leningrad"),
    ("the way between cities", "Он бежал из Праги в Вену.", "He fled {}.", "from Prague to Vienna", "from Vienna to Prague"),
    ("newspapers", "Газета «Правда» пишет.", "{} writes.", "Pravda", "Izvestia"),
    ("a first initial of two letters", "Встретились Дж. Буш и Р. Рейган.", "{} Bush and Ronald Reagan met.", "George", "Laura"),
    ("an initial of another first name", "Письмо А. Н. Косыгина получено.", "{} Kosygin's letter was received.", "Alexei", "Ivan"),
    ("a title before the first name", "Зам. министра В. Кузнецов", "Deputy Minister {} Kuznetsov", "Vasily", "Nikolai"),
    ("a legal form", "ООО «Ромашка» закрыто.", "Romashka {} is closed.", "LLC", "PJSC"),
    ("taken for an adjective", "Он встретился с Насером вчера.", "He met {} yesterday.", "Nasser", "Sadat"),
    ("taken for an adjective", "По мнению Моравецкого, это ясно.", "According to {}, this is clear.", "Morawiecki", "Tusk"),
    ("a noun behind a first name", "Министр Алексей Резников ушёл.", "Minister Oleksii {} left.", "Reznikov", "Vasquez"),
    ("two surnames and a conjunction", "Тут Смит и Джонс ушли.", "Here Smith and {} left.", "Jones", "Brown"),
    ("names of Korea", "Ким Чен Ир посетил завод.", "{} visited the plant.", "Kim Jong Il", "Kim Il Sung"),
    ("names of Vietnam", "Там Во Нгуен Зиап был.", "There {} was.", "Vo Nguyen Giap", "Van Tien Dung"),
    ("acronyms of two letters", "Тут ООН решила.", "Here the {} decided.", "U.N.", "E.U."),
    ("words of Latin letters", "Об этом сообщает портал Semana.", "The {} portal reports this.", "Semana", "Khabarovsky"),
    ("words of Latin letters", "Он работает в CBN давно.", "He has worked at {} long.", "CBN", "ATF"),
    ("newspapers", "Статья вышла в «Известиях».", "The article came out in {}.", "Izvestia", "Pravda"),
    ("a first name before an initial", "Выступил Дж. Ф. Кеннеди.", "{} F. Kennedy spoke.", "John", "Robert"),
    ("ministries in one word", "Тут Минобороны возразило.", "Here the {} objected.", "Defence Ministry", "Foreign Ministry"),
    ("ministries in one word", "Тут Минюст возразил.", "Here the {} objected.", "Department of Justice", "Ministry of Finance"),
    ("divided states in acronyms", "МИД ГДР направил ноту.", "The {} Foreign Ministry sent a note.", "GDR", "FRG"),
    ("divided states in acronyms", "Посол КНДР прибыл.", "The {} ambassador arrived.", "DPRK", "ROK"),
    ("a body with its state", "Он видел базу ВВС США.", "He saw a {} base.", "USAF", "RAF"),
    ("a body with its state", "Он служил в ВВС Великобритании.", "He served in the {}.", "RAF", "USAF"),
    ("Pinyin", "Силы династии Цин ушли.", "The forces of the {} dynasty left.", "Qing", "Ming"),
    ("soft letters of Italy", "Скрипку сделал Гальяно.", "The violin was made by {}.", "Gagliano", "Guarneri"),
    ("surnames of two letters", "Там были товарищи Ли и Лю.", "Comrades Li and {} were there.", "Liu", "Luo"),
    ("surnames of two letters", "Он поблагодарил товарища Ма.", "He thanked Comrade {}.", "Ma", "Wu"),
    ("surnames of two letters", "Товарищ Ли уехал.", "Comrade {} left.", "Lee", "Deng"),
    ("a surname, and many a Семён", "Протокол вёл А. Семенов.", "The minutes were kept by A. {}.", "Semenov", "Semyenko"),
    ("a surname, and many a wolf", "Тут был И. Волков.", "I. {} was here.", "Volkov", "Volkenstein"),
    ("a short surname at the end", "Вчера выступил Раск.", "Yesterday {} spoke.", "Rusk", "Vance"),
    ("surnames that begin alike", "Записку передали Б. Н. Пономареву.", "The note went to B. N. {}.", "Ponomarev", "Ponomarenko"),
    ("surnames that begin alike", "Присутствовал С. А. Михайлов.", "S. A. {} was present.", "Mikhailov", "Mikhalkov"),
    ("surnames that begin alike", "Беседу записал И. Петров.", "I. {} recorded the talk.", "Petrov", "Petrenko"),
    ("commissariats", "Наркомфин отклонил смету.", "The People's {} rejected it.", "Commissariat of Finance", "Commissariat of Health"),
    ("commissariats", "Комиссариат юстиции был против.", "The {} objected.", "Commissariat for Justice", "Commissariat for Transport"),
    ("British ministers", "Выступил министр обороны.", "The {} spoke.", "Secretary of State for Defence", "Secretary of State for Justice"),
    ("the spelling until 1918", "Полковникъ Иванъ Кульневъ прибылъ.", "Colonel Ivan {} arrived.", "Kulnev", "Davydov"),
    ("the spelling until 1918", "Вчера прибылъ Ѳедоръ Рѣпинъ.", "Yesterday Fyodor {} arrived.", "Repin", "Surikov"),
    ("a title is no surname that sounds like it", "Тут полковник Кульнев.", "Here Colonel {}.", "Kulnev", "Davydov"),
    ("letters of Ireland", "Вчера Шивон Макдональд уехала.", "Yesterday {} McDonald left.", "Siobhán", "Catherine"),
    ("parliaments", "Тут Госдума решила.", "Here the {} decided.", "State Duma", "Congress"),
]  # fmt: skip


@pytest.mark.parametrize(("russian", "english", "right", "wrong"), [row[1:] for row in KINDS])
def test_a_name_is_known_in_its_english_writing_and_another_is_not(russian, english, right, wrong):
    assert codes(bitext((russian, english.format(right)))) == []
    assert set(codes(bitext((russian, english.format(wrong))))) & {"NA101", "NA102"}


@pytest.mark.parametrize(
    ("russian", "english"),
    [
        ("См. раздел 5 ниже.", "See section 5 below."),
        ("СМ. ТАКЖЕ: новости дня", "SEE ALSO: news of the day"),
        ("Выделено 37 млрд долл. США.", "$37 billion was allotted."),
        ("Взнос 500 долларов США.", "A fee of USD 500."),
        ("Про баранов этого не скажешь.", "One cannot say it of rams."),
        ("ОАО «Газпром» сообщило.", "Gazprom reported."),
        ("О войне много говорили в Тегеране.", "The war was much discussed in Iran."),
        ("Министр Великобритании обвинил Брюссель.", "The Foreign Secretary of the United Kingdom accused Brussels."),
        ("Лев убежал.", "The lion ran away."),
        ("Он родился в Атланте, штат Джорджия.", "He was born in Atlanta, Ga."),
        ("Он родился в Атланте.", "He was born in Atlanta, Georgia."),
        ("Он сказал, что Вы и Он не правы.", "He said that both were wrong."),
        ("Комиссия по бумагам США подала в суд.", "The SEC sued."),
        ("Канцлер Германии прибыл.", "The German Chancellor arrived."),
        ("Министр ГДР сказал, что немецкий народ един.", "The GDR minister said that the German people was one."),
        ("Лидирует Лора Мьюр из Шотландии.", "Muir from Scotland is leading."),
    ],
)
def test_what_is_no_name_or_goes_with_the_currency_is_not_missed(russian, english):
    assert codes(bitext((russian, english))) == []


@pytest.mark.parametrize(
    ("russian", "english"),
    [
        ("Комиссия по бумагам США подала в суд.", "The commission sued."),  # no acronym
        ("Комиссия подала в суд в США.", "The SEC sued."),  # no attribute
        ("Комиссия SEC и банки США подали в суд.", "The SEC and banks sued."),  # the Russian has the acronym, too
    ],
)
def test_a_state_is_missed_that_is_no_part_of_a_body_with_an_acronym(russian, english):
    assert "NA102" in codes(bitext((russian, english)))


def test_a_name_in_the_old_spelling_stands_where_it_is_written():
    text = bitext(("Вчера уѣхалъ Кульневъ.", "Yesterday Davydov left."))
    assert outcome(text) == [("differs", "Кульнев", "Davydov", "the name differs")]


def test_a_country_does_not_stand_instead_of_a_person():
    assert codes(bitext(("Победила венгерка Дьенджи.", "The winner was from Hungary."))) == ["NA102"]


def test_the_state_is_missed_where_no_currency_stands_before_it():
    assert "NA102" in codes(bitext(("Выделено 37 млрд для США.", "$37 billion was allotted.")))


def test_a_form_in_another_row_of_a_dropped_name_needs_a_word_that_refers_to_it():
    rows = [("Громыко принял посла.", "Gromyko received the ambassador.")]
    assert codes(bitext(*rows, ("Потом Громыко уехал.", "Then he left."))) == []
    assert codes(bitext(*rows, ("Потом Громыко уехал.", "Then came the departure."))) == ["NA102"]


def test_a_surname_that_begins_like_another_stands_instead_and_was_not_put_in():
    assert codes(bitext(("Беседу записал И. Петров.", "I. Petrenko recorded the talk."))) == ["NA101"]
