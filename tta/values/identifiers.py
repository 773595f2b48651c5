"""Registry, copy, protocol and archive numbers, designations and list labels: strings that name something.

They are compared sign by sign, leading zeros included; the two alphabets are written alike (`12/н` and `12/n`,
`Ту-22М` and `Tu-22M`), and labels of lists count by their position: `в)` is `(c)`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tta.language.yo import without_yo
from tta.types import Kind, Language
from tta.values.chess_squares import chess_squares
from tta.values.gazetteer import renderings
from tta.values.generations import generations
from tta.values.likely import has_digit, mentions
from tta.values.music_keys import music_keys
from tta.values.roman import ROMAN, roman_value
from tta.values.sub_items import EN_ALPHABET, RU_ALPHABET, sub_items
from tta.values.value import IdentifierContent, Match

__all__ = ["identifiers"]

_VERSO = r"(?:\s?об\b\.?|\s?ob\b\.?|,?\s?(?:\(?verso\b\)?|rev(?:\.|erse\b)|recto\b|obverse\b))"
_DIGITS = (
    rf"(?P<digits>\d[\d/-]*(?<![/-])(?:{_VERSO}(?:\s?[-–—]\s?\d+(?:{_VERSO})?)?"
    r"|[-/]?[^\W\d_]{1,2}(?:[-/–—]\d+(?:v\b\.?)?)*(?:\b|(?<=\.)))?)"
)
_POINTED = _DIGITS.replace("(?P<digits>", r"(?P<digits>\d{1,3}(?:\.\d{1,3}){1,3}(?![\w/-]|\.\d)|", 1)
"""`п. 7.4`, of which every point counts."""
_BACK = re.compile(r"(?<=\d)(?:\s?(?:об|ob)\b\.?|v\b\.?|,?\s?(?:\(?verso\b\)?|rev(?:\.|erse\b)))", re.I)
"""The back of a leaf: `12 об.`, `12v.`"""
_FRONT = re.compile(r"(?<=\d)(?:r\b\.?|,?\s?(?:recto|obverse)\b)")
_SIGN = re.compile(
    rf"(?:№№?|N°|\bNos?\.?(?=\s?\d)|(?<=[a-z]\s)nos?\.(?=\s?\d+[-/]\d|\s?\d{3})|\bN(?=\d)|\bNr\.?|\bNumber(?=\s\d)|#)\s*{_DIGITS}"
)
_LABELS: dict[Language, tuple[tuple[str, str], ...]] = {
    Language.RU: (
        ("outgoing", r"исх(?:одящ[а-я]+)?\.?"),
        ("incoming", r"вх(?:одящ[а-я]+)?\.?"),
        ("copy", r"экз(?:емпляр[а-я]*)?\.?"),
        ("protocol", r"протокол[а-я]*"),
        ("article", r"(?:статья|статьи|статью|статье|статьей|статей|ст\.)"),
        (
            "paragraph",
            r"(?:(?:под)?пункт(?:а|у|е|ом|ы|ов|ам|ами|ах)?|параграф(?:а|у|е|ом)?|§|(?:подп|п{1,2})\.(?=\s*\d+(?:\.\d|-[А-Я]|\s+(?:ст\.|стат|ч\.))))",
        ),
        ("fond", r"ф(?:онд)?\."),
        ("opis", r"оп(?:ись)?\."),
        ("papka", r"п(?:апка)?\."),
        ("delo", r"д(?:ело)?\."),
        ("list", r"л{1,2}\."),
    ),
    Language.EN: (
        ("outgoing", r"(?:out(?:going)?|ref)\.?"),
        ("incoming", r"(?:inc(?:oming)?|ent|received)\.?"),
        ("copy", r"cop(?:y|ies)"),
        ("protocol", r"(?:protocol|minutes)"),
        ("article", r"(?:articles?|art\.)"),
        ("paragraph", r"(?:(?:sub-?)?(?:paragraphs?|para\.|points?|items?|clauses?)|§)"),
        ("fond", r"f(?:ond)?\.?"),
        ("opis", r"op(?:is)?\.?"),
        ("papka", r"(?:p(?:apka)?|por|folder)\.?"),
        ("delo", r"(?:d(?:elo)?|file)\.?"),
        ("list", r"(?:ll?|list|pp?|sheets?|fols?|ff|folios?|leaf|leaves)\.?"),
    ),
}
_LABELLED = {
    language: re.compile(
        r"(?<!\w)(?:" + "|".join(rf"(?P<{name}>{form})" for name, form in labels) + rf")\s*{_POINTED}", re.I
    )
    for language, labels in _LABELS.items()
}
_NUMERAL_LABEL = {
    language: re.compile(
        r"(?<!\w)(?:" + "|".join(rf"(?P<{name}>{form})" for name, form in labels if name in {"article", "paragraph"})
        + rf")\s+(?P<digits>{ROMAN})(?!\w)", re.I,
    )
    for language, labels in _LABELS.items()
}  # fmt: skip
_BEFORE = {
    language: [(name, re.compile(rf"(?<!\w){form}\s*$", re.I)) for name, form in labels]
    for language, labels in _LABELS.items()
}
_LETTERS = str.maketrans("абвгдезиклмнопрстуфх", "abvgdeziklmnoprstufh")
_ARCHIVE = frozenset({"fond", "opis", "papka", "delo", "list"})
_LEAVES = frozenset({"list", "fond"})
"""What the sides of a leaf are said of; `f.` is a folio as well as a fond."""
_PAGE = re.compile(r"pp?\b", re.I)
"""A label that is a page's unless the parts of an archive reference stand beside it: `vol. 1, pp. 12–15; vol. 2, pp. 40–44`."""
_IN_PROSE = frozenset({"article", "paragraph", "protocol", "copy"})
_LETTERHEAD = re.compile(
    r"(?<![\w.,:/-])(?<!\d )(?P<digits>\d{1,3} \d{3}|\d{3,6})(?![\w.,:/%-]|\s*(?:тыс|млн|млрд|руб|км|чел|\d))"
)

