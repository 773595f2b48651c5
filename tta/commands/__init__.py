"""Arguments of the command line in, an exit status out, and all that is printed, asked of the environment or sent to
a terminal on the way; may import collection, comparison, errors, pipeline, reporter, review, scorers, settings,
types and version.
"""
