"""The reasons for a dismissal that the page offers, said in the language of the report whatever that of the page was."""

from __future__ import annotations

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
    for language in LANGUAGES:
        with speaking(language):
            offered = {gettext(one): one for one in REASONS}.get(reason)
        if offered:
            return gettext(offered)
    return reason
