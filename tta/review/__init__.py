"""A reviewer's decisions in JSON or in a table in, findings with decisions and fingerprints out; may import errors,
reader and types.
"""
