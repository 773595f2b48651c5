#!/usr/bin/env bash
# chrono-node 2.10.3 (JavaScript; dates and times in running text, Russian among its languages): a figure behind `в` is an hour whatever follows it. `Выставку показали в 18 странах` (the exhibition was
# shown in 18 countries) has a time of 18:00 that is said to be certain; `в 20 минут десятого`, twenty past nine, is 20:00, and `в 3 часа дня`, three in the afternoon, 03:00. Its English says nothing of
# `in 18 countries`, and 15:00 for `at 3 in the afternoon`. A day with its ending, `15-го мая 1977 г.`, is passed over, and what is left, `мая 1977 г`, is the first of May, where `15 мая`,
# `пятнадцатого мая` and English `15th of May` are the fifteenth.
# Expected: no time; 09:20; 15:00; 15 May. Seen: as above.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund 'chrono-node@2.10.3' >/dev/null
cat >read.mjs <<'JS'
import assert from "node:assert";
import * as chrono from "chrono-node";

const NOON = new Date(1980, 0, 1, 12);
const two = (number) => String(number).padStart(2, "0");
const read = (language, text) =>
  language.parse(text, NOON).map(({ text: part, start }) => {
    const at = start.date();
    const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
    return `${part} = ${day} ${two(at.getHours())}:${two(at.getMinutes())}${start.isCertain("hour") ? ", certain hour" : ""}`;
  });
const SEEN = [
  [chrono.ru, "Выставку показали в 18 странах", ["в 18 = 1980-01-01 18:00, certain hour"]],
  [chrono.en, "It was shown in 18 countries", []],
  [chrono.ru, "в 20 минут десятого", ["в 20 = 1980-01-01 20:00, certain hour"]],
  [chrono.ru, "в 3 часа дня", ["в 3 = 1980-01-01 03:00, certain hour"]],
  [chrono.en, "at 3 in the afternoon", ["at 3 in the afternoon = 1980-01-01 15:00, certain hour"]],
  [chrono.ru, "15-го мая 1977 г.", ["мая 1977 г = 1977-05-01 12:00"]],
  [chrono.ru, "пятнадцатого мая 1977 г.", ["пятнадцатого мая 1977 г = 1977-05-15 12:00"]],
  [chrono.en, "the 15th of May 1977", ["15th of May 1977 = 1977-05-15 12:00"]],
];
for (const [language, text, expected] of SEEN) {
  const found = read(language, text);
  console.log(text, "->", found.join(" | "));
  assert.deepStrictEqual(found, expected, `this has changed: ${text}: ${found}`);
}
JS
node read.mjs
