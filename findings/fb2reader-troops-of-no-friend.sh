#!/usr/bin/env bash
# fb2reader 1.0.4 (FictionBook, the format of Russian electronic books): a word of which a part is emphasised falls apart, and a Russian prefix is then a word of its own: `<emphasis>не</emphasis>приятеля`, of the
# enemy, is read as `не приятеля`, of no friend, and 17 with a raised note 3 as 17, 3. Of the two bodies that a book with notes has, as the format asks, the second is not there: its call `[1]` is, its
# note is nowhere. And who made the file (`document-info`) is counted as a second author of the book.
# Expected: `неприятеля`; the note; one author. Seen: as above.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check 'fb2reader==1.0.4'
cat >book.fb2 <<'XML'
<?xml version="1.0" encoding="utf-8"?>
<FictionBook xmlns="http://www.gribuser.ru/xml/fictionbook/2.0" xmlns:l="http://www.w3.org/1999/xlink">
<description>
<title-info><genre>prose_history</genre><author><first-name>Иван</first-name><last-name>Писарев</last-name></author><book-title>Отчёт</book-title><lang>ru</lang></title-info>
<document-info><author><first-name>Пётр</first-name><last-name>Сканеров</last-name></author><date>2001</date><id>1</id><version>1.0</version></document-info>
</description>
<body><section><p>Войска <emphasis>не</emphasis>приятеля отошли 17<sup>3</sup> мая<a l:href="#n1" type="note">[1]</a>.</p></section></body>
<body name="notes"><section id="n1"><title><p>1</p></title><p>По старому стилю.</p></section></body>
</FictionBook>
XML
venv/bin/python - <<'PY'
import re

from fb2reader import fb2book

book = fb2book("book.fb2")
text = " ".join(re.sub("<[^>]*>", "", book.get_body()).split())
print(text)
assert text == "Войска не приятеля отошли 17 3 мая [1] .", f"this has changed: {text}"
authors = [author["full_name"] for author in book.get_authors()]
print(authors)
assert authors == ["Иван Писарев", "Пётр Сканеров"], f"this has changed: {authors}"
PY