_DASH = re.compile(r"(?<=\d)[‐‑‒–—―−](?=\d)")  # `Л. 67–69`
# `СС-20` and `SS-20`, `Ту-22М` and `Tu-22M`, `П13/144` and `P13/144`, `H5N1`: letters and digits that name one of a series.
_DESIGNATION = re.compile(
    r"(?<![\w./-])(?![LЛ]/100\b)(?=[^\W\d_]{1,4}[-–/]?\d|[^\W\d_]{5,12}[-–]\d(?:\d|\.\d))"
    r"(?P<name>[A-ZА-Я]\w{0,11}(?:[-–/]\w{1,6}){0,2}(?:\.\d\w?)?)(?![\w]|[-–/]\w|\.\d)"
)
_MAKERS = re.compile(  # `Ту 104`; `An 18` may be an article
    r"(?<![\w./-])(?P<name>(?:Ту|ТУ|Ил|ИЛ|Ан|АН|Як|ЯК|МиГ|МИГ|Миг|Су|Ми|Ка|Tu|TU|Yak|MiG|MIG|Mig|Su) \d{1,3}\w?"
    r"|[A-ZА-Я][a-zа-я]{2,11} \d\.\d[a-zа-я])(?![\w-]|[.,:]\d)"
)
_STANDARD = re.compile(
    r"(?<!\w)(?P<name>(?:ГОСТ|ОСТ|СНиП|СанПиН|ТУ|ИСО|GOST|OST|SNiP|SanPiN|TU|ISO)\s(?:[РR]\s)?\d[\d.]*\d(?:-\d+)*)(?!\w|\.\d)"
)
"""`ГОСТ 12.1.004-91`"""
_VERSION = re.compile(
    r"(?<![\w.,/-])(?:(?<=верси[яиюй] )|(?<=версией )|(?<=version )|(?<=release )|(?<=\bv)|(?<=верс\. ))"
    r"(?P<name>\d{1,4}(?:\.\d{1,4}){1,3})(?!\w|[.,]\d)",
    re.I,
)
"""`версия 2.10.3`, of which every point counts."""
_VERSIONS = ("верси", "верс.", "version", "release", "v1", "v2", "v3", "v4", "v5")
_STANDARDS = ("ост ", "снип", "пин ", "ту ", "исо ", "ost ", "snip", "pin ", "tu ", "iso ")
"""What a text with a standard has in it."""
_MAKERS_IN_FULL = {
    "TUPOLEV": "TU", "ILYUSHIN": "IL", "ANTONOV": "AN", "YAKOVLEV": "YAK", "SUKHOI": "SU", "MIKOYAN": "MIG", "KAMOV": "KA",
}  # fmt: skip
_LATIN = {
    "А": "A", "Б": "B", "В": "V", "Г": "G", "Д": "D", "Е": "E", "Ё": "E", "Ж": "ZH", "З": "Z", "И": "I", "Й": "I", "К": "K",
    "Л": "L", "М": "M", "Н": "N", "О": "O", "П": "P", "Р": "R", "С": "S", "Т": "T", "У": "U", "Ф": "F", "Х": "KH", "Ц": "TS",
    "Ч": "CH", "Ш": "SH", "Щ": "SHCH", "Ъ": "", "Ы": "Y", "Ь": "", "Э": "E", "Ю": "YU", "Я": "YA",
}  # fmt: skip
_ALIKE = str.maketrans("АВЕКМНОРСТУХ", "ABEKMHOPCTYX")
_LIST_LABEL = re.compile(
    r"(?:(?<=^)|(?<=[\s;:,(]))(?!(?<=\d\s)[мгтслвmgstlh]\))\(?(?P<letter>[а-яёa-zA-ZА-Я])\)(?=[\s;,.:]|$)"  # not `(72,59 м)`
)
_PRONOUN = re.compile(r"\s+(?!(?:of|and|or|to|in|on|is|was|shall|provides)\b)[a-z]|['’]")
"""What follows `I` where it is no numeral: `at which point I hope`."""
_CAPTAIN = re.compile(r"[А-ЯЁA-Z][а-яёa-z]+\s$")
"""A name before `(к)` and `(c)`, in a team's line-up."""
_LATIN_ALIKE = str.maketrans("aceopxyb", "асеорхуь")


