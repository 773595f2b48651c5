"""What the two texts say of when: pairs that agree, each beside one that does not."""

from __future__ import annotations

import pytest

from tests.test_conventions import alarms

ERAS = [
    ("Рим основан в 753 г. до н. э.", "Rome was founded in 753 BC.", "Rome was founded in AD 753."),
    ("Рим основан в 753 году до нашей эры.", "Rome was founded in 753 BCE.", "Rome was founded in 753 CE."),
    ("Помпеи погибли в 79 г. н. э.", "Pompeii perished in AD 79.", "Pompeii perished in 79 BC."),
    ("Помпеи погибли в 79 г. н. э.", "Pompeii perished in 79 A.D.", "Pompeii perished in 79 B.C."),
    ("Надпись V в. до н. э.", "An inscription of the fifth century BC.", "An inscription of the fifth century AD."),
    ("Ваза V–IV вв. до н. э.", "A vase of the 5th–4th centuries BC.", "A vase of the 5th–4th centuries AD."),
    ("Ваза VI века до н. э.", "A vase of the 6th century B.C.E.", "A vase of the 5th century B.C.E."),
    ("Свиток II в. н. э.", "A scroll of the 2nd century AD.", "A scroll of the 2nd century BC."),
    ("Война 264–241 гг. до н. э.", "The war of 264–241 BC.", "The war of AD 264–241."),
    (
        "Цезарь убит 15 марта 44 г. до н. э.",
        "Caesar was killed on 15 March 44 BC.",
        "Caesar was killed on 15 March AD 44.",
    ),
    (
        "Цезарь убит 15 марта 44 г. до н. э.",
        "Caesar was killed on March 15, 44 BC.",
        "Caesar was killed on March 15, 45 BC.",
    ),
]
ERAS += [
    ("В III тысячелетии до н. э.", "In the third millennium BC.", "In the third millennium AD."),
    ("Около 10 000 лет до н. э.", "About 10,000 BC.", "About AD 10,000."),
    ("Октавиан (63 до н. э. — 14 н. э.)", "Octavian (63 BC – AD 14)", "Octavian (63 BC – 14 BC)"),
    ("В I в. до н. э. и II в. н. э.", "In the first century BC and the second century AD.",
     "In the first century AD and the second century BC."),
]  # fmt: skip
PARTS = [
    ("Вторая половина XVII в.", "The second half of the 17th century.", "The first half of the 17th century."),
    ("В первой половине мая шли дожди.", "It rained in the first half of May.", "It rained in the second half of May."),
    ("Вторая половина XVII в.", "The latter half of the 17th century.", "The early 17th century."),
    ("В первой трети XX века.", "In the first third of the 20th century.", "In the last third of the 20th century."),
    ("Последняя четверть XIX в.", "The last quarter of the 19th century.", "The first quarter of the 19th century."),
    (
        "План на III квартал выполнен.",
        "The third-quarter plan was fulfilled.",
        "The fourth-quarter plan was fulfilled.",
    ),
    ("План второго квартала выполнен.", "The plan for Q2 was fulfilled.", "The plan for Q3 was fulfilled."),
    ("Во втором полугодии 1952 г.", "In the second half of 1952.", "In the first half of 1952."),
    ("В начале 1950-х годов.", "In the early 1950s.", "In the late 1950s."),
    ("В середине XIX века.", "In the mid-19th century.", "In the early 19th century."),
    ("В конце мая он уехал.", "He left at the end of May.", "He left at the beginning of May."),
    ("К концу 1941 года.", "By the end of 1941.", "By the beginning of 1941."),
    ("В начале века это было.", "It was early in the century.", "It was late in the century."),
    ("В конце пятидесятых годов.", "In the late fifties.", "In the early fifties."),
]
PARTS += [
    ("Во 2-й половине XIX в.", "In the 2nd half of the 19th century.", "In the 1st half of the 19th century."),
    ("Во второй половине 1960-х годов.", "In the late 1960s.", "In the early 1960s."),
    ("С начала 1941 до конца 1942 г.", "From early 1941 to late 1942.", "From mid-1941 to late 1942."),
    ("В конце недели он уехал.", "He left at the end of the week.", "He left at the beginning of the week."),
    ("В последних числах июня.", "In late June.", "In early June."),
    ("Во второй половине дня был дождь.", "It rained in the afternoon.", "It rained in the morning."),
]
SEASONS = [
    ("Весной 1933 года начался голод.", "Famine began in the spring of 1933.", "Famine began in the winter of 1933."),
    ("Летом он жил в деревне.", "In summer he lived in the country.", "In winter he lived in the country."),
    ("Осенью 1941 года они ушли.", "They left in the fall of 1941.", "They left in the spring of 1941."),
    ("Зима 1941/42 г. была суровой.", "The winter of 1941/42 was harsh.", "The summer of 1941/42 was harsh."),
    ("Весенняя сессия открылась.", "The spring session has opened.", "The autumn session has opened."),
]
SEASONS += [
    ("Поздней осенью он уехал.", "In late autumn he left.", "In early autumn he left."),
    ("Ранней весной он уехал.", "In early spring he left.", "In late spring he left."),
    ("Летом 42-го он уехал.", "In the summer of 1942 he left.", "In the summer of 1943 he left."),
    ("Зимние Олимпийские игры.", "The Winter Olympics.", "The Summer Olympics."),
]
BOUNDS = [
    ("Сдать не позднее 5 мая 1952 г.", "Submit not later than 5 May 1952.", "Submit not earlier than 5 May 1952."),
    ("Сдать не позже 5 мая.", "Submit no later than May 5.", "Submit no sooner than May 5."),
    ("Написано не ранее 1911 г.", "Written not before 1911.", "Written by 1911."),
    ("Он уедет после 5 мая.", "He will leave after May 5.", "He will leave before May 5."),
]
BOUNDS += [
    ("До 5 мая 1952 г. он жил там.", "He lived there until 5 May 1952.", "He lived there after 5 May 1952."),
    ("К 1 мая он уехал.", "He left by May 1.", "He left after May 1."),
    ("До 1917 года он жил там.", "He lived there before 1917.", "He lived there after 1917."),
]
MONTHS = [
    ("В июльском номере напечатан отчёт.", "The July issue printed the report.", "The June issue printed the report."),
    ("После ноябрьского пленума.", "After the November plenum.", "After the October plenum."),
    ("В майском номере.", "In the May issue.", "In the March issue."),
    ("Январские морозы были сильны.", "The January frosts were severe.", "The February frosts were severe."),
    ("ВЫХОДИТ 22 ИЮЛЯ", "IN THEATERS JULY 22", "IN THEATERS JULY 23"),
    ("ВЫХОДИТ 22 ИЮЛЯ", "IN THEATERS JULY 22", "IN THEATERS JUNE 22"),
    ("5 МАЯ 1945 ГОДА", "MAY 5, 1945", "MARCH 5, 1945"),
    ("Письмо от 13 май. 2005 г.", "Letter of 13 May 2005", "Letter of 13 March 2005"),
    ("Письмо от 3 сен. 1955 г.", "Letter of 3 September 1955", "Letter of 3 October 1955"),
    ("Письмо от 3 июл. 1955 г.", "Letter of 3 July 1955", "Letter of 3 June 1955"),
]
CENTURIES = [
    ("В конце 50-х гг. XX в.", "In the late 1950s.", "In the late 1850s."),
    ("В 60-е годы XIX века.", "In the 1860s.", "In the 1870s."),
    ("В шестидесятых годах XIX века.", "In the sixties of the 19th century.", "In the sixties of the 18th century."),
    ("На рубеже XIX–XX вв.", "At the turn of the 20th century.", "At the turn of the 18th century."),
    (
        "На рубеже XIX и XX веков.",
        "At the turn of the 19th and 20th centuries.",
        "At the turn of the 17th and 18th centuries.",
    ),
]
CENTURIES += [
    ("В девяностые годы двадцатого века.", "In the 1990s.", "In the 1890s."),
    ("Родился в конце XIX в.", "Born in the late 1800s.", "Born in the late 1700s."),
]
YEARS = [
    ("Письмо от 12.04.11", "Letter of 12 April 2011", "Letter of 12 April 2012"),
    ("Письмо от 12.04.11", "Letter of 12 April 1911", "Letter of 12 May 1911"),
    ("Письмо от 12.04.77", "Letter of 12 April 1977", "Letter of 12 April 2077"),
    (
        "В 1911 г. пришло письмо от 12.04.11",
        "In 1911 came a letter of 12 April 1911",
        "In 1911 came a letter of 12 April 2011",
    ),
    (
        "В 2011 г. пришло письмо от 12.04.11",
        "In 2011 came a letter of 12 April 2011",
        "In 2011 came a letter of 12 April 1911",
    ),
    ("В две тысячи двадцатом году.", "In 2020.", "In 2021."),
    ("В двухтысячном году завод закрылся.", "The plant closed in 2000.", "The plant closed in 2001."),
    ("В 41-м он ушёл на фронт.", "In 1941 he left for the front.", "In 1942 he left for the front."),
    ("В 41-м он ушёл на фронт.", "In '41 he left for the front.", "In '42 he left for the front."),
    ("В 41-м полку был праздник.", "The 41st regiment had a feast.", "The 42nd regiment had a feast."),
]
YEARS += [
    ("В мае 45-го война кончилась.", "In May 1945 the war ended.", "In May 1946 the war ended."),
    ("Резолюция 22/VI-11", "Resolution of June 22, 2011", "Resolution of June 23, 2011"),
]
STYLES = [
    ("Восстание 14 (26) декабря 1825 года.", "The uprising of 14 (26) December 1825.", "The uprising of 14 (27) December 1825."),
    ("Восстание 14 (26) декабря 1825 года.", "The uprising of December 14 (26), 1825.", "The uprising of December 15 (27), 1825."),
    ("Восстание 14/26 декабря 1825 года.", "The uprising of 14/26 December 1825.", "The uprising of 15/27 December 1825."),
    ("Он родился 26 мая (6 июня) 1799 года.", "He was born on 6 June 1799 (26 May Old Style).",
     "He was born on 7 June 1799 (27 May Old Style)."),
    ("Он родился 6 июня 1799 года (26 мая по старому стилю).", "He was born on 26 May (6 June New Style) 1799.",
     "He was born on 26 May (7 June New Style) 1799."),
    ("Он родился 6 июня (26 мая ст. ст.) 1799 г.", "He was born on June 6 (May 26, O.S.), 1799.",
     "He was born on July 6 (June 25, O.S.), 1799."),
]  # fmt: skip
STYLES += [
    ("Восстание 14 (26) декабря 1825 г.", "The uprising of 26 December [O.S. 14 December] 1825.",
     "The uprising of 27 December [O.S. 15 December] 1825."),
]  # fmt: skip
HOURS = [
    ("Открыто с 10-00 до 22-00.", "Open from 10:00 a.m. to 10:00 p.m.", "Open from 10:00 a.m. to 11:00 p.m."),
    ("Поезд уходит в 15-30.", "The train leaves at 3:30 p.m.", "The train leaves at 3:50 p.m."),
    ("В 15-30 началось заседание.", "The meeting began at 15:30.", "The meeting began at 5:30 p.m."),
    ("Было 20 минут десятого.", "It was 9:20.", "It was 10:20."),
    ("Было двадцать минут десятого.", "It was twenty past nine.", "It was twenty past ten."),
    ("Он пришёл без двадцати пять.", "He came at 4:40.", "He came at 5:20."),
    ("Он пришёл без 10 минут пять.", "He came at ten to five.", "He came at ten past five."),
    (
        "Срок истекает в 24.00 31 декабря.",
        "The term expires at midnight on 31 December.",
        "The term expires at noon on 31 December.",
    ),
    ("24.00 31 декабря", "Midnight, 31 December", "Noon, 31 December"),
]
HOURS += [
    ("Он пришёл в 9-30 вечера.", "He came at 9:30 p.m.", "He came at 9:30 a.m."),
    ("Он пришёл в 15-30 часов.", "He came at 3:30 p.m.", "He came at 5:30 p.m."),
    ("Он пришёл в 24 часа 31 декабря.", "He came at midnight on December 31.", "He came at noon on December 31."),
    ("Он пришёл в пять минут первого.", "He came at five past twelve.", "He came at five past one."),
]
WEEKDAYS = [
    ("Это было во вторник, 15 марта 1977 г.", "That was on Tuesday, March 15, 1977.", "That was on Wednesday, March 15, 1977."),
    ("Встреча во вторник, 15 марта.", "The meeting is on Tuesday, March 15.", "The meeting is on Wednesday, March 15."),
    ("15 марта, вторник.", "March 15, Tuesday.", "March 15, Wednesday."),
    ("В среду он уехал.", "He left on Wednesday.", "He left on Thursday."),
    ("Заседали по четвергам.", "They met on Thursdays.", "They met on Tuesdays."),
    ("В ночь с воскресенья на понедельник.", "In the night from Sunday to Monday.", "In the night from Friday to Saturday."),
]  # fmt: skip
FORMULAS = [
    ("Дано в лето от Рождества Христова 1712, мая в 5 день.", "Given on the 5th day of May in the year of our Lord 1712.",
     "Given on the 6th day of May in the year of our Lord 1712."),
    ("Дано 1801 года марта 12 дня.", "Given in the year of our Lord 1801, on the 12th day of March.",
     "Given in the year of our Lord 1810, on the 12th day of March."),
]  # fmt: skip
ALL = [*ERAS, *PARTS, *SEASONS, *BOUNDS, *MONTHS, *CENTURIES, *YEARS, *STYLES, *HOURS, *WEEKDAYS, *FORMULAS]


