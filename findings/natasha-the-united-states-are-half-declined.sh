#!/usr/bin/env bash
# natasha 1.6.0 (names in Russian text, and the form in which a dictionary has them): `Соединённых Штатов Америки` comes to `Соединенных Штаты Америка`, the first word still in the genitive, the second in the nominative,
# and the third, which hangs on the second and stays in the genitive, in the nominative, too. The Emirates are `Объединенных Арабские Эмираты`, the United Kingdom `Соединенного Королевство`. Written without
# the dots, `Соединенных`, the first word is right and the last is not. The Union of Soviet Socialist Republics is right, Afghanistan is; the Netherlands stay `Нидерландов`. No one form of the name looks up its country,
# and two texts that name it in two cases or spellings name two.
# Expected: Соединённые Штаты Америки. Seen: as above.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
# pymorphy2, on which it rests, imports pkg_resources, which newer setuptools lack.
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'natasha==1.6.0' 'yargy==0.16.0' 'slovnet==0.6.0' 'navec==0.10.0' 'setuptools<81'
"$folder/venv/bin/python" -W ignore - <<'PY'
from natasha import Doc, MorphVocab, NewsEmbedding, NewsMorphTagger, NewsNERTagger, NewsSyntaxParser, Segmenter

segmenter, vocabulary, embedding = Segmenter(), MorphVocab(), NewsEmbedding()
morphology, syntax, names = NewsMorphTagger(embedding), NewsSyntaxParser(embedding), NewsNERTagger(embedding)
SEEN = {
    "Он жил в Соединённых Штатах Америки.": "Соединенных Штаты Америка",
    "Нота вручена послу Соединённых Штатов Америки.": "Соединенных Штаты Америка",
    "Он жил в Соединенных Штатах Америки.": "Соединенные Штаты Америка",
    "Посол Объединённых Арабских Эмиратов.": "Объединенных Арабские Эмираты",
    "Королева Соединённого Королевства приняла посла.": "Соединенного Королевство",
    "Правительство Союза Советских Социалистических Республик.": "Союз Советских Социалистических Республик",
    "Войска Нидерландов и Афганистана.": "Нидерландов",
}
for text, expected in SEEN.items():
    doc = Doc(text)
    doc.segment(segmenter)
    doc.tag_morph(morphology)
    doc.parse_syntax(syntax)
    doc.tag_ner(names)
    for span in doc.spans:
        span.normalize(vocabulary)
    found = [span.normal for span in doc.spans]
    print(f"{text} {found}")
    assert expected in found, f"this has changed: {found}"
PY
