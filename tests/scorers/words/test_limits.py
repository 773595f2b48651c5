"""A lost `только` or `кроме` makes another rule of a rule."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.scorers.facts.test_findings import bitext
from tta.scorers.words.limits import SCORER
from tta.types import Severity


def told(russian, english):
    return [item.evidence["limit"] for item in SCORER.score(bitext((russian, english))).findings]


@pytest.mark.parametrize(
    ("russian", "english", "limits"),
    [
        ("Копии выдаются лишь наследникам.", "Copies are issued to heirs.", ["лишь"]),
        ("Копии выдаются лишь наследникам.", "Copies are issued to heirs alone.", []),
        ("Копии выдаются лишь заявителям.", "Copies are issued to applicants.", ["лишь"]),  # `за` alone is passed over
        ("Копии выдаются только лицам в списке.", "Copies are issued to persons on the list.", ["только"]),
        ("Решено, что только врач даёт справку.", "It was decided that a doctor gives it.", ["только"]),
        ("Ремонт выполняют только мастера.", "Leave all repairs to technicians.", []),
        ("Ремонт выполняют только мастера.", "Repairs must be left to technicians.", []),
        ("Ремонт выполняют только мастера.", "They leave repairs done by technicians.", ["только"]),
        ("Места только для инвалидов.", "Seats reserved for the disabled.", []),
        ("Поможет только чудо.", "It would take nothing short of a miracle.", []),
        ("Вход исключительно по пропускам.", "Entry with a pass.", ["исключительно"]),
        ("Вход исключительно по пропускам.", "There is no entry without a pass.", []),
        ("Он приехал только в мае.", "He did not come until May.", []),
        ("Лодка чуть не перевернулась.", "The boat capsized.", ["чуть не"]),
        ("Лодка чуть не перевернулась.", "The boat nearly capsized.", []),
        ("Он едва не погиб.", "He came close to death.", []),
        ("Едва не каждый знал об этом.", "Everyone knew of it.", []),
        ("Все, кроме сторожа, ушли.", "Everyone left.", ["кроме"]),
        ("Все, кроме сторожа, ушли.", "Everyone but the watchman left.", []),
        ("Погибли пятеро, не считая пленных.", "Five died with the prisoners.", ["не считая"]),
    ],
)
def test_a_limit_is_missed_where_no_english_word_limits(russian, english, limits):
    assert told(russian, english) == limits


@pytest.mark.parametrize(
    ("russian", "english"),
    [
        ("Не только он ушёл.", "He and others went."),
        ("Он только что ушёл.", "He has gone."),
        ("Как только он ушёл, стемнело.", "When he went it grew dark."),
        ("Кроме того, он болен.", "He is ill."),
        ("Если только он жив, он придёт.", "If he is alive he will come."),
        ("Если бы он только знал.", "I wish he knew."),
        ("Его лечили, как только могли.", "They treated him as well as they could."),
        ("Это самая большая, какая только есть.", "It is the largest there is."),
        ("Это исключительно важно.", "It is highly important."),
    ],
)
def test_what_limits_nothing_is_not_asked_for(russian, english):
    assert told(russian, english) == []


@pytest.mark.parametrize(
    ("russian", "english", "limits"),
    [
        # on what condition alone
        ("Входить только после сигнала.", "Enter after the signal.", ["только"]),
        ("Входить только после сигнала.", "Do not enter before the signal.", []),
        ("Открывать лишь по окончании осмотра.", "Open when the inspection is over.", ["лишь"]),
        ("Открывать лишь по окончании осмотра.", "Do not open until the inspection is over.", []),
        ("Тело выдают только после вскрытия.", "The body is released after the autopsy.", ["только"]),
        ("Тело выдают только после вскрытия.", "It is not released until after the autopsy.", []),
        ("Снимайте крышку, только когда он остынет.", "Remove the cover when it has cooled.", ["только"]),
        ("Снимайте крышку, только когда он остынет.", "Wait for it to cool before removing the cover.", []),
        ("Вскрыть только в присутствии нотариуса.", "To be opened in the presence of a notary.", ["только"]),
        ("Платят только тогда, когда сдан объект.", "They pay when the site is handed over.", ["только"]),
        ("Он приехал только после полуночи.", "It was after midnight when he came.", []),
        # almost
        ("Почти все солдаты вернулись.", "All the soldiers returned.", ["почти"]),
        ("Почти все солдаты вернулись.", "Nearly all the soldiers returned.", []),
        ("Он болел почти весь год.", "He was ill the whole year.", ["почти"]),
        ("Он болел почти весь год.", "He was ill most of the year.", []),
        ("Почти половина домов сгорела.", "Half of the houses burned down.", ["почти"]),
        ("Почти половина домов сгорела.", "Just under half of the houses burned down.", []),
        ("Мы ждали почти три часа.", "We waited for three hours.", ["почти"]),
        ("Мы ждали почти три часа.", "We waited the best part of three hours.", []),
        ("Почти никто не пришёл.", "Nobody came.", ["почти"]),
        ("Почти никто не пришёл.", "Hardly anyone came.", []),
        ("Она почти сразу ушла.", "She left straight away.", []),
        ("Он ходит сюда почти ежедневно.", "He comes here every day.", ["почти"]),
        # hearsay and doubt
        ("Он якобы передал им деньги.", "He handed the money to them.", ["якобы"]),
        ("Он якобы передал им деньги.", "He allegedly handed the money to them.", []),
        ("Он якобы передал им деньги.", "He is accused of handing the money to them.", []),
        ("Его якобы «друг» ушёл.", "His “friend” left.", []),
        ("Он, похоже, знал о заговоре.", "He knew about the plot.", ["похоже"]),
        ("Он, похоже, знал о заговоре.", "He seems to have known about the plot.", []),
        ("Вроде бы они договорились.", "They came to an agreement.", ["вроде бы"]),
        ("Вроде бы они договорились.", "They came to an agreement, I think.", []),
        ("Кажется, поезд уже ушёл.", "The train has already left.", ["кажется"]),
        ("Мне кажется, что поезд ушёл.", "The train has left.", []),  # whose opinion it is
        ("Груз, по-видимому, украли.", "The cargo was stolen.", ["по-видимому"]),
        ("Груз, по-видимому, украли.", "The cargo must have been stolen.", []),
        ("Она, вероятно, ещё жива.", "She is still alive.", ["вероятно"]),
        ("Может быть, ты купишь мои ботинки?", "Do you want to buy my shoes?", []),
        ("Это похоже на правду.", "This is true.", []),
        ("Скорее всего, он уехал.", "He left.", ["скорее всего"]),
    ],
)
def test_conditions_approximations_and_doubts_are_asked_for_too(russian, english, limits):
    assert told(russian, english) == limits


@pytest.mark.parametrize(
    ("russian", "english", "severity"),
    [
        ("Копии выдаются лишь наследникам.", "Copies are issued to heirs.", Severity.MINOR),
        ("Лодка чуть не перевернулась.", "The boat capsized.", Severity.MAJOR),
        ("Он чуть было не забыл ключи.", "He forgot his keys.", Severity.MAJOR),
        ("Он едва не до слёз рассмеялся.", "He laughed till he wept.", Severity.MINOR),
        ("Он якобы продал дом.", "He sold the house.", Severity.MAJOR),
        ("Он, похоже, продал дом.", "He sold the house.", Severity.MINOR),
    ],
)
def test_what_nearly_happened_or_is_alleged_and_becomes_a_fact_is_major(russian, english, severity):
    assert [item.severity for item in SCORER.score(bitext((russian, english))).findings] == [severity]


def test_a_doubt_is_told_as_one():
    (finding,) = SCORER.score(bitext(("Он якобы продал дом.", "He sold the house."))).findings
    assert (
        finding.message == "The Russian says with “якобы” that this is not certain; the English has no word that does."
    )


def test_it_is_minor_and_asked_of_translations_from_russian_only():
    text = bitext(("Только свои.", "Friends."))
    (finding,) = SCORER.score(text).findings
    assert finding.severity is Severity.MINOR
    quoted = bitext(("Слово короткое.", "The word «только» is short."))
    assert not SCORER.score(replace(quoted, source=quoted.target, target=quoted.source)).findings


def test_a_text_of_very_many_words_is_passed_over():
    assert not told("Только свои.", "friends " * 81)
    assert told("Только свои.", "friends " * 80)
