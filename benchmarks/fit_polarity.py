"""Fit the curves of the polarity scorer and write `tta/scorers/polarity/polarity.json`.

    python benchmarks/fit_polarity.py --data ../shared/data

Good translations: the post-edits of MLQE-PE, brought back to running text, and the first half of WMT22's references. Each is
taken as it is, and once more with a negation taken out of or put into one side by rule (`is not` → `is`, `will` →
`will not`, `do not X` → `X`, `не` before a verb), chosen by chance (seed 1977). What is learnt is which explicit negations were
lost: those whose counterpart was taken out, and those put in. The least probability is that which, for either language,
1 in 1,000 of the good translations of WMT22's first half exceed, and 0.5 at least. Printed: the same on its second half,
which was not fitted on.
"""

from __future__ import annotations

import json
import random
import re
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

import tta.scorers.polarity.polarity
from fitting.logistic import logistic, probabilities
from measures.command import parser
from texts.development import Pair, mlqe, wmt22
from texts.pairs import as_bitext
from tta.language.negation import Degree, Negation
from tta.language.russian import best_reading
from tta.pipeline.encoding import encoder_of
from tta.scorers.polarity.halves import Half, half_of
from tta.scorers.polarity.negation_evidence import FEATURES, evidence
from tta.types import Language, Side

Row = tuple["tuple[float, ...] | None", bool, int]
Changed = tuple[str, str, Language | None, int]
"""The two texts, and the language and place of the one negation that has no counterpart."""

_ALARMS = 0.001
_LEAST = 0.5
_PENALTY = 1.0
_TAKEN_OUT = (
    (re.compile(r"\b(is|are|was|were|has|have|had|will|would|can|could|should|may|might|must) not\b"), r"\1"),
    (re.compile(r"\b(is|are|was|were|has|have|had|would|could|should)n['’]t\b"), r"\1"),
    (re.compile(r"\bcan(?:not|['’]t)\b"), "can"),
    (re.compile(r"\bwon['’]t\b"), "will"),
    (re.compile(r"\b(?:do|does|did)(?: not|n['’]t) "), ""),
    (re.compile(r"\b(?:never|not) "), ""),
    (re.compile(r"\bno (?=[a-z])"), ""),
)
_PUT_IN = re.compile(
    r"\b(is|are|was|were|will|would|can|could|should|may|might|must|has been|have been)(?= [a-z])(?! not)"
)
_RUSSIAN_NOT = re.compile(r"\b(?:не|Не) (?=[а-яё])")
_NEGATION = re.compile(r"\b(?:не|нет|нельзя|not|no|never|cannot|nobody|nothing|none)\b|n['’]t\b", re.I)
_RUSSIAN_WORD = re.compile(r"(?<![А-Яа-яё-])[а-яё]+(?![А-Яа-яё-])")


def main() -> None:
    """Fit, write and report."""
    data: Path = parser(__doc__).parse_args().data
    news = wmt22(data)
    half = len(news) // 2
    edited = [(row["src"], running_text(row["pe"])) for row in mlqe(data)]
    chance = random.Random(1977)
    learnt, tested = (examples(pairs, chance) for pairs in ([*edited, *news[:half]], news[half:]))
    fitted: dict[str, object] = {}
    report: dict[str, object] = {}
    for language in Language:
        values, lost, _ = learnt[language]
        open_ = ~np.isnan(values[:, 0])
        weights = logistic(values[open_], lost[open_], np.array([0.0, *[_PENALTY] * len(FEATURES)]))
        scores, was_lost, rows = tested[language]
        news_only = learnt[language][2] >= len(edited)
        least = threshold(np.nan_to_num(probabilities(weights, values))[news_only & ~lost], half)
        shown = np.nan_to_num(probabilities(weights, scores))
        fitted[language.value] = {
            "intercept": round(float(weights[0]), 4),
            "weights": {name: round(float(w), 4) for name, w in zip(FEATURES, weights[1:], strict=True)},
            "least": round(least, 4),
        }
        report[language.value] = {
            "learnt": [int(lost.sum()), int((~lost).sum())],
            "found": round(float((shown[was_lost] >= least).mean()), 4),
            "of": int(was_lost.sum()),
            "sentences_alarmed": len(set(rows[~was_lost & (shown >= least)].tolist())),
            "of_sentences": len(news) - half,
        }
    path = Path(tta.scorers.polarity.polarity.__file__).with_name("polarity.json")
    path.write_text(json.dumps(fitted, indent=1) + "\n", "utf-8")
    print(json.dumps({"fitted": fitted, "wmt22_second_half": report}))


def running_text(tokens: str) -> str:
    """Join tokens as they are usually written."""
    text = re.sub(r" ([.,:;?!%)\]»”])", r"\1", tokens)
    text = re.sub(r"([(\[«“$]) ", r"\1", text)
    text = re.sub(r"(\w) ?['’] ?(t|s|re|ve|ll|d|m)\b", r"\1'\2", text)
    text = re.sub(r"\b(\w+) n't\b", r"\1n't", text)
    return re.sub(r" - ", "-", text)


