"""Audits to files: one module a format, one table of all of them."""

from tta.reporter.registry import FORMATS, Format, write_report

__all__ = ["FORMATS", "Format", "write_report"]