@pytest.mark.parametrize(("russian", "english"), [row[:2] for row in ALL])
def test_what_agrees_raises_nothing(russian, english):
    assert alarms(russian, english) == []


@pytest.mark.parametrize(("russian", "wrong"), [(row[0], row[2]) for row in ALL])
def test_what_does_not_agree_is_found(russian, wrong):
    assert {code[:2] for code in alarms(russian, wrong)} & {"DT", "NU"}


@pytest.mark.parametrize(
    ("russian", "english"),
    [
        ("Войска прошли вдоль канала Сен-Кантен.", "The troops passed along the Saint-Quentin canal."),
        ("Он живёт в клубе.", "He lives in Mar-a-Lago."),
        ("Во второй половине дня ураган усилился.", "In the afternoon the hurricane strengthened."),
        ("Во второй половине дня ураган усилился.", "In the evening the hurricane strengthened."),
        ("Температура поднимется выше.", "Temperatures will rise into the 80s."),
        ("В конце концов он уехал.", "He left early."),
        ("Он уехал в среду.", "He left yesterday."),  # relative to the day of the report
        ("Он вернулся в среду, 5 мая.", "He returned on 5 May."),  # the date says it
        ("Покойный президент был прав.", "The late president was right."),
        ("Вторая половина отряда ушла.", "The other half of the unit left."),
        ("Он прыгнул как пружина.", "He jumped like a spring."),
        ("Ему десять лет.", "He is ten."),
        ("Пало много городов.", "The fall of many cities followed."),
        ("В 10-15 случаях это было.", "It was so in 10-15 cases."),
        ("Прошли до 10-15 км.", "They walked up to 10-15 km."),
        ("Зимой было холодно.", "It was cold in those months."),
        ("От пяти до десяти человек.", "From five to ten people."),
        ("В Октябрьском районе.", "In the Oktyabrsky district."),
        ("Он работал до обеда.", "He worked until lunch."),
        ("Занимаюсь этим с 10-11 лет.", "I have done this since I was 10-11."),
        ("Первый тайм окончен.", "The first half is over."),
        ("В третьем квартале города.", "In the third block of the town."),
        ("Без пяти человек не обойтись.", "Five people are needed."),
    ],
)
def test_what_only_looks_like_a_date_is_none(russian, english):
    assert alarms(russian, english) == []
