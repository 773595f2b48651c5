"""Words that limit or doubt a statement, which the other side has nothing of: `только с согласия`, `почти все`, `якобы`.

To leave one out turns a rule into another, and a rumour into a fact, and a reader of vectors hardly misses so light a word. The
Russian words stand in `limits.tsv`, with all that English says in their place, a negation with a later word among it (not …
until); what is said otherwise is not seen.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from tta.scorers.scorer import Rule, Scored, Scorer
from tta.scorers.words.links import side_of
from tta.types import Bead, Bitext, Cause, Finding, Kind, Language, Severity, Side

__all__ = ["SCORER"]

_RULES = (
    Rule(
        "OM301", "limit left out", Kind.OMISSION, Severity.MAJOR,
        "The Russian limits what it says (только, лишь, исключительно; кроме, за исключением, не считая; едва не, почти) or says "
        "that it is not certain (якобы, похоже, видимо, вроде бы), and the English has none of the words by which it does so, "
        "nor mostly a negation. Major where what nearly happened or is alleged becomes a fact. Only translations from Russian "
        "are asked for it, and beads of up to 80 words.",
        "Put in the word that limits or doubts, unless the sentence does so by other means.",
        "Передача допускается только с согласия владельца.", "Transfer is allowed with the owner's consent.",
    ),
)  # fmt: skip

_LONGEST = 80  # words of the English, of which a longer text has one of so many words anywhere
_DOUBT = "doubt"
_CONFIDENCE = 0.6  # about half of the good rows that raise it were read as true
_WORDS = re.compile(r"\w+")
_WISHED = re.compile(r"\bбы(?: \w+){0,2} $|\b(?:где|кто|как\w*|од[ин]\w*) $", re.I)
"""What before a word that limits makes another thing of it: `если бы я только знал`, `какая только возможна`, `один только`."""


@dataclass(frozen=True, slots=True)
class _Limit:
    """What limits or doubts in Russian, all by which English may say so, and how grave its loss is."""

    russian: re.Pattern[str]
    english: re.Pattern[str]
    doubts: bool
    severity: Severity


@lru_cache(maxsize=1)
def _limits() -> tuple[_Limit, ...]:
    """Read the list that comes with the package."""
    lines = files("tta.scorers.words").joinpath("limits.tsv").read_text("utf-8").splitlines()
    found = []
    for _, kind, severity, russian, english in (line.split("\t") for line in lines if not line.startswith("#")):
        said = re.compile(rf"(?<!\w)(?:{english})(?!\w)|n['’]t\b", re.I)
        found.append(_Limit(re.compile(russian, re.I), said, kind == _DOUBT, Severity(severity)))
    return tuple(found)


def _score(bitext: Bitext) -> Scored:
    if side_of(bitext, Language.RU) is not Side.SOURCE:
        return Scored()
    found = (_found(bitext, index, bead) for index, bead in enumerate(bitext.alignment.beads) if not bead.is_null)
    return Scored(findings=tuple(item for each in found for item in each))


def _found(bitext: Bitext, index: int, bead: Bead) -> Iterator[Finding]:
    english = " ".join(bitext.target.segments[place].text for place in bead.target)
    if len(_WORDS.findall(english)) > _LONGEST:
        return
    for place in bead.source:
        segment = bitext.source.segments[place]
        told: set[int] = set()
        for limit in _limits():
            match = limit.russian.search(segment.text)
            if match is None or match.start() in told or limit.english.search(english):
                continue
            if _WISHED.search(segment.text[: match.start()]):
                continue
            told.add(match.start())
            word = match.group()
            yield Finding(
                code="OM301",
                kind=Kind.OMISSION,
                severity=limit.severity,
                confidence=_CONFIDENCE,
                cause=Cause.TRANSLATION,
                bead=index,
                source_spans=segment.locate(*match.span()),
                target_spans=(),
                message=_message(limit, word),
                evidence={"limit": word.lower()},
            )


def _message(limit: _Limit, word: str) -> str:
    if limit.doubts:
        return f"The Russian says with “{word}” that this is not certain; the English has no word that does."
    return f"The Russian limits with “{word}”; the English has no word that does."


SCORER = Scorer("limits", "a lost only, except, almost or allegedly", _RULES, _score)
