"""What an audit cannot tell, with error rates, in plain words; every report says so."""

from __future__ import annotations

from tta.reporter.locale import marked

__all__ = ["LIMITS"]

# Figures: benchmarks/fit_coverage.py, on the second half of WMT22's professional translations.
LIMITS = (
    marked(
        "Silence about a single dropped word means little: of those taken out of good translations one in five was found, of two "
        "or three words in a row two in five, of four to eight three in four. Dropped sentences are found nearly always."
    ),
    marked(
        "In 27 of 1,008 sentences of professional news translations words were reported as dropped, put in or changed; about "
        "half of these were really dropped or put in. Free rendering looks like loss. (Both with tta's own thresholds.)"
    ),
    marked(
        "Of numbers and digits changed in good translations more than 99 % were found, of names replaced or removed three in "
        "four; a name like another, or a body called by a common noun, goes unnoticed. Five of a thousand good sentences raise "
        "a name, four of a thousand a date or number falsely."
    ),
    marked(
        "Nine in ten negations put in or taken out were found, a third of the words turned into their opposites, a quarter of "
        "the words replaced by something unlike. A wrong word of the same field is not seen. Terms are compared where a phrase "
        "of two to four words recurs, or your glossary has them."
    ),
    marked("Nothing was compared with the scan. Where the transcription is wrong, the audit takes it as written."),
)