# ---------------------------------------------------------------- changed translations


def changed(pair: Pair, chance: random.Random) -> Changed | None:
    """Take a negation out of one side, or put one in."""
    makers = [english_taken_out, english_put_in, russian_taken_out, russian_put_in]
    chance.shuffle(makers)
    for maker in makers:
        if (made := maker(pair, chance)) is not None:
            return made
    return None


def english_taken_out(pair: Pair, chance: random.Random) -> Changed | None:
    """Take out the one negation of the English, so that the Russian's one has no counterpart."""
    match = list(_RUSSIAN_NOT.finditer(pair[0]))
    for pattern, instead in _TAKEN_OUT:
        if len(match) == 1 and len(pattern.findall(pair[1])) == 1:
            return pair[0], pattern.sub(instead, pair[1]), Language.RU, match[0].start()
    return None


def english_put_in(pair: Pair, chance: random.Random) -> Changed | None:
    """Put `not` behind an auxiliary."""
    places = list(_PUT_IN.finditer(pair[1]))
    if not places:
        return None
    stop = chance.choice(places).end(1)
    return pair[0], pair[1][:stop] + " not" + pair[1][stop:], Language.EN, stop + 1


def russian_taken_out(pair: Pair, chance: random.Random) -> Changed | None:
    """Take out the one `не`, so that the English's one negation has no counterpart."""
    match = list(re.finditer(r"\b(?:not|never)\b|\b\w+n['’]t\b", pair[1]))
    if len(match) != 1 or len(_RUSSIAN_NOT.findall(pair[0])) != 1:
        return None
    return _RUSSIAN_NOT.sub("", pair[0]), pair[1], Language.EN, match[0].start()


def russian_put_in(pair: Pair, chance: random.Random) -> Changed | None:
    """Put `не` before a finite verb."""
    words = [m for m in _RUSSIAN_WORD.finditer(pair[0]) if best_reading(m.group()).part_of_speech == "VERB"]
    places = [m.start() for m in words if not pair[0][: m.start()].lower().endswith("не ")]
    if not places:
        return None
    start = chance.choice(places)
    return pair[0][:start] + "не " + pair[0][start:], pair[1], Language.RU, start


# ---------------------------------------------------------------- evidence


Table = tuple[NDArray[np.float64], NDArray[np.bool_], NDArray[np.int64]]
"""Values of the features, nan where a negation is rendered without doubt, whether it was lost, and of which pair it is."""


def examples(pairs: Sequence[Pair], chance: random.Random) -> dict[Language, Table]:
    """Return the evidence on every explicit negation of good and of changed pairs."""
    made = [changed(pair, chance) for pair in pairs]
    whole: list[tuple[int, Changed]] = [(i, (*pair, None, 0)) for i, pair in enumerate(pairs)]
    whole += [(i, item) for i, item in enumerate(made) if item is not None]
    whole = [row for row in whole if _NEGATION.search(row[1][0]) or _NEGATION.search(row[1][1])]
    bitext = as_bitext(encoder_of(), [(item[0], item[1]) for _, item in whole])
    found: dict[Language, list[Row]] = {language: [] for language in Language}
    starts = {item.language: [segment.start for segment in item.segments] for item in (bitext.source, bitext.target)}
    for bead, (pair_number, item) in zip(bitext.alignment.beads, whole, strict=True):
        halves = half_of(bitext, bead, Side.SOURCE), half_of(bitext, bead, Side.TARGET)
        for own, other in (halves, halves[::-1]):
            if not own.words.forms or not other.words.forms:
                continue
            chosen = own.explicit()
            for negation, row in zip(chosen, evidence(own, other, chosen), strict=True):
                lost = own.language is item[2] and starts_at(
                    own, negation, item[3] + starts[own.language][bead.source[0]]
                )
                if lost or item[2] is None:
                    found[own.language].append((row and row[1], lost, pair_number))
    return {language: as_table(rows) for language, rows in found.items()}


def starts_at(half: Half, negation: Negation, place: int) -> bool:
    """Whether a negation is the one at a place of its document."""
    return negation.degree is Degree.EXPLICIT and half.spans[negation.word][0].start == place


def as_table(rows: Sequence[Row]) -> Table:
    """Make arrays of rows."""
    values, lost, numbers = zip(*rows, strict=True)
    filled = [row or (np.nan,) * len(FEATURES) for row in values]
    return np.array(filled, np.float64), np.array(lost, bool), np.array(numbers, np.int64)


def threshold(good: NDArray[np.float64], sentences: int) -> float:
    """Return the probability that so many of the good sentences exceed."""
    allowed = round(_ALARMS * sentences)
    return max(_LEAST, float(np.sort(good)[-allowed - 1]) + 1e-4)


if __name__ == "__main__":
    main()