_LIKELY_LABELS = {
    Language.RU: ("стат", "ст.", "пункт", "параграф", "§"),
    Language.EN: ("article", "art.", "paragraph", "para.", "point", "item", "clause", "§"),
}
"""What a text with an article or a paragraph has in it."""


def identifiers(text: str, language: Language, *, line: bool = False) -> Iterator[Match]:
    """Yield the identifiers of a segment. The match covers sign and digits, not the label before them.

    Args:
        text: a segment's text.
        language: whose labels to look for (`исх.`, `Out. No.`).
        line: whether the segment is a line of a header or stamp; a bare number of three digits there is an identifier.
    """
    if has_digit(text):
        yield from chess_squares(text)
        yield from generations(text)
        text = _DASH.sub("-", text)
        yield from _numbered(text, language, line=line)
    for match in _NUMERAL_LABEL[language].finditer(text) if mentions(text, _LIKELY_LABELS[language]) else ():
        digits = match["digits"]
        value = roman_value(digits)
        if value and not (language is Language.EN and digits == "I" and _PRONOUN.match(text, match.end())):
            typed = "1" * len(digits) if set(digits) <= set("IІ") else ""
            content = IdentifierContent(str(value), _label(match), typed)
            yield Match(match.start("digits"), match.end("digits"), Kind.IDENTIFIER, content)
    yield from _list_labels(text, language)
    yield from sub_items(text, language)
    yield from music_keys(text, language)


