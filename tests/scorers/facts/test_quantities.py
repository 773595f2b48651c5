"""Numbers of a row as a reader of both languages takes them: same quantity, another one, and what is no error at all."""

from __future__ import annotations

import pytest

from tests.test_conventions import raised
from tta.types import Severity

GOOD_AND_BAD = {
    "unit of time": [
        ("Договор заключён сроком на 5 лет.", "The treaty is concluded for 5 years.", "The treaty is concluded for 5 months."),
        ("Беседа длилась три часа.", "The talk lasted three hours.", "The talk lasted three days."),
        ("Беседа длилась 48 часов.", "The talk lasted two days.", "The talk lasted four days."),
        ("Это длилось полтора года.", "It lasted 18 months.", "It lasted 16 months."),
        ("Это длилось полтора года.", "It lasted a year and a half.", "It lasted a month and a half."),
        ("Отпуск длился 14 дней.", "The leave lasted a fortnight.", "The leave lasted 14 weeks."),
        ("Это было 10 лет назад.", "That was a decade ago.", "That was 10 months ago."),
        ("Прошло 20 лет.", "Two decades passed.", "A decade passed."),
        ("Это было десятилетие назад.", "It was ten years ago.", "It was eleven years ago."),
        ("Прошло полвека.", "Fifty years passed.", "Sixty years passed."),
        ("Прошёл год.", "12 months passed.", "13 months passed."),
        ("За сутки умерло много людей.", "Many died in 24 hours.", "Many died in 48 hours."),
        ("Ждали полчаса.", "They waited 30 minutes.", "They waited 40 minutes."),
        ("Полгода он молчал.", "He kept silent for half a year.", "He kept silent for six years."),
        ("Ждали четыре недели.", "They waited 28 days.", "They waited 38 days."),
    ],
    "unit": [
        ("Доза — 5 мг.", "The dose is 5 mg.", "The dose is 5 g."),
        ("Мощность 20 МВт.", "A capacity of 20 MW.", "A capacity of 20 kW."),
        ("Мощность 20 МВт.", "A capacity of 20,000 kW.", "A capacity of 2,000 kW."),
        ("Заряд в 20 килотонн.", "A 20-kiloton charge.", "A 20-megaton charge."),
        ("Скорость 100 км/ч.", "The speed is 62 mph.", "The speed is 100 mph."),
        ("Ветер 10 м/с.", "The wind is 36 km/h.", "The wind is 10 km/h."),
        ("Летел со скоростью 60 миль в час.", "It flew at 60 miles per hour.", "It flew at 60 km per hour."),
        ("Объём 2 л.", "The volume is 2 litres.", "The volume is 2 ml."),
        ("Потреблено 5 кВт·ч.", "5 kWh were consumed.", "6 kWh were consumed."),
    ],
    "conversion": [
        ("До города 620 км.", "It is 385 miles to the city.", "It is 225 miles to the city."),
        ("До города 620 км.", "It is 385 miles to the city.", "It is 395 miles to the city."),
        ("Ожидается от 5 до 10 см осадков.", "Two to four inches of rain are expected.", "Two to six inches of rain are expected."),
        ("Температура 27 градусов.", "The temperature is 80 degrees.", "The temperature is 70 degrees."),
        ("Температура 27 °C.", "The temperature is 80 °F.", "The temperature is 27 °F."),
        ("Температура 27 градусов Цельсия.", "The temperature is 27 °C.", "The temperature is 29 °C."),
        ("Это 300-килограммовое животное.", "It is a 650-pound animal.", "It is a 550-pound animal."),
        ("Животное весило 300 килограммов.", "The animal weighed 660 pounds.", "The animal weighed 300 pounds."),
        ("Его рост 198 см.", "He is 6-foot-6 tall.", "He is 6-foot-1 tall."),
        ("Его рост 198 см.", "He is 6 feet 6 inches tall.", "He is 5 feet 6 inches tall."),
        ("Площадь 100 гектаров.", "The area is 250 acres.", "The area is 100 acres."),
        ("До деревни 10 верст.", "The village is 10.7 km away.", "The village is 10 km away."),
        ("Куплено 10 пудов.", "They bought 164 kg.", "They bought 10 kg."),
        ("Длина 3 сажени.", "It is 6.4 metres long.", "It is 3 metres long."),
        ("Длина 10 аршин.", "It is 7.1 metres long.", "It is 10 metres long."),
        ("Имение в 100 десятин.", "An estate of 109 hectares.", "An estate of 100 hectares."),
    ],
    "sign": [
        ("Температура опустилась до −5 °С.", "The temperature fell to −5 °C.", "The temperature fell to 5 °C."),
        ("Баланс составил -2,4 млн рублей.", "The balance came to -2.4 million roubles.", "The balance came to 2.4 million roubles."),
        ("Температура −30 °С.", "The temperature is minus 30 °C.", "The temperature is 30 °C."),
        ("Температура минус пять градусов.", "The temperature is –5 °C.", "The temperature is 5 °C."),
        ("Было 20 градусов мороза.", "It was 20 degrees below zero.", "It was 20 degrees."),
        ("Рост составил -0,5%.", "Growth was -0.5%.", "Growth was 0.5%."),
        ("Диапазон 5-10 рублей.", "The range is 5-10 roubles.", "The range is 5-11 roubles."),
        ("Ракета СС-20 стоит тут.", "The SS-20 missile is here.", "The SS-21 missile is here."),
    ],
    "magnitude": [
        ("Компания продана за 125 млн фунтов стерлингов.", "The company was sold for £125m.", "The company was sold for £125bn."),
        ("Прибыль 2,5 млрд долларов.", "A profit of $2.5bn.", "A profit of $2.5m."),
        ("Взнос 300 тыс. евро.", "A fee of €300k.", "A fee of €300m."),
        ("Ущерб 3,5 тыс. млрд рублей.", "Damage of 3.5 trillion roubles.", "Damage of 3.5 billion roubles."),
        ("«Число вырастет до 10 тыс.», — сказал он.", '"The number will grow to 10,000," he said.', '"The number will grow to 10," he said.'),
        ("Ущерб 2 млрд. рублей.", "Damage of two thousand million roubles.", "Damage of two million roubles."),
        ("Ущерб два биллиона рублей.", "Damage of two billion roubles.", "Damage of two million roubles."),
        ("Цена 72 копейки.", "The price is 0.72 rubles.", "The price is 0.27 rubles."),
        ("Цена 5 рублей 72 копейки.", "The price is 5.72 rubles.", "The price is 5.27 rubles."),
        ("Придёт 10–15 тыс. человек.", "10,000 to 15,000 people will come.", "10,000 to 25,000 people will come."),
        ("Взнос 500 долл. США.", "A fee of USD 500.", "A fee of USD 600."),
        ("Взнос 500 долл. США.", "A fee of $500.", "A fee of €500."),
    ],
    "numeral in a compound": [
        ("Двадцатипятитысячная толпа ждала; 25-тысячная, по другим данным.",
         "A crowd of twenty-five thousand waited; 25,000 according to others.",
         "A crowd of twenty-five thousand waited; 35,000 according to others."),
        ("Он заказал двухместный номер.", "He booked a room for 2 persons.", "He booked a room for 3 persons."),
        ("Был построен трёхэтажный дом.", "A three-storey house was built.", "A four-storey house was built."),
        ("Введите шестизначный код.", "Enter the 6-digit code.", "Enter the 8-digit code."),
        ("Восьмичасовой рабочий день введён.", "An 8-hour working day was introduced.", "A 6-hour working day was introduced."),
        ("Принят пятилетний план.", "A five-year plan was adopted.", "A seven-year plan was adopted."),
        ("Был полуторачасовой перерыв.", "There was a break of 90 minutes.", "There was a break of 80 minutes."),
        ("Он взял десятка три книг.", "He took about thirty books.", "He took about forty books."),
        ("Куплено 3,5 пуда.", "Seven halves of a pood were bought.", "Nine halves of a pood were bought."),
    ],
    "telephone": [
        ("Телефон +7 (495) 123-45-67", "Telephone +7 495 123 45 67", "Telephone +7 495 123 45 76"),
    ],
}  # fmt: skip

