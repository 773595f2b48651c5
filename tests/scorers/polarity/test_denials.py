"""Words that deny by their own meaning, where nothing of the other side does."""

from __future__ import annotations

import pytest

from tests.scorers.made import marked, paired
from tests.scorers.polarity.reading import read
from tta.scorers.polarity.polarity import SCORER
from tta.types import Severity


def codes(bitext):
    return [finding.code for finding in SCORER.score(bitext).findings]


@pytest.mark.parametrize(
    ("russian", "english", "pairs", "doubted", "found"),
    [
        ("Он явился.", "He failed to appear.", "Он=He явился=appear", "failed", ["PO102"]),
        ("Он не явился.", "He failed to appear.", "Он=He не=failed явился=appear", "", []),
        ("Оружие учтено.", "The weapons are unregistered.", "Оружие=weapons учтено=unregistered", "unregistered",
         ["PO102"]),
        ("Оружие не учтено.", "The weapons are unregistered.", "Оружие=weapons учтено=unregistered", "unregistered", []),
        ("Он лишён права.", "He has the right.", "Он=He права=right", "лишён", ["PO101"]),
        # another negation is no excuse where nothing renders this one, and is one where something does
        ("Он поедет без врача, он не болен.", "He will go, he is not ill.", "поедет=go не=not врача=will", "без", ["PO101"]),
        ("Они освобождаются от долга.", "Neither is in debt.", "Они=is долга=debt", "Neither освобождаются", []),
        ("Дома без света.", "Houses lacking light, not heat.", "Дома=Houses без=lacking света=light", "без", []),
        # the reader holds it to be rendered
        ("Он явился.", "He failed to appear.", "Он=He явился=appear", "", []),
        # the other side denies in its own way
        ("Он отсутствовал.", "He failed to appear.", "Он=He отсутствовал=appear", "failed", []),
        # an adverb may say what is not there
        ("Делили без ссор.", "They shared amicably.", "Делили=shared ссор=amicably", "без", []),
        ("Делили без ссор.", "They shared quarrels.", "Делили=shared ссор=quarrels", "без", ["PO101"]),
        # a paper that was discontinued has closed, and who does without something can spare it
        ("Журнал закрыт.", "The magazine was discontinued.", "Журнал=magazine закрыт=discontinued", "discontinued", []),
        ("Обойдёмся без музыки.", "We can spare the music.", "Обойдёмся=spare музыки=music", "без", []),
        # a without that is denied itself
        ("Нет дыма без огня.", "Smoke comes from fire.", "дыма=Smoke огня=fire", "без", []),
        ("Дым был без огня.", "Smoke comes from fire.", "Дым=Smoke огня=fire", "без", ["PO101"]),
        # a noun that is denied by the verb before it denies nothing
        ("Это не является нарушением.", "This is allowed.", "Это=This является=is", "нарушением", []),
        ("Это является нарушением.", "This is allowed.", "Это=This является=is", "нарушением allowed", ["PO101"]),
        # with a minimum of a thing is almost without it
        ("Шли без шума.", "They walked with a minimum of noise.", "Шли=walked без=with шума=noise", "без", []),
        # figures are compared as numbers
        ("Температура −30.", "It is minus 30.", "30=30", "minus", []),
        # plain clothes are no denial
        ("Форма одежды повседневная.", "Dress is informal.", "одежды=Dress", "informal", []),
        # an idiom denies nothing
        ("Проверьте, не открыта ли дверь.", "Check whether the door is open.", "открыта=open ли=whether дверь=door", "не", []),
        # who lets somebody in has not missed anybody, and a public without bounds is the public
        ("Служба пропустила граждан.", "The service admitted the citizens.", "Служба=service граждан=citizens", "пропустила", []),
        ("Неограниченный круг лиц.", "Members of the public.", "лиц=Members", "Неограниченный", []),
        ("Он пропустил поезд.", "He missed the train.", "Он=He поезд=train", "", []),
        # a quality of its own, and none that denies: nobody says unfull, inconstant is rare
        ("Неограниченный доступ дан.", "Full access is given.", "Неограниченный=Full доступ=access", "Неограниченный", []),
        ("Неприкосновенность признали.", "Sanctity was recognised.", "Неприкосновенность=Sanctity", "Неприкосновенность", []),
        ("Он атаковал беспрестанно.", "He attacked constantly.", "атаковал=attacked беспрестанно=constantly", "беспрестанно", []),
        ("Решение необоснованно.", "The decision is justified.", "Решение=decision необоснованно=justified", "необоснованно",
         ["PO101"]),
        ("Волнения начались.", "The unrest began.", "Волнения=unrest начались=began", "unrest", []),
        # a quality with non- has no other opposite
        ("Незарегистрированные поставки.", "Registered deliveries.", "Незарегистрированные=Registered поставки=deliveries", "Незарегистрированные", ["PO101"]),
        ("Невоенные поставки.", "Non-military deliveries.", "Невоенные=Non-military поставки=deliveries", "Невоенные", []),
        ("Неявка в суд.", "Appearance in court.", "Неявка=Appearance суд=court", "Неявка", ["PO101"]),
        # a figure stands against nothing that denies
        ("Он освобождён 7 июня.", "He left on June 7.", "Он=He 7=7 июня=June", "освобождён", []),
        # without and what follows it, whatever stands between
        ("Он вышел, попрощавшись.", "He left without saying goodbye.", "вышел=left попрощавшись=goodbye", "without", ["PO102"]),
        # losing force is said in many ways
        ("Закон утратил силу.", "The law was repealed.", "Закон=law утратил=repealed", "утратил", []),
        ("Закон утратил силу.", "The law was superseded.", "Закон=law утратил=superseded", "утратил", []),
        ("Закон утратил силу.", "The law took effect.", "Закон=law силу=effect", "утратил", ["PO101"]),
        ("Закон утратил силу.", "The law was replaced.", "Закон=law утратил=replaced", "утратил", []),
        # two denials of one side affirm together
        ("Нельзя не верить ему.", "We cannot doubt him.", "верить=cannot ему=him", "doubt", []),
        # nothing is shared that could be denied
        ("Снег.", "He failed to appear.", "", "failed", []),
    ],
)  # fmt: skip
def test_a_denial_is_lost_where_lists_and_reader_agree(russian, english, pairs, doubted, found):
    assert codes(read(russian, english, pairs, doubted)) == found


