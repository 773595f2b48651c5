"""Marks that a document bears: classification, declassification, copy, signature, seal, and what its editors bracket."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tta.types import Kind, Language
from tta.values.likely import mentions
from tta.values.value import MarkContent, Match

__all__ = ["marks"]

_SHORT = 90  # code points of a segment in which a mark need not be in capitals to be one


def _spaced(word: str) -> str:
    """Match a word also where its letters are set apart: `С О В Е Р Ш Е Н Н О`."""
    return r"\s?".join(word)


_WORD_OR_DATE = (
    r"(?=[:,]?\s+(?:\d|(?-i:[a-z])|(?-i:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?\s+\d))"
)
"""What follows `Signed` where it is a verb: `Signed on May 12`, unlike `Signed: A. Dobrynin`."""

# family, name, pattern, whose group `passing` may be a verb; the more telling first, since a span is taken once.
# Capitals or a short line make a mark of it.
_CLASSIFICATION: dict[Language, tuple[tuple[str, str], ...]] = {
    Language.RU: (
        ("special folder", rf"{_spaced('особая')}\s+{_spaced('папка')}"),
        ("of special importance", r"особой\s+важности"),
        (
            "top secret",
            rf"(?:{_spaced('совершенно')}|{_spaced('сов')}\.?|строго)\s*{_spaced('секретно')}|с\sо\sв\sе\sр\sш\sе\sн\sн\sо",
        ),
        ("secret", _spaced("секретно")),
        ("official use only", r"для\s+служебного\s+пользования|ДСП"),
        ("confidential", r"конфиденциально"),
    ),
    Language.EN: (
        ("special folder", r"(?:special|osoba[iy]a)\s+(?:folder|file|dossier|papka)"),
        ("of special importance", r"(?:of\s+)?(?:special|particular|extreme|exceptional|utmost)\s+importance"),
        ("top secret", r"(?:top|strictly|absolutely)\s+secret"),
        ("secret", r"secret"),
        ("official use only", r"(?:for\s+)?official\s+use(?:\s+only)?"),
        ("confidential", r"confidential"),
    ),
}
_OTHER: dict[Language, tuple[tuple[str, str, str], ...]] = {
    Language.RU: (
        ("declassification", "declassified", r"рассекре[а-я]{2,5}\b"),
        ("copy", "only copy", r"экз(?:емпляр)?\.?\s+единств(?:енный|\.)?|единственный\s+экземпляр"),
        (
            "signature",
            "signature",
            r"[(\[/]\s*(?:подпись|п\.\s?п\.|подписано)\s*[)\]/]|^\s*(?:подпись(?!\s+[а-яё])|п\.\s?п\.)(?=\W|$)"
            r"|^\s*(?P<passing>подписано)(?=\W|$)",
        ),
        ("seal", "seal", r"\bМ\.\s?П\.|[(\[]\s*(?:гербовая\s+)?печать\s*[)\]]"),
        ("omission", "editor's omission", r"\[\s*(?:\.\s?\.\s?\.|…)\s*\]|<\s*(?:\.\s?\.\s?\.|…)\s*>"),
        ("illegible", "illegible", r"[\[(]\s*(?:нрзб\.?|неразборчиво|неразб\.?)\s*[\])]"),
        ("sic", "sic", r"[\[(]\s*(?:так(?:\s+в\s+(?:тексте|документе|оригинале))?!?|sic!?)\s*[\])]"),
    ),
    Language.EN: (
        ("declassification", "declassified", r"declassified\b"),
        ("copy", "only copy", r"(?:only|sole|single)\s+copy\b"),
        (
            "signature",
            "signature",
            r"[(\[]\s*(?:signature|signed|sgd\.?)[^)\]]{0,20}[)\]]|/s/|^\s*signature(?=\s*:)"
            rf"|^\s*(?:(?P<passing>signed{_WORD_OR_DATE})|signed)(?=\W|$)",
        ),
        (
            "seal",
            "seal",
            r"[(\[]\s*(?:official\s+)?(?:seal|stamp\s+and\s+seal)\s*[)\]]|\bL\.\s?S\.|\bplace\s+of\s+(?:the\s+)?seal",
        ),
        (
            "omission",
            "editor's omission",
            r"\[\s*(?:\.\s?\.\s?\.(?:\s?\.)?|…|omitted|omission|passage\s+omitted)\s*\]|<\s*(?:\.\s?\.\s?\.|…)\s*>",
        ),
        ("illegible", "illegible", r"[\[(]\s*(?:[^\])]{0,30}\s)?(?:illegible|unclear)[^\])]{0,20}\s*[\])]"),
        ("sic", "sic", r"[\[(]\s*(?:sic!?|as\s+in\s+(?:the\s+)?(?:text|document|original))\s*[\])]"),
    ),
}
_CLASSES = {
    language: [(name, re.compile(rf"(?<!\w)(?:{pattern})(?!\w)", re.I)) for name, pattern in rows]
    for language, rows in _CLASSIFICATION.items()
}
_OTHERS = {
    language: [(family, name, re.compile(pattern, re.I)) for family, name, pattern in rows]
    for language, rows in _OTHER.items()
}
_DOTTED = re.compile(r"(?<![A-Z.])(?:[A-Z]\.){2,}$")  # an English acronym, whose full stop ends no sentence

_LIKELY = {
    Language.RU: ("секретн", "с е к", "с о в", "папк", "п а п", "важност", "служебн", "дсп", "конфиденц", "рассекре", "экз",
                  "единств", "подпис", "п.", "печать", "м.", "[", "<", "(нрзб", "(нераз", "(так", "(sic", "( "),
    Language.EN: ("secret", "special", "osob", "importance", "official use", "confidential", "declassif", "copy", "sign", "sgd",
                  "/s/", "seal", "l.", "[", "<", "illegible", "unclear", "(sic", "(as in", "( "),
}  # fmt: skip
"""What a text with a mark has in it."""


def marks(text: str, language: Language, *, line: bool = False) -> Iterator[Match]:
    """Yield the marks of a segment; matches may overlap, the first of those that do is the best.

    Args:
        text: a segment's text.
        language: of the text.
        line: whether the segment is a line of a header or stamp.
    """
    if not mentions(text, _LIKELY[language]):
        return
    short = line or len(text) <= _SHORT
    for name, pattern in _CLASSES[language]:
        for match in pattern.finditer(text):
            found = match.group()
            if found.isupper() or (found[0].isupper() and _stands_apart(text, match)):
                yield Match(match.start(), match.end(), Kind.MARK, MarkContent("classification", name))
    for family, name, pattern in _OTHERS[language]:
        for match in pattern.finditer(text):
            if family == "declassification" and not (short or match.group().isupper()):
                continue
            yield Match(
                match.start(), match.end(), Kind.MARK, MarkContent(family, name, bool(match.groupdict().get("passing")))
            )


def _stands_apart(text: str, match: re.Match[str]) -> bool:
    """Whether a mark is no part of a sentence or a name (`L.A. Confidential`): nothing but signs or the end around it."""
    before, after = text[: match.start()].rstrip(), text[match.end() :].lstrip()
    if _DOTTED.search(before):
        return False
    return (not before or before[-1] in '.;:!,[(/"“«*') and (not after or after[0] in '.;:!,])/"”»*№#')
