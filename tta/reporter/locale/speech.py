"""The language that a report is written in, and its texts from a gettext catalogue; English stands in the source.

Placeholders are those of `str.format`. Catalogues are kept with `python benchmarks/catalogues.py`.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache
from gettext import GNUTranslations, NullTranslations
from importlib.resources import files

from tta.reporter.locale.numerals import grouped

__all__ = [
    "LANGUAGES",
    "catalogue",
    "forms",
    "gettext",
    "marked",
    "marked_in",
    "ngettext",
    "npgettext",
    "pgettext",
    "speaking",
    "spoken",
]

LANGUAGES = ("en", "ru")
"""What a report can be written in; the first is that of the source."""

_SPOKEN: ContextVar[str] = ContextVar("spoken", default=LANGUAGES[0])


@contextmanager
def speaking(language: str) -> Iterator[None]:
    """Write what is written within in one of `LANGUAGES`."""
    token = _SPOKEN.set(language)
    try:
        yield
    finally:
        _SPOKEN.reset(token)


def spoken() -> str:
    """Return the language in force."""
    return _SPOKEN.get()


@cache
def catalogue(language: str) -> NullTranslations:
    """Return the compiled catalogue of a language; the source's own has none."""
    if language == LANGUAGES[0]:
        return NullTranslations()
    folder = files("tta.reporter.locale").joinpath(language).joinpath("LC_MESSAGES")
    with folder.joinpath("tta.mo").open("rb") as stream:
        return GNUTranslations(stream)


def gettext(message: str, /, **values: object) -> str:
    """Return a text with its values filled in."""
    return _filled(catalogue(spoken()).gettext(message) if message else "", values)


def pgettext(context: str, message: str, /, **values: object) -> str:
    """Return a text that says different things in different places; `context` tells them apart."""
    return _filled(catalogue(spoken()).pgettext(context, message) if message else "", values)


def ngettext(one: str, many: str, count: int, /, **values: object) -> str:
    """Return the form of a text that goes with a count, which stands in it as `{n}`."""
    return _filled(catalogue(spoken()).ngettext(one, many, count), {"n": grouped(count, spoken()), **values})


def npgettext(context: str, one: str, many: str, count: int) -> str:
    """Return the form of a text that goes with a count, which stands beside it."""
    return catalogue(spoken()).npgettext(context, one, many, count)


def forms(context: str, one: str, many: str) -> list[str]:
    """Return all forms of a counted text, for what counts by itself: in Russian for 1, 2 and 5."""
    return [catalogue(spoken()).npgettext(context, one, many, count) for count in (1, 2, 5)]


def marked(message: str) -> str:
    """Return a text as it is: it is translated where it is shown, and this has it found for the catalogues."""
    return message


def marked_in(context: str, message: str) -> str:
    """Return a text as it is, and have it found with its context."""
    del context  # which is the catalogues'
    return message


def _filled(text: str, values: dict[str, object]) -> str:
    return text.format(**values) if values else text
