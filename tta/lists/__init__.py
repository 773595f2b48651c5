"""A user's files in, accepted names, glossaries and fixed beads out; may import errors, language, reader and types."""
