"""The list of opposites: a Russian form, an English one that stands on its other pole, and one that stands on its own."""

from __future__ import annotations

import pytest

from tta.scorers.polarity.antonym_list import are_antonyms, poles
from tta.types import Language

PAIRS = """
стих strengthened subsided
нарастал fading swelling
оплачен unpaid paid
ослабил tightened loosened
закрутил unscrewed screwed
спешились mounted dismounted
надул deflated inflated
наточил blunted sharpened
сгустился thinned thickened
посветлело darkened brightened
распухла shrank swelled
согнул straightened bent
завернула unwrapped wrapped
оделись undressed dressed
расстегнул buttoned unbuttoned
откупорил corked uncorked
закопали unearthed buried
выкорчевали planted uprooted
зацвели withered bloomed
располнел slimmed gained
выздоровел sickened recovered
промокла dried drenched
укоротили lengthened shortened
разорился prospered bankrupt
проклял blessed cursed
взбунтовались obeyed mutinied
отговорила persuaded dissuaded
простил avenged forgave
недовыполнила exceeded underfulfilled
переплатил underpaid overpaid
недооценили overestimated underestimated
недоварил overcooked undercooked
корма prow stern
подножия summit foot
истока mouth source
отправителя addressee sender
реципиента donor recipient
хищник prey predator
подложный genuine forged
вакантна occupied vacant
левша right-handed left-handed
неподвижна moving motionless
лаконичен verbose terse
молчалива talkative taciturn
замкнутый outgoing withdrawn
рассеян attentive absent-minded
зрячий blind sighted
тайно openly secretly
отсрочил hastened postponed
вступил left joined
причалила sailed docked
выплюнул swallowed spat
нахмурился smiled frowned
прошептала shouted whispered
приватизировали nationalised privatised
централизация decentralisation centralisation
легализовали outlawed legalised
денонсировали ratified denunciation
девальвация revaluation devaluation
отписался subscribed unsubscribed
скачал uploaded downloaded
расшифровал encrypted decrypted
разблокировал blocked unblocked
спад boom slump
матриархат patriarchy matriarchy
разобрали assembled dismantled
сбрил grew shaved
отстал overtook lagged
осветил darkened illuminated
расформировали formed disbanded
отстранили reinstated ousted
поссорились reconciled quarrelled
освистали applauded booed
стиснул unclenched clenched
многолюдна deserted crowded
неудачливый fortunate hapless
угрюм cheerful gloomy
невкусный delicious tasteless
неловок deft clumsy
вялая lively sluggish
расточителен frugal extravagant
беспощаден merciful merciless
неблагодарный grateful ungrateful
бездарный talented untalented
лежачий standing lying
"""


@pytest.mark.parametrize("row", PAIRS.strip().splitlines())
def test_a_word_is_opposed_to_one_and_not_to_the_other(row):
    russian, opposite, same = row.split()
    own = poles(russian, Language.RU)
    assert are_antonyms(own, poles(opposite, Language.EN))
    assert not are_antonyms(own, poles(same, Language.EN))
