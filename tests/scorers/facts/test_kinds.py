"""Kinds of facts that were read wrongly in development texts, each with a twin that must not agree."""

from __future__ import annotations

import pytest

from tests.test_conventions import alarms

KINDS = [
    ("Здесь живёт 12-15 000 медведей.", "Between 12,000 and 15,000 bears live here.", []),
    ("Здесь живёт 12-15 000 медведей.", "Between 12,000 and 16,000 bears live here.", ["NU101"]),
    ("Стороннее приложение удобнее.", "A 3rd-party app is handier.", []),
    ("Третья сторона согласилась.", "The 4th party agreed.", ["NU101"]),
    ("Цельная рама сломалась.", "The 1-piece frame broke.", []),
    ("Цельная рама сломалась.", "The 2-piece frame broke.", ["NU103"]),
    ("Кольцо из серебра 925 пробы.", "A sterling silver ring.", []),
    ("Кольцо из серебра 925 пробы.", "A ring of 825 silver.", ["NU103"]),
    ("Рост 5 футов 5 дюймов.", "He is 5'5\".", []),
    ("Рост 5 футов 5 дюймов.", "He is 5'7\".", ["NU101"]),
    ("Мы придём в восемь пятнадцать.", "We come at a quarter past eight.", []),
    ("Мы придём в восемь тридцать.", "We come at a quarter past eight.", ["DT101"]),
    ("Мы придём в девять двадцать.", "We come at 9:20.", []),
    ("С 10 по 26 мая шла выставка.", "From May 10 to the 26th there was a show.", []),
    ("С 10 по 26 мая шла выставка.", "From May 10 to the 27th there was a show.", ["DT101"]),
    ("Ведь ещё только май.", "It's only May.", []),
    ("Ведь ещё только май.", "It's only June.", ["DT101"]),
    ("Уже в шести десятках государств.", "In sixty states already.", []),
    ("Уже в шести десятках государств.", "In six dozen states already.", ["NU101"]),
    ("Жители Прибайкалья.", "Residents of the Baikal region.", []),
    ("Жители Прибайкалья.", "Residents of the Volga region.", ["NA101"]),
    ("Города Зауралья.", "Cities of the Trans-Urals.", []),
    ("Плюс 20 днём, плюс 12 ночью.", "Plus 12 by day, plus 20 by night.", ["NU101", "NU101"]),
    ("Плюс 20 днём, плюс 12 ночью.", "Plus 20 by day, plus 12 by night.", []),
    ("См. Приложение.", "See Appendix.", []),
    ("Было 4 часа.", "It was 7 o'clock.", ["DT101"]),
    ("Он пил чай 4 часа.", "At 7 o'clock he drank tea for 4 hours.", ["DT103"]),
    ("Степи Приднестровья.", "The steppes of Transnistria.", []),
]


@pytest.mark.parametrize(("russian", "english", "codes"), KINDS)
def test_a_kind_of_fact_is_read_as_it_is_meant(russian, english, codes):
    assert alarms(russian, english) == codes
