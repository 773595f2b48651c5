"""A text of ours in, the same in the language of the report out; may import nothing beside it."""

from tta.reporter.locale.figures import day, decimal, percentage, whole
from tta.reporter.locale.sentences import retold
from tta.reporter.locale.speech import (
    LANGUAGES,
    forms,
    gettext,
    marked,
    marked_in,
    ngettext,
    npgettext,
    pgettext,
    speaking,
    spoken,
)

__all__ = [
    "LANGUAGES",
    "day",
    "decimal",
    "forms",
    "gettext",
    "marked",
    "marked_in",
    "ngettext",
    "npgettext",
    "percentage",
    "pgettext",
    "retold",
    "speaking",
    "spoken",
    "whole",
]
