"""The letters of both sides in, misreadings, lookalikes and words left untranslated out; may import scorer and
words.
"""
