#!/usr/bin/env bash
# lvovich 2.1.0 (npm; Russian names of people into other cases): a first name that ends in a consonant is a man's. Маргарет Тэтчер is `male` and Маргарету Тэтчеру in the dative,
# Эдит Пиаф, Беназир Бхутто, Джин Киркпатрик (the ambassador Jeane Kirkpatrick), Розалин Картер and the Russian Рахиль likewise, though it answers null where it is not sure:
# for Джейн, Мишель and Нинель it does. Кристин, Мадлен and Жаклин are women as they should be.
# In Russian only the case says which: `письмо Тэтчеру` was written to Mr. Thatcher, and whoever compares the declined form with the text, `письмо Тэтчер`, finds another person.
# Expected: female, or null. Seen: male.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts 'lvovich@2.1.0' >/dev/null
cat >decline.cjs <<'JS'
const assert = require('node:assert')
const { getGender, incline } = require('lvovich')

const SEEN = {
  'Маргарет Тэтчер': ['male', 'Маргарету Тэтчеру'],
  'Эдит Пиаф': ['male', 'Эдиту Пиафу'],
  'Беназир Бхутто': ['male', 'Беназиру Бхутто'],
  'Джин Киркпатрик': ['male', 'Джину Киркпатрику'],
  'Розалин Картер': ['male', 'Розалину Картеру'],
  'Рахиль Мессерер': ['male', 'Рахилю Мессереру'],
  'Джейн Фонда': [null, 'Джейн Фонде'],
  'Мадлен Олбрайт': ['female', 'Мадлен Олбрайт'],
  'Жаклин Кеннеди': ['female', 'Жаклин Кеннеди']
}
for (const [name, expected] of Object.entries(SEEN)) {
  const [first, last] = name.split(' ')
  const dative = incline({ first, last }, 'dative')
  const found = [getGender({ first, last }), `${dative.first} ${dative.last}`]
  console.log(name, found)
  assert.deepStrictEqual(found, expected, 'this has changed')
}
JS
node decline.cjs
