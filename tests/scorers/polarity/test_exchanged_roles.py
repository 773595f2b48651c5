"""Who acts and who suffers, and clauses that leave it open."""

from __future__ import annotations

import pytest

from tests.scorers.polarity.reading import read
from tta.scorers.polarity.polarity import SCORER


@pytest.mark.parametrize(
    ("russian", "english", "pairs", "codes"),
    [
        ("Собака укусила кошку.", "The cat bit the dog.", "Собака=dog укусила=bit кошку=cat", ["PO104"]),
        ("Кошку укусила собака.", "The cat bit the dog.", "собака=dog укусила=bit Кошку=cat", ["PO104"]),
        ("Собака укусила кошку.", "The dog bit the cat.", "Собака=dog укусила=bit кошку=cat", []),
        ("Собака укусила кошку.", "The cat was bitten by the dog.", "Собака=dog укусила=bitten кошку=cat", []),
        ("Собака укусила кошку.", "The cat a dog bit.", "Собака=dog укусила=bit кошку=cat", []),  # a relative clause
        (
            "Посол встретил министра.",
            "The minister met the ambassador.",
            "Посол=ambassador встретил=met министра=minister",
            [],
        ),
        # the cases leave a choice, or nobody is acted upon
        ("Мать любит дочь.", "The daughter loves the mother.", "Мать=mother любит=loves дочь=daughter", []),
        ("Мышь видит рысь.", "The lynx sees the mouse.", "Мышь=mouse видит=sees рысь=lynx", []),
        ("Книга увлекла мальчика.", "The boy loved the book.", "Книга=book увлекла=loved мальчика=boy", []),
        ("Собака бежала к кошке.", "The cat ran to the dog.", "Собака=dog бежала=ran кошке=cat", []),
        # the verb tells who acts where the cases do not; things count in the order of the English
        ("Озеро питало реку.", "The river fed the lake.", "Озеро=lake питало=fed реку=river", ["PO104"]),
        ("Озеро питало болото.", "The marsh fed the lake.", "Озеро=lake питало=fed болото=marsh", []),
        ("Государство спасло церковь.", "The church saved the state.", "Государство=state спасло=saved церковь=church", ["PO104"]),
        ("Церковь спасло государство.", "The church saved the state.", "государство=state спасло=saved Церковь=church", []),
        ("Сёла кормили города.", "The towns fed the villages.", "Сёла=villages кормили=fed города=towns", []),
        # to whom, behind leave or duty, in one clause of two
        ("Отец дал сыну часы.", "The son gave his father a watch.", "Отец=father дал=gave сыну=son часы=watch", ["PO104"]),
        ("Отец дал сыну часы.", "The son got a watch from his father.", "Отец=father дал=got сыну=son часы=watch", []),
        ("Врач обязан знать сиделку.", "The nurse must know the doctor.", "Врач=doctor знать=know сиделку=nurse", ["PO104"]),
        ("Врач ждал сиделку, и он ушёл.", "The nurse awaited the doctor, and he left.", "Врач=doctor ждал=awaited сиделку=nurse", ["PO104"]),
        ("Врач ждал раненого солдата.", "A hurt soldier awaited the doctor.", "Врач=doctor ждал=awaited раненого=hurt солдата=soldier", ["PO104"]),
        ("Врач говорил о сиделке.", "The nurse mentioned the doctor.", "Врач=doctor говорил=mentioned сиделке=nurse", []),
        ("Врач видел дом сиделки.", "The nurse saw the doctor.", "Врач=doctor видел=saw сиделки=nurse", []),
        # of parties of a contract the words tell, whatever the reader links
        ("Арендатор предупреждает арендодателя.", "The landlord warns the tenant.", "Арендатор=landlord предупреждает=warns арендодателя=tenant", ["PO104"]),
        # other words between them
        ("Собака, лая, укусила кошку.", "The cat, barking, bit the dog.", "Собака=dog укусила=bit кошку=cat", []),
        ("Собака укусила кошку.", "The cat bit the owner of the dog.", "Собака=dog укусила=bit кошку=cat", []),
        ("Собака укусила кошку.", "The cat bit the dog's tail.", "Собака=dog's укусила=bit кошку=cat", []),
        ("Собака укусила кошку.", "The cat that we had bit the dog.", "Собака=dog укусила=bit кошку=cat", []),
    ],
)  # fmt: skip
def test_who_acts_and_who_suffers(russian, english, pairs, codes):
    assert [item.code for item in SCORER.score(read(russian, english, pairs)).findings] == codes
