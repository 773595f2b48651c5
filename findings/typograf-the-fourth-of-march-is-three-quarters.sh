#!/usr/bin/env bash
# typograf 7.8.0 (npm; typesetting of Russian and English texts): the day `3/4/1977` is `¾/1977`, in English as in Russian, and of two dates in a line, `1/4/1945` and `2/4/1945`, one; inventory 1/2 of a fund of an
# archive, `оп. 1/2, д. 3`, is `оп. ½`, and article `12/1/4` is `12/¼`. In Russian a date within a number is a date: protocol `12-1977-05-26` is `12-26.05.1977`, a register number `RU-1977-05-26-3` is
# `RU-26.05.1977-3`, which no catalogue has, the end of an interval stays where its beginning is turned round, `25.10.1917/1917-11-07`, and of `2020-13-45`, no day, it makes `45.13.2020`.
# Its list of rules has 3/4 as ¾ and ISO dates as Russian ones, and says of neither that it looks into dates and numbers.
# Expected: the numbers as they are. Seen: as above.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts 'typograf@7.8.0' >/dev/null
cat >set.cjs <<'JS'
const assert = require('node:assert')
const loaded = require('typograf')

const Typograf = loaded.default ?? loaded
const SEEN = [
  ['en-US', 'Signed on 3/4/1977.', 'Signed on ¾/1977.'],
  ['en-US', 'On 1/4/1945 and 2/4/1945', 'On ¼/1945 and 2/4/1945'],
  ['ru', 'Ф. 5, оп. 1/2, д. 3', 'Ф. 5, оп. ½, д. 3'],
  ['ru', 'Статья 12/1/4', 'Статья 12/¼'],
  ['ru', 'Подписано 1977-05-26', 'Подписано 26.05.1977'],
  ['ru', 'Протокол 12-1977-05-26', 'Протокол 12-26.05.1977'],
  ['ru', 'Дело RU-1977-05-26-3', 'Дело RU-26.05.1977-3'],
  ['ru', '1917-10-25/1917-11-07', '25.10.1917/1917-11-07'],
  ['ru', 'Изделие 2020-13-45', 'Изделие 45.13.2020']
]
for (const [locale, text, expected] of SEEN) {
  // Spaces that do not break are what a typesetter puts in; they are not looked at here.
  const found = new Typograf({ locale: [locale] }).execute(text).replace(/[\u00A0\u202F]/g, ' ')
  console.log(text, '->', found)
  assert.strictEqual(found, expected, 'this has changed')
}
JS
node set.cjs
