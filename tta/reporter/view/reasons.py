"""The reasons for a dismissal that the page offers, said in the language of the report whatever that of the page was."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from tta.reporter.locale import LANGUAGES, gettext, marked, speaking

__all__ = ["REASONS", "said_reason"]

REASONS = (
    marked("counts as equal by our conventions"),
    marked("free rendering, nothing is lost"),
    marked("error of the transcription, not of the translation"),
    marked("an editor's change, marked as such"),
    marked("stands elsewhere in the text"),
)


def said_reason(reason: str) -> str:
    """Return one of the offered reasons in the language in force; a reviewer's own words as they are."""
    offered = _offered().get(reason)
    return gettext(offered) if offered else reason


@cache
def _offered() -> Mapping[str, str]:
    """Return the reasons by what each language says for them."""
    found: dict[str, str] = {}
    for language in LANGUAGES:
        with speaking(language):
            found |= {gettext(reason): reason for reason in REASONS}
    return found