NONE = [
    ("Переговоры были двусторонними.", "The talks were bilateral."),
    ("Открыто круглосуточно.", "Open 24/7."),
    ("Победа со счётом 2:1.", "They won 2-1."),
    ("Двухсторонние переговоры шли 8 часов.", "The bilateral talks lasted 8 hours."),
    ("Через год он вернулся.", "A year later he returned."),
    ("Он второй в списке.", "He is second on the list."),
    ("Стоит 5 фунтов стерлингов.", "It costs 5 pounds."),
    ("Он прожил 5 лет.", "He lived there five years."),
    ("Он вышел — 12 человек ждали.", "He came out - 12 people were waiting."),
    ("Температура 27 градусов.", "The temperature is 27 °C."),
]


def alarms(russian, english):
    found = raised(russian, english)
    return [code for code, severity in found if severity is not Severity.NEUTRAL and not code.startswith("NA")]


ROWS = [(kind, *row) for kind, rows in GOOD_AND_BAD.items() for row in rows]


@pytest.mark.parametrize(("kind", "russian", "english", "wrong"), ROWS)
def test_the_same_quantity_is_no_finding_and_another_is_one(kind, russian, english, wrong):
    assert alarms(russian, english) == []
    assert {code[:2] for code in alarms(russian, wrong)} & {"NU", "ID"}, kind


@pytest.mark.parametrize(("russian", "english"), NONE)
def test_what_the_other_language_says_otherwise_is_no_error(russian, english):
    assert alarms(russian, english) == []