def test_a_lost_denial_names_both_words_and_is_never_critical():
    text = read("Он явился.", "He failed to appear.", "Он=He явился=appear", "failed")
    (finding,) = SCORER.score(text).findings
    assert (finding.severity, marked(text.target, finding.target_spans)) == (Severity.MAJOR, ["failed"])
    assert marked(text.source, finding.source_spans) == ["явился"]
    assert finding.message == "The English denies with “failed”; the Russian has “явился”, and nothing that denies."


def test_without_the_reader_no_denial_is_looked_for():
    assert codes(paired(("Он явился.", "He failed to appear.", "Он=He явился=appear"))) == []


@pytest.mark.parametrize(("doubted", "found"), [("", []), ("Registered", ["PO101"])])
def test_it_is_enough_that_one_of_two_words_that_render_each_other_is_doubted(doubted, found):
    text = read(
        "Незарегистрированные поставки.",
        "Registered deliveries.",
        "Незарегистрированные=Registered поставки=deliveries",
        doubted,
    )
    assert codes(text) == found


def test_a_denial_that_stands_alone_is_at_least_as_likely_lost_as_not():
    text = read(
        "Незарегистрированные поставки.",
        "Registered deliveries.",
        "Незарегистрированные=Registered поставки=deliveries",
        "Registered",
    )
    assert all(finding.confidence >= 0.5 for finding in SCORER.score(text).findings)


def test_a_denial_stands_against_the_likest_word_that_nothing_renders():
    """And not against what renders the next word, or an article."""
    row = ("Он обещал зарплату.", "He denied wages.", "Он=He зарплату=wages", "denied обещал")
    (finding,) = SCORER.score(read(*row)).findings
    assert finding.evidence == {"negation": "denied", "opposite": "обещал"}
    row = (
        "Вошла незнакомая девушка.",
        "A girl he knew came in.",
        "Вошла=came незнакомая=A девушка=girl",
        "незнакомая A knew",
    )
    (finding,) = SCORER.score(read(*row)).findings
    assert finding.evidence == {"negation": "незнакомая", "opposite": "knew"}
