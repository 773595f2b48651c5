"""Negations, antonyms and contrasts of both sides in, what was turned into its opposite out; may import curve,
scorer and words.
"""
