"""Words that limit a statement, which the other side has nothing of: `только с согласия`, `за исключением двух`.

To leave one out turns a rule into another, and a reader of vectors hardly misses so light a word. Listed are the Russian words,
and all that English says in their place, a negation with a later word among it (not … until); what is said otherwise is not seen.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from tta.scorers.scorer import Rule, Scored, Scorer
from tta.scorers.words.links import side_of
from tta.types import Bead, Bitext, Cause, Finding, Kind, Language, Severity, Side

__all__ = ["SCORER"]

_RULES = (
    Rule(
        "OM301", "limit left out", Kind.OMISSION, Severity.MINOR,
        "The Russian limits what it says (только, лишь, исключительно; кроме, за исключением, не считая; едва не), and the "
        "English has none of the words by which it does so, nor a negation. Only translations from Russian are asked for it, and "
        "beads of up to 80 words.",
        "Put in the word that limits, unless the sentence limits by other means.",
        "Передача допускается только с согласия владельца.", "Transfer is allowed with the owner's consent.",
    ),
)  # fmt: skip

_LONGEST = 80  # words of the English, of which a longer text has one of so many words anywhere
_CONFIDENCE = 0.6  # about half of the good rows that raise it were read as true
_WORDS = re.compile(r"\w+")
_WISHED = re.compile(r"\bбы(?: \w+){0,2} $|\b(?:где|кто|как\w*|од[ин]\w*) $", re.I)
"""What before a word that limits makes another thing of it: `если бы я только знал`, `какая только возможна`, `один только`."""


@dataclass(frozen=True, slots=True)
class _Limit:
    """What limits in Russian, and all by which English may say so."""

    russian: re.Pattern[str]
    english: re.Pattern[str]


def _limit(russian: str, english: str) -> _Limit:
    return _Limit(re.compile(russian, re.I), re.compile(rf"\b(?:{english})\b|n['’]t\b", re.I))


_LIMITS = (
    _limit(
        r"(?<!\bне )(?<!\bкак )(?<!\bесли )(?<!\bи )(?<!\bбы )(?<!\bлишь )(?<!\bтой )(?<!-)"
        r"\b(?:(?:только|лишь)\b(?!-| (?:что|бы|ли|не|ни|за|через|после|сейчас|теперь|тогда|когда)\b)"
        r"(?! (?:мо[гж]|смог|усугуб|ухудш))"
        r"|исключительно(?= (?:в|на|по|для|с|со|из|к|при|у|от)\b))",
        r"only|solely|exclusive(?:ly)?|mere(?:ly)?|enough|just|but|alone|unless|except|until|till|nothing|no|simply|purely|pure|sole|barely"
        r"|other|little|limit\w*|confin\w*|restrict\w*|once|recent\w*|first|not|single|one|few|strictly|entirely|yet|even|never"
        r"|all|hardly|scarcely|rather|after|small|last|singular\w*|least|especially|particularly|more|albeit|however|though"
        r"|provided|fully|mostly|mainly|still|exception\w*|tiny|short of"
        r"|reserv\w* (?:for|to)|left to|(?:leave|leaves|leaving)(?: \w+){1,3} to",
    ),
    _limit(
        r"\bкроме(?! (?:того|этого|прочего|всего|как)\b)|\bза исключением\b|\bне считая\b",
        r"except\w*|but|save|apart|others?|exclu\w*|besides?|aside|addition\w*|beyond|only|bar|barring|alone|unless|no|nothing"
        r"|none|without|outside|also|well|plus|rest|otherwise|exempt\w*|further\w*|more|both|instead|nobody|not|never|all",
    ),
    _limit(
        r"\b(?:едва|чуть)(?: было| ли)? не\b(?! (?:кажд|вс[ея]|сам|перв|един|главн|полов|треть))",
        r"near\w*|almost|verge|brink|close\w*|about|practically|virtually|all but|good as|narrow\w*|could|might|would|may"
        r"|threaten\w*|barely|hardly|just|inch|point|danger\w*|risk\w*|escap\w*|avoid\w*|miss\w*|tempt\w*|half|ready|fit|not|no|attempt\w*|try"
        r"|tried|if|perhaps|maybe|arguably|sav\w*|surviv\w*|way|much|liable|wellnigh|nigh|what amounts|probably|sort of|kind of"
        r"|prone|moment|attempt|likely|feared?|until|short of|failed|stopped|started|beg[au]n|hair\w*|whisker",
    ),
)


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
        for limit in _LIMITS:
            match = limit.russian.search(segment.text)
            if match and not _WISHED.search(segment.text[: match.start()]) and not limit.english.search(english):
                word = match.group()
                yield Finding(
                    code="OM301",
                    kind=Kind.OMISSION,
                    severity=Severity.MINOR,
                    confidence=_CONFIDENCE,
                    cause=Cause.TRANSLATION,
                    bead=index,
                    source_spans=segment.locate(*match.span()),
                    target_spans=(),
                    message=f"The Russian limits with “{word}”; the English has no word that does.",
                    evidence={"limit": word.lower()},
                )


SCORER = Scorer("limits", "a lost only or except", _RULES, _score)
