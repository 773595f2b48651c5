"""Findings in, those that are reported out, each as grave and as sure as the house's policy and a second translation
make it, and an estimate of quality; may import aligner, errors, language, scorers, types and values.
"""
