"""A question that became a statement, or the reverse: You agree. for `Вы согласны?`.

Translators keep questions: of 45,339 good rows of news, Tatoeba and TICO-19, 4,373 with a question, 48 end with a question mark
on one side only, and all but two of these ask by other means: by a word (wonder, ли), indirectly, as a request.
"""

from __future__ import annotations

import re
from dataclasses import replace

from tta.scorers.scorer import Rule, Scored, Scorer
from tta.scorers.words.links import side_of
from tta.scorers.words.mistranslated import mistranslated
from tta.types import Bead, Bitext, Finding, Kind, Language, Severity, Side, Span

__all__ = ["SCORER"]

_RULES = (
    Rule(
        "DV304", "question or statement", Kind.MISTRANSLATION, Severity.MAJOR,
        "One side ends a sentence with a question mark, and the other has none, nor any word by which it asks, requests or "
        "wonders. Where the two sides are of several sentences it is minor, since a question may have been drawn into another "
        "sentence.",
        "Check whether something is asked or said.",
        "Вы согласны с таким решением?", "You agree with this decision.",
    ),
)  # fmt: skip

_ASKED = re.compile(r"[^\W\d_]\W*?(?<![(\[])\?(?!\s?[)\]])")  # not the doubt of an editor, `Перлов (?)`
_END = re.compile(r"[.!?…]+[\"'»”’)\]]*(?=\s|$)")
_FEWEST = 3  # words of a question; `Правда?` is Really! as well as Is that so?
_WORD = re.compile(r"\w+")
_ASKING = {
    Language.RU: re.compile(
        r"\b(?:кто|кого|кому|кем|ком|что|чего|чему|чем|как\w*|где|куда|откуда|когда|почему|зачем|отчего|сколько|сколькими|чей|чья|чь[её]|чьи|ли"
        r"|неужели|разве|вопрос\w*|спро[сш]\w*|спрашив\w*|интересно|давай(?:те)?|ведь|пожалуйста)\b|\w(?:йте|ите|ьте)\b"
        r"|^\W*(?:можно|хо(?:чешь|тите))\b",
        re.I,
    ),
    Language.EN: re.compile(
        r"\b(?:who|whom|whose|what|which|why|how|where|when|if|whether|wonder\w*|ask\w*|question\w*"
        r"|please|let|let['’]?s|maybe|tell|curious|inquir\w+|enquir\w+)\b|\blike to\b"
        r"|^\W*(?:can|could|may|might|will|would|shall|should|do|does|did|is|are|was|were"
        r"|has|have|had)\b",
        re.I,
    ),
}
"""Words by which one asks or requests without a question mark."""
_RHETORICAL = re.compile(r"^\W*(?:может|можно|давай\w*|интересно|не мог\w*|что если|пойд[её]м\w*|почему бы)\b", re.I)
"""Russian openings of questions that English says as a proposal."""


def _score(bitext: Bitext) -> Scored:
    found = (_found(bitext, index, bead) for index, bead in enumerate(bitext.alignment.beads) if not bead.is_null)
    return Scored(findings=tuple(item for item in found if item is not None))


def _found(bitext: Bitext, index: int, bead: Bead) -> Finding | None:
    texts = {language: _text(bitext, bead, side_of(bitext, language)) for language in Language}
    asking = [language for language in Language if "?" in texts[language]]
    if len(asking) != 1:
        return None
    (asks,) = asking
    says = Language.EN if asks is Language.RU else Language.RU
    question = _question(bitext, bead, side_of(bitext, asks))
    if question is None or _ASKING[says].search(texts[says]) or _RHETORICAL.match(texts[asks]):
        return None
    side = side_of(bitext, says)
    statement = tuple(span for place in bead.of(side) for span in bitext.document(side).segments[place].spans)
    found = mistranslated(
        bitext,
        index,
        {asks: question, says: statement},
        code="DV304",
        message=f"The {asks.english_name} asks, the {says.english_name} states.",
        evidence={"asks": asks.value},
    )
    is_plain = all(len(_END.findall(text)) <= 1 for text in texts.values())
    return found if is_plain else replace(found, severity=Severity.MINOR)


def _text(bitext: Bitext, bead: Bead, side: Side) -> str:
    return " ".join(bitext.document(side).segments[place].text for place in bead.of(side))


def _question(bitext: Bitext, bead: Bead, side: Side) -> tuple[Span, ...] | None:
    """Return where the first sentence of a side with a question mark stands; None where it is too short to ask anything."""
    for place in bead.of(side):
        segment = bitext.document(side).segments[place]
        if match := _ASKED.search(segment.text):
            start = max((end.end() for end in _END.finditer(segment.text, 0, match.start())), default=0)
            question = segment.text[start : match.end()]
            lead = len(question) - len(question.lstrip())
            return segment.locate(start + lead, match.end()) if len(_WORD.findall(question)) >= _FEWEST else None
    return None


SCORER = Scorer("questions", "a question that became a statement, or the reverse", _RULES, _score)
