"""An audit or a comparison in, a file of any format or lines for the terminal out; may import comparison, errors,
judging, review, scorers, types and version.
"""

from tta.reporter.registry import FORMATS, LANGUAGES, Format, write_report, write_reports

__all__ = ["FORMATS", "LANGUAGES", "Format", "write_report", "write_reports"]
