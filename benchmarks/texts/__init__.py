"""Texts to fit on and to measure on: read from the development data, made into bitexts, damaged on purpose."""
