"""Words that affirm what the other side says by denying another: awake, of normal size, full; evidence of agreement only."""

from __future__ import annotations

import pytest

from tests.scorers.polarity.reading import read
from tta.scorers.polarity.polarity import SCORER


def codes(russian, english, pairs, doubted="не Не нет not Nobody no"):
    return [item.code for item in SCORER.score(read(russian, english, pairs, doubted)).findings]


@pytest.mark.parametrize(
    ("russian", "english", "pairs"),
    [
        ("Печень не увеличена.", "The liver is of normal size.", "Печень=liver увеличена=size"),
        ("Ему не терпелось уехать.", "He was itching to leave.", "Ему=He терпелось=itching уехать=leave"),
        ("Никто не спорит.", "Everyone agrees.", "Никто=Everyone спорит=agrees"),
        ("Она не спала.", "She was awake.", "Она=She спала=awake"),
        ("Мест нет.", "Full house.", "Мест=house нет=Full"),
        ("Сосед на уступки не пошёл.", "The neighbour stood firm.", "Сосед=neighbour пошёл=stood уступки=firm"),
        ("Было весело.", "Nobody was bored.", "весело=bored"),
        ("Возьмите разные папки.", "Do not take the same folders.", "Возьмите=take разные=same папки=folders"),
        ("Старик не выдержал.", "The old man broke down.", "Старик=man выдержал=broke"),
        ("Он глуховат.", "He does not hear well.", "Он=He глуховат=hear"),
        # what does not leave stays, what does not go out burns, who does not yield holds out
        (
            "Сестра не отходила от больного.",
            "She stayed by the patient.",
            "Сестра=She отходила=stayed больного=patient",
        ),
        ("Солдаты не сдавались.", "The soldiers held out.", "Солдаты=soldiers сдавались=held"),
        ("Он не сдержал слова.", "He broke his word.", "Он=He сдержал=broke слова=word"),
        ("Мы не сошлись во мнениях.", "We differed in our views.", "Мы=We сошлись=differed мнениях=views"),
        ("Огонь не гас всю ночь.", "The fire burned all night.", "Огонь=fire гас=burned всю=all ночь=night"),
        ("Спор не утихал до вечера.", "The row raged till evening.", "Спор=row утихал=raged вечера=evening"),
        ("Мост не выдержал груза.", "The bridge gave under the load.", "Мост=bridge выдержал=gave груза=load"),
        ("Он не явился на урок.", "He missed the lesson.", "Он=He явился=missed урок=lesson"),
        ("Не забудьте паспорт.", "Remember your passport.", "забудьте=Remember паспорт=passport"),
        ("Он не признал вину.", "He denied his guilt.", "Он=He признал=denied вину=guilt"),
        ("Поезд не опоздал.", "The train was punctual.", "Поезд=train опоздал=punctual"),
        ("Стороны не нарушили мир.", "The sides observed the peace.", "Стороны=sides нарушили=observed мир=peace"),
        ("Совет не отклонил иск.", "The council admitted the claim.", "Совет=council отклонил=admitted иск=claim"),
        ("Он не упустил случая.", "He seized the chance.", "Он=He упустил=seized случая=chance"),
        ("Иск не удовлетворён.", "The claim was turned down.", "Иск=claim удовлетворён=turned"),
        ("Рана не заживала.", "The wound festered.", "Рана=wound заживала=festered"),
        ("Город не взяли.", "The town held.", "Город=town взяли=held"),
        ("Она слушала не дыша.", "She listened with bated breath.", "слушала=listened дыша=breath"),
        ("Цена окончательная.", "The price is not negotiable.", "Цена=price окончательная=negotiable"),
    ],
)
def test_a_denied_word_is_said_by_one_that_affirms(russian, english, pairs):
    assert codes(russian, english, pairs) == []


@pytest.mark.parametrize(
    ("russian", "english", "pairs", "found"),
    [
        # the word that is denied, without its negation
        ("Печень не увеличена.", "The liver is enlarged.", "Печень=liver увеличена=enlarged", ["PO101"]),
        ("Она не спала.", "She slept.", "Она=She спала=slept", ["PO101"]),
        ("Сестра не отходила от него.", "She left him.", "Сестра=She отходила=left него=him", ["PO101"]),
        ("Солдаты не сдавались.", "The soldiers yielded.", "Солдаты=soldiers сдавались=yielded", ["PO101"]),
        ("Он не сдержал слова.", "He kept his word.", "Он=He сдержал=kept слова=word", ["PO101"]),
        ("Мы не сошлись во мнениях.", "We agreed in our views.", "Мы=We сошлись=agreed мнениях=views", ["PO101"]),
        ("Мост не выдержал груза.", "The bridge withstood the load.", "Мост=bridge выдержал=withstood груза=load", ["PO101"]),
        ("Поезд не опоздал.", "The train was late.", "Поезд=train опоздал=late", ["PO101"]),
        ("Стороны не нарушили мир.", "The sides broke the peace.", "Стороны=sides нарушили=broke мир=peace", ["PO101"]),
        ("Рана не заживала.", "The wound healed.", "Рана=wound заживала=healed", ["PO101"]),
        ("Город не взяли.", "The town was taken.", "Город=town взяли=taken", ["PO101"]),
        # this side has the word that the other one affirms
        ("Она не спала, весь час лежала.", "She slept, she lay for an hour.", "Она=She спала=slept лежала=lay час=hour", ["PO101"]),
        # the word renders one of another clause
        ("Он не спал, он ждал и бредил.", "He slept, he waited and lay.", "Он=He спал=slept ждал=waited бредил=lay", ["PO101"]),
    ],
)  # fmt: skip
def test_anything_else_excuses_nothing(russian, english, pairs, found):
    assert codes(russian, english, pairs) == found


def test_they_are_never_told_as_opposites():
    assert codes("Печень увеличена.", "The liver is of normal size.", "Печень=liver увеличена=normal") == []


def test_all_and_nobody_agree_where_the_predicate_is_turned_round_too():
    """`Все понимают`, no one is blind; that all understand and nobody does is an opposite."""
    assert codes("Все понимают опасность.", "Nobody is blind to the danger.", "понимают=blind опасность=danger") == []
    assert "PO104" in codes("Все видят дом.", "Nobody paints the house.", "Все=Nobody видят=paints дом=house", "")
