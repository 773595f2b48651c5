"""A file that is no plain text (Word, PDF, web page, e-book and the like) in, its text out as a person reads it, with places and
catalogue data; may import decoding, language, limits and markup.
"""