def _numbered(text: str, language: Language, *, line: bool) -> Iterator[Match]:
    for match in _SIGN.finditer(text):
        before = text[max(0, match.start() - 20) : match.start()]
        label = next((name for name, form in _BEFORE[language] if form.search(before)), "")
        yield _match(match.start(), match, label)
    labelled = list(_LABELLED[language].finditer(text))
    shelved = [match for match in labelled if _label(match) in _ARCHIVE]
    archive = len(shelved) > 1 and not all(_PAGE.match(match.group()) for match in shelved)
    for match in labelled:
        label = _label(match)
        # `д. 5` is a house and `received 20 letters` prose: an archive reference has several parts, a label its own line
        leaf = label in _LEAVES and (_BACK.search(match["digits"]) or _FRONT.search(match["digits"])) is not None
        if leaf or (archive if label in _ARCHIVE else line or label in _IN_PROSE):
            yield _match(match.start("digits"), match, "list" if leaf else label)
    yield from _designations(text)
    for match in _VERSION.finditer(text) if mentions(text, _VERSIONS) else ():
        yield Match(match.start("name"), match.end(), Kind.IDENTIFIER, IdentifierContent(match["name"], "version"))
    if line and re.search(r"[^\W\d_]{3}", text):
        for match in _LETTERHEAD.finditer(text):
            yield _match(match.start(), match, "letterhead")


def _designations(text: str) -> Iterator[Match]:
    for pattern in (_DESIGNATION, _MAKERS, _STANDARD) if mentions(text, _STANDARDS) else (_DESIGNATION, _MAKERS):
        for match in pattern.finditer(text):
            name = re.sub(r"[-–\s]|(?<=\d)s$", "", match["name"]).upper()
            letters = re.match(r"[A-Z]*", name)
            maker = _MAKERS_IN_FULL.get(letters.group()) if letters else None
            name = maker + name[letters.end() :] if letters and maker else name
            sounds = "".join(_LATIN.get(letter, letter) for letter in name)
            alike = "".join(_LATIN.get(letter, letter) for letter in name.translate(_ALIKE))  # `Х-29ТД` for X-29TD
            content = IdentifierContent(sounds, "designation", _translated(name) or alike)
            yield Match(match.start(), match.end(), Kind.IDENTIFIER, content)


def _translated(name: str) -> str:
    """Return a designation whose letters are an acronym that English has another one for: `США-86` is `USA-86`."""
    letters = re.match(r"[А-Я]{2,}", name)
    forms = renderings(letters.group().lower()) if letters else ()
    acronym = next((form for form in forms if form.isalpha() and form.isupper()), "")
    return acronym + name[letters.end() :] if letters and acronym else ""


def _list_labels(text: str, language: Language) -> Iterator[Match]:
    """Yield `а)`, `(b)`: by their place in the alphabet, where a Latin letter may stand for the Cyrillic one it looks like."""
    for match in _LIST_LABEL.finditer(text) if ")" in text else ():
        if match["letter"] in "кКcC" and _CAPTAIN.search(text, max(0, match.start() - 24), match.start()):
            continue
        letter = without_yo(match["letter"])
        if language is Language.RU:
            letter = letter.translate(_LATIN_ALIKE)
            letter = {"ь": "б"}.get(letter, letter)
            place = RU_ALPHABET.find(letter) + 1
        else:
            place = EN_ALPHABET.find(letter) + 1
        if place:
            content = IdentifierContent(f"({place})", "list label")
            yield Match(match.start(), match.end(), Kind.IDENTIFIER, content)


def _label(match: re.Match[str]) -> str:
    return next(name for name, found in match.groupdict().items() if found and name != "digits")


def _plain(digits: str) -> str:
    """Write the letters of both alphabets alike, `12/н` and `12/n`, the back of a leaf as `12v`, and let ordinal endings go."""
    digits = re.sub(r"\s?[–—-]\s?", "-", _FRONT.sub("", _BACK.sub("v", digits)))
    plain = re.sub(r"-(?:й|го|му|я|е)$", "", digits.casefold()).replace(" ", "")
    return plain.translate(_LETTERS).upper()


def _match(start: int, match: re.Match[str], label: str) -> Match:
    digits = _plain(match["digits"])
    return Match(start, match.end("digits"), Kind.IDENTIFIER, IdentifierContent(digits, label))
