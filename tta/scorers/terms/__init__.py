"""Terms of the text or of the user's glossary in, renderings that vary or are forbidden out; may import scorer and
words.
"""
