"""A Russian or English word in, its lemma, its forms or the noun phrase around it out, or a passage in, its language or what in
it denies out; may import types.
"""
