#!/usr/bin/env bash
# subsrt 1.1.1 and subsrt-ts 2.1.2 (npm; converters of subtitles): from MicroDVD, whose times are frames, they count seconds, and write them as the milliseconds of every other
# format. Frame 250 of 25 in a second is 10 s; the SubRip file shows it at `00:00:00,010`, and a film of two hours is over in seven seconds. The first example of both READMEs is
# this conversion. The other way they multiply by the same thousand, so that there and back is right and a test of the round trip passes.
# Of lyrics with thousandths of a second, `[00:12.345]`, which they read, they take 345 for hundredths: the line comes at 15.45 and ends before it begins.
# Expected: 10 s, 12.345 s. Seen: 10 ms, 15.45 s.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts 'subsrt@1.1.1' 'subsrt-ts@2.1.2' >/dev/null
cat >convert.mjs <<'JS'
import assert from 'node:assert'
import older from 'subsrt'
import newer from 'subsrt-ts'

const RECORD = '{250}{300}Войска не перешли границу.\n'
const LYRICS = '[ar:Хор]\r\n[00:12.345]Вставай, страна огромная\r\n[00:14.50]Вставай на смертный бой\r\n'
for (const library of [older, newer]) {
  const srt = library.convert(RECORD, { format: 'srt', fps: 25 })
  const back = library.convert(srt, { format: 'sub', fps: 25 })
  const sung = library.convert(LYRICS, { format: 'srt' })
  const times = [srt, back, sung].map((text) => text.match(/\d\d:.* --> .*\d|\{\d+\}\{\d+\}/)[0])
  console.log(times)
  assert.deepStrictEqual(times, [
    '00:00:00,010 --> 00:00:00,012', '{250}{300}', '00:00:15,450 --> 00:00:14,500'
  ], 'this has changed')
}
JS
node convert.mjs
