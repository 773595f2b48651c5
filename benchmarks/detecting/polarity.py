"""The part of `detection.py` about negations and opposites.

Its weights are fitted on WMT22's first half, its rules and lists were made with the alarms of all of WMT22 and the misses
of DEMETR's negations in view.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

from detecting.counting import Row, findings_of, share
from texts.development import bio_mqm, demetr, demetr_clean, paragraphs, wmt22
from texts.pairs import bitext

__all__ = ["polarity"]

POLAR = ("polarity",)


def polarity(data: Path, show: bool) -> Iterator[Row]:
    """Negations put in or taken out and antonyms in good translations, translations as they were, and pairs a second."""
    rows = demetr(data)
    for name in ("critical_id8_negation", "critical_id7_antonym"):
        pairs = [(row["src"], row["pert"]) for row in rows if row["pert_name"] == name]
        yield from share(name, pairs, POLAR, wanted=True, show=show)
    yield from share("demetr, clean", demetr_clean(data), POLAR, wanted=False, show=show)
    news = wmt22(data)
    yield from share("wmt22, first half", news[: len(news) // 2], POLAR, wanted=False, show=show)
    yield from share("wmt22, second half", news[len(news) // 2 :], POLAR, wanted=False, show=show)
    yield from share("wmt22, both halves", news, POLAR, wanted=False, show=False)
    human = sorted({(row["source"], row["target"]) for row in bio_mqm(data) if row["system"].startswith("ref")})
    yield from share("bio-mqm, human translations", human, POLAR, wanted=False, show=show)
    books = sorted((data / "alignment").glob("book_*[!p].json.gz"))
    yield from share("books, by paragraphs", paragraphs(books), POLAR, wanted=False, show=show)
    texts = [bitext(pair) for pair in news]
    start = time.perf_counter()
    for text in texts:
        findings_of(text, POLAR)
    yield {"set": "wmt22, encoded", "pairs a second": round(len(texts) / (time.perf_counter() - start))}
