"""Sentence boundaries, in razdel's notation: a bar is a cut."""

from __future__ import annotations

import pytest

from tta.segmenter.sentences import sentence_ranges
from tta.types import Language

RUSSIAN = [
    "Вашим письмом от 14 февраля с.г.| |Хочу начистоту поговорить.",
    "Разослано: тт. Брежневу, Косыгину.| |Копия в деле.",
    "Л.И. Брежнев приехал в г. Москву.| |Его встретили.",
    "Это было в 1977 г.| |Потом он уехал.",
    "В 1977 г. Брежнев уехал.",
    "См. ст. 5 и п. 3.| |Далее по тексту.",
    "Он сказал, что это не так, но...| |(Вэнс развел руками.)| |Он ушел.",
    '"Лично я приветствую это.| |Наш президент слишком спешит".| |Вэнс замолчал.',
    'Письмо важно получить президенту". [...]',
    "— Куда? — спросил он.| |— Туда.",
    "С. Вэнс ответил.| |А. Громыко молчал.",
    "Тов. Громыко сказал: «Нет».| |Все молчали.",
    "«Милостивый государь…»| |«Что вам угодно?» — отвечал нос, глядя «Однажды…» Иванова.",
    "Он махал рукой, чтобы шёл к нему…| |«А чорт возьми!» — сказал он.",
    "Согласитесь…»| |Нос посмотрел на него.",
    "«Согласитесь…»| |Нос посмотрел на него.",
    "«Однажды вечером…» — Москва, 1977.",
    "На слова «мы готовы…» Вэнс не ответил.",
    "Он перечитал всё… «Правду» тоже.",
    "Он долго молчал и сказал:| |«Боже мой!| |За что это?»| |Никто не ответил.",
    "Он сказал: «Мне нужен ответ».| |Никто не ответил.",
    "Он назвал: «Правда», «Труд».| |Больше ничего.",
    "В ноте говорилось:| |«Срок истёк.| |Договор утратил силу.| |Стороны свободны",
    "Что делать?| |Кто виноват?| |Неизвестно!",
    "Встреча началась в 16 час. 30 мин. в посольстве.",
    "Родился 12 сент. (25 сент.) 1905 в Туле.| |Учился там же.",
    "Он умер 5 янв.| |(Так в деле.)",
    "Писано в лето по Р.Х. 1801 марта 12 дня.",
    "Это было до Р. Х.| |Потом пришли римляне.",
    "Без точки в конце",
    "1. Протокол № 14.| |Он подписан.",
    "IV. Общие положения.| |Стороны согласились.",
    "2.3. Срок.",
    "1977.| |Встреча в Женеве.",
    "Он родился в деревне.1| |Потом уехал в город.2| |Там жил до 1905 г.",
    "«Он родился в деревне».12| |«Потом?»3| |Неизвестно.",
    "Он родился в деревне.¹| |Потом уехал.*| |Там и жил.",
    "Он родился в деревне.1 и потом уехал.",
    "Здесь 3.14 Метра.",
    "На рис.1 Схема завода, в т.1 Петров, на с.12 Сидоров.",
    "Записано в кв.5 Иванов, по тел.112 Сидоров, в доме No.5 Петров.",
    "Таблица.1 Показатели",
]

ENGLISH = [
    "Thinking that can be put off for “later.”| |I told him that is not so.",
    "Mr. Smith met L.I. Brezhnev on Feb. 26, 1977.| |It was No. 5.",
    "The U.S. NATO allies agreed.| |He left.",
    '"Who?" he asked.| |Nobody answered.',
    "“I wish to place …”| |“Excuse me,” said the clerk … “one moment.”",
    "“You must agree …”| |The nose looked at the major.",
    "“I find,” said he, “it strange …”| |Then he took heart and said, “my dear sir …”| |“What can I do for you?”",
    "He waved his arm, inviting him to come over …| |“Ah, devil take it!” said Kovalev.",
    'The major sighed and said:| |"My God!| |Why this misfortune?"| |Nobody answered.',
    "The major said: “My God!” and left.| |Nobody answered.",
    "He read the words “we are ready …” Vance kept silent.",
    "Inc. No. 45 was lost.| |See Dept. of State.",
    "He was born in a village.1| |Then he left for the city.2–3| |“There,” he said, “I stayed.”",
    "He was born in a village.¹| |Then he left.†| |There he stayed.",
    "He was born in a village.1 and then he left.",
    "It is shown in Fig.3 The plan, on p.12 Smith, in Art.5 The law.",
    "Out. No. 1234 of May 5.| |See fig. 3.",
    "The light went out.| |The dog barked.| |He left.",
    "I told him that is not so, but...| |(Vance raised his hands.)",
    "The President needs to receive now.” (...)",
    "3. With regard to Bessarabia.| |Both sides agree.",
    "Two articles follow.| |1. That it ends here.| |2. That it does not begin again.",
    "They were 12.| |All came.",
]


@pytest.mark.parametrize(
    ("language", "marked"), [*((Language.RU, row) for row in RUSSIAN), *((Language.EN, row) for row in ENGLISH)]
)
def test_cuts_where_the_bars_stand(language, marked):
    text = marked.replace("|", "")
    ranges = sentence_ranges(text, language)
    assert [text[start:stop] for start, stop in ranges] == [piece for piece in marked.split("|") if piece.strip()]


def test_a_very_long_paragraph_is_cut_like_a_short_one():
    text = "Они встретились вчера в Женеве. " * 3000
    assert len(sentence_ranges(text, Language.RU)) == 3000
