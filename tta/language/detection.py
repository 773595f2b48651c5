"""Which language a passage is in, where it is not the one expected.

A passage most of whose words the dictionary has is in the expected language, if English with some of its commonest words;
else py3langid says which it is in, chosen from the languages near Russian and English and those that archives hold beside
them. Both must agree that it is another
one: measured on the Universal Declaration of Human Rights in 21 languages, pieces of 6 words in Russian or English gave no
false alarm of 120 and 91 % of the other languages were told, of 12 words 97 %, of 30 words 99 %.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Any

from tta.language.english_words import is_known as is_english_word
from tta.language.russian import is_known as is_russian_word

__all__ = [
    "NAMES",
    "is_rather",
    "language_of_few_words",
    "language_of_short_line",
    "other_language",
    "without_addresses",
]

NAMES = {
    "ru": "Russian", "en": "English", "be": "Belarusian", "bg": "Bulgarian", "cs": "Czech", "da": "Danish", "de": "German",
    "es": "Spanish", "et": "Estonian", "fi": "Finnish", "fr": "French", "hr": "Croatian", "hu": "Hungarian", "it": "Italian",
    "kk": "Kazakh", "la": "Latin", "lt": "Lithuanian", "lv": "Latvian", "mk": "Macedonian", "mn": "Mongolian", "nl": "Dutch",
    "no": "Norwegian", "pl": "Polish", "pt": "Portuguese", "ro": "Romanian", "sk": "Slovak", "sl": "Slovenian",
    "sr": "Serbian", "sv": "Swedish", "tr": "Turkish", "uk": "Ukrainian",
}  # fmt: skip
_WORD = {
    "ru": re.compile(r"(?<![^\W\d_])[\u0400-\u052f]{2,}(?![^\W\d_]|\.\s*\d)"),
    "en": re.compile(r"(?<![^\W\d_])[A-Za-z\u00c0-\u024f]{2,}(?![^\W\d_]|\.\s*\d)"),
}
"""Words; what a full stop cuts short before a number (`op. 2, ll. 44`) is of no language."""
_NUMBERED = re.compile(r"[^\W\d_]+\.?\s*\d\w*")
"""A label with its number: of a call number (`fond 5, opis 30, delo 160`) each word is one, copied from the other language."""
_OF_NO_LANGUAGE = re.compile(r"://|@|www\.|[^\W\d_]\d|\d[^\W\d_]|\w[_/\\]\w|[^\W\d_]\.[A-Za-z]{2,5}\W*$")
"""What makes a piece an address, the name of a file (`report.docx`, `data_1.csv`), a path or a code, which is of no language."""
_KNOWN = 0.6  # share of words in the dictionary from which a passage is in its language
_FEWEST_WORDS = 3
_COMMON = frozenset(
    "the of and to in is was for on that with as by at from not it he his be are an this which or has have had will would "
    "were been but they their you we she her its all no if who what when there than so more can do about into out up".split()
)
"""Words without which hardly an English sentence does. The dictionary has many words of French and Italian, too."""
_SOME_LENGTH = (
    8  # words of which one is of these, or the identifier is asked; it calls none of 4,902 sentences of news foreign
)
_RATHER = 8.0  # by how much more likely a short line is in the one language, in logarithms; names alone reach 6
_KNOWN_OF_FEW = 0.75  # share of words in the dictionary of the expected one from which a short line is in it
_KNOWN_OF_SHORT = 0.5  # share of words in the dictionary of the expected one up to which a short line may be in another
_FEW_WORDS = 30  # words of a whole text that is told by how unlikely the expected language is
_FAR = 20.0  # by how much, in logarithms, another language must be likelier for a short line or a text of a few words to be in it
_LONGEST = 20_000  # code points that are looked at
_OLD_ENDINGS = 0.03  # share of words that end in a hard sign, as Russian did until 1918
_OLD_LETTERS = str.maketrans("ѣіѳѵ", "еифи")
_IS_WORD: Mapping[str, Callable[[str], bool]] = {"ru": is_russian_word, "en": is_english_word}


def other_language(passage: str, expected: str) -> str | None:
    """Return the English name of the language of a passage, None where it is the expected one or cannot be told.

    Args:
        passage: a paragraph or a text; names and titles, in capitals, say nothing of the language.
        expected: `ru` or `en`.
    """
    text = without_addresses(passage[:_LONGEST])
    words = [word.casefold() for word in _WORD[expected].findall(text) if word[0].islower()]
    if len(words) < _FEWEST_WORDS or (_known_share(words, expected) >= _KNOWN and not _is_odd(words, expected)):
        return None
    found = _identifier().classify(text)[0]
    return None if found == expected else NAMES[found]


def is_rather(line: str, language: str, expected: str) -> bool:
    """Say whether a line too short to be told by itself is in a language that other lines of the text are in.

    Args:
        line: two words at least, names and capitals not counted.
        language: English name of the language in question.
        expected: `ru` or `en`.
    """
    words = [word.casefold() for word in _WORD[expected].findall(line) if word[0].islower()]
    if len(words) < _FEWEST_WORDS - 1 or _known_share(words, expected) >= _KNOWN_OF_FEW:
        return False
    likely = dict(_identifier().rank(line))
    code = next(code for code, name in NAMES.items() if name == language)
    return bool(likely[code] - likely[expected] >= _RATHER)


def language_of_short_line(line: str, expected: str) -> str | None:
    """Return the English name of the language of a line too short to be told as a passage, None where it may be the expected one.

    Half of its words or more are in no dictionary of the expected language, and the identifier is surer than it is of a line in
    it. Beside English a word must have a letter that English has not, for Russian in Latin letters is taken for Czech. Of 50,757
    lines of less than 40 letters, news and books in Russian and English, none is called foreign.

    Args:
        line: three words at least, names and capitals not counted; labels with their numbers say nothing.
        expected: `ru` or `en`.
    """
    plain = _NUMBERED.sub(" ", line)
    words = [word.casefold() for word in _WORD[expected].findall(plain) if word[0].islower()]
    if len(words) < _FEWEST_WORDS or _known_share(words, expected) > _KNOWN_OF_SHORT:
        return None
    is_marked = expected != "en" or not "".join(words).isascii()
    return _by_far(plain, expected) if is_marked else None


def language_of_few_words(text: str, expected: str) -> str | None:
    """Return the English name of the language of a whole text of a sentence or two, None where it may be the expected one.

    A text that is all there is must be told by less than a passage in a longer one: a word that the dictionary has not, and
    an identifier that is surer than it ever was of a sentence in the expected language.

    Args:
        text: names and titles, in capitals, are not looked for in the dictionary.
        expected: `ru` or `en`.
    """
    text = without_addresses(text)
    every = [word.casefold() for word in _WORD[expected].findall(text)]
    words = [word for word in _WORD[expected].findall(_NUMBERED.sub(" ", text)) if word[0].islower()]
    if not _FEWEST_WORDS <= len(every) <= _FEW_WORDS or len(words) < _FEWEST_WORDS - 1:
        return None
    if expected == "en" and not _COMMON.isdisjoint(every):
        return None
    if _known_share(words, expected) > _KNOWN_OF_FEW:
        return None
    return _by_far(text, expected)


def _by_far(text: str, expected: str) -> str | None:
    """Return the English name of the likeliest language, if the expected one is far less likely."""
    likely = dict(_identifier().rank(text))
    code = max(likely, key=lambda name: likely[name])
    return NAMES[code] if likely[code] - likely[expected] >= _FAR else None


def without_addresses(text: str) -> str:
    """Return the pieces of a text that are no addresses, names of files, paths or codes, with single spaces between."""
    return " ".join(piece for piece in text.split() if not _OF_NO_LANGUAGE.search(piece))


def _is_odd(words: list[str], expected: str) -> bool:
    """Whether words that the dictionary has are hardly put together in English."""
    if expected != "en" or len(words) < _SOME_LENGTH:
        return False
    return _COMMON.isdisjoint(words)


def _known_share(words: list[str], expected: str) -> float:
    if expected == "ru" and sum(word.endswith("ъ") for word in words) >= _OLD_ENDINGS * len(words):
        words = [word.rstrip("ъ").translate(_OLD_LETTERS) for word in words]
    is_word = _IS_WORD[expected]
    return sum(is_word(word) for word in words) / len(words)


@lru_cache(maxsize=1)
def _identifier() -> Any:
    """Return an identifier that holds the weights of the languages in `NAMES` alone; those of all are several times as many."""
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    whole = LanguageIdentifier.from_model_file(MODEL_FILE)
    whole.set_languages(list(NAMES))
    states = {"tk_nextmove": whole.tk_nextmove, "tk_output": whole.tk_output, "tk_row": whole.tk_row}
    return LanguageIdentifier(whole.nb_ptc, whole.nb_pc, whole.nb_classes, **states)
