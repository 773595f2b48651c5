"""The values of both sides in, dates, numbers, identifiers and marks that differ, are missing or were added out; may
import scorer.
"""
