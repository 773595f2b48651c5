#!/usr/bin/env bash
# bifixer 0.8.12 (repair of parallel corpora, before bicleaner): all that stands between `<` and `>` is a tag, in plain text too. Russian editions put what an
# editor supplied in angle brackets and a gap as `<...>`, where English ones have square brackets: `Письмо <1836 г.> <...>` loses its date and gap, the English
# `[1836]` stays. Between `p < 0,05` and `n > 30` the figure goes on both sides. Letters of another alphabet, on the other hand, are replaced by what they look
# like, if they look like anything: Правда, quoted in an English sentence, is `ПpaBдa` and договор `дoroBop`, neither Russian nor Latin, and in both languages γ
# is Y, Δ is A and μs is us. The corpus that comes out contradicts itself where the translation was right, and agrees where a figure is missing.
# Expected: the text of the pair. Seen: the pairs below.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
# A newer xxhash is refused by its step after this one.
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'bifixer==0.8.12' 'xxhash==3.5.0' 'ftfy==6.3.1'
"$folder/venv/bin/python" - "$folder" <<'PY'
import subprocess
import sys
from pathlib import Path

SEEN = {
    ("Письмо Пушкина <1836 г.> <...> утрачено.", "A letter by Pushkin [1836] [...] is lost."): (
        "Письмо Пушкина утрачено.",
        "A letter by Pushkin [1836] [...] is lost.",
    ),
    ("Значимо при p < 0,05 и n > 30.", "Significant with p < 0.05 and n > 30."): (
        "Значимо при p 30.",
        "Significant with p 30.",
    ),
    ("Газета «Правда» и слово «договор».", "The paper «Правда» (Pravda) and the word «договор» (treaty)."): (
        "Газета «Правда» и слово «договор».",
        "The paper «ПpaBдa» (Pravda) and the word «дoroBop» (treaty).",
    ),
    ("При γ-излучении Δt = 5 мкс.", "With γ radiation Δt = 5 μs."): (
        "При Y-излучении At = 5 мкс.",
        "With Y radiation At = 5 us.",
    ),
}
folder = Path(sys.argv[1])
(folder / "in.tsv").write_text("".join(f"{ru}\t{en}\n" for ru, en in SEEN), encoding="utf-8")
columns = ["--scol", "1", "--tcol", "2", "--ignore_segmentation", "--quiet"]
subprocess.run([folder / "venv/bin/bifixer", *columns, folder / "in.tsv", folder / "out.tsv", "ru", "en"], check=True)
lines = (folder / "out.tsv").read_text(encoding="utf-8").splitlines()
for (pair, expected), line in zip(SEEN.items(), lines, strict=True):
    found = tuple(line.split("\t")[:2])
    print(*pair, *found, "", sep="\n")
    assert found == expected, f"this has changed: {found}"
PY
