"""A Russian or English word in, its lemma, its forms or the noun phrase around it out, or a passage in, its language out; may
import nothing beside it.
"""
