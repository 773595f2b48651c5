"""What an audit cannot tell, with error rates, in plain words; every report says so."""

from __future__ import annotations

from tta.reporter.locale import marked

__all__ = ["LIMITS"]

# Figures: whole audits of WMT23's 900 professional translations, on which nothing was fitted or tried (`reader.found` and
# `detection.py --parts unseen`, in benchmarks/README.md); digits from the 419 changed ones of `detection.py`.
LIMITS = (
    marked(
        "Silence about a single dropped word means little: of those cut out of good translations two in five were found, of two "
        "or three words in a row a little more than half, of four to eight four in five; without the reader of both sides a "
        "quarter, a third and three quarters. Dropped sentences are found nearly always."
    ),
    marked(
        "Of a thousand sentences of professional translations some sixty raise an alarm, twenty of them for words that seem to "
        "be dropped. Of 60 such alarms that were read, 22 were errors, 16 a matter of taste or of the source, 22 false: free "
        "rendering looks like loss. (All with tta's own thresholds.)"
    ),
    marked(
        "Of digits changed in good translations more than 99 % were found, of names replaced by others four in five; a name "
        "like another goes unnoticed. Eleven of a thousand good sentences raise a name, and of a thousand with a digit in them "
        "sixteen a date or number, rightly or not."
    ),
    marked(
        "Of negations put in or taken out and of words turned into their opposites more than four in five were found, one in "
        "five of the words replaced by another of the same field. Terms are compared where a phrase of two to four words recurs, "
        "or your glossary has them."
    ),
    marked("Nothing was compared with the scan. Where the transcription is wrong, the audit takes it as written."),
)
