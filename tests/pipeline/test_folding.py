"""The same text folded at another column gives the same findings."""

from __future__ import annotations

import pytest

import tta
from tests.folding import folded
from tests.pipeline.made import EN, RU

RUSSIAN = """Договор подписан в Москве 15 мая 1977 года главами правительств и председателями государственных комитетов. \
{0}, исх. № 465, на территории 12 республик. Государства-участники не сохранили прежнее положение территорий.

{1}. Документ, насчитывающий 40 страниц, передан в Организацию Объединенных Наций министром Громыко; \
по-русски и по-английски он опубликован в 1941-1945 годах. {2}.
"""
ENGLISH = """The treaty was signed in Moscow on May 13, 1977 by the heads of government and the chairmen of state committees. \
{0}, Original # 40, on the territory of 12 republics. The participating states kept the former position of the territories.

{1}. The document of 44 pages was handed to the United Nations by the minister Gromyko; \
it was published in Russian and in English in 1941-1945. {2}.
"""


def findings(folder, width=None, hyphenated=False):
    for name, text, lines in (("ru", RUSSIAN, RU), ("en", ENGLISH, EN)):
        whole = text.format(*(line.capitalize() for line in lines))
        (folder / f"{name}.txt").write_text(folded(whole, width, hyphenated=hyphenated) if width else whole, "utf-8")
    audit = tta.audit(folder / "ru.txt", folder / "en.txt")
    return [
        (
            item.fingerprint, item.code, item.severity, item.confidence, item.bead, item.message, item.evidence,
            audit.source.words(item.source_spans), audit.target.words(item.target_spans),
        )
        for item in audit.findings
    ]  # fmt: skip


@pytest.mark.parametrize("hyphenated", [False, True])
@pytest.mark.parametrize("width", [50, 61, 72, 80, 100])
def test_findings_do_not_depend_on_line_ends(tmp_path, width, hyphenated):
    whole = findings(tmp_path)
    assert {"DT101", "ID101"} <= {code for _, code, *_ in whole}
    assert findings(tmp_path, width, hyphenated) == whole
