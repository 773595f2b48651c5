"""Sentences that an audit holds in English are recognised and retold."""

from __future__ import annotations

import pytest

from tta.reporter.locale import retold, speaking

SAID = [
    (
        "The Russian has 15 мая (15 May), the English May 13: the day and the month differ; said more than once on one side.",
        "В русском тексте: 15 мая, в английском: May 13 — день и месяц расходятся; на одной из сторон сказано не один раз.",
    ),
    ("The English has 3:15, the Russian 15:30: the time differs.", "В английском тексте: 3:15, в русском: 15:30 — время расходится."),
    (
        "The Russian has the number исх. № 465; the English has none to match it.",
        "В русском тексте есть число или номер исх. № 465; в английском соответствия нет.",
    ),
    (
        "Nothing in the English renders the name В. Кебич. Both sides have a saying here, each in the words of its own language.",
        "В английском тексте ничто не передаёт имя В. Кебич. По обе стороны здесь стоит поговорка, на каждом языке своя.",
    ),
    ("Nothing in the English renders the name В. Кебич.", "В английском тексте ничто не передаёт имя В. Кебич."),
    ("Nothing in the English renders “если мы не сделаем”.", "В английском тексте ничто не передаёт слова «если мы не сделаем»."),
    (
        "“a” is rendered as “b”, which says something else. The second translation does not render this either.",
        "Слова «a» переданы как «b», а это значит другое. Второй перевод этого тоже не передаёт.",
    ),
    (
        "“договор” is rendered as “pact”, which the glossary forbids; it accepts “treaty” or “contract”.",
        "Термин «договор» передан как «pact», что словником запрещено; допустимо: “treaty” or “contract”.",
    ),
    (
        "“соглашение” is rendered in several ways: “a” in row 3; “b” in rows 4, 5 and 6; “c” in rows 1, 2 and 7 more; 2 more; not compared in row 8.",
        "Термин «соглашение» передан по-разному: «a» в ряду 3; «b» в рядах 4, 5 и 6; «c» в рядах 1, 2 и ещё 7; ещё 2; не сличено в ряду 8.",
    ),
    (
        "Letters of the other script stand in “Cоветский” (Latin C for Cyrillic С), “3акон” for Закон and 3 more (Russian).",
        "Буквы другого алфавита: «Cоветский» (латинская C вместо кириллической С), «3акон» вместо Закон и ещё 3 (в русском тексте).",
    ),
    (
        "The Russian negates “согласилась” (“не согласилась”); the English has “agreed” without a negation.",
        "В русском тексте «согласилась» стоит с отрицанием («не согласилась»); в английском — «agreed» без отрицания.",
    ),
    (
        "The Russian says “not X but Y” (“не на словах, а на”), the English “not only X but also Y” (“not only in words”).",
        "В русском тексте «не X, а Y» («не на словах, а на»), в английском «not only X but also Y» («not only in words»).",
    ),
    (
        "“actual” looks like актуальный, which usually means: topical.",
        "Слово «actual» похоже на «актуальный», но то обычно значит: topical.",
    ),
    ("Still in Russian: “соглашения”.", "Осталось на русском языке: “соглашения”."),
    (
        "“Ред.” has no counterpart in the English. The alignment is unsure here (44%).",
        "Для «Ред.» нет соответствия в английском тексте. Пара здесь подобрана неуверенно (44%).",
    ),
    (
        "3 rows, from “В издании” to “Ред.” (47 words), have no counterpart in the English.",
        "Нет соответствия в английском тексте у рядов подряд: 3, от «В издании» до «Ред.»; слов: 47.",
    ),
    ("the classification differs", "гриф секретности расходится"),
    ("same digits; said more than once on one side", "цифры те же; на одной из сторон сказано не один раз"),
    (
        'The Russian has "15" мая 1977 (15 May 1977), the English May 13, 1977 (13 May 1977): the day differs.',
        'В русском тексте: "15" мая 1977 (15 мая 1977), в английском: May 13, 1977 (13 мая 1977) — день расходится.',
    ),
    ("5 miles = 8 km", "5 miles = 8 km"),
    ("page 3, line 12", "с. 3, строка 12"),
    ("page 3, paragraph 4 (table 1, row 2, column 1)", "с. 3, абзац 4 (таблица 1, строка 2, столбец 1)"),
    ("book.pdf: 3 of 14 pages have no text layer (1-3)", "book.pdf: страницы без текстового слоя: 3 из 14 (1-3)"),
    (
        "in the English text paragraph 3 is in French; paragraphs 4 to 6 are in German",
        "в английском тексте абзац 3: язык — французский; абзацы 4–6: язык — немецкий",
    ),
    ("as the English text calls itself a translation", "в английском тексте сказано, что это перевод"),
]  # fmt: skip
OTHERS = [
    "",
    "A finding of a plugin: {braces} stay.",
    "The German has Montag, the English Sunday: the day differs.",  # no language of ours
    "The Russian has x, the Russian y: the day differs.",
    "Nothing in the English renders “x”, says a plugin",
]


@pytest.mark.parametrize(("english", "russian"), SAID)
def test_a_sentence_is_retold_with_all_that_is_in_it(english, russian):
    assert retold(english) == english
    with speaking("ru"):
        assert retold(english) == russian


@pytest.mark.parametrize("sentence", OTHERS)
def test_what_is_not_recognised_stays_as_it_is(sentence):
    with speaking("ru"):
        assert retold(sentence) == sentence


def test_a_sentence_without_end_is_left_alone():
    endless = "Nothing in the English renders “" + "; ".join("; the day differs" for _ in range(5_000)) + "”."
    with speaking("ru"):
        assert retold(endless) == endless
