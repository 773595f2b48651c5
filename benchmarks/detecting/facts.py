"""The parts of `detection.py` about dates, numbers, identifiers, names and marks."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

from detecting.counting import HARD, MARKED, NAMED, Row, share
from texts import development
from texts.development import rows_of
from texts.pairs import bitext
from tta.scorers import SCORERS

__all__ = ["archival", "demetr", "digits", "mlqe", "speed", "wmt22"]

_OWN = Path(__file__).parent.parent / "data"
_SETS = ("archival_facts.tsv", "archival_second.tsv", "archival_third.tsv", "archival_fourth.tsv")


def demetr(data: Path, show: bool) -> Iterator[Row]:
    """Numbers and names replaced or removed in good translations, and the translations as they were."""
    rows = development.demetr(data)
    for name, scorers in (
        ("critical_id10_numbers_replaced", HARD),
        ("critical_id9_ne_replaced", NAMED),
        ("critical_id25_ne_removed", NAMED),
    ):
        chosen = [row for row in rows if row["pert_name"] == name]
        yield from share(name, [(row["src"], row["pert"]) for row in chosen], scorers, wanted=True, show=show)
    clean = development.demetr_clean(data)
    yield from share("clean, dates and numbers", clean, HARD, wanted=False, show=show)
    yield from share("clean, names", clean, NAMED, wanted=False, show=show)


def digits(data: Path, show: bool) -> Iterator[Row]:
    """One digit changed in professional translations."""
    pairs = [(row["src"], row["ref_corrupted"]) for row in rows_of(data / "synthetic_digits.tsv")]
    yield from share("one digit changed", pairs, HARD, wanted=True, show=show)


def wmt22(data: Path, show: bool) -> Iterator[Row]:
    """Professional translations, which should raise next to nothing."""
    pairs = development.wmt22(data)
    with_digit = [pair for pair in pairs if any(character.isdigit() for side in pair for character in side)]
    yield from share("pairs with a digit, dates and numbers", with_digit, HARD, wanted=False, show=show)
    yield from share(
        "pairs without, dates and numbers", sorted(set(pairs) - set(with_digit)), HARD, wanted=False, show=show
    )
    yield from share("all pairs, names", pairs, NAMED, wanted=False, show=show)
    yield from share("all pairs, marks", pairs, MARKED, wanted=False, show=show)


def mlqe(data: Path, show: bool) -> Iterator[Row]:
    """Post-edited translations of Wikipedia and Reddit, where `_HELD` of the names was chosen."""
    pairs = [(row["src"], row["pe"]) for row in development.mlqe(data)[:2000]]
    yield from share("dates and numbers", pairs, HARD, wanted=False, show=show)
    yield from share("names", pairs, NAMED, wanted=False, show=show)


def archival(_: Path, show: bool) -> Iterator[Row]:
    """Our own sets in the manner of archival documents, half of each wrong in one fact."""
    for own in _SETS:
        rows = rows_of(_OWN / own)
        for kind in dict.fromkeys(row["kind"] for row in rows):
            scorers = (*HARD, *NAMED, *MARKED, *(["polarity"] if kind in ("polarity", "direction") else []))
            for wrong in ("y", "n"):
                pairs = [
                    (row["source"], row["target"]) for row in rows if row["kind"] == kind and row["wrong"] == wrong
                ]
                name = f"{own.removesuffix('.tsv')}: {kind}, {'wrong' if wrong == 'y' else 'right'}"
                yield from share(name, pairs, scorers, wanted=wrong == "y", show=show)


def speed(data: Path, _: bool) -> Iterator[Row]:
    """Pairs a second on one core, after a first run that fills the tables of word forms."""
    pairs = development.wmt22(data)
    for name, scorers in (("without names", HARD), ("with names", (*HARD, *NAMED, *MARKED))):
        texts = [bitext(pair) for pair in pairs]
        seconds = []
        for _ in range(3):
            start = time.perf_counter()
            for text in texts:
                for scorer in SCORERS:
                    if scorer.name in scorers:
                        scorer.score(text)
            seconds.append(time.perf_counter() - start)
        yield {
            "set": name,
            "pairs a second": round(len(pairs) / sorted(seconds)[1]),
            "first run": round(len(pairs) / seconds[0]),
        }
