#!/usr/bin/env bash
# prereform2modern 1.0.0 (Russian before the spelling reform of 1918 into the spelling of today): every word in -аго is taken for the genitive of an adjective. `въ
# Чикаго` is `в Чикого`, `Сантiаго` is `Сантиого`, and the surnames Живаго, Мертваго, Дубяго are Живого, Мертвого, Дубего: other people,
# whom no transliteration brings back to Zhivago, and a place that no gazetteer has. Of `большаго дома` (a large house) comes `большего дома` (a larger one),
# though `другаго` and `сухаго` are right. And only the `i` of the Latin alphabet is a decimal i where endings are renewed: `новыя книги` is `новые книги`,
# but `великія державы`, with the letter U+0456 that pre-reform Russian is written with, is `великия державы`, no word of today's Russian.
# A record of 1909 loses places and people by being made readable.
# Expected: Чикаго, Живаго, большого. Seen: as above.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'prereform2modern==1.0.0'
"$folder/venv/bin/python" -W ignore - <<'PY'
from prereform2modern import Processor

SEEN = {
    "Консулъ прибылъ въ Чикаго.": "Консул прибыл в Чикого.",
    "Докторъ Живаго, князь Мертваго и купецъ Дубяго": "Доктор Живого, князь Мертвого и купец Дубего",
    "изъ Сантiаго": "из Сантиого",
    "владѣлецъ большаго дома": "владелец большего дома",
    "владѣлецъ другаго, сухаго дома": "владелец другого, сухого дома",
    "новыя книги": "новые книги",
    "велик\u0456я державы": "великия державы",
}
for old, expected in SEEN.items():
    found = Processor.process_text(text=old, show=False, delimiters=False, check_brackets=False)[0]
    print(f"{old} -> {found}")
    assert found == expected, f"this has changed: {found}"
PY
