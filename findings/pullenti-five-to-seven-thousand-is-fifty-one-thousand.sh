#!/usr/bin/env bash
# pullenti 4.1 (entities in Russian text): a thousand that stands behind the second of two numbers is written behind the digits of the first. Of `от 5 до 7 тысяч рублей` it has 51,000 and 7,000 roubles, of
# `от 100 до 200 тысяч франков` 1,001,000 and 200,000; `от 5 до 7 млн` is right. With a half in words any number is one: three and a half thousand million dollars are 1,000,000,000, five and a half
# thousand roubles 1,000; `1,5 млрд` is right.
# Francs whose country is not named are those of Burundi, crowns Danish, dinars Algerian, shillings those of Kenya, and `500 французских франков` are no money, as are German marks; Swiss francs are right.
# Expected: 5,000 and 7,000; 3,500,000,000; francs. Seen: as above.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'pullenti==4.1'
"$folder/venv/bin/python" -W ignore - <<'PY'
from pullenti.ner.ProcessorService import ProcessorService
from pullenti.ner.SourceOfAnalysis import SourceOfAnalysis
from pullenti.Sdk import Sdk

Sdk.initialize_all()
processor = ProcessorService.create_processor()
SEEN = {
    "Смета от 5 до 7 тысяч рублей.": ["51.000 RUB", "7.000 RUB"],
    "Смета от 100 до 200 тысяч франков.": ["1.001.000 BIF", "200.000 BIF"],
    "Смета от 5 до 7 млн рублей.": ["5.000.000 RUB", "7.000.000 RUB"],
    "Отпущено 1,5 млрд долларов.": ["1.500.000.000 USD"],
    "Три с половиной миллиарда долларов отпущено.": ["1.000.000.000 USD"],
    "Пять с половиной тысяч рублей отпущено.": ["1.000 RUB"],
    "Полтора миллиона рублей отпущено.": ["1.000.000 RUB"],
    "Уплачено 500 франков наличными.": ["500 BIF"],
    "Уплачено 500 швейцарских франков наличными.": ["500 CHF"],
    "Уплачено 500 французских франков наличными.": [],
    "Уплачено 500 германских марок наличными.": [],
    "Уплачено 500 крон наличными.": ["500 DKK"],
    "Уплачено 500 динаров наличными.": ["500 DZD"],
    "Уплачено 500 шиллингов наличными.": ["500 KES"],
}
for text, expected in SEEN.items():
    found = [str(entity) for entity in processor.process(SourceOfAnalysis(text)).entities if entity.type_name == "MONEY"]
    print(f"{text} {found}")
    assert found == expected, f"this has changed: {found}"
PY
