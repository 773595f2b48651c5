"""Word vectors of both sides in, words left out, put in or rendered otherwise out; may import curve, facts
and scorer.
"""
