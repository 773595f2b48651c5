#!/usr/bin/env bash
# galechurch 0.1.0 (sentence aligner by lengths): where a translation leaves one long sentence out, here one of 600 characters between two that are
# translated, or renders ten sentences by one of 300, the answer holds no bead at all and its score is infinite; no error is raised and nothing
# is printed. (Costs rise with length and then jump to infinity, as the logarithm of a probability does that has become 0 in floating point.)
# Digests and excerpts come back empty like this, while those of shorter sentences come back whole; whoever goes by the beads sees two empty texts.
# Expected: every sentence in one bead, as for 150 characters. Seen: [] and inf.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'galechurch==0.1.0'
"$folder/venv/bin/python" - <<'PY'
import math

import galechurch

CLAUSE = "стороны согласились, что к лету предстоит снять остающиеся разногласия, "


def sentence(length: int) -> str:
    return ("Как отметил посол, " + CLAUSE * (length // len(CLAUSE) + 1))[: length - 1] + "."


def aligned(source: list[str], target: list[str]) -> tuple[list[str], float]:
    found = galechurch.align(source, target)
    return list(found.to_pharaoh_lines()), found.score


first, last = ("Беседа началась в десять утра.", "The talk began at ten in the morning."), ("На этом простились.", "They parted.")
for length in (150, 600):
    beads, score = aligned([first[0], sentence(length), last[0]], [first[1], last[1]])
    print(f"one sentence of {length} left out: {beads}, score {score:.1f}")
    assert (beads == [] and math.isinf(score)) == (length == 600), "this has changed"
for length in (150, 300):
    beads, score = aligned([sentence(length)] * 10, [sentence(length)])
    print(f"ten sentences of {length} rendered by one: {beads}, score {score:.1f}")
    assert (beads == [] and math.isinf(score)) == (length == 300), "this has changed"
PY
