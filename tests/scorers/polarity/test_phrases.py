"""Opposites of several words: on and off, clockwise, up and down."""

from __future__ import annotations

import pytest

from tests.scorers.made import paired
from tta.scorers.polarity.halves import half_of
from tta.scorers.polarity.phrases import opposite_phrases
from tta.types import Side


@pytest.mark.parametrize(
    ("russian", "english", "opposed"),
    [
        ("Включите насос.", "Switch off the pump.", ["Включите / Switch off"]),
        ("Включите насос.", "Switch on the pump.", []),
        ("Выключи свет.", "Turn the light on.", ["Выключи / Turn the light on"]),
        ("Выключи свет.", "Turn the light off.", []),
        ("Значок включает или отключает ток.", "The icon turns it on or off.", []),
        ("Кнопка отключает ток.", "The button turns the current on or off.", []),  # more than the half of it
        ("Отключили ток.", "They powered on.", ["Отключили / powered on"]),
        ("Двигатель выключен.", "The engine is on.", ["выключен / is on"]),
        ("Двигатель выключен.", "The engine is on fire.", []),  # another on
        ("Включите в смету.", "Include it in the estimate.", []),
        ("Включите насос, выключите свет.", "Switch off the light, switch on the pump.", []),
        ("Вращать по часовой стрелке.", "Turn it counter-clockwise.", ["по часовой стрелке / counter-clockwise"]),
        ("Вращать по часовой стрелке.", "Turn it clockwise.", []),
        ("Вращать против хода часовой стрелки.", "Turn it anticlockwise.", []),
        ("Вращать против часовой стрелки.", "Turn it clockwise.", ["против часовой стрелки / clockwise"]),
        ("Отключите насос от сети.", "Plug the pump in.", ["Отключите / Plug the pump in"]),
        ("Отключите насос от сети.", "Unplug the pump.", []),
        ("Выключите двигатель.", "Start the engine.", ["Выключите двигатель / Start the engine"]),
        ("Запустите двигатель.", "Start the engine.", []),
        ("Цены снизились.", "Prices went up.", ["снизились / went up"]),
        ("Цены снизились.", "Prices went down.", []),
        ("Насос включается сам.", "The pump switches off by itself.", ["включается / switches off"]),
        ("Свет погас.", "The light came on.", ["Свет погас / light came on"]),
        ("Он вышел, погас свет.", "He went out, the light went out.", []),
        (
            "Свет в маяке погас.",
            "The light in the lighthouse came on.",
            ["Свет в маяке погас / light in the lighthouse came on"],
        ),
        ("Мы не исключаем поджога.", "We rule out arson.", ["не исключаем / rule out"]),
        ("Мы не исключаем поджога.", "We do not rule out arson.", []),
        ("Мы не исключаем поджога.", "It may be arson.", []),
        ("Долг погашен в полном объёме.", "The debt was repaid in part.", ["в полном объёме / in part"]),
        ("Долг погашен в полном объёме.", "The debt was repaid in full.", []),
        (
            "Никто не ушёл без подарка.",
            "Everyone went home without a present.",
            ["не ушёл без / Everyone went home without"],
        ),
        ("Никто не ушёл без подарка.", "Everyone went home with a present.", []),
        ("Никто не ушёл без подарка.", "Nobody left without a present.", []),
        (
            "Без паспорта билет не продадут.",
            "You can buy it without a passport.",
            ["Без паспорта билет не / You can buy it without"],
        ),
        ("Без паспорта билет не продадут.", "You can't buy it without a passport.", []),
        ("Вверх по течению.", "Downstream.", ["Вверх по течению / Downstream"]),
        ("Отдать якорь.", "Weigh anchor.", ["Отдать якорь / Weigh anchor"]),
        ("Отдать якорь.", "Drop anchor.", []),
        ("Приговор отменить.", "The sentence is upheld.", ["отменить / upheld"]),
        ("Приговор отменить.", "The sentence is set aside.", []),
        ("Приговор оставить без изменения.", "The sentence is varied.", ["оставить без изменения / varied"]),
        ("Версия не подтвердилась.", "The theory was borne out.", ["не подтвердилась / borne out"]),
        ("Версия не подтвердилась.", "The theory was not borne out.", []),
        # quantity, frequency and certainty
        ("Все окна были закрыты.", "Some windows were closed.", ["Все / Some"]),
        ("Все окна были закрыты.", "All the windows were closed.", []),
        ("Все говорили разное.", "Some said one thing, some another.", []),
        ("Все равно он придёт.", "Some day he will come.", []),
        ("Каждый участник получил приз.", "Some participants received a prize.", ["Каждый / Some"]),
        ("Он всегда опаздывает.", "He is often late.", ["всегда / often"]),
        ("Он не всегда опаздывает.", "He is often on time.", []),
        ("Он иногда звонит.", "He always calls.", ["иногда / always"]),
        ("Возможно, он уехал.", "He has certainly left.", ["Возможно / certainly"]),
        ("Возможно, он уехал.", "He may have left, certainly.", []),
        ("Возможно ли это?", "Is it certainly so?", []),
        ("Он, несомненно, виновен.", "He is possibly guilty.", ["несомненно / possibly"]),
        ("Он, несомненно, виновен.", "He is perhaps clearly guilty.", []),
        ("Он точно придёт.", "Perhaps he will come.", ["точно / Perhaps"]),
        ("Он едва успел на поезд.", "He easily caught the train.", ["едва / easily"]),
        ("Едва ли он легко успел.", "He hardly caught it easily.", []),
        ("Он по-прежнему работает здесь.", "He no longer works here.", ["по-прежнему / no longer"]),
        ("Он уже не работает здесь.", "He still works here.", ["уже не / still"]),
        ("Он уже не работает здесь.", "He does not work here any longer.", []),
        # nobody and everybody, nowhere and everywhere
        ("Никто не обязан свидетельствовать.", "Everyone is obliged to testify.", ["Никто не обязан / Everyone is"]),
        ("Никто не обязан свидетельствовать.", "Everyone is free to be silent.", []),
        (
            "Никто, кроме матери, не верил.",
            "Everyone but his mother believed.",
            ["Никто кроме матери не / Everyone but"],
        ),
        ("Никто, кроме матери, не верил.", "No one but his mother believed.", []),
        ("Мы нигде не стояли.", "We stood everywhere.", ["нигде / everywhere"]),
        ("Ему некуда идти.", "He has somewhere to go.", ["некуда / somewhere to"]),
        ("Мне нечего сказать.", "I have something to say.", ["нечего / something to"]),
        ("Мне нечего сказать.", "I have nothing to say.", []),
        # offices, votes, loans, floors
        ("Мэр вступил в должность.", "The mayor left office.", ["вступил в должность / left office"]),
        ("Мэр ушёл в отставку.", "The mayor took office.", ["ушёл в отставку / took office"]),
        ("Мэр ушёл в отставку.", "The mayor resigned.", []),
        ("Трое воздержались.", "Three voted for it.", ["воздержались / voted for"]),
        ("Трое воздержались от комментариев.", "Three voted for it.", []),
        ("Он одолжил соседям пилу.", "He borrowed a saw.", ["Он одолжил / He borrowed"]),
        ("Он одолжил у брата пилу.", "He lent a saw.", ["Он одолжил у брата / He lent"]),
        ("Он одолжил у брата пилу.", "His brother lent him a saw.", []),
        ("Я одолжил у брата пилу.", "I lent a saw.", ["Я одолжил у брата / I lent"]),
        ("Она одолжила у брата пилу.", "She lent a saw.", ["Она одолжила у брата / She lent"]),
        ("Спальня наверху.", "The bedroom is downstairs.", ["наверху / downstairs"]),
        ("Спальня наверху.", "The bedroom is upstairs.", []),
        # demands and offers
        ("Учитель потребовал ответа.", "The teacher offered an answer.", ["потребовал / offered"]),
        ("Учитель требует ответа.", "The teacher offers an answer.", ["требует / offers"]),
        ("Банк предложил карту.", "The bank demanded a card.", ["предложил / demanded"]),
        ("Банк предложил карту.", "The bank asked for what it demanded.", []),
        # duty and willingness
        ("Нельзя не признать его талант.", "One must not admit his talent.", ["Нельзя не признать / must not"]),
        ("Нельзя не признать его талант.", "One must admit his talent.", []),
        ("Я не прочь выпить чаю.", "I would hate to have tea.", ["не прочь / hate to"]),
        ("Я не прочь выпить чаю.", "I wouldn't mind some tea.", []),
        ("Он остался вопреки приказу.", "He stayed in accordance with the order.", ["вопреки / in accordance with"]),
        ("Он остался вопреки приказу.", "He stayed in spite of the order.", []),
        ("Он бросил курить.", "He took up smoking.", ["бросил курить / took up"]),
        ("Он бросил курить.", "He gave up smoking.", []),
        ("Не исключено, что это поджог.", "Arson is out of the question.", ["Не исключено / out of the question"]),
        ("Хорошо ещё, что он уцелел.", "Too bad that he survived.", ["Хорошо ещё что / Too bad"]),
        ("Гости повели в счёте.", "The home side took the lead.", ["Гости повели / home side"]),
        ("Гости повели в счёте.", "The visitors took the lead.", []),
        ("Гости пришли.", "The hosts came.", []),  # no match is spoken of
        (
            "Он спускается по лестнице.",
            "He is coming up the stairs.",
            ["спускается по лестнице / coming up the stairs"],
        ),
        ("Он вошёл.", "He went out.", ["вошёл / went out"]),
        ("Он вышел из себя.", "He went into a rage.", []),
        ("Вынь ключ.", "Put the key in.", ["Вынь / Put the key in"]),
        ("Заверни кран.", "Turn on the tap.", ["Заверни кран / Turn on the tap"]),
        ("Постоянный ток.", "Alternating current.", ["Постоянный ток / Alternating current"]),
        ("Вода прибывает.", "The water is falling.", ["Вода прибывает / water is falling"]),
        ("Ни одного выстрела.", "A single shot.", ["Ни одного выстрела / A single shot"]),
        ("Ни одного выстрела.", "Not a single shot.", []),
        ("Хрипов нет.", "There are râles.", ["Хрипов нет / There are râles"]),
        ("Хрипов нет.", "There are no râles.", []),
        ("Не исключая воскресений.", "Except Sundays.", ["Не исключая / Except"]),
        ("Если бы он знал, он бы не приехал.", "Since he knew, he did not come.", ["Если бы / Since"]),
        ("Если бы он знал, он бы не приехал.", "If he had known, he would not have come.", []),
        ("Лодка шла вниз по течению.", "The boat went upstream.", ["вниз по течению / upstream"]),
        ("Лодка шла вверх по течению.", "The boat went upstream.", []),
        ("Левобережная часть города.", "The right-bank part of the city.", ["Левобережная / right-bank"]),
        ("Он не мог не согласиться.", "He could not agree.", ["не мог не согласиться / could not agree"]),
        ("Он не мог не согласиться.", "He could not but agree.", []),
        ("Он не мог согласиться.", "He could not agree.", []),
        ("Паспорт действителен.", "The passport is void.", ["действителен / void"]),
        ("Паспорт недействителен.", "The passport is void.", []),
        ("Билет ещё действует.", "The ticket has not yet expired.", []),
        ("Билет годен.", "The ticket is invalid.", ["годен / invalid"]),
        (
            "В случае нарушения срока платят.",
            "If the deadline is met, they pay.",
            ["В случае нарушения / If the deadline is met"],
        ),
        ("В случае нарушения срока платят.", "If the deadline is not met, they pay.", []),
        ("Он сумел убедить всех.", "He was unable to convince all.", ["сумел / was unable to"]),
        ("Он не сумел убедить всех.", "He was unable to convince all.", []),
        ("Он не смог приехать.", "He could not come.", []),
        ("Ему не удалось убедить всех.", "He had not yet managed to convince all.", []),
        ("Им не удалось договориться.", "They never managed to agree.", []),
        ("Он не мог не знать.", "He couldn't have not known.", []),
        ("Я не могу быть полезен.", "I can't help you.", []),  # and not can't help being
        ("Я не могу налюбоваться.", "I cannot help admiring it.", []),
        ("Он не мог удержаться от смеха.", "He could not help laughing.", []),
        ("Ссылка недействительна.", "It is not a valid reference.", []),
        ("Она не могла не ответить.", "She couldn't not answer.", []),
        # states that turn into each other
        ("Солнце село за лес.", "The sun rose over the wood.", ["Солнце село / sun rose"]),
        ("Взошла полная луна.", "A full moon set.", ["Взошла полная луна / moon set"]),
        ("Солнце ещё не село.", "The sun had risen.", []),
        ("Смеркалось.", "It was getting light.", ["Смеркалось / getting light"]),
        ("Смеркалось.", "It was getting dark.", []),
        ("Она задула свечу.", "She lit the candle.", ["задула / lit the candle"]),
        ("Она зажгла свечу.", "She blew the candle out.", ["зажгла / blew the candle out"]),
        ("Она зажгла свечу.", "She lit the candle and put the match out.", []),
        ("Он надел сапоги.", "He took his boots off.", ["надел / took his boots off"]),
        ("Он надел сапоги и ушёл.", "He put on his boots and took off.", []),
        ("Она сняла шаль.", "She put on a shawl.", ["сняла / put on"]),
        ("Самолёт приземлился.", "The plane took off.", ["приземлился / took off"]),
        ("Он выкатился за взлётную полосу.", "It overran the landing strip.", []),
        ("Вода стоит у левого борта.", "There is water on the starboard side.", ["левого борта / starboard"]),
        ("Вода стоит у левого борта.", "There is water on the port side.", []),
        ("Начался отлив.", "It was high tide.", ["отлив / high tide"]),
        # enough and not enough, many and few, one and both
        ("Муки до весны не хватит.", "The flour will last until spring.", ["не хватит / will last"]),
        ("Муки до весны не хватит.", "The flour will not last until spring.", []),
        ("Дрова на исходе.", "There is plenty of firewood.", ["на исходе / plenty"]),
        ("Немногие вернулись.", "Quite a few came back.", ["Немногие / Quite a few"]),
        ("Немногие вернулись.", "Few came back.", []),
        ("Из двух ламп горела одна.", "Both lamps were lit.", ["Из двух ламп горела одна / Both"]),
        ("Горела одна из двух ламп.", "One of the two lamps was lit.", []),
        ("Въезд открыт, если горит фонарь.", "Entry is open unless the lamp is lit.", ["если / unless"]),
        ("Въезд открыт, если не горит фонарь.", "Entry is open unless the lamp is lit.", []),
        ("Большинство писем утеряно.", "All the letters are lost.", ["Большинство / All"]),
        ("Все письма утеряны.", "All the letters are lost.", []),
        ("Почти все, кого спросили, за.", "Most are in favour of it.", []),
        # before a meal and after it, ahead and ago
        ("Пить натощак.", "Take with food.", ["натощак / with food"]),
        ("По капсуле до еды.", "One capsule after meals.", ["до еды / after meals"]),
        ("По капсуле до еды.", "One capsule before meals.", []),
        ("Не пить натощак.", "Take with food.", []),
        ("Через пять лет театр сгорел.", "Five years ago the theatre burned.", ["Через пять лет / years ago"]),
        ("Пять лет назад театр сгорел.", "Five years later the theatre burned.", ["лет назад / years later"]),
        ("Через пять лет театр сгорел.", "Five years later the theatre burned.", []),
        ("Раньше чем через год не успеть.", "It will be a year before it is done.", []),
        # what is there and what is not
        ("Продаётся по рецепту.", "It is sold over the counter.", ["по рецепту / over the counter"]),
        ("Продаётся без рецепта.", "It is sold on prescription.", ["без рецепта / on prescription"]),
        ("Продаётся без рецепта.", "It is sold over the counter.", []),
        ("Все были против.", "All were in favour.", ["Все были против / in favour"]),
        ("Все были против.", "All were against it.", []),
        (
            "При отсутствии жалоб дело закрывают.",
            "If there are complaints, the case is closed.",
            ["При отсутствии / If there are"],
        ),
        ("При отсутствии жалоб дело закрывают.", "If there are no complaints, the case is closed.", []),
        ("Доехали не без труда.", "They arrived without trouble.", ["не без / without"]),
        ("Доехали не без труда.", "They arrived not without trouble.", []),
        # one denial of two things against the assertion of both
        ("Нет ни хлеба, ни воды.", "There is both bread and water.", ["Нет ни хлеба ни воды / both bread and"]),
        ("И сын, и дочь приехали.", "Neither the son nor the daughter came.", ["И сын и / Neither the son nor"]),
        ("Ни сын, ни дочь не приехали.", "Both the son and the daughter refused to come.", []),
        (
            "Ни сын, ни дочь не вступили.",
            "Both the son and the daughter stayed out.",
            [],
        ),  # `не` is weighed as a negation
        ("Ни сын, ни дочь не возражали.", "Both the son and the daughter agreed.", []),
        ("И сын, и дочь отказались приехать.", "Neither the son nor the daughter would come.", []),
        # a limit against an extension
        ("Бастовали не только шахтёры.", "Only the miners were on strike.", ["не только / Only"]),
        ("Указ касается лишь купцов.", "The edict does not only concern merchants.", ["лишь / not only"]),
        ("Бастовали не только шахтёры.", "It was not the miners only who were on strike.", []),
        ("Не только шахтёры бастовали.", "Nor were the miners the only ones, only the first.", []),
        ("Он живёт не только этим.", "This is only a part of what he lives on.", []),
        ("Если бы только он пришёл!", "If only he had come!", []),
        # what hardly ever is, and what is far from being
        ("Он почти всегда занят.", "He is hardly ever busy.", ["почти всегда / hardly ever"]),
        ("Он почти никогда не занят.", "He is almost always free.", []),  # two denials, `не` apart
        ("Спор почти улажен.", "The dispute is far from settled.", ["почти / far from settled"]),
        ("Спор далеко не улажен.", "The dispute is nearly settled.", ["далеко не / nearly"]),
        ("Спор далеко не улажен.", "The dispute is far from settled.", []),
        ("Почти все уехали далеко.", "Nearly all went far from home.", []),
        # who is left out and who is counted in
        ("Пришли все, кроме судей.", "All came, including the judges.", ["все кроме / including"]),
        ("Цена, включая перевозку.", "The price, excluding transport.", ["включая / excluding"]),
        ("Кроме судей, пришли присяжные.", "The jury came, including the judges.", []),  # besides
        ("Кроме того, пришли все, включая судей.", "Besides, all came, including the judges.", []),
        ("Пришли все, кроме судей, включая гостей.", "All came but the judges, including guests.", []),
        # who answers for a thing, and who need not
        (
            "Банк освобождается от ответственности за срыв.",
            "The bank is liable for the failure.",
            ["освобождается от ответственности / is liable for"],
        ),
        ("Банк отвечает за срыв.", "The bank is relieved of the failure.", ["отвечает за / relieved of"]),
        ("Вдовы освобождены от налога.", "Widows must pay the tax.", ["освобождены от налога / must pay"]),
        ("Вдовы освобождены от налога.", "Widows are subject to the tax.", ["освобождены от налога / are subject to"]),
        ("Банк освобождается от ответственности.", "Neither bank is responsible for it.", []),
        ("Банк не освобождается от ответственности.", "The bank remains liable for it.", []),
        ("Штраф не освобождает банк от ответственности.", "The fine does not relieve the bank of liability.", []),
        ("Болезнь не освобождает от уплаты взноса.", "Illness shall not exempt a member from the fee.", []),
        ("Пленных освободили, они отвечают за двор.", "The released men are responsible for the yard.", []),
        # two denials that affirm, against one
        ("Нельзя не верить ему.", "One cannot believe him.", ["Нельзя не верить / cannot"]),
        ("Нельзя не видеть угрозы.", "It is impossible to see the threat.", ["Нельзя не видеть / impossible"]),
        ("Нельзя верить ему.", "One has to believe him.", ["Нельзя / has to"]),
        ("Нельзя не верить ему.", "One must believe him.", []),
        ("Нельзя не видеть угрозы.", "The threat cannot be overlooked.", []),
        ("Нельзя не видеть угрозы.", "One cannot fail to see the threat.", []),
        ("Нельзя не ценить его.", "He cannot be valued too highly.", []),
        ("Нельзя забывать о них.", "We must remember them.", []),
        # on a condition, and on any other
        ("Пропуск годен, только если он подписан.", "The pass is good unless it is signed.", ["только если / unless"]),
        ("Пропуск годен, если он не подписан.", "The pass is good only if signed.", ["если он не / only if"]),
        ("Пропуск годен, только если он подписан.", "The pass is not good unless signed.", []),
        ("Пропуск годен, только если он подписан.", "The pass is void unless signed.", []),
        # a sentence turned back by the word behind
        ("Нельзя не волноваться за них.", "One cannot be calm about them.", []),
        # what was not reached and what was passed
        ("Отцу не было сорока.", "Father was over forty.", ["не было сорока / over"]),
        ("Отцу не было и сорока.", "Father was under forty.", []),
        # a sentence left as it stands
        ("Приговор оставлен без изменения.", "The verdict was quashed.", ["оставлен без изменения / quashed"]),
        ("Приговор отменён.", "The verdict was affirmed.", ["отменён / affirmed"]),
        # in time and late
        ("Отчёт сдан несвоевременно.", "The report came in time.", ["несвоевременно / in time"]),
        ("Отчёт сдан несвоевременно.", "The report did not come in time.", []),
        ("Отчёт сдан вовремя.", "The report came late.", ["вовремя / late"]),
        # as it should be and otherwise
        ("Договор исполнен надлежащим образом.", "It was improperly performed.", ["надлежащим / improperly"]),
        ("Договор исполнен ненадлежащим образом.", "It was not duly performed.", []),
        # going on and stopping
        ("Он перестал кланяться.", "He went on bowing.", ["перестал / went on"]),
        ("Он не перестал кланяться.", "He went on bowing.", []),
        ("Он продолжал кланяться.", "He no longer bowed.", ["продолжал / no longer"]),
        # to a patient
        ("Аспирин противопоказан детям.", "Aspirin may be given to children.", ["противопоказан / may be given"]),
        ("Аспирин не рекомендуется детям.", "Aspirin is not recommended for children.", []),
        # none of several and all of them
        ("Ни одна из сторон не подписала.", "Both parties signed.", ["Ни одна из сторон не / Both"]),
        ("Обе стороны подписали.", "Neither party signed.", ["Обе / Neither"]),
        ("Ни одна из сторон не подписала.", "Neither of the parties signed.", []),
        ("Ни одна из сторон не подписала.", "Both parties refused to sign.", []),
        # all but one, and even that one
        ("Пришли все, кроме судьи.", "All came, even the judge.", ["все кроме / even"]),
        ("Пришли все, даже судья.", "All came except the judge.", ["даже / except"]),
        ("Пришли все, кроме судьи.", "All came except the judge, even though late.", []),
        # losing force
        ("Закон действует с мая.", "The law was repealed in May.", ["действует / was repealed"]),
        ("Закон утрачивает силу.", "The law is no longer valid.", []),
        # a reason, and what does not hinder
        ("Шли, несмотря на дождь.", "They walked because of the rain.", ["несмотря на / because of"]),
        ("Шли вследствие приказа.", "They walked despite the order.", ["вследствие / despite"]),
        ("Шли, несмотря на дождь.", "They walked in spite of the rain.", []),
        ("Тушить на медленном огне.", "Stew over high heat.", ["медленном огне / high heat"]),
        ("Жарить на сильном огне.", "Fry over high heat.", []),
        ("Больной в сознании.", "The patient is unconscious.", ["в сознании / unconscious"]),
        ("Больной без сознания.", "The patient is unconscious.", []),
        ("Матч шёл в прямом эфире.", "The match was shown recorded.", ["прямом эфире / recorded"]),
    ],
)
def test_phrases_on_opposite_poles(russian, english, opposed):
    text = paired((russian, english))
    halves = [half_of(text, text.alignment.beads[0], side) for side in Side]
    found = opposite_phrases(*halves)
    shown = [
        " / ".join(
            " ".join(half.words.forms[place[0] : place[1] + 1])
            for half, place in zip(halves, (item.russian, item.english), strict=True)
        )
        for item in found
    ]
    assert shown == opposed
