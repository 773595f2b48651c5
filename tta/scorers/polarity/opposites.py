"""Findings of opposites: words and phrases that stand for what means the opposite, leave for duty, exchanged roles."""

from __future__ import annotations

from collections.abc import Iterator

from tta.scorers.polarity.antonyms import ExchangedAntonym, exchanged_antonyms
from tta.scorers.polarity.exchanged_comparison import compared_the_other_way
from tta.scorers.polarity.exchanges import exchanges
from tta.scorers.polarity.halves import Half
from tta.scorers.polarity.links import Links
from tta.scorers.polarity.modals import are_of_other_deeds, exchanged_modals
from tta.scorers.polarity.otherwise import are_said_otherwise
from tta.scorers.polarity.phrases import OppositePhrases, opposite_phrases
from tta.scorers.polarity.reporting import LIKELY, Verdict, finding, quoted, spans_of
from tta.types import Bitext, Finding, Language

__all__ = ["opposite_findings"]


def opposite_findings(bitext: Bitext, index: int, halves: dict[Language, Half], links: Links) -> Iterator[Finding]:
    """Yield the findings of one bead: words first, then the phrases that hold none of these."""
    russian, english = halves[Language.RU], halves[Language.EN]
    turned = compared_the_other_way(russian, english, links)
    words = [item for item in exchanged_antonyms(russian, english, links) if item.russian != turned]
    for item in words:
        yield _antonym_finding(bitext, index, item, russian, english)
    opposed = opposite_phrases(russian, english)
    for phrases in (*exchanged_modals(russian, english, links), *exchanges(russian, english, links), *opposed):
        first, last = phrases.russian
        turned = are_said_otherwise(russian, english, *phrases.russian, links) or are_said_otherwise(
            english, russian, *phrases.english, links
        )
        if turned or are_of_other_deeds(russian, english, phrases, links):
            continue
        if not any(first <= item.russian <= last for item in words):
            yield _phrase_finding(bitext, index, phrases, russian, english)


def _phrase_finding(bitext: Bitext, index: int, item: OppositePhrases, russian: Half, english: Half) -> Finding:
    left, right = quoted(russian, *item.russian), quoted(english, *item.english)
    return finding(
        bitext,
        index,
        "PO104",
        {Language.RU: spans_of(russian, *item.russian), Language.EN: spans_of(english, *item.english)},
        Verdict(
            f"The Russian “{left}” and the English “{right}” mean opposite things.",
            LIKELY,
            evidence={"phrases": "opposed"},
        ),
    )


def _antonym_finding(bitext: Bitext, index: int, item: ExchangedAntonym, russian: Half, english: Half) -> Finding:
    left, right = russian.words.forms[item.russian], english.words.forms[item.english]
    return finding(
        bitext,
        index,
        "PO104",
        {Language.RU: russian.spans[item.russian], Language.EN: english.spans[item.english]},
        Verdict(
            f"The Russian “{left}” and the English “{right}”, which stands for it, mean opposite things.",
            LIKELY,
            evidence={"likeness": round(item.likeness, 3)}
            | ({"directions": "opposed"} if item.directs else {})
            | ({"opposites": "linked"} if item.read else {}),
        ),
    )
