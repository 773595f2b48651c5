#!/usr/bin/env bash
# ru-word2number 1.1 (Russian numerals in words as numbers): behind milliards the millions count twice, once as millions and once as units and thousands.
# `два миллиарда сто миллионов` is 2,101,000,100, `семь миллиардов восемьсот миллионов` 7,801,000,800. With thousands behind them they are right
# (2,345,600,000), and so are milliards or millions alone, so that a test of some numbers passes. What is not understood is dropped without an error: one and a
# half million is one million, `пять целых двадцать пять сотых` is 5, though `три целых пять десятых` is 3.5, and minus five is 5.
# A sum of money compared with the digits of the translation differs by a million, or agrees with a wrong one.
# Expected: the numbers named in the script. Seen: others, of the same size.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'ru-word2number==1.1'
"$folder/venv/bin/python" -W ignore - <<'PY'
from ru_word2number import w2n

SEEN = {  # words: what they say, what is read
    "два миллиарда сто миллионов": (2_100_000_000, 2_101_000_100),
    "один миллиард пятьсот миллионов": (1_500_000_000, 1_501_000_500),
    "семь миллиардов восемьсот миллионов": (7_800_000_000, 7_801_000_800),
    "два миллиарда триста сорок пять миллионов шестьсот тысяч": (2_345_600_000, 2_345_600_000),
    "три миллиарда": (3_000_000_000, 3_000_000_000),
    "сто миллионов двести тысяч": (100_200_000, 100_200_000),
    "полтора миллиона": (1_500_000, 1_000_000),
    "три целых пять десятых": (3.5, 3.5),
    "пять целых двадцать пять сотых": (5.25, 5),
    "минус пять": (-5, 5),
}
for words, (right, expected) in SEEN.items():
    found = w2n.word_to_num(words)
    print(f"{words} ({right}): {found}")
    assert found == expected, f"this has changed: {found}"
PY
