"""A third language between the lines of real texts, with the real model."""

from __future__ import annotations

import pytest

from tta.pipeline.bitext import aligned
from tta.pipeline.segmenting import segmented
from tta.reader import read_texts
from tta.reader.other_languages import foreign_passages, told

RUSSIAN = [
    "Посол прибыл в столицу поздно вечером в субботу.",
    "Переговоры начались на следующее утро в здании министерства.",
    "Стороны обсудили поставки зерна и цены на уголь.",
    "Подписание отложили до возвращения министра.",
]
ENGLISH = [
    "The ambassador arrived in the capital late on Saturday evening.",
    "The talks began the next morning in the ministry building.",
    "The parties discussed deliveries of grain and the price of coal.",
    "The signing was put off until the minister's return.",
]
OTHERS = {
    "French": [
        "L'ambassadeur est arrivé dans la capitale tard samedi soir.",
        "Les négociations ont commencé le lendemain matin au ministère.",
        "Les parties ont discuté des livraisons de blé et du prix du charbon.",
        "La signature fut remise jusqu'au retour du ministre.",
    ],
    "German": [
        "Der Botschafter traf am späten Samstagabend in der Hauptstadt ein.",
        "Die Verhandlungen begannen am nächsten Morgen im Gebäude des Ministeriums.",
        "Die Parteien besprachen die Lieferung von Getreide und den Preis der Kohle.",
        "Die Unterzeichnung wurde bis zur Rückkehr des Ministers verschoben.",
    ],
    "Polish": [
        "Ambasador przybył do stolicy późnym wieczorem w sobotę.",
        "Rozmowy rozpoczęły się następnego ranka w budynku ministerstwa.",
        "Strony omówiły dostawy zboża i ceny węgla.",
        "Podpisanie odłożono do powrotu ministra.",
    ],
    "Ukrainian": [
        "Посол прибув до столиці пізно ввечері в суботу.",
        "Переговори почалися наступного ранку в будівлі міністерства.",
        "Сторони обговорили постачання зерна та ціни на вугілля.",
        "Підписання відклали до повернення міністра.",
    ],
}


@pytest.mark.slow
@pytest.mark.parametrize("language", OTHERS)
def test_a_third_language_between_the_lines_is_told_and_takes_no_ones_counterpart(language, encoder):
    own = RUSSIAN if language == "Ukrainian" else ENGLISH
    mixed = "\n\n".join(line for both in zip(own, OTHERS[language], strict=True) for line in both)
    texts = ["\n\n".join(RUSSIAN), "\n\n".join(ENGLISH)]
    texts[0 if own is RUSSIAN else 1] = mixed
    pair = segmented(read_texts(*texts))
    foreign = [foreign_passages(document) for document in (pair.source, pair.target)]
    assert [line for passages in foreign for line in told(passages)] == [
        f"paragraph {number} is in {language}" for number in (2, 4, 6, 8)
    ]
    assert texts_of(aligned(pair, encoder, None, foreign)) == list(zip(RUSSIAN, ENGLISH, strict=True))


@pytest.mark.slow
def test_polish_behind_one_line_only_is_set_apart(encoder):
    mixed = [*ENGLISH[:3], OTHERS["Polish"][2], ENGLISH[3]]
    pair = segmented(read_texts("\n\n".join(RUSSIAN), "\n\n".join(mixed)))
    foreign = [foreign_passages(document) for document in (pair.source, pair.target)]
    assert texts_of(aligned(pair, encoder, None, foreign)) == list(zip(RUSSIAN, ENGLISH, strict=True))


def texts_of(found):
    """What stands in each bead, source and target."""
    return [
        tuple(
            " ".join(document.segments[at].text for at in side) for document, side in zip(documents, sides, strict=True)
        )
        for bead in found.alignment.beads
        for documents, sides in [((found.source, found.target), (bead.source, bead.target))]
    ]
