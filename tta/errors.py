"""What can go wrong, in one line each.

Every error that tta raises on purpose descends from `TtaError`, so a caller needs one `except`. A message
names the file, what was found there, what was expected and what to do about it; the command line prints it
as it stands.
"""

from __future__ import annotations

import re

__all__ = [
    "AuditFormatError",
    "ConfigError",
    "InputError",
    "InternalError",
    "ModelError",
    "NotFiniteError",
    "NothingToAuditError",
    "OutputError",
    "TtaError",
    "UsageError",
    "in_one_line",
]


_LONGEST_REASON = 150
"""Characters of another library's message that are quoted."""
_LINE_ENDS = re.compile("[\\x00-\\x1f\\x7f-\\x9f\u2028\u2029]")


class TtaError(Exception):
    """Root of all errors raised by tta.

    What it quotes of a file or a name may hold line ends and control characters; they are written as escapes.
    """

    def __init__(self, message: str = "") -> None:
        """Take the message, on one line."""
        super().__init__(
            _LINE_ENDS.sub(lambda sign: sign.group().encode("unicode_escape").decode("ascii"), str(message))
        )


def in_one_line(error: BaseException) -> str:
    """Return the beginning of what a library's error says, its kind where it says nothing."""
    said = " ".join(str(error).split())
    if len(said) <= _LONGEST_REASON:
        return said or type(error).__name__
    start = said[:_LONGEST_REASON]
    return f"{start.rpartition(' ')[0] or start} …"


class InputError(TtaError):
    """A file cannot be read as a document or a bitext."""


class OutputError(InputError):
    """Nothing more can be written to a place: the disk is full or failing, read-only or gone."""


class NothingToAuditError(TtaError):
    """The input was read, and holds no text to compare."""


class ModelError(TtaError):
    """The encoder's model cannot be found, unpacked or loaded."""


class NotFiniteError(ModelError):
    """The model overflows on a text; others it may encode well."""


class AuditFormatError(TtaError):
    """A JSON file is no audit, or one of a version that this tta does not know."""


class ConfigError(TtaError):
    """A configuration file cannot be read, or names what does not exist."""


class InternalError(TtaError):
    """A fault of tta, or of a library that it calls, on one text of many."""


class UsageError(TtaError):
    """Options that contradict each other, or name something that does not exist."""
